"""A place that is BROUGHT DOWN is taken, and no aircraft shot down: the fall of the town from the hands of X."""

from rawi.annotate.mentions import ACTOR, PLACE, Trigger
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of, taking

SHOT = "shootdown"
_OBJECT = frozenset(("gen", "b2"))


def is_felled(tree: Tree, trigger: Trigger) -> bool:
    """A known place is right behind the word for bringing down, as its object."""
    if trigger.options[0][0].suffix or SHOT not in {sense.type for _, sense in trigger.options} or not taking(trigger):
        return False
    node = tree.trigger(trigger)
    place = phrase_of(node, _OBJECT, PLACE) if node is not None else None
    if node is None or place is None or place.entity.place is None or place.preposition:
        return False
    doers = {child.phrase.last for child in node.below if child.label == "b1" and child.phrase is not None}
    return place.part_first in {trigger.last, *doers}


def is_shot(tree: Tree, trigger: Trigger) -> bool:
    """An AIRCRAFT is its object, whatever town it flew over."""
    if SHOT not in {sense.type for _, sense in trigger.options} or not taking(trigger):
        return False
    node = tree.trigger(trigger)
    craft = phrase_of(node, _OBJECT, ACTOR) if node is not None else None
    return craft is not None and craft.head == "aircraft"
