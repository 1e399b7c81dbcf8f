"""Slots of claims that persons put right: rows that are never changed, and the reading of a report that they lead to.

What was read stays as a reading of its own. The claims in force are those of the newest reading: the last one that
Rawi read, with the corrections that stand.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select

from rawi.errors import InputError
from rawi.model import Claim, Correction, PlaceRef, Quantity
from rawi.store.judgements import WITHDRAWN, standing
from rawi.store.rows import keep_reading, read_claim
from rawi.store.schema import CLAIMS, JUDGEMENTS, READINGS, REPORTS

CORRECTED = "corrected"
OF_PLACE = ("extent", "relation")
"""Slots that say how the place is meant."""
_TYPES: dict[str, Any] = {
    field.name: field.type for shape in (PlaceRef, Claim) for field in msgspec.structs.fields(shape)
}


def with_value(claim: Claim, slot: str, value: Any) -> Claim:
    """A claim with another value in a slot; the same where it has no place to be meant otherwise."""
    if slot not in OF_PLACE:
        return msgspec.structs.replace(claim, **{slot: value})
    if claim.place is None:
        return claim
    return msgspec.structs.replace(claim, place=msgspec.structs.replace(claim.place, **{slot: value}))


def value_of(claim: Claim, slot: str) -> Any:
    """What a slot of a claim holds."""
    return getattr(claim.place if slot in OF_PLACE else claim, slot, None)


def in_words(value: Any) -> str | None:
    """What a slot holds, as words: names in Arabic, days in EDTF, counts by their kind; None where it holds nothing."""
    if isinstance(value, tuple):
        return " | ".join(map(_as_word, value)) or None
    if value is None or isinstance(value, str):
        return value
    return str(getattr(value, "edtf", None) or value.name_ar)


def _as_word(thing: Any) -> str:
    if isinstance(thing, Quantity):
        return f"{thing.kind} {thing.low}" + (f"\u2013{thing.high}" if thing.high != thing.low else "")
    return str(thing.name_ar)


def keep_correction(
    connection: Connection, claim: Claim, slot: str, value: Any, author: str, reason: str, now: str
) -> None:
    """Keep what a person put into a slot of a claim, and read its report so from now on."""
    if value_of(claim, slot) == value:
        raise InputError(f"the {slot} of {claim.id} is just that already")
    row = {"kind": "slot", "subject": claim.id, "verdict": CORRECTED, "author": author, "reason": reason}
    text = msgspec.json.encode(value).decode()
    connection.execute(insert(JUDGEMENTS), row | {"recorded_at": now, "slot": slot, "value": text})
    _read_so(connection, claim, now)


def withdraw_correction(connection: Connection, claim: Claim, slot: str, author: str, reason: str, now: str) -> None:
    """Take back what an author put into a slot of a claim."""
    mine = (row for row in standing(connection, "slot") if row["author"] == author)
    if not any(row["subject"] == claim.id and row["slot"] == slot for row in mine):
        raise InputError(f"{author} has not corrected the {slot} of {claim.id}: there is nothing to withdraw")
    row = {"kind": "slot", "subject": claim.id, "verdict": WITHDRAWN, "author": author, "reason": reason}
    connection.execute(insert(JUDGEMENTS), row | {"recorded_at": now, "slot": slot})
    _read_so(connection, claim, now)


def _read_so(connection: Connection, claim: Claim, now: str) -> None:
    report = connection.execute(select(REPORTS.c.number).where(REPORTS.c.id == claim.report.id)).scalar_one()
    latest = select(READINGS.c.number, READINGS.c.version).where(READINGS.c.report == report, AS_READ)
    number, version = connection.execute(latest.order_by(READINGS.c.number.desc()).limit(1)).one()
    records = select(CLAIMS.c.record).where(CLAIMS.c.reading == number).order_by(CLAIMS.c.position)
    read = list(map(read_claim, connection.execute(records).scalars()))
    keep_corrected(connection, report, read, version, now, even_as_read=True)


AS_READ = READINGS.c.corrected.is_(None)
"""A reading as Rawi read it, which no person put right."""


def keep_corrected(
    connection: Connection, report: int, read: list[Claim], version: str, now: str, even_as_read: bool = False
) -> None:
    """Keep the claims of a report as they are with all corrections that stand, as a reading behind what was read."""
    ids = {claim.id for claim in read}
    rows = [row for row in standing(connection, "slot") if row["subject"] in ids]
    if not rows and not even_as_read:
        return
    claims = [_put_right(claim, (row for row in rows if row["subject"] == claim.id)) for claim in read]
    last = connection.execute(select(func.max(JUDGEMENTS.c.number))).scalar_one()
    row = {"report": report, "version": version, "digest": digest_of(claims), "recorded_at": now, "corrected": last}
    keep_reading(connection, row, claims)


def _put_right(claim: Claim, rows: Iterable[Any]) -> Claim:
    for row in rows:
        slot = row["slot"]
        value = msgspec.json.decode(row["value"], type=_TYPES[slot])
        note = Correction(slot, in_words(value_of(claim, slot)), row["author"], row["reason"] or None, row["number"])
        decided = _DECIDED.get(slot, slot)
        because = tuple(decision for decision in claim.because if decision.slot != decided)
        changed = with_value(claim, slot, value)
        claim = msgspec.structs.replace(changed, because=because, corrected=(*claim.corrected, note))
    return claim


_DECIDED = {"type": "trigger", "actors": "actor", "targets": "target", "supporters": "supporter"}
"""Slots that go by another name in the decisions of reading, which no longer say why they hold what they do."""


def digest_of(claims: Iterable[Claim]) -> str:
    """By which two readings are told apart."""
    return sha256(b"\n".join(map(msgspec.json.encode, claims))).hexdigest()
