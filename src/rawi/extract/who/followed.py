"""What follows a happening, in Arabic behind it: THE ATTACK OF X WAS FOLLOWED BY killings of Y. The attack was not on
Y, and X, who is told to have made the attack, is not told to have killed anybody."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.model import DEATHS

_FOLLOWS = frozenset(("aqaba",))  # the host's entry
_FIRST, _SECOND, _WHOSE = "b1", frozenset(("gen2", "obj")), frozenset(("gen",))
_SUFFERING = frozenset(("civilians", "person", "official"))  # heads
_STEPS = 3


def follower(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the word stands that tells what followed the happening: nobody and no place from there on is of it."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label != _FIRST or not layout.is_host(node.up, _FOLLOWS):
        return None
    return next((child.first for child in node.below if child.label in _SECOND and child.kind == "event"), None)


def is_killing_after(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Killings that followed something, and nobody is named from there on but people who suffer them."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in DEATHS or not _follows(layout, node):
        return False
    behind = [p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.first >= node.first]
    return all(p.head in _SUFFERING and p.entity.actor is None for p in behind)


def doer_before(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose attack it was that the killings followed: he is not told to have suffered them."""
    node = tree.trigger(trigger)
    if node is None or not is_killing_after(layout, tree, trigger):
        return None
    first = next((one for one in node.lineage() if one.label == _FIRST and one is not node), None)
    return phrase_of(first, _WHOSE, ACTOR) if first is not None else None


def _follows(layout: Layout, node: Node) -> bool:
    """It is what follows, or is in it; not what came first."""
    for one in node.lineage()[: _STEPS + 1]:
        if one.up is not None and layout.is_host(one.up, _FOLLOWS):
            return one is not node or all(child.label not in _SECOND for child in one.below)
    return False
