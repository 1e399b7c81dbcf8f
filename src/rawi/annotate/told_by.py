"""Times told by what happened then: the DAY AFTER its fall, the THIRD ANNIVERSARY of its fall. Each dates what stands
behind it and nothing else."""

from datetime import date, timedelta

from rawi.annotate.dates import Reader, one_day, whole_year
from rawi.annotate.days import tells_deed
from rawi.annotate.mentions import Time
from rawi.lexicon.times import ARTICLE
from rawi.lexicon.words import PREPOSITION, Word
from rawi.text.tokens import MARK

DAY_BEFORE, ANNIVERSARY, LONG_BEFORE = "day_before", "anniversary", "long_before"
REMEMBERED = "remembered"
TOLD_BY = frozenset((DAY_BEFORE, ANNIVERSARY, LONG_BEFORE, REMEMBERED))  # rules of times
WHAT_IS_REMEMBERED = 8  # tokens before a date in which the word for its anniversary stands
_BARS = frozenset(("complementiser", "relative", "connective"))
_MOST_OF_A_YEAR = timedelta(days=300)
_AFTER, _DAY = "baad", 10  # a cue; letters of a day: 2015-03-01
_LASTING = frozenset(("clash", "shelling", "siege", "talks"))
_NEWS = timedelta(days=7)  # no older is the day on which something came right after


def day_before(reader: Reader, at: int) -> Time | None:
    """THE DAY AFTER its fall: it fell a day before the day that was told last, which has to be one of news or of the
    same sentence; THREE DAYS AFTER its fall, of the same sentence."""
    latest, published = reader.latest, reader.published
    if published is None or latest is None or latest.earliest != latest.latest:
        return None
    here = reader.text.sentence_of[latest.first] == reader.text.sentence_of[at]
    day, days = date.fromisoformat(latest.earliest), _days_after(reader, at) if here else None
    if days is not None:
        return one_day(day - timedelta(days=days[0]), at, days[1], DAY_BEFORE)
    if reader.words[at].stem not in reader.known.day_after:
        return None
    told = day <= published and ((here and len(latest.edtf) == _DAY) or published <= day + _NEWS)
    return one_day(day - timedelta(days=1), at, at + 1, DAY_BEFORE) if told else None


def _days_after(reader: Reader, at: int) -> tuple[int, int] | None:
    """(days, token behind it) of A DAY AFTER, TWO DAYS AFTER its fall, in Arabic after a day from."""
    if not after_it(reader, at) or at + 2 >= len(reader.words):
        return None
    number = reader.number_at.get(at + 1)
    unit_at = number.last if number is not None else at + 1
    unit = reader.known.unit(reader.tokens[unit_at].key) if unit_at + 1 < len(reader.tokens) else None
    if unit is None or unit[0] != "day" or unit[2] or reader.words[unit_at + 1].function != PREPOSITION:
        return None
    if number is None and reader.tokens[unit_at].key in reader.known.several:
        return None
    if (number is not None and not number.exact) or goes_on(reader.words, unit_at + 2):
        return None
    if not tells_deed(reader, unit_at + 2):
        return None  # after two days FROM THE TOWN
    return int(number.low) if number is not None else unit[1], unit_at + 2


def after_it(reader: Reader, at: int) -> bool:
    """The word for AFTER."""
    return _AFTER in reader.words[at].ids["cue"]


def goes_on(words: list[Word], at: int) -> bool:
    """Days OF THE FIGHTING, of the siege: so long it had gone on, where no pronoun says whose single deed it was."""
    hits = words[at].groups.get("event", ()) if at < len(words) else ()
    return any(not hit.suffix and hit.form.entry.sense[0].type in _LASTING for hit in hits)


def anniversary(reader: Reader, at: int) -> Time | None:
    """The THIRD ANNIVERSARY of its fall, the anniversary, the 12TH: it fell so many years ago."""
    if reader.published is None or reader.words[at].stem not in reader.known.anniversary:
        return None
    last, years = at + 1, 0
    while last < len(reader.tokens):
        key, number = reader.tokens[last].key, reader.number_at.get(last)
        if key in reader.known.ordinals or number is not None:
            years = reader.known.ordinals.get(key) or (int(number.low) if number is not None else 0)
        elif key not in (*reader.known.yearly, ARTICLE):
            break
        last += 1
    year = reader.published.year - years
    return whole_year(year, at, last, ANNIVERSARY) if years and year > 0 else None


def remembered(reader: Reader, time: Time) -> Time:
    """The anniversary of ITS FALL ON 5 MAY 2014: a day of a year before dates what is remembered and nothing else."""
    if reader.published is None or time.latest > (reader.published - _MOST_OF_A_YEAR).isoformat():
        return time
    for at in range(time.first - 1, max(-1, time.first - WHAT_IS_REMEMBERED), -1):
        word = reader.words[at]
        if word.stem in reader.known.anniversary:
            time.rule = REMEMBERED
        if time.rule == REMEMBERED or word.is_verb or word.function in _BARS or reader.tokens[at].kind == MARK:
            break
    return time
