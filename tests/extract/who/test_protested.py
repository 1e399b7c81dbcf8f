"""Against whom people protest: whose fall they demand, to whom their march is hostile."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of those against whom
AGAINST = [
    ("مظاهرات الجنوب تؤكد مطالبها بإسقاط النظام السوري.", ["saa"]),
    ("شهدت بغداد احتجاجات طالبت برحيل الحكومة العراقية.", ["iraq-gov"]),
    ("تظاهر المئات في بغداد مطالبين بإسقاط الحكومة العراقية.", ["iraq-gov"]),
    ("خرجت في القامشلي مظاهرات مناوئة لسياسة قسد.", ["sdf"]),
    ("شهدت تعز احتجاجات مناهضة للحوثيين.", ["houthi"]),
]


@pytest.mark.parametrize(("text", "against"), AGAINST)
def test_against_whom_they_protest(text: str, against: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == "protest"] == [against]


def test_forces_hostile_to_somebody_are_no_protest_against_him() -> None:
    found = rows("تظاهر المئات في تعز. واشتبكت القوات المناهضة للحوثيين مع مسلحين.")
    assert [row[4] for row in found if row[0] == "protest"] == [[]]


# sentence, what is told
SLOGANS = [
    ("نددت الخارجية بالقصف الإسرائيلي على مدينة درعا.", {"shelling"}),
]


@pytest.mark.parametrize(("text", "kinds"), SLOGANS)
def test_what_a_protest_is_against_is_not_told_of(text: str, kinds: set[str]) -> None:
    assert {row[0] for row in rows(text)} - {"statement"} == kinds


# sentence, who protested
SOME = [
    ("تظاهر العشرات في إزرع إثر اعتقال قوات الأمن شابا.", []),
    ("تظاهر المئات في جبلة احتجاجا على قصف إسرائيل المدينة.", []),
    ("تظاهر العشرات من أبناء السويداء احتجاجا على قصف إسرائيل المدينة.", ["أبناء السويداء"]),
    ("تظاهر مئات السوريين في إدلب.", ["السوريين"]),
]


@pytest.mark.parametrize(("text", "who"), SOME)
def test_dozens_without_a_name_are_nobody_named_in_the_cause(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "protest"] == [who]
