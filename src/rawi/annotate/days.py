"""Times that count from the day of publication: today, yesterday, weekdays, last week, three days ago."""

from collections import Counter
from datetime import date, timedelta
from functools import partial

from rawi.annotate.ahead import begins_on, is_to_come
from rawi.annotate.dates import (
    STEPS,
    Reader,
    day_and_month,
    day_number,
    figures,
    interval,
    month_and_day,
    one_day,
    safe_date,
    whole_month,
    whole_year,
)
from rawi.annotate.mentions import Time
from rawi.lexicon.times import ARTICLE
from rawi.lexicon.words import NOUN
from rawi.text.tokens import MARK

_LATEST = 5
_AND = "\u0648\u0641"  # and, then: written on the word
_OF = "\u0645\u0646"  # the ninth OF the month
_DATELINE = 40  # tokens of a report in which its dateline may stand
_HOURS = 24
_TWO, _DUAL = 2, "\u064a\u0646"
_DEEDS = ("event", "host", "speech")  # groups of words
_BEGUN = frozenset(("week", "month", "year"))
_DIGITS = {"day": 10, "month": 7, "year": 4}  # of an EDTF date that is told to the day, the month, the year
_LENGTHS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}


def relative_day(reader: Reader, at: int) -> Time | None:
    """Today, yesterday, the day before yesterday; with a weekday behind it."""
    found = _relative(reader, at)
    if reader.published is None or found is None:
        return None
    shift, last = found
    day, named = reader.published + timedelta(days=shift), _weekday_behind(reader, last)
    if named is None:
        return one_day(day, at, last, "relative_day")
    return one_day(day + timedelta(days=_nearest(named[0] - day.weekday())), at, named[1], "relative_day")


def _relative(reader: Reader, at: int) -> tuple[int, int] | None:
    """(days from publication, token behind it) of a word for today, yesterday, tomorrow."""
    first = reader.tokens[at].key
    if first not in reader.known.relative_starts and first[1:] not in reader.known.relative_starts:
        return None
    for length in (4, 3, 2, 1):
        if at + length > len(reader.tokens):
            continue
        words = " ".join(token.key for token in reader.tokens[at : at + length])
        shift = reader.known.relative.get(words)
        if shift is None and words[:1] in "\u0648\u0641\u0628":
            shift = reader.known.relative.get(words[1:])
        if shift is not None:
            other = shift == 0 and (_another_day(reader, at, at + length) or _is_before_it(reader, at, at + length))
            return None if other else (shift, at + length)
    return None


def _is_before_it(reader: Reader, first: int, last: int) -> bool:
    """Hours BEFORE IT fell, in Arabic before by hours from: counted from there, and not from now."""
    known, tokens = reader.known, reader.tokens
    counted = last < len(tokens) and tokens[last].key in known.from_words
    return counted and tokens[first].key.lstrip(_AND) in known.distance_words


def _is_before_deed(reader: Reader, at: int) -> bool:
    """Two days BEFORE THE ATTACK, BEFORE THAT; but two days ago FROM THE TOWN, FROM NOW."""
    return at < len(reader.tokens) and reader.tokens[at].key in reader.known.from_words and tells_deed(reader, at + 1)


def tells_deed(reader: Reader, at: int) -> bool:
    """THE ATTACK, ITS FALL, THAT: something that happened."""
    if at >= len(reader.words):
        return False
    deeds = (hit for group in _DEEDS for hit in reader.words[at].groups.get(group, ()))
    return reader.tokens[at].key in reader.known.happenings or any(hit.form.pos == NOUN for hit in deeds)


def _another_day(reader: Reader, first: int, last: int) -> bool:
    """The second day, the same day, that day: not the day of publication."""
    known, tokens = reader.known, reader.tokens
    if first and tokens[first - 1].key in known.that_day:
        return True
    return last < len(tokens) and (tokens[last].key in known.other_day or tokens[last].key in known.ordinals)


def same_unit(reader: Reader, at: int) -> Time | None:
    """That day, the same day, the month itself: the one that was told last."""
    unit, latest, tokens = reader.known.unit(reader.tokens[at].key), reader.latest, reader.tokens
    if unit is None or latest is None or unit[0] not in _DIGITS or not unit[2]:
        return None
    last = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].key in reader.known.itself)
    if last == at + 1 and not (at and tokens[at - 1].key in reader.known.that_day):
        return None
    told = latest.edtf[: _DIGITS[unit[0]]]
    if unit[0] == "day":
        return Time(at, last, latest.edtf, latest.earliest, latest.latest, "same_unit")
    if len(told) < _DIGITS[unit[0]]:
        return None
    if unit[0] == "year":
        return whole_year(int(told), at, last, "same_unit")
    return whole_month(int(told[:4]), int(told[5:7]), at, last, "same_unit")


