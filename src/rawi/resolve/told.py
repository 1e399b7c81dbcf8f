"""What a report tells of places and parties: the countries it is about, what each name may mean, what stands near."""

from collections import Counter
from typing import NamedTuple

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Place
from rawi.resolve.beside import Beside, candidates
from rawi.resolve.nearby import Nearby

SURE = 3  # a country named so often is the one that the report is about
RARELY = 4  # times as often is the country named that the report is about
_STATES = frozenset(("state_force", "government", "security_force"))
_AS_TOWNS = 2  # how much the name of a party says of the country, in names of towns


class Told(NamedTuple):
    """What a report names: how often each country, and in which ones the parties act; how often each place, and each
    land that a place of one meaning lies in; for every phrase of one country what it may mean; what stands beside each,
    and how near; the words; the countries whose forces or governments act, where no country is named; and the kind of
    those, by first token, of whose namesakes none is likelier."""

    countries: Counter[str]
    theatres: frozenset[str]
    named: Counter[str]
    lands: Counter[str]
    meanings: list[tuple[str, int, set[str]]]
    beside: Beside
    nearby: Nearby
    annotation: Annotation
    homes: frozenset[str]
    undecided: dict[int, str]


def tell(annotation: Annotation, world: World, phrases: list[Phrase]) -> Told:
    """What the place phrases of a report name."""
    named = Counter(place.id for phrase in phrases for place in candidates(phrase))
    meanings = _meanings(phrases)
    counts: Counter[str] = Counter()
    for country, weight, _ in meanings:
        counts[country] += weight
    countries = counts + _theatres(annotation, world)
    lands, beside = _lands(world, phrases), Beside(annotation, world, phrases)
    homes = frozenset() if countries else _homes(annotation, world)
    theatres, nearby = _all_theatres(annotation, world), Nearby(phrases)
    return Told(countries, theatres, named, lands, meanings, beside, nearby, annotation, homes, {})


def _meanings(phrases: list[Phrase]) -> list[tuple[str, int, set[str]]]:
    """The country of every phrase that may mean places of one alone, what that says of the report, and the places."""
    found = []
    for phrase in phrases:
        places = candidates(phrase)
        if len({place.country for place in places}) == 1:
            found.append((places[0].country, _weight(places[0]), {place.id for place in places}))
    return found


def _theatres(annotation: Annotation, world: World) -> Counter[str]:
    """How often a party is named that acts in one country alone, by country, each time worth two towns of it."""
    counts: Counter[str] = Counter()
    for phrase in annotation.phrases:
        theatres = {name.value.theatre or "" for name in phrase.names if name.group == "actor"}
        country = world.theatres.get(next(iter(theatres))) if len(theatres) == 1 else None
        if country is not None:
            counts[country] += _AS_TOWNS
    return counts


def _all_theatres(annotation: Annotation, world: World) -> frozenset[str]:
    """The countries in which the parties named act, where each name stands for one party."""
    actors = {p.names[0].value for p in annotation.phrases if len(p.names) == 1 and p.names[0].group == ACTOR}
    listed = (theatre for actor in actors for theatre in (actor.theatre or "").split("|"))
    return frozenset(world.theatres[theatre] for theatre in listed if theatre in world.theatres)


def _homes(annotation: Annotation, world: World) -> frozenset[str]:
    """The first of the countries in which the states' own forces act that are named: it is nearest to them."""
    actors = (p.names[0].value for p in annotation.phrases if p.names and p.names[0].group == ACTOR)
    sided = (world.actors[p.nisba] for p in annotation.phrases if p.nisba in world.actors)
    states = (actor for actor in (*actors, *sided) if actor.kind in _STATES and actor.theatre)
    first = (actor.theatre.split("|")[0] for actor in states)
    return frozenset(world.theatres[theatre] for theatre in first if theatre in world.theatres)


def _lands(world: World, phrases: list[Phrase]) -> Counter[str]:
    """The lands below a country, by id, of the places whose name stands for nothing else."""
    lands: Counter[str] = Counter()
    for phrase in phrases:
        places = [name.value for name in phrase.names if name.group == PLACE]
        if len(places) == 1:
            lands.update(parent.id for parent in world.within(places[0]) if parent.kind != "country")
    return lands


def _weight(place: Place) -> int:
    """How much the naming of a place says of the country that a report tells of."""
    return 3 if place.kind in ("governorate", "city") else 1


def main_country(told: Told) -> str:
    """The country that a report is about, or nothing where none is told of far more than all others."""
    first, second = (*told.countries.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] >= SURE and first[1] >= RARELY * second[1] else ""
