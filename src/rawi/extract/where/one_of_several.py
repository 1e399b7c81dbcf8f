"""Deeds behind what was done in several towns: stormed A AND B AND KILLED a man, who died in one of them; struck A AND
B AND CLOSED THE CROSSINGS, which are of the whole land."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB
from rawi.model import DEATHS, FROM_AFAR

_ONCE = DEATHS | {"siege"}  # arrests may have been made in each
_IN, _POINTING = frozenset(("fi", "bi")), "pronominal"
_OF_THE_LAND, _STRUCK = frozenset(("siege", "aid")), FROM_AFAR | {"attack", "bombing", "killing"}  # types
_ENTERED = frozenset(("advance", "capture"))


def not_in_each(layout: Layout, trigger: Trigger, kind: str, place: Phrase | None) -> Phrase | None:
    """The place of a deed; None where it would be all the towns that the clause before had entered."""
    if place is not None and _is_of_the_land(layout, trigger, kind, place):
        return None
    if place is None or kind not in _ONCE or place.sentence != trigger.sentence or len(place.group) == 1:
        return place
    if any(hit.suffix for hit in trigger.hits) or _is_told_of_them(layout, trigger):
        return place
    if all(hit.form.pos != VERB for hit in trigger.hits) or place.group[-1].last > trigger.first:
        return place
    entered = [t for t in layout.triggers[place.sentence] if t.last <= place.group[0].part_first]
    told = bool(entered) and any(sense.type in _ENTERED for _, sense in entered[-1].options[:1])
    return None if told and layout.is_verb(entered[-1].first) else place


def _is_of_the_land(layout: Layout, trigger: Trigger, kind: str, place: Phrase) -> bool:
    """Struck A and B, AND GOES ON BARRING aid: a further verb, behind several towns that were struck."""
    end = place.group[-1].last
    if kind not in _OF_THE_LAND or len(place.group) == 1 or place.sentence != trigger.sentence or end > trigger.first:
        return False
    if any(hit.suffix for hit in trigger.hits) or _is_told_of_them(layout, trigger, _IN | {"ila"}):
        return False
    before = [t for t in layout.triggers[place.sentence] if t.last <= place.group[0].part_first]
    struck = bool(before) and any(sense.type in _STRUCK for _, sense in before[-1].options[:1])
    return struck and any(layout.is_verb(at) and layout.words[at].conjunction for at in range(end, trigger.last))


def _is_told_of_them(layout: Layout, trigger: Trigger, prepositions: frozenset[str] = _IN) -> bool:
    """Killed ten IN THEM: "in" with a pronoun on it, behind the deed."""
    behind = layout.words[trigger.last : layout.text.sentences[trigger.sentence][1]]
    pointing = (word for word in behind if word.function == _POINTING)
    return any(hit.form.entry.id in prepositions for word in pointing for hit in word.groups["function"])
