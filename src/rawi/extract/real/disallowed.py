"""What somebody will not have: vowed NOT TO ALLOW the forces TO ENTER, WILL NOT ALLOW it.

It has not happened and nobody plans it; that he said so is the news.
"""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.real.prevented import STOPPED_BY_IT, is_led
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

_ALLOWS, _LACK, _STATEMENT = "samaha", "adam", "statement"  # a host, a cue, a type
_WITH = frozenset(("bi", "ala"))
_WILL_NOT, _TO = "lan_yasmah", "bi"  # an event
_MAY_ANSWER = "haqq_radd"  # an event
_LETS = frozenset((_ALLOWS, "qabila_h"))  # hosts


def is_disallowed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """NOT ALLOWING X TO DEPLOY there; that aid or talks are not allowed is news of its own."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or trigger.options[0][1].type in STOPPED_BY_IT:
        return False
    host = host_of(layout, node.up, ("event",))
    if host is not None and _is_not_allowing(layout, node.up):
        return is_governed(layout, node, host)
    return node.label == _TO and _will_not(layout, layout.trigger_at(node.up))


def disallows(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """VOWED, DEMANDED NOT TO ALLOW it, WILL NOT ALLOW it, KEEPS THE RIGHT TO ANSWER it (3 of 4 are coded): a position
    of whoever speaks."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _STATEMENT:
        return False
    if any(hit.form.entry.id == _MAY_ANSWER for hit in trigger.hits):
        return True
    if _will_not(layout, trigger):
        return any(child.label == _TO and layout.trigger_at(child) is not None for child in node.below)
    lacks = (child for child in node.below if child.label in _WITH)
    return any(_is_not_allowing(layout, below) for child in lacks for below in child.below)


def _will_not(layout: Layout, trigger: Trigger | None) -> bool:
    """Words for WILL NOT ALLOW, ACCEPT; who does not recognise a thing forbids nothing."""
    if trigger is None or all(hit.form.entry.id != _WILL_NOT for hit in trigger.hits):
        return False
    hosts = (hit for at in range(trigger.first, trigger.last) for hit in layout.words[at].groups.get("host", ()))
    return any(hit.form.entry.id in _LETS for hit in hosts)


def _is_not_allowing(layout: Layout, node: Node) -> bool:
    """The noun of allowing, behind a word of lack."""
    host = host_of(layout, node, ("event",))
    return host is not None and host.id == _ALLOWS and is_led(layout, node.first, _LACK)
