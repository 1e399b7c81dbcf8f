"""Whom the doer fought on the way: after battles WITH X they took the town, raids AGAINST X that helped to take it,
attacked X TO TAKE it; who fell in the battle for it.

X took nothing, and may have lost it.
"""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.counts.governors import CASUALTIES, governing
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.deeds import PEOPLE

_WITH = frozenset(("maa", "didd"))
_FIGHT, _AGAINST = "clash", "didd"
_GAINS = frozenset(("capture", "advance"))
_BARE = ("b1", "b2")
_STEPS = 2  # managed TO TAKE, had been able TO BEGIN TAKING


def fought(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, ...]:
    """The parties behind WITH or AGAINST of a fight that the verb of a happening is told to have come after or amid,
    and behind AGAINST before a gain that does not stand in a clause about them; the object of an attack to gain it."""
    node = tree.trigger(trigger)
    if node is None:
        return ()
    verb, found = _verb(node), list(_fallen_for(layout, trigger, node))
    if verb is None:
        return tuple(found)
    found += _opposed_before(layout, tree, trigger, node)
    for child in verb.below:
        if child is not node and not child.label.isascii() and _is_fight(layout, child):
            found += [one for other in child.below if other.label in _WITH for one in _group(other)]
    return tuple(found)


def _opposed_before(layout: Layout, tree: Tree, trigger: Trigger, node: Node) -> Iterator[Phrase]:
    if trigger.options[0][1].type not in _GAINS:
        return
    above = node.lineage()
    for phrase in layout.whos[trigger.sentence]:
        if phrase.preposition == _AGAINST and phrase.last <= trigger.first and tree.phrase(phrase) not in above:
            yield from phrase.group


def _fallen_for(layout: Layout, trigger: Trigger, node: Node) -> Iterator[Phrase]:
    """Fifty were killed, THEY ARE SOLDIERS and civilians, in the battle to take the town: men of no named party."""
    if trigger.options[0][1].type not in _GAINS:
        return
    fight = next((above for above in node.lineage() if _is_fight(layout, above)), None)
    verb = fight.up if fight is not None else None
    if verb is None or verb.kind != "verb":
        return
    fell = [one for child in verb.below if child.label in _BARE for one in _group(child)]
    killed = governing(layout, verb.first) in CASUALTIES
    if killed or any("counted" in layout.words[phrase.first].groups for phrase in fell):
        yield from (phrase for phrase in fell if phrase.head in PEOPLE and phrase.entity.actor is None)


def _verb(node: Node) -> Node | None:
    """The verb that a happening is, or that governs it."""
    above: Node | None = node
    for _ in range(_STEPS + 1):
        if above is None or above.kind == "verb":
            return above
        above = above.up
    return None


def _is_fight(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return trigger is not None and any(sense.type == _FIGHT for _, sense in trigger.options)


def _group(node: Node) -> list[Phrase]:
    return node.phrase.group if node.phrase is not None and node.phrase.kind == ACTOR else []
