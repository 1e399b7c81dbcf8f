"""A truce that COLLAPSED, that ENDED, holds no longer: the agreement is told as undone, not as reached; likewise aid
that STOPPED."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import is_led_by
from rawi.extract.real.prevented import is_negated
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_COLLAPSES, _AGREEMENT = "inhara", "agreement"
_AID, _STOPS = "aid", "tawaqqafa"
_ENDS = frozenset(("intaha", "inqada"))  # hosts
_IF = "conditional"  # a category of cues
_OF = frozenset(("b1", "pre", "gen"))


def collapsed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The truce COLLAPSED, the COLLAPSE of the truce: told by either word, as news, not feared or supposed."""
    if trigger.options[0][1].type == _AID:
        return trigger.hits[0].form.entry.id == _STOPS and not is_negated(layout, trigger.first)
    if trigger.options[0][1].type != _AGREEMENT:
        return False
    node, word = tree.trigger(trigger), trigger
    if node is not None and _has_ended(layout, node):
        return True
    if trigger.hits[0].form.entry.id != _COLLAPSES:
        above = layout.trigger_at(node.up) if node is not None and node.up is not None and node.label in _OF else None
        if above is None or node is None:
            return False
        node, word = node.up, above
    hit = word.hits[0]
    if hit.form.entry.id != _COLLAPSES or is_negated(layout, word.first) or is_led_by(layout, word.first, _IF):
        return False
    return hit.form.tense == "past" or (hit.form.pos == NOUN and node is not None and node.up is None)


def _has_ended(layout: Layout, node: Node) -> bool:
    """The truce ENDED, AT THE END OF the truce."""
    if node.up is None or node.label not in _OF or not layout.is_host(node.up, _ENDS):
        return False
    at = node.up.first
    hits = [hit for hit in layout.words[at].groups["host"] if hit.form.entry.id in _ENDS]
    ended = any(hit.form.tense == "past" or hit.form.pos == NOUN for hit in hits)
    return ended and not is_negated(layout, at) and not is_led_by(layout, at, _IF)


def held_out(layout: Layout, trigger: Trigger) -> bool:
    """The truce did NOT collapse: the agreement is not what is denied."""
    hit = trigger.hits[0]
    told = hit.form.entry.id == _COLLAPSES and trigger.options[0][1].type == _AGREEMENT
    return told and is_negated(layout, trigger.first)
