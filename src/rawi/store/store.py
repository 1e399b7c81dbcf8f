"""The store: what was read, kept in one file that only grows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock, local
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, Engine, Select, func, insert, select, text

from rawi.errors import InputError, NotFound
from rawi.fuse import Telling
from rawi.lexicon import World, shipped_world
from rawi.model import Claim, Event, Holding, Report
from rawi.store import ask
from rawi.store.compare import Diff, Origins, Timeline, compared, origins_of, share
from rawi.store.database import connect, sentences
from rawi.store.derive import derive, stale
from rawi.store.filters import Filter, wanted, with_words
from rawi.store.judge import judge_claim, judge_pair
from rawi.store.judgements import pair_judgements
from rawi.store.lists import Lists
from rawi.store.recorded import recorded_until
from rawi.store.review import Judgement, judgements_after
from rawi.store.rows import claim_row, entity_rows, read_claim, report_row, source_rows
from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, JUDGEMENTS, RAW, READINGS, REPORTS
from rawi.text.fold import fold
from rawi.version import VERSION

_AT_ONCE = 200


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Store(Lists):
    """Reports, their raw bytes and their claims in one SQLite file. Use ``Store.open``, best in a ``with`` block.

    Adding is append-only and idempotent. Every addition, or every ``batch`` of them, is one transaction: a process
    killed at any moment leaves a store that opens, and reading the same reports again completes it. One store may be
    used by several threads at once.
    """

    def __init__(self, path: Path, engine: Engine, clock: Callable[[], str], world: World | None):
        super().__init__()
        self.path = path
        self._engine = engine
        self._clock = clock
        self._world = world
        self._own = local()  # the connection that a thread is writing by
        self._deriving = Lock()

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = True,
        clock: Callable[[], str] = _now,
        world: World | None = None,
    ) -> Self:
        """The store in a file, made unless ``create`` is False; StoreError says why it cannot be opened.

        ``world`` is the knowledge that events and holdings are derived by, the shipped one unless given.
        """
        path = Path(path)
        return cls(path, connect(path, create), clock, world)

    def close(self) -> None:
        """Let go of the file."""
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
        with sentences(self.path), self._engine.execution_options(writes=True).begin() as connection:
            self._own.batch = connection
            try:
                yield connection
            finally:
                self._own.batch = None

    def add(self, report: Report, claims: Sequence[Claim], *, raw: bytes | None = None, version: str = VERSION) -> bool:
        """Keep a report with the bytes it came as and its claims; False when the store held just that already.

        Other claims than before for a report that is known become its new reading, by the given version of Rawi.
        """
        digest = sha256(b"\n".join(map(msgspec.json.encode, claims))).hexdigest()
        with self._writing() as connection:
            number = self._keep_report(connection, report, raw)
            latest = select(READINGS.c.digest).where(READINGS.c.report == number).order_by(READINGS.c.number.desc())
            if connection.execute(latest.limit(1)).scalar() == digest:
                return False
            now = self._clock()
            row = {"report": number, "version": version, "digest": digest, "recorded_at": now}
            reading = _inserted(connection, READINGS, row)
            for position, claim in enumerate(claims):
                _keep_claim(connection, claim, claim_row(claim, reading, position, now))
            return True

    def _keep_report(self, connection: Connection, report: Report, raw: bytes | None) -> int:
        known = connection.execute(select(REPORTS.c.number).where(REPORTS.c.id == report.id)).scalar()
        if known is not None:
            return int(known)
        now, hashed = self._clock(), None
        if raw is not None:
            hashed = sha256(raw).hexdigest()
            row = {"sha256": hashed, "bytes": raw, "first_seen": now}
            connection.execute(insert(RAW).prefix_with("OR IGNORE"), row)
        number = _inserted(connection, REPORTS, report_row(report, hashed, now))
        _index_words(connection, "report_words", number, f"{report.title or ''} {report.text}")
        return number

    def claims(self, filter: Filter | None = None) -> Iterator[Claim]:
        """The claims in force that a filter asks for (all without one), by day, report and place in the text."""
        with self._reading() as connection:
            for record in (
                connection.execution_options(yield_per=_AT_ONCE).execute(wanted(filter or Filter())).scalars()
            ):
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
        found = with_words("report_words", words)
        for row in self._rows(select(REPORTS.c.id).where(REPORTS.c.number.in_(found)).order_by(REPORTS.c.number)):
            yield self.report(row["id"])

    # Events and holdings. Each question first derives what has come since the last one.

    def events(self, filter: ask.EventFilter | None = None, *, as_known: str | None = None) -> Iterator[Event]:
        """The events that a filter asks for (all without one), by day; ``as_known``: as a reader of all reports
        published until that ISO day would have had them."""
        with self._derived() as connection:
            wanted = filter or ask.EventFilter()
            if as_known is None:
                yield from ask.events(connection, wanted)
                return
            _, known = ask.check_days(connection, None, as_known, self._today())
            judged = pair_judgements(connection)
            yield from ask.events_as_known(connection, wanted, known, self._knowledge(), judged)

    def event(self, id: str) -> Event:
        """The event with an id, or with an id that begins so, or that a claim of this id stands in."""
        with self._derived() as connection:
            return ask.event(connection, (ask.event_of(connection, id) if id.startswith("c-") else None) or id)

    def holding(self, id: str) -> Holding:
        """The holding with an id, or with an id that begins so."""
        with self._derived() as connection:
            return ask.holding(connection, id)

    def days(self, on: str | None = None, *, as_known: str | None = None) -> tuple[str, str]:
        """The ISO day, and the day of knowledge, that a question about these is answered for: the last known ones
        where none are named. InputError for a store without claims, and for days of which nothing can be said."""
        with self._derived() as connection:
            return ask.check_days(connection, on, as_known, self._today())

    def control(self, on: str | None = None, *, as_known: str | None = None, place: str | None = None) -> list[Holding]:
        """Who holds each place (or the one asked for) on an ISO day, as known on a day; the last known unless given.

        A place of which nothing is told for that day is not among them. InputError for a day of which nothing can be
        said, and for a place that nothing is told of.
        """
        with self._derived() as connection:
            on, known = ask.check_days(connection, on, as_known, self._today())
            return ask.control(connection, on, known, place)

    def timeline(self, place: str, *, as_known: str | None = None) -> Timeline:
        """Who held a place from when to when, and the shares of it that were told, as known on a day."""
        with self._derived() as connection:
            _, known = ask.check_days(connection, None, as_known, self._today())
            rows = ask.timeline(connection, place, known)
            shares = ask.shares(connection, place, known, self._knowledge())
            return Timeline(rows, [share(telling) for telling in shares])

    def diff(self, first: str, second: str, *, as_known: str | None = None) -> Diff:
        """What changed hands between two ISO days, the earlier one first, as known on a day."""
        if first > second:
            raise InputError(f"{first} lies after {second}: the earlier day comes first")
        with self._derived() as connection:
            first, known = ask.check_days(connection, first, as_known, self._today())
            second, known = ask.check_days(connection, second, as_known, self._today())
            days = (ask.control(connection, day, known, None) for day in (first, second))
            return compared(*days)

    def origins(self, event: str) -> Origins:
        """Where an event's tellings come from: who leads back to whom, what copies what, who is independent."""
        found = self.event(event)
        with self._derived() as connection:
            tellings = ask.tellings_of(connection, (*found.claims, *found.against))
            return origins_of(found, tellings, self._knowledge())

    def judge(
        self,
        subject: str,
        verdict: str,
        *,
        author: str,
        other: str | None = None,
        reason: str = "",
        day: str | None = None,
    ) -> list[Judgement]:
        """Keep a person's judgement; the latest on a claim or on a pair of events wins, whatever is derived.

        On a claim: ``accepted`` (well read), ``rejected`` (the words do not say so) or ``retracted`` (withdrawn on a
        ``day``). On two events, or a claim and an event: ``same``, ``different``, ``unsure``. On either ``withdrawn``:
        what the same author judged of it counts as if it had never been, and what others judged counts as before.
        InputError for ids that do not exist and words that are none of these. What is returned is what was kept.
        """
        with self._derived():
            pass
        with self._writing() as connection:
            last = connection.execute(select(func.max(JUDGEMENTS.c.number))).scalar() or 0
            if other is None:
                judge_claim(connection, subject, verdict, day, author, reason, self._clock())
            else:
                judge_pair(connection, subject, other, verdict, author, reason, self._clock())
            return judgements_after(connection, last)

    def as_recorded(self, day: str) -> "Store":
        """The store as it stood at the end of an ISO day of recording, in memory; to be closed like any other.

        What was read, read again or judged here later is not in it. ``as_known`` asks what was published by a day;
        this asks what this store had of it. Words are not searched in it.
        """
        if day > self._today().isoformat():
            raise InputError(f"{day} has not come yet: nobody knows what will have been recorded on it")
        with sentences(self.path):
            engine = recorded_until(self.path, day)
        return Store(self.path, engine, lambda: f"{day}T23:59:59+00:00", self._world)

    def tellings(self, claims: Sequence[str]) -> list[Telling]:
        """What fusing and control go by of some claims, in the order in which they became known."""
        with self._derived() as connection:
            return ask.tellings_of(connection, claims)

    def derive(self, *, anew: bool = False, say: Callable[[str], None] | None = None) -> None:
        """Bring events and holdings up to the claims, as every question does first; ``anew``: write all again.

        ``say`` is told what is being written: tellings, events, holdings.
        """
        with self._writing() as connection:
            derive(connection, self._knowledge(), anew, say)

    @contextmanager
    def _derived(self) -> Iterator[Connection]:
        if self._is_behind():
            with self._deriving:  # whoever asks meanwhile waits for this, and need not do it again
                if self._is_behind():
                    self.derive()
        with self._reading() as connection:
            yield connection

    def _is_behind(self) -> bool:
        with self._reading() as connection:
            return stale(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with sentences(self.path), self._engine.connect() as connection:
            yield connection

    def _knowledge(self) -> World:
        return self._world or shipped_world()

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

    def _rows(self, query: Select[Any]) -> list[dict[str, Any]]:
        with self._reading() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]


def _inserted(connection: Connection, table: Any, row: dict[str, Any]) -> int:
    """The number that a new row was given."""
    number: int = connection.execute(insert(table).returning(table.c.number), row).scalar_one()
    return number


def _keep_claim(connection: Connection, claim: Claim, row: dict[str, Any]) -> None:
    number = _inserted(connection, CLAIMS, row)
    for table, rows in ((CLAIM_ENTITIES, entity_rows(claim, number)), (CLAIM_SOURCES, source_rows(claim, number))):
        unique = list(rows)
        if unique:
            connection.execute(insert(table), unique)
    _index_words(connection, "claim_words", number, claim.evidence.text)


def _index_words(connection: Connection, table: str, number: int, words: str) -> None:
    statement = text(f"INSERT INTO {table} (rowid, words) VALUES (:number, :words)")
    connection.execute(statement, {"number": number, "words": fold(words)})
