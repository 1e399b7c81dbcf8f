"""Places that took in those who fled: X SAW THE ARRIVAL OF FAMILIES because of the shelling, which was elsewhere."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import Word

_SEES = frozenset(("shahida",))  # the host's entry
_COMES = frozenset(("wasala", "tawafud", "tadaffaqa", "dakhala", "lajaa"))  # entries
_TAKES_IN = frozenset(("istaqbala", "iwaa"))  # entries
_DROVE_OUT = frozenset(("airstrike", "shelling", "attack", "bombing", "chemical", "clash", "operation"))
_FLIGHT, _CAUSE, _FROM, _OBJECT = "displace", "cause", "min", "b2"


def is_where_they_came(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """X SAW THE ARRIVAL of families, TOOK IN families, BECAUSE OF THE SHELLING, who fled FROM the shelling: it was not
    in X."""
    own, place = tree.trigger(trigger), tree.phrase(phrase)
    if own is None or place is None or place.label not in SUBJECT or place.up is None:
        return False
    if _DROVE_OUT.isdisjoint(sense.type for _, sense in trigger.options) or place.up not in own.lineage():
        return False
    return _drove_out(layout, own, trigger) and _takes_in(layout, place.up)


def _drove_out(layout: Layout, own: Node, trigger: Trigger) -> bool:
    """BECAUSE OF it, fled FROM it."""
    led = any(cue.category == _CAUSE for cue in layout.cues_before(trigger.first))
    return led or own.label == _FROM


def _takes_in(layout: Layout, verb: Node) -> bool:
    """A verb by which a place takes in people, or sees them come."""
    if _entries(layout.words[verb.first]) & _TAKES_IN:
        return _is_flight(layout, verb)
    seen = [child for child in verb.below if child.label == _OBJECT] if layout.is_host(verb, _SEES) else []
    return any(_entries(layout.words[child.first]) & _COMES and _is_flight(layout, child) for child in seen)


def _is_flight(layout: Layout, node: Node) -> bool:
    told = layout.trigger_at(node)
    return told is not None and told.options[0][1].type == _FLIGHT


def _entries(word: Word) -> set[str]:
    return {hit.form.entry.id for hit in word.groups.get("event", ())}
