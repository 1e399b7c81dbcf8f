"""Sums of a whole land are of no village told of before, and no town has the dead of a whole war for its own."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world

# text, place of its last claim
SUMS = [
    ("توغلت قوة إسرائيلية في كودنة. وشنت إسرائيل مئات الغارات التي دمرت آليات للجيش السوري.", None),
    ("قتل ضابط روسي في محيط حقل جزل. وأعلنت موسكو أن طائراتها نفذت 400 غارة خلال الأيام العشرة الأخيرة.", None),
    ("دخلت القوات مدينة داريا. وشنت الطائرات السورية خمس غارات.", "Daraya"),
]


@pytest.mark.parametrize(("text", "place"), SUMS)
def test_a_sum_has_no_village_of_a_sentence_before(text: str, place: str | None) -> None:
    last = rawi.read(text, published="2025-07-20", world=world())[-1]
    assert (last.place.name if last.place else None) == place


# what follows a shelling of Jabalia, the place of the toll
TOLLS = [
    ("وارتفع عدد الشهداء إلى 320 منذ بدء العدوان.", [None]),
    ("وقالت وزارة الصحة في غزة إن عدد الشهداء ارتفع إلى 43972.", [None]),
    ("وارتفع عدد الشهداء إلى 12.", ["جباليا"]),
    ("وارتفع عدد الشهداء إلى 12 منذ صباح اليوم.", ["جباليا"]),
]


@pytest.mark.parametrize(("text", "places"), TOLLS)
def test_where_the_dead_of_a_war_are(text: str, places: list[str | None]) -> None:
    assert [row[5] for row in rows(f"قصف الاحتلال جباليا. {text}") if row[0] == "toll"] == places
