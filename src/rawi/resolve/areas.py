"""THE AREA, told without a name: the place that was told of last, in its sentence or the one before; THE CITY, of which
only something beside it was told."""

from collections.abc import Iterator
from typing import Any

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import FACILITIES, Place, Relation
from rawi.resolve.back import is_away

_AREA = "area"  # the word's entry
_NEAR: Relation = "near"
_LANDS = frozenset(("country", "governorate", "region", "district", "subdistrict"))  # their sides are in them
_KINDS = frozenset(
    ("region", "district", "subdistrict", "city", "town", "village", "neighbourhood", "camp", "mountain", "island",
     "governorate")
)  # fmt: skip
_CITIES = frozenset(("city", "town"))
_LINKS = frozenset(("", "fi", "bi", "ala", "near", "min", "li", "ila", "nahwa"))


def area(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> Any:
    """The site of the place that THE AREA means, by its own word, THE AREA OF X, before others; None where the word is
    another, or nothing was told of nearby."""
    if not _is_area(annotation, phrase) or phrase.last > phrase.first + 1:
        return None
    told = list(_told(phrase, earlier))
    other = next((one for one in told if _is_area(annotation, one)), next(iter(told), None))
    if other is None:
        return None
    place = other.entity.place
    if place is not None and place.kind not in _LANDS and (is_away(annotation, other) or other.relation == _NEAR):
        phrase.relation = _NEAR  # shelled the countryside of X, where people left THE AREA
    return other.entity


def _is_area(annotation: Annotation, phrase: Phrase) -> bool:
    hit = annotation.words[phrase.first].first("kind")
    return hit is not None and bool(hit.form.entry.id == _AREA)


def _told(phrase: Phrase, earlier: list[Phrase]) -> Iterator[Phrase]:
    """The places that may be meant, nearest first; of a list the first."""
    for number in range(len(earlier) - 1, -1, -1):
        other = earlier[number]
        if phrase.sentence - other.sentence > 1:
            return
        first = (
            other.group[0] is other and not _is_within(other, earlier) and not _only_locates(other, earlier[:number])
        )
        if first and _may_be_meant(other):
            yield other


def _may_be_meant(other: Phrase) -> bool:
    """A place that people live in, by its name or understood to mean one; no country, and no part of it."""
    if other.astray or other.inside is not None or other.preposition not in _LINKS:
        return False
    place = other.entity.place
    if place is None:
        named = other.core_first > other.first and not other.plural
        return other.head in _KINDS and (named or other.entity.how == "anaphor")
    return place.kind in _KINDS


def _is_within(other: Phrase, earlier: list[Phrase]) -> bool:
    """The road between X AND Y: Y is one end of it."""
    return any(p.first <= other.first and other.last <= p.last for p in earlier if p is not other)


def _only_locates(other: Phrase, before: list[Phrase]) -> bool:
    """The town X IN Y: Y only says where the town is."""
    if other.link < 0:
        return False
    here = (p for p in before if p.sentence == other.sentence)
    return any(p.last == other.link or other.link <= p.last <= other.part_first for p in here)


def town_beside(annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase]) -> Place | None:
    """THE CITY of which nothing was told yet but what lies beside it, in it or is called after it: fights EAST OF X,
    the AIRPORT of X, in this sentence or the one before."""
    for site in (other.entity for other in reversed(earlier) if phrase.sentence - other.sentence <= 1):
        name = site.place.name_ar if site.place is not None else site.name_ar
        called = world.names.named(name.partition(" ")[2]) if site.kind in FACILITIES else ()
        namesakes = [one.value for one in called if one.group == PLACE and site.country in (None, one.value.country)]
        whole = [site.place] if site.place is not None and is_away(annotation, site.phrase) else site.within
        town: Place | None = next((one for one in (*namesakes, *whole) if one.kind in _CITIES), None)
        if town is not None:
            return town
    return None
