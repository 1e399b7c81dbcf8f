"""Who heads a sentence with a colon: a man by his name or office, an agency and who told it."""

import pytest

import rawi
from phrasebook import world

# sentence, the chain of its only claim
HEADED = [
    ("بوتين: قواتنا سيطرت على مدينة أفدييفكا", ["بوتين"]),
    ("زيلينسكي: قواتنا حررت بلدة روبوتين", ["زيلينسكي"]),
    ("محافظ كركوك: انفجار عبوة ناسفة في داقوق", ["محافظ كركوك"]),
    ("رويترز عن مسؤول أمريكي: إسرائيل قصفت مدينة أصفهان", ["رويترز", "مسؤول أمريكي"]),
    ("الجزيرة عن مصدر طبي: قتيلان بقصف على مدينة خان يونس", ["الجزيرة", "مصدر طبي"]),
    ("مسؤول محلي لرويترز: اشتباكات في مدينة الموصل", ["رويترز", "مسؤول محلي"]),
    ('مصدر عسكري لـ"سانا": غارة إسرائيلية على مدينة حمص', ["سانا", "مصدر عسكري"]),
    ("مراسل الجزيرة: قصف مدفعي على بلدة جباليا", []),
]


@pytest.mark.parametrize(("text", "chain"), HEADED)
def test_who_heads_a_sentence_says_it(text: str, chain: list[str]) -> None:
    (claim,) = rawi.read(text, published="2024-02-18", world=world())
    assert [link.mention.text.removeprefix("ل") for link in claim.chain if link.mention is not None] == chain
