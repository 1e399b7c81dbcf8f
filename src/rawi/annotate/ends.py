"""Times of two ends: between 1 and 3 September, from Friday to Sunday, since Sunday evening and until yesterday noon,
the night of Monday to Tuesday."""

from collections.abc import Callable
from datetime import date, timedelta

from rawi.annotate.dates import (
    Reader,
    day_and_month,
    day_number,
    figures,
    interval,
    month_alone,
    safe_date,
    second_month_name,
)
from rawi.annotate.days import relative_day, tells_year, weekday
from rawi.annotate.mentions import Time

_DAYS: tuple[Callable[[Reader, int], Time | None], ...] = (figures, day_and_month, relative_day, weekday)
_AND = "\u0648"
_JOINS = frozenset("-/\u2013\u2014")
_ASIDE = 2  # tokens between the opening word and the first end: between THE DAYS 1 and 3
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


def two_ends(reader: Reader, at: int) -> Time | None:
    """A time that is told by its first and its last day, at the token of the first."""
    rules = (_night, _weekdays, _between, _years, _months)
    return next((time for rule in rules if (time := rule(reader, at)) is not None), None)


def until(reader: Reader, before: Time, time: Time) -> Time | None:
    """SINCE THE BEGINNING OF THE YEAR AND UNTIL 22 July: both as one, where the second follows the first."""
    at = time.first - 1
    while at > before.last and reader.tokens[at].key in reader.known.part_words | reader.known.end_words:
        at -= 1
    opens = before.rule.startswith("since") or _opening(reader, before.first) == "from"
    if not opens or at != before.last or reader.tokens[at].key not in reader.known.until_words:
        return None
    if time.latest <= before.earliest:
        return None
    edtf = f"{before.edtf.partition('/')[0]}/{time.edtf.rpartition('/')[2]}"
    return Time(before.first, time.last, edtf, before.earliest, time.latest, time.rule)


def _months(reader: Reader, at: int) -> Time | None:
    """In MAY AND JUNE last, the months of May and June 2023: two months of which the second follows the first; and
    BETWEEN MAY AND AUGUST 2016, from March to June: from the one to the other."""
    first = reader.month(at)
    if first is None:
        return None
    opening, told = _opening(reader, at), None
    if opening:
        behind = second_month_name(reader, first[1], first[0])
        told = reader.year(behind)
        second = _second(reader, told[1] if told else behind, opening)
    else:
        second = first[1] if first[1] < len(reader.tokens) and reader.tokens[first[1]].key.startswith(_AND) else 0
    end = month_alone(reader, second) if second else None
    if end is None:
        return None
    last = date.fromisoformat(end.earliest)
    start = date(told[0] if told else last.year - (first[0] > last.month), first[0], 1)
    if start >= last or (not opening and (last - _DAY).replace(day=1) != start):
        return None  # in May and August: not June
    return Time(at, end.last, f"{start.isoformat()[:7]}/{end.edtf}", start.isoformat(), end.latest, end.rule)


def _years(reader: Reader, at: int) -> Time | None:
    """Between the years 2014 and 2017, from 2014 until 2017."""
    opening = _opening(reader, at)
    start = reader.year(at) if opening else None
    second = _second(reader, start[1], opening) if start is not None else 0
    end = reader.year(second) if second else None
    if start is None or end is None or start[0] >= end[0]:
        return None
    first, last = f"{start[0]:04}", f"{end[0]:04}"
    return Time(at, end[1], f"{first}/{last}", f"{first}-01-01", f"{last}-12-31", "year")


def _night(reader: Reader, at: int) -> Time | None:
    """The night of one weekday and the next: it begins on the one and ends on the other."""
    if at == 0 or reader.tokens[at - 1].key not in reader.known.night_words:
        return None
    day, behind = reader.word(at, reader.known.weekdays), at + 1
    if behind < len(reader.tokens) and (reader.tokens[behind].raw in _JOINS or _leads(reader, behind)):
        behind += 1
    end = weekday(reader, behind) if behind < len(reader.tokens) else None
    if day is None or end is None or reader.word(behind, reader.known.weekdays) != (day + 1) % 7:
        return None
    last = date.fromisoformat(end.latest)
    if reader.published is not None and day == reader.published.weekday():
        last = reader.published + timedelta(days=1)  # the night in which it is written
    return interval(last - timedelta(days=1), last, at - 1, end.last, "night_before_weekday")


