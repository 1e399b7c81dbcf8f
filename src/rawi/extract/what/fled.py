"""People who leave a place have fled or were brought out of it: THE INHABITANTS left, and no troops withdrew."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import VERB

_FLIGHT = "displace"
_OWNERS = frozenset(("gen",))
_PEOPLE = "civilians"
_RUNS = frozenset(("farra", "haraba", "nazaha"))  # entries
_ASKED, _WARNS = AS_OBJECT | {"bi", "ila"}, "andhara"  # the host
_AHEAD, _LEAVES = "planned", "akhla"


def _flees(tree: Tree, trigger: Trigger) -> bool:
    """A word of leaving or returning whose subject or owner are people of a place, if it may tell of flight."""
    node = tree.trigger(trigger)
    if node is None or _FLIGHT not in {sense.type for _, sense in trigger.options}:
        return False
    who = phrase_of(node, SUBJECT if node.kind == "verb" else _OWNERS, ACTOR)
    return who is not None and who.head == _PEOPLE and not trigger.hits[0].form.passive


def ran(tree: Tree, trigger: Trigger) -> bool:
    """People FLED, by a verb that says nothing else, and were not only on the way somewhere."""
    hit = trigger.hits[0]
    return hit.form.entry.id in _RUNS and hit.form.pos == VERB and hit.form.tense == "past" and _flees(tree, trigger)


def told_to_flee(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army warned, asked the inhabitants TO LEAVE THEIR HOMES: their flight is asked for, and no retreat."""
    node = tree.trigger(trigger)
    if node is None or node.label not in _ASKED or trigger.hits[0].form.entry.id != _LEAVES:
        return False
    if {sense.type for _, sense in trigger.options} != {_FLIGHT}:
        return False
    host = host_of(layout, node.up)
    return host is not None and (host.id == _WARNS or (bool(host.agent) and host.effect == _AHEAD))
