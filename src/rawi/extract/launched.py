"""A campaign by its name that somebody launches, or that begins, is an operation, and no other word may say more."""

from rawi.annotate.mentions import Trigger
from rawi.extract.governed import AS_OBJECT, host_of
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.syntax import Tree
from rawi.lexicon.words import Hit

OPERATION = "operation"
_CAMPAIGN = "campaign"
_LAUNCHES = frozenset((
    "atlaqa_h", "badaa", "shanna", "bashara", "naffadha", "dashshana", "istahalla", "intalaqa_h", "sharaa", "khada",
    "istaanafa",
))  # fmt: skip


def is_launched(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army LAUNCHED operation Olive branch; the announcing of operation Olive branch."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in AS_OBJECT:
        return False
    if node.up.kind != "verb" and layout.trigger_at(node.up) is not None:
        return False  # the LAUNCHING of the operation tells it
    if all(sense.type != OPERATION for _, sense in trigger.options):
        return False
    named = any(cue.category == _CAMPAIGN and cue.first == trigger.last for cue in layout.cues[trigger.sentence])
    begins = any(sense.type == OPERATION for hit in _events(layout, node.up) for sense in hit.form.entry.sense)
    host = host_of(layout, node.up, ("verb", "event"))
    return named and (begins or (host is not None and host.id in _LAUNCHES))


def _events(layout: Layout, node: Node) -> tuple[Hit, ...]:
    return layout.words[node.first].groups.get("event", ())
