"""Times told by a part of the year or of the month: the summer of 2014, last autumn, the second half of June."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from rawi.annotate.dates import STEPS, Reader, interval, month_alone, year_alone
from rawi.annotate.days import unit_with_pointer
from rawi.annotate.mentions import Time

_RULE = "month"  # told as closely as by a month
_MONTHS = 3  # of a season
_YEAR = 12
_WHOLES: tuple[Callable[[Reader, int], Time | None], ...] = (month_alone, unit_with_pointer, year_alone)
_ASIDE = 2  # tokens between the part and its whole: the first half OF THE MONTH of June
_LAST = "\u0627\u062e\u064a\u0631"  # of the last of its parts
_MONTH_DIGITS, _YEAR_DIGITS = 7, 4


def season(reader: Reader, at: int) -> Time | None:
    """The summer of 2014, last summer, the summer of last year: the three months of it."""
    first = reader.word(at, reader.known.seasons)
    if first is None:
        return None
    told = reader.year_behind(at + 1) or _pointed(reader, at, first)
    if told is None:
        return None
    year, last = told
    months = f"{year:04}-{first:02}", f"{year:04}-{first + _MONTHS - 1:02}"
    end = monthrange(year, first + _MONTHS - 1)[1]
    return Time(at, last, "/".join(months), f"{months[0]}-01", f"{months[1]}-{end:02}", _RULE)


def _pointed(reader: Reader, at: int, first: int) -> tuple[int, int] | None:
    """LAST summer: the last one that is over; THIS summer: of the year."""
    pointer, last = reader.pointer(at + 1)
    if reader.published is None or not pointer:
        return None
    day = reader.published
    over = first + _MONTHS <= day.month
    return day.year + (0 if over else -1) if pointer == "past" else day.year + STEPS[pointer], last


def part_of(reader: Reader, at: int) -> Time | None:
    """The first half of June, the last quarter of the year 2015."""
    parts = reader.known.parts.get(reader.tokens[at].key)
    number = _which(reader, at + 1, parts or 0)
    if parts is None or not number:
        return None
    for behind in range(at + 2, min(at + 3 + _ASIDE, len(reader.tokens))):
        for rule in _WHOLES:
            whole = rule(reader, behind)
            if whole is not None:
                return _cut(whole, parts, number, at)
    return None


def _which(reader: Reader, at: int, parts: int) -> int:
    """Which of the parts: by its ordinal, or the last one; 0 for none."""
    if at >= len(reader.tokens):
        return 0
    if reader.tokens[at].key.endswith(_LAST):
        return parts
    number = reader.word(at, reader.known.ordinals) or 0
    return number if number <= parts else 0


def _cut(whole: Time, parts: int, number: int, at: int) -> Time | None:
    """A part of a month, in days, or of a year, in months."""
    if len(whole.edtf) == _YEAR_DIGITS:
        size, year = _YEAR // parts, int(whole.edtf)
        low, high = size * (number - 1) + 1, size * number
        end = date(year, high, monthrange(year, high)[1])
        edtf = f"{year:04}-{low:02}/{year:04}-{high:02}"
        return Time(at, whole.last, edtf, f"{year:04}-{low:02}-01", end.isoformat(), _RULE)
    if len(whole.edtf) != _MONTH_DIGITS:
        return None
    start, end = date.fromisoformat(whole.earliest), date.fromisoformat(whole.latest)
    size = end.day // parts
    last = end.day if number == parts else size * number
    return interval(start.replace(day=size * (number - 1) + 1), end.replace(day=last), at, whole.last, _RULE)
