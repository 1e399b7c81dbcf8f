"""Tolls of a whole war, which no town of the sentences before has for its own: the toll ROSE TO 40 THOUSAND SINCE THE
WAR BEGAN."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.counts.totals import TOLL, WARS
from rawi.extract.tree.layout import Layout

_LANDS = frozenset(("country", "region", "governorate"))
_SINCE, _TALLY = "since", "tally"  # a category of cues, a group of words
_WARS, _NEAR = WARS | {"itada"}, 3  # with the noun for an aggression; words between SINCE and the war
_MANY = 1000


def not_of_whole_war(layout: Layout, trigger: Trigger, kind: str, place: Phrase | None) -> Phrase | None:
    """The place of a toll; None where a town of another sentence would have all the dead of a war."""
    if place is None or kind != TOLL or place.sentence == trigger.sentence or _is_land(place):
        return place
    whole = _is_since_war(layout, trigger.sentence) or _is_of_thousands(layout, trigger.sentence)
    return None if whole else place


def _is_land(place: Phrase) -> bool:
    known = place.entity.place
    return (known.kind if known is not None else place.head) in _LANDS


def _is_since_war(layout: Layout, sentence: int) -> bool:
    """SINCE the beginning of THE WAR."""
    ends = [cue.last for cue in layout.cues[sentence] if cue.category == _SINCE]
    return any(_is_war(layout, at) for end in ends for at in range(end, min(end + _NEAR, len(layout.words))))


def _is_war(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _WARS for hit in layout.words[at].groups.get("event", ()))


def _is_of_thousands(layout: Layout, sentence: int) -> bool:
    """The NUMBER of the dead rose to 43972."""
    first, last = layout.text.sentences[sentence]
    tally = any(_TALLY in layout.words[at].groups for at in range(first, last))
    return tally and any(
        first <= n.first < last and n.low >= _MANY and not n.percent for n in layout.annotation.numbers
    )
