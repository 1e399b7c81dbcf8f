"""The part of ``Store`` that is about the bytes: how they came, what was done with them, what was changed since."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from getpass import getuser
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, and_, insert, or_, select

from rawi.fuse.copies import sketch
from rawi.model import Origin, Report
from rawi.store import custody as log
from rawi.store.copies import CopyOf, copies_in
from rawi.store.custody import Entry
from rawi.store.fetches import Fetch, last_fetch
from rawi.store.schema import CUSTODY, FETCHES, RAW, READINGS, REPORT_SKETCHES, REPORTS
from rawi.store.verify import Verdict, verify
from rawi.version import VERSION


def _me() -> str:
    """Who runs this, as the machine calls them."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


class Came(msgspec.Struct, frozen=True):
    """How a report came in: from where, if that is known, brought by whom, and the RFC 3161 answer for its file."""

    origin: Origin | None = None
    who: str = msgspec.field(default_factory=_me)
    token: bytes | None = None


class Evidence:
    """The part of ``Store`` that is about the bytes."""

    _clock: Callable[[], str]

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _writing(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def receive(self, report: Report, raw: bytes, came: Came, version: str = VERSION) -> bool:
        """True when a report is known and was read by a version already; how it came this time is kept and logged."""
        with self._writing() as connection:
            query = select(READINGS.c.number).join(REPORTS, REPORTS.c.number == READINGS.c.report)
            known = query.where(REPORTS.c.id == report.id, READINGS.c.version == version)
            if connection.execute(known.limit(1)).first() is None:
                return False
            self._receive(connection, report, raw, came)
            return True

    def _receive(self, connection: Connection, report: Report, raw: bytes | None, came: Came) -> None:
        now = self._clock()
        hashed, stamp = keep_raw(connection, raw, now), keep_raw(connection, came.token, now)
        log.receive(connection, now, came.who, report, hashed, came.origin)
        logged = select(CUSTODY.c.number).where(CUSTODY.c.raw == stamp, CUSTODY.c.report == report.id)
        if stamp is not None and connection.execute(logged.limit(1)).first() is None:
            stamped = came.origin.file_sha256 or hashed if came.origin else hashed
            log.append(connection, now, came.who, "stamped", {"stamps_sha256": stamped}, stamp, report.id)

    def of_another_day(self, report: Report, raw: bytes) -> list[tuple[str, str | None]]:
        """The reports kept of the same text, in the same bytes or with the same id of their own, under another day of
        publication: the id and the day of each. What is known of a report is part of what it is, so that these stand
        beside it and their claims count."""
        same = select(REPORTS.c.id, REPORTS.c.published).join(CUSTODY, CUSTODY.c.report == REPORTS.c.id)
        query = same.where(
            or_(
                CUSTODY.c.raw == sha256(raw).hexdigest(), and_(REPORTS.c.ref.is_not(None), REPORTS.c.ref == report.ref)
            ),
            REPORTS.c.sha256 == report.sha256,
            REPORTS.c.published.is_distinct_from(report.published),
        )
        with self._reading() as connection:
            return [(row.id, row.published) for row in connection.execute(query.distinct().order_by(REPORTS.c.number))]

    def came_as(self, report: str) -> str | None:
        """The name of the file, or the address, that a report was first read from; None where the log does not say."""
        query = select(CUSTODY.c.details).where(CUSTODY.c.report == report, CUSTODY.c.deed == "received")
        with self._reading() as connection:
            details = connection.execute(query.order_by(CUSTODY.c.number).limit(1)).scalar()
        path = json.loads(details).get("path") if details else None
        return str(path) if path else None

    def custody(self, id: str) -> list[Entry]:
        """All that the log says of a report, oldest first. The id of a claim in it will do, or the beginning of one."""
        with self._reading() as connection:
            return log.entries(connection, log.report_of(connection, id))

    def verify(self, head: str | None = None) -> Verdict:
        """Look through all that is kept for anything that was changed since.

        ``head`` is the newest hash of the log as it was noted elsewhere: an entry with it must still be there.
        """
        with self._reading() as connection:
            return verify(connection, head)

    def copies(self) -> list[list[CopyOf]]:
        """The reports that copy each other, wire stories above all: groups of at least two, the largest first.

        The earliest published stands first in its group.
        """
        self._sketch_the_rest()
        with self._reading() as connection:
            return copies_in(connection)

    def _sketch_the_rest(self) -> None:
        """Reports that came in before sketches were kept get theirs."""
        sketched = select(REPORT_SKETCHES.c.report)
        without = select(REPORTS.c.number, REPORTS.c.text).where(REPORTS.c.number.not_in(sketched))
        with self._reading() as connection:
            if connection.execute(without.limit(1)).first() is None:
                return
        with self._writing() as connection:
            rows = [{"report": row.number, "sketch": sketch(row.text)} for row in connection.execute(without)]
            connection.execute(insert(REPORT_SKETCHES), rows)

    def last_fetch(self, url: str) -> Fetch | None:
        """What came of the last time an address was fetched; None when it never was."""
        with self._reading() as connection:
            return last_fetch(connection, url)

    def keep_fetch(self, fetch: Fetch) -> None:
        """Remember what came of fetching an address."""
        with self._writing() as connection:
            connection.execute(insert(FETCHES), msgspec.structs.asdict(fetch))


def keep_raw(connection: Connection, raw: bytes | None, now: str) -> str | None:
    """The hash of some bytes, which are kept once."""
    if raw is None:
        return None
    hashed = sha256(raw).hexdigest()
    connection.execute(insert(RAW).prefix_with("OR IGNORE"), {"sha256": hashed, "bytes": raw, "first_seen": now})
    return hashed
