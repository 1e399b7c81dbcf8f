"""A war named only to say when something else happened: the tenth attack SINCE THE OUTBREAK OF THE WAR ON X."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.backref import ONSETS
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PREPOSITION

_WAR = "harb"  # the noun's entry
_WHEN = frozenset(("mundhu", "baad", "qabl"))  # cues: since, after, before
_BETWEEN = "bayna"
_THROUGHOUT = frozenset(("toll", "displace", "aid"))  # may be told of the whole war, and so of its country
_NEAR = 1  # words between the war, or its country, and a time of its own


def only_dates(layout: Layout, trigger: Trigger) -> bool:
    """Since the outbreak of the war in X: a date, no news; a war with a date or with its sides IS told of."""
    if trigger.hits[0].form.entry.id != _WAR or not _is_when(layout, trigger):
        return False
    end = trigger.last
    behind = next((p for p in layout.places[trigger.sentence] if 0 <= p.part_first - end <= 1), None)
    end = behind.last if behind is not None else end
    dated = any(0 <= time.first - end <= _NEAR for time in layout.times[trigger.sentence])
    hit = layout.words[end].first("function") if end < len(layout.words) else None
    return not dated and (hit is None or hit.form.entry.id != _BETWEEN)


def _is_when(layout: Layout, war: Trigger) -> bool:
    """A word for since, after or before stands before it or before its outbreak."""
    at = war.first
    if at and any(h.form.entry.id in ONSETS for h in layout.words[at - 1].groups.get("host", ())):
        at -= 1
    return any(getattr(cue.entry, "id", "") in _WHEN for cue in layout.cues_before(at))


def is_of_dating(layout: Layout, place: Phrase) -> bool:
    """The country of such a war: what is dated by it need not lie there."""
    at = place.part_first - 1
    if at > 0 and layout.words[at].function == PREPOSITION:
        at -= 1
    wars = (trigger for trigger in layout.triggers[place.sentence] if trigger.last == at + 1)
    return any(only_dates(layout, war) for war in wars)


def is_elsewhere(layout: Layout, kind: str, place: Phrase) -> bool:
    """The country of a war that only dates a happening of some type: its deaths and refugees may be of the war."""
    return kind not in _THROUGHOUT and is_of_dating(layout, place)
