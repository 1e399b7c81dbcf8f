"""What words that a person picked in a report stand for: the phrases and times that reading finds there."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Annotation, Phrase, Time
from rawi.errors import InputError
from rawi.extract.claims import date_of, entity_of, place_of, source_of
from rawi.extract.tree.layout import Layout
from rawi.lexicon.names import Found
from rawi.lexicon.world import World
from rawi.model import Claim, DateRef, Entity, PlaceRef, SourceRef

Tokens = tuple[int, int]
Meaning = tuple[Entity, ...] | tuple[SourceRef, ...] | PlaceRef | DateRef


def tokens_at(annotation: Annotation, start: int, end: int) -> Tokens:
    """The tokens that some characters touch; InputError where there are none, or they run over a sentence's end."""
    tokens = annotation.text.tokens
    touched = [at for at, token in enumerate(tokens) if token.start < end and start < token.end]
    if not touched or not 0 <= start < end <= len(annotation.text.source):
        raise InputError(f"there are no words from {start} to {end} of the report")
    first, last = touched[0], touched[-1] + 1
    if annotation.text.sentence_of[first] != annotation.text.sentence_of[last - 1]:
        raise InputError(f"{annotation.text.words(first, last)[:60]!r} runs over the end of a sentence")
    return first, last


def pick_phrases(annotation: Annotation, world: World, place: bool, picked: Tokens) -> list[Phrase]:
    """The phrases that picked words are, or that stand in them; where reading found none, one is made of the words.

    To be called before phrases are resolved, so that what is made is resolved with all others.
    """
    exact = [phrase for phrase in annotation.phrases if _is_just(phrase, picked)]
    exact.sort(key=lambda phrase: (phrase.kind == PLACE) != place)
    if exact and (not place or exact[0].kind == PLACE):
        return exact[:1]
    within = [phrase for phrase in annotation.phrases if (phrase.kind == PLACE) == place and _lies_in(phrase, picked)]
    outer = [phrase for phrase in within if phrase.inside not in within]
    return outer or [_made(annotation, world, place, picked)]


def _is_just(phrase: Phrase, picked: Tokens) -> bool:
    return picked in ((phrase.first, phrase.last), (phrase.part_first, phrase.last))


def _lies_in(phrase: Phrase, picked: Tokens) -> bool:
    return picked[0] <= phrase.part_first and phrase.last <= picked[1]


def _made(annotation: Annotation, world: World, place: bool, picked: Tokens) -> Phrase:
    first, last = picked
    phrase = Phrase(PLACE if place else ACTOR, "name", first, last)
    phrase.sentence = annotation.text.sentence_of[first]
    name = _name_in(annotation, world, (PLACE,) if place else (ACTOR, SOURCE), picked)
    if name is not None:
        phrase.names = name.names
        phrase.core_first, phrase.core_last, phrase.definite = name.first, name.last, True
    clitics = name if name is not None and name.first == first else annotation.words[first]
    phrase.conjunction, phrase.preposition = clitics.conjunction, clitics.preposition
    annotation.phrases.append(phrase)
    annotation.phrases.sort(key=lambda one: (one.part_first, -one.last))
    return phrase


def _name_in(annotation: Annotation, world: World, groups: tuple[str, ...], picked: Tokens) -> Found | None:
    """The name that picked words are, words for the kind of thing before it left out: (the fighters of) X."""
    for at in range(*picked):
        found = world.names.longest(annotation.text.tokens, at, annotation.words[at].starts)
        names = tuple(name for name in found.names if name.group in groups) if found is not None else ()
        if found is not None and names and found.last == picked[1]:
            return Found(found.first, found.last, names, found.conjunction, found.preposition)
        if not _KINDS.intersection(annotation.words[at].groups):
            return None
    return None


_KINDS = frozenset(("kind", "part", "role", "function"))


def pick_time(annotation: Annotation, picked: Tokens) -> Time:
    """The time that picked words tell; InputError where they tell none."""
    touched = [time for time in annotation.times if time.first < picked[1] and picked[0] < time.last]
    if not touched:
        raise InputError(f"{annotation.text.words(*picked)[:60]!r} tells no day that can be read")
    return max(touched, key=lambda time: min(time.last, picked[1]) - max(time.first, picked[0]))


def meaning(annotation: Annotation, claim: Claim, slot: str, picked: list[Phrase] | Time) -> Meaning:
    """What picked phrases, resolved, or a time mean in a slot of a claim."""
    layout = Layout(annotation)
    if isinstance(picked, Time):
        return date_of(layout, picked)
    sentence = annotation.text.sentence_of[tokens_at(annotation, claim.trigger.start, claim.trigger.end)[0]]
    if slot in ("place", "destination"):
        return place_of(layout, picked[0], sentence, claim.type)
    if slot == "chain":
        return tuple(source_of(layout, phrase) for phrase in picked)
    named = {phrase.entity.key: entity_of(layout, phrase, sentence) for phrase in picked}
    return tuple(named.values())
