"""GeoNames dumps: tab-separated lines of 19 columns, for a country or for the whole world."""

from collections.abc import Iterable, Iterator

from rawi.errors import InputError
from rawi.ingest.place_rows import OTHER_RADIUS, RADIUS, Known, Row, arabic_names, spot

FIELDS = 19
_NAME, _ALTERNATES, _LAT, _LON, _CODE, _COUNTRY, _POPULATION = 1, 3, 4, 5, 7, 8, 14

# Feature codes (https://www.geonames.org/export/codes.html) that conflict news names; all others are passed over.
KINDS = {
    "ADM1": "governorate", "ADM2": "district", "ADM3": "subdistrict", "PPLX": "neighbourhood", "AIRP": "airport",
    "AIRB": "base", "AIRF": "airport", "INSM": "base", "FT": "base", "BDG": "bridge", "DAM": "dam", "CMPRF": "camp",
    "CMP": "camp", "MT": "mountain", "MTS": "mountain", "HLL": "mountain", "ISL": "island", "PRT": "port",
    "STM": "river", "HSP": "facility", "OILF": "facility", "OILR": "facility", "PS": "facility", "CST": "region",
    "RGN": "region", "VAL": "region", "CRSG": "crossing", "SQR": "square",
}  # fmt: skip
_SETTLEMENTS = ("PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLC", "PPLL", "PPLS", "PPLF")
_CITY, _TOWN = 50_000, 5_000


def is_dump(line: str) -> bool:
    """True when a line is one of a GeoNames dump."""
    fields = line.split("\t")
    return len(fields) == FIELDS and fields[0].isdigit()


def read_dump(lines: Iterable[str], country: str | None, known: Known) -> Iterator[tuple[int, Row | str]]:
    """(line number, row, or a sentence saying what is wrong) of every place with an Arabic name that news may name.

    Without a country, of the countries whose provinces Rawi knows.
    """
    wanted = {country.upper()} if country else known.countries
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        fields = line.rstrip("\r\n").split("\t")
        try:
            row = _row(fields, wanted)
        except InputError as error:
            yield number, str(error)
            continue
        if row is not None:
            yield number, row


def _row(fields: list[str], wanted: set[str]) -> Row | None:
    if len(fields) != FIELDS:
        raise InputError(f"has {len(fields)} columns; a GeoNames dump has {FIELDS}")
    kind = _kind(fields[_CODE], _people(fields[_POPULATION]))
    names = _names(fields) if fields[_COUNTRY] in wanted and kind else ()
    if kind is None or not names:
        return None
    point = spot(fields[_LAT], fields[_LON])
    radius = RADIUS.get(kind, OTHER_RADIUS)
    country = fields[_COUNTRY]
    risky = "head" if kind in ("neighbourhood", "region", "river", "facility") else ""
    identity = f"gn-{fields[0]}"
    return Row(
        identity,
        fields[_NAME],
        names,
        kind,
        country.lower(),
        country,
        point,
        radius,
        _people(fields[_POPULATION]),
        risky,
    )


def _people(cell: str) -> int:
    return int(cell) if cell.isdigit() else 0


def _kind(code: str, people: int) -> str | None:
    if code not in _SETTLEMENTS:
        return KINDS.get(code)
    return "city" if people >= _CITY else "town" if people >= _TOWN or code.startswith("PPLA") else "village"


def _names(fields: list[str]) -> tuple[str, ...]:
    """The alternate names in Arabic letters, each once."""
    names: dict[str, None] = {}
    for alternate in fields[_ALTERNATES].split(","):
        try:
            names[arabic_names(alternate)[0]] = None
        except InputError:
            continue
    return tuple(names)
