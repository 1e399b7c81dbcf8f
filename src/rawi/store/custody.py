"""The log of custody: who did what to what, when, by which version; each entry holds the hash of the one before.

So an entry that was changed, taken out or put in between shows. Whoever notes the newest hash elsewhere can show later
that nothing was taken off the end either.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, RowMapping, insert, select

from rawi.errors import NotFound
from rawi.model import Origin, Report
from rawi.store.schema import CLAIMS, CUSTODY, READINGS, REPORTS
from rawi.version import VERSION

Deed = Literal["received", "stamped", "read", "judged"]
FIRST_HASH = "0" * 64
"""What stands for the hash before the first entry."""


class Entry(msgspec.Struct, frozen=True):
    """One line of the log. ``raw`` and ``report`` say what was done to, ``details`` what else is known of it."""

    number: int
    at: str
    who: str
    deed: Deed
    raw: str | None
    report: str | None
    version: str
    details: dict[str, Any]
    hash: str


def append(
    connection: Connection,
    at: str,
    who: str,
    deed: Deed,
    details: Mapping[str, Any],
    raw: str | None = None,
    report: str | None = None,
) -> None:
    """Write one entry behind the last one."""
    newest = select(CUSTODY.c.number, CUSTODY.c.hash).order_by(CUSTODY.c.number.desc()).limit(1)
    last = connection.execute(newest).first()
    number, before = (last.number + 1, last.hash) if last else (1, FIRST_HASH)
    told = _writable(json.dumps(details, ensure_ascii=False, sort_keys=True, default=str))
    row: dict[str, Any] = {"number": number, "at": at, "who": _writable(who), "deed": deed, "raw": raw}
    row |= {"report": report, "version": VERSION, "details": told}
    connection.execute(insert(CUSTODY), row | {"hash": hash_of(before, row)})


def _writable(text: str) -> str:
    """The text with what is no letter, as broken names of files have it, replaced by question marks."""
    return text.encode("utf-8", "replace").decode()


def receive(connection: Connection, at: str, who: str, report: Report, raw: str | None, origin: Origin | None) -> None:
    """Log that a report came in with some bytes from somewhere, unless just that was logged before."""
    details = {**(msgspec.to_builtins(origin) if origin else {}), "report_sha256": digest_of_report(report)}
    known = select(CUSTODY.c.details).where(
        CUSTODY.c.report == report.id, CUSTODY.c.deed == "received", CUSTODY.c.raw.is_not_distinct_from(raw)
    )
    where = _whence(details)
    if all(_whence(json.loads(row)) != where for row in connection.execute(known).scalars()):
        append(connection, at, who, "received", details, raw, report.id)


def _whence(details: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(_writable(details.get(name) or "") for name in ("path", "at", "file_sha256"))


def digest_of_report(report: Report) -> str:
    """The hash of all that a report's row says."""
    return sha256(msgspec.json.encode(report)).hexdigest()


def entries(connection: Connection, report: str) -> list[Entry]:
    """The log's entries of one report and of the bytes it was read from, oldest first."""
    raws = select(CUSTODY.c.raw).where(CUSTODY.c.report == report, CUSTODY.c.raw.is_not(None))
    about = (CUSTODY.c.report == report) | (CUSTODY.c.report.is_(None) & CUSTODY.c.raw.in_(raws))
    return [_entry(row) for row in connection.execute(select(CUSTODY).where(about).order_by(CUSTODY.c.number))]


def _entry(row: Row[Any]) -> Entry:
    return Entry(**{**row._mapping, "details": json.loads(row.details)})


def hash_of(before: str, row: Mapping[str, Any]) -> str:
    """The hash of an entry behind another one's hash."""
    names = ("number", "at", "who", "deed", "raw", "report", "version", "details")
    return sha256(json.dumps([before, *(row[name] for name in names)], ensure_ascii=False).encode()).hexdigest()


def digest_of_judgement(row: RowMapping) -> str:
    """The hash of a judgement's row."""
    return sha256(json.dumps(list(row.items()), ensure_ascii=False).encode()).hexdigest()


def report_of(connection: Connection, id: str) -> str:
    """The id of the report that an id, or the beginning of one, stands for: a report's, or that of a claim in it."""
    if id.startswith("c-"):
        query = (
            select(REPORTS.c.id)
            .join(READINGS, READINGS.c.report == REPORTS.c.number)
            .join(CLAIMS, CLAIMS.c.reading == READINGS.c.number)
            .where(CLAIMS.c.id.startswith(id, autoescape=True))
        )
    else:
        query = select(REPORTS.c.id).where(REPORTS.c.id.startswith(id, autoescape=True))
    found = sorted(set(connection.execute(query.limit(50)).scalars()))
    if len(found) != 1:
        raise NotFound(f"no report {id}" if not found else f"{id} could be {', '.join(found[:5])}: write more of it")
    return str(found[0])
