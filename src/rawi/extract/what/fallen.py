"""What falls: men between dead and hurt, in a fight told before, are its losses; a shell that fell is one strike."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.counts.governors import between
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.plain import fell_to
from rawi.lexicon.words import NOUN
from rawi.text.tokens import WORD

_FALLS = "saqata"  # the verb's entry
_FALL, _GRIPS = frozenset((_FALLS, "waqaa")), frozenset(("qabda", "yad_hold"))  # entries
_ENDS, _ON, _NEAR = "qada", frozenset(("ala",)), 2  # the verb's entry; words from it to what is ended, its doer between
_SHELLING = "shelling"
_IN, _THINGS = frozenset(("fi", "bi")), "things"
_FIGHTS = frozenset(("clash", "attack", "airstrike", "shelling", "bombing", "operation"))


def only_lost(layout: Layout, trigger: Trigger) -> bool:
    """An attack was repelled, and dozens of the attackers FELL between dead and hurt."""
    if trigger.hits[0].form.entry.id != _FALLS or between(layout, trigger.last) is None:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(other.options[0][1].type in _FIGHTS for other in before)


def is_fall_of_thing(layout: Layout, trigger: Trigger) -> bool:
    """The fall OF A WALL IN the town: no place fell, where a word that is neither a place nor a party says what did."""
    hit, at, words = trigger.hits[0], trigger.last, layout.words
    if hit.form.entry.id != _FALLS or hit.form.pos != NOUN or hit.suffix or hit.article or at + 1 >= len(words):
        return False
    thing = not (words[at].function or words[at].preposition or words[at].conjunction or at in layout.phrase_at)
    thing = thing and words[at].first("kind") is None  # AREAS, FRONTS in the land fell
    place = layout.phrase_at.get(at + 1) or layout.phrase_at.get(at + 2)
    inside = place is not None and place.kind == PLACE and place.preposition in _IN
    return thing and inside and layout.text.tokens[at].kind == WORD and not fell_to(layout, trigger)


def fell_captive(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THREE SOLDIERS FELL INTO THE GRIP of X: men who did, by the subject of the verb, and no place."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.label in _IN else None
    if verb is None or trigger.hits[0].form.entry.id not in _GRIPS:
        return None
    if not any(getattr(hit.form.entry, "id", "") in _FALL for hit in layout.words[verb.first].hits):
        return None
    men = phrase_of(verb, SUBJECT, ACTOR)
    return men if men is not None and men.head != _THINGS else None


def is_end_of_place(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """They MADE AN END OF THE TOWN, in Arabic by a word that is also to die and to kill: nobody died by it."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or any(hit.form.entry.id != _ENDS for hit in trigger.hits):
        return False
    ended = [child.phrase for child in node.below if child.label in _ON and child.phrase is not None]
    return bool(ended) and all(phrase.kind == PLACE and phrase.first <= trigger.last + _NEAR for phrase in ended)


def is_said_to_fall(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Hurt by a shell THAT FELL on the quarter: the verb tells it, and the shell is no second strike."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or trigger.options[0][1].type != _SHELLING:
        return False
    verbs = (layout.trigger_at(child) for child in node.below if child.kind == "verb" and child.label in RELATIVE)
    return any(verb is not None and verb.hits[0].form.entry.id == _FALLS for verb in verbs)
