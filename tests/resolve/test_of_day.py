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
    ("انسحب الجيش السوري من حماة قبل سقوط نظام الأسد.", "2025-03-10", "saa"),
    ("وقبيل سقوط النظام، انسحب الجيش من حمص.", "2025-03-10", "saa"),
    ("انسحب الجيش من حمص ليلة سقوط نظام الأسد.", "2025-03-10", "saa"),
    ("قالت وزارة الدفاع في 5 كانون الأول 2024 إن وحداتها انسحبت من حماة.", "2024-12-15", "saa"),
    ("دخلت قسد منبج في 5 كانون الأول 2024. ونفى مصدر عسكري انسحاب الجيش من حمص.", "2024-12-15", "saa"),
    ("انسحب الجيش السوري من حمص بعد سقوط نظام الأسد.", "2025-03-10", "syria-new-army"),
    ("وفي منبج التي سيطرت عليها قسد عام 2016، دخل الجيش السوري السجن.", "2025-03-10", "syria-new-army"),
    ("دخلت قسد منبج في 5 كانون الأول 2024. وقصف الجيش اليوم مدينة حمص.", "2025-03-10", "syria-new-army"),
    ("انسحب الجيش السوري من مدينة دير الزور أمس.", "2024-12-10", "syria-new-army"),
    ("دخل الجيش السوري مدينة منبج، التي سيطرت عليها قسد عام 2016.", "2025-03-10", "syria-new-army"),
    ("قصف الجيش السوري مدينة السويداء منذ عام 2024.", "2025-08-10", "syria-new-army"),
]


@pytest.mark.parametrize(("text", "published", "army"), TEXTS)
def test_the_army_of_the_day_that_is_told_of(text: str, published: str, army: str) -> None:
    claims = rawi.read(text, published=published, world=world())
    assert {party.id for claim in claims for party in (*claim.actors, *claim.targets)} - {"sdf"} == {army}
