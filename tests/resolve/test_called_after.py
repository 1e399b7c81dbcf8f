"""What is called after a town lies in it, unless the town is far away; a road lies between its two."""

import pytest

import rawi

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


# what the tables have without a point: that of the town it is told to lie by, and how far from there it may be
TOLD_BY = [
    ("سقطت قذائف على مخيم كويت الرحمة القريب من مدينة عفرين", "sy-kuwait-camp", (36.511, 36.866), 24_000),
    ("سقطت قذائف على مخيم كويت الرحمة بريف عفرين", "sy-kuwait-camp", (36.511, 36.866), 24_000),
    ("استهدف القصف مخيم مرام على أطراف مدينة إدلب", "sy-maram-camp", (35.931, 36.634), 24_000),
    ("انفجرت سيارة عند معبر الحمران شمالي مدينة منبج", "sy-hamran", (36.528, 37.955), 24_000),
    ("استهدفت غارة قرية تل مالد في ريف حلب الشمالي", "sy-tell-maled", (36.202, 37.16), 60_000),
    ("استهدفت غارة قرية تل مالد", "sy-tell-maled", None, None),
    ("استهدف القصف حي ركن الدين في دمشق", "sy-rukn-al-din", (33.51, 36.291), 8_000),
    ("سقطت قذائف على بلدة مارع قرب حلب", "sy-mare", (36.486, 37.196), 3_000),  # a point of its own
]


@pytest.mark.parametrize(("sentence", "id", "point", "radius"), TOLD_BY)
def test_what_has_no_point_stands_on_that_of_the_town_it_lies_by(
    sentence: str, id: str, point: tuple[float, float] | None, radius: int | None
) -> None:
    (claim,) = rawi.read(sentence + ".", published="2024-12-05")
    place = claim.place
    assert place is not None
    assert (place.id, place.radius_m) == (id, radius)
    assert (place.lat, place.lon) == (point or (None, None))


# a village that no table knows, told in the countryside of a town, or of a province by the name of its seat
COUNTRYSIDE = [
    ("قصفت المدفعية قرية الزنبقية في ريف عفرين", 24_000),
    ("قصفت المدفعية قرية الزنبقية قرب مدينة حلب", 24_000),
    ("قصفت المدفعية قرية الزنبقية في ريف حلب الشمالي", 60_000),
    ("قصفت المدفعية قرية الزنبقية شمالي حلب", 60_000),
]


@pytest.mark.parametrize(("sentence", "radius"), COUNTRYSIDE)
def test_the_countryside_of_a_seat_is_that_of_its_province(sentence: str, radius: int) -> None:
    (claim,) = rawi.read(sentence + ".", published="2024-12-05")
    assert claim.place is not None
    assert claim.place.radius_m == radius


ROADS = [
    ("استهدفت مسيرة دراجة على طريق سرمدا - البردقلي بريف إدلب الشمالي", (36.187, 36.725)),  # of one end alone known
    ("استهدفت مسيرة سيارة على طريق سرمدا - الدانا بريف إدلب الشمالي", (36.2, 36.75)),
]


@pytest.mark.parametrize(("sentence", "point"), ROADS)
def test_the_ends_of_a_road_say_more_than_the_countryside_it_is_in(sentence: str, point: tuple[float, float]) -> None:
    (claim,) = rawi.read(sentence + ".", published="2024-12-05")
    assert claim.place is not None
    assert (claim.place.lat, claim.place.lon) == pytest.approx(point, abs=0.05)


def test_a_name_that_is_cut_off_is_no_village_of_what_is_left_of_it() -> None:
    (claim,) = rawi.read("القوات التركية تقصف مزارعين في ريف تل...", published="2025-01-30")
    assert claim.place is None or (claim.place.id, claim.place.lat) == (None, None)


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


@pytest.mark.parametrize("sentence", ["استهدف صاروخ ميناء الحديدة.", "استهدفت طائرات مسيرة ميناء الحديدة."])
def test_what_the_tables_know_behind_its_kind_is_that(sentence: str) -> None:
    (claim,) = rawi.read(sentence, published="2021-06-01")
    assert claim.place is not None
    assert claim.place.id == "ye-hodeidah-port"


@pytest.mark.parametrize("sentence", ["قصفت الطائرات متحف إدلب.", "دمر مسلحون متحف مدينة إدلب."])
def test_a_museum_is_in_the_town_that_it_is_called_after(sentence: str) -> None:
    (claim,) = rawi.read(sentence, published="2021-06-01")
    assert claim.place is not None
    assert "Idlib" in claim.place.within


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("تقدمت القوات في المحور الجنوبي لمدينة الموصل.", (36.34, 43.13)),
        ("اندلعت معارك في جبهة مجزر.", (15.8, 44.95)),
    ],
)
def test_a_front_is_by_the_town_or_in_the_district_that_it_is_called_after(
    sentence: str, town: tuple[float, float]
) -> None:
    places = [claim.place for claim in rawi.read(sentence, published="2021-06-01")]
    assert [(place.lat, place.lon) for place in places if place is not None] == [town]
