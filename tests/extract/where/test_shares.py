"""Where a part of those counted died is no place of them all."""

import pytest

import rawi
from phrasebook import world

SHARES = [
    ("شبكة حقوقية: 80 شهيدا اليوم، بينهم 30 في حلب و20 في حمص.", 80, None),
    ("أحصى المرصد 60 قتيلا، منهم 25 في درعا و11 في إدلب.", 60, None),
    # counter-examples: who they were, and not where
    ("قتل 17 شخصا بينهم أربعة أطفال في قصف على مدينة دوما.", 17, "sy-duma"),
    ("سقط 40 قتيلا في حلب، بينهم 12 طفلا.", 40, "sy-aleppo"),
]


@pytest.mark.parametrize(("text", "killed", "place"), SHARES)
def test_the_number_of_all_is_of_no_place_of_a_part(text: str, killed: int, place: str | None) -> None:
    told = [
        c for c in rawi.read(text, published="2013-02-20", world=world()) if any(q.low == killed for q in c.quantities)
    ]
    assert [claim.place.id if claim.place else None for claim in told] == [place]
