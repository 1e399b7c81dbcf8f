"""People who are ordered to leave: the army told THE RESIDENTS TO LEAVE the quarter, demanded THE CLEARING of houses;
no troops withdraw, neither its own nor those of the party that the houses are said to belong to."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.real.prevented import is_led
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of
from rawi.lexicon.words import NOUN

_LEAVES, _EXIT, _PEOPLE = "akhla", "evacuate", "civilians"  # the entry, a type, a head
_ORDERS = frozenset(("daa", "talaba_h", "hatta", "hadda", "nashada", "amara", "andhara", "haththara"))  # hosts
_ASKS = _ORDERS | {"talaba"}
_OBJECT, _WHOSE = frozenset(("b1", "b2", "min")), frozenset(("gen", "li"))
_BARE = frozenset(("b1", "b2"))  # demanded (of nobody) THE CLEARING
_BEFORE = "qabl"  # a cue
_TIED = "attached"  # a category of cues: BELONGING to


def ordered_out(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The leaving that somebody orders of people, or of nobody who is named."""
    order = _order(layout, tree, trigger)
    return order is not None and not is_party(_told(order))


def who_is_ordered(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The residents who are to leave."""
    order = _order(layout, tree, trigger)
    told = _told(order) if order is not None else None
    return told if told is not None and told.head == _PEOPLE else None


def orderer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who orders others to leave, and stays."""
    order = _order(layout, tree, trigger)
    found = phrase_of(order, SUBJECT, ACTOR) if order is not None else None
    return found if order is not None and found is not _told(order) else None


def owner_told(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party that the houses BELONG TO which people are ordered to leave."""
    if not ordered_out(layout, tree, trigger):
        return None
    ties = {cue.last for cue in layout.cues[trigger.sentence] if cue.category == _TIED}
    return next((who for who in layout.whos[trigger.sentence] if who.part_first in ties), None)


def is_warned_of(layout: Layout, node: Node) -> bool:
    """WARNED THE RESIDENTS to leave BEFORE SHELLING the quarter, which is to come; not what they HAD been warned of."""
    verb = node.up
    if verb is None or verb.kind != "verb" or not is_led(layout, node.first, _BEFORE):
        return False
    return _orders_people(layout, verb, _ASKS) and layout.words[verb.first - 1].function != "particle"


def _order(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The verb of ordering that the leaving hangs on, or that has people as its object further before."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.entry.id != _LEAVES or hit.form.pos != NOUN or hit.suffix:
        return None
    if _EXIT not in {sense.type for _, sense in trigger.options} or is_party(phrase_of(node, _WHOSE, ACTOR)):
        return None
    host = host_of(layout, node.up)
    if host is not None and host.id in _ORDERS and (is_governed(layout, node, host) or node.label in _BARE):
        return node.up
    while node is not None and not (node.kind == "verb" and _orders_people(layout, node)):
        node = node.up
    return node


def _orders_people(layout: Layout, verb: Node, orders: frozenset[str] = _ORDERS) -> bool:
    """WARNED THE RESIDENTS."""
    told = _told(verb)
    return layout.is_host(verb, orders) and told is not None and told.head == _PEOPLE


def _told(verb: Node) -> Phrase | None:
    """Whom the order is given to: behind its subject, or OF whom it is asked; AND WARNED THE PEOPLE, who are no
    subject."""
    subject = phrase_of(verb, SUBJECT, ACTOR)
    objects = (child.phrase for child in verb.below if child.label in _OBJECT and child.phrase is not None)
    told = next((one for one in objects if one is not subject and one.kind == ACTOR), None)
    return subject if told is None and subject is not None and subject.head == _PEOPLE else told
