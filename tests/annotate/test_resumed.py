"""A list of places that goes on behind a clause between commas."""

import pytest

import rawi
from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE


def lists(sentence: str) -> list[list[str]]:
    annotation = annotated(sentence)
    places = [p for p in annotation.phrases if p.kind == PLACE and p.group[0] is p]
    return [[words(annotation, one) for one in p.group] for p in places]


RESUMED = [
    (
        "سيطر الجيش على مطار منغ، الذي خسره بعد هجوم الفصائل على حلب، وعلى بلدة تل رفعت",
        [["مطار منغ", "بلدة تل رفعت"], ["حلب"]],
    ),
    (
        "استعاد الجيش القصر الجمهوري، الذي احتلته القوات منذ هجومها على الخرطوم، وجزيرة توتي",
        [["القصر الجمهوري", "وجزيرة توتي"], ["الخرطوم"]],
    ),
    (
        "طالت الغارات المدن والقرى، حيث قصف الطيران كلا من مدينة سرمين، وقرى قميناس وبنش",
        [["المدن", "والقرى"], ["مدينة سرمين", "وقرى قميناس", "وبنش"]],
    ),
    ("سيطر الجيش على مدينة منبج، ودخلت القوات بلدة تادف", [["مدينة منبج"], ["بلدة تادف"]]),
    ("سيطر الجيش على القرى في منبج وتادف", [["القرى"], ["منبج", "وتادف"]]),
]


@pytest.mark.parametrize(("sentence", "expected"), RESUMED)
def test_a_list_goes_on_behind_a_clause_between_commas(sentence: str, expected: list[list[str]]) -> None:
    assert lists(sentence) == expected


PICKED = [
    (
        "حرر الجيش نصف أحياء الرمادي من سيطرة داعش، وأهمها حي التأميم وحي الملعب",
        [["أحياء الرمادي", "حي التأميم", "وحي الملعب"]],
    ),
    ("سيطر الجيش على أحياء الرمادي ثم انسحب من داعش، وأهمها حي التأميم", [["أحياء الرمادي"], ["حي التأميم"]]),
]


@pytest.mark.parametrize(("sentence", "expected"), PICKED)
def test_some_are_picked_out_of_the_quarters_of_a_city(sentence: str, expected: list[list[str]]) -> None:
    assert lists(sentence) == expected


SPELT_OUT = [
    ("استهدف القصف بلدات ريف إدلب الجنوبي (كنصفرة والفطيرة وسفوهن)", {"كنصفرة", "الفطيرة", "سفوهن"}),
    ("قصفت القوات مناطق عدة (سرمين، آفس، النيرب)", {"سرمين", "آفس", "النيرب"}),
    ("استهدف القصف بلدات ريف إدلب (كنصفرة - الفطيرة – سفوهن)", {"كنصفرة", "الفطيرة", "سفوهن"}),
    ("استهدف القصف بلدة كنصفرة (ريف إدلب)", {"كنصفرة"}),
    ("استهدف القصف قرى جبل الزاوية (إدلب)", {"جبل الزاوية"}),
    ("استهدف القصف قريتي كنصفرة (إدلب) والعنكاوي (حماة)", {"كنصفرة", "العنكاوي"}),
]


@pytest.mark.parametrize(("sentence", "names"), SPELT_OUT)
def test_names_in_brackets_are_the_several_places_before_them(sentence: str, names: set[str]) -> None:
    claims = rawi.read(sentence + ".", published="2021-06-01")
    assert {claim.place.name_ar for claim in claims if claim.place} == names
