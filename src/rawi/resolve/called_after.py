"""The towns in the own words of what no table knows: the hospital OF X is in X, the road X - Y between the two."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import FACILITIES, Place
from rawi.resolve.back import SETTLEMENTS
from rawi.resolve.beside import candidates
from rawi.resolve.site import Site

_COUNTRY = "country"
_LANDS = frozenset((_COUNTRY, "governorate", "region", "district"))
_CITY, _VILLAGE, _ROAD, _CIVIC = "city", "village", "road", "civic"  # the last an entry
_OF_TOWNS = frozenset(("airport", "port", "hospital", "university", "base", "crossing", "village"))
_FRONT = "frontline"
_CALLED_AFTER = _OF_TOWNS | {_FRONT} | FACILITIES - {"square", "camp"}
"""No square: that is called after where its roads lead."""


class _NamedIn(NamedTuple):
    """A town whose name stands in the words of a phrase: behind a word for towns, and SOUTH OF it."""

    town: Place
    led: bool
    away: bool


def tell_called_after(annotation: Annotation, world: World, phrases: Sequence[Phrase], named: Counter[str]) -> None:
    """What lies in, or by, the town that its own words name: the hospital OF X, the farms OF THE TOWN X; and between
    which two a road runs. None in a country that the report tells nothing else of: schools are called after far
    cities."""
    countries = {phrase.entity.country for phrase in phrases if phrase.entity.place is not None}
    for phrase in phrases:
        site: Site = phrase.entity
        vague = site.is_unplaced or (site.beside is not None and not (site.kind == _ROAD and site.is_near))
        if not vague or site.how != "explicit" or phrase.anaphor:
            continue
        found = _towns_in(annotation, world, phrase, named)
        towns = [one for one in dict.fromkeys(found) if not countries or one.town.country in countries]
        if site.kind == _ROAD and len(towns) == 2:
            site.ends = (towns[0].town, towns[1].town)
        elif len(towns) == 1 and _is_called_after(annotation, phrase, towns[0], named):
            lie = site.lie_by if towns[0].away or site.kind == _FRONT else site.lie_in
            lie(towns[0].town, world.within(towns[0].town))


def _is_called_after(annotation: Annotation, phrase: Phrase, found: _NamedIn, named: Counter[str]) -> bool:
    """What lies in, or by, the town whose name it has: no square but a STADIUM; the front OF THE TOWN X."""
    kind = phrase.entity.kind
    called = kind in _CALLED_AFTER or _CIVIC in annotation.words[phrase.first].ids["kind"]
    sided = phrase.last > phrase.first + 2  # the SOUTHERN front of X
    return called and (sided or kind != _FRONT) and _is_its_own(annotation, phrase, found, named)


def _is_its_own(annotation: Annotation, phrase: Phrase, found: _NamedIn, named: Counter[str]) -> bool:
    """It is called after the town that it belongs to: where no word for towns leads that, any city may give
    a school or a tower its name, but no museum, and no village is a namesake that was held not to be meant."""
    site: Site = phrase.entity
    if found.led or _CIVIC in annotation.words[phrase.first].ids["kind"]:
        return True
    if site.kind == _VILLAGE:
        return not phrase.names
    besides = named[found.town.id] - any(place is found.town for place in candidates(phrase))
    return site.kind in _OF_TOWNS or found.town.kind != _CITY or besides > 0


def _towns_in(annotation: Annotation, world: World, phrase: Phrase, named: Counter[str]) -> Iterator[_NamedIn]:
    """The towns whose names stand in a phrase: cities, and others that a word for towns leads or the report names too,
    for many a street and school has a name that some village has; none that is a land's name and no city's."""
    words, at = annotation.words, phrase.first + 1
    around = {land.id for land in phrase.entity.within if land.kind != _COUNTRY}
    while at < phrase.last:
        found = world.names.longest(annotation.text.tokens, at, words[at].starts) if words[at].starts else None
        if found is None or found.last > phrase.last:
            at += 1
            continue
        kind = words[at - 1].first("kind")
        led = at - 1 > phrase.first and kind is not None and kind.form.entry.kind in SETTLEMENTS
        before = words[at - 1 - led]
        towns = {name.value.id: name for name in found.names if name.group == PLACE and name.value.kind in SETTLEMENTS}
        if len(towns) > 1 and around:
            towns = {identity: name for identity, name in towns.items() if around & _lands(world, name.value)}
        if len(towns) == 1:
            identity, name = next(iter(towns.items()))
            city = name.value.kind == _CITY
            land = any(other.value.kind in _LANDS for other in found.names if other.group == PLACE)
            if (led or city or named[identity] > 0) and (led or not name.needs_head) and (city or not land):
                yield _NamedIn(name.value, led, "direction" in before.groups and not before.article)
        at = found.last


def _lands(world: World, place: Place) -> set[str]:
    return {land.id for land in world.within(place)}
