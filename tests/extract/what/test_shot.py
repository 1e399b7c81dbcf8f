"""An assassination by gunfire is one happening."""

import pytest

from extract.what.test_settled import rows

# sentence, what is told and by whom
ASSASSINATED = [
    ("اغتال مجهولون عنصرا سابقا في الجيش بإطلاق النار عليه في نوى.", [("killing", ["مجهولون"])]),
    ("اغتيل قيادي سابق في الجيش الحر بإطلاق نار مباشر عليه في بلدة اليادودة.", [("killing", [])]),
    ("أصيب مدني بإطلاق النار عليه من قبل قسد في الرقة.", [("attack", ["sdf"])]),
]


@pytest.mark.parametrize(("sentence", "expected"), ASSASSINATED)
def test_shooting_at_the_victim(sentence: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[3]) for row in rows(sentence)] == expected
