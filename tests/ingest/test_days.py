"""Days in whatever way pages, feeds and tables write them; what is no day of a report is none."""

from zoneinfo import ZoneInfo

import pytest

from rawi.errors import InputError
from rawi.ingest.days import day_in, read_day, unix_day


@pytest.mark.parametrize(
    "text",
    [
        "27/6/2017", "27-06-2017", "27.6.2017", "2017/06/27", "2017-6-27", "٢٧ حزيران ٢٠١٧", "27 حزيران/يونيو 2017",
        "27 يونيو (حزيران) 2017", "الثلاثاء، 27 يونيو، 2017", "27 من حزيران عام 2017", "يونيو 27, 2017",
        "June 27, 2017",
        "27th June 2017", "نشر في 27 جوان 2017 الساعة 10:30", "3 شوال 1438 هـ الموافق 27 يونيو 2017", "٢٧/٦/٢٠١٧ م",
        "\u200f27\u200f/6\u200f/2017",
    ],
)  # fmt: skip
def test_one_day(text: str) -> None:
    assert day_in(text) == "2017-06-27"


@pytest.mark.parametrize(
    "text", ["", "2017", "حزيران 2017", "31/2/2017", "12/3/1438 هـ", "27 حزيران", "127/6/20171", "مايو"]
)
def test_no_day(text: str) -> None:
    assert day_in(text) is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2017-06-27T23:30:00Z", "2017-06-27"),
        ("Tue, 27 Jun 2017 23:30:00 GMT", "2017-06-27"),
        ("2017-06-27 23:30", "2017-06-27"),
        ("27 حزيران 2017", "2017-06-27"),
    ],
)
def test_fields(value: str, day: str) -> None:
    assert read_day(value) == day


def test_late_at_night_the_clock_of_the_outlet_decides() -> None:
    damascus = ZoneInfo("Asia/Damascus")
    assert read_day("2017-06-27T22:30:00Z", damascus) == "2017-06-28"
    assert read_day("2017-06-27T22:30:00", damascus) == "2017-06-27"
    assert unix_day(1498602600, damascus) == "2017-06-28"
    assert unix_day(1498602600) == "2017-06-27"


@pytest.mark.parametrize("value", ["", "yesterday", "99/99/2017", "0001-01-01", "9999-12-31T23:59:59+00:00"])
def test_what_is_none_is_refused(value: str) -> None:
    with pytest.raises(InputError):
        read_day(value, ZoneInfo("Asia/Damascus"))


@pytest.mark.parametrize("seconds", [1e20, float("inf"), float("nan"), -1e18])
def test_moments_that_cannot_be(seconds: float) -> None:
    with pytest.raises(InputError):
        unix_day(seconds)
