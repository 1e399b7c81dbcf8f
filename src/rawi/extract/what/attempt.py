"""An attempt on somebody's life: SURVIVED AN ATTEMPT TO KILL HIM by a bomb that targeted his convoy.

It was tried and failed, it was aimed at him, and the weapon's own words only tell it again.
"""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.settled import Settled
from rawi.lexicon.words import VERB

_ATTEMPT, _SURVIVES, _FROM = "muhawalat_ightiyal", "najaa", "min"  # entries
_TRIED, _KILLING = "attempted", "killing"
_GENITIVE = frozenset(("gen",))
_MADE = RELATIVE | {"by"}  # WHICH X MADE, by X
_BY = frozenset(("bombing", "airstrike", "shelling", "attack"))


def settle_attempt(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """An attempt on a life was tried in vain: by the weapon that is named with it, or a killing."""
    if not _is_attempt(trigger):
        return
    first = next((sense.type for _, sense in trigger.options if sense.with_), _KILLING)
    settled.types = settled.types or frozenset((first,))
    settled.factuality = settled.factuality or _TRIED
    settled.sure = settled.sure or _survived(layout, tree.trigger(trigger)) is not None


def survivor(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE GOVERNOR SURVIVED an attempt on his life, THE SURVIVAL OF THE GOVERNOR: who it was done to."""
    verb = _survived(layout, tree.trigger(trigger))
    if verb is None:
        return None
    return phrase_of(verb, SUBJECT if verb.kind == "verb" else _GENITIVE, ACTOR)


def is_by_nobody(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """AN ATTEMPT on his life hit a leader, he survived it: nothing says who made it, whoever struck before."""
    node = tree.trigger(trigger)
    if node is None or not _is_attempt(trigger):
        return False
    told = node.label in SUBJECT or _survived(layout, node) is not None
    return told and all(child.label not in _MADE for child in node.below)


def is_told_by_attempt(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """He survived an attempt on his life BY A BOMB that TARGETED his convoy: told by the attempt; and so is that he
    SURVIVED."""
    attempts = [other for other in layout.triggers[trigger.sentence] if _is_attempt(other)]
    if not attempts or trigger in attempts:
        return False
    node = tree.trigger(trigger)
    verbs = [_survived(layout, tree.trigger(attempt)) for attempt in attempts]
    if any(verb is not None and verb is node for verb in verbs):
        return True
    weapon = any(sense.type in _BY for _, sense in trigger.options)
    above = _above(node)
    return weapon and any(one in above for one in (*verbs, *map(tree.trigger, attempts)) if one is not None)


def _is_attempt(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _ATTEMPT for hit in trigger.hits)


def _survived(layout: Layout, node: Node | None) -> Node | None:
    """The word of surviving that a happening hangs on."""
    above = node.up if node is not None and node.label == _FROM else None
    hits = layout.words[above.first].groups.get("event", ()) if above is not None else ()
    return above if any(hit.form.entry.id == _SURVIVES for hit in hits) else None


def _above(node: Node | None) -> list[Node]:
    """The words that one hangs on, up to a further clause with AND."""
    found: list[Node] = []
    while node is not None and node not in found and not (node.kind == VERB and node.label == "and"):
        node = node.up
        if node is not None:
            found.append(node)
    return found
