"""Deaths by gunfire are killings that the word of death tells: A MARTYR by the bullets of X, killed BY FIRE from X,
assassinated BY SHOOTING AT HIM."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

KILLING = "killing"
_GUNFIRE = frozenset(("talqa", "niran"))  # entries
_DEATHS = frozenset(("shahid", "qatil", "qatala", "istashhada", "masra", "laqiya"))
_BY = "bi"
_ASSASSINATES, _SHOOTS, _AT, _HIM = "ightala", "atlaqa", "ala", "pronominal"
_NEAR = 4  # words: shooting DIRECT FIRE AT HIM
_DEEPEST = 2  # words of wounds between: died OF HIS WOUND by bullets


def is_shot_dead(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Of 12 words of death with gunfire behind "by" 11 are coded as killings."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id not in _DEATHS:
        return False
    kills = any(sense.type == KILLING for _, sense in trigger.options)
    return kills and any(_is_dead(tree, trigger, other) for other in layout.triggers[trigger.sentence])


def only_bullets(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The gunfire by which somebody died tells of nothing that the word of death does not (1 of 12 is coded)."""
    if _shoots_victim(layout, tree, trigger):
        return True
    if not _is_gunfire(trigger):
        return False
    dead = (other for other in layout.triggers[trigger.sentence] if other.last <= trigger.first)
    return any(is_shot_dead(layout, tree, other) and _is_dead(tree, other, trigger) for other in dead)


def _shoots_victim(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Assassinated a man BY SHOOTING AT HIM, where nobody is said to have shot but who assassinated him."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    above = layout.trigger_at(node.up) if node is not None and node.up is not None and node.label == _BY else None
    if node is None or above is None or above.hits[0].form.entry.id != _ASSASSINATES or hit.form.entry.id != _SHOOTS:
        return False
    return _at_him(layout, trigger) and not any(child.label == "by" for child in node.below)


def _at_him(layout: Layout, trigger: Trigger) -> bool:
    """AT HIM stands near behind, a pronoun written on the preposition."""
    behind = layout.words[trigger.last : trigger.last + _NEAR]
    return any(w.function == _HIM and w.groups["function"][0].form.entry.id == _AT for w in behind)


def _is_gunfire(trigger: Trigger) -> bool:
    hit = trigger.hits[0]
    return hit.preposition == _BY and hit.form.entry.id in _GUNFIRE


def _is_dead(tree: Tree, death: Trigger, gunfire: Trigger) -> bool:
    """The gunfire hangs on the word of death by "by", perhaps over a word of wounds."""
    if not _is_gunfire(gunfire):
        return False
    below: Node | None = tree.trigger(gunfire)
    above = tree.trigger(death)
    for _ in range(_DEEPEST):
        if below is None or below.label != _BY:
            return False
        below = below.up
        if below is above:
            return True
    return False
