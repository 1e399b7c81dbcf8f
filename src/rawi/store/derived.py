"""Events, holdings, places and parties as rows of the store, and how those that are derived anew are taken out."""

from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select

from rawi.fuse import Telling, ordinal, site_of
from rawi.lexicon import World
from rawi.model import Event, Holding, Party, Site
from rawi.store.schema import (
    EVENT_CLAIMS,
    EVENT_PARTIES,
    EVENTS,
    HOLDING_TIMES,
    HOLDINGS,
    PARTIES,
    SITES,
    UNCERTAIN_JOINS,
)
from rawi.text.fold import fold

FOREVER = 2**31 - 1
UNCERTAIN = 1.0
"""A telling that joined its event by less than this: one feature told otherwise would have kept it out."""
OF_EVENTS = (EVENT_CLAIMS, EVENT_PARTIES, UNCERTAIN_JOINS)
_AT_ONCE = 2_000
_NAMES = 500  # asked for in one statement
_JSON = msgspec.json.Encoder().encode

Row = dict[str, Any]
Thing = TypeVar("Thing")


class Derived:
    """Writes what is derived into a store, and takes out what is derived anew."""

    def __init__(self, connection: Connection, world: World):
        self._connection, self._world = connection, world
        self._sites: set[Site] = set()
        self._parties: set[Party] = set()
        self._gone: set[str] = set()

    def forget_events(self, blocks: Iterable[str]) -> None:
        """Take out the events of some blocks."""
        for some in in_groups(sorted(blocks), _NAMES):
            old = select(EVENTS.c.number).where(EVENTS.c.block.in_(some))
            for table in OF_EVENTS:
                self._connection.execute(delete(table).where(table.c.event.in_(old)))
            self._connection.execute(delete(EVENTS).where(EVENTS.c.block.in_(some)))

    def write_events(self, events: Iterable[tuple[Event, str, str]]) -> None:
        """Write events, each with its block and the day on which the last of it became known."""
        numbers = self._numbers(EVENTS)
        for some in in_groups(events, _AT_ONCE):
            self._write_events([(_event_row(next(numbers), event, *rest), event) for event, *rest in some])

    def _write_events(self, events: list[tuple[Row, Event]]) -> None:
        self._connection.execute(insert(EVENTS), [row for row, _ in events])
        for table, rows_of in (
            (EVENT_CLAIMS, _claim_rows),
            (EVENT_PARTIES, _party_rows),
            (UNCERTAIN_JOINS, _join_rows),
        ):
            rows = [linked for row, event in events for linked in rows_of(row, event)]
            if rows:
                self._connection.execute(insert(table).prefix_with("OR REPLACE"), rows)
        parties = {party for _, event in events for party in (*event.actors, *event.targets)} - self._parties
        self._parties |= parties
        named = [
            {"key": party.key, "name": name, "side": party.side}
            for party in sorted(parties, key=lambda party: (party.key, party.side))
            for name in dict.fromkeys(fold(name) for name in (party.name_ar, party.name) if name)
        ]
        if named:
            self._connection.execute(insert(PARTIES).prefix_with("OR REPLACE"), named)

    def forget_holdings(self, scopes: Iterable[str]) -> None:
        """Take out the holdings of some scopes."""
        for some in in_groups(sorted(scopes), _NAMES):
            old = select(HOLDINGS.c.number).where(HOLDINGS.c.scope.in_(some))
            self._connection.execute(delete(HOLDING_TIMES).where(HOLDING_TIMES.c.number.in_(old)))
            self._connection.execute(delete(HOLDINGS).where(HOLDINGS.c.scope.in_(some)))

    def write_holdings(self, holdings: Iterable[tuple[str, Holding]]) -> None:
        """Write holdings, each behind its scope."""
        numbers = self._numbers(HOLDINGS)
        for some in in_groups(holdings, _AT_ONCE):
            self._write_holdings([_holding_row(next(numbers), holding, scope) for scope, holding in some])

    def _write_holdings(self, rows: list[Row]) -> None:
        self._connection.execute(insert(HOLDINGS), rows)
        times = [
            {
                "number": row["number"],
                "since": row["since"],
                "until": _last(row["until"]),
                "known_from": row["known_from"],
                "known_until": _last(row["known_until"]),
            }
            for row in rows
            if row["until"] is None or row["until"] > row["since"]
        ]
        if times:
            self._connection.execute(insert(HOLDING_TIMES), times)

    def forget_site(self, site: Site) -> None:
        """Note that a telling of a place was forgotten."""
        self._gone.update((site.key, site.city or site.key))

    def forget_sites(self) -> None:
        """Those of tellings that were forgotten: where others tell of them, they are written again with their scope."""
        if self._gone:
            gone = [{"gone": key} for key in sorted(self._gone)]
            self._connection.execute(delete(SITES).where(SITES.c.key == bindparam("gone")), gone)
            self._sites.clear()

    def write_sites(self, tellings: Iterable[Telling]) -> None:
        """Names by which places may be asked for: those told of, and the settlements that they lie in."""
        told = {telling.site: None for telling in tellings if telling.site and telling.site not in self._sites}
        self._sites.update(told)
        cities = (self._world.places.get(site.city or "") for site in told)
        rows = [
            {"key": site.key, "name": name, "kind": site.kind}
            for site in dict.fromkeys((*told, *(site_of(city, self._world) for city in cities if city)))
            for name in dict.fromkeys(fold(name) for name in (site.name_ar, site.name) if name)
        ]
        if rows:
            self._connection.execute(insert(SITES).prefix_with("OR IGNORE"), rows)

    def _numbers(self, table: Table) -> Iterator[int]:
        """The numbers of the rows to come."""
        return count((self._connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1)


def in_groups(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Things in lists of some size: one statement for many."""
    rest = iter(things)
    while group := list(islice(rest, size)):
        yield group


def _last(until: int | None) -> int:
    """The last day of a time that ends before a day."""
    return FOREVER if until is None else until - 1


def _event_row(number: int, event: Event, name: str, known_to: str) -> Row:
    place = event.place
    return {
        "number": number,
        "id": event.id,
        "block": name,
        "type": event.type,
        "status": event.status,
        "place": place.key if place else None,
        "city": place.city if place else None,
        "earliest": event.earliest or event.known_from,
        "latest": event.latest or event.known_from,
        "known_from": event.known_from,
        "known_to": known_to,
        "origins": len(event.origins),
        "record": _JSON(event).decode(),
    }


def _claim_rows(row: Row, event: Event) -> Iterator[Row]:
    for claim in dict.fromkeys((*event.claims, *event.against)):
        yield {"claim": claim, "event": row["number"]}


def _party_rows(row: Row, event: Event) -> Iterator[Row]:
    for key in dict.fromkeys(party.key for party in (*event.actors, *event.targets)):
        yield {"party": key, "event": row["number"]}


def _join_rows(row: Row, event: Event) -> Iterator[Row]:
    for join in event.joins:
        if join.judged is None and 0 < join.score < UNCERTAIN:
            yield {"earliest": row["earliest"], "id": event.id, "claim": join.claim, "event": row["number"]}


def _holding_row(number: int, holding: Holding, scope: str) -> Row:
    return {
        "number": number,
        "id": holding.id,
        "scope": scope,
        "place": holding.place.key,
        "since": ordinal(holding.since),
        "until": None if holding.until is None else ordinal(holding.until),
        "known_from": ordinal(holding.known_from),
        "known_until": None if holding.known_until is None else ordinal(holding.known_until),
        "record": _JSON(holding).decode(),
    }
