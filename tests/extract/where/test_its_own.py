"""A place told before is not where somebody took "the south", of what land nobody says."""

import pytest

import rawi
from phrasebook import world

SIDES = [
    ("بدأ حفتر هجومه على طرابلس بعدما سيطرت قواته على الجنوب.", []),
    ("حشدت قوات حفتر قرب سرت بعد أن سيطرت على الشرق.", []),
    ("هاجمت قوات حفتر طرابلس وسيطرت على الجنوب في يناير.", []),
    # counter-examples: a side of the town that is told, the town itself
    ("بدأ حفتر هجومه على طرابلس بعدما سيطرت قواته على جنوب ليبيا.", ["ly-south-libya"]),
    ("بدأ حفتر هجومه على طرابلس بعدما سيطرت قواته على سرت.", ["ly-sirte"]),
]


@pytest.mark.parametrize(("text", "places"), SIDES)
def test_a_side_of_no_land_is_none_of_the_places_before(text: str, places: list[str]) -> None:
    found = [c.place for c in rawi.read(text, published="2019-09-21", world=world()) if c.type == "capture"]
    assert [place.id for place in found if place is not None] == places
