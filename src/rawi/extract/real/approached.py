"""What is talked of or draws near, and has not come: talks ON THE WITHDRAWAL of X, THE FILE OF THE RETURN of others,
NEARS THE LIFTING of a siege."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.nearing import NEARS
from rawi.lexicon.words import NOUN

_TALKS, _AGREEMENT = "talks", "agreement"
_ON, _CONCERNING, _ABOUT, _EVENT = "ala", "an", "\u062d\u0648\u0644", "event"  # ties
_OF_DEAL, _DEALS = frozenset(("indef", "gen", "li")), frozenset(("safqa_release", "ittifaq"))  # ties, entries
_ENDS = frozenset(("withdraw", "evacuate", "handover", "surrender", "release"))  # what one leaves or gives up
_FROM, _OF, _SIEGE = "min", "gen", "siege"
_TOPIC, _TALKED_ABOUT = "topic", _ENDS | {"displace"}  # a category of cues; types


def is_negotiated(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """REFUSED TO NEGOTIATE with X ON ITS WITHDRAWAL, talks ABOUT THE EXIT of its fighters, ABOUT A TRUCE, A DEAL to
    exchange captives; the talks OF THE TRUCE."""
    if node.label == _OF and node.up is not None and trigger.options[0][1].type == _AGREEMENT:
        over = layout.trigger_at(node.up)
        return over is not None and over.hits[0].form.pos == NOUN and over.options[0][1].type == _TALKS
    deal = _deal(layout, node)
    talks = _talks_over(layout, deal or node)
    hit, kind = trigger.hits[0], trigger.options[0][1].type
    sought = kind in _ENDS or (kind == _AGREEMENT and not (hit.article or hit.suffix))  # THE truce may hold
    noun = deal is not None or hit.form.pos == NOUN
    if talks is None or not noun or not sought:
        return False
    return talks.options[0][1].type == _TALKS


def is_topic(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE FILE OF THE RETURN of the displaced, the question of a withdrawal: it is talked about; the killing in a "case
    of the killing of X" was done."""
    kinds = {sense.type for _, sense in trigger.options[:1]}
    if kinds.isdisjoint(_TALKED_ABOUT) or trigger.hits[0].form.pos != NOUN or trigger.hits[0].suffix:
        return False
    return any(cue.category == _TOPIC and cue.last == trigger.first for cue in layout.cues[trigger.sentence])


def _deal(layout: Layout, node: Node) -> Node | None:
    """The deal, of nobody known yet, that a release hangs on: A DEAL to exchange captives."""
    above = node.up
    told = layout.trigger_at(above) if above is not None and node.label in _OF_DEAL else None
    if above is None or told is None or layout.words[above.first].article:
        return None
    return above if any(hit.form.entry.id in _DEALS for hit in told.hits) else None


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
