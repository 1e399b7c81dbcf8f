"""At whose REQUEST something was done: raids AT THE REQUEST OF X, in answer to a request of X; X asked, and is neither
who struck nor who was struck."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_REQUEST = "talaba_s"  # entries of events
_BY = frozenset(("bi", "li", "ala"))  # AT the request, in answer TO a request, on THE GROUND OF a request
_WHOSE = frozenset(("gen", "min"))
_WORDS = frozenset(("statement", "talks", "agreement"))
_STEPS = 4


def requester(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who asked for a deed; None for words, and for what nobody is said to have asked for."""
    if trigger.options[0][1].type in _WORDS:
        return None
    for other in layout.triggers[trigger.sentence]:
        if other.first > trigger.first and is_request(tree, other) and _reaches(tree, other, trigger):
            return asker(tree, other)
    return None


def is_request(tree: Tree, trigger: Trigger) -> bool:
    """A noun of requesting by which something is done, with whoever asks behind it."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if hit.form.entry.id != _REQUEST or hit.form.pos != NOUN or hit.article or hit.suffix or node is None:
        return False
    return node.label in _BY and phrase_of(node, _WHOSE, ACTOR) is not None


def asker(tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose request a noun of requesting tells of, and not whom something is requested from."""
    node = tree.trigger(trigger) if is_request(tree, trigger) else None
    return phrase_of(node, _WHOSE, ACTOR) if node is not None else None


def _reaches(tree: Tree, request: Trigger, trigger: Trigger) -> bool:
    """The request hangs on the happening, or on the verb that the happening hangs on."""
    at, node = tree.trigger(request), tree.trigger(trigger)
    wanted = _with_verb(node) if node is not None else ()
    for _ in range(_STEPS):
        at = at.up if at is not None else None
        if at is None:
            return False
        if any(at is one for one in wanted):
            return True
    return False


def _with_verb(node: Node) -> tuple[Node, ...]:
    return (node,) if node.kind == "verb" or node.up is None else (node, node.up)
