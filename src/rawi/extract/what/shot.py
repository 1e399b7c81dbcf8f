"""Deaths by gunfire are killings that the word of death tells: A MARTYR by the bullets of X, killed BY FIRE from X,
assassinated BY SHOOTING AT HIM. And deaths UNDER TORTURE."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import FROM_AFAR

KILLING = "killing"
_GUNFIRE = frozenset(("talqa", "niran"))  # entries
_KILLS = "qatala"  # the entry
_DIES = frozenset((_KILLS, "istashhada", "masra", "laqiya", "saria", "qada", "mata", "tuwuffiya"))
_DEATHS = _DIES | {"shahid", "qatil"}
_FALLS, _AND = frozenset(("b1", "b2", "b3", "pre")), "and"  # the dead, of whom the verb is said
_TORTURE, _UNDER, _VICTIM, _MANY = "adhdhaba", "\u062a\u062d\u062a", 6, 5  # an entry; a word; words of who died; men
_BY = "bi"
_ASSASSINATES, _SHOOTS, _AT, _HIM = "ightala", "atlaqa", "ala", "pronominal"
_HURTS = frozenset(("asaba", "jaraha"))  # the verbs' entries
_DEEDS = FROM_AFAR | {"attack", "clash", "bombing", "killing", "toll", "protest", "advance", "arrest", "operation"}
_NEAR = 4  # words: shooting DIRECT FIRE AT HIM
_DEEPEST = 2  # words of wounds between: died OF HIS WOUND by bullets


def is_shot_dead(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Of 12 words of death with gunfire behind "by" 11 are coded as killings."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id not in _DEATHS:
        return False
    kills = any(sense.type == KILLING for _, sense in trigger.options)
    return kills and any(_is_dead(tree, trigger, other) for other in layout.triggers[trigger.sentence])


def hurt_by_fire(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Two men WERE HURT BY BULLETS, with nothing else in the sentence that they may be the wounded of."""
    node = tree.trigger(trigger)
    if (
        not is_gunfire(trigger)
        or node is None
        or node.label != _BY
        or node.up is None
        or not trigger.options[0][1].with_
    ):
        return False
    hurt = layout.trigger_at(node.up)
    if hurt is None or hurt.hits[0].form.entry.id not in _HURTS or not hurt.hits[0].form.passive:
        return False
    others = (other for other in layout.triggers[trigger.sentence] if other not in (trigger, hurt))
    return all(other.options[0][1].type not in _DEEDS for other in others)


def only_bullets(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The gunfire by which somebody died tells of nothing that the word of death does not (1 of 12 is coded)."""
    if _shoots_victim(layout, tree, trigger):
        return True
    if not is_gunfire(trigger):
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


def is_gunfire(trigger: Trigger) -> bool:
    """BY the bullets, by fire."""
    hit = trigger.hits[0]
    return hit.preposition == _BY and hit.form.entry.id in _GUNFIRE


def _is_dead(tree: Tree, death: Trigger, gunfire: Trigger) -> bool:
    """The gunfire hangs on the word of death by "by", perhaps over a word of wounds."""
    if not is_gunfire(gunfire):
        return False
    below: Node | None = tree.trigger(gunfire)
    above = tree.trigger(death)
    ways = (above, *_said_with(above)) if above is not None else ()
    for _ in range(_DEEPEST):
        if below is None or below.label != _BY:
            return False
        below = below.up
        if any(below is way for way in ways):
            return True
    return False


def _said_with(death: Node) -> list[Node]:
    """The verb of those who FELL DEAD, and that of the hurt beside the dead: were killed AND WOUNDED by bullets."""
    falls = [death.up] if death.up is not None and death.kind != "verb" and death.label in _FALLS else []
    return falls + [child for child in death.below if child.label == _AND and child.kind == "verb"]


def died_of_torture(layout: Layout, trigger: Trigger) -> bool:
    """Died, was killed UNDER TORTURE: somebody did it. Of many, it is a sum."""
    number = layout.number_at.get(trigger.last)
    if number is not None and number.low >= _MANY:
        return False
    if trigger.hits[0].form.entry.id not in _DIES or all(sense.type != KILLING for _, sense in trigger.options):
        return False
    for other in layout.triggers[trigger.sentence]:
        if 0 < other.first - trigger.last <= _VICTIM and other.hits[0].form.entry.id == _TORTURE:
            same = layout.between(trigger.last, other.first)[:2] == "v0"
            return same and bool(layout.stem(other.first - 1) == _UNDER)
    return False


def may_kill(trigger: Trigger) -> bool:
    """Its subject may be who killed, and did not only die."""
    return bool(trigger.hits[0].form.entry.id == _KILLS)
