"""The bearer of an office right behind a verb of speaking is who speaks."""

import pytest

import rawi

SPEAKS = [
    ("ودعا الأمين العام للأمم المتحدة إلى هدنة في الفاشر", ["الأمم المتحدة"]),
    ("واتهم وزير الخارجية إثيوبيا بقصف الفاشر في السودان.", ["وزير الخارجية"]),
    ("أكد قائد المقاومة في مأرب الشيخ علي سالم رفض الهدنة مع الحوثيين وقوات صالح", ["قائد المقاومة"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKS)
def test_the_officer_behind_the_verb_speaks(text: str, expected: list[str]) -> None:
    claims = rawi.read(text, published="2024-06-05")
    (statement,) = [claim for claim in claims if claim.type == "statement"]
    assert [actor.name_ar for actor in statement.actors] == expected


def test_whom_a_verb_with_a_pronoun_is_said_of_does_not_speak() -> None:
    claims = rawi.read("وهاجمه وزير الخارجية في بيان شديد اللهجة", published="2024-06-05")
    assert [claim for claim in claims if claim.type == "statement" and claim.targets] == []
