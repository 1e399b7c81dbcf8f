"""Shells that somebody fired from one place on another: who fired them, and what the answer to them hit."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.holding import phrase_of
from rawi.extract.layout import Layout
from rawi.extract.syntax import Tree
from rawi.lexicon.words import NOUN, VERB

_FIRE = frozenset(("shelling", "airstrike"))
_TELLING = frozenset(("rel", "indef"))
_THROWN = frozenset(("gen", "b1"))
_SUBJECT = frozenset(("b1",))
_ARMED = frozenset(("name", "force", "group", "fighters", "artillery", "aircraft", "adjective"))
_FROM, _HOSPITAL = "min", "hospital"
_STRIKING = _FIRE | {"attack", "bombing", "clash", "chemical"}
_DEAD = frozenset(("toll", "killing"))
_NEAR = 3  # words from the fire to where it came from


def firer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The fall of shells THAT X FIRED: the subject of the verb that the shells are the object of."""
    node = tree.trigger(trigger)
    if node is None or _FIRE.isdisjoint(sense.type for _, sense in trigger.options):
        return None
    thrown = [node, *(child for child in node.below if child.label in _THROWN)]
    for verb in (child for one in thrown for child in one.below if child.label in _TELLING):
        if verb.bound and verb.kind == "verb" and _fires(layout, verb.first):
            return phrase_of(verb, _SUBJECT, ACTOR)
    return None


def _fires(layout: Layout, at: int) -> bool:
    hits = (hit for hit in layout.words[at].groups.get("event", ()) if hit.form.pos == VERB and not hit.form.passive)
    return any(sense.type in _FIRE for hit in hits for sense in hit.form.entry.sense)


def is_answer(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """A salvo FROM X, AND the guns SHELLED Y: what is told behind the verb is of the answer; X was not hit either."""
    if trigger.hits[0].form.pos != NOUN or _FIRE.isdisjoint(sense.type for _, sense in trigger.options):
        return False
    source = next((p for p in layout.places[trigger.sentence] if 0 <= p.part_first - trigger.last <= _NEAR), None)
    if source is None or source.preposition != _FROM or phrase.first < source.first:
        return False
    whos = (who for who in layout.whos[trigger.sentence] if who.first > source.last and who.head in _ARMED)
    first = next((who.first for who in whos if _answers(layout, who.part_first - 1)), 0)
    return bool(first) and (phrase is source or phrase.first >= first)


def _answers(layout: Layout, at: int) -> bool:
    """A verb behind "and" that says what its subject did: no word of speech, which may tell of the salvo itself."""
    word = layout.words[at]
    verbs = [hit for hit in word.hits if hit.form.pos == VERB and hit.conjunction]
    types = {sense.type for hit in verbs if hit.form.group == "event" for sense in hit.form.entry.sense}
    return bool(verbs) and ("speech" not in word.groups or not _STRIKING.isdisjoint(types))


def is_where_dead_came(layout: Layout, trigger: Trigger, kind: str, phrase: Phrase) -> bool:
    """A source in THE HOSPITAL X said that dead had come IN, killed BY A MINE: it did not go off there."""
    place = phrase.entity.place
    hospital = _HOSPITAL in (phrase.head, place.kind if place is not None else "")
    if not hospital or kind not in _STRIKING or trigger.hits[0].form.pos != NOUN or phrase.last > trigger.first:
        return False
    between = (one for one in layout.triggers[phrase.sentence] if phrase.last <= one.first < trigger.first)
    return any({sense.type for _, sense in one.options} <= _DEAD for one in between)
