"""What passes between a city and its quarters."""

import pytest
from msgspec.structs import replace

from control.test_rules import brief, ground
from told import AFP, AMAQ, CITY, DIVISION, MISHLAB, SANA, SINAA, day, said

RAQQA = ("Raqqa", "Raqqa Governorate", "Syria")


def test_a_facility_that_no_table_knows_falls_with_the_town_that_it_is_told_in() -> None:
    held = said("hold", CITY, ("isil",), on=1, told=1)
    assert held.claims[0].place is not None
    hospital = replace(held.claims[0].place, id=None, name_ar="مستشفى الأطفال", kind="hospital", within=RAQQA)
    there = held._replace(claims=(replace(held.claims[0], place=hospital),))
    fall = said("capture", CITY, targets=("isil",), on=20, told=20)
    row = ground(there, fall, place="~مستشفي الاطفال@sy-raqqa")
    assert brief(row) == ("sdf", "controlled", "city-taken")
    assert (row.place.lat, row.place.lon) == (None, None)  # its town's point is its town's


def test_a_city_taken_whole_takes_along_the_quarters() -> None:
    held = [said("hold", quarter, ("isil",), on=1, told=1) for quarter in (SINAA, MISHLAB)]
    fall = said("capture", CITY, targets=("isil",), on=20, told=20)
    row = ground(*held, fall, place=MISHLAB)
    assert brief(row) == ("sdf", "controlled", "city-taken")
    assert row is not None and (row.since, row.edtf, row.claims) == (day(20), f"../{day(20)}", (fall.claims[0].id,))


def test_a_city_taken_takes_no_quarter_along_where_others_are_told_to_fight_on() -> None:
    held = said("hold", MISHLAB, ("isil",), on=1, told=1)
    fall = said("capture", CITY, targets=("isil",), on=20, told=20)
    for told, key in ((said("clash", MISHLAB, ("sdf", "isil"), on=22, told=22), "isil"),
                      (said("clash", MISHLAB, ("sdf", "isil"), on=12, told=12), "sdf")):  # fmt: skip
        row = ground(held, fall, told, place=MISHLAB)
        assert row is not None and row.holder is not None and row.holder.key == key


def test_a_city_taken_takes_no_quarter_along_that_is_somebody_elses() -> None:
    """Whoever takes the city from X takes no quarter that Y is told to hold that day, or held before, beside X."""
    fall = said("capture", CITY, targets=("isil",), on=20, told=20)
    beside = said("hold", CITY, ("isil",), on=1, told=1)
    for told, key in ((said("hold", MISHLAB, ("saa",), told=21, outlet=AFP), "saa"),
                      (said("hold", MISHLAB, ("saa",), told=2, outlet=AFP), "saa"),
                      (said("hold", MISHLAB, ("saa",), told=15, outlet=SANA), None),
                      (said("hold", MISHLAB, ("isil",), told=22, outlet=AMAQ), "sdf"),
                      (said("hold", MISHLAB, ("isil",), told=2, outlet=AFP), "sdf")):  # fmt: skip
        row = ground(beside, fall, told, place=MISHLAB)
        assert row is not None and (row.holder and row.holder.key) == key


def test_a_quarter_falls_with_the_city_as_often_as_the_city_does() -> None:
    held = said("hold", MISHLAB, ("saa",), on=1, told=1)
    first = said("capture", CITY, ("isil",), ("saa",), on=10, told=10)
    row = ground(held, first, said("capture", CITY, targets=("isil",), on=20, told=20), place=MISHLAB)
    assert brief(row) == ("sdf", "controlled", "city-taken")


@pytest.mark.parametrize(("on", "holder"), [(19, "sdf"), (20, "sdf"), (21, "isil")])
def test_a_quarter_that_the_loser_held_until_that_day_falls_with_the_city(on: int, holder: str) -> None:
    fall = said("capture", CITY, targets=("isil",), on=20, told=20)
    row = ground(fall, said("hold", MISHLAB, ("isil",), told=on, outlet=AFP), place=MISHLAB)
    assert row is not None and row.holder is not None and row.holder.key == holder


@pytest.mark.parametrize(("who", "holder", "present"), [("saa", "sdf", "saa"), ("isil", "isil", None)])
def test_a_third_side_that_enters_a_quarter_does_not_keep_it_for_the_loser(
    who: str, holder: str, present: str | None
) -> None:
    held, fall = (said("hold", MISHLAB, ("isil",), told=1), said("capture", CITY, targets=("isil",), on=20, told=20))
    row = ground(held, fall, said("advance", MISHLAB, (who,), on=21, told=21, outlet=AFP), place=MISHLAB)
    assert row is not None and row.holder is not None and row.holder.key == holder
    assert (row.present and row.present.key) == present


def test_a_city_held_since_a_month_and_taken_in_it_takes_the_quarters_along() -> None:
    since = said("hold", CITY, ("isil",), on=(1, 30), told=60, rule="saytara.hold.was")
    month = said("capture", CITY, ("isil",), on=(1, 30), told=50, outlet=AFP)
    fought = said("clash", MISHLAB, ("sdf", "isil"), on=55, told=55)
    row = ground(since, month, fought, on=58, known=90, place=MISHLAB)
    assert row is not None and row.holder is not None and row.holder.key == "isil"


def test_a_part_of_the_city_takes_no_quarter_along() -> None:
    held = said("hold", MISHLAB, ("isil",), on=1, told=1)
    row = ground(held, said("capture", CITY, targets=("isil",), on=20, told=20, percent=60.0), place=MISHLAB)
    assert brief(row) == ("isil", "controlled", "neutral-undenied")


def test_two_quarters_taken_make_their_taker_present_in_the_city() -> None:
    held = said("hold", CITY, ("isil",), on=1, told=1)
    one, two = (said("capture", quarter, on=on, told=on) for quarter, on in ((SINAA, 10), (MISHLAB, 15)))
    assert brief(ground(held, one, place=CITY)) == ("isil", "controlled", "neutral-undenied")
    row = ground(held, one, two, place=CITY)
    assert brief(row) == ("isil", "contested", "quarters-taken")
    assert row is not None and row.since == day(15)


def test_a_city_lost_to_nobody_that_is_named_says_nothing_of_its_quarters() -> None:
    held = said("hold", SINAA, ("isil",), on=1, told=1)
    lost = said("capture", CITY, (), ("isil",), on=20, told=20, outlet=AMAQ)
    assert brief(ground(held, lost)) == ("isil", "controlled", "neutral-undenied")
    assert brief(ground(held, lost, place=CITY)) == (None, "unknown", "adverse-admission")


def test_the_army_of_a_place_elsewhere_says_nothing_here() -> None:
    assert ground(said("capture", DIVISION, ("saa",), on=10, told=11, outlet=SANA)) is None
