"""Places one inside the other: the finest that is named."""

import pytest

from rawi.lexicon import World, load_world
from rawi.pipeline import read


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


CASES = (
    ("قصف الطيران محيط حي الورد في مدينة درعا ما أدى إلى مقتل شخصين.", "محيط حي الورد"),
    ("استهدفت غارة جوية قرية الزهرة بريف إدلب الشمالي.", "قرية الزهرة"),
    ("قصف مدفعي استهدف مخيما شمال إدلب.", "شمال إدلب"),
    ("استهدفت غارة جوية مدينة درعا.", "مدينة درعا"),
    ("قصف مدفعي استهدف مناطق متفرقة من أرياف محافظة إدلب.", "أرياف محافظة إدلب"),
    ("انفجر لغم في مناطق سيطرة النظام بريف إدلب الجنوبي.", "بريف إدلب الجنوبي"),
    ("قصف مدفعي استهدف طريق سراقب - أريحا بريف إدلب.", "طريق سراقب - أريحا"),
    ("استهدفت غارة جوية منطقة الزرافة الواقعة على أطراف بلدة الشحيل.", "منطقة الزرافة"),
    ("سيطر الجيش على مقر البلدية في مدينة سرت.", "مقر البلدية"),
    ("انسحب المسلحون من معسكر الزرافة في مدينة سرت.", "معسكر الزرافة"),
    ("قصف الجيش مبنى في مدينة سرت.", "مدينة سرت"),
    ("قصف الجيش مواقع عسكرية في مدينة سرت.", "مدينة سرت"),
    ("استهدفت غارة جوية بلدة الزرافة، شرقي مدينة حمص.", "بلدة الزرافة"),
    ("تحاصر القوات معسكر الزرافة في مدينة سرت.", "معسكر الزرافة"),
    ("وجه التنظيم إنذارا إلى سكان بلدة القيارة (شمال العراق) التي سيطر عليها قبل عام.", "بلدة القيارة"),
    ("قتل أربعة جنود بانفجار لغم في كفرزيبا غرب إدلب.", "كفرزيبا"),
    ("دارت اشتباكات في خربشان (40 كلم شرق سرت).", "خربشان"),
    ("هاجم مسلحون مخيما للنازحين في كفرزيبا غرب إدلب.", "كفرزيبا"),
    ("دارت اشتباكات في مناطق شمال الرقة.", "مناطق شمال الرقة"),
)


@pytest.mark.parametrize(("text", "place"), CASES)
def test_the_finest_named_place_is_the_claims(world: World, text: str, place: str) -> None:
    places = [claim.place for claim in read(text, world=world)]
    assert [p.mention.text for p in places if p is not None and p.mention is not None][:1] == [place]


def test_what_lies_in_a_town_stands_on_its_point(world: World) -> None:
    (claim,) = read("سيطر الجيش على مقر البلدية في مدينة سرت.", world=world)
    sirte = next(place for place in world.places.values() if place.name == "Sirte" and place.kind == "city")
    assert claim.place is not None
    assert (claim.place.id, claim.place.lat, claim.place.radius_m) == (None, sirte.lat, sirte.radius_m)


SPELT_OUT = (
    ("سيطر الجيش على ثلاث بلدات هي مورك واللطامنة وكفرزيتا.", ["مورك", "اللطامنة", "كفر زيتا"]),
    ("دخل الجيش أربع قرى وهي الطيانة وغضبان ومورك.", ["الطيانة", "غضبان", "مورك"]),
    ("قصف الطيران بلدات أبرزها مورك واللطامنة.", ["مورك", "اللطامنة"]),
    ("سيطر الجيش على مناطق في ريف حماة، أبرزها مورك واللطامنة.", ["مورك", "اللطامنة"]),
    ("سيطر الجيش على سبع قرى شمال مدينة حماة، من بينها مورك.", ["مورك"]),
    ("قصف الطيران الإسرائيلي بلدات في الجنوب، ولا سيما الخيام وبنت جبيل.", ["الخيام", "بنت جبيل"]),
    ("قصف الجيش ثلاث قرى وهي خالية من السكان.", ["قرى"]),
    ("سقطت مدن عدة بيد تنظيم داعش منها تدمر والسخنة.", ["تدمر", "السخنة"]),
    ("سيطر الجيش على عشرين قرية في ريف الرقة الشمالي، من بينها تل السمن وعين عيسى.", ["تل السمن", "عين عيسى"]),
    ("سيطر الجيش على عدة بلدات بما فيها مورك.", ["بلدات", "مورك"]),
    ("سيطر الجيش على عدد من البلدات من الجهة الشمالية، أبرزها مورك واللطامنة.", ["مورك", "اللطامنة"]),
    ("سيطر الجيش على عدد من القرى شمالي مدينة حماة، أبرزها مورك.", ["مورك"]),
)


