"""Strikes told plainly: a known armed party, right behind a past verb of striking, struck a known place or party."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.plain import known_subject
from rawi.model import FIGHTING_KINDS

_STRIKES = frozenset(("attack", "airstrike", "shelling"))
_OBJECTS = frozenset(("b2", "b3", "ala"))


def strikes(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The movement TARGETED a base with rockets: nothing is left to doubt but the arms."""
    node = tree.trigger(trigger)
    subject = known_subject(layout, node, trigger)
    if node is None or subject is None or trigger.options[0][1].type not in _STRIKES or not _is_armed(subject):
        return False
    arms = (inner for child in node.below if child.label == "bi" for inner in child.below if inner.label == "gen")
    return any(_is_known(child) for child in (*arms, *(c for c in node.below if c.label in _OBJECTS)))


def _is_armed(phrase: Phrase) -> bool:
    return phrase.entity.actor is not None and phrase.entity.actor.kind in FIGHTING_KINDS


def _is_known(node: Node) -> bool:
    """A place or party of the tables."""
    phrase = node.phrase
    if phrase is None:
        return False
    return phrase.entity.place is not None if phrase.kind == PLACE else phrase.entity.actor is not None
