"""A weekday and its date are one day: the date's."""

import pytest

from phrasebook import annotated

TOGETHER = [
    ("دخلت القوات البلدة فجر الأحد 8 كانون الأول 2016", ["2016-12-08"]),
    ("دخلت القوات البلدة فجر يوم الخميس، 5 أيار 2016", ["2016-05-05"]),
    ("دخلت القوات البلدة ليل الأربعاء - الخميس 5 أيار 2016", ["2016-05-05"]),
    ("دخلت القوات البلدة مساء الخميس (5 أيار 2016)", ["2016-05-05"]),
    ("دخلت القوات البلدة يوم الخميس الموافق 5/5/2016", ["2016-05-05"]),
    ("يحاصر الجيش البلدة منذ يوم الجمعة 5 أيار", ["2017-05-05/2017-06-12"]),
    ("في أعنف قصف منذ الجمعة 5 أيار", ["2017-05-05/2017-06-12"]),
]
APART = [
    ("دخلت القوات البلدة الجمعة، 6 أيار شهد قصفا", ["2017-06-09", "2017-05-06"]),
    ("دخلت القوات البلدة الجمعة و8 قرى", ["2017-06-09"]),
    ("منذ الجمعة وحتى 11 حزيران", ["2017-06-09/2017-06-11"]),
    ("دخلت القوات البلدة الجمعة وانسحبت منها 11 حزيران", ["2017-06-09", "2017-06-11"]),
]


@pytest.mark.parametrize(("text", "days"), TOGETHER)
def test_the_date_behind_a_weekday_is_the_day(text: str, days: list[str]) -> None:
    assert [time.edtf for time in annotated(text).times] == days


@pytest.mark.parametrize(("text", "days"), APART)
def test_a_date_that_is_not_of_the_weekday_stands_alone(text: str, days: list[str]) -> None:
    assert [time.edtf for time in annotated(text).times] == days
