"""Rolls of the dead and hurt: numbered, in lines, between marks; what is no roll; whose they are."""

import pytest

from phrasebook import laid_out
from rawi.extract.counts.rolls import rolls

Counted = list[tuple[str, int]]


def lines(*told: str) -> str:
    return "\n".join(told)


# the report, and of each roll its kind and how many it lists
ROLLS: list[tuple[str, Counted]] = [
    (
        lines("الشهداء:", "1- أحمد محمد", "2- خالد علي", "3- سعاد حسن", "المصابين:", "1- عمر يوسف", "2- مريم علي"),
        [("killed", 3), ("injured", 2)],
    ),
    ("أسماء الشهداء في قصف البلدة: ١- أحمد محمد ٢- خالد علي ٣- سعاد حسن ٤- عمر يوسف", [("killed", 4)]),
    (
        lines("أسماء الشهداء في أريحا", "#تحديث", "١_أحمد محمد. رجل مسن", "٢_الشاب خالد علي 28 سنة", "3/ عمر يوسف"),
        [("killed", 3)],
    ),
    ("ضحايا حملة المداهمات في بلدة الشحيل: 1) أحمد محمد 2) خالد علي", [("killed", 2)]),
    (lines("القتلى", "أحمد محمد 30 عاما", "الطفلة سعاد علي", "عمر يوسف (12 عاما)"), [("killed", 3)]),
    ("والجرحى هم: أحمد محمد، خالد علي، الطفلة سعاد حسن (7 سنوات).", [("injured", 3)]),
    ("والشهداء هم أحمد محمد وخالد علي وعمر يوسف.", [("killed", 3)]),
    ("أسماء الشهداء: أحمد محمد - خالد علي - سعاد حسن", [("killed", 3)]),
    (lines("وردت أسماء الأشخاص الذين قتلوا:", "أحمد محمد", "خالد علي"), [("killed", 2)]),
    (lines("مقتل مدنيين بقصف على سرمين وهم:", "1. أحمد محمد", "2. خالد علي", "3. طفلة"), [("killed", 3)]),
    ("أسماء الشهداء والجرحى: 1- أحمد محمد 2- خالد علي", [("casualties", 2)]),
    (lines("الشهيد أحمد محمد", "الشهيد خالد علي", "الشهيدة سعاد حسن"), [("killed", 3)]),
    ("الشهداء: 1. أحمد محمد .2. خالد علي .المصابين: 3. عمر يوسف 4. سعاد حسن", [("killed", 2), ("injured", 2)]),
    (lines("والشهداء هم:", "1_ سعاد حسن 28 سنة", "2_...", "", "#أريحا"), [("killed", 2)]),
    (lines("عدد الشهداء: 4", "عدد الجرحى: 7"), [("killed", 4), ("injured", 7)]),
    (lines("القتلى: 5 قتلى بينهم طفل", "الجرحى: 12"), [("killed", 5), ("injured", 12)]),
]

NO_ROLLS = [
    lines("أسماء المعتقلين:", "1- أحمد محمد", "2- خالد علي"),
    lines("أسماء الناجحين في الامتحان:", "1- أحمد محمد", "2- خالد علي"),
    lines("وصل الجرحى إلى المشفى لأسباب:", "1- نقص الدواء", "2- قلة الأسرة", "3- انقطاع الكهرباء"),
    lines("مطالب الأهالي:", "1- محاسبة الجناة", "2- علاج الجرحى"),
    "وحضر الاجتماع: 1- أحمد محمد 2- خالد علي",
    "الجرحى: أحمد محمد، خالد علي، نقلوا إلى المشفى.",
    "الجرحى يتلقون العلاج: الأطباء يؤكدون نقص الدواء، قلة الأسرة",
    "قصف مدرسة الشهيد أحمد محمد ومشفى الشهيد خالد علي",
    lines("الجرحى يطالبون بالعلاج", "مقالات ذات صلة", "اخترنا لك"),
]


@pytest.mark.parametrize(("text", "expected"), ROLLS)
def test_a_roll_tells_as_many_as_it_lists(text: str, expected: Counted) -> None:
    assert [(roll.kind, roll.number) for roll in rolls(laid_out(text))] == expected


@pytest.mark.parametrize("text", NO_ROLLS)
def test_other_lists_are_no_rolls(text: str) -> None:
    assert rolls(laid_out(text)) == []
