"""What stands beside a name rules out the places of that name that lie elsewhere."""

import pytest

import rawi
from phrasebook import resolved
from rawi.annotate.mentions import PLACE

LYING = [
    ("قصف على المشفى الوطني في مدينة الرقة", "sy-national-hospital-raqqa"),
    ("قصف على المشفى الوطني في مدينة اعزاز", None),
    ("انفجار في حي السبيل بمدينة حلب", "sy-sabil-aleppo"),
    ("انفجار في حي السبيل بمدينة درعا", None),
    ("غارات على بلدة المزرعة بريف السويداء", "sy-mazraa"),
    ("غارات على قرية المزرعة بريف إدلب", None),
    ("هجوم على قضاء البعاج جنوبي الموصل", "iq-baaj"),
    ("معارك في مدينة الموصل شمال بغداد", "iq-mosul"),
    ("هاجم مستوطنون قرية برقة غربي نابلس", "gn-284196"),
    ("هاجم مستوطنون قرية برقة شرقي رام الله", "gn-284197"),
    ("إطلاق نار في زعترة جنوبي نابلس", "ps-zaatara-checkpoint"),
    ("انفجار في زعترة جنوب بيت لحم", "gn-281240"),
    ("انفجار جنوب رفح في محافظة شمال سيناء", "eg-rafah"),
    ("غارات على صنعاء القديمة وقلعة القاهرة في تعز", "ye-old-sanaa"),
    ("قصف على قرية القنيطرة في ريف إدلب", None),
    ("معارك في حي صبر بمدينة عدن", None),
]


@pytest.mark.parametrize(("sentence", "identity"), LYING)
def test_a_place_lies_where_it_is_said_to_lie(sentence: str, identity: str | None) -> None:
    assert first(sentence) == identity


def test_a_clause_that_begins_with_and_in_locates_nothing() -> None:
    assert first("قصف على جبهة حيس، وفي مدينة مأرب انفجار") == "ye-hays"


LISTED = [
    ("اشتباكات في قرى بلينتو والمالكية ومرعناز بريف حلب", [None, None, "sy-maraanaz", "sy-aleppo"]),
    ("غارات على مناطق البيضاء ورداع والمفرق في اليمن", ["ye-bayda", "ye-rada", None, "ye"]),
    ("توترات في الحسكة ودير الزور", ["sy-hasaka", "sy-deir-ez-zor"]),
    ("مستقبل أراضي العراق وسوريا", ["iq", "sy"]),
    ("سيطر الجيش على أحياء الصاخور والصفصافة في حلب", ["sy-sakhur", None, "sy-aleppo"]),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTED)
def test_the_places_of_a_list_lie_together(sentence: str, expected: list[str | None]) -> None:
    assert identities(sentence) == expected


def identities(sentence: str) -> list[str | None]:
    places = [p.entity.place for p in resolved(sentence).phrases if p.kind == PLACE and p.inside is None]
    return [place.id if place is not None else None for place in places]


def first(sentence: str) -> str | None:
    return identities(sentence)[0]


FOREIGN = [
    ("معارك في مدينة تعز بعد غارات على عدن. أصيب في منطقة المطار.", "sy-matar"),
    ("غارات على مدينة تعز ومدينة عدن. ثم ضرب الطيران المفرق.", "jo-mafraq"),
    ("قصف على مدينة إدلب ومدينة حلب. انتشرت صور القصف. ثم نشروا على صور أخرى", "lb-tyre"),
]


@pytest.mark.parametrize(("report", "identity"), FOREIGN)
def test_a_common_name_is_no_place_of_a_country_not_told_of(report: str, identity: str) -> None:
    assert identity not in identities(report)


