"""Days before something else, which are not counted from now."""

import pytest

from annotate.test_times import edtf

BEFORE_IT = [
    ("دخلت القوات القرية قبل ساعات من الحادثة", []),
    ("قصف الطيران القرية قبل ثلاثة أيام من دخول القوات إليها", []),
    ("قصف الطيران القرية قبل يومين من ذلك", []),
    ("انسحبت القوات قبل يومين من القرية", ["2017-06-10"]),
    ("تعاني القرية منذ شهر من القصف", ["2017-05/2017-06-12"]),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_IT)
def test_days_before_something_else_are_not_counted_from_now(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected
