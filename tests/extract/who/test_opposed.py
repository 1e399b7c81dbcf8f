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


# sentence, who did what is answered
ANSWERED = [
    ("قال المتحدث باسم جيش الإسلام إن الفصائل لن تستسلم، متوعدا بالرد على قصف دوما.", []),
    ("قال قائد البشمركة إن قواته صامدة، متوعدا بالرد على قصف أربيل.", []),
    ("قال المتحدث إن الفصائل ستنتقم للقصف على بصر الحرير.", []),
    ("قال الجيش إن قوات الدعم السريع قصفت أم درمان، متوعدا بالرد على القصف.", ["rsf"]),
    ("قال الجيش إنه سيرد على قصف الدعم السريع لأم درمان.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "doers"), ANSWERED)
def test_who_vows_to_answer_it_did_not_do_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "shelling"] == [doers]
