"""Questions about events and holdings, and the SQL they become."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, String, bindparam, func, or_, select, text

from rawi.errors import InputError, NotFound
from rawi.fuse import Judgements, Telling, begun, fuse, iso, ordinal, scope_of, site_of
from rawi.lexicon import World
from rawi.model import STATUSES, TYPES, Event, Holding, Party, Site
from rawi.store.derive import decode
from rawi.store.derived import FOREVER, in_groups
from rawi.store.filters import Values, begins, check_order
from rawi.store.judgements import claim_judgements
from rawi.store.named import any_of, called, has_words
from rawi.store.part import Part
from rawi.store.schema import EVENT_CLAIMS, EVENT_PARTIES, EVENTS, HOLDINGS, PARTIES, REPORTS, TELLINGS
from rawi.text.fold import fold

_AT_ONCE = 500
read_event, _HOLDING = msgspec.json.Decoder(Event).decode, msgspec.json.Decoder(Holding).decode


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are wanted; None asks for all.

    ``actor`` acts or suffers: a party, or the id of a side for all parties of it; ``place`` is the place itself or what
    it lies in; both by id or by any name that the tables have, in any spelling. ``since`` and ``until`` (ISO days) take
    events whose days touch that time. ``least`` is the least number of independent origins. ``parties`` and ``places``
    are the keys of what is meant by the names: a store fills them in.
    """

    type: str | None = None
    actor: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    least: int = 0
    limit: int | None = None
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no event can have."""
        for what, value, known in (("type", self.type, TYPES), ("status", self.status, STATUSES)):
            if value is not None and value not in known:
                raise InputError(f"there is no {what} {value!r}; these are: {', '.join(known)}")
        check_order(self.since, self.until)


def events(
    connection: Connection, wanted: EventFilter, past: "Past | None" = None, part: Part | None = None
) -> Iterator[Event]:
    """The events that a filter asks for, or a part of them, by day: as known now, or as a reader of a day would have
    had them."""
    part = part or Part()
    query = select(EVENTS.c.record).where(*conditions(asks(wanted, past)), *part.conditions(EVENTS.c.earliest))
    query = query.order_by(EVENTS.c.earliest, EVENTS.c.id)
    given = values(wanted, past)
    records = connection.execute(query, given, execution_options={"yield_per": _AT_ONCE}).scalars()
    others = [] if past is None else [one for one in past.of(wanted) if part.holds(event_key(one)[:1])]
    yield from islice(merge((read_event(record) for record in records), others, key=event_key), wanted.limit)


def parts(connection: Connection, wanted: EventFilter, size: int) -> Iterator[Part]:
    """The events that a filter asks for, as known now, in parts of so many and what else begins on the last day."""
    query = select(EVENTS.c.earliest).where(*conditions(asks(wanted)))
    query = query.order_by(EVENTS.c.earliest).limit(1).offset(size - 1)
    given, part = values(wanted), Part()
    while (last := connection.execute(query.where(*part.conditions(EVENTS.c.earliest)), given).scalar()) is not None:
        yield part._replace(until=(last,))
        part = Part(after=(last,))
    yield part


def records(connection: Connection) -> Iterator[str]:
    """The JSON that is kept of all events, by day."""
    query = select(EVENTS.c.record).order_by(EVENTS.c.earliest, EVENTS.c.id)
    return iter(connection.execute(query, execution_options={"yield_per": _AT_ONCE}).scalars())


def event_key(event: Event) -> tuple[str, str]:
    """What events are ordered by."""
    return event.earliest or event.known_from, event.id


class Past(NamedTuple):
    """How events were known on a day. Those of which all was known then stand as they are; ``other`` are the rest, by
    day: of which some was told later, and all in ``blocks``, where something was withdrawn later."""

    known: str
    other: list[Event]
    blocks: list[str]

    def of(self, wanted: EventFilter) -> list[Event]:
        """Those of the others that a filter asks for."""
        return [event for event in self.other if _fits(event, wanted)]


def past(connection: Connection, known: str, retracted: dict[str, int], world: World, judged: Judgements) -> Past:
    """How events were known on a day; ``retracted``: see ``Reach``."""
    day = ordinal(known)
    later = [claim for claim, withdrawn in retracted.items() if withdrawn > day]
    blocks = sorted(set(connection.execute(select(TELLINGS.c.block).where(TELLINGS.c.id.in_(later))).scalars()))
    other = [*_begun(connection, known, blocks), *_fused(connection, day, blocks, retracted, world, judged)]
    return Past(known, sorted(other, key=event_key), blocks)


_BEGUN = select(EVENTS.c.record).where(
    EVENTS.c.known_from < EVENTS.c.known_to,  # which follows from the rest, and says which index to look in
    EVENTS.c.known_from <= bindparam("known"),
    EVENTS.c.known_to > bindparam("known"),
    EVENTS.c.block.not_in(bindparam("blocks", expanding=True)),
)


def _begun(connection: Connection, known: str, but: list[str]) -> Iterator[Event]:
    """The events of which something was known by a day and something came later, as they were known then."""
    found = list(map(read_event, connection.execute(_BEGUN, {"known": known, "blocks": but}).scalars()))
    for some in in_groups(iter(found), _AT_ONCE):
        told = {t.claim: t for t in tellings_of(connection, [join.claim for event in some for join in event.joins])}
        for event in some:
            mine = (told[join.claim] for join in event.joins)
            yield begun(event, [telling for telling in mine if telling.known <= ordinal(known)])


def _fused(
    connection: Connection, day: int, blocks: list[str], retracted: dict[str, int], world: World, judged: Judgements
) -> Iterator[Event]:
    """The events of some blocks, fused from what was known by a day and not withdrawn by then."""
    families = {family.id: family for family in world.fusing.family}
    for block in blocks:
        query = select(TELLINGS.c.record).where(TELLINGS.c.block == block, TELLINGS.c.known <= day)
        tellings = map(decode, connection.execute(query).scalars())
        standing = [telling for telling in tellings if retracted.get(telling.claim, day + 1) > day]
        yield from fuse(standing, families[block.partition("/")[0]], world.fusing, judged)


_ASKING = tuple(name for name in EventFilter.__struct_fields__ if name not in ("limit", "parties", "places"))


def asks(wanted: EventFilter, past: Past | None = None) -> frozenset[str]:
    """What a filter asks by, of events as known now or in the past: the same query serves all that ask by the same."""
    names = frozenset(name for name in _ASKING if getattr(wanted, name) not in (None, 0))
    if past is None:
        return names
    return names | ({"past", "blocks"} if past.blocks else {"past"})  # most often there are none: rows need no look


def values(wanted: EventFilter, past: Past | None = None) -> Values:
    """What a filter asks for, under the names that its query has for it."""
    found = {name: getattr(wanted, name) for name in asks(wanted)}
    if wanted.actor is not None:
        found |= called("actor", wanted.actor, wanted.parties)
    if wanted.place is not None:
        found |= called("place", wanted.place, wanted.places)
    if wanted.least:
        found["least"] = min(wanted.least, FOREVER)
    return found if past is None else found | {"known": past.known, "blocks": past.blocks}


def conditions(asked: Collection[str]) -> list[ColumnElement[bool]]:
    """What filters that ask by the same say of ``EVENTS``; ``values`` go with the query."""
    said: dict[str, ColumnElement[bool]] = {
        "past": EVENTS.c.known_to <= bindparam("known"),
        "blocks": EVENTS.c.block.not_in(bindparam("blocks", expanding=True)),
        "type": EVENTS.c.type == bindparam("type"),
        "status": EVENTS.c.status == bindparam("status"),
        "actor": EVENTS.c.number.in_(_with_party()),
        "place": or_(EVENTS.c.place.in_(any_of("place")), EVENTS.c.city.in_(any_of("place"))),
        "since": EVENTS.c.latest >= bindparam("since"),
        "until": EVENTS.c.earliest <= bindparam("until"),
        "begin": EVENTS.c.earliest >= bindparam("begin"),
        "least": EVENTS.c.origins >= bindparam("least"),
    }
    return [condition for name, condition in said.items() if name in asked]


def _with_party() -> Select[Any]:
    """The events with a party of a key, a side or words in its name."""
    actor = bindparam("actor", type_=String)
    is_called = or_(PARTIES.c.key == actor, PARTIES.c.side == actor, has_words(PARTIES.c.name, "actor"))
    keys = select(PARTIES.c.key).where(or_(is_called, PARTIES.c.key.in_(any_of("actor"))))
    return select(EVENT_PARTIES.c.event).where(EVENT_PARTIES.c.party.in_(keys))


def _fits(event: Event, wanted: EventFilter) -> bool:
    """The same of an event that no columns have."""
    first, last = event.earliest or event.known_from, event.latest or event.known_from
    return (
        wanted.type in (None, event.type)
        and wanted.status in (None, event.status)
        and (wanted.place is None or (event.place is not None and _lies_in(event.place, wanted.places)))
        and (wanted.since is None or last >= wanted.since)
        and (wanted.until is None or first <= wanted.until)
        and len(event.origins) >= wanted.least
        and (wanted.actor is None or any(_is_called(one, wanted) for one in (*event.actors, *event.targets)))
    )


def _lies_in(place: Site, keys: Collection[str]) -> bool:
    return place.key in keys or place.city in keys


def _is_called(party: Party, wanted: EventFilter) -> bool:
    asked = wanted.actor or ""
    folded = f" {fold(asked)} "
    return (
        asked in (party.key, party.side)
        or party.key in wanted.parties
        or any(folded in f" {fold(name)} " for name in (party.name, party.name_ar) if name)
    )


def event(connection: Connection, id: str) -> Event:
    """The event with an id, or with one that begins so."""
    query = select(EVENTS.c.id, EVENTS.c.record).where(begins(EVENTS.c.id, id)).limit(6)
    return read_event(_only(connection.execute(query).all(), id, "event"))


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


def event_of(connection: Connection, claim: str) -> str:
    """The id of the event that a claim stands in, by the claim's id or one that begins so."""
    query = select(EVENT_CLAIMS.c.claim, EVENTS.c.id).join(EVENTS, EVENT_CLAIMS.c.event == EVENTS.c.number)
    found = connection.execute(query.where(begins(EVENT_CLAIMS.c.claim, claim)).limit(6)).all()
    if not found:
        raise NotFound(f"there is no event with a claim {claim} in it")
    return _only([row for row in found if row.claim == claim] or found, claim, "claim")


def control(connection: Connection, on: str, known: str, place: str | None) -> bytes:
    """Who holds each place (or the one of a key) on a day, as known on a day; by place: a JSON list of holdings.

    They are put together where they are kept: on the page they are asked for with every step, thousands at once.
    """
    times: dict[str, int | str] = {"day": ordinal(on), "known": ordinal(known)}
    if place is not None:
        times |= {"place": place}
    held: bytes | None = connection.execute(_ALL_HELD if place is None else _ONE_HELD, times).scalar_one()
    return b"[%b]" % (held or b"")


_HELD = """
    WITH held AS MATERIALIZED (SELECT number FROM {} ORDER BY place, number)
    SELECT CAST(group_concat(record) AS BLOB) FROM held CROSS JOIN holdings USING (number)
"""
_ALL_HELD = text(
    _HELD.format(
        "holding_times JOIN holdings USING (number) "
        "WHERE holding_times.since <= :day AND holding_times.until >= :day "
        "AND holding_times.known_from <= :known AND holding_times.known_until >= :known"
    )
)
_ONE_HELD = text(
    _HELD.format(
        "holdings WHERE place = :place AND since <= :day AND coalesce(until, :day + 1) > :day "
        "AND known_from <= :known AND coalesce(known_until, :known + 1) > :known"
    )
)


def timeline(connection: Connection, place: str, known: str) -> list[Holding]:
    """The times of the place with a key, as known on a day, oldest first."""
    asked = {"place": place, "known": ordinal(known)}
    return sorted(map(_HOLDING, connection.execute(_TIMES, asked).scalars()), key=in_time)


_TIMES = select(HOLDINGS.c.record).where(
    HOLDINGS.c.place == bindparam("place"),
    HOLDINGS.c.known_from <= bindparam("known"),
    func.coalesce(HOLDINGS.c.known_until, bindparam("known") + 1) > bindparam("known"),
)


def in_time(held: Holding) -> tuple[str, str, str, str, str]:
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


_BEFORE = Telling.__struct_fields__[: Telling.__struct_fields__.index("percent")]
_UP_TO_PERCENT: Any = msgspec.defstruct(
    "_UpToPercent", [*((name, msgspec.Raw) for name in _BEFORE), ("percent", float | None)], array_like=True
)
"""What is read of a telling to know whether it gives a share: few of a place's many do."""
_up_to_percent = msgspec.msgpack.Decoder(_UP_TO_PERCENT).decode
_TOLD_OF = select(TELLINGS.c.record).where(
    TELLINGS.c.scope == bindparam("scope"), TELLINGS.c.known <= bindparam("known")
)


