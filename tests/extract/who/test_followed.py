"""What was followed by something else: whose attack it was did not make what followed, nor was it made on who suffered
that."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers, of the targets
FOLLOWED = [
    ("أعقبت هجوم داعش على الحسكة عمليات إعدام طالت مدنيين في الرقة.", "attack", ["isil"], []),
    ("أعقبت هجوم داعش على الحسكة عمليات إعدام طالت مدنيين في الرقة.", "killing", [], ["مدنيين"]),
    ("أعقب هجوم قسد على منبج قصف تركي على عين العرب.", "attack", ["sdf"], []),
    ("أعقب هجوم قسد على منبج قصف تركي على عين العرب.", "shelling", ["tur"], []),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), FOLLOWED)
def test_each_has_its_own_parties(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


def test_killings_that_followed_are_not_by_who_was_told_of_before() -> None:
    found = rows("هاجم مسلحون من داعش حاجزا في الرقة. وأعقبت ذلك عمليات إعدام طالت مدنيين في الحسكة.")
    assert [row[3] for row in found if row[0] == "killing"] == [[]]
