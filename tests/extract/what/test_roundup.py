"""The dead as an item of a round-up are those of all its time, and of no item before."""

import pytest

import rawi
from phrasebook import WEIGHED, world

# sentence, then type, place and counts of the dead of every claim that has any
ROUNDUPS: list[tuple[str, list[tuple[str, str | None, int | float]]]] = [
    pytest.param(
        "حصاد الشهر | 11 غارة للتحالف على صرواح، ومقتل 4 أطفال بلغم في حيس.", [("toll", "حيس", 4)], marks=WEIGHED
    ),
    # counter-example: no round-up
    ("شن الطيران 6 غارات على بلدة كنصفرة، ومقتل 9 مدنيين.", [("airstrike", "كنصفرة", 9)]),
]


@pytest.mark.parametrize(("text", "dead"), ROUNDUPS)
def test_the_dead_of_a_round_up_are_of_no_item(text: str, dead: list[tuple[str, str | None, int | float]]) -> None:
    found = [
        (claim.type, claim.place.name_ar if claim.place is not None else None, count.low)
        for claim in rawi.read(text, published="2019-12-01", world=world())
        for count in claim.quantities
        if count.kind == "killed"
    ]
    assert found == dead
