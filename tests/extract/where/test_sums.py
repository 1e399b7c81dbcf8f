"""Sums of a whole land are of no village told of before."""

import pytest

import rawi
from phrasebook import world

# text, place of its last claim
SUMS = [
    ("توغلت قوة إسرائيلية في كودنة. وشنت إسرائيل مئات الغارات التي دمرت آليات للجيش السوري.", None),
    ("قتل ضابط روسي في محيط حقل جزل. وأعلنت موسكو أن طائراتها نفذت 400 غارة خلال الأيام العشرة الأخيرة.", None),
    ("دخلت القوات مدينة داريا. وشنت الطائرات السورية غارات عنيفة.", "Daraya"),
]


@pytest.mark.parametrize(("text", "place"), SUMS)
def test_a_sum_has_no_village_of_a_sentence_before(text: str, place: str | None) -> None:
    last = rawi.read(text, published="2025-07-20", world=world())[-1]
    assert (last.place.name if last.place else None) == place
