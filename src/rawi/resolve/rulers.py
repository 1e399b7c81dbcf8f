"""The ruler himself, and not the forces that are called by his name: THE KILLING OF X, X WAS KILLED, X FLED."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB
from rawi.lexicon.world import World
from rawi.text.tokens import COMMAS

_RULE = "\u0646\u0638\u0627\u0645"  # THE GOVERNMENT OF X, as foes call it
_DONE_TO = frozenset(("killing", "arrest"))  # types
_FLEES = frozenset(("farra", "haraba"))  # entries
_PERSON, _OF = "person", "li"


def take_as_man(annotation: Annotation, world: World, phrase: Phrase) -> None:
    """Make a ruler's bare name a man's, where what is told befalls a man alone."""
    if phrase.kind == ACTOR and _is_rulers(annotation, world, phrase) and _befell_him(annotation, phrase):
        phrase.head, phrase.names = _PERSON, ()


def _is_rulers(annotation: Annotation, world: World, phrase: Phrase) -> bool:
    """By no word for men or forces, of a party whose rule is told by the same last name."""
    words = annotation.words[phrase.first : phrase.last]
    if not phrase.names or phrase.preposition or any("role" in word.groups or "nisba" in word.groups for word in words):
        return False
    ruling = {name.value.id for name in world.names.named(f"{_RULE} {annotation.text.tokens[phrase.last - 1].key}")}
    return bool(ruling) and all(name.value.id in ruling for name in phrase.names)


def _befell_him(annotation: Annotation, phrase: Phrase) -> bool:
    """A noun or a verb of killing or fleeing right before him, and nobody else behind whom he may have killed."""
    hits = annotation.words[phrase.first - 1].groups.get("event", ()) if phrase.first else ()
    told = [hit for hit in hits if hit.form.pos in (NOUN, VERB) and not (hit.article or hit.suffix)]
    return any(_is_his(hit.form.entry.id, hit.form.entry.sense) for hit in told) and not _has_object(annotation, phrase)


def _is_his(entry: str, senses: tuple[Sense, ...]) -> bool:
    return entry in _FLEES or senses[0].type in _DONE_TO


def _has_object(annotation: Annotation, phrase: Phrase) -> bool:
    """Somebody in the clause behind him, behind a verb, or how many."""
    end = annotation.text.sentences[phrase.sentence][1]
    ends = (at for at in range(phrase.last, end) if _ends_clause(annotation, at))
    clause = range(phrase.last, next(ends, end))
    ties = ("", _OF) if annotation.words[phrase.first - 1].is_verb else (_OF,)
    dated = {at for time in annotation.times for at in range(time.first, time.last)}
    counted = any(number.first in clause and number.first not in dated for number in annotation.numbers)
    return counted or any(p.kind == ACTOR and p.first in clause and p.preposition in ties for p in annotation.phrases)


def _ends_clause(annotation: Annotation, at: int) -> bool:
    word = annotation.words[at]
    return word.is_verb or bool(word.conjunction) or annotation.text.tokens[at].raw in COMMAS
