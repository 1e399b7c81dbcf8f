"""What a store holds as a whole: counts and days, and who and what is named in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from rawi.fuse import Telling, iso, ordinal
from rawi.lexicon import World
from rawi.lexicon.names import ACTOR, PLACE, SOURCE
from rawi.model import Party, Site
from rawi.store.derive import decode
from rawi.store.schema import EVENTS, HOLDINGS, IN_FORCE, REPORTS, TELLINGS
from rawi.text.fold import alike, fold
from rawi.version import VERSION

K = TypeVar("K")
_GROUPS = frozenset((PLACE, ACTOR, SOURCE))


class Side(msgspec.Struct, frozen=True):
    """A side and the name of the party it is called by."""

    side: str
    name: str | None
    name_ar: str


class Outlet(msgspec.Struct, frozen=True):
    """An outlet as reports call it, and the names that the tables have of it."""

    outlet: str
    name: str
    name_ar: str


class Summary(msgspec.Struct, frozen=True):
    """What the store holds. ``claims`` are those in force, ``places`` those of which it is told who holds them.

    ``first_day`` and ``last_day`` are days of knowledge, ``first_event_day`` and ``last_event_day`` days of which
    something is told; None in a store without any. ``sides`` are those that are told of, the most
    told of first; ``outlets`` those of the reports that the tables know.
    """

    version: str
    reports: int
    claims: int
    events: int
    places: int
    first_day: str | None
    last_day: str | None
    first_event_day: str | None
    last_event_day: str | None
    sides: tuple[Side, ...]
    outlets: tuple[Outlet, ...] = ()


class Density(msgspec.Struct, frozen=True):
    """How many events begin on a day."""

    day: str
    events: int


class TypeCount(msgspec.Struct, frozen=True):
    """How many events of a type begin on a day."""

    day: str
    type: str
    events: int


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that claims name, and how many do. ``id`` is that of the knowledge files, or the folded
    name behind a tilde."""

    id: str
    name: str | None
    name_ar: str
    kind: str | None
    claims: int


class NamedActor(Named, frozen=True, kw_only=True):
    """A party that acts or is acted on."""

    side: str


class NamedPlace(Named, frozen=True, kw_only=True):
    """A place, and the settlement it lies in."""

    city: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_m: int | None


class Names(NamedTuple):
    """Who and what claims name: the most named first."""

    actors: tuple[NamedActor, ...]
    places: tuple[NamedPlace, ...]
    sources: tuple[Named, ...]
    outlets: tuple[Outlet, ...]

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the parties that the knowledge files have."""
        known = [actor for actor in self.actors if not actor.id.startswith("~")]
        told: Counter[str] = Counter()
        called: dict[str, NamedActor] = {}
        for actor in known:
            told[actor.side] += actor.claims
            if actor.id == actor.side or actor.side not in called:
                called[actor.side] = actor
        return tuple(Side(side, called[side].name, called[side].name_ar) for side, _ in _most(told))


def summary(connection: Connection, names: Names, known: str | None, withdrawn: str) -> Summary:
    """Counts and days, of all or of what was published until a day; events, then too, as told of now. ``withdrawn`` is
    the last day on which a claim was withdrawn, "" without any."""
    until = known or "9999-12-31"
    day = ordinal(until)
    reports = select(func.count()).select_from(REPORTS)
    published = REPORTS.c.published <= until
    held = select(func.count(HOLDINGS.c.place.distinct())).where(HOLDINGS.c.known_from <= day)
    claims = select(func.count()).select_from(IN_FORCE)
    span = select(func.count(), func.min(EVENTS.c.earliest), func.max(EVENTS.c.latest)).select_from(EVENTS)
    if known is not None:
        reports, span = reports.where(published), span.where(EVENTS.c.known_from <= known)
        claims = claims.join(REPORTS, REPORTS.c.number == IN_FORCE.c.report).where(published)
    events, first, last = connection.execute(span).one()
    first_known, last_known = _days_of_knowledge(connection, until)
    last_known = last_known and max(last_known, withdrawn)
    told, read, places = (connection.execute(query).scalar_one() for query in (reports, claims, held))
    return Summary(
        VERSION, told, read, events, places, first_known, last_known, first, last, names.sides, names.outlets
    )


def _days_of_knowledge(connection: Connection, until: str) -> tuple[str | None, str | None]:
    """The first and the last day on which anything became known; a report without a day, when it was read."""
    known = select(func.min(TELLINGS.c.known), func.max(TELLINGS.c.known)).where(TELLINGS.c.known <= ordinal(until))
    first, last = connection.execute(known).one()
    latest = select(func.max(REPORTS.c.published)).where(REPORTS.c.published <= until)
    published = connection.execute(latest).scalar() or ""
    return (None, None) if first is None else (iso(first), max(iso(last), published))


def density(connection: Connection, known: str | None) -> list[Density]:
    """How many events there are by the day they begin, of those that anybody knew of by a day."""
    query = select(EVENTS.c.earliest, func.count()).group_by(EVENTS.c.earliest).order_by(EVENTS.c.earliest)
    if known is not None:
        query = query.where(EVENTS.c.known_from <= known)
    return [Density(*row) for row in connection.execute(query)]


def types_by_day(connection: Connection) -> list[TypeCount]:
    """How many events of each type there are by the day they begin."""
    day = (EVENTS.c.earliest, EVENTS.c.type)
    query = select(*day, func.count()).group_by(*day).order_by(*day)
    return [TypeCount(*row) for row in connection.execute(query)]


def names(connection: Connection, world: World) -> Names:
    """Who and what the claims in force name."""
    parties: Counter[Party] = Counter()
    sites: Counter[Site] = Counter()
    links: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for record in connection.execution_options(yield_per=2_000).execute(select(TELLINGS.c.record)).scalars():
        telling = decode(record)
        parties.update({*telling.actors, *telling.targets})
        links.update(_told_by(telling))
        spelled.setdefault(telling.origin, telling.origin_name)
        if telling.site is not None:
            sites[telling.site] += 1
    outlets = connection.execute(select(REPORTS.c.outlet).distinct().order_by(REPORTS.c.outlet)).scalars()
    known = tuple(found for outlet in outlets if outlet and (found := _outlet(outlet, world)))
    return Names(_actors(parties, world), _places(sites), _sources(links, spelled, world), known)


def _outlet(outlet: str, world: World) -> Outlet | None:
    """An outlet by the names of the one source that is called so."""
    named = {name.value.id: name.value for name in world.names.named(outlet) if name.group == SOURCE}
    first = [one for one in named.values() if fold(one.name_ar) == fold(outlet)]  # not what merely speaks for it
    some = first or list(named.values())
    found = world.sources.get(world.outlets.get(fold(outlet), "")) or (some[0] if len(some) == 1 else None)
    return Outlet(outlet, found.name, found.name_ar) if found else None


def _told_by(telling: Telling) -> set[str]:
    """The keys of a telling's chain; a report without an outlet is nobody."""
    return {key for key in telling.chain if key != f"~{telling.report}"}


