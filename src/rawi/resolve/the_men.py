"""Whom THE GUNMEN, THE FORCES, ANOTHER UNIT mean that nothing else says: who was told of right before."""

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.model import Actor
from rawi.resolve.party import Party
from rawi.text.fold import key

_MEN = frozenset(("musallah", "mutashaddid", "jihadi", "muhajim"))  # the roles' entries, of no friends
_FORCES, _ARMIES = "quwat", frozenset(("state_force",))
_GROUPS = frozenset(("armed_group",))  # militias serve their states
_GROUP, _OF = "group", "min"
_SCOPE = 2  # sentences back
_UNIT, _OTHER, _TWO = "force", "other", 2  # a head, an adjective, words: ANOTHER UNIT


def the_one_before(annotation: Annotation, phrase: Phrase) -> Party | None:
    """A group took the town; a witness said that THE GUNMEN burnt houses: those of the group, where the two sentences
    before tell of one alone and this one, as who speaks or whom they fight, of another or none."""
    kinds = _sort(annotation, phrase)
    if not kinds:
        return None
    told = [other for other in annotation.phrases if _is_told(phrase, other)]
    if kinds is _GROUPS and any(_is_band(annotation, other) for other in told):
        return None
    parties = [(other, actor) for other in told if (actor := _party(other)) is not None]
    beside = {actor.id for other, actor in parties if other.sentence == phrase.sentence}
    beside = beside if kinds is _GROUPS else set()  # an army speaks of its own FORCES
    meant = {actor.id: actor for _, actor in parties if actor.kind in kinds and actor.id not in beside}
    if len(meant) != 1:
        return None
    (one,) = meant.values()
    return Party(one, None, one.name_ar, "group", "anaphor", phrase)


def another_unit(annotation: Annotation, phrase: Phrase) -> Party | None:
    """A unit of the army took the hill. ANOTHER UNIT took the next: the army's too, the last so called before."""
    words = annotation.words[phrase.first : phrase.last]
    if phrase.head != _UNIT or len(words) != _TWO or words[0].article or _OTHER not in words[1].ids["nisba"]:
        return None
    unit = words[0].ids["role"]
    before = (p for p in reversed(annotation.phrases) if p.first < phrase.first and p.kind == ACTOR and p.entity)
    alike = (p.entity for p in before if p.head == _UNIT and not unit.isdisjoint(annotation.words[p.first].ids["role"]))
    told: Party | None = next(alike, None)
    known = told is not None and told.actor is not None and phrase.sentence - told.phrase.sentence <= _SCOPE
    return Party(told.actor, None, told.name_ar, "group", "anaphor", phrase) if known and told is not None else None


def _sort(annotation: Annotation, phrase: Phrase) -> frozenset[str]:
    """The kinds of party that a bare plural with its article may mean."""
    word = annotation.words[phrase.first]
    hit = word.first("role")
    bare = phrase.kind == ACTOR and phrase.last == phrase.first + 1 and not phrase.names and len(phrase.group) <= 1
    if hit is None or not bare or not word.article:
        return frozenset()
    if word.stem == key(hit.form.entry.forms[0]):  # of one man, but of many forces
        return _ARMIES if hit.form.entry.id == _FORCES else frozenset()
    return _GROUPS if hit.form.entry.id in _MEN else frozenset()


def _is_told(phrase: Phrase, other: Phrase) -> bool:
    """A party of one of the sentences before, or earlier in this one."""
    near = other.kind != PLACE and other.first < phrase.first and phrase.sentence - other.sentence <= _SCOPE
    return near and isinstance(other.entity, Party)


def _party(other: Phrase) -> Actor | None:
    """A party of the tables, and not one whom a few beside others are OF; the one whose SPOKESMAN tells of it."""
    spoken: Phrase | None = other.speaks_for
    actor: Actor | None = other.entity.actor or (spoken.entity.actor if spoken is not None else None)
    return actor if other.preposition != _OF else None


def _is_band(annotation: Annotation, other: Phrase) -> bool:
    """Armed men of whom no table knows: UNKNOWN GUNMEN, fighters of a tribe."""
    if other.entity.actor is not None or other.entity.source is not None:
        return False
    hit = annotation.words[other.first].first("role")
    return other.head == _GROUP or (hit is not None and hit.form.entry.id in _MEN)
