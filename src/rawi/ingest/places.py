"""Tables of places that a user has: a CSV or a GeoJSON whose columns may go by many names, or a GeoNames dump.

Each becomes a table of Rawi's own shape in the user's folder and is read with the shipped ones from then on. What is
known already (the same name at the same spot or in the same parent) is left out, but for the point of a place that
ships without one.
"""

import csv
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.geonames import is_dump, read_dump
from rawi.ingest.incoming import Problem, Remark
from rawi.ingest.place_rows import (
    COLUMNS,
    OTHER_RADIUS,
    RADIUS,
    Known,
    Row,
    arabic_names,
    are_one,
    is_coded,
    pointed,
    spot,
)
from rawi.ingest.place_tables import Cells, read_cells
from rawi.lexicon.entries import read_csv
from rawi.lexicon.gazetteer import PCODES, user_folder

_CALLED = {"community": "village", "locality": "village", "hamlet": "village"}  # kinds by other words for them
_NO_SLUG = re.compile(r"[^\w-]+")
_COUNTED = re.compile(r"\d+(?:-0)?")  # 7, and 7.0: the number of a row, which is another in the next edition


class _Aside(NamedTuple):
    """What is to be said of a row that is taken."""

    message: str


class Added(NamedTuple):
    """What adding a table came to: places it now holds, places left out as known, known ones that it gives a point to,
    where it is, what was wrong, whether it was written, former places that are no longer in it, places of both kinds
    that it gives the code of an authority."""

    places: int
    known: int
    pointed: int
    target: Path
    problems: list[Problem | Remark]
    written: bool
    gone: int
    coded: int


def add_places(file: Path, *, country: str | None = None, folder: Path | None = None) -> Added:
    """Turn a table into places of the user's own; adding the same file again makes the same table again.

    ``country`` is for rows that do not say, and limits a dump. ``folder`` is the user's own if None. A table that is
    there already is not replaced by one that lacks rows, and never by one of other places.
    """
    target = (folder or user_folder() / "places") / f"{_NO_SLUG.sub('-', file.stem).lower()}.csv"
    if file.exists() and file.resolve().is_relative_to(target.parent.resolve()):
        raise InputError(f"{file}: is read as it is, as it lies among the places that were added")
    known, rows, problems, left_out = Known(), dict[str, Row](), list[Problem | Remark](), 0
    points, codes = defaultdict[str, list[Row]](list), defaultdict[str, set[str]](set)
    for found in _once(file, _rows(file, country, known)):
        if not isinstance(found, Row):
            problems.append(found)
            continue
        place = known.match(found)
        if found.pcode and (place is None or is_coded(place, found)):
            codes[found.id if place is None else place.id].add(found.pcode)
        if place is None:
            rows[found.id] = found
        elif place.lat is None and found.spot is not None:
            points[place.id].append(found)
        else:
            left_out += 1
    given = [pointed(known.ids[place], found[0]) for place, found in points.items() if are_one(found)]
    rows |= {row.id: row for found in points.values() if not are_one(found) for row in found}
    table = (*rows.values(), *given)
    former = {row.get("id", "") for _, row in read_csv(target)} if target.exists() else set[str]()
    gone = former - {row.id for row in table}
    faulty = any(isinstance(problem, Problem) for problem in problems)
    written = bool(table) and not (former and faulty)
    if written and former and gone == former:
        raise InputError(f"{file}: {target} holds other places: give the file another name, or take that table away")
    if written:
        _write(target, COLUMNS, (row.cells() for row in table))
    coded = _write_codes(target.parent / PCODES / target.name, codes, faulty)
    return Added(len(rows), left_out, len(given), target, problems, written, len(gone) if written else 0, coded)


def _write_codes(target: Path, codes: dict[str, set[str]], faulty: bool) -> int:
    """Write which code each place has, and tell of how many; two rows of one place with two codes give it none."""
    sure = [{"place": place, "pcode": min(found)} for place, found in sorted(codes.items()) if len(found) == 1]
    if not sure or (faulty and target.exists()):
        return 0
    _write(target, ("place", "pcode"), sure)
    return len(sure)


def _once(file: Path, found: Iterable[tuple[int | str, Row | str | _Aside]]) -> Iterator[Row | Problem | Remark]:
    """Each row, or what is wrong with it, which it is as well where it has the id of another."""
    lines: dict[str, tuple[int | str, Row]] = {}
    for line, row in found:
        if isinstance(row, _Aside):
            yield Remark(str(file), line, row.message)
        elif isinstance(row, str):
            yield Problem(str(file), line, row)
        elif (first := lines.setdefault(row.id, (line, row)))[1] == row:
            if first[0] == line:
                yield row
        else:
            where = f"line {first[0]}" if isinstance(first[0], int) else first[0]
            yield Problem(str(file), line, f"cannot be told from {where}: both are {row.id}")


def _rows(file: Path, country: str | None, known: Known) -> Iterator[tuple[int | str, Row | str | _Aside]]:
    try:
        with file.open("rb") as stream:
            first = stream.readline().decode("utf-8", "replace")
            if is_dump(first):
                yield from read_dump(
                    chain((first,), (line.decode("utf-8", "replace") for line in stream)), country, known
                )
                return
        raw = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror or error}") from error
    try:
        text = decode(raw)
    except InputError as error:
        raise InputError(f"{file}: {error}") from error
    yield from _table_rows(file, text, country, known)


def _table_rows(
    file: Path, text: str, country: str | None, known: Known
) -> Iterator[tuple[int | str, Row | str | _Aside]]:
    said: set[str] = set()
    for where, cells in read_cells(file, text):
        if isinstance(cells, str):
            yield where, cells
            continue
        try:
            found = _row(cells, country, known)
        except InputError as error:
            yield where, str(error)
            continue
        for aside in _asides(cells, found):
            if aside not in said:
                yield where, _Aside(aside)
            said.add(aside)
        shape = cells.get("shape", "")
        if shape and found.spot is None:
            yield where, _Aside(f"stands without a point, as its geometry is none ({shape})")
        yield where, found


def _asides(cells: Cells, found: Row) -> Iterator[str]:
    """What the tables do not know of what a row says it lies in."""
    if found.parent == found.country.lower():
        for kind, name in (("town", cells.get("city_ar", "")), ("province", cells.get("governorate_ar", ""))):
            if name:
                yield f"no {kind} called {name} is known: its places stand without it"


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
        cells.get("pcode", ""),
    )


def _id(country: str, cells: Cells, names: tuple[str, ...]) -> str:
    """The table's own id under the country's, or one made from what the row says where it has none but a number."""
    own = _NO_SLUG.sub("-", cells.get("id", "")).strip("-").lower()
    if not own or _COUNTED.fullmatch(own):
        told = [names[0], *(cells.get(name, "") for name in ("city_ar", "lat", "lon"))]
        if not any(told[2:]) and cells.get("governorate_ar"):
            told.append(cells["governorate_ar"])
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


def _write(target: Path, columns: Sequence[str], rows: Iterable[dict[str, str]]) -> None:
    """Put the table in its place in one step, so that a reader never meets half of one."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        with part.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        os.replace(part, target)
    except OSError as error:
        raise InputError(f"{target}: cannot be written: {error.strerror or error}") from error
