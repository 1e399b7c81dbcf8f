"""Places, actors and sources from their tables, checked as they are read."""

import os
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

from msgspec import structs

from rawi.errors import KnowledgeError
from rawi.lexicon.entries import DATA, read_csv
from rawi.model import Actor, Allegiance, Place, Source
from rawi.text.fold import fold

Thing = TypeVar("Thing", Place, Actor, Source)
_ALL = "head"  # in the column ``risky``: each of the names


class Named(NamedTuple, Generic[Thing]):
    """A thing of the tables, all the ways it is written, and those of them that are too common to count alone."""

    thing: Thing
    names: tuple[str, ...]
    risky: frozenset[str] = frozenset()


PCODES = "pcodes"
"""The folder, among the user's places, of tables of the codes that authorities give to places."""


def user_folder() -> Path:
    """Where a user's own knowledge files live: $RAWI_HOME, or the usual data folder."""
    home = os.environ.get("RAWI_HOME")
    return Path(home) if home else Path.home() / ".local" / "share" / "rawi"


def _names(row: dict[str, str]) -> tuple[str, ...]:
    variants = [name.strip() for name in row.get("variants_ar", "").split("|")]
    return tuple(dict.fromkeys(name for name in (row["name_ar"].strip(), *variants) if name))


def _number(path: object, line: int, text: str, low: float, high: float) -> float | None:
    if not text.strip():
        return None
    try:
        value = float(text)
    except ValueError:
        raise KnowledgeError(f"{path}:{line}: {text!r} is not a number") from None
    if not low <= value <= high:
        raise KnowledgeError(f"{path}:{line}: {text} is outside {low} to {high}")
    return value


def _place(path: object, line: int, row: dict[str, str]) -> Named[Place]:
    radius = _number(path, line, row["radius_m"], 1, 3_000_000)
    place = Place(
        row["id"],
        row["name"],
        row["name_ar"],
        row["kind"],
        row["parent"] or None,
        row["country"],
        _number(path, line, row["lat"], -90, 90),
        _number(path, line, row["lon"], -180, 180),
        None if radius is None else int(radius),
        int(_number(path, line, row["population"], 0, 50_000_000) or 0),
    )
    names = _names(row)
    risky = names if row["risky"] == _ALL else filter(None, row["risky"].split("|"))
    return Named(place, names, frozenset(risky))


def read_places(extra: Path | None) -> Iterator[Named[Place]]:
    """Every place of the package's tables, then of the user's own, which may give those of the package a point."""
    own = list(_tables(sorted(extra.glob("*.csv")) if extra and extra.is_dir() else ()))
    points = {named.thing.id: named.thing for named in own}
    shipped = set()
    for named in _tables(sorted((DATA / "places").iterdir(), key=lambda path: path.name)):
        shipped.add(named.thing.id)
        yield _with_point(named, points.get(named.thing.id))
    yield from (named for named in own if named.thing.id not in shipped)


def _tables(paths: Iterable[Traversable | Path]) -> Iterator[Named[Place]]:
    for path in paths:
        if path.name.endswith(".csv"):
            for line, row in read_csv(path):
                yield _place(path, line, row)


def _with_point(named: Named[Place], own: Place | None) -> Named[Place]:
    if own is None or named.thing.lat is not None:
        return named
    return named._replace(thing=structs.replace(named.thing, lat=own.lat, lon=own.lon, radius_m=own.radius_m))


def read_actors() -> Iterator[Named[Actor]]:
    """Every actor of the package's table."""
    for _, row in read_csv(DATA / "actors.csv"):
        dates = row["valid_from"] or None, row["valid_until"] or None
        actor = Actor(
            row["id"], row["name"], row["name_ar"], row["kind"], row["side"] or None, row["theatre"] or None, *dates
        )
        yield Named(actor, _names(row))


class Called(NamedTuple):
    """How an actor was called, in English and Arabic, until the day (a date of any precision) of its next name."""

    until: str
    name: str
    name_ar: str


class CalledBy(NamedTuple):
    """What an actor is called where one of ``words`` (folded) stands in what names it; without words, where none of the
    others does: a camp goes by one id with the armed body in it, of which not all is told that is told of the camp."""

    words: tuple[str, ...]
    name: str
    name_ar: str


