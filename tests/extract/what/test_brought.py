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


OF_VICTIMS = [
    ("نقل الهلال الأحمر في 3 حزيران جرحى تفجير حركة الشباب إلى دمشق.", "bombing"),
    ("وصلت إلى دمشق أمس جثامين ضحايا هجوم داعش.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), OF_VICTIMS)
def test_where_and_when_victims_are_brought_is_not_told_of_what_struck_them(text: str, kind: str) -> None:
    (claim,) = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert (claim.place, claim.date) == (None, None)


def test_the_day_right_behind_an_attack_is_its_own() -> None:
    text = "نقلت سيارات الإسعاف جرحى هجوم أمس في سرمين إلى باب الهوى."
    (claim,) = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == "attack"]
    assert claim.place is not None and claim.date is not None
    assert (claim.place.name_ar, claim.date.edtf) == ("سرمين", "2017-06-11")
