"""The two towns are the two places of that kind that were told together before."""

import pytest

import rawi
from phrasebook import world

FOUA = "هاجمت الفصائل بلدتي الفوعة وكفريا."

# text, places of the last kind of happening told
PAIRS = [
    (f"{FOUA} وألقى الطيران الحربي براميل متفجرة على البلدتين.", "airstrike", ["sy-foua", "sy-kefraya"]),
    (f"{FOUA} واستهدف الطيران الحربي محيط البلدتين.", "airstrike", ["sy-foua", "sy-kefraya"]),
    ("قصف الجيش حيي الزيتون والصبرة. وسيطر الجيش على الحيين.", "capture", ["ps-zeitoun-gaza", "ps-sabra-gaza"]),
    # counter-examples: two that are no pair of towns, a town that is called so
    ("دخل الجيش حي الزيتون. وسيطر الجيش على البلدتين.", "capture", [None]),
    ("هاجم التنظيم قريتي معان والزكاة. وسيطر التنظيم على مدينة القريتين.", "capture", ["sy-qaryatayn"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), PAIRS)
def test_the_two_towns_are_two_places(text: str, kind: str, places: list[str | None]) -> None:
    told = [claim for claim in rawi.read(text, published="2016-03-01", world=world()) if claim.type == kind]
    assert [claim.place.id if claim.place is not None else None for claim in told] == places
    assert len({claim.id for claim in told}) == len(told)