def _actors(parties: Mapping[Party, int], world: World) -> tuple[NamedActor, ...]:
    found: dict[str, NamedActor] = {}
    for party, claims in _most(parties):
        known, seen = world.actors.get(party.key), found.get(party.key)
        if seen is not None:
            found[party.key] = msgspec.structs.replace(seen, claims=seen.claims + claims)
            continue
        kind = known.kind if known else None
        found[party.key] = NamedActor(
            id=party.key, name=party.name, name_ar=party.name_ar, kind=kind, claims=claims, side=party.side
        )
    return tuple(sorted(found.values(), key=_rank))


def _places(sites: Mapping[Site, int]) -> tuple[NamedPlace, ...]:
    found: dict[str, NamedPlace] = {}
    for site, claims in _most(sites):
        seen = found.get(site.key)
        if seen is not None:
            found[site.key] = msgspec.structs.replace(seen, claims=seen.claims + claims)
            continue
        found[site.key] = NamedPlace(
            id=site.key, name=site.name, name_ar=site.name_ar, kind=site.kind, claims=claims,
            city=site.city, country=site.country, lat=site.lat, lon=site.lon, radius_m=site.radius_m,
        )  # fmt: skip
    return tuple(sorted(found.values(), key=_rank))


def _sources(links: Mapping[str, int], spelled: Mapping[str, str], world: World) -> tuple[Named, ...]:
    """``spelled``: how those are written that lead back to nobody else; others that nobody knows go by their folded
    names."""
    found = []
    for key, claims in links.items():
        known = world.sources.get(key) or world.actors.get(key)
        written = spelled.get(key, key.removeprefix("~"))
        name, name_ar, kind = (known.name, known.name_ar, known.kind) if known else (None, written, None)
        found.append(Named(id=key, name=name, name_ar=name_ar, kind=kind, claims=claims))
    return tuple(sorted(found, key=_rank))


def _rank(named: Named) -> tuple[int, str]:
    return -named.claims, named.id


def _most(counts: Mapping[K, int]) -> list[tuple[K, int]]:
    """The most counted first, those counted alike in a fixed order."""
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))


N = TypeVar("N", bound=Named)


def called(named: Iterable[N], words: str | None, world: World) -> list[N]:
    """Those whose id is what is asked for or whose name has it in it, in any spelling; that bear it by the tables, as
    one of their names, or lie within a place that does. All where nothing is asked."""
    if not words:
        return list(named)
    folded = _in_one_form(words)
    bearers = {name.value.id for form in _forms(words) for name in world.names.named(form) if name.group in _GROUPS}
    return [
        one
        for one in named
        if one.id == words
        or not bearers.isdisjoint(_ids(one, world))
        or (folded and any(folded in _in_one_form(name) for name in _names(one, world)))
    ]


def _forms(words: str) -> set[str]:
    """Words as they are, and with all plurals of people in one case or the other."""
    every = [alike(word) for word in fold(words).split()]
    cases = zip(*((forms if len(forms) > 1 else forms * 4) for forms in every), strict=True)
    return {fold(words), *(" ".join(case) for case in cases)}


def _in_one_form(words: str) -> str:
    """Folded words, plurals of people without article and case."""
    return " ".join(alike(word)[0] for word in fold(words).split())


def _names(named: Named, world: World) -> list[str]:
    """What somebody or something is called, or a place that it lies within."""
    within = [world.places[id] for id in list(_ids(named, world))[1:] if id in world.places]
    names = [named.name, named.name_ar, *(name for place in within for name in (place.name, place.name_ar))]
    return [name for name in names if name]


def _ids(named: Named, world: World) -> Iterator[str]:
    """The id of who or what is named, and of the places that it lies within."""
    at: str | None = named.id
    while at is not None:
        yield at
        place = world.places.get(at) if isinstance(named, NamedPlace) else None
        at = place.parent if place else None
