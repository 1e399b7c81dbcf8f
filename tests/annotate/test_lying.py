"""Where the words begin that say where a place lies, and places that belong to somebody's way."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE

# sentence, the place, the words between it and the place that lies in it
LINKED = [
    ("معارك في حي الورد في مدينة درعا", "مدينة درعا", "في"),
    ("مداهمات في منطقة الزرافة الواقعة على أطراف بلدة الشحيل", "بلدة الشحيل", "الواقعة على"),
    ("معارك في بلدة الزرافة (عشرون كيلومترا جنوبا) في محافظة ديالى", "محافظة ديالى", "( عشرون كيلومترا جنوبا ) في"),
    ("معارك في مران (في صعدة)", "صعدة", "( في"),
    ("معارك في بلدة الزرافة، شرقي مدينة حمص", "مدينة حمص", "،"),
]


@pytest.mark.parametrize(("sentence", "place", "between"), LINKED)
def test_what_ties_a_place_to_the_one_before(sentence: str, place: str, between: str) -> None:
    annotation = annotated(sentence)
    phrase = next(p for p in annotation.phrases if p.kind == PLACE and words(annotation, p) == place)
    assert annotation.text.words(phrase.link, phrase.part_first) == between


ASTRAY = [
    ("هجوم شنه مسلحون من مدينة الزاوية", "home"),
    ("مقتل شاب ينحدر من مدينة الزاوية", "way"),
    ("وصلت القافلة قادمة من مدينة الزاوية", "way"),
    ("كانت القافلة في طريقها إلى مدينة الزاوية", "way"),
    ("القوات المتمركزة في مدينة الزاوية", "post"),
    ("سيطرت القوات على مدينة الزاوية", ""),
    ("دمرت القوات رتلا قبل وصوله إلى مدينة الزاوية", "way"),
    ("هاجم المسلحون سفينة مرتبطة بإسرائيل", "owner"),
    ("هاجم المسلحون ناقلة مملوكة لشركة في اليونان", "owner"),
    ("هاجم المسلحون سفينة في اليونان", ""),
    ("طردت القوات المسلحين من مدينة الزاوية", ""),
]


@pytest.mark.parametrize(("sentence", "kind"), ASTRAY)
def test_places_of_somebodys_way(sentence: str, kind: str) -> None:
    annotation = annotated(sentence)
    assert [p.astray for p in annotation.phrases if p.kind == PLACE] == [kind]
