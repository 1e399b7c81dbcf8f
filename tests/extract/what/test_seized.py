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
