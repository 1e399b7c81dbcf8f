"""Who announces that it or another came under fire: the announcer's own are itself, and another is who was struck."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers, ids of the targets
UNDER = [
    ("أعلنت وزارة الدفاع الروسية، الخميس، تعرض رتل تابع لها لقصف مدفعي قرب مدينة سراقب.", "shelling", [], ["rus"]),
    ("أعلن الجيش التركي، الاثنين، تعرض إحدى قواعده في عفرين لقصف صاروخي.", "shelling", [], ["tur"]),
    ("أكد الجيش التركي تعرض نقطة مراقبة تابعة له لقصف مدفعي في ريف حماة.", "shelling", [], ["tur"]),
    ("أعلنت هيئة تحرير الشام تعرض قوات النظام لكمين في مدينة سراقب.", "attack", ["hts"], ["saa"]),
    ("أعلن الجيش السوري تعرض مدينة سراقب لقصف تركي.", "shelling", ["tur"], []),
    ("عاد الهدوء بعد تعرض مواقع الجيش السوري لقصف عنيف في ريف حماة.", "shelling", [], ["saa"]),
    # the verb, with its subject before it
    ("وقال ناشطون إن الجيش التركي تعرض لقصف مدفعي قرب سراقب.", "shelling", [], ["tur"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), UNDER)
def test_who_came_under_it(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


def test_a_ship_that_came_under_attack_attacked_nobody() -> None:
    found = rows("أعلنت القيادة المركزية الأميركية، الثلاثاء، تعرض سفينة تابعة لها لهجوم في البحر الأحمر.")
    assert [row[3] for row in found] == [[]]


def test_who_announces_that_a_base_came_under_attack_did_not_attack() -> None:
    found = rows("أعلنت وزارة الدفاع العراقية تعرض معسكر قرب كركوك لهجوم.")
    assert [row[3] for row in found if row[0] == "attack"] == [[]]
