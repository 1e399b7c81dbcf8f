"""Who stands right behind a party and is somebody else; the latter and the former; whose men are said to be."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE


def whos(sentence: str) -> list[str]:
    annotation = annotated(sentence)
    return [words(annotation, p) for p in annotation.phrases if p.kind != PLACE]


# sentence, everybody in it
APART = [
    ("منعت قوات الأمن المتظاهرين من دخول الساحة", ["قوات الأمن", "المتظاهرين"]),
    ("قتلت قوات الدعم السريع المدنيين في القرية", ["قوات الدعم السريع", "المدنيين"]),
    ("خطف مسلحون صحفيا يمنيا أمس", ["مسلحون", "صحفيا يمنيا"]),
    ("اعتقلت السلطات التركية صحفيا سوريا في المطار", ["السلطات التركية", "صحفيا سوريا"]),
    ("هزم الجيش التنظيم عسكريا", ["الجيش", "التنظيم"]),
    ("استهدفت القوات المسلحين الموالين لتركيا", ["القوات", "المسلحين الموالين لتركيا"]),
    ("اعتقل الاحتلال 15 فلسطينيا", ["الاحتلال", "فلسطينيا"]),
    ("شن هجوما على مواقع مقاتلي قسد قرب البلدة", ["مواقع مقاتلي قسد"]),
    ("قتل جندي في هجوم مسلح", ["جندي"]),
    ("اعتقال مسلح في المدينة", ["مسلح"]),
    ("انسحبت قوة حماية سرت ليلا", ["قوة حماية سرت"]),
    ("شنت قوات هجوما على القرية", ["قوات"]),
    ("اتهم ناجون المسلحين بالقتل", ["ناجون", "المسلحين"]),
    ("وقع الهجوم الإرهابي في المدينة", []),
    ("واصلوا قصفهم المدفعي على المدينة", []),
    ("اندلعت اشتباكات داخلية في المدينة", []),
    ("أضاف متهما النظام بالقصف", ["النظام"]),
    ("لم يذكر أحد مقاتليها", ["مقاتليها"]),
    ("اغتالت مسيرة القيادي الميداني في البلدة", ["مسيرة", "القيادي الميداني"]),
    ("طهر لواءا 5 و11 من الحشد الشعبي القرية", ["لواءا 5 و 11 من الحشد الشعبي"]),
    ("طهرت قوات لواءي 5 و11 من الحشد الشعبي القرية", ["قوات لواءي 5 و 11 من الحشد الشعبي"]),
    ("أخلى اللواء 47 ثكناته", ["اللواء 47", "ثكناته"]),
    ("شاركت ألوية في المعركة وقتل 50 من الحشد الشعبي", ["ألوية", "الحشد الشعبي"]),
    ("حطت طائرة الرئيس في المطار", ["طائرة الرئيس"]),
    ("دعا الرئيس الأميركي الحكومة العراقية إلى الحوار", ["الرئيس الأميركي", "الحكومة العراقية"]),
    ("هاجم القائد العسكري الكتيبة الثالثة", ["القائد العسكري", "الكتيبة الثالثة"]),
    ("التقى قائد الجيش اللبناني الوفد السوري", ["قائد الجيش اللبناني", "الوفد السوري"]),
    ("وصل رئيس المجلس الانتقالي الجنوبي إلى المكلا", ["رئيس المجلس الانتقالي الجنوبي"]),
    ("صرح نائب رئيس الأركان العامة للجيش السوداني", ["نائب رئيس الأركان العامة للجيش السوداني"]),
]


@pytest.mark.parametrize(("sentence", "expected"), APART)
def test_who_is_no_part_of_the_party_before(sentence: str, expected: list[str]) -> None:
    assert whos(sentence) == expected


# sentence, ids of the parties that the first phrase may stand for
BELONGING = [
    ("مسلحون يعتقد أنهم ينتمون لتنظيم القاعدة هاجموا الحاجز", "مسلحون يعتقد أنهم ينتمون لتنظيم القاعدة"),
    ("مسلحون يشتبه في انتمائهم إلى داعش هاجموا الحاجز", "مسلحون يشتبه في انتمائهم إلى داعش"),
    ("خلية تنتمي لتنظيم داعش كانت في المدينة", "خلية تنتمي لتنظيم داعش"),
]


@pytest.mark.parametrize(("sentence", "phrase"), BELONGING)
def test_men_who_belong_to_a_party_are_its_own(sentence: str, phrase: str) -> None:
    annotation = annotated(sentence)
    first = annotation.phrases[0]
    assert words(annotation, first) == phrase
    assert first.names


def test_on_one_side_is_nobody() -> None:
    assert whos("اشتباكات بين قوات النظام من طرف والفصائل من طرف آخر") == ["قوات النظام", "والفصائل"]


# sentence, the actor that the aircraft's adjective stands for (None: nobody's)
CRAFT = [
    ("استهدفت طائرة من دون طيار أميركية سيارة", "us"),
    ("نفذتها طائرات إف 16 العراقية في المدينة", "isf"),
    ("قصفت طائرات سوخوي الروسية البلدة", "rus"),
    ("استهدفت مروحية من طراز أباتشي إسرائيلية منزلا", "isr"),
    ("شنت طائرة من دون طيار غارة على المدينة السورية", ""),
]


@pytest.mark.parametrize(("sentence", "party"), CRAFT)
def test_whose_an_aircraft_is_over_what_it_is_called(sentence: str, party: str) -> None:
    craft = [p for p in annotated(sentence).phrases if p.head == "aircraft"]
    assert [p.nisba for p in craft][:1] == [party]