def _weekdays(reader: Reader, at: int) -> Time | None:
    """ON WEDNESDAY AND THURSDAY: a weekday and the next one behind it, with AND on it."""
    day, behind = reader.word(at, reader.known.weekdays), at + 1
    known = reader.known.between_words | reader.known.two_days
    if day is None or behind >= len(reader.tokens) or (at and reader.tokens[at - 1].key in known):
        return None
    joined = reader.tokens[behind].key.removeprefix(_AND)
    if joined == reader.tokens[behind].key or reader.known.weekdays.get(joined) != (day + 1) % 7:
        return None
    end = weekday(reader, behind)
    last = date.fromisoformat(end.latest) if end is not None else None
    return None if end is None or last is None else interval(last - _DAY, last, at, end.last, end.rule)


def _leads(reader: Reader, at: int) -> bool:
    """TO, in Arabic also ON: the night of Monday TO Tuesday."""
    return reader.words[at].function == "preposition" or reader.tokens[at].key in reader.known.until_words


def _between(reader: Reader, at: int) -> Time | None:
    """Between one day and another, from one to another; the first may be the day alone, of the month of the other."""
    opening = _opening(reader, at)
    two = not opening and at > 0 and (reader.tokens[at - 1].key in reader.known.two_days or _are_two_days(reader, at))
    if not opening and not two:
        return None
    opening = opening or "between"
    start = _day(reader, at)
    number = day_number(reader, at) if start is None else None
    behind = start.last if start is not None else number[1] if number is not None else at + 1
    second = _second(reader, behind, opening)
    end = _day(reader, second) if second else None
    if end is None:
        return None
    first, last = _first_day(reader, at, start, end), date.fromisoformat(end.latest)
    if two and first is not None:
        first, last = min(first, last), max(first, last)  # yesterday and the day before
    if first is None or first >= last or (two and last - first > _DAY):
        return None  # on the days 3 and 9: not the week between them
    return interval(first, last, at, end.last, end.rule)


def _are_two_days(reader: Reader, at: int) -> bool:
    """ON 17 AND 18 October: figures of two days, a preposition before them and a month behind."""
    number = reader.number_at.get(at)
    if number is None or number.last != at + 1 or reader.words[at - 1].function != "preposition":
        return False
    second = _second(reader, at + 1, "between")
    return bool(second) and day_and_month(reader, second) is not None


def _opening(reader: Reader, at: int) -> str:
    """'between' or 'from' when such a word opens the pair of days, else nothing."""
    known, back = reader.known, at - 1
    while back > at - 1 - _ASIDE and back > 0 and reader.tokens[back].key in known.end_words | known.part_words:
        back -= 1
    word = reader.tokens[back].key if back >= 0 else ""
    if word in known.between_words:
        return "between"
    return "from" if word in known.from_words or word in known.since_words else ""


def _day(reader: Reader, at: int) -> Time | None:
    found = (rule(reader, at) for rule in _DAYS)
    return next((time for time in found if time is not None and time.earliest == time.latest), None)


def _second(reader: Reader, at: int, opening: str) -> int:
    """The token where the second end begins; 0 when no word links it to the first."""
    word = reader.tokens[at].key if at < len(reader.tokens) else ""
    if opening == "between" and word != _AND:
        part = word[1:] in reader.known.part_words and at + 1 < len(reader.tokens)  # AND DAWN on Monday
        return at + part if word.startswith(_AND) else 0
    linked = word == _AND if opening == "between" else word in reader.known.until_words
    at += 1
    while linked and at < len(reader.tokens) and reader.tokens[at].key in reader.known.part_words:
        at += 1  # until NOON yesterday
    return at if linked and at < len(reader.tokens) else 0


def _first_day(reader: Reader, at: int, start: Time | None, end: Time) -> date | None:
    """The day of the first end: as told, a weekday before the last day, or a number in the last day's month."""
    last = date.fromisoformat(end.latest)
    if start is not None:
        first = date.fromisoformat(start.earliest)
        if first >= last and start.rule == day_and_month.__name__ and not tells_year(reader, start):
            first = safe_date(last.year, first.month, first.day) or first  # from 6 June until 17 October 2017
        return first - _WEEK if start.rule == "weekday" and first >= last else first
    number = day_number(reader, at)
    return last.replace(day=number[0]) if number is not None and number[0] < last.day else None
