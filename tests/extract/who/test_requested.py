"""Who asked for a deed, or with whom it was agreed beforehand, is neither who did it nor whom it was done to."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers, ids of the targets
REQUESTED = [
    ("شنت القوات الأميركية غارات على مدينة سرت بطلب من حكومة الوفاق.", "airstrike", ["us"], []),
    ("شن الطيران الأميركي غارات على سرت استجابة لطلب حكومة الوفاق.", "airstrike", ["us"], []),
    ("شن الطيران السوداني غارات على مدينة مليط بتنسيق مع القوة المشتركة.", "airstrike", ["saf"], []),
    # whom something was requested from did it
    ("قصف الجيش التركي مواقع قسد بطلب من الجيش الوطني السوري.", "shelling", ["tur"], ["sdf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), REQUESTED)
def test_who_asked_for_it(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


def test_the_request_is_of_who_asked() -> None:
    found = rows("انسحب الحشد الشعبي من البلدة بطلب من الجيش العراقي.")
    assert [row[3] for row in found if row[0] == "statement"] in ([], [["isf"]])


def test_an_answer_to_a_request_is_no_agreement() -> None:
    found = rows("شن الطيران الأميركي غارات على سرت استجابة لطلب حكومة الوفاق.")
    assert "agreement" not in [row[0] for row in found]
