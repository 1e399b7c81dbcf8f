"""What place a claim's words stand for, across claims."""

from msgspec.structs import replace

from phrasebook import world
from rawi.fuse import scope_of
from rawi.fuse.sites import Sites
from rawi.model import PlaceRef

RAQQA = ("Raqqa", "Raqqa Governorate", "Syria")
EL_OBEID = ("El Obeid", "North Kordofan", "Sudan")


def ref(name: str, within: tuple[str, ...], kind: str = "hospital", **point: float) -> PlaceRef:
    return PlaceRef(None, None, name, kind, within, None, point.get("lat"), point.get("lon"), None)


def test_a_facility_is_another_place_in_each_town_and_called_after_it() -> None:
    sites = Sites(world())
    here, there = sites.of(ref("مستشفى الأطفال", RAQQA)), sites.of(ref("مستشفى الاطفال", EL_OBEID))
    assert (here.name_ar, here.city) == ("مستشفى الأطفال (الرقة)", "sy-raqqa")
    assert here.key != there.key and scope_of(here.key, world()) == "sy-raqqa"
    inner = sites.of(ref("مستشفى الأطفال", ("Mishlab", *RAQQA)))
    assert inner == here  # told of by its quarter


def test_of_two_towns_of_one_name_it_is_the_one_whose_point_it_has() -> None:
    town = world().places["sd-el-obeid"]
    assert town.lat is not None and town.lon is not None
    assert Sites(world()).of(ref("مستشفى الأطفال", EL_OBEID, lat=town.lat, lon=town.lon)).city == "sd-el-obeid"


def test_a_quarter_that_the_tables_have_without_a_point_stands_on_the_point_that_is_told() -> None:
    city, sites = world().places["sy-damascus"], Sites(world())
    quarter = world().places["sy-rukn-al-din"]
    assert quarter.lat is None
    plain = PlaceRef(quarter.id, quarter.name, quarter.name_ar, quarter.kind, (), "SY", None, None, None)
    told = replace(plain, lat=city.lat, lon=city.lon, radius_m=city.radius_m)
    assert sites.of(plain).lat is None and sites.of(plain).own_point
    found = sites.of(told)
    assert (found.key, found.lat, found.radius_m, found.own_point) == (quarter.id, city.lat, city.radius_m, False)
    own = PlaceRef("sy-mishlab", None, "المشلب", "neighbourhood", (), "SY", city.lat, city.lon, 9)
    assert sites.of(own).own_point and sites.of(own).lat == world().places["sy-mishlab"].lat


def test_a_name_with_its_town_in_it_and_what_lies_in_no_town_stay_as_they_are() -> None:
    sites = Sites(world())
    assert sites.of(ref("مستشفى الرقة الوطني", RAQQA)).name_ar == "مستشفى الرقة الوطني"
    for place in (ref("مستشفى الأطفال", RAQQA[1:]), ref("قرية الأطفال", RAQQA, "village")):
        found = sites.of(place)
        assert (found.name_ar, found.city, found.key) == (place.name_ar, None, scope_of(found.key, world()))
