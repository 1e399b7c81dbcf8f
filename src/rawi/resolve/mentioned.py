"""Parties that are named only beside a man of theirs: THE LEADER OF THE ORGANISATION X; later: the organisation. And
sources by the first word of their names: the Iraqi Observatory; later: THE OBSERVATORY."""

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR, SOURCE
from rawi.lexicon.words import Hit, head_of
from rawi.model import Actor
from rawi.resolve.party import Party

_BODIES, _FACTION = frozenset(("group", "force")), "fasil"  # kinds of roles; one of them


def mentioned(annotation: Annotation, phrase: Phrase) -> list[tuple[str, Party]]:
    """The party named within the phrase of a man or a source, by the word that calls it a group or a force there."""
    actors: list[Actor] = [name.value for name in phrase.names if name.group == ACTOR]
    if len(actors) != 1:
        return []
    spoken_for = phrase.speaks_for.entity.actor if phrase.speaks_for is not None else None
    actor = spoken_for or actors[0]
    party = Party(actor, None, actor.name_ar, "group", "explicit", phrase)
    inner = annotation.words[phrase.first + 1 : phrase.last]
    return [(head_of(word), party) for word in inner if _is_body(word.first("role"))]


def in_full(annotation: Annotation, phrase: Phrase) -> Party | None:
    """Whom THE OBSERVATORY, THE FACTIONS mean that a table knows by that word: the last one told of before by a longer
    name."""
    word = annotation.words[phrase.first]
    known = any(name.group == SOURCE for name in phrase.names) or (phrase.names and _FACTION in word.ids["role"])
    if phrase.last > phrase.first + 1 or not word.article or not known:
        return None
    named = (p for p in reversed(annotation.phrases) if p.first < phrase.first and p.kind != PLACE and p.entity)
    longer = (p.entity for p in named if p.last > p.first + 1 and annotation.words[p.first].stem == word.stem)
    told: Party | None = next(longer, None)
    if told is not None and _FACTION in word.ids["role"] and told.actor in (None, *(n.value for n in phrase.names)):
        return None  # factions that no table knows are no name for others
    return Party(told.actor, told.source, told.name_ar, phrase.head, "anaphor", phrase) if told is not None else None


def _is_body(hit: Hit | None) -> bool:
    return hit is not None and hit.form.entry.kind in _BODIES
