"""The same forces, these forces: who acted in the sentence before."""

import pytest

import rawi
from phrasebook import world

LEFT = "سيطرت قوات سوريا الديمقراطية على مدينة دير الزور بعد انسحاب القوات الحكومية منها."

# text, who took or shelled the last place
TEXTS = [
    (f"{LEFT} وسيطرت القوات نفسها على معبر البوكمال.", "sdf"),
    (f"{LEFT} وسيطرت هذه القوات على معبر البوكمال.", "sdf"),
    (f"{LEFT} وانسحبت القوات أيضا من معبر البوكمال.", "saa"),
    ("قصفت حركة النجباء قاعدة التنف ردا على هجوم حركة التحرير. وقصفت الحركة ذاتها مدينة أربيل.", "nujaba"),
    ("دخلت قوات الدعم السريع سنجة بعد اشتباكات مع قوات الجيش. وقصفت هذه القوات مدينة الدندر.", "rsf"),
]


@pytest.mark.parametrize(("text", "party"), TEXTS)
def test_the_same_forces_are_those_that_acted_before(text: str, party: str) -> None:
    assert [actor.id for actor in rawi.read(text, published="2024-12-06", world=world())[-1].actors] == [party]
