"""What an operation is for is aimed at by whoever leads it: this phase aims at taking the town."""

import pytest

from extract.what.test_settled import rows

# text, who is to take the place
AIMS = [
    ("بدأت قوات سوريا الديمقراطية المرحلة الرابعة من حملة غضب الفرات. وتهدف هذه المرحلة لتحرير مدينة الطبقة.", ["sdf"]),
    ("أعلن الجيش السوري بدء عملية عسكرية في البادية. وتهدف العملية إلى السيطرة على مدينة السخنة.", ["saa"]),
]


@pytest.mark.parametrize(("text", "takers"), AIMS)
def test_whose_operation_it_is_aims(text: str, takers: list[str]) -> None:
    assert [row[1:4:2] for row in rows(text) if row[0] == "capture"] == [("planned", takers)]


TITLES = [
    "أكد قائد عملية تحرير الموصل أن القوات دخلت حي الوحدة.",
    "قال قائد الحملة العسكرية لتحرير الحويجة إن القوات دخلت حي الوحدة.",
]


@pytest.mark.parametrize("text", TITLES)
def test_the_operation_in_a_commanders_title_is_no_news(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["advance"]


def test_what_the_commander_of_the_operations_announces_is_news() -> None:
    told = rows("أعلن قائد العمليات تحرير مدينة الفلوجة بالكامل من تنظيم داعش.")
    assert [(row[0], row[5]) for row in told] == [("capture", "الفلوجة")]


def test_the_phase_that_a_campaign_enters_is_an_operation() -> None:
    found = rows("أعلنت قوات سوريا الديمقراطية دخول غضب الفرات مرحلتها الثانية وهي تحرير مدينة منبج.")
    assert [row[:2] for row in found if row[0] == "operation"] == [("operation", "actual")]
