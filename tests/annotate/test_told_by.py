"""Times told by what happened then, in a report of Monday, 12 June 2017."""

import pytest

from annotate.test_times import edtf
from phrasebook import annotated


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قصفت المدفعية البلدة اليوم غداة سقوط المطار", "2017-06-11"),
        ("دخل الجيش البلدة الجمعة بعد يومين من انسحاب المسلحين", "2017-06-07"),
        ("دخل الجيش البلدة في 20 أيار بعد ثلاثة أيام على انسحاب المسلحين", "2017-05-17"),
        ("دخل الجيش البلدة الجمعة غداة انسحاب المسلحين", "2017-06-08"),
    ],
)
def test_what_something_comes_the_day_after_was_a_day_before(text: str, day: str) -> None:
    assert edtf(text)[-1] == day


@pytest.mark.parametrize("text", ["غداة سقوط المطار", "سقطت المدينة في عام 2014 غداة انسحاب الجيش"])
def test_the_day_after_says_nothing_without_a_day_of_news(text: str) -> None:
    assert [time for time in annotated(text).times if time.rule == "day_before"] == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("في الذكرى الثالثة لسقوط الموصل", "2014"),
        ("بالذكرى السنوية السادسة لاندلاع القتال", "2011"),
        ("إحياء الذكرى الـ12 للغزو", "2005"),
        ("في الذكرى السنوية الـ 12 للغزو", "2005"),
    ],
)
def test_an_anniversary_counts_back_to_the_year(text: str, year: str) -> None:
    assert edtf(text) == [year]


def test_a_memory_without_a_number_tells_no_year() -> None:
    assert edtf("في ذكرى سقوط الموصل") == []
