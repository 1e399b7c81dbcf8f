"""Where somebody is from, comes from, goes to or stands is not where it happened; a weapon that went off is news."""

import pytest

import rawi
from phrasebook import world

# text, type, the place's own name
CASES = [
    ("اعتقل الجيش مطلوبا من مدينة ترهونة في منطقة سوق الجمعة.", "arrest", "سوق الجمعة"),
    ("قصفت القوات المتمركزة في معسكر جورين بالمدفعية قرى خربة الناقوس والزيارة.", "shelling", "خربة الناقوس"),
    ("وصلت تعزيزات عسكرية قادمة من مدينة مصراتة إلى العاصمة طرابلس.", "deploy", "طرابلس"),
    ("قصف الحوثيون بالكاتيوشا حي عصيفرة شمال تعز من مواقعهم في شارع الستين.", "shelling", "عصيفرة"),
    ("قصفت طائرة قادمة من قاعدة حميميم مدينة إدلب.", "airstrike", "إدلب"),
    ("هاجمت الفصائل من جهة بلدة سرمين بلدة النيرب.", "attack", "النيرب"),
    ("قصفت المدفعية من جهة بلدة سرمين مدينة إدلب.", "shelling", "إدلب"),
    ("هاجمت الفصائل من اتجاه بلدة سرمين بلدة النيرب.", "attack", "النيرب"),
    ("نفذ العدو الإسرائيلي عدوانا جويا من اتجاه شمال لبنان مستهدفا بعض النقاط في حمص.", "airstrike", "حمص"),
    ("قصفت قوات النظام باتجاه بلدة سرمين.", "shelling", "سرمين"),
    ("نقل الجرحى إلى مستشفى إدلب بعد غارة على بلدة سرمين.", "airstrike", "سرمين"),
    ("سيطرت القوات على قرية البارة قادمة من بلدة كفرنبل.", "capture", "البارة"),
    ("قصفت قوات النظام من معسكر جورين قرى خربة الناقوس والزيارة.", "shelling", "خربة الناقوس"),
    ("سيطرت المقاومة الشعبية في محافظة شبوة على مواقع في بيحان.", "capture", "بيحان"),
    ("قصف الحوثيون حيي عصيفرة والروضة من موقعهم في قلعة القاهرة.", "shelling", "عصيفرة"),
    ("يواصل الحوثيون قصف حي عصيفرة من مناطق تمركزهم بمديرية التعزية.", "shelling", "عصيفرة"),
    ("قصفت الطائرات عددا من مواقعهم في مدينة الحوطة.", "airstrike", "الحوطة"),
    ("فر المسلحون من بلدة الكود إلى مدينة شقرة وبلدة لودر في محافظة أبين.", "withdraw", "الكود"),
    ("قصفت المدفعية المتمركزة جنوب تدمر مواقع للتنظيم في السخنة.", "shelling", "السخنة"),
    ("قصفت المدفعية المتمركزة جنوب تدمر مواقع للتنظيم في السخنة.", "deploy", "تدمر"),
    ("استشهد شاب من مخيم جنين برصاص الاحتلال قرب مدينة نابلس.", "killing", "نابلس"),
    ("شهدت مدينة الفاشر قصفا من قوات الدعم السريع المتمركزة شرقي المدينة.", "shelling", "الفاشر"),
    ("فر عناصر التنظيم إلى تركيا قرب بلدة الدرباسية.", "withdraw", "الدرباسية"),
    ("سيطر مقاتلو الحركة على بلدة البارة في ريف إدلب، على الحدود مع تركيا.", "capture", "البارة"),
    ("وفي بلدة البارة، أحد معاقل جبهة النصرة على الحدود مع تركيا، قتل الجيش أربعة مسلحين.", "hold", "البارة"),
]


@pytest.mark.parametrize(("text", "kind", "place"), CASES)
def test_a_place_told_of_somebody_is_not_the_happenings(text: str, kind: str, place: str) -> None:
    found = [c.place for c in rawi.read(text, published="2017-09-20", world=world()) if c.type == kind]
    assert found[0] is not None
    assert found[0].name_ar == place


def test_whence_it_came_is_no_place_of_a_strike_without_a_goal() -> None:
    text = "نفذ العدو الإسرائيلي عدوانا جويا من اتجاه الجولان."
    assert [c.place for c in rawi.read(text, published="2017-09-20", world=world())] == [None]


def test_a_post_is_where_its_guns_are() -> None:
    text = "أطلقت القوات التركية المتمركزة في قاعدة الزرافة قذائف على قرية أناب."
    found = [c.place for c in rawi.read(text, published="2017-09-20", world=world()) if c.type == "deploy"]
    assert [place.name_ar for place in found if place is not None] == ["قاعدة الزرافة"]


def test_positions_without_a_name_are_not_where_its_guns_are() -> None:
    text = "وقال الناشطون إن مدافع تتمركز في المواقع العسكرية التابعة للنظام شرق مدينة سراقب."
    found = [c.place for c in rawi.read(text, published="2020-09-20", world=world()) if c.type == "deploy"]
    assert [place.name_ar for place in found if place is not None] == ["سراقب"]


WEAPONS = [
    ("انفجرت سيارة مفخخة في مدينة الباب.", "bombing"),
    ("انفجار عبوة ناسفة في حي السكري بحلب.", "bombing"),
    ("سقطت قذائف على قرية تل تمر بريف الحسكة.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), WEAPONS)
def test_a_weapon_that_went_off_is_told_whatever_the_weights_say(text: str, kind: str) -> None:
    assert [c.type for c in rawi.read(text, published="2017-09-20", world=world())] == [kind]


def test_areas_without_a_name_are_no_place() -> None:
    text = "أكد المصدر أن القوات قصفت المناطق في محافظة إدلب."
    places = [c.place.name_ar for c in rawi.read(text, published="2017-09-20", world=world()) if c.place is not None]
    assert "المناطق" not in places


@pytest.mark.parametrize(
    "text",
    [
        "قال مراسل العربية في اليمن إن التحالف قصف مواقع للحوثيين.",
        "قال مراسلنا في ليبيا إن اشتباكات اندلعت بين مجموعتين مسلحتين.",
    ],
)
def test_the_land_that_a_correspondent_reports_from_is_no_place(text: str) -> None:
    found = rawi.read(text, published="2017-09-20", world=world())
    assert [claim.place for claim in found] == [None]


def test_who_fires_from_east_of_the_city_hits_the_city() -> None:
    text = "شهدت مدينة الفاشر قصفا من قوات الدعم السريع المتمركزة شرقي المدينة."
    told = {claim.type: claim.place.relation for claim in rawi.read(text, world=world()) if claim.place is not None}
    assert told == {"shelling": "in", "deploy": "near"}


HOMES = [
    ("قصفت المدفعية بلدة مورك. وأسفر القصف عن مقتل شاب من أهالي بلدة حاس في ريف إدلب.", ["مورك", "مورك"]),
    ("قصفت المدفعية بلدة مورك. وأسفر القصف عن مقتل شاب من بلدة حاس في ريف إدلب.", ["مورك", "مورك"]),
]


@pytest.mark.parametrize(("text", "places"), HOMES)
def test_where_a_victim_is_from_is_not_where_the_shelling_was(text: str, places: list[str]) -> None:
    found = rawi.read(text, published="2017-09-20", world=world())
    assert [claim.place.name_ar for claim in found if claim.place is not None] == places
