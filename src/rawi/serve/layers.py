"""The user's own map layers: GeoJSON and PMTiles files in a folder, each with a file of settings where it needs one."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from rawi.errors import InputError

Kind = Literal["geojson", "vector", "raster"]

_SHADING = "shading"  # what the page draws itself goes by this name in its addresses
_GEOJSON, _PMTILES, _SETTINGS = (".geojson", ".json"), ".pmtiles", ".toml"
_GEOMETRIES = frozenset(
    ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
)
_HEADER = 127  # bytes of a PMTiles header, version 3
_PARTS = ((8, "root directory"), (24, "metadata"), (40, "leaf directories"), (56, "tiles"))
_TILE_TYPE = 99  # where in the header the kind of the tiles stands
_TILES: dict[int, Kind] = {1: "vector", 2: "raster", 3: "raster", 4: "raster", 5: "raster"}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file of settings may say: names, a colour as #rrggbb, the width of lines in pixels, how opaque it is
    (0 to 1), whether it is shown from the start, and whom to thank for it."""

    name: str | None = None
    name_ar: str | None = None
    colour: str = "#6b4fa0"
    width: float = 1.5
    opacity: float = 0.8
    shown: bool = True
    attribution: str | None = None


class Layer(msgspec.Struct, frozen=True):
    """A layer as the page is told of it; ``file`` is its name under ``/layers``."""

    id: str
    kind: Kind
    file: str
    name: str
    name_ar: str | None
    colour: str
    width: float
    opacity: float
    shown: bool
    attribution: str | None


def read_layers(folder: Path) -> dict[str, tuple[Layer, Path]]:
    """The layers of a folder by the names of their files, in their order; InputError names what is none and why."""
    try:
        files = sorted(file for file in folder.iterdir() if not file.name.startswith("."))
    except OSError as error:
        raise InputError(f"{folder}: cannot be read as a folder of layers: {error.strerror}") from None
    settings = {file.stem: file for file in files if file.suffix == _SETTINGS}
    found: dict[str, tuple[Layer, Path]] = {}
    for file in (file for file in files if file.suffix != _SETTINGS):
        if file.stem == _SHADING or "," in file.name or any(layer.id == file.stem for layer, _ in found.values()):
            raise InputError(
                f"{file}: cannot be called so: each layer has its own name, without commas, not {_SHADING!r}"
            )
        try:
            kind = _kind(file)
            told = _settings(settings.pop(file.stem)) if file.stem in settings else Settings()
        except OSError as error:
            raise InputError(f"{file}: cannot be read: {error.strerror}") from None
        found[file.name] = (_layer(file, kind, told), file)
    for file in settings.values():
        raise InputError(f"{file}: there is no layer beside it that is called {file.stem!r}")
    return found


def _layer(file: Path, kind: Kind, told: Settings) -> Layer:
    name = told.name or told.name_ar or file.stem
    return Layer(
        id=file.stem,
        kind=kind,
        file=file.name,
        name=name,
        name_ar=told.name_ar,
        colour=told.colour,
        width=told.width,
        opacity=told.opacity,
        shown=told.shown,
        attribution=told.attribution,
    )


def _kind(file: Path) -> Kind:
    if file.suffix.lower() == _PMTILES:
        return _tiles(file)
    if file.suffix.lower() in _GEOJSON:
        geojson(file)
        return "geojson"
    raise InputError(f"{file}: is no layer: these are .geojson and .pmtiles files, with .toml files of settings")


def _settings(file: Path) -> Settings:
    try:
        told = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Settings, strict=True)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{file}: {error}") from None
    if not _COLOUR.fullmatch(told.colour):
        raise InputError(f"{file}: {told.colour!r} is no colour like #1f6f8b")
    if not 0 <= told.opacity <= 1 or not 0 <= told.width <= 20:
        raise InputError(f"{file}: opacity goes from 0 to 1, width from 0 to 20 pixels")
    return told


def geojson(file: Path) -> Any:
    """What a GeoJSON file holds; InputError where it is none, or not in degrees of longitude and latitude."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}: is not JSON: {error}") from None
    for geometry in _geometries(file, data):
        for lon, lat in _points(file, geometry):
            if not (-180 <= lon <= 180 and -90 <= lat <= 90):
                raise InputError(f"{file}: {lon:g}, {lat:g} are no degrees of longitude and latitude: export as WGS 84")
    return data


def _geometries(file: Path, data: Any) -> Iterator[dict[str, Any]]:
    if not isinstance(data, dict):
        raise InputError(f"{file}: is JSON, but no GeoJSON")
    kind = data.get("type")
    if kind == "FeatureCollection" and isinstance(data.get("features"), list):
        for feature in data["features"]:
            yield from _geometries(file, feature)
    elif kind == "Feature" and "geometry" in data:
        if data["geometry"] is not None:
            yield from _geometries(file, data["geometry"])
    elif kind == "GeometryCollection" and isinstance(data.get("geometries"), list):
        for geometry in data["geometries"]:
            yield from _geometries(file, geometry)
    elif kind in _GEOMETRIES and isinstance(data.get("coordinates"), list):
        yield data
    else:
        raise InputError(f"{file}: is JSON, but no GeoJSON: {str(kind)[:40]!r} is no kind of feature or geometry")


def _points(file: Path, geometry: dict[str, Any]) -> Iterator[tuple[float, float]]:
    waiting = [geometry["coordinates"]]
    while waiting:
        some = waiting.pop()
        if len(some) >= 2 and all(isinstance(one, int | float) for one in some):
            yield some[0], some[1]
        elif all(isinstance(one, list) for one in some):
            waiting += some
        else:
            raise InputError(f"{file}: {str(some)[:40]} are no coordinates")


def _tiles(file: Path) -> Kind:
    with file.open("rb") as opened:
        header = opened.read(_HEADER)
    if len(header) < _HEADER or header[:7] != b"PMTiles":
        raise InputError(f"{file}: is no PMTiles file")
    if header[7] != 3:
        raise InputError(
            f"{file}: is PMTiles of version {header[7]}, and version 3 is read: `pmtiles convert` makes it"
        )
    size = file.stat().st_size
    for at, part in _PARTS:
        start, length = (int.from_bytes(header[place : place + 8], "little") for place in (at, at + 8))
        if start + length > size:
            raise InputError(f"{file}: is cut off: its {part} would end at {start + length:,} of {size:,} bytes")
    kind = _TILES.get(header[_TILE_TYPE])
    if kind is None:
        raise InputError(f"{file}: holds no tiles that can be drawn: vector tiles (MVT), PNG, JPEG, WebP, AVIF can")
    return kind