def day_of_same_month(reader: Reader, at: int) -> Time | None:
    """The 9th OF THE SAME MONTH, the fifth of that month: a day in the month that was told last."""
    day = day_number(reader, at)
    if day is None or day[1] + 1 >= len(reader.tokens) or reader.tokens[day[1]].key != _OF:
        return None
    month = day[1] + 1
    month += reader.tokens[month].key in reader.known.that_day
    unit = reader.known.unit(reader.tokens[month].key) if month < len(reader.tokens) else None
    told = same_unit(reader, month) if unit is not None and unit[0] == "month" else None
    if told is None:
        return None
    resolved = safe_date(int(told.edtf[:4]), int(told.edtf[5:7]), day[0])
    return None if resolved is None else one_day(resolved, at, told.last, day_and_month.__name__)


def _weekday_behind(reader: Reader, at: int) -> tuple[int, int] | None:
    """(weekday, token behind it) right behind a relative day, in brackets or not."""
    tokens = reader.tokens
    start = at + (at < len(tokens) and tokens[at].raw == "(")
    if start >= len(tokens) or tokens[start].key not in reader.known.weekdays:
        return None
    closing = start > at and start + 1 < len(tokens) and tokens[start + 1].raw == ")"
    return reader.known.weekdays[tokens[start].key], start + 1 + closing


def day_told(reader: Reader) -> date | None:
    """The day on which the report was written, by its own words: its dateline, or *today, Saturday* on a Sunday."""
    if reader.published is None:
        return None
    votes: Counter[int] = Counter()
    for at in reader.starts:
        found = _relative(reader, at)
        named = _weekday_behind(reader, found[1]) if found else None
        if found is not None and named is not None:
            meant = reader.published + timedelta(days=found[0])
            votes[_nearest(named[0] - meant.weekday())] += 1
    shift = max(votes, key=lambda days: (votes[days], -abs(days)), default=0)
    line = _dateline(reader)
    if line is not None and all((line - reader.published).days % 7 == days % 7 for days in votes):
        return line
    return reader.published + timedelta(days=shift)


def _dateline(reader: Reader) -> date | None:
    """A full date among the first words of a report, within days of its publication, no verb of its sentence before."""
    first, sentence_of = min(_DATELINE, len(reader.tokens)), reader.text.sentence_of
    verbs = {sentence_of[at]: at for at in reversed(range(first)) if reader.words[at].is_verb}
    for at in range(first):
        if at > verbs.get(sentence_of[at], at):
            continue
        for rule in (figures, day_and_month, month_and_day):
            time = rule(reader, at)
            if time is None or not tells_year(reader, time) or reader.published is None:
                continue
            day = date.fromisoformat(time.earliest)
            if -_LATEST <= (day - reader.published).days <= _LATEST:
                return day
    return None


def tells_year(reader: Reader, time: Time) -> bool:
    return any(time.edtf[:4] == token.key for token in reader.tokens[time.first : time.last])


def _nearest(days: int) -> int:
    """A difference of weekdays as days: a report is printed up to five days after it is written, or one before."""
    return (days + _LATEST) % 7 - _LATEST


def weekday(reader: Reader, at: int) -> Time | None:
    """Friday; last Friday; Saturday night (the night that leads to Saturday)."""
    day = reader.word(at, reader.known.weekdays)
    if day is None or reader.published is None or _counts_two(reader, at):
        return None
    pointer, last = reader.pointer(at + 1)
    back = (reader.published.weekday() - day) % 7
    if pointer == "past" and back == 0:
        back = 7
    begins = begins_on(reader, at) if back > 0 and not pointer else None
    ahead = pointer == "next" or (back > 0 and not pointer and (begins is not None or is_to_come(reader, at)))
    resolved = reader.published + timedelta(days=7 - back if ahead else -back)
    if at and reader.tokens[at - 1].key.lstrip(_AND) in ("\u0644\u064a\u0644\u0647",):
        return interval(resolved - timedelta(days=1), resolved, at - 1, last, "night_before_weekday")
    time = one_day(resolved, at, last, "weekday")
    time.begins = begins
    return time


def _counts_two(reader: Reader, at: int) -> bool:
    """The killing of THE TWO civilians, in Arabic spelt like Monday: right behind them, and they behind the deed."""
    two = any(hit.form.entry.value == _TWO for hit in reader.words[at].groups.get("number", ()))
    if not two or at < _TWO or not reader.words[at - 1].article or not reader.words[at - 1].key.endswith(_DUAL):
        return False
    deeds = reader.words[at - 2].groups.get("event", ()) if "role" in reader.words[at - 1].groups else ()
    return "counted" in reader.words[at - 2].groups and any(hit.form.pos == NOUN for hit in deeds)


def unit_with_pointer(reader: Reader, at: int) -> Time | None:
    """Last week, this month, last year, the last three days; units without a count tell no more than *recently*."""
    unit = _unit_led(reader, at)
    if unit is None or reader.published is None:
        return None
    kind, count, definite = unit
    before, definite_count = _count_before(reader, at)
    behind, start = (0, at + 1) if before else _count_behind(reader, at + 1)
    hours = kind == "hour" and start < len(reader.tokens)
    start += hours and reader.tokens[start].key in reader.known.few  # the last FEW hours
    pointer, last = reader.pointer(start)
    if pointer == "" and at and kind in _BEGUN and _is_of_now(reader, at - 1):
        pointer, last = "now", at + 1
    number = before or behind or count
    if pointer == "" or not (definite or definite_count):
        return None
    counted = bool(before or behind) or count > 1
    if pointer == "past" and not counted and reader.tokens[at].key.removeprefix(ARTICLE) in reader.known.several:
        return None
    return _pointed_unit(reader.published, kind, number, pointer, at, last, counted)


