"""The dead and wounded that hospitals took in are a toll, told once."""

import pytest

import rawi
from phrasebook import world

# text, the place of its toll, what it counts
CASES = [
    (
        "وصل إلى مستشفيات مدينة حلب 14 قتيلا و35 جريحا منذ الصباح.",
        "مستشفيات مدينة حلب",
        [("killed", 14), ("injured", 35)],
    ),
    ("نقل إلى مستشفيات مدينة عدن 20 مصابا.", "مستشفيات مدينة عدن", [("injured", 20)]),
]


@pytest.mark.parametrize(("text", "place", "counts"), CASES)
def test_whom_hospitals_took_in(text: str, place: str, counts: list[tuple[str, int]]) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    (toll,) = [claim for claim in claims if claim.type == "toll"]
    assert toll.place is not None
    assert (toll.place.name_ar, [(q.kind, q.low) for q in toll.quantities]) == (place, counts)
