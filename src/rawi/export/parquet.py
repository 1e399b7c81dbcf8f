"""Claims as one Parquet file, a row a claim, with points as GeoParquet has them."""

import struct
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, chain, islice
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rawi.export.outflow import Outflow, Telling
from rawi.export.parts import made_of_claims
from rawi.export.shape import Shape
from rawi.model import PlaceRef
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


class _Lists(NamedTuple):
    """Values of lists, one list behind the other, and where each begins; the end of the last."""

    values: list[Any]
    begins: list[int]


def _columns(tellings: list[Telling]) -> Iterator[list[Any] | _Lists]:
    """What some claims have in each column, one column after the other."""
    claims = [telling.claim for telling in tellings]
    reports = [claim.report for claim in claims]
    dates, places = [claim.date for claim in claims], [claim.place for claim in claims]
    yield _each(claims, "id")
    yield from (_each(reports, name) for name in _OF_REPORT)
    yield from (_each(claims, name) for name in ("type", "factuality", "stance"))
    yield from (_if_any(dates, name) for name in ("edtf", "earliest", "latest"))
    actors, targets = _each(claims, "actors"), _each(claims, "targets")
    yield from (_of_each(entities, name) for entities in (actors, targets) for name in ("id", "name_ar"))
    yield _of_each(_each(claims, "supporters"), "name_ar")
    yield from (_if_any(places, name) for name in _OF_PLACE)
    yield from (_of_each(_each(claims, "chain"), name) for name in ("id", "name_ar"))
    killed = [next((count for count in claim.quantities if count.kind == "killed"), None) for claim in claims]
    yield from ([count and float(getattr(count, end)) for count in killed] for end in ("low", "high"))
    yield [claim.trigger.text for claim in claims]
    yield [telling.said.quote.text for telling in tellings]
    evidence = _each(claims, "evidence")
    yield from (_each(evidence, name) for name in ("start", "end"))
    yield from (_each(claims, name) for name in ("tier", "confidence", "rule"))
    yield ["reviewed" if telling.said.reviewed else "machine-read" for telling in tellings]
    yield from (_each(tellings, name) for name in ("recorded_at", "version"))
    yield list(map(_point, places))


_OF_REPORT = ("id", "url", "outlet", "title", "published", "language", "sha256")
_OF_PLACE = ("id", "name_ar", "name", "kind", "country", "relation", "extent", "percent", "lat", "lon", "radius_m")


def _each(things: Iterable[Any], name: str) -> list[Any]:
    """What each thing has under a name."""
    return list(map(attrgetter(name), things))


def _of_each(several: list[tuple[Any, ...]], name: str) -> _Lists:
    """The same of the things in several lists."""
    return _Lists(_each(chain.from_iterable(several), name), list(accumulate(map(len, several), initial=0)))


def _if_any(things: Iterable[Any], name: str) -> list[Any]:
    """The same where some things are None, which have None."""
    have = attrgetter(name)
    return [thing and have(thing) for thing in things]


def _point(place: PlaceRef | None) -> bytes | None:
    """A place's point as well-known binary."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return _WKB_POINT.pack(1, 1, place.lon, place.lat)


def write(outflow: Outflow, target: Path) -> None:
    """Write the file, one group of rows after the other."""
    from pyarrow import parquet

    told = {"geo": _geo(), "rawi": msgspec.json.encode(_about(outflow))}
    with parquet.ParquetWriter(target, _schema().with_metadata(told), compression="zstd") as file:
        for group in _groups(made_of_claims(outflow, _batches)):
            file.write_table(group)


@cache
def _schema() -> Any:
    import pyarrow

    made = {
        "string": pyarrow.string(), "list": pyarrow.list_(pyarrow.string()), "double": pyarrow.float64(),
        "int32": pyarrow.int32(), "binary": pyarrow.binary(),
    }  # fmt: skip
    return pyarrow.schema([pyarrow.field(name, made[kind]) for name, kind in COLUMNS.items()])


def _batches(outflow: Outflow) -> Iterator[Any]:
    """The claims as Arrow has them, at most a group at a time."""
    import pyarrow

    claims, schema = outflow.claims(), _schema()
    while tellings := list(islice(claims, _ROWS)):
        filled = zip(_columns(tellings), schema, strict=True)
        yield pyarrow.record_batch([_array(values, field.type) for values, field in filled], schema=schema)


def _groups(batches: Iterable[Any]) -> Iterator[Any]:
    """The same rows by whole groups, however many came at a time, and the rest."""
    from pyarrow import Table

    held, rows = list[Any](), 0
    for batch in batches:
        held.append(batch)
        rows += batch.num_rows
        if rows >= _ROWS:
            table = Table.from_batches(held)
            yield table.slice(0, _ROWS).combine_chunks()
            held, rows = table.slice(_ROWS).to_batches(), rows - _ROWS
    if rows:
        yield Table.from_batches(held).combine_chunks()


def _array(values: list[Any] | _Lists, type: Any) -> Any:
    """Values of a column as Arrow has them."""
    import pyarrow

    if isinstance(values, _Lists):
        flat = pyarrow.array(values.values, type.value_type)
        return pyarrow.ListArray.from_arrays(pyarrow.array(values.begins, pyarrow.int32()), flat)
    return pyarrow.array(values, type)


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
