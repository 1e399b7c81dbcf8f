"""Verbs that are written like "he destroyed" and may mean "was destroyed"."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import Hit

_HARM = "destroy"
_BEHIND = ("b1", "b2", "pre")
_THINGS = "things"
_FEMALE, _MALE = "fs", "ms"
_CLOSE = 2  # words: WHICH, HAD


def was_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE DEPOT WAS BURNT: the verb opens its sentence, and the only noun beside it is a thing that agrees with it; who
    is told of before may have done it or not."""
    hit, sense = trigger.options[0]
    first = layout.text.sentences[trigger.sentence][0]
    if sense.type != _HARM or hit.form.tense != "past" or hit.suffix or trigger.first != first:
        return False
    node = tree.trigger(trigger)
    beside = [child for child in node.below if child.label in _BEHIND] if node is not None else []
    phrase = beside[0].phrase if len(beside) == 1 else None
    return phrase is not None and phrase.first == trigger.last and _is_thing_of(layout, phrase, hit)


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
