"""A time of day that heads a line of a log begins a new report, and its colon quotes nobody."""

import pytest

import rawi
from phrasebook import laid_out, world

LOG = "09:15 - غارة إسرائيلية على بلدة الخيام\n10:40 - حزب الله: استهدفنا تجمعا لجنود العدو."


def test_each_line_is_an_entry() -> None:
    entries = laid_out(LOG).entry
    assert entries[0] == 0 < entries[-1]


def test_place_and_arms_of_one_line_are_not_those_of_the_next() -> None:
    claims = rawi.read(LOG, published="2024-10-03", world=world())
    assert [(claim.type, claim.place.id if claim.place else None) for claim in claims] == [
        ("airstrike", "lb-khiam"),
        ("attack", None),
    ]


NO_LOG = [
    "09:15 - غارة إسرائيلية على بلدة الخيام\nوقتل ثلاثة أشخاص.",
    "أعلن الجيش السوداني: سيطرنا على سنجة.\nوقتل ثلاثة أشخاص.",
]


@pytest.mark.parametrize("text", NO_LOG)
def test_a_single_time_of_day_is_no_log(text: str) -> None:
    assert set(laid_out(text).entry) == {0}
