"""What stands beside a name rules out the places of that name that lie elsewhere."""

import pytest

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
    ("غارات على صنعاء القديمة وقلعة القاهرة في تعز", "ye-old-sanaa"),
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
