"""Whose HIS FORCES are where somebody tells of them by his office: X took it, but A SOURCE IN Y said: HIS FORCES."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.party import Party

_LEADERS = frozenset(("official", "speaker", "person"))
_SPEECH, _THAT, _IN = "speech", "complementiser", frozenset(("fi", "min"))
_BODIES = frozenset(("group", "force", "government"))
_MANY = frozenset(("group", "fighters"))  # kinds of roles; no nation's army


def teller(annotation: Annotation, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """Who says THAT his forces did it, and the party told of behind him that he is in, else himself: who stands behind
    or before the last word of speech, or spoke before: X denied it, AND SAID that his forces; X denied it. HE SAID."""
    that = phrase.first - 1
    if that < 1 or annotation.words[that].function != _THAT:
        return None
    for sentence, verb, end in _speeches(annotation, phrase.sentence, that):
        before = [p for p in annotation.phrases if p.kind != PLACE and p.sentence == sentence and not p.inside]
        behind = next((p for p in before if p.part_first == verb + 1), None)
        who = behind or _before(annotation, before, verb)
        if who is not None:
            return (who, _party_of(annotation, before, who, end)) if _is_leader(who) else None
    return None


def _speeches(annotation: Annotation, sentence: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The words of speech before, nearest first, each with its sentence and where what it tells ends; those of the
    sentence before as well, where one opens its own."""
    for number in (sentence, sentence - 1):
        start = annotation.text.sentences[number][0]
        for verb in range(end - 1, start - 1, -1):
            if _says(annotation, verb):
                yield number, verb, end
                end = verb
        if not number or end != start:
            return


def _is_leader(phrase: Phrase) -> bool:
    return phrase.head in _LEADERS and phrase.group[-1] is phrase


def _before(annotation: Annotation, before: list[Phrase], verb: int) -> Phrase | None:
    """Who stands before a word of speech that is not joined to another by AND: A SOURCE IN Y said."""
    if annotation.words[verb].conjunction:
        return None
    told = [p for p in before if p.last <= verb]
    who = next((p for p in reversed(told) if _is_leader(p)), told[-1] if told else None)
    between = annotation.words[who.last : verb] if who is not None else ()
    return None if any(word.is_verb or word.function == _THAT for word in between) else who


def _party_of(annotation: Annotation, before: list[Phrase], who: Phrase, at: int) -> Phrase:
    """The party that he is IN, before anything is told of him."""
    words = annotation.words
    end = next((k for k in range(who.last, at) if words[k].is_verb or words[k].function == _THAT), at)
    here = (p for p in before if who.last <= p.first and p.last <= end and p.kind == ACTOR)
    return next((p for p in here if p.preposition in _IN and p.head not in _LEADERS), who)


def _says(annotation: Annotation, at: int) -> bool:
    word = annotation.words[at]
    return word.is_verb and _SPEECH in word.groups


def side_of_teller(annotation: Annotation, world: World, who: Phrase, last: Phrase) -> Party | None:
    """The party that he is of by name, or that he speaks for, by its own words where the tables do not know it; None
    of whom no party is told."""
    if last is not who:
        return last.entity if last.entity.actor is not None or last.head in _BODIES else None
    who = _in_office(annotation, who)
    actors = [name.value for name in who.names if name.group == ACTOR_NAME]
    if who.speaks_for is not None and who.speaks_for.entity.actor is not None:
        actors = [who.speaks_for.entity.actor]
    actors = actors or _named_within(annotation, world, who)
    if not actors and who.nisba in world.actors and not _is_of_many(annotation, who):
        actors = [world.actors[who.nisba]]
    return Party(actors[0], None, actors[0].name_ar, "group", "explicit", who) if len(actors) == 1 else None


def _in_office(annotation: Annotation, who: Phrase) -> Phrase:
    """The leader by his office, where he was called so when he was first told of: THE COMMANDER OF X, so-and-so."""
    full = who.same
    if full is None or full.first == 0:
        return who
    before = [p for p in annotation.phrases if p.sentence == full.sentence and p.last <= full.first and _is_leader(p)]
    if not before or any(
        word.is_verb or word.function == _THAT for word in annotation.words[before[-1].last : full.first]
    ):
        return full
    return before[-1]


def _is_of_many(annotation: Annotation, who: Phrase) -> bool:
    """The spokesman of LIBYAN FIGHTERS, who are not the army of their nation."""
    roles = (hit for word in annotation.words[who.first + 1 : who.last] if (hit := word.first("role")) is not None)
    return any(hit.form.entry.kind in _MANY for hit in roles)


def _named_within(annotation: Annotation, world: World, who: Phrase) -> list[Actor]:
    """A leader IN X, by whose own words he is called: X."""
    for at in range(who.first + 2, who.last):
        before, word = annotation.words[at - 1], annotation.words[at]
        if not _IN.isdisjoint(before.ids["function"]):
            found = world.names.longest(annotation.text.tokens, at, word.starts)
            return [name.value for name in found.names if name.group == ACTOR_NAME] if found is not None else []
    return []
