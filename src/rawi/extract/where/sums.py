"""Sums of a whole land or war: HUNDREDS OF RAIDS, ten thousand killed THIS YEAR, a toll that ROSE TO 40 THOUSAND SINCE
THE WAR BEGAN. In a sentence that names no place they are of no village, and such a toll of no town, told of before."""

from datetime import date

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import CASUALTIES
from rawi.extract.counts.totals import TOLL, WARS
from rawi.extract.tree.layout import Layout
from rawi.model import FACILITIES

_SMALL = frozenset(("village", "town", "neighbourhood", "mountain", "site")) | FACILITIES
_LANDS = frozenset(("country", "region", "governorate"))
_MANY, _LONG = 100, 90  # strikes, days
_THOUSANDS = 1000  # dead, as only a whole war has them
_STRIKES = "strikes"
_SINCE, _TALLY = "since", "tally"  # a category of cues, a group of words
_WARS, _NEAR = WARS | {"itada"}, 3  # with the noun for an aggression; words between SINCE and the war


def is_sum(layout: Layout, trigger: Trigger) -> bool:
    """Hundreds are counted of the raids themselves; or people or strikes are, over months."""
    if not any(number.low >= _MANY for number in layout.numbers[trigger.sentence]):
        return False
    many = [count for count in counts(layout, trigger.sentence) if count.low >= _MANY]
    if any(count.kind == _STRIKES and count.at == trigger.first for count in many):
        return True
    summed = any(count.kind == _STRIKES or count.kind in CASUALTIES for count in many)
    return summed and any(_is_long(time.earliest, time.latest) for time in layout.times[trigger.sentence])


def is_small(place: Phrase) -> bool:
    """A village, a quarter, a post, and no land or city."""
    return _kind(place) in _SMALL


def not_of_whole_war(layout: Layout, trigger: Trigger, kind: str, place: Phrase | None) -> Phrase | None:
    """The place of a toll; None where a town of another sentence would have all the dead of a war."""
    if place is None or kind != TOLL or place.sentence == trigger.sentence or _kind(place) in _LANDS:
        return place
    whole = _is_since_war(layout, trigger.sentence) or _is_of_thousands(layout, trigger.sentence)
    return None if whole else place


def _is_since_war(layout: Layout, sentence: int) -> bool:
    """SINCE the beginning of THE WAR."""
    ends = [cue.last for cue in layout.cues[sentence] if cue.category == _SINCE]
    return any(_is_war(layout, at) for end in ends for at in range(end, min(end + _NEAR, len(layout.words))))


def _is_war(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _WARS for hit in layout.words[at].groups.get("event", ()))


def _is_of_thousands(layout: Layout, sentence: int) -> bool:
    """The NUMBER of the dead rose to 43972."""
    thousands = (n for n in layout.numbers[sentence] if n.low >= _THOUSANDS and not n.percent)
    return _TALLY in layout.groups[sentence] and any(thousands)


def _kind(place: Phrase) -> str:
    known = place.entity.place
    return str(known.kind) if known is not None else place.head


def _is_long(earliest: str, latest: str) -> bool:
    try:
        return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days >= _LONG
    except ValueError:
        return False
