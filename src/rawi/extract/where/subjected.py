"""Where a strike hit of which a place is told to have come under it: THE AIRPORT OF X came under RAIDS."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.model import FROM_AFAR

_OBJECT = frozenset(("li", "ila"))
_STRIKES = frozenset(("airstrike", "shelling", "attack", "bombing", "chemical", "siege", "destroy"))
_FIRED, _FROM = frozenset(("airstrike", "shelling", "attack")), "min"
_HIT, _TARGET = frozenset(("ala", "fi", "bi", "near")), "target"
_TOWNS = frozenset(("city", "town", "village", "neighbourhood", "airport", "port", "crossing", "dam"))
_RIGHT_BEHIND = (0, 1)  # words between a party and where it stands
_TRIED = 2  # nodes: came under A SERIES OF raids


def subjected(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The place that CAME UNDER shelling, where the shelling is told to have hit none of its own."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or _hits(node):
        return None
    if all(sense.type not in _STRIKES for _, sense in trigger.options):
        return None
    verb = _suffering(layout, node)
    place = phrase_of(verb, SUBJECT, PLACE) if verb is not None else None
    return place if place is not None and _is_named(place) else None


def _hits(node: Node) -> bool:
    """It is told to have hit a place, and not only that whoever FIRED FROM there stood IN it."""
    fired = [child.phrase for child in node.below if child.label == _FROM and child.phrase is not None]
    places = (child.phrase for child in node.below if child.label in _HIT and child.phrase is not None)
    hit = (place for place in places if place.kind == PLACE)
    return any(all(place.part_first - one.last not in _RIGHT_BEHIND for one in fired) for place in hit)


def is_origin(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The city came under missile fire FROM X, with no further word of where between: from there it was fired."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or phrase.preposition != _FROM or phrase.first < trigger.last:
        return False
    fired = any(sense.type in _FIRED for _, sense in trigger.options) and phrase.part_first == phrase.first
    between = range(trigger.last, phrase.part_first - 1)
    plain = all(not layout.words[at].function and "kind" not in layout.words[at].groups for at in between)
    return fired and plain and _suffering(layout, node) is not None


def is_shelled_from(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Hurt by SHELLING FROM X: right behind the noun, the land from which it came."""
    if trigger.options[0][1].type not in FROM_AFAR or all(hit.form.pos != NOUN for hit in trigger.hits):
        return False
    node, here = tree.trigger(trigger), tree.phrase(phrase)
    if node is None or node.kind == "verb" or here is None or here.up is not node or phrase.preposition != _FROM:
        return False
    return phrase.part_first == phrase.first == trigger.last + 1


def is_launched_from(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """A rocket fell THAT MEN FIRED FROM X: they stood there."""
    node, verb = tree.phrase(phrase), tree.trigger(trigger)
    fired = node.up if node is not None and node.label == _FROM else None
    if (
        verb is None
        or fired is None
        or fired is verb
        or fired.label not in RELATIVE
        or phrase.part_first < phrase.first
    ):
        return False
    other = layout.trigger_at(fired)
    thrown = other is not None and any(sense.type in _FIRED for _, sense in other.options)
    return thrown and fired.up is not None and fired.up.up is verb


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
