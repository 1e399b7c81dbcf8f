"""Sums of a whole land: HUNDREDS OF RAIDS, ten thousand killed THIS YEAR. In a sentence that names no place they are of
no village told of before."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import CASUALTIES
from rawi.extract.counts.totals import lasts
from rawi.extract.tree.layout import Layout
from rawi.model import FACILITIES

_SMALL = frozenset(("village", "town", "neighbourhood", "mountain", "site")) | FACILITIES
_MANY, _LONG = 100, 90  # strikes, days
_STRIKES = "strikes"


def is_sum(layout: Layout, trigger: Trigger) -> bool:
    """Hundreds are counted of the raids themselves; or people or strikes are, over months."""
    if not any(number.low >= _MANY for number in layout.numbers[trigger.sentence]):
        return False
    many = [count for count in counts(layout, trigger.sentence) if count.low >= _MANY]
    if any(count.kind == _STRIKES and count.at == trigger.first for count in many):
        return True
    summed = any(count.kind == _STRIKES or count.kind in CASUALTIES for count in many)
    return summed and any(lasts(time, _LONG) for time in layout.times[trigger.sentence])


def is_small(place: Phrase) -> bool:
    """A village, a quarter, a post, and no land or city."""
    return _kind(place) in _SMALL


def _kind(place: Phrase) -> str:
    known = place.entity.place
    return str(known.kind) if known is not None else place.head
