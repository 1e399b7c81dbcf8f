"""Deeds to people behind the taking of several towns: stormed A AND B AND KILLED a man, who died in one of them."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_ONCE = DEATHS | {"siege"}  # arrests may have been made in each
_ENTERED = frozenset(("advance", "capture"))


def not_in_each(layout: Layout, trigger: Trigger, kind: str, place: Phrase | None) -> Phrase | None:
    """The place of a deed; None where it would be all the towns that the clause before had entered."""
    if place is None or kind not in _ONCE or place.sentence != trigger.sentence or len(place.group) == 1:
        return place
    if all(hit.form.pos != VERB for hit in trigger.hits) or place.group[-1].last > trigger.first:
        return place
    entered = [t for t in layout.triggers[place.sentence] if t.last <= place.group[0].part_first]
    told = bool(entered) and any(sense.type in _ENTERED for _, sense in entered[-1].options[:1])
    return None if told and layout.is_verb(entered[-1].first) else place