def _is_of_now(reader: Reader, at: int) -> bool:
    """The beginning of THE WEEK, THIS week: the one of publication; not in February of THIS year, in this year 2017."""
    key, latest = reader.tokens[at].key, reader.latest
    if key in reader.known.start_words:
        return True
    this = reader.known.pointers.get(key) == "now" and reader.words[at].function == "demonstrative"
    return this and (latest is None or latest.last <= at) and reader.year(at + 1) is None


def _unit_led(reader: Reader, at: int) -> tuple[str, int, bool] | None:
    """A unit of time, with AND on it where it opens its clause: AND LAST WEEK, X struck it."""
    key = reader.tokens[at].key
    opens = at == reader.text.sentences[reader.text.sentence_of[at]][0] or reader.tokens[at - 1].kind == MARK
    return reader.known.unit(key[1:] if opens and key[:1] in _AND else key)


def _count_behind(reader: Reader, at: int) -> tuple[int, int]:
    """(count, token behind it) of a number that stands behind its unit: the days, the three."""
    if at < len(reader.tokens) and reader.tokens[at].key == ARTICLE:  # written apart from figures
        at += 1
    for start in (at, at + 1):
        number = reader.number_at.get(start)
        if number is not None and (start == at or reader.tokens[at].raw == "("):
            return int(number.low), number.last
    return 0, at


def _count_before(reader: Reader, at: int) -> tuple[int, bool]:
    for first, number in reader.number_at.items():
        if number.last == at:
            apart = first > 0 and reader.tokens[first - 1].key == ARTICLE  # written apart from figures
            return int(number.low), apart or reader.words[first].article
    return 0, False


def _pointed_unit(
    published: date, kind: str, count: int, pointer: str, at: int, last: int, counted: bool
) -> Time | None:
    monday = published - timedelta(days=published.weekday())
    step = STEPS[pointer]
    if kind == "hour" or (kind == "day" and pointer == "past"):
        days = max(1, count if kind == "day" else count // _HOURS)
        if pointer == "next":
            return interval(published, published + timedelta(days=days), at, last, "coming_hours")
        return interval(published - timedelta(days=days), published, at, last, "past_days")
    if counted and pointer == "past":
        return _reaching_back(published, kind, count, at, last, "past_units")
    if kind == "week":
        start = monday + timedelta(days=7 * step)
        return interval(start, start + timedelta(days=6), at, last, "week")
    if kind == "month":
        months = published.year * 12 + published.month - 1 + step
        return whole_month(months // 12, months % 12 + 1, at, last, "month_pointed")
    if kind == "year":
        return whole_year(published.year + step, at, last, "year_pointed")
    return one_day(published + timedelta(days=step), at, last, "day_pointed") if kind == "day" else None


def _reaching_back(published: date, kind: str, count: int, at: int, last: int, rule: str) -> Time:
    """From a length of time ago up to publication; no more precise than the unit it is told in."""
    start = published - timedelta(days=_LENGTHS[kind] * count)
    time = interval(start, published, at, last, rule)
    time.edtf = f"{time.edtf[: _DIGITS.get(kind, 10)]}/{published.isoformat()}"
    return time


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
    named = (reader.month, reader.year, partial(day_and_month, reader), partial(_weekday_behind, reader))
    if number is None and any(rule(unit_at + 1) for rule in named):
        return None  # since the month of June, before the year 2014, since the day 3 June, since Friday: no length
    if number is None and reader.tokens[unit_at].key in reader.known.several:
        return None  # DAYS ago, for WEEKS: no more than recently
    since = reader.tokens[at].key.endswith(("\u0645\u0646\u0630",))
    if not since and _is_before_deed(reader, unit_at + 1):
        return None
    kind, count, _ = unit
    count = int(number.low) if number is not None else count
    return _ago(reader.published, kind, count, at, unit_at + 1, since, exact=number is None or number.exact)


def _ago(published: date, kind: str, count: int, at: int, last: int, since: bool, exact: bool) -> Time | None:
    days = _LENGTHS[kind] * count
    if days > 40_000 or (days == 0 and kind != "hour"):
        return None
    day = published - timedelta(days=days)
    if since and kind != "hour":
        return _reaching_back(published, kind, count, at, last, "since_distance")
    if kind in ("hour", "day") and exact:
        return one_day(day, at, last, "days_ago")
    if kind == "week":
        return interval(day - timedelta(days=3), day + timedelta(days=3), at, last, "weeks_ago")
    if kind == "month":
        return whole_month(day.year, day.month, at, last, "months_ago")
    return whole_year(day.year, at, last, "years_ago") if kind == "year" else None
