"""In what town or land a place lies that no table knows: as is told of it, or of one with its name in the report."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import FACILITIES, Place
from rawi.resolve.back import SETTLEMENTS, is_away, scene
from rawi.resolve.beside import candidates, list_to
from rawi.resolve.site import Site
from rawi.text.fold import fold

_IN = frozenset(("fi", "bi"))
_POINTING = "pronominal"
_TOWNS = frozenset(("city", "town", "village"))
_COUNTRY = "country"
_LANDS = frozenset((_COUNTRY, "governorate", "region", "district"))
_CITY, _VILLAGE, _ROAD = "city", "village", "road"
_OF_TOWNS = frozenset(("airport", "port", "hospital", "university", "base", "crossing", "village"))
_CALLED_AFTER = _OF_TOWNS | FACILITIES - {"square", "camp"}  # a square is called after where its roads lead


def tell_those_before(annotation: Annotation, phrase: Phrase, earlier: list[Phrase]) -> None:
    """The market X IN Y, in the quarter Q IN Y: what the words that tie a place to those before it say of them, and of
    all of a list: the villages X AND Z IN Y."""
    around: Site = phrase.entity
    if around.place is None:
        return
    beside = phrase.relation == "near" or is_away(annotation, phrase)
    near = list(takewhile(lambda one: one.sentence == phrase.sentence, reversed(earlier)))
    whole = [one for one in near if not _is_end_of_road(one, near)]
    for before, behind in zip(whole, (phrase, *whole), strict=False):
        unplaced = before.entity.is_unplaced
        if not _is_tied(before, behind) or before.entity.how != "explicit":
            return
        for site in (one.entity for one in list_to(before)):
            if site.is_unplaced and site.how == "explicit":
                site.lie_in(around.place, around.within, beside=beside)
        if not unplaced:
            return


def _is_end_of_road(phrase: Phrase, near: list[Phrase]) -> bool:
    """One of the towns in the name of a road: the road X - Y NEAR Z."""
    roads = (one for one in near if one.entity.kind == _ROAD)
    return any(one.first < phrase.first and phrase.last <= one.last for one in roads)


def _is_tied(before: Phrase, behind: Phrase) -> bool:
    """The words that begin right behind a place, or in it, say that it lies in the next one."""
    link, last = behind.link, before.last
    return link >= 0 and (link <= last < behind.part_first or last == link)


def tell_facilities(annotation: Annotation, phrases: Sequence[Phrase]) -> None:
    """Where those facilities lie that no words tie to a town: what stands before them tells, or a pronoun behind."""
    unknown = [one for one in phrases if one.entity.kind in FACILITIES and one.entity.place is None]
    for phrase in unknown:
        rules = (_in_it, _right_behind, _in_scene) if phrase.entity.is_unplaced and not phrase.anaphor else ()
        towns = (rule(annotation, phrase, phrases[: phrases.index(phrase)]) for rule in rules)
        town = next(filter(None, towns), None)
        if town is not None and town.place is not None:
            phrase.entity.lie_in(town.place, town.within)
    _tell_namesakes([phrase.entity for phrase in unknown])


def _tell_namesakes(sites: Sequence[Site]) -> None:
    """What lies in a town lies there wherever the report names it, unless it names several of that name."""
    for site in (one for one in sites if one.is_unplaced):
        name = fold(site.name_ar)
        told = {other.key: other for other in sites if other.town is not None and fold(other.name_ar) == name}
        if len(told) == 1:
            site.lie_with(next(iter(told.values())))


def _in_it(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """They entered Y and took the market IN IT: the one town that the sentence names before."""
    behind = annotation.words[phrase.last] if phrase.last < len(annotation.words) else None
    if behind is None or behind.function != _POINTING or behind.groups["function"][0].form.entry.id not in _IN:
        return None
    towns = {town.key: town for one in earlier if one.sentence == phrase.sentence and (town := _town(one))}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _right_behind(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """They took IN Y THE MARKET X: the town that stands right before it."""
    last = earlier[-1] if earlier else None
    if last is None or last.preposition not in _IN or not phrase.preposition:
        return None
    ahead = phrase.part_first - (annotation.words[phrase.part_first - 1].function == "preposition")
    return _town(last) if last.last == ahead and not annotation.words[ahead].conjunction else None


def _in_scene(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """IN Y, they took the market X: the town that the sentence begins with."""
    opening = scene(annotation, phrase, earlier)
    if opening is None or opening.sentence != phrase.sentence or is_away(annotation, opening):
        return None
    return _town(opening)


def tell_called_after(annotation: Annotation, world: World, phrases: Sequence[Phrase], named: Counter[str]) -> None:
    """What lies in, or by, the town that its own words name: the hospital OF X, the farms OF THE TOWN X; and between
    which two a road runs. None in a country that the report tells nothing else of: schools are called after far
    cities."""
    countries = {phrase.entity.country for phrase in phrases if phrase.entity.place is not None}
    for phrase in phrases:
        site: Site = phrase.entity
        vague = site.is_unplaced or (site.beside is not None and site.kind != _ROAD)
        if not vague or site.how != "explicit" or phrase.anaphor:
            continue
        found = _towns_in(annotation, world, phrase, named)
        towns = [one for one in dict.fromkeys(found) if not countries or one.town.country in countries]
        if site.kind == _ROAD and len(towns) == 2:
            site.ends = (towns[0].town, towns[1].town)
        elif site.kind in _CALLED_AFTER and len(towns) == 1 and _is_its_own(site, phrase, towns[0], named):
            site.lie_in(towns[0].town, world.within(towns[0].town), beside=towns[0].away)


def _is_its_own(site: Site, phrase: Phrase, found: "_NamedIn", named: Counter[str]) -> bool:
    """It is called after the town that it belongs to: where no word for towns leads that, any city may give
    a school or a tower its name, and no village is a namesake that was held not to be meant."""
    if found.led or site.kind == _VILLAGE:
        return found.led or not phrase.names
    besides = named[found.town.id] - any(place is found.town for place in candidates(phrase))
    return site.kind in _OF_TOWNS or found.town.kind != _CITY or besides > 0


class _NamedIn(NamedTuple):
    """A town whose name stands in the words of a phrase: behind a word for towns, and SOUTH OF it."""

    town: Place
    led: bool
    away: bool


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
        led = at - 1 > phrase.first and kind is not None and kind.form.entry.kind in _TOWNS
        before = words[at - 1 - led]
        towns = {name.value.id: name for name in found.names if name.group == PLACE and name.value.kind in _TOWNS}
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


def _town(phrase: Phrase) -> Site | None:
    """The town that a phrase stands for, if it does."""
    site: Site = phrase.entity
    return site if site.place is not None and site.place.kind in SETTLEMENTS and phrase.inside is None else None
