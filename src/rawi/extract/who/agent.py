"""Whose a deed told by a noun is: the attack of X AGAINST Y, the support of X FOR Y, the shelling by X OF THE TOWN."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_AGAINST, _ON, _FOR = "didd", "ala", "li"
_RECEIVING = frozenset(("support",))
_ONE_SIDED = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "operation", "clash", "siege"))


def agent(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party in the genitive right behind a noun that names in other words whom it is done to."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or node.kind == "verb" or hit.form.pos != NOUN or hit.suffix:
        return None
    first = next((child for child in node.below if child.label == "gen"), None)
    party = first.phrase if first is not None else None
    if party is None or party.kind != ACTOR or party.first != trigger.last or len(party.group) > 1:
        return None
    marks = {_AGAINST, _ON} if sense.type in _ONE_SIDED else {_FOR} if sense.type in _RECEIVING else set()
    return party if any(_is_party(child) and child.label in marks for child in node.below) else None


def _is_party(child: Node) -> bool:
    return child.phrase is not None and child.phrase.kind == ACTOR
