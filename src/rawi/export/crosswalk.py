"""Our words in other people's vocabularies, from ``data/shapes``: types, countries, sides, actors."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from rawi.errors import KnowledgeError
from rawi.lexicon.entries import DATA, read_csv, read_toml
from rawi.lexicon.fusing import are_civilians
from rawi.lexicon.gazetteer import read_pcodes, user_folder
from rawi.text.fold import fold

_FOLDER = DATA / "shapes"
_EXPEL = "expel"  # the mode of displacement in PLOVER
S = TypeVar("S", bound=msgspec.Struct)


class TypeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A type of claim in other vocabularies and in words: noun, by whom, where, against whom."""

    id: str
    acled: str = ""
    tag: str = ""
    plover: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()
    en: str
    en_by: str
    en_at: str
    en_against: str
    ar: str
    ar_by: str
    ar_against: str

    def by(self, names_ar: Sequence[str]) -> tuple[str, str]:
        """The words for those who did it, in English and Arabic; of a displacement, civilians are those who fled."""
        fled = self.mode == _EXPEL and all(map(are_civilians, names_ar))
        return (self.en_against, self.ar_against) if fled else (self.en_by, self.ar_by)


class SubEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sub-event with its event type and kind of disorder."""

    id: str
    event: str
    disorder: str


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The range that a vague count is stored as, and the number that stands for it."""

    low: float
    high: float
    count: int


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that a rule looks for."""

    id: str
    forms: tuple[str, ...]


class Acled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The vocabulary of the ACLED-shaped table."""

    sub_event: tuple[SubEvent, ...]
    kinds: dict[str, str]
    numeric: dict[str, int]
    scales: dict[str, str]
    vague: tuple[Vague, ...]
    words: tuple[Words, ...]


class Plover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """PLOVER's quads by event, sectors by kind of actor, resolutions by kind of place."""

    quads: dict[str, int]
    sectors: dict[str, str]
    resolutions: dict[str, int]


class Country(NamedTuple):
    """A country by its codes and the regions that others count it to; ``gw`` is Gleditsch and Ward's number."""

    code: str
    iso3: str
    numeric: int
    name: str
    region: str
    ucdp_region: str
    gw: int | None


@cache
def types() -> dict[str, TypeWords]:
    """The types of claims."""
    return {entry.id: entry for entry in read_toml(_FOLDER / "types.toml", "type", TypeWords)}


@cache
def acled() -> Acled:
    """The ACLED-shaped vocabulary; KnowledgeError where its file is not of that shape."""
    return _read("acled.toml", Acled)


def read_plover() -> Plover:
    """PLOVER's vocabulary; KnowledgeError where its file is not of that shape."""
    return _read("plover.toml", Plover)


def _read(name: str, shape: type[S]) -> S:
    path = _FOLDER / name
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path}: {error}") from error


@cache
def sub_events() -> dict[str, SubEvent]:
    """The sub-events by name, in their order."""
    return {entry.id: entry for entry in acled().sub_event}


@cache
def forms(id: str) -> frozenset[str]:
    """The folded words that a rule looks for, as they stand alone and with the article."""
    folded = [fold(form) for words in acled().words if words.id == id for form in words.forms]
    return frozenset((*folded, *("\u0627\u0644" + form for form in folded)))


def has(id: str, text: str) -> bool:
    """True when a text has any of the words that a rule looks for."""
    folded = f" {fold(text)} "
    return any(f" {form} " in folded for form in forms(id))


@cache
def countries() -> dict[str, Country]:
    """Countries by their two letters."""
    return {
        row["code"]: Country(
            row["code"], row["iso3"], int(row["numeric"]), row["name"], row["region"], row["ucdp_region"],
            int(row["gw"]) if row["gw"] else None,
        )
        for _, row in read_csv(_FOLDER / "countries.csv")
    }  # fmt: skip


@cache
def homes() -> dict[str, str]:
    """The country whose state a side is, by side."""
    return {row["side"]: row["country"] for _, row in read_csv(_FOLDER / "sides.csv")}


@cache
def known_as() -> dict[str, tuple[str, str | None]]:
    """(name in the ACLED manner, Wikidata id) of actors for whom somebody looked these up."""
    return {row["actor"]: (row["acled"], row["wikidata"] or None) for _, row in read_csv(_FOLDER / "actors.csv")}


def wikidata(actor: str) -> str | None:
    """The Wikidata id of an actor."""
    return known_as().get(actor, ("", None))[1]


def pcode(place: str) -> str | None:
    """The code of a place in the lists that the user has added."""
    return _pcodes(user_folder() / "places").get(place)


@cache
def _pcodes(folder: Path) -> dict[str, str]:
    return read_pcodes(folder)


def geonames(place: str) -> str | None:
    """The number of a place of the GeoNames cut."""
    return place[3:] if place.startswith("gn-") else None
