"""Whose hands a thing blew up in: pagers that MEN OF X CARRIED, a rocket that FIGHTERS WERE MOVING; no bombers."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.hitting import bare

_CARRIES = frozenset(("naqala", "naqala_goods", "hammala", "aqallat"))  # entries of events
_CLAUSES = frozenset(("rel", "indef", "xcomp"))
_ITEM = "item"  # the role of what blows up


def carrier(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who carried, by a clause with a pronoun for it, what blew up."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.options[0][1].roles.get("subject") != _ITEM:
        return None
    subjects = (bare(clause, "b1") for clause in _clauses(node) if _carries_it(layout, clause))
    return next((one for one in subjects if one is not None and one.kind == ACTOR), None)


def _clauses(node: Node) -> Iterator[Node]:
    """The clauses that describe what stands below a verb, or go on with it."""
    for child in node.below:
        if child.kind == "verb" and child.label in _CLAUSES:
            yield child
        elif child.kind != "verb":
            yield from _clauses(child)


def _carries_it(layout: Layout, verb: Node) -> bool:
    hits = layout.words[verb.first].groups.get("event", ())
    return any(hit.suffix and hit.form.entry.id in _CARRIES for hit in hits)
