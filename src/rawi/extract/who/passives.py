"""Verbs that are written like "he destroyed" and may mean "was destroyed"."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.taken import is_closed
from rawi.lexicon.words import Hit

_HARM = "destroy"
_BEHIND = ("b1", "b2", "pre")
_THINGS = "things"
_FEMALE, _MALE = "fs", "ms"
_BEFORE, _THAT, _PRONOMINAL = "pre", "that", "pronominal"
_CLOSE = 2  # words: WHICH, HAD


def was_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE DEPOT WAS BURNT: the verb opens its sentence, and the only noun beside it is a thing that agrees with it; who
    is told of before may have done it or not."""
    hit, sense = trigger.options[0]
    if said_to_be_destroyed(layout, tree, trigger):
        return True
    first = layout.text.sentences[trigger.sentence][0]
    if sense.type != _HARM or hit.form.tense != "past" or hit.suffix or trigger.first != first:
        return False
    node = tree.trigger(trigger)
    beside = [child for child in node.below if child.label in _BEHIND] if node is not None else []
    phrase = beside[0].phrase if len(beside) == 1 else None
    return phrase is not None and phrase.first == trigger.last and _is_thing_of(layout, phrase, hit)


def said_to_be_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Said THAT A HUNDRED TRUCKS WERE LOOTED on Sunday: a thing right before the verb, and none behind it."""
    return _lost_thing(layout, tree, trigger) is not None


def is_lost_somewhere(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A hundred TRUCKS, of which nothing was told before: nor was where they were."""
    thing = _lost_thing(layout, tree, trigger)
    return thing is not None and not thing.definite


def _lost_thing(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    hit, sense = trigger.options[0]
    node = tree.trigger(trigger)
    if sense.type != _HARM or hit.form.tense != "past" or hit.suffix or node is None or node.label != _THAT:
        return None
    beside = [child for child in node.below if child.label in _BEHIND]
    thing = beside[0].phrase if len(beside) == 1 and beside[0].label == _BEFORE else None
    if thing is None or thing.last != trigger.first or not is_closed(layout, trigger):
        return None
    several = thing.head == _THINGS and hit.form.agreement == _FEMALE  # ITS DEPOTS were looted
    return thing if several or _is_thing_of(layout, thing, hit) else None


def told_of_passive(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A PATROL of theirs WAS ATTACKED, where the verb is written like no other: what stands before it."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or not all(hit.form.passive for hit in trigger.hits):
        return None
    told = phrase_of(node, frozenset((_BEFORE,)), ACTOR)
    if told is None or told.last > trigger.first:
        return None
    between = layout.words[told.last : trigger.first]
    return told if all(word.function == _PRONOMINAL for word in between) else None


def is_destroyed_there(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Killed near the consulate THAT WAS BURNT: the clause names nobody, and the thing it describes agrees with its
    verb and burns nothing; nor is it said that whoever was told of did."""
    hit, sense = trigger.options[0]
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label not in RELATIVE or sense.type != _HARM:
        return False
    if hit.form.tense != "past" or hit.suffix or any(child.label in _BEHIND for child in node.below):
        return False
    thing = node.up.phrase
    return thing is not None and thing.last >= trigger.first - _CLOSE and _is_thing_of(layout, thing, hit)


def _is_thing_of(layout: Layout, phrase: Phrase, hit: Hit) -> bool:
    """A thing or place, no party, that the verb agrees with."""
    if phrase.kind == ACTOR and phrase.head != _THINGS:
        return False
    feminine = layout.words[phrase.first].looks_feminine() or phrase.plural
    return hit.form.agreement == (_FEMALE if feminine else _MALE)
