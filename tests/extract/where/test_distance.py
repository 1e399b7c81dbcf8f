"""What is so many miles off a town did not happen in it."""

import pytest

from extract.what.test_settled import claims


@pytest.mark.parametrize(
    "text",
    [
        "تعرضت ناقلة لهجوم بزورق على بعد 70 ميلا بحريا جنوب غربي المخا.",
        "أصاب صاروخ سفينة على مسافة 100 ميل من ميناء الحديدة.",
    ],
)
def test_what_happened_miles_off_a_port_has_no_place(text: str) -> None:
    found = claims(text)
    assert found
    assert all(claim.place is None for claim in found)


def test_what_lies_some_kilometres_off_is_near() -> None:
    found = claims("قصف الجيش اليمني موقعا على بعد 5 كيلومترات شمال المخا.")
    assert [(c.place.id, c.place.relation) for c in found if c.place is not None] == [("ye-mokha", "near")]


@pytest.mark.parametrize(
    "text",
    [
        "نصب مسلحون كمينا لدورية للجيش اليمني على بعد 30 كيلومترا من مدينة المخا.",
        "سيطر الجيش اليمني على تلة 6 كيلومترات شرق المخا.",
        "وقع هجوم لتنظيم القاعدة على مسافة 20 كيلومترا من مدينة المخا.",
    ],
)
def test_what_happened_so_far_from_a_town_is_near_it(text: str) -> None:
    assert [c.place.relation for c in claims(text) if c.place is not None] == ["near"]


def test_a_town_without_a_distance_is_the_place() -> None:
    found = claims("سيطر الجيش اليمني على المخا.")
    assert [(c.place.id, c.place.relation) for c in found if c.place is not None] == [("ye-mokha", "in")]


def test_where_a_rocket_fell_is_not_where_it_was_launched() -> None:
    found = claims("سقط صاروخ أطلقه مقاتلون من مدينة عفرين على مسافة قصيرة من مدينة اعزاز.")
    assert [(c.place.id, c.place.relation) for c in found if c.place is not None] == [("sy-azaz", "near")]


def test_shelling_from_a_land_did_not_hit_it() -> None:
    found = claims("أصيب ثلاثة مدنيين بقصف من سوريا.")
    assert all(claim.place is None for claim in found)
