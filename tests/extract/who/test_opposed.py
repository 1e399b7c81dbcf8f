"""Against whom a deed is told did not do it, behind whichever of two nouns he is named."""

import pytest

from extract.what.test_settled import rows

# sentence, type, doers, done to
AGAINST = [
    (
        "نفذت الفرق الخاصة في الثالث من الشهر عملية قنص ضد جنود الاحتلال التركي في متينا.",
        "attack",
        ["الفرق الخاصة"],
        ["tur"],
    ),
    ("شن مسلحون عملية ضد عناصر الأمن العام في اللاذقية.", "operation", ["مسلحون"], ["عناصر الأمن العام"]),
    ("شنت طائرات التحالف العربي غارات ضد الحوثيين في حجة.", "airstrike", ["acoal"], ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "victims"), AGAINST)
def test_who_is_named_behind_against(text: str, kind: str, doers: list[str], victims: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == kind] == [(doers, victims)]
