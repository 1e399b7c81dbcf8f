"""A ruler himself is not the forces that are called by his name."""

import pytest

import rawi
from phrasebook import world

# text, who did it, whom it was done to
TEXTS = [
    ("وقتل القذافي في سرت في 20 أكتوبر 2011.", [], ["القذافي"]),
    ("تعيش ليبيا فوضى منذ مقتل معمر القذافي.", [], ["معمر القذافي"]),
    ("انهار التحالف بعد مقتل علي عبد الله صالح على يد الحوثيين.", ["houthi"], ["علي عبد الله صالح"]),
    ("اعتقل القذافي في طرابلس عشرات المعارضين.", ["gaddafi"], ["المعارضين"]),
    ("قتل 20 من قوات صالح في تعز.", [], ["saleh"]),
    ("قصف القذافي مدينة بنغازي.", ["gaddafi"], []),
]


@pytest.mark.parametrize(("text", "doers", "victims"), TEXTS)
def test_what_befell_a_ruler_befell_no_army(text: str, doers: list[str], victims: list[str]) -> None:
    claim = rawi.read(text, published="2018-03-20", world=world())[0]
    assert [party.id or party.mention.text for party in claim.actors] == doers
    assert [party.id or party.mention.text for party in claim.targets] == victims
