"""What is talked of or draws near, and has not come: talks ON THE WITHDRAWAL of X, NEARS THE LIFTING of a siege."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.what.nearing import NEARS
from rawi.lexicon.words import NOUN

_TALKS, _AGREEMENT = "talks", "agreement"
_ON, _CONCERNING, _ABOUT, _EVENT = "ala", "an", "\u062d\u0648\u0644", "event"  # ties
_ENDS = frozenset(("withdraw", "evacuate", "handover", "surrender", "release"))  # what one leaves or gives up
_FROM, _OF, _SIEGE = "min", "gen", "siege"


def is_negotiated(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """REFUSED TO NEGOTIATE with X ON ITS WITHDRAWAL, talks ABOUT THE EXIT of its fighters, about A TRUCE; the talks OF
    THE TRUCE."""
    if node.label == _OF and node.up is not None and trigger.options[0][1].type == _AGREEMENT:
        over = layout.trigger_at(node.up)
        return over is not None and over.hits[0].form.pos == NOUN and over.options[0][1].type == _TALKS
    talks = _talks_over(layout, node)
    hit, kind = trigger.hits[0], trigger.options[0][1].type
    sought = kind in _ENDS or (kind == _AGREEMENT and not (hit.article or hit.suffix))  # THE truce may hold
    if talks is None or hit.form.pos != NOUN or not sought:
        return False
    return talks.options[0][1].type == _TALKS


def _talks_over(layout: Layout, node: Node) -> Trigger | None:
    """The talks that a happening hangs on by ON, CONCERNING, or beside under the same verb by ABOUT."""
    if node.up is None or node.label not in (_ON, _CONCERNING, _ABOUT):
        return None
    before = [child for child in node.up.below if child.kind == _EVENT and child.last <= node.first]
    return layout.trigger_at(node.up if node.label != _ABOUT or not before else before[-1])


def is_approached(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The army NEARED THE LIFTING of the siege, of its own men's perhaps; a siege is no place that one nears."""
    if trigger.options[0][1].type != _SIEGE:
        return False
    head = node.up if node.label == _OF and node.up is not None and node.up.kind != "verb" else node
    near = layout.trigger_at(head.up) if head.up is not None and head.label == _FROM else None
    return near is not None and any(hit.form.entry.id == NEARS for hit in near.hits)
