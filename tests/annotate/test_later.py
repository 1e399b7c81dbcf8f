"""Times counted from the day told last, and two days that follow each other."""

import pytest

from phrasebook import annotated

LATER = [
    ("سقطت القرية في 5 مايو وسقطت البلدة بعدها بثلاثة أيام", "2017-05-08"),
    ("سقطت القرية في 5 مايو ثم البلدة بعد ذلك بيومين", "2017-05-07"),
    ("سقطت القرية في 5 مايو وقصفت البلدة قبل ذلك بيوم", "2017-05-04"),
    ("سقطت القرية في 5 مايو والبلدة بعدها بنحو أسبوعين", "2017-05-16/2017-05-22"),
    ("سقطت القرية في 5 مايو والبلدة بعده بشهر", "2017-06"),
    ("سقطت القرية في 5 مايو والبلدة بعدها بعام", "2018"),
    ("سقطت القرية في 5 مايو والبلدة في اليوم التالي", "2017-05-06"),
    ("سقطت القرية في 5 مايو ومنذ ذلك الحين تقصف البلدة", "2017-05-05/2017-06-12"),
]

NOT_LATER = [
    ("سقطت القرية في 5 مايو وانسحبوا بعدها بسيارات", ["2017-05-05"]),
    ("سقطت القرية بعد ذلك بيومين", []),
    ("يقصف الجيش البلدة منذ ذلك الحين", []),
    ("سقطت القرية في مايو 2014. ومنذ ذلك الوقت يقصفون البلدة", ["2014-05", "2014-05/2017-06-12"]),
    ("سقطت القرية في مايو 2014 والبلدة في اليوم التالي", ["2014-05"]),
    ("سقطت القرية في مايو 2014 والبلدة بعدها بيومين", ["2014-05"]),
    ("سقطت القرية في 5 مايو وبعد ذلك البلدة", ["2017-05-05"]),
]

TWO = [
    ("قصفوا المخيم خلال يومي 12 و13 أيار", "2017-05-12/2017-05-13"),
    ("قصفوا المخيم يومي الخميس والجمعة", "2017-06-08/2017-06-09"),
    ("قصفوا المخيم في يومي 30 أيار و31 أيار", "2017-05-30/2017-05-31"),
]


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_a_length_of_time_after_it_counts_from_the_day_told_last(text: str, expected: str) -> None:
    assert [time.edtf for time in annotated(text).times] == ["2017-05-05", expected]


@pytest.mark.parametrize(("text", "expected"), NOT_LATER)
def test_without_a_day_or_a_length_nothing_is_counted(text: str, expected: list[str]) -> None:
    assert [time.edtf for time in annotated(text).times] == expected


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_days_that_follow_each_other_are_one_time(text: str, expected: str) -> None:
    assert [time.edtf for time in annotated(text).times] == [expected]


def test_two_days_far_apart_are_not_the_days_between_them() -> None:
    assert "/" not in "".join(time.edtf for time in annotated("قصفوا المخيم يومي 12 و19 أيار").times)
