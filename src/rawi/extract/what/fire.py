"""Attacks by their words alone: a verb of opening or loosing with the word for fire behind it, an operation of stabbing
or ramming."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN
from rawi.text.fold import key

ATTACK = "attack"
_OPENS = frozenset(("fataha", "atlaqa"))  # the verbs' entries; their sense of attack lists the words for fire
_STABS, _OPERATION = frozenset(("taana", "dahasa")), "amaliyya"  # entries
_CROSSING = "crossing"  # a kind of place, and who carries something out
_EXCHANGES, _EXCHANGED, _FIGHT = "tabadala", frozenset(("b1", "b2", "b3", "obj")), "clash"  # the verb, labels, a type
_NEAR = 5  # tokens from the verb to the word for fire: its subject stands between them


def opens_fire(layout: Layout, trigger: Trigger) -> bool:
    """The soldiers OPENED FIRE on the crowd; not: a bullet that they loosed."""
    for hit, sense in trigger.options:
        opens = hit.form.pos != NOUN and not hit.suffix and hit.form.entry.id in _OPENS
        if opens and sense.type == ATTACK and sense.with_:
            fire = frozenset(map(key, sense.with_))
            return any(not fire.isdisjoint(w.spellings) for w in layout.words[trigger.last : trigger.last + _NEAR])
    return False


def is_stabbing(layout: Layout, trigger: Trigger) -> bool:
    """A STABBING operation, one of RAMMING: the attack, whoever died of it; with an article only pointed back to."""
    if layout.words[trigger.first].article or not _is_stab(trigger):
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.last == trigger.first)
    return any(map(_is_operation, before))


def operation_of(layout: Layout, trigger: Trigger, node: Node) -> Node:
    """The operation that a STABBING is one of, which is as real as that, and by and against whom it is; else itself."""
    above = layout.trigger_at(node.up) if node.label == "gen" and node.up is not None else None
    return node.up if above is not None and node.up is not None and _is_stab(trigger) and _is_operation(above) else node


def exchanges_fire(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE TWO SIDES EXCHANGED FIRE: shot at each other, which is a fight."""
    node, kinds = tree.trigger(trigger), {sense.type for _, sense in trigger.options}
    if node is None or node.up is None or node.up.kind != "verb" or node.label not in _EXCHANGED:
        return False
    shot = any(hit.form.entry.id in _OPENS for hit in trigger.hits) and {ATTACK, _FIGHT} <= kinds
    return shot and _EXCHANGES in layout.words[node.up.first].ids["event"]


def is_by_perpetrator(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Shot at THE PERPETRATOR OF AN ATTACK, spelt like a crossing: nobody else carried it out."""
    node = tree.trigger(trigger)
    node = operation_of(layout, trigger, node) if node is not None else None
    above = node.up if node is not None and node.kind == "event" and node.label == "gen" else None
    if above is None or trigger.options[0][1].type != ATTACK:
        return False
    return any(hit.form.entry.kind == _CROSSING for hit in layout.words[above.first].groups.get("kind", ()))


def _is_stab(trigger: Trigger) -> bool:
    return any(hit.form.entry.id in _STABS and hit.form.pos == NOUN for hit in trigger.hits)


def _is_operation(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _OPERATION for hit in trigger.hits)
