"""What heads a line tells where: the inmost of its places, and weapons on a place without a verb."""

import pytest

import rawi
from phrasebook import world

# a post, the place of its only claim
TAGGED = [
    ("#حمص #الوعر إصابة مدنيين إثر سقوط قذائف هاون", "sy-waer"),
    ("#العراق #ديالى اشتباكات عنيفة", "iq-diyala-gov"),
    ("#ريف_دمشق #دوما غارتان جويتان", "sy-duma"),
    ("دير الزور / البوكمال: اغتيال قيادي في الحرس الثوري", "sy-albukamal"),
    ("#حلب قصف مدفعي على بلدة عندان", "sy-anadan"),
    ("حلب - إدلب: قصف متبادل", "sy-aleppo"),
]


@pytest.mark.parametrize(("text", "place"), TAGGED)
def test_of_places_that_head_a_line_the_inmost_is_meant(text: str, place: str) -> None:
    (claim,) = rawi.read(text, published="2018-03-16", world=world())
    assert claim.place is not None
    assert claim.place.id == place


# a headline, type and place of its only claim
HURLED = [
    ("براميل متفجرة على مدينة داريا", "airstrike", "sy-daraya"),
    ("#درعا: براميل متفجرة على بلدة اليادودة", "airstrike", "sy-yaduda"),
    ("صواريخ أرض أرض على حي بستان القصر", "shelling", "sy-bustan-al-qasr"),
    ("مسيرات انقضاضية على قاعدة حميميم", "airstrike", "sy-hmeimim"),
    ("قذائف على ضاحية حرستا", "shelling", "sy-harasta-suburb"),
]


@pytest.mark.parametrize(("text", "kind", "place"), HURLED)
def test_weapons_on_a_place_are_a_headline(text: str, kind: str, place: str) -> None:
    claims = rawi.read(text, published="2018-03-16", world=world())
    assert [(claim.type, claim.place.id) for claim in claims if claim.place is not None] == [(kind, place)]


@pytest.mark.parametrize(
    "text", ["صواريخ دفاع جوي في محيط دمشق", "مخازن صواريخ في القلمون", "براميل نفط على طريق حماة"]
)
def test_weapons_that_stand_or_lie_somewhere_are_none(text: str) -> None:
    assert rawi.read(text, published="2018-03-16", world=world()) == []
