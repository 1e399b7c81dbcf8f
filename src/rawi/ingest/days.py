"""Days as pages, feeds and tables write them: in figures, with the month's name in Arabic or English, in mail."""

import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime
from functools import cache

from rawi.errors import InputError
from rawi.ingest.incoming import iso_date
from rawi.lexicon.times import TimeWords
from rawi.text.fold import key

_DIGITS = {base + digit: str(digit) for base in (0x0660, 0x06F0) for digit in range(10)}
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]")
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>(?:19|20)\d\d)(?!\d)")
_COUNTED = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_EARLIEST, _LATEST = 100_000_000, 4_102_444_800
"""Seconds since 1970 that may be meant for the day of a report: from 1973 to 2100."""
_HIJRI = re.compile("[\\s,\u060c)]*(?:\u0647\u0640?(?!\\w)|\u0647\u062c\u0631\u064a)")


def day_in(text: str) -> str | None:
    """The first day (ISO) that a text names with its year, whatever month names it uses; None when it names none.

    Of figures alone, four digits first are a year; else the day comes first. Hijri dates are passed over.

    >>> day_in("27/6/2017")
    '2017-06-27'
    """
    plain = _MARKS.sub("", text.translate(_DIGITS))
    found = (match for pattern in _patterns() for match in pattern.finditer(plain))
    for match in sorted(found, key=re.Match.start):
        if _HIJRI.match(plain, match.end()):
            continue
        day = _day(match)
        if day is not None:
            return day
    return None


def read_day(value: str, zone: tzinfo | None = None) -> str:
    """The day that a field meant for one holds, however it is written; InputError where it holds none.

    A moment with a zone of its own is a day of that zone, or of ``zone`` where that is given.
    """
    value = value.strip()
    if _COUNTED.fullmatch(value):
        return number_day(float(value), zone)
    moment = _moment(value)
    if moment is None:
        return iso_date(day_in(value) or value)
    try:
        return iso_date((moment.astimezone(zone) if zone and moment.tzinfo else moment).date().isoformat())
    except OverflowError:
        raise InputError(f"{value[:40]!r} cannot be the day of a report") from None


def unix_day(seconds: float, zone: tzinfo | None = None) -> str:
    """The day of a moment counted in seconds since 1970, in UTC or in a zone."""
    try:
        return iso_date(datetime.fromtimestamp(seconds, zone or UTC).date().isoformat())
    except (OverflowError, ValueError, OSError):
        raise InputError(f"{seconds} is no time that can be") from None


def number_day(value: float, zone: tzinfo | None = None) -> str:
    """The day that a bare number means: seconds or milliseconds since 1970, or the figures of a day, as 20170612.

    >>> number_day(20170612), number_day(1497225600), number_day(1497225600000)
    ('2017-06-12', '2017-06-12', '2017-06-12')
    """
    if 19_000_101 <= value <= 20_991_231 and value == int(value):
        figures = str(int(value))
        return iso_date(f"{figures[:4]}-{figures[4:6]}-{figures[6:]}")
    for ticks in (1, 1_000):
        if _EARLIEST <= value / ticks <= _LATEST:
            return unix_day(value / ticks, zone)
    raise InputError(f"{value} is no day, and no time counted since 1970")


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = parts["month"]
    try:
        number = int(month) if month.isdigit() else _months()[" ".join(key(word) for word in month.lower().split())]
        return datetime(int(parts["year"]), number, int(parts["day"])).date().isoformat()
    except (ValueError, KeyError):
        return None


@cache
def _months() -> dict[str, int]:
    return TimeWords().months


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Figures, and the two orders of a month's name: before the day or behind it, perhaps with its other name."""
    letters = {"\u0627": "[\u0627\u0623\u0625\u0622]", "\u064a": "[\u064a\u0649]", "\u0647": "[\u0647\u0629]"}
    names = sorted(_months(), key=len, reverse=True)
    any_name = "|".join("".join(letters.get(char, re.escape(char)) for char in name) for name in names)
    name, other = rf"(?P<month>{any_name})\.?", rf"(?:\s*[/\\(\u060c,-]?\s*(?:{any_name})\)?)?"
    year = r"[\s,\u060c/-]+(?:\u0639\u0627\u0645\s+|\u0633\u0646\u0629\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
    behind = re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s/.-]+(?:\u0645\u0646\s+)?{name}(?!\w){other}{year}",
        re.IGNORECASE,
    )
    before = re.compile(rf"(?<!\w){name}(?!\w){other}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{year}", re.IGNORECASE)
    return _YEAR_FIRST, _DAY_FIRST, behind, before
