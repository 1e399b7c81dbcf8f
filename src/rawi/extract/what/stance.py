"""A party that describes another, or what it does: Qatar CALLED THE GOVERNMENT heartless, the war OF X lawful, REGARDED
it as a crime. That is the first one's stance on the other (4 of 5 are coded)."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

_DESCRIBES = frozenset(("wasafa_s", "itabara_s"))  # the verbs' entries
_OBJECT = frozenset(("b2", "obj"))
_OF = frozenset(("gen",))


def stance_on(tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party that somebody known describes, itself or by its deed."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or all(hit.form.entry.id not in _DESCRIBES for hit in trigger.hits):
        return None
    if trigger.hits[0].form.passive or _known(node, SUBJECT) is None:
        return None
    deeds = (child for child in node.below if child.label in _OBJECT and child.kind == "event")
    return _known(node, _OBJECT) or next((party for deed in deeds if (party := _known(deed, _OF))), None)


def _known(node: Node, labels: frozenset[str]) -> Phrase | None:
    """The first party, state or source of the tables that hangs on a node by one of some labels."""
    found = (child.phrase for child in node.below if child.label in labels and child.phrase is not None)
    return next((phrase for phrase in found if _is_known(phrase)), None)


def _is_known(phrase: Phrase) -> bool:
    if phrase.kind == PLACE:
        return phrase.entity.place is not None and phrase.entity.place.kind == "country"
    return phrase.entity.actor is not None or phrase.entity.source is not None
