"""Verbs that are written like "he destroyed" and may mean "was destroyed"."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.taken import is_closed

_HARM = "destroy"
_BEHIND = ("b1", "b2", "pre")
_THINGS = "things"
_FEMALE = "fs"
_BEFORE, _THAT, _PRONOMINAL = "pre", "that", "pronominal"


def was_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Said THAT A HUNDRED TRUCKS WERE LOOTED on Sunday: a thing right before the verb, and none behind it."""
    return _lost_thing(layout, tree, trigger) is not None


def is_lost_somewhere(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A hundred TRUCKS, of which nothing was told before: nor was where they were."""
    thing = _lost_thing(layout, tree, trigger)
    return thing is not None and not thing.definite


def _lost_thing(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    hit, sense = trigger.options[0]
    node = tree.trigger(trigger)
    if sense.type != _HARM or hit.form.tense != "past" or hit.suffix or node is None or node.label != _THAT:
        return None
    beside = [child for child in node.below if child.label in _BEHIND]
    thing = beside[0].phrase if len(beside) == 1 and beside[0].label == _BEFORE else None
    if thing is None or thing.last != trigger.first or not is_closed(layout, trigger):
        return None
    several = thing.head == _THINGS and hit.form.agreement == _FEMALE  # ITS DEPOTS were looted
    return thing if several else None


def told_of_passive(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A PATROL of theirs WAS ATTACKED, where the verb is written like no other: what stands before it."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or not all(hit.form.passive for hit in trigger.hits):
        return None
    told = phrase_of(node, frozenset((_BEFORE,)), ACTOR)
    if told is None or told.last > trigger.first:
        return None
    between = layout.words[told.last : trigger.first]
    return told if all(word.function == _PRONOMINAL for word in between) else None
