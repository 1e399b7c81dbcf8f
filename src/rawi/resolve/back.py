"""What a definite kind word points back to: the town, the airport, the area."""

from typing import Any

from rawi.annotate.mentions import Annotation, Phrase

_SETTLEMENTS = frozenset(("city", "town", "village"))
_BY_KIND = frozenset(("city", "town", "village", "governorate", "district", "subdistrict", "neighbourhood", "country"))
_AWAY = frozenset(("countryside", "direction"))


def is_away(annotation: Annotation, phrase: Phrase) -> bool:
    """The phrase tells of the land beside a place: its countryside, the north of it."""
    hit = annotation.words[phrase.part_first].first("part") if phrase.part_first < phrase.first else None
    return hit is not None and hit.form.entry.id in _AWAY


def antecedent(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> Any:
    """The site of the last place that a bare kind word can mean: first by its word, then by what the tables say."""
    lemma = _lemma(annotation, phrase)
    for test in (_same_word, _same_kind, _near_kind):
        for other in reversed(earlier):
            if test(annotation, lemma, phrase, other):
                return other.entity
    return None


def _lemma(annotation: Annotation, phrase: Phrase) -> object:
    """The entry of a phrase's head word, which its spellings and its plural share."""
    hit = annotation.words[phrase.first].first("kind")
    return hit.form.entry if hit is not None else None


def _named(other: Phrase) -> bool:
    """One place with a name of its own, or a word that was already understood to mean one."""
    if other.anaphor or other.plural:
        return bool(other.entity.how == "anaphor")
    if other.owner is not None:
        return other.entity.place is not None  # the town AND ITS CAMP
    return bool(other.names or other.core_first > other.first)


def _same_word(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The town <- the town of X; the base <- the base X."""
    return _named(other) and _lemma(annotation, other) is lemma


def _same_kind(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The city <- X, which the tables call a city; not the land beside it."""
    place = other.entity.place
    if phrase.head not in _BY_KIND or place is None or not _named(other) or is_away(annotation, other):
        return False
    return bool(place.kind == phrase.head) and (other.inside is None or phrase.head == other.head)


def _near_kind(annotation: Annotation, lemma: object, phrase: Phrase, other: Phrase) -> bool:
    """The village <- X, which the tables call a town or do not know."""
    if phrase.head not in _SETTLEMENTS or other.inside is not None or not _named(other) or is_away(annotation, other):
        return False
    place = other.entity.place
    if place is None:
        return other.head in _SETTLEMENTS
    return place.kind in _SETTLEMENTS and "city" not in (place.kind, phrase.head)