GENERIC = [
    ("قصف على مدينة إدلب. وتضرر المشفى الوطني", None),
    ("قصف على مدينة الرقة. وتضرر المشفى الوطني", "sy-national-hospital-raqqa"),
    ("معارك في مدينة حلب. وسيطر الجيش على المنطقة الشرقية", None),
    ("معارك في محيط مطار كويرس وفي الكلية الجوية", None),
    ("قصف على الضفة الغربية", "ps-west-bank"),
    ("قصف على الضفة الغربية لنهر الفرات", "sy-euphrates"),
    ("قصف على الضفة الشرقية لنهر الفرات", "sy-euphrates"),
    ("محادثات في العاصمة الأرمنية", "am-yerevan"),
    ("محادثات في العاصمة الأردنية", "jo-amman"),
    ("انفجار في العاصمة الأفغانية", "af-kabul"),
    ("تراجعت الوحدات إلى الضفة الشرقية", None),
    ("تراجعت الوحدات إلى الضفة", "ps-west-bank"),
    ("محادثات في العاصمة الأرمنية يريفان", "am-yerevan"),
    ("تراجع القصف إلى الحد الأدنى", None),
]


@pytest.mark.parametrize(("report", "identity"), GENERIC)
def test_a_name_that_only_says_what_it_is_needs_its_town(report: str, identity: str | None) -> None:
    assert ([None, *identities(report)])[-1] == identity


SIGNED = [
    ("محادثات في عُمان", "om"),
    ("محادثات في عَمّان", "jo-amman"),
    ("محادثات في عمّان", "jo-amman"),
    ("محادثات في عمان", "jo-amman"),
    ("محادثات بعُمان", "om"),
]


@pytest.mark.parametrize(("sentence", "identity"), SIGNED)
def test_vowel_signs_tell_one_name_from_another(sentence: str, identity: str) -> None:
    assert first(sentence) == identity


POINTING = [
    ("انسحب المسلحون من حلب. وقصف الطيران العاصمة", "sy-damascus"),
    ("معارك في الخرطوم وفي نيالا. وقصف الطيران العاصمة", "sd-khartoum"),
    ("دخلت القوات مدينة الحديدة. وسيطرت على مطار المدينة", "ye-hodeidah-airport"),
    (
        "معارك في مدينة عدن ومدينة لودر ومدينة تعز ومدينة مأرب. لقاء في بروكسل. ثم قتلى. وهدأ القصف في المدينة",
        "ye-marib",
    ),
]


@pytest.mark.parametrize(("report", "identity"), POINTING)
def test_what_a_bare_kind_word_points_to(report: str, identity: str) -> None:
    assert identities(report)[-1] == identity


def test_what_belongs_to_the_place_before() -> None:
    names = [p.entity.name_ar for p in resolved("دخلت القوات تدمر وقلعتها الأثرية ومطارها").phrases if p.kind == PLACE]
    assert names == ["تدمر", "قلعة تدمر", "مطار تدمر"]
    assert identities("دخلت القوات مطار عدن ومينائها")[1] == "ye-aden-port"


def test_the_country_beyond_a_crossing_does_not_end_a_list() -> None:
    first_crossing = next(
        p for p in resolved("معبر باب الهوى الحدودي مع تركيا ومعبر البوكمال").phrases if p.kind == PLACE
    )
    assert len(first_crossing.group) == 2


BULLETIN = (
    "حصاد اليوم\n\nحلب:: قصف على مدينة الباب.\n\nقصف على قرية الكفير بالريف الشمالي.\n\n"
    "درعا:: مقتل شابين في مدينة الصنمين.\n"
)


def test_a_village_lies_where_the_head_of_its_section_lies() -> None:
    """The one village of that name that the tables have is of another governorate."""
    bab, village, *_ = [claim.place for claim in rawi.read(BULLETIN, published="2023-07-07")]
    assert bab is not None and village is not None
    assert (bab.id, village.id, village.within) == ("sy-al-bab", None, ("Aleppo Governorate", "Syria"))


def test_one_head_alone_is_no_bulletin() -> None:
    (claim,) = rawi.read("حلب: قصف على قرية الكفير.", published="2023-07-07")
    assert claim.place is not None and claim.place.id == "sy-kafir-jisr"
