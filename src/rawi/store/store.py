"""The store: what was read, kept in one file that only grows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, Engine, Select, func, insert, select, text

from rawi.errors import InputError
from rawi.model import Claim, Report
from rawi.store.database import connect, sentences
from rawi.store.filters import Filter, wanted, with_words
from rawi.store.rows import claim_row, entity_rows, read_claim, report_row, source_rows
from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, RAW, READINGS, REPORTS
from rawi.text.fold import fold
from rawi.version import VERSION

_AT_ONCE = 200


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Store:
    """Reports, their raw bytes and their claims in one SQLite file. Use ``Store.open``, best in a ``with`` block.

    Adding is append-only and idempotent. Every addition, or every ``batch`` of them, is one transaction: a process
    killed at any moment leaves a store that opens, and reading the same reports again completes it.
    """

    def __init__(self, path: Path, engine: Engine, clock: Callable[[], str]):
        self.path = path
        self._engine = engine
        self._clock = clock
        self._batch: Connection | None = None

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, clock: Callable[[], str] = _now) -> Self:
        """The store in a file, made unless ``create`` is False; StoreError says why it cannot be opened."""
        path = Path(path)
        return cls(path, connect(path, create), clock)

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
        if self._batch is not None:
            yield self._batch
            return
        with sentences(self.path), self._engine.execution_options(writes=True).begin() as connection:
            self._batch = connection
            try:
                yield connection
            finally:
                self._batch = None

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
        with sentences(self.path), self._engine.connect() as connection:
            for record in (
                connection.execution_options(yield_per=_AT_ONCE).execute(wanted(filter or Filter())).scalars()
            ):
                yield read_claim(record)

    def claim(self, id: str) -> Claim:
        """The claim with an id, or with an id that begins so; InputError when there is none, or more than one."""
        found = list(self.claims(Filter(id=id, limit=50)))
        exact = [claim for claim in found if claim.id == id] or found
        if not exact:
            raise InputError(f"no claim {id} in {self.path}")
        if len({claim.id for claim in exact}) > 1:
            raise InputError(f"{id} could be {', '.join(sorted(claim.id for claim in exact)[:5])}: write more of it")
        return exact[0]

    def report(self, id: str) -> Report:
        """The report with an id, its text included; InputError when there is none."""
        columns = [REPORTS.c[name] for name in Report.__struct_fields__]
        found = self._rows(select(*columns).where(REPORTS.c.id == id))
        if not found:
            raise InputError(f"no report {id} in {self.path}")
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

    def counts(self) -> dict[str, int]:
        """How many reports, readings and claims (superseded ones too) the store holds."""
        with sentences(self.path), self._engine.connect() as connection:
            tables = {"reports": REPORTS, "readings": READINGS, "claims": CLAIMS}
            return {
                name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for name, table in tables.items()
            }

    def _rows(self, query: Select[Any]) -> list[dict[str, Any]]:
        with sentences(self.path), self._engine.connect() as connection:
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
