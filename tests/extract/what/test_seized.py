"""Arms and vehicles that are taken are no place."""

import pytest

from extract.what.test_settled import rows

SEIZED = [
    ("استولى المسلحون على عشرين مركبة قتالية في أم درمان.", "shootdown"),
    ("أعلن الجيش السيطرة على كميات من الأسلحة والذخائر في مأرب.", "shootdown"),
    ("استولت القوات على عدد من الأسلحة الخفيفة في عتق.", "shootdown"),
    ("تمكنت المقاومة من السيطرة على عربة للحوثيين في التعزية.", "shootdown"),
    ("تمكن المسلحون من السيطرة على مدينة الجوف وأسلحة كثيرة.", "capture"),
    ("استعادت الفصائل بأسلحة أمريكية السيطرة على مدينة منبج.", "capture"),
    ("يسيطر الجيش على مخازن الأسلحة في منطقة صبر.", "hold"),
]


@pytest.mark.parametrize(("text", "kind"), SEIZED)
def test_what_was_taken(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


TAKEN = [
    ("سيطرت البحرية الإسرائيلية على سفينة مادلين قرب غزة.", ["shootdown"]),
    ("حررت قوة خاصة إسرائيلية رهينتين في رفح.", ["release"]),
    ("أعلن الجيش الإسرائيلي استعادة أربعة محتجزين أحياء من مخيم النصيرات.", ["release"]),
    ("استعاد الجيش السوري مدينة تدمر من مسلحي داعش.", ["capture"]),
]


@pytest.mark.parametrize(("text", "kinds"), TAKEN)
def test_ships_and_hostages_are_no_towns(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds
