"""Questions about events and holdings, and the SQL they become."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, or_, select, text

from rawi.errors import InputError, NotFound
from rawi.fuse import Judgements, Telling, fuse, iso, ordinal, site_of
from rawi.lexicon import World
from rawi.model import STATUSES, TYPES, Event, Holding, Party
from rawi.store.derive import decode
from rawi.store.filters import begins
from rawi.store.judgements import claim_judgements
from rawi.store.schema import EVENT_CLAIMS, EVENTS, HOLDINGS, REPORTS, SITES, TELLINGS
from rawi.text.fold import fold

_PROVINCES = frozenset(("governorate", "district", "subdistrict", "region", "country"))
_EVENT, _HOLDING = msgspec.json.Decoder(Event).decode, msgspec.json.Decoder(Holding).decode


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are wanted; None asks for all.

    ``actor`` acts or suffers: a party, or the id of a side for all parties of it; ``place`` is the place itself or the
    settlement it lies in; both by id or name in any spelling. ``since`` and ``until`` (ISO days) take events whose days
    touch that time. ``least`` is the least number of independent origins.
    """

    type: str | None = None
    actor: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    least: int = 0
    limit: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no event can have."""
        for what, value, known in (("type", self.type, TYPES), ("status", self.status, STATUSES)):
            if value is not None and value not in known:
                raise InputError(f"there is no {what} {value!r}; these are: {', '.join(known)}")
        if self.since is not None and self.until is not None and self.since > self.until:
            raise InputError(f"{self.since} lies after {self.until}: the earlier day comes first")


def place_key(connection: Connection, asked: str) -> str:
    """The key of the one place that is called so; InputError when nothing is told of any, or of several.

    A name that a town shares with its province means the town.
    """
    query = select(SITES.c.key, SITES.c.kind).where(or_(SITES.c.key == asked, SITES.c.name == fold(asked))).distinct()
    kinds: dict[str, str | None] = {row.key: row.kind for row in connection.execute(query)}
    if asked in kinds:
        return asked
    keys = sorted(key for key in kinds if kinds[key] not in _PROVINCES) or sorted(kinds)
    if not keys:
        raise NotFound(f"nothing is told of a place called {asked!r}")
    if len(keys) > 1:
        raise InputError(f"{asked!r} could be {', '.join(keys)}: ask for one of these")
    return keys[0]


def events(connection: Connection, wanted: EventFilter) -> Iterator[Event]:
    """The events that a filter asks for, by day."""
    query = select(EVENTS.c.record).where(*conditions(connection, wanted)).order_by(EVENTS.c.earliest, EVENTS.c.id)
    found = (_EVENT(record) for record in connection.execute(query).scalars())
    yield from _limited((event for event in found if _fits(event, wanted)), wanted.limit)


def events_as_known(
    connection: Connection, wanted: EventFilter, known: str, world: World, judged: Judgements
) -> Iterator[Event]:
    """The same as a reader of all reports published until a day would have had them."""
    day = ordinal(known)
    retracted = _retracted(connection)
    blocks: dict[str, list[Telling]] = {}
    query = select(TELLINGS.c.block, TELLINGS.c.record).where(TELLINGS.c.known <= day)
    key = None if wanted.place is None else place_key(connection, wanted.place)
    if key is not None:
        query = query.where(TELLINGS.c.scope == _scope_of(world, key))
    for block, record in connection.execute(query):
        telling = decode(record)
        if retracted.get(telling.claim, day + 1) > day:
            blocks.setdefault(block, []).append(telling)
    families = {family.id: family for family in world.fusing.family}
    found = (
        event
        for name, tellings in sorted(blocks.items())
        for event in fuse(tellings, families[name.partition("/")[0]], world.fusing, judged)
    )
    kept = [event for event in found if _fits(event, wanted) and _fits_columns(event, wanted, key)]
    kept.sort(key=lambda event: (event.earliest or event.known_from, event.id))
    yield from _limited(kept, wanted.limit)


def _retracted(connection: Connection) -> dict[str, int]:
    """The claims that were withdrawn, with the day from which they count no more."""
    verdicts = claim_judgements(connection).items()
    return {id: ordinal(v.day) for id, v in verdicts if v.verdict == "retracted" and v.day}


def _scope_of(world: World, key: str) -> str:
    """The scope that a place's tellings are kept under: the settlement it lies in, or itself."""
    place = world.places.get(key)
    return (site_of(place, world).city if place else None) or key


def conditions(connection: Connection, wanted: EventFilter) -> list[ColumnElement[bool]]:
    """What columns say of a filter."""
    conditions: list[ColumnElement[bool]] = []
    if wanted.type is not None:
        conditions.append(EVENTS.c.type == wanted.type)
    if wanted.status is not None:
        conditions.append(EVENTS.c.status == wanted.status)
    if wanted.place is not None:
        key = place_key(connection, wanted.place)
        conditions.append(or_(EVENTS.c.place == key, EVENTS.c.city == key))
    if wanted.since is not None:
        conditions.append(EVENTS.c.latest >= wanted.since)
    if wanted.until is not None:
        conditions.append(EVENTS.c.earliest <= wanted.until)
    return conditions


def _fits(event: Event, wanted: EventFilter) -> bool:
    """What no column says."""
    if len(event.origins) < wanted.least:
        return False
    return wanted.actor is None or any(_is_called(party, wanted.actor) for party in (*event.actors, *event.targets))


def _fits_columns(event: Event, wanted: EventFilter, key: str | None) -> bool:
    first, last = event.earliest or event.known_from, event.latest or event.known_from
    return (
        wanted.type in (None, event.type)
        and wanted.status in (None, event.status)
        and (key is None or (event.place is not None and key in (event.place.key, event.place.city)))
        and (wanted.since is None or last >= wanted.since)
        and (wanted.until is None or first <= wanted.until)
    )


def _is_called(party: Party, asked: str) -> bool:
    folded = f" {fold(asked)} "
    return asked in (party.key, party.side) or any(
        folded in f" {fold(name)} " for name in (party.name, party.name_ar) if name
    )


def _limited(events: Iterable[Event], limit: int | None) -> Iterator[Event]:
    for number, event in enumerate(events):
        if limit is not None and number >= limit:
            return
        yield event


def event(connection: Connection, id: str) -> Event:
    """The event with an id, or with one that begins so."""
    query = select(EVENTS.c.id, EVENTS.c.record).where(begins(EVENTS.c.id, id)).limit(6)
    return _EVENT(_only(connection.execute(query).all(), id, "event"))


def holding(connection: Connection, id: str) -> Holding:
    """The holding with an id, or with one that begins so."""
    query = select(HOLDINGS.c.id, HOLDINGS.c.record).where(begins(HOLDINGS.c.id, id)).limit(6)
    return _HOLDING(_only(connection.execute(query).all(), id, "holding"))


def _only(rows: Any, id: str, what: str) -> str:
    if not rows:
        raise NotFound(f"there is no {what} {id}")
    if len({found for found, _ in rows}) > 1:
        raise InputError(f"{id} could be {', '.join(sorted(found for found, _ in rows)[:5])}: write more of it")
    return str(rows[0][1])


def event_of(connection: Connection, claim: str) -> str | None:
    """The id of the event that a claim stands in."""
    query = select(EVENTS.c.id).join(EVENT_CLAIMS, EVENT_CLAIMS.c.event == EVENTS.c.number)
    found = connection.execute(query.where(EVENT_CLAIMS.c.claim == claim)).scalar()
    return None if found is None else str(found)


def control(connection: Connection, on: str, known: str, place: str | None) -> list[Holding]:
    """Who holds each place (or one place) on a day, as known on a day; by place."""
    times = {"day": ordinal(on), "known": ordinal(known)}
    if place is not None:
        query = select(HOLDINGS.c.record).where(
            HOLDINGS.c.place == place_key(connection, place),
            HOLDINGS.c.since <= times["day"],
            func.coalesce(HOLDINGS.c.until, times["day"] + 1) > times["day"],
            HOLDINGS.c.known_from <= times["known"],
            func.coalesce(HOLDINGS.c.known_until, times["known"] + 1) > times["known"],
        )
        records: Iterable[str] = connection.execute(query).scalars()
    else:
        records = connection.execute(_IN_FORCE, times).scalars()
    return sorted(map(_HOLDING, records), key=lambda found: found.place.key)


_IN_FORCE = text(
    "SELECT record FROM holding_times JOIN holdings USING (number) WHERE holding_times.since <= :day "
    "AND holding_times.until >= :day AND holding_times.known_from <= :known AND holding_times.known_until >= :known"
)


def timeline(connection: Connection, place: str, known: str) -> list[Holding]:
    """The times of a place, as known on a day, oldest first."""
    day = ordinal(known)
    query = select(HOLDINGS.c.record).where(
        HOLDINGS.c.place == place_key(connection, place),
        HOLDINGS.c.known_from <= day,
        func.coalesce(HOLDINGS.c.known_until, day + 1) > day,
    )
    return sorted(map(_HOLDING, connection.execute(query).scalars()), key=_in_time)


def _in_time(held: Holding) -> tuple[str, str, str, str, str]:
    """Order by time; reversals inside one day by what they are, never by when they became known."""
    holder = held.holder.key if held.holder else ""
    return held.since, held.until or "9999", held.edtf, held.state, holder


def holdings_known(connection: Connection, known: str) -> list[Holding]:
    """The times of all places, as known on a day."""
    day = ordinal(known)
    query = select(HOLDINGS.c.record).where(
        HOLDINGS.c.known_from <= day, func.coalesce(HOLDINGS.c.known_until, day + 1) > day
    )
    return [_HOLDING(record) for record in connection.execute(query).scalars()]


def shares(connection: Connection, place: str, known: str, world: World) -> list[Telling]:
    """The tellings that give a share of a place in percent, by day, as known on a day."""
    key, day, retracted = place_key(connection, place), ordinal(known), _retracted(connection)
    query = select(TELLINGS.c.record).where(TELLINGS.c.scope == _scope_of(world, key), TELLINGS.c.known <= day)
    told = (t for t in map(decode, connection.execute(query).scalars()) if retracted.get(t.claim, day + 1) > day)
    given = (t for t in told if t.percent is not None and t.site and t.site.key == key and t.real and t.sure)
    return sorted(given, key=lambda telling: (telling.day, telling.order))


def tellings_of(connection: Connection, claims: Iterable[str]) -> list[Telling]:
    """The tellings of some claims, in the order of knowledge."""
    query = select(TELLINGS.c.record).where(TELLINGS.c.id.in_(list(claims)))
    return sorted(map(decode, connection.execute(query).scalars()), key=lambda telling: telling.order)


def known_days(connection: Connection) -> tuple[str, str]:
    """The first and the last day on which anything became known; InputError for a store without reports."""
    # One question each: SQLite takes the end of an index for either, and reads all of it for both at once.
    first, last = (connection.execute(select(end(TELLINGS.c.known))).scalar() for end in (func.min, func.max))
    published = connection.execute(select(func.max(REPORTS.c.published))).scalar()
    if first is None or last is None:
        raise NotFound("the store holds no claims yet: `rawi read --store` fills it")
    return iso(first), max(iso(last), published or "")


def is_empty(connection: Connection) -> bool:
    """True for a store in which nothing is told."""
    return connection.execute(select(TELLINGS.c.claim).limit(1)).scalar() is None


def is_present(connection: Connection, known: str) -> bool:
    """True when all that is known now was known by a day: nothing came or was withdrawn later."""
    last = connection.execute(select(func.max(TELLINGS.c.known))).scalar()
    day = ordinal(known)
    return (last is None or last <= day) and all(withdrawn <= day for withdrawn in _retracted(connection).values())


def check_days(connection: Connection, on: str | None, known: str | None, today: date) -> tuple[str, str]:
    """The days asked about, the last known ones where none are named; InputError where nothing can be said of them."""
    first, last = known_days(connection)
    last = max(first, min(last, today.isoformat()))  # a report dated wrongly into the future shuts nobody out
    if known is not None and known > today.isoformat():
        raise InputError(f"{known} has not come yet: nobody knows what will be known on it")
    if known is not None and known < first:
        raise InputError(f"nothing was known on {known}: the first report is of {first}")
    known = known or max(last, on or last)
    if on is not None and on > known:
        raise InputError(f"{on} lies after {known}, the last day of knowledge asked for: nothing can be said of it")
    if on is not None and on > today.isoformat():
        raise InputError(f"{on} has not come yet")
    return on or min(known, max(last, first)), known
