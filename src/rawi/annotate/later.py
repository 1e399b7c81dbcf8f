"""Times counted from the day that was told last: TWO DAYS AFTER IT, A WEEK BEFORE THAT, ON THE NEXT DAY, SINCE THEN."""

from datetime import date, timedelta

from rawi.annotate.dates import Reader, interval, one_day, whole_month, whole_year
from rawi.annotate.mentions import Time

_BY = "\u0628"
_RULE = "later"
_LENGTHS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_LONGEST = 5000  # days
_ABOUT_A_WEEK = timedelta(days=3)


def later(reader: Reader, at: int) -> Time | None:
    """The day so many days, weeks, months after or before the day that was told last."""
    latest = reader.latest
    if latest is None or latest.earliest != latest.latest:
        return None
    if _is_next_day(reader, at):
        return one_day(date.fromisoformat(latest.earliest) + timedelta(days=1), at, at + 2, _RULE)
    step, behind = _pointing(reader, at)
    length = _by(reader, behind) if step else None
    if length is None or length[1] > _LONGEST:
        return None
    kind, days, last = length
    return _told(kind, date.fromisoformat(latest.earliest) + timedelta(days=step * days), at, last)


def since_then(reader: Reader, at: int) -> Time | None:
    """Fell in May 2014, and SINCE THEN, since that time: from there up to now."""
    known, tokens, latest = reader.known, reader.tokens, reader.latest
    if latest is None or reader.published is None or "/" in latest.edtf or at + 2 >= len(tokens):
        return None
    near = reader.text.sentence_of[at] - reader.text.sentence_of[latest.first] <= 1
    if not near or tokens[at].key not in known.since_words or tokens[at + 1].key not in known.that_day:
        return None
    now, last = reader.published.isoformat(), at + 2 + (tokens[at + 2].key in known.moments)
    if latest.latest >= now:
        return None
    return Time(at, last, f"{latest.edtf}/{now}", latest.earliest, now, f"since_{latest.rule}")


def _is_next_day(reader: Reader, at: int) -> bool:
    """THE NEXT DAY, the day that follows, of the sentence in which the day was told or of the next."""
    unit = reader.known.unit(reader.tokens[at].key)
    if unit != ("day", 1, True) or at + 1 >= len(reader.tokens) or reader.latest is None:
        return False
    sentence_of = reader.text.sentence_of
    near = sentence_of[at] - sentence_of[reader.latest.first] <= 1
    return near and reader.tokens[at + 1].key in reader.known.next_words


def _pointing(reader: Reader, at: int) -> tuple[int, int]:
    """(1 for after it, -1 for before it, 0 for neither; the token behind)."""
    for length in (1, 2):
        words = " ".join(token.key for token in reader.tokens[at : at + length])
        if words in reader.known.after_it:
            return 1, at + length
        if words in reader.known.before_it:
            return -1, at + length
    return 0, at


def _by(reader: Reader, at: int) -> tuple[str, int, int] | None:
    """(unit, days, token behind it) of BY TWO DAYS, by about three weeks, by 10 days."""
    if at >= len(reader.tokens) or not reader.tokens[at].key.startswith(_BY):
        return None
    key = reader.tokens[at].key[1:]
    unit = reader.known.unit(key)
    if unit is not None:
        return (unit[0], _LENGTHS[unit[0]] * unit[1], at + 1) if not unit[2] else None
    behind = at + 1 if not key or key in reader.known.about_words else at
    number = reader.number_at.get(behind)
    unit_at = number.last if number is not None else behind
    unit = reader.known.unit(reader.tokens[unit_at].key) if unit_at < len(reader.tokens) else None
    if unit is None or unit[2] or (number is not None and not number.exact):
        return None
    count = int(number.low) if number is not None else unit[1]
    return unit[0], _LENGTHS[unit[0]] * count, unit_at + 1


def _told(kind: str, day: date, at: int, last: int) -> Time:
    """No more precise than the unit it is told in."""
    if kind == "week":
        return interval(day - _ABOUT_A_WEEK, day + _ABOUT_A_WEEK, at, last, _RULE)
    if kind == "month":
        return whole_month(day.year, day.month, at, last, _RULE)
    return whole_year(day.year, at, last, _RULE) if kind == "year" else one_day(day, at, last, _RULE)
