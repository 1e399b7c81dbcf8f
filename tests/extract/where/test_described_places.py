"""The place that a word of holding or besieging describes is the one it stands behind."""

import pytest

import rawi
from phrasebook import world

# text, type, factuality, the places
CASES = [
    ("دخلت قافلة إلى بلدتي مضايا وبقين المحاصرتين من قبل حزب الله في ريف دمشق.", "siege", "ongoing", ["مضايا", "بقين"]),
    (
        "يسيطر الجيش على معظم الغوطة الغربية، ولم يبق خارج سيطرته سوى بلدة زاكية الواقعة تحت سيطرة لواء الحق.",
        "hold",
        "negated",
        ["زاكية"],
    ),
    ("قصف الطيران مدينة الباب الواقعة تحت سيطرة تنظيم الدولة.", "hold", "actual", ["الباب"]),
    ("سقطت قذيفة على حي جوبر في دمشق الواقع تحت سيطرة جيش الإسلام.", "hold", "actual", ["جوبر"]),
    (
        "يسيطر الجيش على معظم الغوطة الغربية، ولم يبق خارج سيطرته سوى بلدة زاكية الواقعة تحت سيطرة لواء الحق.",
        "hold",
        "actual",
        ["الغوطة الغربية", "زاكية"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "factuality", "places"), CASES)
def test_the_place_described(text: str, kind: str, factuality: str, places: list[str]) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    found = [c.place for c in claims if (c.type, c.factuality) == (kind, factuality)]
    assert [place.name_ar for place in found if place is not None] == places


def test_who_holds_what_is_left_out_is_not_who_does_not() -> None:
    text = "ولا تزال خارج سيطرة النظام بلدة اللطامنة الخاضعة لسيطرة جيش العزة."
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert "jaysh-izza" not in [a.id for c in claims if c.factuality == "negated" for a in c.actors]
    assert [a.id for c in claims if c.factuality == "actual" for a in c.actors] == ["jaysh-izza"]
