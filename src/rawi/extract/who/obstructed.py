"""Who HINDERS or REFUSES an arrival has not arrived: the army obstructed THE ARRIVAL of ambulances. Whom something is
done TO HINDER it was not done to."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_MOVING = frozenset(("advance", "withdraw", "evacuate", "displace", "deploy"))
_FAILS, _NOBODY = frozenset(("attempted", "negated")), "none"
_HINDERS = frozenset(("arqala", "aaqa", "hajaba", "manaa"))  # entries of hosts
_FOR, _STEPS = "li", 4
_REFUSES, _WHOSE = "rafada", frozenset(("gen",))


def obstructer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The subject of a verb of hindering, or of refusing, that has a movement of others for its object."""
    hit, sense = trigger.options[0]
    if hit.form.pos != NOUN or sense.type not in _MOVING:
        return None
    node = tree.trigger(trigger)
    host = host_of(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or node.label not in AS_OBJECT | {"b2"}:
        return None
    others = host.subject == _NOBODY or (host.id == _REFUSES and phrase_of(node, _WHOSE, ACTOR) is not None)
    hinders = host.effect in _FAILS and others and node.up.kind == "verb"
    return phrase_of(node.up, SUBJECT, ACTOR) if hinders else None


def is_only_hindered(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Blew up the bridge TO HINDER THE ARMY, burnt oil TO HIDE the town FROM AIRCRAFT: they were not blown up."""
    if layout.readings[phrase.sentence].isdisjoint(_HINDERS):
        return False
    own, node = tree.trigger(trigger), tree.phrase(phrase)
    for _ in range(_STEPS):
        if node is None or node.up is None or node is own:
            return False
        hits = layout.words[node.first].groups.get("host", ())
        if node.label == _FOR and any(hit.form.entry.id in _HINDERS and hit.form.pos == NOUN for hit in hits):
            return node.first >= trigger.last
        node = node.up
    return False
