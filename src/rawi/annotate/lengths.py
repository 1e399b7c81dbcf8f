"""Lengths of time up to a day: WITHIN TWO DAYS, FOR THE THIRD DAY running, AFTER THREE DAYS OF the fighting. The day is
that of publication, or the one that the sentence tells."""

from datetime import date, timedelta

from rawi.annotate.dates import Reader
from rawi.annotate.mentions import Time
from rawi.annotate.told_by import LONG_BEFORE, after_it, goes_on
from rawi.lexicon.times import ARTICLE

_DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_DIGITS = {"month": 7, "year": 4}  # of an EDTF date that is told to the month, the year
_HOURS = 24
_TEN = "\u0639\u0634\u0631"  # behind the ordinal of a unit: the thirteenth
_LAM = "\u0644"
_OVER = "past_days"  # the rule of days that reach up to publication
RUNNING = f"since_{_OVER}"


def within(reader: Reader, at: int) -> Time | None:
    """WITHIN TWO DAYS, in the course of 24 hours, of a week: up to publication, or from there where it is to come; not
    within a week OF what happened, nor the fourth time within a week."""
    if reader.tokens[at].key not in reader.known.within_words or (at and reader.word(at - 1, reader.known.ordinals)):
        return None
    length = _length(reader, at + 1)
    if length is None or length[:2] == ("day", 1) or _is_counted_on(reader, length[2]):
        return None  # in one day: no day is told
    time = _up_to(reader, None, length[0], length[1], at, length[2])
    if time is not None:
        time.rule, time.within = _OVER, True
    return time


def running(reader: Reader, at: int) -> Time | None:
    """FOR THE THIRD DAY, the thirteenth, running: since two days."""
    key = reader.tokens[at].key
    day = next((word for word in reader.known.running if word in (key, key[1:])), "")
    nth = reader.word(at + 1, reader.known.ordinals) if day and at + 1 < reader.count else None
    if nth is None:
        return None
    ten = at + 2 < reader.count and reader.tokens[at + 2].key == _TEN
    unit = reader.known.unit(ARTICLE + day.removeprefix(_LAM + _LAM))
    days = _DAYS[unit[0]] * (nth + 10 * ten - 1) if unit is not None else 0
    return _up_to(reader, _day_told(reader, at), unit[0], days, at, at + 2 + ten) if unit is not None and days else None


def long_before(reader: Reader, at: int) -> Time | None:
    """AFTER THREE DAYS OF THE FIGHTING: so long it had gone on."""
    if not after_it(reader, at):
        return None
    length = _length(reader, at + 1)
    if length is None or length[2] + 1 >= reader.count or reader.tokens[length[2]].key not in reader.known.from_words:
        return None
    if not goes_on(reader.words, length[2] + 1):
        return None
    time = _up_to(reader, _day_told(reader, at), length[0], length[1], at, length[2] + 1)
    if time is not None:
        time.rule = LONG_BEFORE
    return time


def _length(reader: Reader, at: int) -> tuple[str, int, int] | None:
    """(unit, days, token behind it) of TWO DAYS, about three weeks, 48 hours; none for DAYS, nor for less than one."""
    while at < reader.count and reader.tokens[at].key in reader.known.about_words:
        at += 1
    number = reader.number_at.get(at)
    unit_at = number.last if number is not None else at
    unit = reader.known.unit(reader.tokens[unit_at].key) if unit_at < reader.count else None
    if unit is None or unit[2] or (number is None and reader.tokens[unit_at].key in reader.known.several):
        return None
    count = int(number.low) if number is not None else unit[1]
    days = count // _HOURS if unit[0] == "hour" else _DAYS[unit[0]] * count
    if days == 0 or reader.month(unit_at + 1) is not None or reader.month(unit_at + 1, hijri=True) is not None:
        return None  # the MONTH of June
    return unit[0], days, unit_at + 1


def _is_counted_on(reader: Reader, at: int) -> bool:
    """Within a week OF it, AFTER it; within the week THAT FOLLOWED."""
    if at >= reader.count:
        return False
    after = reader.tokens[at].key in reader.known.from_words or after_it(reader, at)
    return after or reader.pointer(at)[0] != "" or reader.words[at].function == "relative"


def _day_told(reader: Reader, at: int) -> date | None:
    """The day that the sentence has told before."""
    latest, sentence_of = reader.latest, reader.text.sentence_of
    if latest is None or latest.earliest != latest.latest or sentence_of[latest.first] != sentence_of[at]:
        return None
    return date.fromisoformat(latest.earliest)


def _up_to(reader: Reader, end: date | None, kind: str, days: int, at: int, last: int) -> Time | None:
    """So many days up to one of them, no more precise than the unit that they are told in."""
    end = end or reader.published
    if end is None:
        return None
    start = end - timedelta(days=days)
    edtf = f"{start.isoformat()[: _DIGITS.get(kind, 10)]}/{end.isoformat()}"
    return Time(at, last, edtf, start.isoformat(), end.isoformat(), RUNNING)
