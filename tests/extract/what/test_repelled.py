"""An attack that was repelled is one fight between who came and who repelled."""

import pytest

from extract.what.test_settled import rows
from phrasebook import laid_out
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.repelled import is_repelled

REPELLED = [
    "صدت القوات الحكومية هجوما للحوثيين على مدينة مأرب.",
    "تصدى الجيش السوداني لهجوم شنته قوات الدعم السريع على مدينة الفاشر.",
    "أفشل الجيش السوداني محاولة تقدم لقوات الدعم السريع نحو مدينة بارا.",
    "تمكن الجيش السوري من كسر هجوم لتنظيم داعش على مدينة تدمر.",
    "تصدت فصائل المعارضة لمحاولة تقدم ميليشيات الأسد على محور بلدة داعل.",
    "كسر الجيش الوطني ثلاث هجمات شنها الحوثيون على مواقع في جبل مراد.",
    "أحبط الجيش السوداني هجومين شنتهما قوات الدعم السريع على مدينة الأبيض.",
    "أحبط الجيش العراقي محاولة تسلل لعناصر تنظيم داعش غرب الرمادي.",
    "أحبط الحشد الشعبي تعرضا لتنظيم داعش شمال ديالى.",
]


@pytest.mark.parametrize("text", REPELLED)
def test_a_repelled_attack_is_one_fight(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["clash"]


def test_a_foiled_plot_is_no_attack_that_was_met() -> None:
    assert "attack" not in [row[0] for row in rows("أحبطت الأجهزة الأمنية هجوما انتحاريا في مدينة الكوت.")]


def test_who_could_not_repel_an_attack_was_attacked() -> None:
    layout = laid_out("لم تتمكن القوات من صد الهجوم على مدينة بابنوسة.")
    attack = next(trigger for trigger in layout.triggers[0] if trigger.options[0][1].type == "attack")
    assert not is_repelled(layout, Tree(layout), attack)
