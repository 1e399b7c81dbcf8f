"""Whose a further deed is whose verb has only its object behind it: the army entered the town AND CHASES THE FORCES,
JUST AS IT DESTROYED two tanks; X won ground, WHERE IT TOOK two towns;
who does it in a clause of his own: WHILE Y SHELLED the town; whose the answer is: X ANSWERED IT WITH an attack."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.hitting import is_accusative
from rawi.lexicon.words import Hit
from rawi.model import DEATHS

_AND, _LINK, _SECOND = "and", "link", "b2"
_FURTHER = frozenset((_AND, _LINK, "where"))
_NAME, _THINGS, _DOWNING = "name", "things", "shootdown"
_WITH, _BEHIND = "bi", frozenset(("b1",))
_FOLLOWS = frozenset(("radda", "aqaba", "atbaa"))  # hosts
_CHASES = frozenset(("tarada_mulahaqa", "lahaqa"))  # entries of verbs that always have an object
_MALE = "ms"
_ONE = frozenset((_MALE, "fs"))
_BODIES = frozenset(("name", "force", "fighters", "group", "government"))
_MANY = "\u064a\u0646"  # the ending of two or many in the accusative


def goer_on(layout: Layout, verb: Node, hit: Hit) -> Phrase | None:
    """The subject of the verb before, which the further verb agrees with, where that has no subject of its own."""
    above = verb.up if verb.kind == "verb" and verb.label in _FURTHER else None
    if above is None or above.kind != "verb" or not _agree(layout, above, hit):
        return None
    if verb.label == _AND and not layout.words[verb.first].conjunction:
        return None  # hit a cell, it WAS WORKING on a deed: the clause describes the object
    bare = [child.phrase for child in verb.below if child.label in SUBJECT and child.phrase is not None]
    chased = next((phrase for phrase in bare if phrase.kind == ACTOR), None)
    if chased is not None and not _is_object(layout, verb, hit, chased):
        return None
    if verb.label != _AND and chased is None and _may_be_of_dead(layout, verb):
        return None  # it shelled the town, WHERE THREE, while ANOTHER WAS KILLED
    subject = phrase_of(above, SUBJECT, ACTOR)
    if subject is None or subject.preposition or len(subject.group) > 1:
        return None
    if subject.head not in _BODIES and not (subject.head == _THINGS and _brings_down(layout, above)):
        return None
    if _is_feminine(layout, subject) == (hit.form.agreement == _MALE):
        return None  # the object of the verb before, whose own subject was told earlier
    return subject if chased is None or subject.entity.key != chased.entity.key else None


def _may_be_of_dead(layout: Layout, verb: Node) -> bool:
    """A verb of killing or a count behind it, which unvocalised may be of whom it was done to."""
    told = layout.trigger_at(verb)
    return verb.last in layout.number_at or (told is not None and told.options[0][1].type in DEATHS)


def _brings_down(layout: Layout, verb: Node) -> bool:
    """What air defences do."""
    trigger = layout.trigger_at(verb)
    return trigger is not None and trigger.options[0][1].type == _DOWNING


def answerer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Raids, WHICH X FOLLOWED WITH an attack, to which X ANSWERED WITH one: whose the answer is, by either word."""
    node = tree.trigger(trigger)
    answered = node is not None and any(child.label == _WITH and child.kind == "event" for child in node.below)
    verb = node if answered else node.up if node is not None and node.label == _WITH else None
    if verb is None or verb.kind != "verb" or not layout.is_host(verb, _FOLLOWS):
        return None
    answers = phrase_of(verb, _BEHIND, ACTOR)
    return answers if answers is not None and answers.entity.actor is not None and not answers.preposition else None


def is_meanwhile(layout: Layout, verb: Node, subject: Phrase) -> bool:
    """X killed eight of Y, WHILE Y SHELLED the town: named right behind the verb of a clause of its own."""
    above, hit = verb.up, layout.words[verb.first].first("event")
    if above is None or above.kind != "verb" or verb.label != _LINK or hit is None or subject.head != _NAME:
        return False
    other = phrase_of(above, SUBJECT, ACTOR)
    fits = hit.form.agreement not in _ONE or (hit.form.agreement != _MALE) == _is_feminine(layout, subject)
    return fits and other is not None and other.entity.key != subject.entity.key


def _agree(layout: Layout, above: Node, hit: Hit) -> bool:
    """Both verbs are of one party, and of one gender."""
    before = next(iter(layout.words[above.first].hits), None)
    agreement = hit.form.agreement
    return before is not None and agreement in _ONE and getattr(before.form, "agreement", "") == agreement


def _is_object(layout: Layout, verb: Node, hit: Hit, behind: Phrase) -> bool:
    """The party right behind the verb: one that it does not agree with, or the only one behind a verb of chasing."""
    if behind.first != verb.last or behind.preposition or hit.suffix or hit.form.passive:
        return False
    if any(c.label == _SECOND and c.phrase is not None and c.phrase.kind == ACTOR for c in verb.below):
        return False
    if hit.form.entry.id in _CHASES or _is_in_object_form(layout, behind):
        return True
    return bool(hit.form.agreement == _MALE) and _is_feminine(layout, behind)


def _is_in_object_form(layout: Layout, phrase: Phrase) -> bool:
    """GUNMEN, two missiles, a boat, whose endings say that something was done to them."""
    of_many = layout.words[phrase.first].key.endswith(_MANY)
    return phrase.head != _NAME and (of_many or is_accusative(layout, phrase))


def _is_feminine(layout: Layout, phrase: Phrase) -> bool:
    """By the ending of its first word, or many bodies."""
    return phrase.plural or layout.words[phrase.first].looks_feminine()
