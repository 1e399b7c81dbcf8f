"""Deeds to people behind the taking of several towns: stormed A AND B AND KILLED a man, who died in one of them."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_ONCE = DEATHS | {"siege"}  # arrests may have been made in each
_IN, _POINTING = frozenset(("fi", "bi")), "pronominal"
_ENTERED = frozenset(("advance", "capture"))


def not_in_each(layout: Layout, trigger: Trigger, kind: str, place: Phrase | None) -> Phrase | None:
    """The place of a deed; None where it would be all the towns that the clause before had entered."""
    if place is None or kind not in _ONCE or place.sentence != trigger.sentence or len(place.group) == 1:
        return place
    if any(hit.suffix for hit in trigger.hits) or _is_told_of_them(layout, trigger):
        return place
    if all(hit.form.pos != VERB for hit in trigger.hits) or place.group[-1].last > trigger.first:
        return place
    entered = [t for t in layout.triggers[place.sentence] if t.last <= place.group[0].part_first]
    told = bool(entered) and any(sense.type in _ENTERED for _, sense in entered[-1].options[:1])
    return None if told and layout.is_verb(entered[-1].first) else place


def _is_told_of_them(layout: Layout, trigger: Trigger) -> bool:
    """Killed ten IN THEM: "in" with a pronoun on it, behind the deed."""
    behind = layout.words[trigger.last : layout.text.sentences[trigger.sentence][1]]
    pointing = (word for word in behind if word.function == _POINTING)
    return any(hit.form.entry.id in _IN for word in pointing for hit in word.groups["function"])
