"""Claims as JSON lines and as CSV, and what all such output shares."""

import sys
from collections.abc import Iterable
from typing import Any

import msgspec

from rawi.export.cells import csv_of, joined
from rawi.model import Claim

_ENCODE = msgspec.json.Encoder().encode

COLUMNS = (
    "id", "report", "ref", "url", "outlet", "title", "published", "type", "factuality", "stance", "date", "earliest",
    "latest", "actors", "actor_ids", "targets", "target_ids", "supporters", "place", "place_en", "place_id", "kind",
    "within", "country", "lat", "lon", "radius_m", "relation", "extent", "percent", "destination", "chain", "origin",
    "quantities", "items", "trigger", "evidence", "start", "end", "tier", "confidence", "rule",
)  # fmt: skip


def json_line(claim: Claim, because: bool) -> bytes:
    """A claim's record as one line; the decisions behind it only if asked for, since they are most of its length."""
    if because:
        return bytes(_ENCODE(claim)) + b"\n"
    record = msgspec.to_builtins(claim)
    del record["because"]
    return bytes(_ENCODE(record)) + b"\n"


def json_lines(records: Iterable[Any]) -> Iterable[bytes]:
    """Each record as one line."""
    return (bytes(_ENCODE(record)) + b"\n" for record in records)


def write_bytes(lines: Iterable[bytes]) -> None:
    """Write lines to standard output as they are, whatever encoding the terminal asks for."""
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def csv_lines(claims: Iterable[Claim]) -> Iterable[bytes]:
    """A header and one line for each claim: UTF-8, an empty cell for what is not told, lists joined by ``; ``.

    Words of a report that a spreadsheet would take for a formula are written with an apostrophe before them.
    """
    yield from csv_of(COLUMNS, map(_row, claims))


def _row(claim: Claim) -> dict[str, Any]:
    report, date, place = claim.report, claim.date, claim.place
    return {
        "id": claim.id,
        **dict(zip(("report", "ref", "url", "outlet", "title", "published"), _report_cells(claim), strict=True)),
        "type": claim.type,
        "factuality": claim.factuality,
        "stance": claim.stance,
        "date": date and date.edtf,
        "earliest": date and date.earliest,
        "latest": date and date.latest,
        "actors": joined(entity.name_ar for entity in claim.actors),
        "actor_ids": joined(entity.id for entity in claim.actors),
        "targets": joined(entity.name_ar for entity in claim.targets),
        "target_ids": joined(entity.id for entity in claim.targets),
        "supporters": joined(entity.name_ar for entity in claim.supporters),
        "place": place and place.name_ar,
        "place_en": place and place.name,
        "place_id": place and place.id,
        "within": joined(place.within) if place else None,
        **{field: place and getattr(place, field) for field in _PLACE_FIELDS},
        "destination": claim.destination and claim.destination.name_ar,
        "chain": joined(link.name_ar for link in claim.chain),
        "origin": claim.chain[-1].name_ar if claim.chain else report.outlet,
        "quantities": joined(
            f"{count.kind} {count.low:.15g}-{count.high:.15g} {count.of or ''}".strip() for count in claim.quantities
        ),
        "items": joined(item.text for item in claim.items),
        "trigger": claim.trigger.text,
        "evidence": claim.evidence.text,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "tier": claim.tier,
        "confidence": claim.confidence,
        "rule": claim.rule,
    }


_PLACE_FIELDS = ("kind", "country", "lat", "lon", "radius_m", "relation", "extent", "percent")


def _report_cells(claim: Claim) -> tuple[str | None, ...]:
    report = claim.report
    return report.id, report.ref, report.url, report.outlet, report.title, report.published
