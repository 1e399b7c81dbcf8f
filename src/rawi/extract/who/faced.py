"""Whom somebody fights: of battles WITH X, and where attacks OF X are repelled, X is the other side, whoever is the
one."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.hitting import BOMBARDS, may_be
from rawi.model import DEATHS

_REPELS = frozenset(("sadda", "ahbata", "afshala", "tasadda"))  # entries of events
_BY = frozenset(("li", "gen", "min", "adj"))
_OBJECT, _NOUN = frozenset(("b1", "b2", "gen", "obj", "li")), "noun"
_CLASH, _FIGHTERS = "clash", "fighters"
_WITH, _AGAINST = frozenset(("maa",)), frozenset(("didd",))
_ON, _COUNTRY, _THING = "ala", "country", "things"
_ADJECTIVE = "adjective"
_COMPLEMENTISER = "complementiser"


def faced(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party behind "with" on a noun of fighting, where nobody stands behind "against"."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _CLASH:
        return None
    if node.kind == "verb":
        return _repelled(layout, node) if trigger.options[0][0].form.entry.id in _REPELS else None
    launched = _launching(layout, trigger, node)
    if launched is not None:
        return _launcher(layout, node, launched)
    above = layout.trigger_at(node.up) if node.up is not None else None
    if above is not None and above.options[0][1].type in DEATHS:
        return None  # the men of Y who were killed in battles with X: X fought them
    return None if phrase_of(node, _AGAINST, ACTOR) is not None else phrase_of(node, _WITH, ACTOR)


def _launching(layout: Layout, trigger: Trigger, node: Node) -> Node | None:
    """The verb that describes the attack that is repelled, by which it was launched on somebody."""
    if trigger.options[0][0].form.entry.id not in _REPELS or trigger.hits[0].suffix:
        return None
    attacks = (child for child in node.below if child.label in _OBJECT and child.kind == "event")
    verbs = (verb for attack in attacks for verb in attack.below if verb.label in RELATIVE and verb.kind == "verb")
    return next((verb for verb in verbs if host_of(layout, verb) is not None and verb.bound), None)


def _launcher(layout: Layout, node: Node, launched: Node) -> Phrase | None:
    """Who launched it: the verb's own subject, or else, and of THOSE MEN, the dead."""
    subject = phrase_of(launched, SUBJECT, ACTOR)
    known = subject is not None and (subject.entity.actor is not None or subject.head != _FIGHTERS)
    return subject if known else None


def _repelled(layout: Layout, verb: Node) -> Phrase | None:
    """Repelled several attacks OF X: whose the bombardment is that is the object, over a word for how many."""
    below = [deeper for child in verb.below for deeper in (child, *(child.below if child.kind == _NOUN else ()))]
    attacks = (node for node in below if node.label in _OBJECT and _is_attack(layout, node))
    whose = (party for node in attacks if (party := phrase_of(node, _BY, ACTOR)) is not None)
    return next((party for party in whose if party.head != _ADJECTIVE or party.entity.actor is not None), None)


def _is_attack(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return node.kind != "verb" and trigger is not None and may_be(trigger, BOMBARDS)


def is_no_attacker(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Whoever only says that an attack WAS REPELLED, and what the attack was ON: the other side is who attacked.

    Of a repelled fight only; defences also repel targets in the sky.
    """
    if trigger.options[0][0].form.entry.id not in _REPELS or phrase.sentence != trigger.sentence:
        return False
    if phrase.first < trigger.first:
        return _is_before_that(layout, trigger, phrase) or _announces(layout, trigger, phrase)
    place = phrase.entity.place if phrase.kind == PLACE else None
    if phrase.head == _THING or (place is not None and place.kind != _COUNTRY):
        return True
    told = tree.phrase(phrase)
    return told is not None and told.label == _ON and told.up is not None and _is_attack(layout, told.up)


def _is_before_that(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """THE ARMY said THAT the forces repelled it: a word of speech stands before THAT."""
    words, start = layout.words, layout.text.sentences[trigger.sentence][0]
    that = next((at for at in range(phrase.last, trigger.first) if words[at].function == _COMPLEMENTISER), None)
    return that is not None and any("speech" in words[at].groups for at in range(start, that))


def _announces(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """A brigade that belongs to X announced THE REPELLING of an attack: neither it nor X is who attacked."""
    start = layout.text.sentences[trigger.sentence][0]
    verb = next((at for at in range(phrase.first - 1, start - 1, -1) if layout.is_verb(at)), None)
    if verb is None or "speech" not in layout.words[verb].groups:
        return False
    return not any(layout.is_verb(at) or layout.words[at].conjunction for at in range(phrase.last, trigger.first))