def site(connection: Connection, key: str, world: World) -> Site:
    """The place with a key: as the tables have it, or as the first telling of it does."""
    if key in world.places:
        return site_of(world.places[key], world)
    records = connection.execute(_TOLD_OF, {"scope": scope_of(key, world), "known": FOREVER}).scalars()
    return next(told.site for told in map(decode, records) if told.site is not None and told.site.key == key)


def shares(connection: Connection, place: str, known: str, retracted: dict[str, int], world: World) -> list[Telling]:
    """The tellings that give a share of the place with a key in percent, by day, as known on a day; ``retracted``: see
    ``Reach``."""
    day = ordinal(known)
    records = connection.execute(_TOLD_OF, {"scope": scope_of(place, world), "known": day}).scalars()
    told = (decode(record) for record in records if _up_to_percent(record).percent is not None)
    standing = (telling for telling in told if retracted.get(telling.claim, day + 1) > day)
    given = (t for t in standing if t.site and t.site.key == place and t.real and t.sure)
    return sorted(given, key=lambda telling: (telling.day, telling.order))


def tellings_of(connection: Connection, claims: Iterable[str]) -> list[Telling]:
    """The tellings of some claims, in the order of knowledge."""
    query = select(TELLINGS.c.record).where(TELLINGS.c.id.in_(list(claims)))
    return sorted(map(decode, connection.execute(query).scalars()), key=lambda telling: telling.order)


class Reach(NamedTuple):
    """What can be asked of a store: the first and the last day on which anything became known (None in a store without
    claims), the last on which a report was published, and from which day on which claims are withdrawn."""

    first: str | None
    told: str | None
    published: str | None
    retracted: dict[str, int]

    def is_all(self, known: str) -> bool:
        """True when all that is known now was known by a day: nothing came or was withdrawn later."""
        day = ordinal(known)
        return (self.told or "") <= known and all(withdrawn <= day for withdrawn in self.retracted.values())

    def days(self, on: str | None, known: str | None, today: date) -> tuple[str, str]:
        """The days asked about, where none are named the last day of a report and the last of knowledge; InputError
        where nothing can be said of them, or nothing at all."""
        if self.first is None or self.told is None:
            raise NotFound("the store holds no claims yet: `rawi read --store FILE ...` fills it")
        first, latest = self.first, max(self.told, self.published or "")
        last = max(first, min(latest, today.isoformat()))  # a report dated wrongly into the future shuts nobody out
        if known is not None and known > today.isoformat():
            raise InputError(f"{known} has not come yet: nobody knows what will be known on it")
        if known is not None and known < first:
            raise InputError(f"nothing was known on {known}: the first report is of {first}")
        known = known or max(last, on or last, self.withdrawn_by(today.isoformat()))
        if on is not None and on > known:
            raise InputError(f"{on} lies after {known}, the last day of knowledge asked for: nothing can be said of it")
        if on is not None and on > today.isoformat():
            raise InputError(f"{on} has not come yet")
        # A report without a day is known from the day on which it was read, and that is no day that it tells of.
        told = min(self.published or last, last)
        return on or min(known, max(told, first)), known

    def withdrawn_by(self, day: str) -> str:
        """The last ISO day until another on which a claim was withdrawn, mostly after the last report; "" without."""
        return max((one for one in map(iso, self.retracted.values()) if one <= day), default="")


def reach(connection: Connection) -> Reach:
    """What can be asked of a store."""
    # One question each: SQLite takes the end of an index for either, and reads all of it for both at once.
    first, last = (connection.execute(select(end(TELLINGS.c.known))).scalar() for end in (func.min, func.max))
    published = connection.execute(select(func.max(REPORTS.c.published))).scalar()
    verdicts = claim_judgements(connection).items()
    retracted = {id: ordinal(v.day) for id, v in verdicts if v.verdict == "retracted" and v.day}
    return Reach(first and iso(first), last and iso(last), published, retracted)
