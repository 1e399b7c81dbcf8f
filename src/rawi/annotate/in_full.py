"""A weekday with its date behind it, which is the day: at dawn on SUNDAY 8 DECEMBER 2024, on SUNDAY (13 July)."""

from datetime import date

from rawi.annotate.dates import Reader, day_and_month, figures
from rawi.annotate.mentions import TO_COME, Time
from rawi.annotate.spans import COMPARED

_DATES = frozenset((day_and_month.__name__, figures.__name__))
_SINCE, _NIGHT = "since_", "night"  # how rules of times begin: up to now; of Tuesday to Wednesday
_POINTED = "relative_day"
_BY_BOTH = 2
_MARKS = frozenset(("(", "\u060c", ",", "-", "/"))


def in_full(reader: Reader, before: Time, time: Time) -> Time | None:
    """Both as one, the day that the date tells, where it stands right behind a weekday, or behind a mark or THE SAME AS
    and falls on that weekday."""
    if not _tells_weekday(reader, before) or time.rule.removesuffix(TO_COME) not in _DATES:
        return None
    between = reader.tokens[before.last : time.first]
    linked = len(between) == 1 and (between[0].raw in _MARKS or between[0].key in reader.known.same_as)
    if between and not (linked and _falls_on(before, time)):
        return None
    rule = before.rule.removesuffix(TO_COME).removeprefix(_SINCE) + TO_COME * time.rule.endswith(TO_COME)
    day = before if _outdoes(before, time) else time
    both = Time(before.first, time.last, day.edtf, day.earliest, day.latest, rule)
    both.told = _BY_BOTH
    both.begins = before.begins if time.rule.endswith(TO_COME) else None
    return both


def _tells_weekday(reader: Reader, time: Time) -> bool:
    """One day or night or what has gone on since; but not FROM FRIDAY TO SUNDAY."""
    single = time.earliest == time.latest or time.rule.startswith((_SINCE, _NIGHT, COMPARED))
    return single and any(reader.word(at, reader.known.weekdays) is not None for at in range(time.first, time.last))


def _outdoes(before: Time, time: Time) -> bool:
    """YESTERDAY, SUNDAY 12 January: a word for the day and the weekday outweigh a date that falls on another."""
    return before.rule == _POINTED and not _falls_on(before, time)


def _falls_on(before: Time, time: Time) -> bool:
    """The date falls on the weekday, or on either of the two whose night is told."""
    days = (date.fromisoformat(time.earliest) - date.fromisoformat(before.earliest)).days % 7
    return days == 0 or (before.rule.startswith(_NIGHT) and days == 1)
