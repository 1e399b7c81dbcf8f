"""Tables of places that a user has: a CSV or a GeoJSON whose columns may go by many names, or a GeoNames dump.

Each becomes a table of Rawi's own shape in the user's folder and is read with the shipped ones from then on. What is
known already (the same name at the same spot or in the same parent) is left out, but for the point of a place that
ships without one.
"""

import csv
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.geonames import is_dump, read_dump
from rawi.ingest.incoming import Problem
from rawi.ingest.place_rows import COLUMNS, OTHER_RADIUS, RADIUS, Known, Row, arabic_names, are_one, pointed, spot
from rawi.ingest.place_tables import Cells, read_cells
from rawi.lexicon.gazetteer import user_folder

_CALLED = {"community": "village", "locality": "village", "hamlet": "village"}  # kinds by other words for them
_NO_SLUG = re.compile(r"[^\w-]+")


class Added(NamedTuple):
    """What adding a table came to: places it now holds, places left out as known, known ones that it gives a point to,
    where it is, what was wrong."""

    places: int
    known: int
    pointed: int
    target: Path
    problems: list[Problem]


def add_places(file: Path, *, country: str | None = None, folder: Path | None = None) -> Added:
    """Turn a table into places of the user's own; adding the same file again makes the same table again.

    ``country`` is for rows that do not say, and limits a dump. ``folder`` is the user's own if None.
    """
    known, rows, problems, left_out = Known(), dict[str, Row](), list[Problem](), 0
    points = defaultdict[str, list[Row]](list)
    for line, found in _rows(file, country, known):
        if isinstance(found, str):
            problems.append(Problem(str(file), line, found))
        elif (place := known.match(found)) is None:
            rows.setdefault(found.id, found)
        elif place.lat is None and found.spot is not None:
            points[place.id].append(found)
        else:
            left_out += 1
    target = (folder or user_folder() / "places") / f"{_NO_SLUG.sub('-', file.stem).lower()}.csv"
    given = [pointed(known.ids[place], found[0]) for place, found in points.items() if are_one(found)]
    rows |= {row.id: row for found in points.values() if not are_one(found) for row in found}
    if rows or given:
        _write(target, (*rows.values(), *given))
    return Added(len(rows), left_out, len(given), target, problems)


def _rows(file: Path, country: str | None, known: Known) -> Iterator[tuple[int, Row | str]]:
    try:
        with file.open("rb") as stream:
            first = stream.readline().decode("utf-8", "replace")
            if is_dump(first):
                yield from read_dump(
                    chain((first,), (line.decode("utf-8", "replace") for line in stream)), country, known
                )
                return
        text = decode(file.read_bytes())
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror or error}") from error
    yield from _table_rows(file, text, country, known)


def _table_rows(file: Path, text: str, country: str | None, known: Known) -> Iterator[tuple[int, Row | str]]:
    unknown: set[str] = set()
    for number, cells in read_cells(file, text):
        try:
            found = _row(cells, country, known)
        except InputError as error:
            yield number, str(error)
            continue
        city = cells.get("city_ar", "")
        if city and found.parent == found.country.lower() and city not in unknown:
            unknown.add(city)
            yield number, f"no town called {city} is known: its places stand without it"
        yield number, found


def _row(cells: Cells, country: str | None, known: Known) -> Row:
    given = cells.get("country") or country or ""
    if given and not (len(given) == 2 and given.isalpha()):
        raise InputError(f"{given!r} is no country code like SY")
    names = arabic_names(cells["name_ar"])
    point = spot(cells.get("lat", ""), cells.get("lon", ""))
    city = [name for name in (cells.get("city_ar", ""), cells.get("city", "")) if name]
    land = [name for name in (cells.get("governorate_ar", ""), cells.get("governorate", "")) if name]
    parent = known.ids.get(cells.get("parent", "")) or (known.town(city, given.upper(), point) if city else None)
    parent = parent or known.governorate(land, given.upper())
    code = parent.country if parent is not None else given.upper()
    if not code:
        lost = f"no town called {city[0]} is known, and " if city else ""
        raise InputError(f"{lost}its country is not told: add a column country, or say --country SY")
    kind = cells.get("kind", "").lower()
    kind = _CALLED.get(kind, kind) or ("neighbourhood" if city else "village")
    return Row(
        _id(code, cells, names),
        cells.get("name", ""),
        (*names, *_variants(cells.get("variants", ""))),
        kind,
        parent.id if parent is not None else code.lower(),
        code,
        point,
        _whole(cells, "radius", 1, 3_000_000) or RADIUS.get(kind, OTHER_RADIUS),
        _whole(cells, "population", 0, 50_000_000),
        "head" if kind == "neighbourhood" else "",
    )


def _id(country: str, cells: Cells, names: tuple[str, ...]) -> str:
    """The table's own id under the country's, or one made from what the row says."""
    own = _NO_SLUG.sub("-", cells.get("id", "")).strip("-").lower()
    if not own:
        told = (names[0], cells.get("city_ar", ""), cells.get("lat", ""), cells.get("lon", ""))
        own = "x" + sha256("|".join(told).encode()).hexdigest()[:10]
    return f"{country.lower()}-{own}"


def _variants(cell: str) -> Iterator[str]:
    for variant in re.split(r"[|;\u061b]", cell):
        try:
            yield arabic_names(variant)[0]
        except InputError:
            continue


def _whole(cells: Cells, name: str, low: int, high: int) -> int:
    text = cells.get(name, "")
    try:
        value = int(float(text)) if text else 0
    except (ValueError, OverflowError):
        raise InputError(f"{name} {text!r} is not a number") from None
    if text and not low <= value <= high:
        raise InputError(f"{name} {text} is outside {low} to {high}")
    return value


def _write(target: Path, rows: Iterable[Row]) -> None:
    """Put the table in its place in one step, so that a reader never meets half of one."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        with part.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(row.cells() for row in rows)
        os.replace(part, target)
    except OSError as error:
        raise InputError(f"{target}: cannot be written: {error.strerror or error}") from error
