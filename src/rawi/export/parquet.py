"""Claims as one Parquet file, a row a claim, with points as GeoParquet has them."""

import struct
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from rawi.export.outflow import Outflow, Telling
from rawi.export.shape import Shape
from rawi.model import Claim, Entity
from rawi.version import VERSION

_ROWS = 10_000  # of a group: what is held in memory at once
_WKB_POINT = struct.Struct("<BIdd")


COLUMNS: dict[str, str] = {
    "id": "string",
    "report_id": "string",
    "url": "string",
    "outlet": "string",
    "title": "string",
    "published": "string",
    "language": "string",
    "sha256": "string",
    "type": "string",
    "factuality": "string",
    "stance": "string",
    "date": "string",
    "earliest": "string",
    "latest": "string",
    "actor_ids": "list",
    "actors": "list",
    "target_ids": "list",
    "targets": "list",
    "supporters": "list",
    "place_id": "string",
    "place": "string",
    "place_en": "string",
    "place_kind": "string",
    "country": "string",
    "relation": "string",
    "extent": "string",
    "percent": "double",
    "lat": "double",
    "lon": "double",
    "radius_m": "int32",
    "chain_ids": "list",
    "chain": "list",
    "killed_low": "double",
    "killed_high": "double",
    "trigger": "string",
    "quote": "string",
    "start": "int32",
    "end": "int32",
    "tier": "string",
    "confidence": "double",
    "rule": "string",
    "review": "string",
    "recorded_at": "string",
    "version": "string",
    "geometry": "binary",
}
"""The columns and their types, as Arrow names them."""


def _cells(telling: Telling) -> tuple[Any, ...]:
    """What a claim has in each column."""
    claim, report = telling.claim, telling.claim.report
    date, place = claim.date, claim.place
    killed = next((count for count in claim.quantities if count.kind == "killed"), None)
    return (
        claim.id,
        report.id,
        report.url,
        report.outlet,
        report.title,
        report.published,
        report.language,
        report.sha256,
        claim.type,
        claim.factuality,
        claim.stance,
        date and date.edtf,
        date and date.earliest,
        date and date.latest,
        _ids(claim.actors),
        _names(claim.actors),
        _ids(claim.targets),
        _names(claim.targets),
        _names(claim.supporters),
        place and place.id,
        place and place.name_ar,
        place and place.name,
        place and place.kind,
        place and place.country,
        place and place.relation,
        place and place.extent,
        place and place.percent,
        place and place.lat,
        place and place.lon,
        place and place.radius_m,
        [link.id for link in claim.chain],
        [link.name_ar for link in claim.chain],
        killed and float(killed.low),
        killed and float(killed.high),
        claim.trigger.text,
        telling.said.quote.text,
        claim.evidence.start,
        claim.evidence.end,
        claim.tier,
        claim.confidence,
        claim.rule,
        "reviewed" if telling.said.reviewed else "machine-read",
        telling.recorded_at,
        telling.version,
        _point(claim),
    )


def _ids(entities: tuple[Entity, ...]) -> list[str | None]:
    return [entity.id for entity in entities]


def _names(entities: tuple[Entity, ...]) -> list[str]:
    return [entity.name_ar for entity in entities]


def _point(claim: Claim) -> bytes | None:
    """The claim's point as well-known binary."""
    place = claim.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return _WKB_POINT.pack(1, 1, place.lon, place.lat)


def write(outflow: Outflow, target: Path) -> None:
    """Write the file, one group of rows after the other."""
    import pyarrow
    from pyarrow import parquet

    made = {
        "string": pyarrow.string(), "list": pyarrow.list_(pyarrow.string()), "double": pyarrow.float64(),
        "int32": pyarrow.int32(), "binary": pyarrow.binary(),
    }  # fmt: skip
    told = {"geo": _geo(), "rawi": msgspec.json.encode(_about(outflow))}
    fields = [pyarrow.field(name, made[kind]) for name, kind in COLUMNS.items()]
    schema = pyarrow.schema(fields, metadata=told)
    with parquet.ParquetWriter(target, schema, compression="zstd") as file:
        cells = map(_cells, outflow.claims())
        while rows := list(islice(cells, _ROWS)):
            filled = zip(zip(*rows, strict=True), schema, strict=True)
            columns = [pyarrow.array(values, field.type) for values, field in filled]
            file.write_batch(pyarrow.record_batch(columns, schema=schema))


def _geo() -> bytes:
    """What GeoParquet asks of a file's metadata; without a reference system it is longitude and latitude (CRS84)."""
    column = {"encoding": "WKB", "geometry_types": ["Point"]}
    return msgspec.json.encode({"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}})


def _about(outflow: Outflow) -> dict[str, str]:
    return {
        "as_known_on": outflow.known, "profile": outflow.gate.profile.id, "generated_by": f"rawi {VERSION}",
        "generated_at": outflow.today,
    }  # fmt: skip


SHAPE = Shape(
    "parquet",
    "claims",
    "every claim with its report, days, parties, place, chain, words and grades, and its point as GeoParquet has it",
    "how each slot was decided; all counts but of the killed; offsets of the parts (annotations have them); what "
    "claims come to",
    "application/vnd.apache.parquet",
    write,
    needs="pyarrow",
)
