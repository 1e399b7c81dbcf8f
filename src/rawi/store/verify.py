"""Look through a store for anything that was changed since it was kept: the log by itself and against what is kept,
and what is kept by itself and against the log."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from rawi.model import Report
from rawi.store.custody import FIRST_HASH, digest_of_judgement, digest_of_report, hash_of
from rawi.store.rows import claim_row, entity_rows, read_claim, source_rows
from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, CUSTODY, JUDGEMENTS, RAW, READINGS, REPORTS

_AT_ONCE = 200


class Verdict(msgspec.Struct, frozen=True):
    """What looking through a store came to: counts of what was looked at, every fault as a sentence, and the newest
    hash of the log, to be noted elsewhere. ``unlogged`` are reports that came in before there was a log."""

    entries: int
    raw: int
    reports: int
    claims: int
    unlogged: int
    faults: tuple[str, ...]
    head: str


def verify(connection: Connection, head: str | None = None) -> Verdict:
    """Look through everything that a store keeps and nothing derives; ``head`` is a hash that the log must have."""
    found = _Findings(connection)
    entries, newest = found.log(head)
    raw, reports, claims = found.originals(), found.reports(), found.readings()
    found.structure()
    return Verdict(entries, raw, reports, claims, found.unlogged, tuple(found.faults), newest)


class _Findings:
    """Goes through a store, a row at a time, and gathers what is wrong."""

    def __init__(self, connection: Connection):
        self.connection = connection
        self.faults: list[str] = []
        self.unlogged = 0
        begun = self._first(select(CUSTODY.c.at).order_by(CUSTODY.c.number))
        self.begun: str | None = begun.at if begun else None

    def log(self, head: str | None) -> tuple[int, str]:
        """(entries, newest hash): each entry fits the one before, and what it speaks of is in the store."""
        before, number, met = FIRST_HASH, 0, head in (None, FIRST_HASH)
        for row in self._rows(select(CUSTODY).order_by(CUSTODY.c.number)):
            fields = {name: value for name, value in row._mapping.items() if name != "hash"}
            if row.number != number + 1 or row.hash != hash_of(before, fields):
                self.faults.append(f"entry {row.number} of the log, or one before it, was changed, taken out or put in")
            number, before, met = row.number, row.hash, met or row.hash == head
            self._entry(row)
        if not met:
            self.faults.append(f"the log has no entry with the hash {head}: it was changed, or its end taken off")
        return number, before

    def _entry(self, row: Row[Any]) -> None:
        try:
            details = json.loads(row.details)
            if row.deed == "judged":
                self._judged(details["judgement"], details["sha256"])
            elif self._first(select(REPORTS.c.number).where(REPORTS.c.id == row.report)) is None:
                self.faults.append(f"report {row.report} is in the log and not in the store")
            elif row.deed == "read" and not self._has_reading(row.report, details["reading"]):
                self.faults.append(f"a reading of report {row.report} is in the log and not in the store")
        except (ValueError, KeyError, TypeError):
            return  # an entry that cannot be understood was changed, and its hash has told of that

    def _judged(self, number: int, digest: str) -> None:
        row = self._first(select(JUDGEMENTS).where(JUDGEMENTS.c.number == number))
        if row is None:
            self.faults.append(f"judgement {number} is in the log and not in the store")
        elif digest_of_judgement(row._mapping) != digest:
            self.faults.append(f"judgement {number} was changed since it was given")

    def _has_reading(self, report: str, digest: str) -> bool:
        query = select(READINGS.c.number).join(REPORTS, REPORTS.c.number == READINGS.c.report)
        return self._first(query.where(REPORTS.c.id == report, READINGS.c.digest == digest)) is not None

    def originals(self) -> int:
        """How many originals there are; each must have the hash it is kept under."""
        count = 0
        for row in self._rows(select(RAW.c.sha256, RAW.c.bytes)):
            count += 1
            if sha256(row.bytes).hexdigest() != row.sha256:
                self.faults.append(f"the bytes kept as {row.sha256} were changed: they no longer have that SHA-256")
        return count

    def reports(self) -> int:
        """How many reports there are; each must fit its id, its hash and the log."""
        count = 0
        columns = [REPORTS.c[name] for name in Report.__struct_fields__]
        for row in self._rows(select(REPORTS.c.recorded_at, *columns)):
            report = Report(**{name: row._mapping[name] for name in Report.__struct_fields__})
            count += 1
            logged = self._logged(report.id, "received", "report_sha256")
            self.unlogged += not logged and self._is_from_before(row)
            if sha256(report.text.encode()).hexdigest() != report.sha256 or report.id != report.proper_id():
                self.faults.append(f"report {report.id} was changed: its text or its facts do not fit its id")
            elif logged and digest_of_report(report) not in logged:
                self.faults.append(f"report {report.id} was changed since it came in: it is not what the log says")
            elif not logged and not self._is_from_before(row):
                self.faults.append(f"report {report.id} is not in the log")
        return count

    def readings(self) -> int:
        """How many claims there are; those of each reading must have its digest, and their columns fit their record."""
        count = 0
        columns = (READINGS.c.number, READINGS.c.digest, READINGS.c.recorded_at, REPORTS.c.id)
        for reading in self._rows(select(*columns).join(REPORTS, REPORTS.c.number == READINGS.c.report)):
            query = select(CLAIMS).where(CLAIMS.c.reading == reading.number).order_by(CLAIMS.c.position)
            claims = self.connection.execute(query).all()
            count += len(claims)
            digest = sha256(b"\n".join(claim.record.encode() for claim in claims)).hexdigest()
            logged = self._logged(reading.id, "read", "reading")
            said = f"reading {reading.number} of report {reading.id}"
            if digest != reading.digest or not all(map(self._is_whole, claims)):
                self.faults.append(f"{said} was changed: its claims are not those it had")
            elif reading.digest not in logged and not self._is_from_before(reading):
                self.faults.append(f"{said} is not in the log")
        return count

    def _is_from_before(self, row: Row[Any]) -> bool:
        """True for what was kept before there was a log."""
        return self.begun is None or row.recorded_at < self.begun

    def _is_whole(self, row: Row[Any]) -> bool:
        """Whether a claim's columns and names are those that its record gives."""
        try:
            claim = read_claim(row.record)
        except msgspec.DecodeError:
            return False
        wanted = claim_row(claim, row.reading, row.position, row.recorded_at)
        if any(row._mapping[name] != value for name, value in wanted.items()):
            return False
        both = ((CLAIM_ENTITIES, entity_rows(claim, row.number)), (CLAIM_SOURCES, source_rows(claim, row.number)))
        for table, rows in both:
            names = [column.name for column in table.columns]
            kept = self.connection.execute(select(table).where(table.c.claim == row.number)).all()
            if {tuple(name) for name in kept} != {tuple(name[column] for column in names) for name in rows}:
                return False
        return True

    def structure(self) -> None:
        """What SQLite itself finds wrong with its file."""
        rows = self.connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
        self.faults += [f"the file itself is damaged: {row}" for row in rows if row != "ok"]

    def _logged(self, report: str, deed: str, name: str) -> set[str]:
        """What the log says of a report by one name in the entries of one deed."""
        query = select(CUSTODY.c.details).where(CUSTODY.c.report == report, CUSTODY.c.deed == deed)
        found = set()
        for details in self.connection.execute(query).scalars():
            try:
                found.add(json.loads(details)[name])
            except (ValueError, KeyError, TypeError):
                continue  # its hash tells of it
        return found

    def _first(self, query: Select[Any]) -> Row[Any] | None:
        return self.connection.execute(query.limit(1)).first()

    def _rows(self, query: Select[Any]) -> Iterator[Row[Any]]:
        yield from self.connection.execution_options(yield_per=_AT_ONCE).execute(query)
