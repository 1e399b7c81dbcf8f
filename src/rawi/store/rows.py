"""A report's claims as rows: columns to ask by, names folded, and the whole record beside them; and keeping them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, text

from rawi.model import Claim, Entity, PlaceRef, Report, SourceRef
from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, READINGS
from rawi.text.fold import fold

Row = dict[str, Any]

_CLAIMS = msgspec.json.Decoder(Claim)
_BECAUSE, _BEHIND_IT = b',"because":[', b',"corrected":'
"""Where the decisions of a record begin and what stands behind them. Inside a string a quote is escaped, so that these
bytes are the fields' names and nothing else."""


def report_row(report: Report, raw: str | None, now: str) -> Row:
    """The row of a report; ``raw`` is the hash of the bytes it was read from."""
    return {**msgspec.structs.asdict(report), "raw": raw, "recorded_at": now}


def claim_row(claim: Claim, reading: int, position: int, now: str) -> Row:
    """The row of a claim. It is known from the day its report was published, if that is told."""
    date, place = claim.date, claim.place
    return {
        "reading": reading,
        "position": position,
        "id": claim.id,
        "type": claim.type,
        "factuality": claim.factuality,
        "stance": claim.stance,
        "earliest": date.earliest if date else None,
        "latest": date.latest if date else None,
        "tier": claim.tier,
        "confidence": claim.confidence,
        "place_id": place.id if place else None,
        "place": fold(place.name_ar) if place else None,
        "record": msgspec.json.encode(claim).decode(),
        "known_from": claim.report.published,
        "known_until": None,
        "recorded_at": now,
    }


def read_claim(record: str | bytes) -> Claim:
    """The claim of a row's record."""
    return _CLAIMS.decode(record)


def read_bare(record: bytes) -> Claim:
    """The same, of the record in UTF-8, without its decisions, which are most of it: they are not even looked at."""
    head, _, rest = record.partition(_BECAUSE)
    return _CLAIMS.decode(head + rest[rest.rfind(_BEHIND_IT) :])


def entity_rows(claim: Claim, number: int) -> Iterator[Row]:
    """A row for each name of everybody and every place in a claim."""
    roles: tuple[tuple[str, Sequence[Entity | PlaceRef]], ...] = (
        ("actor", claim.actors),
        ("target", claim.targets),
        ("supporter", claim.supporters),
        ("place", [claim.place] if claim.place else []),
        ("destination", [claim.destination] if claim.destination else []),
    )
    for role, things in roles:
        for position, thing in enumerate(things):
            for name in _names(thing):
                yield {"claim": number, "role": role, "position": position, "name": name, "id": thing.id}
    for position, name in enumerate(claim.place.within if claim.place else ()):
        yield {"claim": number, "role": "within", "position": position, "name": fold(name), "id": None}


def source_rows(claim: Claim, number: int) -> Iterator[Row]:
    """A row for each name of each link of the chain, counted from one; the outlet itself is link nought."""
    if claim.report.outlet:
        yield {"claim": number, "position": 0, "name": fold(claim.report.outlet), "id": None, "kind": "outlet"}
    for position, link in enumerate(claim.chain, 1):
        for name in _names(link):
            yield {"claim": number, "position": position, "name": name, "id": link.id, "kind": link.kind}


def _names(thing: Entity | PlaceRef | SourceRef) -> Iterable[str]:
    """The folded names of a thing, each once: both languages, and the words it was read from if they are its name."""
    explicit = thing.mention is not None and getattr(thing, "how", "explicit") == "explicit"
    said = thing.mention.text if explicit and thing.mention else None
    return dict.fromkeys(fold(name) for name in (thing.name_ar, thing.name, said) if name)


def keep_reading(connection: Connection, reading: Row, claims: Iterable[Claim]) -> None:
    """Keep a reading of a report and its claims, with all by which they are found."""
    number = inserted(connection, READINGS, reading)
    for position, claim in enumerate(claims):
        _keep_claim(connection, claim, claim_row(claim, number, position, reading["recorded_at"]))


def inserted(connection: Connection, table: Any, row: Row) -> int:
    """The number that a new row was given."""
    number: int = connection.execute(insert(table).returning(table.c.number), row).scalar_one()
    return number


def _keep_claim(connection: Connection, claim: Claim, row: Row) -> None:
    number = inserted(connection, CLAIMS, row)
    for table, rows in ((CLAIM_ENTITIES, entity_rows(claim, number)), (CLAIM_SOURCES, source_rows(claim, number))):
        unique = list(rows)
        if unique:
            connection.execute(insert(table), unique)
    index_words(connection, "claim_words", number, claim.evidence.text)


def index_words(connection: Connection, table: str, number: int, words: str) -> None:
    """Let a row be found by words."""
    statement = text(f"INSERT INTO {table} (rowid, words) VALUES (:number, :words)")
    connection.execute(statement, {"number": number, "words": fold(words)})
