"""What a row of a user's table of places must be to be taken up, and what is known of places already."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rawi.errors import InputError
from rawi.lexicon.gazetteer import read_places
from rawi.lexicon.points import apart
from rawi.model import Place
from rawi.text.fold import fold

COLUMNS = (
    "id", "name", "name_ar", "variants_ar", "kind", "parent", "country", "lat", "lon", "radius_m", "population",
    "risky", "origin",
)  # fmt: skip
RADIUS = {"neighbourhood": 1000, "village": 1500, "town": 3000, "city": 8000, "governorate": 60_000, "district": 20_000}
OTHER_RADIUS = 2000

_SAME_SPOT_KM = 3.0
_TOWNS = ("city", "town", "camp", "village")
_SETTLEMENTS = {"city", "town", "village"}
_LANDS = {"governorate", "district", "subdistrict"}
_PROVINCE, _COUNTRY = "governorate", "country"
_ARTICLE = "\u0627\u0644"
_NOT_WRITTEN = re.compile("[\u064b-\u0655\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_HEAD_OF_UNIT = re.compile(r"^(?:محافظة|مديرية|قضاء|ناحية)\s+")
_BETWEEN_NAMES = re.compile(r"\s*[_/()\u2013-]\s*")
_ARABIC_NAME = re.compile("(?=.*[\u0621-\u064a])[\u0621-\u063a\u0641-\u064a0-9]+(?: [\u0621-\u063a\u0641-\u064a0-9]+)*")


class Row(NamedTuple):
    """A row of Rawi's own table of places, as yet without the checks of the knowledge files."""

    id: str
    name: str
    names_ar: tuple[str, ...]
    kind: str
    parent: str
    country: str
    spot: tuple[float, float] | None
    radius_m: int
    population: int
    risky: str
    pcode: str = ""

    def cells(self) -> dict[str, str]:
        """The row as it is written, each cell on one line."""
        lat, lon = (f"{value:.5f}" for value in self.spot) if self.spot else ("", "")
        first, *others = self.names_ar
        values = (
            self.id, self.name, first, "|".join(others), self.kind, self.parent, self.country, lat, lon,
            str(self.radius_m) if self.spot else "", str(self.population or ""), self.risky, "user",
        )  # fmt: skip
        return dict(zip(COLUMNS, map(_one_line, values), strict=True))


def _one_line(cell: str) -> str:
    """A cell without what ends a line in any reader, and without halves of characters, which no file can hold."""
    return " ".join(cell.encode("utf-8", "replace").decode().split())


def arabic_names(text: str) -> tuple[str, ...]:
    """The ways a cell names a place in plain Arabic letters: all of it, and its parts where two names are in it.

    InputError when it has letters that Arabic names do not have.
    """
    clean = _NOT_WRITTEN.sub("", unicodedata.normalize("NFC", text))
    parts = [" ".join(part.split()) for part in _BETWEEN_NAMES.split(clean) if part.strip()]
    whole = " ".join(parts)
    if not whole:
        raise InputError("has no Arabic name")
    if not _ARABIC_NAME.fullmatch(whole):
        raise InputError(f"{text!r} is no name in Arabic letters")
    return tuple(dict.fromkeys((whole, *(part for part in parts if _ARABIC_NAME.fullmatch(part)))))


def spot(lat: str, lon: str) -> tuple[float, float] | None:
    """A point from two cells; None when both are empty, InputError when they are no point on Earth."""
    if not lat.strip() and not lon.strip():
        return None
    try:
        point = float(lat), float(lon)
    except ValueError:
        raise InputError(f"{lat!r}, {lon!r} is no point: degrees like 35.95, 39.01 are needed") from None
    if not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
        raise InputError(f"{lat}, {lon} is no point on Earth")
    return point


class Known:
    """The places that ship with Rawi, by the names they go by."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Place]] = defaultdict(list)
        self._by_letters: dict[str, list[Place]] = defaultdict(list)
        self.ids: dict[str, Place] = {}
        for place, names, _ in read_places(None):
            self.ids.setdefault(place.id, place)
            for name in {fold(name) for name in (*names, place.name)}:
                self._by_name[name].append(place)
                self._by_letters[_letters(name)].append(place)
        self.countries = {place.country for place in self.ids.values() if place.kind == "governorate"}

    def town(self, names: Iterable[str], country: str, near: tuple[float, float] | None) -> Place | None:
        """The town that goes by one of some names: the one in the country, the largest kind, the nearest."""
        found = [place for name in names for place in self._by_name.get(fold(name), ()) if place.kind in _TOWNS]
        fitting = [place for place in found if place.country == country] if country else found
        return min(
            fitting, key=lambda place: (_TOWNS.index(place.kind), _distance(place, near), place.id), default=None
        )

    def governorate(self, names: Iterable[str], country: str) -> Place | None:
        """The province that goes by one of some names, in the country if that is told; "Province of X" is X."""
        bare = [_HEAD_OF_UNIT.sub("", name.strip()) for name in names]
        found = (place for name in bare for place in self._by_name.get(fold(name), ()) if place.kind == _PROVINCE)
        return next((place for place in found if country in ("", place.country)), None)

    def match(self, row: Row) -> Place | None:
        """The known place that goes by the row's name and lies at its spot or in its parent."""
        if row.id in self.ids:
            return self.ids[row.id]
        for place in self._by_letters.get(_letters(fold(row.names_ar[0])), ()):
            alike = place.kind == row.kind or {place.kind, row.kind} <= _SETTLEMENTS
            if alike and (row.parent in self._lands(place) or _distance(place, row.spot) <= _SAME_SPOT_KM):
                return place
        return None

    def _lands(self, place: Place) -> set[str]:
        """What a place lies in, by id, short of its country, in which many have its name, unless in nothing else."""
        lands, parent = {place.parent or ""}, self.ids.get(place.parent or "")
        while parent is not None and parent.parent not in lands and self._is_land(parent.parent):
            lands.add(parent.parent or "")
            parent = self.ids.get(parent.parent or "")
        return lands

    def _is_land(self, identity: str | None) -> bool:
        return identity in self.ids and self.ids[identity or ""].kind != _COUNTRY


def _letters(name: str) -> str:
    """A folded name without its article, and whether its words are joined: Kafr Nabl, Kafrnabl."""
    return name.removeprefix(_ARTICLE).replace(" ", "")


def are_one(rows: Sequence[Row]) -> bool:
    """Whether rows of one name lie at one spot."""
    spots = [row.spot for row in rows if row.spot is not None]
    return all(apart(spots[0], other) <= _SAME_SPOT_KM for other in spots)


def is_coded(place: Place, row: Row) -> bool:
    """Whether the code of a row that names a known place is its own: it lies there, not in a namesake."""
    near = max(_SAME_SPOT_KM, (place.radius_m or 0) / 1000)
    return place.lat is None or place.kind in _LANDS or _distance(place, row.spot) <= near


def pointed(place: Place, row: Row) -> Row:
    """The row that gives a known place the point of another row."""
    of_place = row._replace(id=place.id, name=place.name, names_ar=(place.name_ar,), kind=place.kind, risky="")
    return of_place._replace(parent=place.parent or "", country=place.country, population=place.population)


def _distance(place: Place, point: tuple[float, float] | None) -> float:
    """Kilometres from a place to a point; very far when either is not known."""
    if point is None or place.lat is None or place.lon is None:
        return 1e6
    return apart((place.lat, place.lon), point)
