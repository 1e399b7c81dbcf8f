"""Security for those who keep it."""

import pytest

from annotate.test_phrases_who import whos

SECURITY = [
    ("اعتقل الأمن خمسة من داعش", ["الأمن"]),
    ("داهم الأمن وكرا لداعش", ["الأمن", "وكرا لداعش"]),
    # counter-examples: what is kept, of what kind, beside what, and the name of a service
    ("ضرب الهجوم الأمن والاستقرار", []),
    ("استهدف الأمن الغذائي هجوم لداعش", ["لداعش"]),
    ("استعاد الأمن عافيته", []),
    ("اعتقل الأمن العام رجلا", ["الأمن العام", "رجلا"]),
]


@pytest.mark.parametrize(("sentence", "found"), SECURITY)
def test_security_is_who_keeps_it_where_it_arrests_somebody(sentence: str, found: list[str]) -> None:
    assert [told for told, _ in whos(sentence)][: len(found) or None] == found
