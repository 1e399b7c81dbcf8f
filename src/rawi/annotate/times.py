"""Read time expressions and resolve them against the day of publication, to EDTF with first and last day.

``RULES`` lists the readings in order; the first that fits at a token wins.
"""

from collections.abc import Callable
from datetime import date

from rawi.annotate.dates import Reader, day_and_month, figures, month_alone, year_alone
from rawi.annotate.days import (
    day_of_same_month,
    day_told,
    distance,
    relative_day,
    same_unit,
    unit_with_pointer,
    weekday,
)
from rawi.annotate.ends import two_ends, until
from rawi.annotate.in_full import in_full
from rawi.annotate.later import later, since_then
from rawi.annotate.lengths import long_before, running, within
from rawi.annotate.mentions import TO_COME, Number, Time
from rawi.annotate.seasons import part_of, season
from rawi.annotate.spans import COMPARED, is_compared, since, since_beginning
from rawi.annotate.told_by import anniversary, day_before, remembered
from rawi.lexicon.times import TimeWords
from rawi.lexicon.words import Word
from rawi.text import Text

RULES: tuple[Callable[[Reader, int], Time | None], ...] = (
    two_ends,
    part_of,
    season,
    figures,
    day_and_month,
    distance,
    relative_day,
    month_alone,
    weekday,
    unit_with_pointer,
    year_alone,
)


_FIXED = frozenset(
    (part_of, season, figures, day_and_month, month_alone, weekday, year_alone, unit_with_pointer, relative_day)
)
_DAYS = frozenset((day_and_month.__name__, "hijri_date"))  # rules of times by which something may be called
_BODIES, _MARTYRS = frozenset(("force", "group")), "shahid"  # kinds and entry of roles


def find_times(
    text: Text, words: list[Word], numbers: list[Number], known: TimeWords, published: date | None
) -> list[Time]:
    """All time expressions in text order, without overlaps."""
    reader = Reader(text, words, numbers, known, published)
    reader.published = day_told(reader)
    times: list[Time] = []
    behind = 0
    for at in reader.starts:
        time = _read_at(reader, at) if at >= behind else None
        if time is not None and _is_name(words, time):
            behind = time.last
        elif time is not None:
            reader.latest = time
            time.first -= _is_part(words, time.first - 1) and text.tokens[time.first - 1].key in known.part_words
            if times and (both := until(reader, times[-1], time)) is not None:
                times[-1] = both
            elif times and (day := in_full(reader, times[-1], time)) is not None:
                times[-1] = reader.latest = _compared(reader, since_beginning(reader, since(reader, day)))
            else:
                times.append(time)
            behind = time.last
    for time in times:
        time.today = reader.published is not None and time.edtf == reader.published.isoformat()
    return times


def _is_part(words: list[Word], at: int) -> bool:
    """DAWN on Sunday, and not "it blew up"; claimed on the EVENING of Saturday, which right behind a verb is no
    object."""
    return at >= 0 and (words[at].is_verb or (at > 0 and not words[at].hits and words[at - 1].is_verb))


def _is_name(words: list[Word], time: Time) -> bool:
    """The brigade OF 17 FEBRUARY, the movement OF 23 MARCH, the quarter 17 July, the town of 10 RAMADAN: a day right
    behind a word for a place or an armed body, or for the martyrs of that day, is what it is called."""
    before = words[time.first - 1] if time.first else None
    if time.rule.removesuffix(TO_COME) not in _DAYS or before is None or before.article or before.function:
        return False
    bodies = (hit.form.entry for hit in before.groups.get("role", ()))
    return "kind" in before.groups or any(body.kind in _BODIES or body.id == _MARTYRS for body in bodies)


def _read_at(reader: Reader, at: int) -> Time | None:
    """The time that begins at a token; none where the calendar ends before it."""
    try:
        return _told_at(reader, at)
    except OverflowError:
        return None


def _told_at(reader: Reader, at: int) -> Time | None:
    again = (
        day_of_same_month(reader, at)
        or same_unit(reader, at)
        or since_then(reader, at)
        or later(reader, at)
        or day_before(reader, at)
        or anniversary(reader, at)
        or long_before(reader, at)
        or running(reader, at)
        or within(reader, at)
    )
    if again is not None:
        return _compared(reader, again)
    for rule in RULES:
        time = rule(reader, at)
        if time is not None:
            time = remembered(reader, since_beginning(reader, since(reader, time))) if rule in _FIXED else time
            time = _compared(reader, time)
            if reader.published is not None and time.earliest > reader.published.isoformat():
                time.rule += TO_COME
            return time
    return None


def _compared(reader: Reader, time: Time) -> Time:
    if is_compared(reader, time):
        time.rule = COMPARED
    return time
