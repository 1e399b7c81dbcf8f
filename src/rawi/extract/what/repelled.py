"""An attack that was repelled is one fight: the word that says so tells it, and the attack itself nothing more."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.denied import settle_negation
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.airdefence import meets_from_air
from rawi.extract.what.settled import Settled

FIGHT = "clash"
_REPELS = frozenset(("sadda", "tasadda", "kasara", "afshala", "dahara"))  # entries
_FOILS = frozenset(("ahbata",))  # of an attack also a plot, which no forces met
_COMES = "advance"
_COMING = frozenset(("attack", _COMES, "operation"))
_TO, _FROM_AFAR = "li", frozenset(("airstrike", "shelling"))
_TRIED = 2  # nodes: an ATTEMPT of infiltrating


def repels(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Repelled an attack, foiled an attempt to infiltrate: a fight."""
    if _coming(trigger) is None or not any(sense.type == FIGHT for _, sense in trigger.options):
        return False
    others = (other for other in layout.triggers[trigger.sentence] if other.first > trigger.first)
    return any(_repeller(layout, tree, other) is trigger for other in others)


def is_repelled(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The attack is what another word says to be repelled, and no other word denies that; but air defences meet raids
    that have come."""
    repeller = _repeller(layout, tree, trigger)
    if repeller is None or meets_from_air(layout, repeller):
        return False
    denied = Settled()
    settle_negation(layout, tree, repeller, denied)
    return denied.factuality is None


def _repeller(layout: Layout, tree: Tree, trigger: Trigger) -> Trigger | None:
    """The word that says a coming attack repelled."""
    node: Node | None = tree.trigger(trigger)
    told = {sense.type for _, sense in trigger.options}
    for _ in range(_TRIED):
        if node is None or node.up is None or node.label not in AS_OBJECT:
            return None
        above = layout.trigger_at(node.up)
        if above is not None:
            kinds = _coming(above)
            if kinds is not None and above.hits[0].preposition == _TO:
                kinds |= _FROM_AFAR  # switched on its defences TO MEET A RAID
            return above if kinds is not None and not kinds.isdisjoint(told) else None
        node = node.up if node.up.kind != "verb" else None
    return None


def _coming(trigger: Trigger) -> frozenset[str] | None:
    """What a word of repelling says to have come; None for another word."""
    entry = trigger.hits[0].form.entry.id
    if entry in _REPELS:
        return _COMING
    return frozenset((_COMES,)) if entry in _FOILS else None
