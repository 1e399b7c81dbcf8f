"""What somebody vows or demands not to allow has not happened: his position is what is told."""

import pytest

from extract.what.test_settled import rows

# sentence, who speaks
DISALLOWED = [
    ("طالبت تركيا بعدم السماح بعودة قوات سوريا الديمقراطية إلى مدينة منبج.", "turkey"),
    ("توعدت إيران بعدم السماح للمسلحين بالسيطرة على مدينة كركوك.", "iran"),
    ("تعهدت الحكومة العراقية بعدم السماح بدخول القوات التركية إلى مدينة سنجار.", "iraq-gov"),
    ("قالت إسرائيل إنها لن تسمح بدخول الجيش السوري إلى مدينة درعا.", "israel"),
    ("أكدت تركيا أنها لن تسمح بسيطرة قوات سوريا الديمقراطية على مدينة منبج.", "turkey"),
]


@pytest.mark.parametrize(("text", "speaker"), DISALLOWED)
def test_what_is_not_to_be_allowed_is_the_position_of_who_speaks(text: str, speaker: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [("statement", [speaker])]


def test_aid_that_is_not_allowed_is_told() -> None:
    assert "aid" in [row[0] for row in rows("نددت المنظمة بعدم السماح بدخول المساعدات إلى قطاع غزة.")]


# sentence, id of who keeps the right to answer
ANSWER = [
    ("قالت تركيا إنها تحتفظ بحق الرد على أي هجوم.", "turkey"),
    ("أكد حزب الله احتفاظه بحق الرد على إسرائيل.", "hezb"),
]


@pytest.mark.parametrize(("text", "speaker"), ANSWER)
def test_who_keeps_the_right_to_answer_takes_a_position(text: str, speaker: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "statement"] == [[speaker]]
