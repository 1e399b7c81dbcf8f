"""Who relieves the besieged, and where: X laid siege to a post UNTIL REINFORCEMENTS ARRIVED and lifted it; whom they do
not come for."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_SIEGE, _LIFTS, _DEPLOY = "siege", frozenset(("fakka", "kasara")), "deploy"
_LATER = frozenset(("that", "xcomp", "next", "link"))  # BEFORE they came, UNTIL they came
_ARRIVES = frozenset(("deploy", "advance"))
_BEHIND = frozenset(("b1",))
_TROOPS = frozenset(("force", "fighters"))
_COMES = frozenset(("deploy", "arms", "aid"))
_ASSAULTS = frozenset(("siege", "attack", "shelling", "airstrike", "advance"))
_TO, _FROM = frozenset(("ila", "b2", "fi")), "min"
_STEPS = 3


def reliever(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The troops that ARRIVED and LIFTED the siege, right behind the first of two verbs."""
    node, told = tree.trigger(trigger), _arrival(layout, tree, trigger)
    troops = phrase_of(told[0], _BEHIND, ACTOR) if told is not None else None
    if told is None or node is None or troops is None or troops.first != told[0].last:
        return None
    theirs = node is told[0] or trigger.first == troops.first or _lifts(trigger)
    return troops if theirs and _are_troops(layout, troops) else None


def besiegers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who laid the siege neither sent for those who came to lift it nor lifted it; nor do reinforcements
    come to a town for those who besiege it.

    Somebody has to come: X laid siege to the town BEFORE STORMING it, and stormed it himself.
    """
    yield from _foes_of_goal(layout, tree, trigger)
    told = _arrival(layout, tree, trigger)
    if told is None or phrase_of(told[0], SUBJECT, ACTOR) is None:
        return
    besieger = phrase_of(told[1], SUBJECT, ACTOR)
    if besieger is not None:
        yield from besieger.group


def _foes_of_goal(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Reinforcements came to the town THAT X BESIEGES, shells, TRIED TO STORM, that is BESIEGED BY X: not X's."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _COMES:
        return
    above = [child for one in (node, node.up) if one is not None for child in one.below if child.label in _TO]
    for clause in (inner for goal in above if goal.phrase is not None for inner in goal.below):
        deeds = [layout.trigger_at(one) for one in (clause, *clause.below) if one.kind != "phrase"]
        if not any(deed is not None and deed.options[0][1].type in _ASSAULTS for deed in deeds):
            continue
        foe = phrase_of(clause, _BEHIND, ACTOR) if clause.label in RELATIVE else _foe_behind(layout, trigger, clause)
        sent = foe is not None and any(_is_same(foe, who) for who in layout.whos[trigger.sentence])
        yield from foe.group if foe is not None and not sent else ()


def _is_same(foe: Phrase, other: Phrase) -> bool:
    """X sent reinforcements to the town that ITS FORCES besiege: X is told of before."""
    return other.last <= foe.first and other.entity.actor is not None and other.entity.actor is foe.entity.actor


def _foe_behind(layout: Layout, trigger: Trigger, clause: Node) -> Phrase | None:
    """BESIEGED BY X: right behind the participle."""
    told = (who for who in layout.whos[trigger.sentence] if who.first - clause.last == 1 and who.preposition == _FROM)
    return next(told, None) if clause.kind == "participle" else None


def _arrival(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Node, Node] | None:
    """The verb of arriving over a trigger, itself or its subject, and the verb of besieging before it."""
    node = tree.trigger(trigger)
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        if node.kind == "verb" and node.label in _LATER and _is_told(layout, node.up, (_SIEGE,)):
            siege = layout.trigger_at(node.up)
            arrives = _is_told(layout, node, _ARRIVES)
            return (node, node.up) if arrives and siege is not None and not _lifts(siege) else None
        node = node.up
    return None


def _is_told(layout: Layout, node: Node, kinds: frozenset[str] | tuple[str, ...]) -> bool:
    """A verb that tells of a happening of these types."""
    told = layout.trigger_at(node) if node.kind == "verb" else None
    return told is not None and told.options[0][1].type in kinds


def _lifts(trigger: Trigger) -> bool:
    return any(hit.form.entry.id in _LIFTS for hit in trigger.hits)


def _are_troops(layout: Layout, phrase: Phrase) -> bool:
    """Forces, fighters, or a word that tells of their coming: REINFORCEMENTS, columns."""
    word = layout.words[phrase.first]
    if any(hit.form.entry.kind in _TROOPS for hit in word.groups.get("role", ())):
        return True
    return any(sense.type == _DEPLOY for hit in word.groups.get("event", ()) for sense in hit.form.entry.sense)