def read_called_by() -> dict[str, list[CalledBy]]:
    """The names of actors by the words that name them, those by no word last, by the actor's id."""
    names: dict[str, list[CalledBy]] = {}
    for _, row in read_csv(DATA / "called_by.csv"):
        words = tuple(map(fold, filter(None, row["words"].split("|"))))
        names.setdefault(row["actor"], []).append(CalledBy(words, row["name"], row["name_ar"]))
    return {actor: sorted(called, key=lambda one: not one.words) for actor, called in names.items()}


def read_former_names() -> dict[str, list[Called]]:
    """The names that actors have had before the one they have, the oldest first, by the actor's id."""
    names: dict[str, list[Called]] = {}
    for _, row in read_csv(DATA / "former_names.csv"):
        names.setdefault(row["actor"], []).append(Called(row["until"], row["name"], row["name_ar"]))
    return {actor: sorted(called) for actor, called in names.items()}


def read_homes() -> dict[str, frozenset[str]]:
    """The ids of the lands in which a name that several parties of one country share means this one, by its id."""
    homes: dict[str, set[str]] = {}
    for _, row in read_csv(DATA / "homes.csv"):
        homes.setdefault(row["actor"], set()).add(row["place"])
    return {actor: frozenset(places) for actor, places in homes.items()}


def read_sources() -> Iterator[Named[Source]]:
    """Every source of the package's table, then of the user's own, with its dated allegiances."""
    allegiances: dict[str, list[Allegiance]] = {}
    for row in _rows("allegiances.csv", "source", "actor", "valid_from", "valid_until"):
        until = row["valid_until"] or None
        allegiances.setdefault(row["source"], []).append(Allegiance(row["actor"], row["valid_from"] or None, until))
    for row in _rows("sources.csv", "id", "name", "name_ar", "kind"):
        interests = tuple(allegiances.get(row["id"], ()))
        yield Named(Source(row["id"], row["name"], row["name_ar"], row["kind"], interests), _names(row))


def read_domains() -> dict[str, str]:
    """The id of the source that publishes under a domain."""
    return {row["domain"]: row["source"] for row in _rows("domains.csv", "source", "domain")}


def _rows(name: str, *columns: str) -> Iterator[dict[str, str]]:
    """The rows of one of the package's tables, then of the user's own of that name; KnowledgeError where a column is
    missing."""
    own = user_folder() / name
    for path in (DATA / name, *((own,) if own.is_file() else ())):
        for line, row in read_csv(path):
            if missing := [column for column in columns if row.get(column) is None]:
                raise KnowledgeError(f"{path}:{line}: has no column {', '.join(missing)}")
            yield row


def domains_of(url: str | None) -> Iterator[str]:
    """The domain of an address, and those it is part of: ``www.a.org``, ``a.org``."""
    parts = (urlsplit(url).hostname or "").split(".") if url else []
    yield from (".".join(parts[at:]) for at in range(len(parts) - 1))


RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""The Admiralty scale's grades of a source, kept apart from the grades of what it says."""


def read_pcodes(folder: Path | None = None) -> dict[str, str]:
    """The codes that authorities give to places, by the place's id: those of the lists that this user has added."""
    tables = sorted(((folder or user_folder() / "places") / PCODES).glob("*.csv"))
    rows = (row for table in tables for _, row in read_csv(table))
    return {row["place"]: row["pcode"] for row in rows if row.get("place") and row.get("pcode")}


def read_reliability(folder: Path | None = None) -> dict[str, str]:
    """The grade, A to F, that this user has given to sources, in ``reliability.csv`` of the user's folder.

    None ships with Rawi: who is reliable is for those to say who use the record. KnowledgeError names a bad line.
    """
    path = (folder or user_folder()) / "reliability.csv"
    if not path.is_file():
        return {}
    grades = {}
    for line, row in read_csv(path):
        grade = row.get("reliability", "").strip().upper()
        if not row.get("source") or grade not in RELIABILITY:
            raise KnowledgeError(
                f"{path}:{line}: a source and its reliability, one of {', '.join(RELIABILITY)}, is wanted"
            )
        grades[row["source"]] = grade
    return grades
