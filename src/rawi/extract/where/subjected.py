"""Where a strike hit of which a place is told to have come under it: THE AIRPORT OF X came under RAIDS."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_OBJECT = frozenset(("li", "ila"))
_STRIKES = frozenset(("airstrike", "shelling", "attack", "bombing", "chemical", "siege", "destroy"))
_FIRED, _FROM = frozenset(("airstrike", "shelling", "attack")), "min"
_HIT, _TARGET = frozenset(("ala", "fi", "bi", "near")), "target"
_TOWNS = frozenset(("city", "town", "village", "neighbourhood", "airport", "port", "crossing", "dam"))
_TRIED = 2  # nodes: came under A SERIES OF raids


def subjected(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The place that CAME UNDER shelling, where the shelling is told to have hit none of its own."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or phrase_of(node, _HIT, PLACE) is not None:
        return None
    if all(sense.type not in _STRIKES for _, sense in trigger.options):
        return None
    verb = _suffering(layout, node)
    place = phrase_of(verb, SUBJECT, PLACE) if verb is not None else None
    return place if place is not None and _is_named(place) else None


def is_origin(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The city came under missile fire FROM X, with no further word of where between: from there it was fired."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or phrase.preposition != _FROM or phrase.first < trigger.last:
        return False
    fired = any(sense.type in _FIRED for _, sense in trigger.options) and phrase.part_first == phrase.first
    between = range(trigger.last, phrase.part_first - 1)
    plain = all(not layout.words[at].function and "kind" not in layout.words[at].groups for at in between)
    return fired and plain and _suffering(layout, node) is not None


def _is_named(place: Phrase) -> bool:
    """A place of the tables, or one with a name of its own; not THE AREAS, not the houses of people."""
    if place.entity.place is not None:
        return bool(place.entity.how == "explicit")
    return place.head in _TOWNS and place.core_first > place.first


def _suffering(layout: Layout, node: Node) -> Node | None:
    """The verb of coming under something that a word hangs on, over a plain noun at most."""
    for _ in range(_TRIED):
        up = node.up
        if up is None:
            return None
        if node.label in _OBJECT and up.kind == "verb":
            hosts = layout.words[up.first].groups.get("host", ())
            return up if any(hit.form.entry.subject == _TARGET for hit in hosts) else None
        node = up
    return None
