"""The store: what was read, kept in one file that only grows."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock, local
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, Engine, Select, func, insert, select

from rawi.errors import InputError, NotFound, StoreError
from rawi.fuse import Telling
from rawi.fuse.copies import sketch
from rawi.fuse.parties import Parties
from rawi.lexicon import World, shipped_world
from rawi.model import Claim, Event, Holding, Report, Site
from rawi.store import ask, custody
from rawi.store.by_persons import ByPersons
from rawi.store.compare import Diff, Origins, Timeline, compared, origins_of, share
from rawi.store.corrections import AS_READ, digest_of, keep_corrected
from rawi.store.database import CLOSED, Watch, connect, copied, may_be_written, sentences
from rawi.store.derive import Step, derive, stale
from rawi.store.evidence import Came, Evidence, keep_raw
from rawi.store.filters import Filter, match, values, wanted, with_words
from rawi.store.outgoing import Outgoing
from rawi.store.part import Part
from rawi.store.recorded import recorded_until
from rawi.store.rows import index_words, inserted, keep_reading, read_claim, report_row
from rawi.store.schema import CLAIMS, RAW, READINGS, REPORT_SKETCHES, REPORTS
from rawi.version import VERSION

_AT_ONCE = 200


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Store(Evidence, ByPersons, Outgoing):
    """Reports, their raw bytes and their claims in one SQLite file. Use ``Store.open``, best in a ``with`` block.

    Adding is append-only and idempotent. Every addition, or every ``batch`` of them, is one transaction: a process
    killed at any moment leaves a store that opens, and reading the same reports again completes it. One store may be
    used by several threads at once.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        clock: Callable[[], str],
        world: World | None,
        say: Callable[[Step], None] | None = None,
    ):
        super().__init__()
        self.path = path
        self._engine = engine
        self._watch = Watch(engine)
        self._clock = clock
        self._world = world
        self._say = say
        self._own = local()  # the connection that a thread is writing by
        self._deriving = Lock()
        self._closed = False  # to all writing

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = True,
        clock: Callable[[], str] = _now,
        world: World | None = None,
        say: Callable[[Step], None] | None = None,
    ) -> Self:
        """The store in a file, made unless ``create`` is False; StoreError says why it cannot be opened.

        ``world`` is the knowledge that events and holdings are derived by, the shipped one unless given. ``say`` is
        told how far that has come, whenever a question has them derived. A file that may only be read can be asked.
        """
        path = Path(path)
        store = cls(path, connect(path, create), clock, world, say)
        store._closed = not may_be_written(path)
        return store

    @property
    def world(self) -> World:
        """The knowledge by which events and holdings are derived, and words resolved."""
        return self._knowledge()

    @property
    def in_file(self) -> bool:
        """It is what its file holds, and not a copy in memory: other processes can open it too."""
        return self._engine.url.database is not None

    def close(self) -> None:
        """Let go of the file."""
        self._watch.end()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is added inside is one transaction: kept at the end, or, if it does not come to that, not at all."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        mine: Connection | None = getattr(self._own, "batch", None)
        if mine is not None:
            yield mine
            return
        if self._closed:
            raise StoreError(f"{self.path} {CLOSED}")
        with sentences(self.path), self._engine.execution_options(writes=True).begin() as connection:
            self._own.batch = connection
            try:
                yield connection
            finally:
                self._own.batch = None

    def add(
        self,
        report: Report,
        claims: Sequence[Claim],
        *,
        raw: bytes | None = None,
        version: str = VERSION,
        came: Came | None = None,
    ) -> bool:
        """Keep a report with the bytes it came as and its claims; False when the store held just that already.

        Other claims than before for a report that is known become its new reading, by the given version of Rawi; what
        persons corrected in them stays corrected. How the bytes ``came`` goes into the log of custody.
        """
        digest = digest_of(claims)
        with self._writing() as connection:
            number = self._keep_report(connection, report, raw)
            self._receive(connection, report, raw, came or Came())
            latest = select(READINGS.c.digest).where(READINGS.c.report == number, AS_READ)
            if connection.execute(latest.order_by(READINGS.c.number.desc()).limit(1)).scalar() == digest:
                return False
            now = self._clock()
            row = {"report": number, "version": version, "digest": digest, "recorded_at": now}
            keep_reading(connection, row, claims)
            keep_corrected(connection, number, list(claims), version, now)
            details = {"reading": digest, "claims": len(claims)}
            custody.append(connection, now, (came or Came()).who, "read", details, report=report.id)
            return True

    def _keep_report(self, connection: Connection, report: Report, raw: bytes | None) -> int:
        known = connection.execute(select(REPORTS.c.number).where(REPORTS.c.id == report.id)).scalar()
        if known is not None:
            return int(known)
        now = self._clock()
        number = inserted(connection, REPORTS, report_row(report, keep_raw(connection, raw, now), now))
        index_words(connection, "report_words", number, f"{report.title or ''} {report.text}")
        connection.execute(insert(REPORT_SKETCHES), {"report": number, "sketch": sketch(report.text)})
        return number

    def claims(self, filter: Filter | None = None) -> Iterator[Claim]:
        """The claims in force that a filter asks for (all without one), by day, report and place in the text."""
        with self._reading() as connection:
            asked = self._meant(filter)
            some = connection.execution_options(yield_per=_AT_ONCE)
            for record in some.execute(wanted(asked), values(asked)).scalars():
                yield read_claim(record)

    def claim(self, id: str) -> Claim:
        """The claim with an id, or with an id that begins so; InputError when there is none, or more than one."""
        found = list(self.claims(Filter(id=id, limit=50)))
        exact = [claim for claim in found if claim.id == id] or found
        if not exact:
            raise NotFound(f"no claim {id} in {self.path}")
        if len({claim.id for claim in exact}) > 1:
            raise InputError(f"{id} could be {', '.join(sorted(claim.id for claim in exact)[:5])}: write more of it")
        return exact[0]

    def report(self, id: str) -> Report:
        """The report with an id, its text included; InputError when there is none."""
        columns = [REPORTS.c[name] for name in Report.__struct_fields__]
        found = self._rows(select(*columns).where(REPORTS.c.id == id))
        if not found:
            raise NotFound(f"no report {id} in {self.path}")
        return Report(**found[0])

    def raw(self, report: str) -> bytes | None:
        """The bytes that the report with an id was read from; None when they were not kept."""
        query = select(RAW.c.bytes).join(REPORTS, REPORTS.c.raw == RAW.c.sha256).where(REPORTS.c.id == report)
        rows = self._rows(query)
        return bytes(rows[0]["bytes"]) if rows else None

    def search(self, words: str) -> Iterator[Report]:
        """The reports whose title and text hold all of some words, in any spelling; a "quoted part" is a phrase."""
        found = REPORTS.c.number.in_(with_words("report_words", "text"))
        for row in self._rows(select(REPORTS.c.id).where(found).order_by(REPORTS.c.number), text=match(words)):
            yield self.report(row["id"])

    # Events and holdings. Each question first derives what has come since the last one.

    def events(
        self, filter: ask.EventFilter | None = None, *, as_known: str | None = None, part: Part | None = None
    ) -> Iterator[Event]:
        """The events that a filter asks for (all without one), or a part of them, by day; ``as_known``: as a reader of
        all reports published until that ISO day would have had them."""
        past = self._past(as_known)
        with self._derived() as connection:
            yield from ask.events(connection, self._events_meant(connection, filter), past, part)

    def event(self, id: str) -> Event:
        """The event with an id, or with an id that begins so, or that a claim of this id stands in."""
        with self._derived() as connection:
            return ask.event(connection, ask.event_of(connection, id) if id.startswith("c-") else id)

    def holding(self, id: str) -> Holding:
        """The holding with an id, or with an id that begins so."""
        with self._derived() as connection:
            return ask.holding(connection, id)

    def days(self, on: str | None = None, *, as_known: str | None = None) -> tuple[str, str]:
        """The ISO day, and the day of knowledge, that a question about these is answered for: the last known ones
        where none are named. InputError for a store without claims, and for days of which nothing can be said."""
        return self._days(on, as_known)

    def control(self, on: str | None = None, *, as_known: str | None = None, place: str | None = None) -> list[Holding]:
        """Who holds each place (or the one asked for) on an ISO day, as known on a day; the last known unless given.

        A place of which nothing is told for that day is not among them. InputError for a day of which nothing can be
        said, and for a place that nothing is told of.
        """
        on, known = self._days(on, as_known)
        with self._derived() as connection:
            key = None if place is None else self._place_key(connection, place)
            return msgspec.json.decode(ask.control(connection, on, known, key), type=list[Holding])

    def timeline(self, place: str, *, as_known: str | None = None) -> Timeline:
        """Who held a place from when to when, and the shares of it that were told, as known on a day."""
        (_, known), retracted = self._days(None, as_known), self._reach().retracted
        with self._derived() as connection:
            key = self._place_key(connection, place)
            rows = ask.timeline(connection, key, known)
            shares = ask.shares(connection, key, known, retracted, self._knowledge())
            place_told = ask.site(connection, key, self._knowledge())
            return Timeline(rows, [share(telling) for telling in shares], place_told)

    def site(self, place: str) -> Site:
        """The one place told of that is called so; InputError for a place that nothing is told of, and for several."""
        with self._derived() as connection:
            return ask.site(connection, self._place_key(connection, place), self._knowledge())

    def diff(self, first: str, second: str, *, as_known: str | None = None) -> Diff:
        """What changed hands between two ISO days, the earlier one first, as known on a day.

        What one side had and an ally of it has on the later day is ``passed``, and neither gained nor lost.
        """
        if first > second:
            raise InputError(f"{first} lies after {second}: the earlier day comes first")
        first, known = self._days(first, as_known)
        second, known = self._days(second, as_known)
        parties = Parties(self._knowledge())
        before, after = (self.control(day, as_known=known) for day in (first, second))
        return compared(before, after, lambda side: parties.friends(side, second))

    def origins(self, event: str) -> Origins:
        """Where an event's tellings come from: who leads back to whom, what copies what, who is independent."""
        found = self.event(event)
        with self._derived() as connection:
            tellings = ask.tellings_of(connection, (*found.claims, *found.against))
            return origins_of(found, tellings, self._knowledge())

    def as_recorded(self, day: str) -> "Store":
        """The store as it stood at the end of an ISO day of recording, in memory; to be closed like any other.

        What was read, read again or judged here later is not in it. ``as_known`` asks what was published by a day;
        this asks what this store had of it. Words are not searched in it.
        """
        if day > self._today().isoformat():
            raise InputError(f"{day} has not come yet: nobody knows what will have been recorded on it")
        with sentences(self.path):
            engine = recorded_until(self.path, day)
        return Store(self.path, engine, lambda: f"{day}T23:59:59+00:00", self._world, self._say)

    def tellings(self, claims: Sequence[str]) -> list[Telling]:
        """What fusing and control go by of some claims, in the order in which they became known."""
        with self._derived() as connection:
            return ask.tellings_of(connection, claims)

    def derive(self, *, anew: bool = False, say: Callable[[Step], None] | None = None) -> None:
        """Bring events and holdings up to the claims, as every question does first; ``anew``: write all again.

        ``say`` is told how far that has come, in place of whom the store was opened with.
        """
        with self._deriving:  # whoever asks meanwhile waits for this, and need not do it again
            if anew or self.is_behind():
                with self._room() as connection:
                    derive(connection, self._knowledge(), anew, say or self._say)

    @contextmanager
    def _room(self) -> Iterator[Connection]:
        """Where to derive: the file or, where it may only be read, a copy of it in memory that is asked from now on."""
        if not self._closed:
            with self._writing() as connection:
                yield connection
            return
        with sentences(self.path):
            copy = copied(self._engine)
            with copy.execution_options(writes=True).begin() as connection:
                yield connection
        self.close()
        self._engine, self._watch = copy, Watch(copy)

    @contextmanager
    def _derived(self) -> Iterator[Connection]:
        self._bring_up()
        with self._reading() as connection:
            yield connection

    def _bring_up(self) -> None:
        """Derive what has come since it was last derived, if anything has."""
        if self.is_behind():
            self.derive()

    def is_behind(self) -> bool:
        """True when anything came since events and holdings were derived: the next question about them derives it."""
        return self._facts.get("behind", lambda: self._found(stale))

    def _version(self) -> Hashable:
        with sentences(self.path):
            return self._watch.version()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with sentences(self.path), self._engine.connect() as connection:
            yield connection

    def _knowledge(self) -> World:
        return self._world or shipped_world()

    def _now(self) -> str:
        return self._clock()

    def today(self) -> str:
        """The ISO day that it is by the store's clock."""
        return self._clock()[:10]

    def _today(self) -> date:
        return date.fromisoformat(self._clock()[:10])

    def counts(self) -> dict[str, int]:
        """How many reports, readings and claims (superseded ones too) the store holds."""
        with self._reading() as connection:
            tables = {"reports": REPORTS, "readings": READINGS, "claims": CLAIMS}
            return {
                name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for name, table in tables.items()
            }

    def _rows(self, query: Select[Any], **values: Any) -> list[dict[str, Any]]:
        with self._reading() as connection:
            return [dict(row) for row in connection.execute(query, values).mappings()]
