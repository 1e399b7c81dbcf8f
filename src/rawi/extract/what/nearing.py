"""A taking that draws near: NEARS the taking of a town. It is an advance towards the place, and nothing is taken."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

ADVANCE = "advance"
_TAKING = "capture"
_NEARS = "iqtaraba"  # the entry
_OUTSKIRTS, _MEASURED = "masharif", "ala_maqruba"
_OF = frozenset(("gen", "gen2", "min", "b1"))


def neared(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The taking that a word of nearing says to come."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id != _NEARS:
        return None
    return next((child for child in node.below if child.label in _OF and _takes(layout.trigger_at(child))), None)


def is_neared(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The taking only draws near: the word that says so tells it."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    return above is not None and neared(layout, tree, above) is node


def only_locates(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Shelled a column ON THE OUTSKIRTS of the town: the word says where another happening was; with a mere word of
    being (now stands on the outskirts) it is one itself."""
    node = tree.trigger(trigger)
    if _is_lying(layout, trigger):
        return True
    if node is None or node.up is None or trigger.hits[0].form.entry.id != _OUTSKIRTS:
        return False
    return layout.trigger_at(node.up) is not None or node.up.kind != "verb"


def _is_lying(layout: Layout, trigger: Trigger) -> bool:
    """The town X, LYING AT A DISTANCE of ten kilometres from Y: the word right before ties it to the town."""
    at = trigger.first - 1
    if at < 1 or trigger.hits[0].form.entry.id != _MEASURED or not layout.words[at].article:
        return False
    return any(place.last in (at, at + 1) and place.first < at for place in layout.places[trigger.sentence])


def place_of(taking: Node) -> Phrase | None:
    """The place that is to be taken."""
    below = (child.phrase for child in taking.below if child.phrase is not None and child.phrase.kind == PLACE)
    return next(below, None)


def _takes(trigger: Trigger | None) -> bool:
    return trigger is not None and any(sense.type == _TAKING for _, sense in trigger.options)
