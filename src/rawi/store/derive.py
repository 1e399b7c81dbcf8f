"""Events and holdings written from claims: only what new claims, readings or judgements touch, or all of it.

Everything here follows from the claims in force, the judgements and the rules: writing it anew gives the same.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, delete, exists, func, insert, select, update

from rawi.control import holdings, observe
from rawi.fuse import Teller, Telling, block, fuse, iso, ordinal
from rawi.lexicon import World
from rawi.lexicon.entries import DATA
from rawi.model import Event, Holding
from rawi.store.derived import OF_EVENTS, Derived, Row, in_groups
from rawi.store.judgements import ClaimVerdict, claim_judgements, pair_judgements
from rawi.store.rows import read_claim
from rawi.store.schema import (
    CLAIMS,
    DERIVED,
    EVENTS,
    HOLDING_TIMES,
    HOLDINGS,
    IN_FORCE,
    JUDGEMENTS,
    PARTIES,
    READINGS,
    REPORTS,
    SITES,
    TELLINGS,
)
from rawi.version import VERSION

_AT_ONCE = 2_000
_SAID_EVERY = 200
_NAMES = 500  # asked for in one statement
_WHOLE_KIB = 256 * 1024  # SQLite's page cache while all is derived: ids are hashes, filed all over large indexes
_USUAL_KIB = 2_000  # SQLite's own measure; a report is added no faster with a larger one
_IN_PARTS = {"yield_per": _AT_ONCE}
_KNOWLEDGE = ("fusing.toml", "alliances.csv", "allegiances.csv", "actors.csv", "sources.csv", "domains.csv")
_ENCODE = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Telling).decode

Thing = TypeVar("Thing")


def stale(connection: Connection) -> bool:
    """True when claims, readings, judgements or rules have come since events and holdings were derived."""
    return _marks(connection) != newest(connection)


class Step(NamedTuple):
    """How far deriving has come: ``stage`` is tellings, events or holdings, ``done`` of ``total`` of what it goes by,
    which are claims, then places and kinds, then places."""

    stage: str
    done: int
    total: int


def derive(connection: Connection, world: World, anew: bool = False, say: Callable[[Step], None] | None = None) -> None:
    """Bring events and holdings up to the claims, readings and judgements; ``say`` is told how far that has come.

    ``anew`` writes everything again, as it is also done where the rules have changed since.
    """
    marks, now = _marks(connection), newest(connection)
    if anew or marks.get("rules") != now["rules"]:
        for table in (*OF_EVENTS, EVENTS, PARTIES, HOLDING_TIMES, HOLDINGS, SITES, TELLINGS):
            connection.execute(delete(table))
        marks = {}
    last = {table.name: int(marks.get(table.name, 0)) for table in _GROWING}
    _Derivation(connection, world, last, say or (lambda _: None)).run()
    connection.execute(delete(DERIVED))
    connection.execute(insert(DERIVED), [{"what": what, "value": value} for what, value in now.items()])


def _marks(connection: Connection) -> dict[str, str]:
    """Up to where events and holdings have been derived, and by which rules."""
    return {row.what: row.value for row in connection.execute(select(DERIVED))}


def newest(connection: Connection) -> dict[str, str]:
    """The rules and the last numbers of all that grows: what events and holdings are derived up to."""
    numbers = {table.name: connection.execute(select(func.max(table.c.number))).scalar() or 0 for table in _GROWING}
    return {"rules": _rules()} | {name: str(number) for name, number in numbers.items()}


_GROWING = (READINGS, CLAIMS, JUDGEMENTS)


@cache
def _rules() -> str:
    """A mark of the rules and knowledge by which all is derived."""
    mark = sha256(VERSION.encode())
    for name in _KNOWLEDGE:
        mark.update(DATA.joinpath(name).read_bytes())
    return mark.hexdigest()[:16]


class _Derivation:
    def __init__(self, connection: Connection, world: World, last: dict[str, int], say: Callable[[Step], None]):
        self._connection, self._world, self._last, self._say = connection, world, last, say
        self._derived = Derived(connection, world)
        self._teller = Teller(world)
        self._families = world.fusing.families()
        self._by_id = {family.id: family for family in world.fusing.family}
        self._pairs, self._verdicts = pair_judgements(connection), claim_judgements(connection)
        self._blocks: set[str] = set()
        self._scopes: set[str] = set()

    def run(self) -> None:
        whole = not any(self._last.values())
        if whole:
            self._cache(_WHOLE_KIB)
        else:
            self._forget_superseded()
            self._judge_again()
        gc.freeze()  # the knowledge need not be looked through again and again while a million tellings come and go
        try:
            self._tell()
            self._bring_together()
            self._fuse(None if whole else self._blocks)
            self._hold(None if whole else self._scopes)
        finally:
            gc.unfreeze()
            self._cache(_USUAL_KIB)

    def _cache(self, kib: int) -> None:
        self._connection.exec_driver_sql(f"PRAGMA cache_size = -{kib}")

    # What is touched

    def _forget_superseded(self) -> None:
        """Tellings of readings that have newer ones beside them."""
        news = select(READINGS.c.report).where(READINGS.c.number > self._last["readings"])
        readings = select(READINGS.c.number).where(READINGS.c.report.in_(news), _superseded)
        self._forget(select(CLAIMS.c.number).where(CLAIMS.c.reading.in_(readings)))

    def _judge_again(self) -> None:
        """Tellings of claims that have been judged since: they are told again."""
        news = select(JUDGEMENTS).where(JUDGEMENTS.c.number > self._last["judgements"], JUDGEMENTS.c.kind != "slot")
        rows = self._connection.execute(news).mappings().all()
        ids = {row["subject"] for row in rows} | {row["other"] for row in rows if row["other"]}
        for id in sorted(ids):
            numbers = list(self._connection.execute(select(TELLINGS.c.claim).where(TELLINGS.c.id == id)).scalars())
            numbers = numbers or self._in_force(id)
            self._forget(select(CLAIMS.c.number).where(CLAIMS.c.number.in_(numbers)))
            self._keep(self._told(select(*_TOLD).where(CLAIMS.c.number.in_(numbers))))

    def _in_force(self, id: str) -> list[int]:
        """The claims of an id, but for those that have come since: they are told with all that has come."""
        query = select(CLAIMS.c.number).join(READINGS, READINGS.c.number == CLAIMS.c.reading)
        old = CLAIMS.c.number <= self._last["claims"]
        return list(self._connection.execute(query.where(CLAIMS.c.id == id, old, ~_superseded)).scalars())

    def _forget(self, numbers: Select[Any]) -> None:
        found = TELLINGS.c.claim.in_(numbers)
        query = select(TELLINGS.c.block, TELLINGS.c.scope, TELLINGS.c.record).where(found)
        for block_, scope, record in self._connection.execute(query):
            self._touch(block_, scope)
            site = decode(record).site
            if site is not None:
                self._derived.forget_site(site)
        self._connection.execute(delete(TELLINGS).where(found))

    def _touch(self, block_: str, scope: str | None) -> None:
        self._blocks.add(block_)
        if scope:
            self._scopes.add(scope)

    def _tell(self) -> None:
        """Tellings of the claims that have come since and are in force."""
        news = select(*_TOLD).where(CLAIMS.c.number > self._last["claims"], ~_superseded).order_by(CLAIMS.c.number)
        self._keep(self._steps("tellings", self._told(news), self._count(IN_FORCE.c.claim > self._last["claims"])))

    def _count(self, condition: ColumnElement[bool]) -> int:
        return self._connection.execute(select(func.count()).where(condition)).scalar_one()

    def _steps(self, stage: str, things: Iterable[Thing], total: int) -> Iterator[Thing]:
        """Says how many of some things are done."""
        for done, thing in enumerate(things):
            if done % _SAID_EVERY == 0:
                self._say(Step(stage, min(done, total), total))
            yield thing
        self._say(Step(stage, total, total))

    def _groups(self, stage: str, column: Any, wanted: set[str] | None) -> Iterator[tuple[str, list[Telling]]]:
        """Tellings by block or scope: of all, or of those wanted."""
        every = select(func.count(column.distinct()))
        total = self._connection.execute(every).scalar_one() if wanted is None else len(wanted)
        yield from self._steps(stage, grouped(self._connection, column, wanted), total)

    def _told(self, query: Select[Any]) -> Iterator[tuple[Telling, Row]]:
        query = query.join(READINGS, READINGS.c.number == CLAIMS.c.reading)
        query = query.join(REPORTS, REPORTS.c.number == READINGS.c.report)
        for number, record, position, published, recorded in self._connection.execute(
            query, execution_options=_IN_PARTS
        ):
            claim = read_claim(record)
            verdict = self._verdicts.get(claim.id, ClaimVerdict("", None))
            if verdict.verdict == "rejected":
                continue
            known = published or recorded[:10]
            telling = self._teller.tell(claim, known, position, verdict.verdict == "accepted")
            row = {
                "claim": number,
                "id": claim.id,
                "block": self._home(telling),
                "scope": telling.scope or None,
                "known": telling.known,
                "record": _ENCODE(telling),
            }
            yield telling, row

    def _home(self, telling: Telling) -> str:
        return block(telling, self._families[telling.type])

    def _bring_together(self) -> None:
        """Tellings that a person judged to be of what an earlier one tells of stand in the block of that one."""
        judged = {id for id, others in self._pairs.items() if any(v.verdict == "same" for v in others.values())}
        found = [(number, block_, decode(record)) for number, block_, record in self._rows_of(sorted(judged))]
        homes: dict[str, str] = {}
        for number, now, telling in sorted(found, key=lambda row: row[2].order):
            others = sorted(id for id, v in self._pairs[telling.claim].items() if v.verdict == "same" and id in homes)
            home = homes[telling.claim] = homes[others[0]] if others else self._home(telling)
            if home != now:
                self._connection.execute(update(TELLINGS).where(TELLINGS.c.claim == number).values(block=home))
                self._blocks.update((now, home))

    def _rows_of(self, ids: list[str]) -> Iterator[tuple[int, str, bytes]]:
        for at in range(0, len(ids), _AT_ONCE):
            wanted = TELLINGS.c.id.in_(ids[at : at + _AT_ONCE])
            query = select(TELLINGS.c.claim, TELLINGS.c.block, TELLINGS.c.record).where(wanted)
            yield from (tuple(row) for row in self._connection.execute(query))

    def _keep(self, told: Iterator[tuple[Telling, Row]]) -> None:
        for some in in_groups(told, _AT_ONCE):
            for telling, row in some:
                self._touch(row["block"], row["scope"] if observe(telling) else None)
            self._connection.execute(insert(TELLINGS), [row for _, row in some])
            self._derived.write_sites(telling for telling, _ in some)

    # What is written

    def _fuse(self, blocks: set[str] | None) -> None:
        self._derived.forget_events(blocks or ())  # all before any is written: a claim may change its block
        self._derived.write_events(self._events(blocks))

    def _events(self, blocks: set[str] | None) -> Iterator[tuple[Event, str, str]]:
        """Each event with its block and the day on which the last of it became known."""
        for name, tellings in self._groups("events", TELLINGS.c.block, blocks):
            standing = [telling for telling in tellings if not self._retracted(telling)]
            family = self._by_id[name.partition("/")[0]]
            known = {telling.claim: telling.known for telling in standing}
            for event in fuse(standing, family, self._world.fusing, self._pairs):
                yield event, name, iso(max(known[join.claim] for join in event.joins))

    def _retracted(self, telling: Telling) -> bool:
        return self._verdicts.get(telling.claim, ClaimVerdict("", None)).verdict == "retracted"

    def _hold(self, scopes: set[str] | None) -> None:
        self._derived.forget_holdings(scopes or ())
        self._derived.write_holdings(self._holdings(scopes))

    def _holdings(self, scopes: set[str] | None) -> Iterator[tuple[str, Holding]]:
        days = {id: verdict.day for id, verdict in self._verdicts.items() if verdict.verdict == "retracted"}
        retracted = {id: ordinal(day) for id, day in days.items() if day}
        self._derived.forget_sites()
        for scope, tellings in self._groups("holdings", TELLINGS.c.scope, scopes):
            self._derived.write_sites(tellings)
            for holding in holdings(tellings, scope, retracted):
                yield scope, holding


_later = READINGS.alias()
_superseded = exists().where(_later.c.report == READINGS.c.report, _later.c.number > READINGS.c.number)
_TOLD = (CLAIMS.c.number, CLAIMS.c.record, CLAIMS.c.position, REPORTS.c.published, REPORTS.c.recorded_at)


def grouped(connection: Connection, column: Any, wanted: set[str] | None) -> Iterator[tuple[str, list[Telling]]]:
    """Tellings by block or scope: of all, or of those wanted."""
    query = select(column, TELLINGS.c.record).where(column.is_not(None)).order_by(column)
    names = in_groups(sorted(wanted or ()), _NAMES)
    queries = [query] if wanted is None else [query.where(column.in_(some)) for some in names]
    for one in queries:
        rows = connection.execute(one, execution_options=_IN_PARTS)
        for name, run in groupby(rows, key=itemgetter(0)):
            yield name, [decode(record) for _, record in run]
