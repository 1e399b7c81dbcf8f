"""A party by the day that is told of, and not by that of the report."""

import pytest

import rawi
from phrasebook import world

# text, published, the Syrian army of which day
TEXTS = [
    ("انسحب الجيش السوري من مدينة دير الزور يوم الجمعة 6 ديسمبر.", "2024-12-10", "saa"),
    ("وكانت قسد قد سيطرت على دير الزور يوم الجمعة بعد انسحاب الجيش السوري.", "2024-12-10", "saa"),
    ("قصف الجيش السوري، الخميس، مدينة حماة.", "2024-12-10", "saa"),
    ("قصفت القوات السورية مدينة حلب عام 2016.", "2025-03-10", "saa"),
    ("انسحب الجيش السوري من مدينة دير الزور أمس.", "2024-12-10", "syria-new-army"),
    ("دخل الجيش السوري مدينة منبج، التي سيطرت عليها قسد عام 2016.", "2025-03-10", "syria-new-army"),
    ("قصف الجيش السوري مدينة السويداء منذ عام 2024.", "2025-08-10", "syria-new-army"),
]


@pytest.mark.parametrize(("text", "published", "army"), TEXTS)
def test_the_army_of_the_day_that_is_told_of(text: str, published: str, army: str) -> None:
    claims = rawi.read(text, published=published, world=world())
    assert {party.id for claim in claims for party in (*claim.actors, *claim.targets)} - {"sdf"} == {army}
