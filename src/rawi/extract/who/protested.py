"""Against whom people protest by what they demand or what their protest is called: demanded THE FALL OF X, a march
HOSTILE TO the policy of X."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PREPOSITION

_PROTEST, _DEMANDS, _HOSTILE = "protest", "talaba_h", "hostile"  # the last two are entries
_GONE = frozenset(("asqata", "rahala"))  # entries: fall, going away
_FROM = "\u0645\u0646"
_FOR, _OF = "bi", frozenset(("gen",))
_NEAR, _CLOSE = 2, 1  # tokens to the word of being hostile, and from it: to THE POLICY of X


def protested_against(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party whose fall is demanded, or that the protest is hostile to."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _PROTEST:
        return None
    return _unwanted(layout, node) or _opposed(layout, trigger)


def are_some(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """DOZENS demonstrated, hundreds of them: the verb's subject is a bare count, and whoever is named behind a word of
    cause is not they."""
    node, at = tree.trigger(trigger), trigger.last
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _PROTEST:
        return False
    number = layout.number_at.get(at)
    if number is None or number.first != at or number.last >= len(layout.words):
        return False
    behind = layout.words[number.last]
    return number.last not in layout.phrase_at and behind.function == PREPOSITION and behind.stem != _FROM


def _unwanted(layout: Layout, node: Node) -> Phrase | None:
    """Whose fall, whose going away the protest or its people demand, by a verb or a noun."""
    top = node.up if node.label in SUBJECT and node.up is not None else node
    for demand in _two_below(top):
        hosts = layout.words[demand.first].groups.get("host", ())
        if any(hit.form.entry.id == _DEMANDS for hit in hosts):
            for child in demand.below:
                if child.label == _FOR and _is_going(layout, child):
                    return _known(phrase_of(child, _OF, ACTOR))
    return None


def _two_below(node: Node) -> Iterator[Node]:
    """A word, what hangs on it, and what hangs on that."""
    yield node
    for child in node.below:
        yield child
        yield from child.below


def _is_going(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.id in _GONE for hit in layout.words[node.first].groups.get("event", ()))


def _opposed(layout: Layout, trigger: Trigger) -> Phrase | None:
    """A party behind the word of being hostile that describes the protest."""
    for cue in layout.cues[trigger.sentence]:
        if cue.entry.id == _HOSTILE and 0 <= cue.first - trigger.last < _NEAR:
            whos = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and 0 <= p.first - cue.last <= _CLOSE)
            return _known(next(whos, None))
    return None


def _known(party: Phrase | None) -> Phrase | None:
    return party if party is not None and party.entity.actor is not None else None
