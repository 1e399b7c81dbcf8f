"""What a user's table of places says, row by row: a CSV or a GeoJSON of points, whose columns go by many names.

The lists of places that relief agencies share name their columns after the level of a unit, as in ``ADM4_AR`` or
``admin3Name_en``: the finest level with an Arabic name is what a row is about.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rawi.errors import InputError

Cells = dict[str, str]

_SHAPE = "its geometry"  # a column that only a feature without a point has
_USUAL = {
    "id": ("id", "pcode", "code", "geonameid", "locationpcode", "location_pcode"),
    "pcode": ("pcode", "p_code", "locationpcode", "location_pcode"),
    "name": ("name_en", "name", "place_en", "english", "name_latin", "locationname_en", "featurename_en"),
    "name_ar": (
        "name_ar", "place_ar", "arabic", "arabic_name", "ar", "name_ara", "locationname_ar", "featurename_ar",
    ),
    "variants": ("variants_ar", "variants", "aliases", "alt_names"),
    "kind": ("kind", "type", "location_type"),
    "parent": ("parent", "parent_id"),
    "city_ar": ("city_ar", "city", "town_ar"),
    "city": ("city_en", "town_en"),
    "country": ("country", "country_code", "iso2", "adm0_pcode", "admin0pcode"),
    "lat": ("lat", "latitude", "y", "center_lat", "latitude_y", "point_y"),
    "lon": ("lon", "lng", "long", "longitude", "x", "center_lon", "longitude_x", "point_x"),
    "radius": ("radius_m",),
    "shape": (_SHAPE,),
    "population": ("population",),
}  # fmt: skip
_OF_LEVEL = {
    "name_ar": ("adm{}_ar", "admin{}name_ar", "admin{}_ara", "adm{}_name1", "admin{}_ar"),
    "name": ("adm{}_en", "admin{}name_en", "admin{}_en", "adm{}_name", "admin{}_name"),
    "id": ("adm{}_pcode", "admin{}pcode", "admin{}_cod"),
    "pcode": ("adm{}_pcode", "admin{}pcode", "admin{}_cod"),
}
_KINDS = {4: "village", 3: "subdistrict", 2: "district", 1: "governorate"}
_SEPARATOR = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_TAG = "#"  # a row of them under the header says in the Humanitarian Exchange Language what columns hold


def read_cells(file: Path, text: str) -> Iterator[tuple[int | str, Cells | str]]:
    """Where each row is, a line's number or ``"feature 3"``, and its cells by what they hold or what is wrong with it.

    A feature whose geometry is no point has the kind of that as its ``shape``. InputError where there is no table, or
    no column of Arabic names.
    """
    if not text.strip():
        raise InputError(f"{file}: is empty")
    geojson = text.lstrip().startswith("{")
    names, rows = _features(file, text) if geojson else _lines(file, text)
    columns = _columns(file, names)
    for where, row in rows:
        if isinstance(row, str):
            yield where, row
            continue
        told = {name for name, cell in row.items() if cell}
        of_point = {want: _first(_USUAL[want], told) for want in ("lat", "lon")} if geojson else {}
        cells = {want: row.get(column, "").strip() for want, column in (columns | of_point).items()}
        if not all(cell.startswith(_TAG) for cell in cells.values() if cell):
            yield where, cells | ({"kind": _kind(columns)} if "kind" not in columns else {})


def _lines(file: Path, text: str) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """The names of the columns, and the rows."""
    stream = io.StringIO(text, newline="")
    above = 0
    told = _SEPARATOR.match(text)
    if told:  # how a spreadsheet program says what is between its cells
        stream.readline()
        above = 1
    table = csv.DictReader(stream, delimiter=told[1] if told else _delimiter(text))
    try:
        fields = table.fieldnames or ()
    except csv.Error as error:
        raise InputError(f"{file}:{above + 1}: is no CSV table: {error}") from error
    names = [(field or "").strip().lower() for field in fields]

    def rows() -> Iterator[tuple[int, dict[str, str]]]:
        found = False
        try:
            for row in table:
                found = True
                yield (
                    table.line_num + above,
                    {name: row[field] or "" for name, field in zip(names, fields, strict=True)},
                )
        except csv.Error as error:
            raise InputError(f"{file}:{table.reader.line_num + above}: is no CSV table: {error}") from error
        if not found:
            raise InputError(f"{file}: has no place in it")

    return names, rows()


def _delimiter(text: str) -> str:
    """What is between the cells: a comma, unless the header has none, and a semicolon or a tab."""
    header = text.lstrip().split("\n", 1)[0]
    return next((mark for mark in ",;\t" if mark in header), ",")


def _features(file: Path, text: str) -> tuple[list[str], Iterator[tuple[str, dict[str, str] | str]]]:
    """The names of all properties, and those of each feature that tell something, with the point of its geometry where
    they tell none."""
    try:
        features = json.loads(text)["features"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        reason = "it has no features" if isinstance(error, KeyError) else error
        raise InputError(f"{file}: is no GeoJSON of places: {reason}") from error
    if not isinstance(features, list):
        raise InputError(f"{file}: is no GeoJSON of places: its features are no list")
    rows = [(f"feature {number}", _feature(feature)) for number, feature in enumerate(features, 1)]
    names = dict.fromkeys(name for _, row in rows if isinstance(row, dict) for name in row)
    if not names:
        wrong = f": {rows[0][0]} {rows[0][1]}" if rows else ""
        raise InputError(f"{file}: has no place in it{wrong}")
    return list(names), iter(rows)


def _feature(feature: Any) -> dict[str, str] | str:
    told = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(told, dict) or not told:
        return "has no properties"
    cells = {str(name).lower(): _cell(value) for name, value in told.items()}
    return dict.fromkeys(cells, "") | _point_of(feature.get("geometry")) | {name: c for name, c in cells.items() if c}


def _cell(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)


def _point_of(geometry: Any) -> dict[str, str]:
    """The cells of a point, or of the only one of several; what else a geometry is."""
    points = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if isinstance(points, list) and len(points) == 1 and isinstance(points[0], list):
        points = points[0]
    if not isinstance(points, list) or len(points) < 2 or not all(isinstance(one, int | float) for one in points[:2]):
        return {_SHAPE: str(geometry.get("type", "unknown"))} if isinstance(geometry, dict) else {}
    return {"lon": str(points[0]), "lat": str(points[1])}


def _columns(file: Path, names: Iterable[str]) -> dict[str, str]:
    """The column of each thing that is told."""
    there = set(names)
    columns = {want: _first(usual, there) for want, usual in _USUAL.items()}
    if not columns["name_ar"]:
        level = next((level for level in _KINDS if _first(_named(level, "name_ar"), there)), 0)
        columns |= {want: _first(_named(level, want), there) for want in _OF_LEVEL}
    province = _first(_named(1, "name_ar"), there)
    if province != columns["name_ar"]:
        columns |= {"governorate_ar": province, "governorate": _first(_named(1, "name"), there)}
    if not columns["name_ar"]:
        forms = " or ".join(_USUAL["name_ar"])
        raise InputError(f"{file}: has no column of Arabic names: one must be called {forms}, or by a level as ADM4_AR")
    return {want: column for want, column in columns.items() if column}


def _named(level: int, want: str) -> tuple[str, ...]:
    return tuple(form.format(level) for form in _OF_LEVEL[want])


def _first(forms: Iterable[str], there: set[str]) -> str:
    return next((form for form in forms if form in there), "")


def _kind(columns: dict[str, str]) -> str:
    """The kind of place that a level of units is; nothing where names stand in a column of no level."""
    return next((kind for level, kind in _KINDS.items() if columns["name_ar"] in _named(level, "name_ar")), "")
