"""Against whom something is done: a sniping operation AGAINST X, an attack against X, combing THE REMNANTS OF X."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_AGAINST, _OF = frozenset(("didd",)), "gen"
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "operation", "killing", "arrest"))
_CLEARING, _NAMED = frozenset(("operation", "capture", "siege")), "amaliyya"  # types; an entry
_OBJECTS, _LEFT = ("b2", "obj"), "fulul"  # labels; the role's entry
_THINGS = "things"


def opposed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who stands behind "against" on a noun of attack or on the noun of which it says the kind."""
    node = tree.trigger(trigger)
    if node is not None and (left := _remnants(layout, node, trigger)) is not None:
        return left
    if node is None or node.kind == "verb" or trigger.options[0][1].type not in _DEEDS:
        return None
    for at in _with_heads(node):
        foe = phrase_of(at, _AGAINST, ACTOR)
        if foe is not None and foe.head != _THINGS:
            return foe
    return None


def _with_heads(node: Node) -> list[Node]:
    """A noun and the one whose genitive it is: an OPERATION of sniping."""
    up = node.up
    return [node, up] if up is not None and up.kind == "event" and node.label == _OF else [node]


def _remnants(layout: Layout, node: Node, trigger: Trigger) -> Phrase | None:
    """The combing of THE REMNANTS of X, cleared, surrounded THE REMNANTS of X: nobody clears himself."""
    if trigger.options[0][1].type not in _CLEARING or trigger.hits[0].form.entry.id == _NAMED:
        return None
    objects = (c.phrase for c in node.below if c.label in (_OBJECTS if node.kind == "verb" else (_OF,)) and c.phrase)
    return next((one for one in objects if _LEFT in layout.words[one.first].ids["role"]), None)
