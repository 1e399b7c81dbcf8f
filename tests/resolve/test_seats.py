"""The capital of a land is a city in it, and not all of it."""

import pytest

from resolve.test_places import sites


@pytest.mark.parametrize(
    ("sentence", "land"),
    [
        ("دخلت القوات عاصمة شبوة", "ye-shabwa-gov"),
        ("سيطر الجيش على عاصمة محافظة البيضاء", "ye-bayda-gov"),
        ("دخل الحوثيون عاصمة الجوف", "ye-jawf-gov"),
    ],
)
def test_the_capital_of_a_governorate_lies_in_it(sentence: str, land: str) -> None:
    site = sites(sentence)[0]
    assert (site.place, site.kind) == (None, "city")
    assert site.within[0].id == land


def test_the_capital_of_a_country_is_known() -> None:
    assert [site.place.id for site in sites("معارك في عاصمة اليمن") if site.place is not None] == ["ye-sanaa"]


def test_the_governorate_itself_is_all_of_it() -> None:
    assert [site.place.id for site in sites("معارك في محافظة شبوة") if site.place is not None] == ["ye-shabwa-gov"]


def test_the_capital_named_right_before_is_that_city() -> None:
    found = sites("معارك في نيالا، عاصمة جنوب دارفور")
    assert {site.place.id for site in found if site.place is not None} == {"sd-nyala"}


@pytest.mark.parametrize("seat", ["عاصمة", "حاضرة"])
def test_the_capital_named_right_behind_is_that_city(seat: str) -> None:
    found = sites(f"سيطرت القوات على {seat} ولاية جنوب دارفور نيالا")
    assert found[0].place is not None and found[0].place.id == "sd-nyala"
