"""Whose dead a roll lists, and when a number told elsewhere is better."""

import pytest

import rawi
from phrasebook import world

Told = list[tuple[str, list[tuple[str, int | float]]]]


def lines(*told: str) -> str:
    return "\n".join(told)


# the report, and the type and counts of each claim
OWNED: list[tuple[str, Told]] = [
    (
        lines("قصف جوي على مدينة إدلب.", "الشهداء:", "1- أحمد محمد", "2- خالد علي", "المصابين:", "1- عمر يوسف"),
        [("airstrike", [("killed", 2), ("injured", 1)])],
    ),
    (
        "أسماء الشهداء نتيجة القصف الذي استهدف مدينة أريحا: ١- أحمد محمد ٢- خالد علي ٣- سعاد حسن",
        [("shelling", [("killed", 3)])],
    ),
    (
        "ضحايا حملة المداهمات التي نفذتها قوات قسد في بلدة الشحيل: 1- أحمد محمد 2- خالد علي",
        [("arrest", [("killed", 2)])],
    ),
    (
        lines("الشهيد أحمد محمد", "الشهيد عمر يوسف", "استشهدا بقصف مدفعي على بلدة سرمين"),
        [("shelling", [("killed", 2)])],
    ),
    (
        lines("عدد الشهداء: 4", "عدد الجرحى: 7", "قصف صاروخي على مدينة أريحا"),
        [("shelling", [("killed", 4), ("injured", 7)])],
    ),
]

BETTER: list[tuple[str, Told]] = [
    (
        "تبين أن عدد القتلى جراء الغارات على مدينة الأتارب هو: 11 قتيلا و5 مصابين.",
        [("airstrike", [("killed", 11), ("injured", 5)])],
    ),
    (
        lines("استشهاد ثلاثة مدنيين بقصف على بلدة سرمين", "أسماء الشهداء:", "1- أحمد محمد", "2- عمر يوسف"),
        [("shelling", [("killed", 3)])],
    ),
    (
        lines(
            "استشهاد أربعة مدنيين بقصف على بلدة سرمين.", "قصف سرمين تم بالراجمات.", "الشهداء:", "1- عمر يوسف",
            "2- أحمد محمد...",
        ),
        [("shelling", [("killed", 4)]), ("shelling", [])],
    ),
    (
        lines(
            "مقتل مدنيين بقصف على بلدة سرمين", "الشهداء:", "1- أحمد محمد...", "مقتل مدنيين بقصف على بلدة سرمين",
            "الشهداء:", "1- أحمد محمد", "2- عمر يوسف",
        ),
        [("shelling", []), ("shelling", [("killed", 2)])],
    ),
    (
        lines("قصف مدفعي على بلدة سرمين", "حصيلة الشهر الماضي", "الشهداء: 120"),
        [("shelling", [])],
    ),
    (
        lines("نفى المجلس قصف بلدة سرمين", "الشهداء:", "1- أحمد محمد", "2- عمر يوسف"),
        [("shelling", [])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_roll_is_of_the_blow_told_with_it(text: str, expected: Told) -> None:
    found = rawi.read(text, published="2024-12-01", world=world())
    assert [(claim.type, [(q.kind, q.low) for q in claim.quantities]) for claim in found] == expected


@pytest.mark.parametrize(("text", "expected"), BETTER)
def test_a_roll_gives_way_to_a_better_number_and_is_of_nothing_else(text: str, expected: Told) -> None:
    found = rawi.read(text, published="2024-12-01", world=world())
    assert [(claim.type, [(q.kind, q.low) for q in claim.quantities]) for claim in found] == expected


# lines of a report, and the dead of its shelling
BROKEN: list[tuple[str, list[int | float]]] = [
    (lines("ثلاث شهداء نازحين من ريف حماة", "جراء استهداف قوات النظام بصاروخ موجه منزلا في قرية الزيارة"), [3]),
    (lines("ثلاث شهداء نازحين من ريف حماة", '"التمانعة" جراء استهداف قوات النظام بصاروخ منزلا في قرية الزيارة'), [3]),
    (lines("عاجل", "4 شهداء", "نتيجة قصف مدفعي على مدينة أريحا"), [4]),
    (lines("استشهاد طفل في مخيم أطمة جراء البرد", "إثر قصف على مدينة أريحا نزح الأهالي"), []),
    (lines("مقتل 3 أشخاص بحادث سير في مدينة الباب", "إثر القصف على مدينة أريحا أغلقت المدارس"), []),
    (lines("مقتل 3 أشخاص في مدينة الباب.", "إثر القصف على مدينة أريحا أغلقت المدارس"), []),
    (lines("ثلاثة شهداء من آل حسن", "وفي سياق آخر قصف مدفعي على مدينة أريحا"), []),
]


@pytest.mark.parametrize(("text", "dead"), BROKEN)
def test_a_line_goes_on_with_why_they_died(text: str, dead: list[int | float]) -> None:
    found = [c for c in rawi.read(text, published="2024-12-01", world=world()) if c.type == "shelling"]
    assert [[q.low for q in claim.quantities if q.kind == "killed"] for claim in found] == [dead]


# a sentence with number, dead, blow, weapon, doer and object, and the number of its dead
STRUCK = [
    ("ثلاث شهداء نازحين من ريف حماة جراء استهداف قوات النظام بصاروخ موجه منزلا في قرية الزيارة.", 3),
    ("خمسة شهداء وعدد من الجرحى إثر قصف قوات النظام بالصواريخ سوقا شعبيا في مدينة أريحا", 5),
    ("شهيدان مدنيان نتيجة استهداف ميليشيا قسد بالرشاشات الثقيلة سيارتهم على طريق قرية كلجبرين", 2),
    ("شهيد وجريحان جراء استهداف مدفعية النظام مدرسة في بلدة سرمين", 1),
]


@pytest.mark.parametrize(("text", "dead"), STRUCK)
def test_the_dead_before_what_struck_them_with_what_and_where_are_of_that(text: str, dead: int) -> None:
    (claim,) = rawi.read(text, published="2022-12-02", world=world())
    assert (claim.type, [q.low for q in claim.quantities if q.kind == "killed"]) == ("shelling", [dead])
