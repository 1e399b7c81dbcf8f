"""Lists of places: names that their company shows to be places, lists behind a colon, in brackets, with tags."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE


def places(sentence: str) -> list[list[str]]:
    """The groups of places of a sentence, one of a single place too."""
    annotation = annotated(sentence)
    leaders = [p for p in annotation.phrases if p.kind == PLACE and p.inside is None and p.group[0] is p]
    return [[words(annotation, member) for member in leader.group] for leader in leaders]


LISTED = [
    ("عالجت المنظمة الجرحى في تعز وحجة وصعدة", ["تعز", "وحجة", "وصعدة"]),
    ("استهدف القصف كفرنبل وحاس ومعرة حرمة", ["كفرنبل", "وحاس", "ومعرة حرمة"]),
    ("أغار الطيران على الخيام وكفركلا وحولا", ["الخيام", "وكفركلا", "وحولا"]),
    ("شن الطيران غارات على صنعاء، وصعدة، وحجة.", ["صنعاء", "وصعدة", "وحجة"]),
    ("أوقفت الشرطة مشتبها بهم في إسطنبول وأنقرة وإزمير", ["إسطنبول", "وأنقرة", "وإزمير"]),
    ("وقعت اشتباكات في المنزلية والرستن وتلبيسة", ["المنزلية", "والرستن", "وتلبيسة"]),
    ("قصف الجيش قرى (معرين - حاس - كفرومة) أمس", ["معرين", "حاس", "كفرومة"]),
    ("نزح السكان من قرى: الزارة، وحربنفسه، والطلف", ["الزارة", "وحربنفسه", "والطلف"]),
    ("استهدفت الغارات بلدات وقرى قميناس وسرمين", ["وقرى قميناس", "وسرمين"]),
    ("سيطروا على مدن رئيسية مثل الرمادي والفلوجة", ["الرمادي", "والفلوجة"]),
    ("قصف الجيش بلدات #بنش #سرمين #تفتناز", ["بلدات بنش", "سرمين", "تفتناز"]),
    (
        "تركزت الغارات على أحياء الصبرة والرمال الجنوبي والشيخ رضوان",
        ["أحياء الصبرة", "والرمال الجنوبي", "والشيخ رضوان"],
    ),
    ("اندلعت معارك في ولايات شمال وغرب وجنوب كردفان", ["ولايات شمال", "وغرب", "وجنوب كردفان"]),
    ("قصفت الطائرات مناطق في شمال ووسط قطاع غزة", ["شمال", "ووسط قطاع غزة"]),
    (
        "قصفت الطائرات مناطق في أحياء النور والزهور، وأماكن في الفردوس والسكري",
        ["أحياء النور", "والزهور", "الفردوس", "والسكري"],
    ),
    ("قصفت الطائرات أماكن في بلدة مورك ومناطق أخرى في بلدة اللطامنة", ["بلدة مورك", "بلدة اللطامنة"]),
    ("تتواصل المفاوضات في الدوحة وطهران لوقف الحرب", ["الدوحة", "وطهران"]),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTED)
def test_names_in_the_company_of_places_are_places(sentence: str, expected: list[str]) -> None:
    assert expected in places(sentence)


NESTED = [
    ("قصفت المدفعية المنازل في حي الروضة وحي القاعة", ["حي الروضة", "وحي القاعة"]),
    ("يسيطر التنظيم على مناطق واسعة في سوريا والعراق", ["سوريا", "والعراق"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NESTED)
def test_a_list_goes_on_with_the_places_where_something_nameless_lies(sentence: str, expected: list[str]) -> None:
    assert expected in places(sentence)


def test_what_is_taken_is_a_place_if_words_behind_it_say_where_it_lies() -> None:
    assert ["الزيدانية"] in places("سيطر مسلحون على الزيدانية شمال حماة")
    assert ["الصالحة"] in places("سيطر مسلحون على الصالحة جنوب أم درمان")
    assert ["المتشددين"] not in places("قصف الطيران المتشددين شمال حماة")


NO_PLACES = [
    "أكد المتحدث أن الحكومة قدمت أدلة وحجة واضحة على الخرق",
    "نصبت المنظمة الخيام ووزعت الطعام في صنعاء",
    "وصل الوفد إلى صنعاء وعاد إلى عدن",
]


@pytest.mark.parametrize("sentence", NO_PLACES)
def test_common_words_outside_such_company_are_no_places(sentence: str) -> None:
    named = {name for group in places(sentence) for name in group}
    assert named <= {"صنعاء", "عدن"}


def test_a_quarter_that_is_a_common_word_stands_beside_another_of_its_city() -> None:
    assert ["الكاظمية", "والبياع"] in places("قتل عشرة في هجومين في الكاظمية والبياع")
