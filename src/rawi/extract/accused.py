"""Whom an accusation names: X accused Y OF SHELLING the town, and not X shelled it."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.syntax import Tree

_ACCUSES = "ittahama_q"  # the verb's entry
_OF = "bi"
_DOING = frozenset((_OF, "gen"))  # accused of shelling, of the crime of shelling
_STEPS = 3
_OBJECTS = ("b2", "b1")


def accused(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is said to have done it by a verb of accusing above, its object; None where nobody is accused of it."""
    node = tree.trigger(trigger)
    for _ in range(_STEPS):
        if node is None or node.label not in _DOING:
            return None
        above = node.up
        if node.label == _OF and above is not None and _accuses(layout, above):
            return _object(above)
        node = above
    return None


def _accuses(layout: Layout, node: Node) -> bool:
    hits = layout.words[node.first].groups.get("speech", ())
    return node.kind == "verb" and any(hit.form.entry.id == _ACCUSES and not hit.form.passive for hit in hits)


def _object(node: Node) -> Phrase | None:
    """The second bare noun behind the verb; the only one where its subject stands before it."""
    bare = {child.label: child.phrase for child in node.below if child.phrase is not None}
    named = bare.get("b2") or (bare.get("b1") if "pre" in bare else None)
    if named is None or (named.kind == PLACE and named.head != "name"):
        return None
    return named if named.kind in (ACTOR, PLACE) else None
