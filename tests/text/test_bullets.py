"""Lists in lines: where an item begins, what heads it, and that items tell nothing of one another."""

import pytest

import rawi
from phrasebook import laid_out, world

HEADED = "حلب:\n- غارة على بلدة عندان.\n- انفجار عبوة وسط المدينة.\nحماة:\n- غارة على مشفى."
SIGNED = "🔹حلب:\n🔸غارة على بلدة عندان.\n🔸انفجار عبوة وسط المدينة.\n🔹حماة\n🔸غارة على مشفى."
NUMBERED = "حلب:\n1- غارة على بلدة عندان.\n2- انفجار عبوة وسط المدينة.\nحماة:\n1- غارة على مشفى."


@pytest.mark.parametrize("text", [HEADED, SIGNED, NUMBERED])
def test_an_item_happened_in_it_or_in_what_heads_its_list(text: str) -> None:
    claims = rawi.read(text, published="2018-03-16", world=world())
    places = [claim.place.id for claim in claims if claim.place is not None]
    assert places == ["sy-anadan", "sy-aleppo", "sy-hama"]


def test_the_source_of_one_item_is_not_that_of_the_next() -> None:
    text = "أحداث اليوم:\n• مصادر محلية: المسلحون يقتحمون بلدة طفس.\n• مقتل مدني بانفجار لغم في بلدة نصيب."
    claims = rawi.read(text, published="2018-03-16", world=world())
    assert [bool(claim.chain) for claim in claims] == [True, False]


def test_what_leads_to_a_list_holds_for_each_item() -> None:
    text = "اقتحمت قوات الاحتلال مدينة جنين، وأسفر ذلك عن:\n- استشهاد أربعة شبان\n- اعتقال شابين"
    claims = rawi.read(text, published="2018-03-16", world=world())
    assert {claim.place.id for claim in claims if claim.place is not None} == {"ps-jenin"}


NO_LISTS = [
    "قصف الجيش بلدة عندان.\n- وقتل مدني.",
    "قصف الجيش بلدة عندان.\nوقتل مدني - قال شهود.",
    "حلب:\nقصف الجيش بلدة عندان.",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_one_mark_makes_no_list(text: str) -> None:
    assert set(laid_out(text).entry) == {0}
    assert set(laid_out(text).bullets.item) == {-1}
