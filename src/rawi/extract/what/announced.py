"""Takings and movements that somebody announces, confirms or denies: the army announced THE LIBERATION of a town.

What is announced in so many words is news and is done, and what is denied is a claim as well.
"""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.real.denying import reached, resumed_by
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun, phrase_of
from rawi.lexicon.words import NOUN

TAKING = "capture"
_GROUND = frozenset((TAKING, "withdraw", "advance"))
_ANNOUNCED, _DENIED = frozenset(("announce", "confirm")), frozenset(("deny",))
_WHERE = frozenset(("gen", "gen2", "ala", "fi", "min", "an"))
_DEAL, _REACHING = "agreement", "tawassala"  # a type, an entry
_SAID, _ANY = AS_OBJECT | {"an"}, "adverb"  # announced ANY attack, spoke OF ANY; the function of ANY
_FURTHER, _NOT = "and", "negation"  # a label; a category of cues


def announced(layout: Layout, tree: Tree, trigger: Trigger) -> str:
    """How it is told: "announced", "denied" or "" for neither; it names a place that the tables know."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    noun = hit.form.pos == NOUN or (bool(hit.suffix) and is_hold_noun(trigger))  # ITS CONTROL, spelt like a verb
    if node is None or not noun or trigger.options[0][1].type not in _GROUND:
        return ""
    place = phrase_of(node, _WHERE, PLACE)
    if place is None or place.entity.place is None:
        return ""
    while node is not None and node.label == _FURTHER and node.up is not None and node.up.kind != "verb":
        node = node.up
    if node is None or node.up is None or node.label not in AS_OBJECT:
        return ""
    return _said_by(layout, node.up)


def is_unannounced(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X HAS NOT ANNOUNCED ANY attack: that nothing was said of one tells of none; of THE attack it tells nothing."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or node.up is None or node.label not in _SAID or hit.article or hit.suffix:
        return False
    any_ = layout.words[trigger.first - 1].function == _ANY
    return any_ and _is_not(layout, node.up) and bool(_classes(layout, node.up) & _ANNOUNCED)


def is_denied_deal(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X DENIED AN AGREEMENT, reaching one: that is news, and a claim as well."""
    return _deal_told(layout, tree, trigger) == "denied"


def _deal_told(layout: Layout, tree: Tree, trigger: Trigger) -> str:
    """How an agreement is told by the verb that it, or the reaching of it, is the object of."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.form.entry.id == _REACHING or trigger.options[0][1].type != _DEAL:
        return ""
    node = reached(layout, node)
    verb = resumed_by(layout, node)
    return _said_by(layout, verb) if verb is not None and node.label in AS_OBJECT else ""


def _said_by(layout: Layout, node: Node) -> str:
    """By the verb itself; who DID NOT CONFIRM it has announced nothing."""
    if node.kind != "verb" or _is_not(layout, node):
        return ""
    classes = _classes(layout, node)
    if classes & _DENIED:
        return "denied"
    return "announced" if classes and classes <= _ANNOUNCED else ""


def _is_not(layout: Layout, node: Node) -> bool:
    """A word of negation stands right before the verb."""
    return any(cue.category == _NOT for cue in layout.cues_before(node.first))


def _classes(layout: Layout, node: Node) -> set[str]:
    return {str(hit.form.entry.class_) for hit in layout.words[node.first].groups.get("speech", ())}
