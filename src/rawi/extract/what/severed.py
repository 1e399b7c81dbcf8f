"""A place that armed men cut off: SPLIT it in two, SEPARATED it FROM another. Any other parting is none."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.nearing import stands_off

SIEGE = "siege"
_PARTS = frozenset(("fasala", "fasl", "azala"))  # entries: X from Y
_SPLITS = frozenset(("shatara", "qasama", "shatr"))  # in two
_CUTS = _PARTS | _SPLITS
_ANY = frozenset(("fasala", "fasl")) | _SPLITS  # what else they tell of is no siege
_FROM, _OF = frozenset(("an",)), frozenset(("gen",))


def severed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Which place is cut off; None where nobody armed does it, or nothing says from what."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.entry.id not in _CUTS or stands_off(layout, tree, trigger) is not None:
        return None
    if hit.form.entry.id in _PARTS and phrase_of(node, _FROM, PLACE) is None:
        return None
    noun = node.kind != "verb"  # spelt alike
    place = phrase_of(node, _OF if noun else AS_OBJECT, PLACE)
    return place if place is not None and not place.preposition and (noun or _is_by_armed(node)) else None


def only_parts(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A ridge SEPARATES the towns, the pupils were DIVIDED: nothing is cut off."""
    parts = trigger.hits[0].form.entry.id in _ANY and stands_off(layout, tree, trigger) is None
    return parts and severed(layout, tree, trigger) is None


def _is_by_armed(node: Node) -> bool:
    """The subject of the verb bears arms, or that of the verb to which it is joined where it has none."""
    at: Node | None = node
    while at is not None and at.kind == "verb":
        who = phrase_of(at, SUBJECT, ACTOR)
        if who is not None:
            return is_armed(party_class(who))
        at = at.up if at.label == "and" else None
    return False
