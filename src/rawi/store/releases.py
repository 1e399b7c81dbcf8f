"""What persons let through the publishing gate, and why: rows that are never changed, the latest of which counts."""

from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, insert, select

from rawi.errors import InputError
from rawi.store import ask, meant
from rawi.store.filters import begins
from rawi.store.schema import CLAIMS, RELEASES, SITES


class Release(msgspec.Struct, frozen=True):
    """That a claim, an event or a place may pass one rule of the gate (``released``), or no longer (``withdrawn``)."""

    number: int
    subject: str
    rule: str
    verdict: Literal["released", "withdrawn"]
    author: str
    reason: str
    recorded_at: str


_COLUMNS = tuple(RELEASES.c[name] for name in Release.__struct_fields__)


def release(
    connection: Connection, subject: str, rule: str, verdict: str, author: str, reason: str, now: str
) -> Release:
    """Keep a release of a thing that is there; InputError where no reason or name is given."""
    if not reason.strip() or not author.strip():
        raise InputError("letting something through the gate takes a reason and the name of who answers for it")
    row = {"subject": _subject(connection, subject), "rule": rule, "verdict": verdict}
    said = {"author": author.strip(), "reason": reason.strip(), "recorded_at": now}
    kept = connection.execute(insert(RELEASES).returning(*_COLUMNS), row | said).one()
    return Release(*kept)


def releases(connection: Connection) -> list[Release]:
    """All that was ever let through or held back again, the earliest first."""
    return [Release(*row) for row in connection.execute(select(*_COLUMNS).order_by(RELEASES.c.number))]


def _subject(connection: Connection, asked: str) -> str:
    """The claim, the event or the place of an id, or of the beginning of one."""
    if asked.startswith("e-"):
        return ask.event(connection, asked).id
    if asked.startswith("c-"):
        found: list[Any] = list(
            connection.execute(select(CLAIMS.c.id).where(begins(CLAIMS.c.id, asked)).distinct().limit(2)).scalars()
        )
        if len(found) == 1:
            return str(found[0])
        raise InputError(f"there is no claim {asked}" if not found else f"{asked} could be several: write more of it")
    if connection.execute(select(SITES.c.key).where(SITES.c.key == asked).limit(1)).scalar() is not None:
        return asked
    return meant.place_key(connection, asked)
