"""In which town a facility lies that no table knows."""

import pytest

import rawi
from resolve.test_places import sites

TOLD = [
    ("سيطرت القوات على مقر قيادة الجيش في مدينة الجنينة", "sd-geneina"),
    ("سيطرت القوات على مقر قيادة الجيش بالجنينة", "sd-geneina"),
    ("في مدينة الجنينة، سيطرت القوات على مقر قيادة الجيش", "sd-geneina"),
    ("سيطرت قوات الدعم السريع في الجنينة على مقر قيادة الجيش", "sd-geneina"),
    ("دخلت القوات مدينة الجنينة وسيطرت على مقر قيادة الجيش فيها", "sd-geneina"),
    ("سيطرت القوات على مقر قيادة الجيش في الجنينة. ثم انسحبت من مقر قيادة الجيش", "sd-geneina"),
    ("سيطرت القوات على مقر قيادة الجيش في ولاية غرب دارفور", None),
    ("سيطرت القوات على معسكر الجيش قرب مدينة الجنينة", None),
    ("انسحبت القوات من الجنينة وسيطرت على مقر قيادة الجيش", None),
]


@pytest.mark.parametrize(("sentence", "town"), TOLD)
def test_a_facility_lies_in_the_town_that_the_report_tells(sentence: str, town: str | None) -> None:
    found = {site.town.id if site.town else None for site in sites(sentence) if site.kind == "base"}
    assert found == {town}


def test_two_of_a_name_in_two_towns_are_two_places() -> None:
    found = sites("سيطرت القوات على مقر قيادة الجيش بالجنينة وعلى مقر قيادة الجيش بالأبيض")
    bases = [site for site in found if site.kind == "base"]
    assert [site.town and site.town.id for site in bases] == ["sd-geneina", "sd-el-obeid"]
    assert len({site.key for site in bases}) == 2


def test_what_lies_near_a_town_has_its_point_and_is_no_part_of_it() -> None:
    site = next(site for site in sites("سيطرت القوات على معسكر الجيش قرب مدينة الجنينة") if site.kind == "base")
    assert site.beside is not None and site.beside.id == "sd-geneina"
    assert site.within[0].id == "sd-west-darfur-gov"


def test_a_street_of_a_town_in_another_city_is_not_meant() -> None:
    (claim,) = rawi.read("انفجرت سيارة مفخخة في شارع فلسطين بدمشق.", published="2017-06-12")
    assert claim.place is not None
    assert claim.place.id != "iq-palestine-street"


def test_all_of_a_list_lie_where_it_does() -> None:
    claims = rawi.read("قصفت المدفعية قرى الزعفة والقرفطية بريف حلب الغربي.", published="2021-06-01")
    assert [claim.place and (claim.place.id, claim.place.within) for claim in claims] == [
        (None, ("Aleppo Governorate", "Syria")),
        (None, ("Aleppo Governorate", "Syria")),
    ]


THE_ONE_OF_A_TOWN = [
    ("أعيد فتح المطار الدولي في مدينة عدن. وسيطر الحوثيون على المطار.", "ye-aden-airport"),
    ("سيطر الحوثيون على الميناء في الحديدة.", "ye-hodeidah-port"),
    ("هاجم مسلحون المطار في نيالا.", "sd-nyala-airport"),
]


@pytest.mark.parametrize(("text", "place"), THE_ONE_OF_A_TOWN)
def test_the_airport_in_a_town_is_the_one_that_is_called_after_it(text: str, place: str) -> None:
    assert [c.place.id for c in rawi.read(text, published="2024-12-02") if c.place is not None] == [place]


def test_a_country_does_not_lie_where_a_meeting_about_it_is() -> None:
    (land,) = [site for site in sites("عقد مؤتمر حول ليبيا في باريس") if site.kind == "country"]
    assert land.beside is None


def test_the_city_by_what_befell_it() -> None:
    told = rawi.read("سيطر الجيش على درنة أمس. وقتل جنديان في المدينة المنكوبة بلغم.", published="2024-12-02")
    assert {claim.place.id for claim in told if claim.place is not None} == {"ly-derna"}
