"""The shapes of the knowledge files. A file that does not fit its shape is refused, by file name and reason."""

import csv
import io
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli
from msgspec.structs import replace

from rawi.errors import KnowledgeError
from rawi.lexicon.inflect import Stems
from rawi.model import Extent, Relation

DATA = files("rawi") / "data"

S = TypeVar("S", bound=msgspec.Struct)


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reading of an event word: the claim type, the roles of its arguments, the words it needs or excludes."""

    type: str
    roles: dict[str, str] = {}
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    without: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()

    def suffered(self) -> "Sense":
        """The reading with its object, if it has one, where the genitive stands."""
        done_to = {"genitive": self.roles["object"]} if "object" in self.roles else {}
        return replace(self, roles=self.roles | done_to)


class VerbEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every entry with a verb, nouns or fixed phrases shares."""

    id: str
    verb: str | None = None
    present: str | None = None
    past_short: str | None = None
    present_short: str | None = None
    doubled: bool = False
    passive: str | None = None
    passive_present: str | None = None
    block: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()

    def parts(self) -> "Iterator[VerbEntry]":
        """The entries as which its forms are read."""
        yield self

    def stems(self) -> Stems | None:
        """The verb's stem fields, or None for an entry without a verb."""
        if self.verb is None:
            return None
        return Stems(
            self.verb,
            self.present,
            self.past_short,
            self.present_short,
            self.doubled,
            self.passive,
            self.passive_present,
        )


class EventEntry(VerbEntry, frozen=True, kw_only=True):
    """An event word: its forms and its senses, the default one first.

    Behind those of its nouns that are ``suffered`` stands whom or what it is done to: the HITTING of X, no STRIKE of X.
    """

    sense: tuple[Sense, ...]
    suffered: tuple[str, ...] = ()

    def parts(self) -> "Iterator[EventEntry]":
        """The entry without its suffered nouns, and these alone, with the object of each sense behind them."""
        if not self.suffered:
            yield self
            return
        yield replace(self, nouns=tuple(noun for noun in self.nouns if noun not in self.suffered))
        sense = tuple(one.suffered() for one in self.sense)
        yield replace(self, sense=sense, verb=None, nouns=self.suffered, participles=(), forms=())


class HostEntry(VerbEntry, frozen=True, kw_only=True):
    """A word that governs an event word and says how real the event is and whose it is.

    ``negated`` is how real the event is when the host itself is negated: *attempted* behind a word of being able to,
    *negated* behind one of doing. "none" says nothing: *did not prevent*, *did not end*, *took no part in*.
    ``agent`` is where he stands whom it makes do the event, or asks to: its ``object``, its ``second`` noun where its
    subject may stand alone, or a preposition.
    """

    governs: tuple[str, ...] = ()
    subject: str = "actor"
    effect: str = "actual"
    negated: str = "none"
    agent: str = ""


class SpeechEntry(VerbEntry, frozen=True, kw_only=True):
    """A word by which somebody is quoted; ``class`` says how."""

    class_: str = msgspec.field(name="class")


class CueEntry(VerbEntry, frozen=True, kw_only=True):
    """A word or phrase that places an event in time, doubt, aim, space or argument."""

    category: str


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A list of bare word forms that mean the same for the grammar."""

    forms: tuple[str, ...]
    kind: str = ""
    id: str = ""
    actor: str = ""
    foes: tuple[str, ...] = ()  # "LB isr": whom the press of a country means by its enemy
    forces: tuple[str, ...] = ()  # "SD saf": whose raids and aircraft are called so in a country
    relation: Relation = "in"
    extent: Extent = "whole"
    value: float = 0.0


def read_toml(path: Traversable, table: str, shape: type[S]) -> list[S]:
    """The entries of one TOML file's list of tables, each checked against its shape."""
    try:
        rows = _parsed(path.read_text(encoding="utf-8")).get(table, [])
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    entries = []
    for number, row in enumerate(rows, 1):
        try:
            entries.append(msgspec.convert(row, shape))
        except msgspec.ValidationError as error:
            raise KnowledgeError(f"{path}: {table} number {number} ({row.get('id', 'no id')}): {error}") from error
    return entries


@lru_cache(maxsize=1)
def _parsed(text: str) -> dict[str, Any]:
    """The tables of a TOML file: those of one file are asked for one after the other, and parsing is slow."""
    return tomli.loads(text)  # the library that tomllib is, compiled: half the time


def read_csv(path: Traversable | Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(line number, row) of a CSV file with a header line."""
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    for row in reader:
        if None in row or None in row.values():
            raise KnowledgeError(f"{path}:{reader.line_num}: the row has not as many cells as the header")
        yield reader.line_num, row
