"""Names of places cut where they end: lists, duals, fronts, numbers."""

import pytest

from phrasebook import annotated, resolved, words
from rawi.annotate.mentions import PLACE

CASES = [
    ("سيطر الجيش على بلدتي حيان وبيانون", ["بلدتي حيان", "وبيانون"]),
    ("غارات على زملكا وجسرين وحزة", ["زملكا", "وجسرين", "وحزة"]),
    ("دخل الجيش إلى سقبا وجسرين", ["سقبا", "وجسرين"]),
    ("قصف الطيران بلدتي الرستن وتلبيسة ودمر جسر الرستن", ["بلدتي الرستن", "وتلبيسة", "جسر الرستن"]),
    ("قصف الطيران أحياء برزة والقابون ودمر ثلاث دبابات", ["أحياء برزة", "والقابون"]),
    ("قصف الطيران أحياء برزة ودمر والقابون", ["أحياء برزة", "ودمر", "والقابون"]),
    ("قصف الطيران أحياء برزة والقابون ودمر في مدينة دمشق", ["أحياء برزة", "والقابون", "ودمر", "مدينة دمشق"]),
    ("معارك في الكريمية والعزيزية والزهراء", ["الكريمية", "والعزيزية", "والزهراء"]),
    ("قصفت القوات المربع 12 بأمبدة والحارة 29", ["المربع 12", "بأمبدة", "والحارة 29"]),
    ("قصفت القوات المخيم 12 مرة", ["المخيم"]),
    ("سيطر الجيش على الفوج 139 غرب حمص", ["الفوج 139", "حمص"]),
    ("قصفت القوات الحي 7 شمالي الرقة", ["الحي 7", "الرقة"]),
    ("قصفت القوات المدينة 14 صاروخا", ["المدينة"]),
    ("نزح الأهالي منذ حصار المدينة 2018.", ["المدينة"]),
    ("دمر التحالف جسرين على نهر الفرات", ["نهر الفرات"]),
    ("سيطر الجيش على تل رفعت", ["تل رفعت"]),
]


@pytest.mark.parametrize(("sentence", "places"), CASES)
def test_names_end_where_they_end(sentence: str, places: list[str]) -> None:
    annotation = annotated(sentence)
    assert [words(annotation, p) for p in annotation.phrases if p.kind == PLACE] == places


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("اشتباكات على جبهة مدينة مورك", "sy-morek"),
        ("معارك على محور بلدة تل رفعت", "sy-tell-rifaat"),
        ("معارك على محور بلدة كذا المجهولة", None),
    ],
)
def test_the_front_of_a_town_is_at_the_town(sentence: str, place: str | None) -> None:
    phrase = next(p for p in resolved(sentence).phrases if p.kind == PLACE)
    assert (phrase.entity.place and phrase.entity.place.id) == place
