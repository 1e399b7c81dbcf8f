"""Whose arms are that stand in a list before others that are said to be somebody's."""

import pytest

from resolve.test_actors import first

# sentence, whose the first arms are
SHARED = [
    ("قصفت المدفعية والطيران الحربي الإسرائيلي مواقع في جنوب لبنان", "isr"),
    ("قصفت المدفعية والطائرات مواقع في حجة", None),
    ("قصفت المدفعية السورية والطيران الروسي ريف إدلب", "saa"),
]


@pytest.mark.parametrize(("sentence", "identity"), SHARED)
def test_an_adjective_behind_the_second_is_of_both(sentence: str, identity: str | None) -> None:
    assert first(sentence) == identity
