"""The tables of time words: every family of month names, units with and without the article."""

import pytest

from phrasebook import world
from rawi.text.fold import fold
from rawi.text.tokens import tokenise

MONTHS = [
    ("حزيران", 6),
    ("يونيو", 6),
    ("جوان", 6),
    ("تشرين الأول", 10),
    ("أكتوبر", 10),
    ("كانون الثاني", 1),
    ("جانفي", 1),
    ("غشت", 8),
    ("آب", 8),
    ("أوت", 8),
]

UNITS = [
    ("يوم", ("day", 1, False)),
    ("يومين", ("day", 2, False)),
    ("الأسبوع", ("week", 1, True)),
    ("الأسبوعين", ("week", 2, True)),
    ("أشهر", ("month", 1, False)),
    ("العام", ("year", 1, True)),
    ("عامين", ("year", 2, False)),
    ("ساعات", ("hour", 1, False)),
    ("قوات", None),
]


@pytest.mark.parametrize(("name", "number"), MONTHS)
def test_months_of_every_family(name: str, number: int) -> None:
    assert world().times.months[fold(name)] == number


def test_every_month_has_a_levantine_and_an_egyptian_name() -> None:
    assert sorted(set(world().times.months.values())) == list(range(1, 13))
    assert sorted(set(world().times.hijri.values())) == list(range(1, 13))
    assert sorted(set(world().times.weekdays.values())) == list(range(7))


@pytest.mark.parametrize(("word", "expected"), UNITS)
def test_units_of_time(word: str, expected: tuple[str, int, bool] | None) -> None:
    assert world().times.unit(fold(word)) == expected


STARTS = [
    ("12", True),
    ("حزيران", True),
    ("بحزيران", True),
    ("الجمعة", True),
    ("أمس", True),
    ("قبل", True),
    ("القوات", False),
]


@pytest.mark.parametrize(("word", "may"), STARTS)
def test_where_a_time_expression_may_begin(word: str, may: bool) -> None:
    (token,) = tokenise(word)
    assert bool(world().times.starts([token])) is may
