"""Counts: digits and words, ranges, dozens and hundreds, shares."""

import pytest

from phrasebook import annotated
from rawi.annotate.mentions import Number


def numbers(sentence: str) -> list[Number]:
    return annotated(sentence).numbers


READ = {
    (25, 25): [
        "25 قتيلا",
        "٢٥ قتيلا",
        "خمسة وعشرون قتيلا",
        "خمسة وعشرين قتيلا",
    ],
    (13, 13): [
        "ثلاثة عشر جنديا",
        "13 جنديا",
    ],
    (150, 150): [
        "مئة وخمسون عائلة",
        "مائة وخمسين عائلة",
        "نحو 150 عائلة",
    ],
    (300, 300): [
        "ثلاثمئة مقاتل",
        "ثلاثمائة مقاتل",
    ],
    (1500, 1500): [
        "1500 نازح",
        "1,500 نازح",
        "ألف وخمسمئة نازح",
    ],
    (15_000_000, 15_000_000): [
        "15 مليون نازح",
        "15 مليونا من السكان",
    ],
    (2_000_000, 2_000_000): [
        "مليونا نازح",
        "مليوني نازح",
    ],
    (2500, 2500): [
        "ألفين وخمسمئة نازح",
    ],
    (500_000, 500_000): [
        "نحو نصف مليون شخص",
    ],
    (1_500_000, 1_500_000): [
        "مليون ونصف نازح",
        "1.5 مليون نازح",
    ],
    (2226, 2226): [
        "ألفين و226 مسلحا",
        "2226 مسلحا",
    ],
    (38_528, 38_528): [
        "38 ألفا و528 مسلحا",
    ],
    (350_209, 350_209): [
        "350.209 أشخاص",
    ],
    (5000, 5000): [
        "خمسة آلاف شخص",
        "5 آلاف شخص",
        "5آلاف شخص",
    ],
    (3_500_000, 3_500_000): [
        "3.5 مليون نازح",
        "٣٫٥ مليون نازح",
    ],
    (1_200_000, 1_200_000): [
        "مليون ومئتا ألف نازح",
        "مليون و200 ألف نازح",
    ],
    (2_500_000, 2_500_000): [
        "مليونين ونصف المليون نازح",
    ],
    (1115, 1115): [
        "ألف ومئة وخمسة عشر قتيلا",
    ],
    (30, 40): [
        "بين ثلاثين وأربعين قتيلا",
        "ما بين 30 و40 قتيلا",
        "30 أو 40 قتيلا",
        "30 إلى 40 قتيلا",
        "من 30 إلى 40 قتيلا",
    ],
    (5000, 7000): [
        "بين 5 آلاف و7 آلاف مقاتل",
        "بين 5 و7 آلاف مقاتل",
        "خمسة أو سبعة آلاف مقاتل",
    ],
    (20, 30): [
        "20-30 قتيلا",
        "20–30 قتيلا",
    ],
    (15, 15): [
        "ما لا يقل عن 15 قتيلا",
        "الـ15 المحتجزون",
    ],
}

VAGUE = {
    (20, 99): [
        "عشرات القتلى",
        "العشرات من الجرحى",
    ],
    (200, 999): [
        "مئات الجرحى",
    ],
    (2000, 9999): [
        "الآلاف من النازحين",
        "آلاف النازحين",
    ],
    (2_000_000, 9_999_999): [
        "ملايين النازحين",
    ],
}

SHARES = {
    70: [
        "70% من المدينة",
        "٧٠٪ من المدينة",
        "70 % من المدينة",
        "70 بالمئة من المدينة",
        "70 بالمائة من المدينة",
        "سبعين بالمئة من المدينة",
        "70 في المئة من المدينة",
    ],
}


def cases(groups: dict[tuple[int, int], list[str]]) -> list[tuple[str, tuple[int, int]]]:
    return [(phrase, expected) for expected, phrases in groups.items() for phrase in phrases]


@pytest.mark.parametrize(("phrase", "expected"), cases(READ))
def test_counts_are_read(phrase: str, expected: tuple[int, int]) -> None:
    (number,) = numbers(phrase)
    assert (number.low, number.high) == expected
    assert number.exact and not number.percent


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("بين 2014 و2017", [2014, 2017]),
        ("ثمانية وعشرة قتلى", [8, 10]),
        ("عشرون وثلاثون قتيلا", [20, 30]),
        ("بين 40 و30 قتيلا", [40, 30]),
        ("40% أو 50% من المدينة", [40, 50]),
    ],
)
def test_counts_side_by_side_stay_apart(phrase: str, expected: list[int]) -> None:
    assert [number.low for number in numbers(phrase)] == [number.high for number in numbers(phrase)] == expected


@pytest.mark.parametrize(("phrase", "expected"), cases(VAGUE))
def test_vague_plurals_are_ranges(phrase: str, expected: tuple[int, int]) -> None:
    (number,) = numbers(phrase)
    assert (number.low, number.high, number.exact) == (*expected, False)


@pytest.mark.parametrize("phrase", SHARES[70])
def test_shares_are_marked(phrase: str) -> None:
    (number,) = numbers(phrase)
    assert (number.low, number.percent) == (70, True)


@pytest.mark.xfail(reason="names of weekdays are read as one and two")
@pytest.mark.parametrize(
    "phrase",
    [
        "يوم الأحد",
        "أمس الأحد",
        "اليوم الاثنين",
    ],
)
def test_a_weekday_is_no_count(phrase: str) -> None:
    assert numbers(phrase) == []


NO_COUNT = [
    "بضعة مقاتلين",
    "قوات كبيرة",
    "99999999999",
    "1.2.3",
    "تسعى الدول إلى هدنة",
]


@pytest.mark.parametrize("phrase", NO_COUNT)
def test_what_is_no_count(phrase: str) -> None:
    assert numbers(phrase) == []


def test_two_counts_side_by_side_stay_two() -> None:
    assert [number.low for number in numbers("مقتل 12 وجرح 30")] == [12, 30]
    assert [number.low for number in numbers("خمسة قتلى وسبعة جرحى")] == [5, 7]


def test_a_count_ends_with_its_sentence() -> None:
    assert [number.low for number in numbers("قتل خمسة\nعشرون أصيبوا")] == [5, 20]


def test_a_day_is_no_lower_end_of_a_count() -> None:
    assert (40, 40) in [(n.low, n.high) for n in numbers("ارتفعت الحصيلة أمس الأحد إلى 40 قتيلا")]


def test_dozens_of_thousands_are_thousands() -> None:
    for words in ("عشرات آلاف المدنيين", "عشرات الآلاف من المدنيين"):
        (number,) = numbers(words)
        assert (number.low, number.high) == (20_000, 99_999)
