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


# what is struck, where that is: the town that its own words name, half way between two, or nowhere
CALLED_AFTER = [
    ("استهدف القصف مزارع مدينة سرمين", (35.904, 36.73)),
    ("استهدف القصف المزارع الجنوبية لمدينة سرمين", (35.904, 36.73)),
    ("استهدفت غارة مستشفى مصراتة المركزي", (32.375, 15.093)),
    ("انفجرت عبوة على الطريق بين منبج وجرابلس", (36.6725, 37.983)),
    ("انفجرت عبوة على طريق منبج - جرابلس", (36.6725, 37.983)),
    ("استهدف القصف مستشفى الشهيد عثمان", None),
    ("انفجرت عبوة على طريق منبج", None),
    ("انفجرت عبوة على طريق بغداد - دمشق", None),  # half way says nothing
    ("انفجرت عبوة على طريق عدن - أبين", None),  # a land, and a village elsewhere of its name
    ("انفجرت سيارة في سوق مدينة رأس العين شمال الحسكة", (36.85, 40.07)),
    ("استهدفت غارات مزارع بلدة الغسانية غربي إدلب", (35.815, 36.261)),  # of several that in the land told of
    ("انفجرت عبوة على طريق الرقة - دير الزور قرب بلدة معدان", (35.755, 39.608)),
    ("قصفت المدفعية مدرسة حلب", None),
    ("انفجرت عبوة في كراج حلب", None),
]


@pytest.mark.parametrize(("sentence", "point"), CALLED_AFTER)
def test_what_is_called_after_a_town_lies_there(sentence: str, point: tuple[float, float] | None) -> None:
    (claim,) = rawi.read(sentence + ".", published="2024-12-05")
    assert claim.place is not None
    assert claim.place.id is None
    here = None if claim.place.lat is None or claim.place.lon is None else (claim.place.lat, claim.place.lon)
    assert here == (None if point is None else pytest.approx(point, abs=0.05))


def test_half_way_between_two_towns_is_half_as_exact_as_they_are_apart() -> None:
    (claim,) = rawi.read("انفجرت عبوة على الطريق بين منبج وجرابلس.", published="2024-12-05")
    assert claim.place is not None
    assert claim.place.radius_m is not None
    assert 15_000 < claim.place.radius_m < 18_000


# in a report on one town: what is called after another
AFTER_ANOTHER = [
    ("قصفت القوات مدينة إدلب. وقصفت المدفعية مسجد القدس.", "مسجد القدس"),
    ("قصفت القوات مدينة إدلب. وقصفت المدفعية مستشفى القاهرة.", "مستشفى القاهرة"),
    ("قصفت القوات مدينة إدلب. وقصفت المدفعية مدرسة حمص.", "مدرسة حمص"),
    ("دارت معارك بين الحوثيين والجيش اليمني في مأرب. وقصف الحوثيون قرية طفس.", "قرية طفس"),
]


@pytest.mark.parametrize(("text", "name"), AFTER_ANOTHER)
def test_what_is_called_after_a_far_city_does_not_lie_there(text: str, name: str) -> None:
    places = [claim.place for claim in rawi.read(text, published="2024-12-05")]
    (place,) = [place for place in places if place is not None and place.name_ar == name]
    assert (place.id, place.lat, place.within) == (None, None, ())


def test_a_street_of_a_town_in_another_city_is_not_meant() -> None:
    (claim,) = rawi.read("انفجرت سيارة مفخخة في شارع فلسطين بدمشق.", published="2017-06-12")
    assert claim.place is not None
    assert claim.place.id != "iq-palestine-street"


@pytest.mark.parametrize("sentence", ["استهدف صاروخ ميناء الحديدة.", "استهدفت طائرات مسيرة ميناء الحديدة."])
def test_what_the_tables_know_behind_its_kind_is_that(sentence: str) -> None:
    (claim,) = rawi.read(sentence, published="2021-06-01")
    assert claim.place is not None
    assert claim.place.id == "ye-hodeidah-port"


def test_all_of_a_list_lie_where_it_does() -> None:
    claims = rawi.read("قصفت المدفعية قرى الزعفة والقرفطية بريف حلب الغربي.", published="2021-06-01")
    assert [claim.place and (claim.place.id, claim.place.within) for claim in claims] == [
        (None, ("Aleppo Governorate", "Syria")),
        (None, ("Aleppo Governorate", "Syria")),
    ]
