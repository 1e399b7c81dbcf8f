"""What nobody means to do: the army HAS NO PLAN TO enter, X has NO INTENTION OF leaving the town."""

from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node

_NEGATION, _UNTRUE = "negation", "nafy_sihha"  # a category of cues; the cue that calls what is told untrue
_PLANNED, _NEGATED, _NO_VERB_NO_COMMA = "planned", "negated", "v0c0"


def is_unplanned(layout: Layout, node: Node) -> bool:
    """A noun for a plan or an intention governs it, and NO, THERE IS NO stands before the noun."""
    plan = node.up
    host = host_of(layout, plan, ("event", "noun"))
    if plan is None or host is None or host.effect != _PLANNED or host.negated != _NEGATED:
        return False
    return is_governed(layout, node, host) and _has_none(layout, plan)


def _has_none(layout: Layout, plan: Node) -> bool:
    """NO plan, X HAS NO plan, THERE IS NO plan: with neither verb nor comma between."""
    cues = (c for c in layout.cues[layout.text.sentence_of[plan.first]] if c.category == _NEGATION)
    cues = (c for c in cues if c.last <= plan.first and c.entry.id != _UNTRUE)
    return any(layout.between(cue.last, plan.first).startswith(_NO_VERB_NO_COMMA) for cue in cues)
