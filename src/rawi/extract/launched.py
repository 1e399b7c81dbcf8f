"""A campaign by its name that somebody launches, or that begins, is an operation, and no other word may say more."""

from rawi.annotate.mentions import Trigger
from rawi.extract.governed import AS_OBJECT, host_of
from rawi.extract.layout import Layout
from rawi.extract.syntax import Tree

OPERATION = "operation"
_CAMPAIGN = "campaign"
_UNREAL = frozenset(("planned", "attempted", "negated", "possible"))


def is_launched(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army LAUNCHED operation Olive branch; the announcing of operation Olive branch."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in AS_OBJECT | {"bi"}:
        return False
    if all(sense.type != OPERATION for _, sense in trigger.options):
        return False
    named = any(cue.category == _CAMPAIGN and cue.first == trigger.last for cue in layout.cues[trigger.sentence])
    host = host_of(layout, node.up, ("verb", "event"))
    return named and host is not None and host.effect not in _UNREAL
