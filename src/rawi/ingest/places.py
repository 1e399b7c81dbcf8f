"""Tables of places that a user has: a CSV whose columns may go by many names, or a GeoNames dump.

Each becomes a table of Rawi's own shape in the user's folder and is read with the shipped ones from then on. What is
known already (the same name at the same spot or in the same parent) is left out.
"""

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.geonames import is_dump, read_dump
from rawi.ingest.incoming import Problem
from rawi.ingest.place_rows import COLUMNS, OTHER_RADIUS, RADIUS, Known, Row, arabic_names, spot
from rawi.lexicon.gazetteer import user_folder

_GUESSES = {
    "id": ("id", "pcode", "code", "geonameid"),
    "name": ("name_en", "name", "place_en", "english", "name_latin"),
    "name_ar": ("name_ar", "place_ar", "arabic", "arabic_name", "ar"),
    "variants": ("variants_ar", "variants", "aliases", "alt_names"),
    "kind": ("kind", "type"),
    "parent": ("parent", "parent_id"),
    "city_ar": ("city_ar", "city", "town_ar"),
    "city": ("city_en", "town_en"),
    "country": ("country", "country_code", "iso2"),
    "lat": ("lat", "latitude", "y"),
    "lon": ("lon", "lng", "long", "longitude", "x"),
    "radius": ("radius_m",),
    "population": ("population",),
}
_NO_SLUG = re.compile(r"[^\w-]+")

Cells = dict[str, str]


class Added(NamedTuple):
    """What adding a table came to: places it now holds, places left out as known, where it is, what was wrong."""

    places: int
    known: int
    target: Path
    problems: list[Problem]


def add_places(file: Path, *, country: str | None = None, folder: Path | None = None) -> Added:
    """Turn a table into places of the user's own; adding the same file again makes the same table again.

    ``country`` is for rows that do not say, and limits a dump. ``folder`` is the user's own if None.
    """
    known, rows, problems, left_out = Known(), dict[str, Row](), list[Problem](), 0
    for line, found in _rows(file, country, known):
        if isinstance(found, str):
            problems.append(Problem(str(file), line, found))
        elif known.has(found):
            left_out += 1
        else:
            rows.setdefault(found.id, found)
    target = (folder or user_folder() / "places") / f"{_NO_SLUG.sub('-', file.stem).lower()}.csv"
    if rows:
        _write(target, rows.values())
    return Added(len(rows), left_out, target, problems)


def _rows(file: Path, country: str | None, known: Known) -> Iterator[tuple[int, Row | str]]:
    try:
        with file.open("rb") as stream:
            first = stream.readline().decode("utf-8", "replace")
            if is_dump(first):
                yield from read_dump(
                    chain((first,), (line.decode("utf-8", "replace") for line in stream)), country, known
                )
                return
        table = csv.DictReader(io.StringIO(decode(file.read_bytes()), newline=""))
        yield from _table_rows(file, table, country, known)
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror or error}") from error
    except csv.Error as error:
        raise InputError(f"{file}: is no CSV table: {error}") from error


def _table_rows(
    file: Path, table: "csv.DictReader[str]", country: str | None, known: Known
) -> Iterator[tuple[int, Row | str]]:
    names = {(field or "").strip().lower(): field for field in table.fieldnames or ()}
    columns = {
        want: names[guess] for want, guesses in _GUESSES.items() for guess in reversed(guesses) if guess in names
    }
    if "name_ar" not in columns:
        raise InputError(
            f"{file}: has no column of Arabic names: one must be called {' or '.join(_GUESSES['name_ar'])}"
        )
    unknown: set[str] = set()
    for row in table:
        cells = {want: (row[column] or "").strip() for want, column in columns.items()}
        try:
            found = _row(cells, country, known)
        except InputError as error:
            yield table.line_num, str(error)
            continue
        city = cells.get("city_ar", "")
        if city and found.parent == found.country.lower() and city not in unknown:
            unknown.add(city)
            yield table.line_num, f"no town called {city} is known: its places stand without it"
        yield table.line_num, found


def _row(cells: Cells, country: str | None, known: Known) -> Row:
    given = cells.get("country") or country or ""
    if given and not (len(given) == 2 and given.isalpha()):
        raise InputError(f"{given!r} is no country code like SY")
    names = arabic_names(cells["name_ar"])
    point = spot(cells.get("lat", ""), cells.get("lon", ""))
    city = [name for name in (cells.get("city_ar", ""), cells.get("city", "")) if name]
    parent = known.ids.get(cells.get("parent", "")) or (known.town(city, given.upper(), point) if city else None)
    code = parent.country if parent is not None else given.upper()
    if not code:
        lost = f"no town called {city[0]} is known, and " if city else ""
        raise InputError(f"{lost}its country is not told: add a column country, or say --country SY")
    kind = cells.get("kind", "").lower() or ("neighbourhood" if city else "village")
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
