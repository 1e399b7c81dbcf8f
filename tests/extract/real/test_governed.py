"""What a word governs is as real as the word lets it be."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
IN_A_CLAUSE_WITHOUT_VERB = [
    ("كان السبب محاولة الجيش السوري التقدم نحو مدينة تدمر.", "advance", "attempted"),
    ("قالت البيشمركة إن سبب التوتر هو محاولة الحشد الشعبي دخول مدينة كركوك.", "advance", "attempted"),
    ("قال التحالف إن سبب الأزمة هو محاولة الحوثيين السيطرة على مدينة المخا.", "capture", "attempted"),
    ("كان السبب تقدم الجيش السوري نحو مدينة تدمر.", "advance", "actual"),
    ("كان السبب محاولة الجيش السوري، وتقدمت الفصائل نحو مدينة تدمر.", "advance", "actual"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), IN_A_CLAUSE_WITHOUT_VERB)
def test_an_attempt_is_one_where_the_clause_has_no_verb(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]
