"""Times told by what happened then: the DAY AFTER its fall, the THIRD ANNIVERSARY of its fall. Each dates what stands
behind it and nothing else."""

from datetime import date, timedelta

from rawi.annotate.dates import Reader, one_day, whole_year
from rawi.annotate.mentions import Time
from rawi.lexicon.times import ARTICLE

DAY_BEFORE, ANNIVERSARY = "day_before", "anniversary"
TOLD_BY = frozenset((DAY_BEFORE, ANNIVERSARY))  # rules of times
_NEWS = timedelta(days=7)  # no older is the day on which something came right after


def day_before(reader: Reader, at: int) -> Time | None:
    """THE DAY AFTER its fall: it fell a day before the day that was told last, which has to be one of news."""
    latest, published = reader.latest, reader.published
    if published is None or latest is None or latest.earliest != latest.latest:
        return None
    if reader.words[at].stem not in reader.known.day_after:
        return None
    day = date.fromisoformat(latest.earliest)
    return one_day(day - timedelta(days=1), at, at + 1, DAY_BEFORE) if day <= published <= day + _NEWS else None


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
