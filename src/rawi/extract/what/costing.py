"""What cost lives, and how many: THE ATTACK left FIVE DEAD. It is news once more, whatever was told of it before; of an
operation the deaths are (coded so in 71 of 91)."""

from rawi.annotate.mentions import Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import CASUALTIES
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import DEATHS, FROM_AFAR

_RESULTS = frozenset(("asfara", "adda", "tasabbaba", "khallafa", "awqaa"))  # hosts
_FIRE = FROM_AFAR | {"attack", "bombing", "clash"}
_OPERATION, _SUBJECT = "operation", "b1"


def costs_lives(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A fight or an attack that a verb of result counts the dead or hurt of; the deaths that an operation cost."""
    kind, node = trigger.options[0][1].type, tree.trigger(trigger)
    verb = node.up if node is not None else None
    if node is None or verb is None or not layout.is_host(verb, _RESULTS):
        return False
    if kind in _FIRE:
        return node.label == _SUBJECT and _is_counted(layout, trigger) and _death(layout, verb, node) is not None
    if kind not in DEATHS or not _is_counted(layout, trigger):
        return False
    causes = (layout.trigger_at(child) for child in verb.below if child.label == _SUBJECT)
    return any(cause is not None and cause.options[0][1].type == _OPERATION for cause in causes)


def _is_counted(layout: Layout, trigger: Trigger) -> bool:
    return any(count.kind in CASUALTIES for count in counts(layout, trigger.sentence))


def _death(layout: Layout, verb: Node, cause: Node) -> Trigger | None:
    """The word for who died or was hurt that hangs on the verb behind its subject."""
    told = (layout.trigger_at(child) for child in verb.below if child.first > cause.first)
    return next((t for t in told if t is not None and t.options[0][1].type in DEATHS), None)
