"""Places that somebody denies to have struck: DENIED STRIKING THE HOSPITAL AND SAID THAT the raid hit a post."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import FROM_AFAR

_BLOWS = FROM_AFAR | {"attack", "bombing"}
_DENIES, _DONE_TO = "deny", frozenset(("gen", "gen2", "obj", "ala", "b1", "b2"))
_THAT, _JOINED = frozenset(("that", "thathe")), frozenset(("and", "link"))


def is_where_denied(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The place is what the denied blow would have been done to, and the trigger the blow that is told instead."""
    own, node = tree.trigger(trigger), tree.phrase(phrase)
    blow = node.up if node is not None and node.label in _DONE_TO else None
    if own is None or blow is None or blow.up is None or blow.label not in AS_OBJECT or own.first < blow.last:
        return False
    denied = any(c.category == _DENIES and c.first == blow.up.first for c in layout.cues[trigger.sentence])
    return denied and _is_blow(layout.trigger_at(blow)) and _is_blow(trigger) and _is_said_instead(own, blow.up)


def _is_blow(trigger: Trigger | None) -> bool:
    return trigger is not None and trigger.options[0][1].type in _BLOWS


def _is_said_instead(own: Node, denying: Node) -> bool:
    """AND SAID THAT, further on in the sentence with the denial."""
    said = next((one for one in own.lineage() if one.label in _THAT), None)
    return said is not None and said.up is not None and said.up.label in _JOINED and said.up.up is denying
