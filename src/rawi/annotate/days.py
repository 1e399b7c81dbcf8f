"""Times that count from the day of publication: today, yesterday, weekdays, last week, three days ago."""

from datetime import date, timedelta

from rawi.annotate.dates import Reader, interval, one_day, whole_month, whole_year
from rawi.annotate.mentions import Time


def relative_day(reader: Reader, at: int) -> Time | None:
    """Today, yesterday, the day before yesterday; with a weekday behind it."""
    if reader.published is None:
        return None
    for length in (3, 2, 1):
        if at + length > len(reader.tokens):
            continue
        words = " ".join(token.key for token in reader.tokens[at : at + length])
        shift = reader.known.relative.get(words)
        if shift is None and words[:1] in "\u0648\u0641\u0628":
            shift = reader.known.relative.get(words[1:])
        if shift is not None:
            last = at + length
            last += last < len(reader.tokens) and reader.tokens[last].key in reader.known.weekdays
            return one_day(reader.published + timedelta(days=shift), at, last, "relative_day")
    return None


def weekday(reader: Reader, at: int) -> Time | None:
    """Friday; last Friday; Saturday night (the night that leads to Saturday)."""
    day = reader.word(at, reader.known.weekdays)
    if day is None or reader.published is None:
        return None
    pointer, last = reader.pointer(at + 1)
    back = (reader.published.weekday() - day) % 7
    if pointer == "past" and back == 0:
        back = 7
    resolved = reader.published + timedelta(days=7 - back if pointer == "next" else -back)
    if at and reader.tokens[at - 1].key.lstrip("\u0648\u0641") in ("\u0644\u064a\u0644\u0647",):
        return interval(resolved - timedelta(days=1), resolved, at - 1, last, "night_before_weekday")
    return one_day(resolved, at, last, "weekday")


def unit_with_pointer(reader: Reader, at: int) -> Time | None:
    """Last week, this month, last year, the last three days."""
    unit = reader.known.unit(reader.tokens[at].key)
    if unit is None or reader.published is None:
        return None
    kind, count, definite = unit
    pointer, last = reader.pointer(at + 1)
    before, definite_count = _count_before(reader, at)
    number = before or count
    if pointer == "" or not (definite or definite_count):
        return None
    return _pointed_unit(reader.published, kind, number, pointer, at, last, counted=bool(before) or count > 1)


def _count_before(reader: Reader, at: int) -> tuple[int, bool]:
    for first, number in reader.number_at.items():
        if number.last == at:
            return int(number.low), reader.words[first].article
    return 0, False


def _pointed_unit(
    published: date, kind: str, count: int, pointer: str, at: int, last: int, counted: bool
) -> Time | None:
    monday = published - timedelta(days=published.weekday())
    step = {"past": -1, "now": 0, "next": 1}[pointer]
    if kind == "hour" or (kind == "day" and pointer == "past"):
        days = max(1, count) if kind == "day" else 1
        return interval(published - timedelta(days=days), published, at, last, "past_days")
    if counted and pointer == "past":
        days = count * {"day": 1, "week": 7, "month": 30, "year": 365}[kind]
        return interval(published - timedelta(days=days), published, at, last, "past_units")
    if kind == "week":
        start = monday + timedelta(days=7 * step)
        return interval(start, start + timedelta(days=6), at, last, "week")
    if kind == "month":
        months = published.year * 12 + published.month - 1 + step
        return whole_month(months // 12, months % 12 + 1, at, last, "month_pointed")
    if kind == "year":
        return whole_year(published.year + step, at, last, "year_pointed")
    return one_day(published + timedelta(days=step), at, last, "day_pointed") if kind == "day" else None


def distance(reader: Reader, at: int) -> Time | None:
    """Three days ago, before two weeks, since a month: 'qabla' or 'mundhu' and a length of time."""
    if reader.published is None or reader.tokens[at].key.lstrip("\u0648") not in reader.known.distance_words:
        return None
    behind = at + 1
    while behind < len(reader.tokens) and reader.tokens[behind].key in reader.known.about_words:
        behind += 1
    number = reader.number_at.get(behind)
    unit_at = number.last if number is not None else behind
    unit = reader.known.unit(reader.tokens[unit_at].key) if unit_at < len(reader.tokens) else None
    if unit is None or unit[2]:
        return None
    kind, count, _ = unit
    count = int(number.low) if number is not None else count
    since = reader.tokens[at].key.endswith(("\u0645\u0646\u0630",))
    return _ago(reader.published, kind, count, at, unit_at + 1, since, exact=number is None or number.exact)


def _ago(published: date, kind: str, count: int, at: int, last: int, since: bool, exact: bool) -> Time | None:
    days = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}[kind] * count
    if days > 40_000 or (days == 0 and kind != "hour"):
        return None
    day = published - timedelta(days=days)
    if since and kind != "hour":
        return interval(day, published, at, last, "since_distance")
    if kind in ("hour", "day") and exact:
        return one_day(day, at, last, "days_ago")
    if kind == "week":
        return interval(day - timedelta(days=3), day + timedelta(days=3), at, last, "weeks_ago")
    if kind == "month":
        return whole_month(day.year, day.month, at, last, "months_ago")
    return whole_year(day.year, at, last, "years_ago") if kind == "year" else None