@pytest.mark.parametrize(("text", "names"), SPELT_OUT)
def test_several_places_whose_names_follow_are_those(world: World, text: str, names: list[str]) -> None:
    assert [claim.place.name_ar for claim in read(text, world=world) if claim.place is not None] == names


ADDED = (
    ("شن الطيران غارات على صنعاء، بالإضافة إلى صعدة وذمار.", ["صنعاء", "صعدة", "ذمار"]),
    ("سيطر الجيش على مورك، فضلا عن اللطامنة وكفرزيتا.", ["مورك", "اللطامنة", "كفر زيتا"]),
    ("سيطر الجيش على بلدتي مورك واللطامنة، ومعهما عشرات القرى.", ["مورك", "اللطامنة", "القرى"]),
    ("سيطر الجيش على مدينة زنجبار، عاصمة أبين، إضافة إلى مدينة شقرة.", ["زنجبار", "شقرة"]),
    ("قصف الطيران بلدات مورك واللطامنة وغيرهما.", ["مورك", "اللطامنة"]),
    ("قصف الطيران محيط (مورك).", ["مورك"]),
    ("قصفت المدفعية الإسرائيلية محيط بلدة كفرشوبا، إضافة إلى الخيام.", ["كفرشوبا", "الخيام"]),
    ("سيطر الجيش على بلدتي مورك (شمال) واللطامنة (غرب).", ["مورك", "اللطامنة"]),
    ('سيطر الجيش على بلدتي "مورك" و"اللطامنة" شمالي حماة.', ["مورك", "اللطامنة"]),
    ("قصف الطيران مدينة مورك وقراها وبلدة اللطامنة.", ["مورك", "اللطامنة"]),
    ("قصف الطيران مدينة الرستن وبلداتها ومزارعها.", ["الرستن"]),
    ("قصف الطيران مدينة حماة ومطارها.", ["حماة", "مطار حماة"]),
    ("تدور معارك في أحياء النور (شرق) والقادسية (شمال) والزهور.", ["النور", "القادسية", "الزهور"]),
)


@pytest.mark.parametrize(("text", "names"), ADDED)
def test_a_list_goes_on_behind_a_bracket_and_behind_in_addition_to(world: World, text: str, names: list[str]) -> None:
    claims = read(text, world=world)
    assert [claim.place.name_ar for claim in claims if claim.place is not None] == names
    assert all(actor.name_ar not in names for claim in claims for actor in claim.actors)


SERVING = (
    ("استهدفت مسيرات حقل كورمور للغاز في السليمانية.", "iq-khor-mor"),
    ("قصفت مسيرة معسكر طيبة للجيش في الخرطوم.", "sd-taiba-camp"),
)


@pytest.mark.parametrize(("text", "place"), SERVING)
def test_what_a_place_serves_may_stand_before_the_town_it_lies_in(world: World, text: str, place: str) -> None:
    assert [claim.place.id for claim in read(text, world=world) if claim.place is not None] == [place]


BETWEEN = (
    ("دارت اشتباكات في ريف حلب الشمالي بين مدينتي مارع وتل رفعت.", ["sy-mare", "sy-tell-rifaat"]),
    ("دارت معارك في صحراء الأنبار بين حديثة وراوة.", ["iq-haditha", "iq-rawa"]),
    ("سيطر الجيش على ريف حمص بين تدمر والقريتين.", ["sy-homs"]),
    ("عقدت محادثات في أنقرة بين طهران وموسكو.", ["tr-ankara"]),
)


@pytest.mark.parametrize(("text", "places"), BETWEEN)
def test_in_a_land_between_two_towns_it_was_by_the_towns(world: World, text: str, places: list[str]) -> None:
    claims = read(text, world=world)
    assert [claim.place.id for claim in claims if claim.place is not None] == places
    assert all(actor.name_ar not in ("حديثة", "راوة") for claim in claims for actor in claim.actors)


FINER = (
    ("تدور اشتباكات في محافظة تعز ولا سيما في مديرية المظفر.", "مديرية المظفر"),
    ("تشهد محافظة إدلب قصفا عنيفا في بلدة كفرنبل.", "بلدة كفرنبل"),
    ("سيطر الجيش على محافظة إدلب بعد معارك في بلدة كفرنبل.", "محافظة إدلب"),
)


@pytest.mark.parametrize(("text", "place"), FINER)
def test_of_a_land_and_a_place_in_it_the_finer_is_meant(world: World, text: str, place: str) -> None:
    places = [claim.place for claim in read(text, world=world)]
    assert [p.mention.text for p in places if p is not None and p.mention is not None][:1] == [place]
