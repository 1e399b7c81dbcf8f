"""Where attempts were met: destroyed a tank west of X AND FOILED AN ATTEMPT TO INFILTRATE TOWARDS Y: near Y."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.repelled import repels

_TOWARDS = frozenset(("nahwa", "ila"))


def is_before_attempt(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The place is told of another verb, before a word of repelling whose attempt has a goal of its own."""
    own, node = tree.trigger(trigger), tree.phrase(phrase)
    if own is None or node is None or phrase.sentence != trigger.sentence or phrase.last > trigger.first:
        return False
    verb = next((one for one in node.lineage() if one is not node and one.kind == "verb"), None)
    if verb is None or verb is own or own in node.lineage() or not repels(layout, tree, trigger):
        return False
    goals = (tree.phrase(p) for p in layout.places[trigger.sentence] if p.first >= trigger.last)
    return any(goal is not None and goal.label in _TOWARDS and own in goal.lineage() for goal in goals)
