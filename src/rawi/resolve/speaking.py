"""Whose OUR FORCES are: the party that speaks, and never merely the last one told of, who may be the foe."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Annotation, Phrase
from rawi.lexicon.fusing import in_force
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.world import World
from rawi.resolve.party import Party

_LEADERS = frozenset(("official", "speaker", "person"))
_SPEECH, _NAME, _WAR_MEDIA = "speech", "name", "military_media"
_COLON, _THAT = ":", "complementiser"
_NEAR = 5  # words from a word of speech to who speaks: said THE SPOKESMAN in the name of X


def speaker_of(annotation: Annotation, world: World, phrase: Phrase, published: str | None) -> Party | None:
    """The last party before "our forces" that a word of speech stands beside: X SAID, a STATEMENT of X, X: ...; where
    none does, the one that opens the report."""
    before = [p for p in annotation.phrases if p.kind != PLACE and p.last <= phrase.first and p.inside is None]
    for told in reversed(before):
        if speaks(annotation, told):
            party = _party(world, told, published)
            if party is None and told.kind == SOURCE and is_told_of(annotation, told):
                continue
            if party is not None or told.kind == SOURCE or told.entity.source is not None:
                return party  # a relief body, a source that is not named: they are nobody's forces
    opening = next((p for p in before if p.kind == ACTOR and p.head not in _LEADERS), None)
    if opening is None or opening.sentence or not phrase.sentence or opening.head != _NAME or opening.preposition:
        return None
    return _party(world, opening, published)


def is_told_of(annotation: Annotation, source: Phrase) -> bool:
    """X said THAT PAGES spread news of our forces: they are those of X, who tells of the pages."""
    start = annotation.text.sentences[source.sentence][0]
    for word in reversed(annotation.words[max(start, source.first - _NEAR) : source.first]):
        if word.function == _THAT:
            return True
        if word.is_verb or word.function:
            return False
    return False


def _party(world: World, phrase: Phrase, published: str | None) -> Party | None:
    """The party itself, or whom its spokesman or commander serves on the day of publication."""
    party: Party | None = phrase.entity
    if party is not None and party.source is not None:
        rows = party.source.allegiances
        serving = [one for one in rows if not published or in_force(published, one.valid_from, one.valid_until)]
        served = [world.actors[one.actor] for one in serving or rows if one.actor in world.actors]
        return Party(served[-1], None, served[-1].name_ar, "group", "explicit", phrase) if served else None
    if phrase.head not in _LEADERS:
        return party if party is not None and party.actor is not None else None
    named = [name.value for name in phrase.names if name.group == ACTOR_NAME]
    living = [one for one in named if not published or in_force(published, one.valid_from, one.valid_until)]
    led = living or named  # a council of today, not the one that went by the same name
    return Party(led[0], None, led[0].name_ar, "group", "explicit", phrase) if len(led) == 1 else None


def whose_office(annotation: Annotation, world: World, phrase: Phrase, office: Party) -> Phrase | None:
    """The party whose own MEDIA OFFICE or SPOKESMAN of the tables speaks, as a phrase that stands where it does; None
    of an office of several."""
    role = annotation.words[phrase.first].first("role")
    speaks = role is not None and role.form.entry.kind in _LEADERS
    if office.source is None or not (speaks or office.source.kind == _WAR_MEDIA):
        return None
    served = [world.actors[one.actor] for one in office.source.allegiances if one.actor in world.actors]
    if len(served) != 1:
        return None
    whose = Phrase(ACTOR, _NAME, phrase.first, phrase.last)
    whose.sentence = phrase.sentence
    whose.entity = Party(served[0], None, served[0].name_ar, _NAME, "explicit", whose)
    return whose


def speaks(annotation: Annotation, phrase: Phrase) -> bool:
    """A word of speech stands close before it with no verb between, or right behind it, or it ends in a colon."""
    behind = phrase.last
    if behind < len(annotation.words):
        raw = annotation.text.tokens[behind].raw
        if raw == _COLON or (annotation.words[behind].is_verb and _SPEECH in annotation.words[behind].groups):
            return True
    others = (p for p in annotation.phrases if p.kind == ACTOR and p.sentence == phrase.sentence)
    ends = [p.last for p in others if p.last <= phrase.first and (p.head not in _LEADERS or p.names)]
    first = max(ends, default=annotation.text.sentences[phrase.sentence][0])  # whom X accuses does not speak
    for at in range(phrase.first - 1, max(first, phrase.first - _NEAR) - 1, -1):
        if _SPEECH in annotation.words[at].groups:
            return True
        if annotation.words[at].is_verb:
            return False
    return False
