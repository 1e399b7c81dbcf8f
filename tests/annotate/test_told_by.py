"""Times told by what happened then, in a report of Monday, 12 June 2017."""

import pytest

from annotate.test_times import edtf
from phrasebook import annotated, laid_out, trigger_of
from rawi.extract.when import may_date, told_by


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


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("في ذكرى سقوط الموصل في حزيران 2014، قصفت الطائرات البلدة", ["remembered"]),
        ("في الذكرى الثالثة لسقوط الموصل في 10 حزيران 2014، قصفت الطائرات البلدة", ["anniversary", "remembered"]),
        ("خرجت مظاهرة في البلدة الجمعة في ذكرى سقوط الموصل", ["weekday"]),
    ],
)
def test_the_day_of_what_is_remembered_dates_nothing_else(text: str, rules: list[str]) -> None:
    assert [time.rule for time in annotated(text).times] == rules


def test_what_is_remembered_has_its_own_day() -> None:
    layout = laid_out("في الذكرى الثالثة لسقوط الموصل في 10 حزيران 2014، قصفت الطائرات البلدة")
    fall, raid = (trigger_of(layout, word) for word in ("لسقوط", "قصفت"))
    day = told_by(layout, fall)
    assert day is not None
    assert (day.edtf, may_date(layout, raid, [])) == ("2014-06-10", [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("دخل الجيش البلدة في الخامس من شعبان", ["2017-05-01"]),
        ("دخل الجيش البلدة في 20 رمضان", ["2017-06-15"]),
        ("دخل الجيش البلدة في 20 شوال الماضي", ["2016-07-25"]),
        ("قتل جنديان في مدينة العاشر من رمضان", []),
    ],
)
def test_a_hijri_day_without_a_year_is_the_last_one(text: str, days: list[str]) -> None:
    assert edtf(text) == days
