"""Verbs in the present that are spelt like the shortened form of another, which only a negation asks for."""

import pytest

from phrasebook import annotated

# sentence, the word, the verb that its host is read as first
CASES = [
    ("الجيش يعد لهجوم على البلدة", 1, "aadda"),
    ("وتعد القوات العراقية لعملية في الحويجة", 0, "aadda"),
    ("لم يعد الجيش لقصف المدينة", 1, "ada_h"),
    ("يعد هجوم أمس الأعنف", 0, "ada_h"),
]


@pytest.mark.parametrize(("sentence", "at", "entry"), CASES)
def test_the_shortened_form_stands_behind_a_negation(sentence: str, at: int, entry: str) -> None:
    hit = annotated(sentence).words[at].first("host")
    assert hit is not None
    assert hit.form.entry.id == entry
