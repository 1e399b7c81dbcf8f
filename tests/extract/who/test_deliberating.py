"""Who discusses violence that has happened did not do it; who discusses what may be done may be planning it."""

import pytest

import rawi

# the type, how real, and who did it
SAID = [
    ("ناقش المجلس اختطاف الجنود في سيناء", "abduct", "actual", []),
    ("ناقش المجلس قضية اختطاف الجنود في سيناء", "abduct", "actual", []),
    ("بحث مجلس الأمن مقتل المدنيين في غزة", "killing", "actual", []),
    ("بحث مجلس الأمن القصف الإسرائيلي على غزة", "shelling", "actual", ["الجيش الإسرائيلي"]),
    ("ناقش مجلس الأمن الهجوم على مدينة الفاشر", "attack", "actual", []),
    ("ناقش المجلس ملف قصف المستشفيات في إدلب", "shelling", "actual", []),
    ("ناقشت الحكومة الإسرائيلية اقتحام مدينة رفح", "advance", "planned", ["إسرائيل"]),
    ("بحث الجانبان سحب القوات من الحديدة", "withdraw", "planned", ["القوات"]),
]


@pytest.mark.parametrize(("sentence", "kind", "factuality", "actors"), SAID)
def test_who_discusses_what_has_happened_did_not_do_it(
    sentence: str, kind: str, factuality: str, actors: list[str]
) -> None:
    (claim,) = rawi.read(sentence + ".", published="2024-12-02")
    assert (claim.type, claim.factuality) == (kind, factuality)
    assert [party.name_ar for party in claim.actors] == actors
