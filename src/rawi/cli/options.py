"""Options that several commands share, and what every command does with errors."""

import inspect
import os
import re
import sys
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from rawi.errors import InputError, RawiError

if TYPE_CHECKING:
    from rawi.store import Store

P = ParamSpec("P")

DEFAULT_STORE = Path("rawi.db")
_PART = re.compile(r"\d{4}(-\d{2})?")  # a year, a month


class Tier(StrEnum):
    """The lowest tier that is shown."""

    A = "A"
    B = "B"
    C = "C"


class Audience(StrEnum):
    """For whom something is that leaves the house."""

    PUBLIC = "public"
    PARTNER = "partner"
    INTERNAL = "internal"


class Rows(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


class Language(StrEnum):
    """The language that names are shown in."""

    AR = "ar"
    EN = "en"


LowestTier = Annotated[
    Tier, typer.Option("--tier", help="Lowest tier shown: A alone, B for A and B, C for all.", case_sensitive=False)
]
NamesIn = Annotated[Language, typer.Option("--lang", help="Language that names are shown in.")]
KeptIn = Annotated[
    Path, typer.Option("--store", metavar="FILE", envvar="RAWI_STORE", help="The store to look in.", show_default=True)
]
AsKnown = Annotated[
    str | None,
    typer.Option("--as-known", metavar="DATE", help="As a reader of all reports published by this day would have it."),
]
AsRecorded = Annotated[
    str | None,
    typer.Option("--as-recorded", metavar="DATE", help="From what this store had recorded by the end of this day."),
]

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Texts, saved pages, PDF and Word files, JSON lines, tables (CSV), Telegram exports, feeds, web archives "
        "(WARC, WACZ), mailboxes, auto-archiver records, folders and ZIP archives of these, or - for standard input.",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine and from networks inside, too.")
]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="First day, like 2017-06-05; or a month, a year.")
]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day; or a month, a year.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day of publication of reports that do not give their own.")
]
Outlet = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who publishes reports that do not say so themselves.")
]
Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=NAME,...",
        help="Which column of a table, or field of JSON, is text, id, url, outlet, title or published.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Processes that read side by side; else as many as there are processors, where reports are many.",
    ),
]
Author = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", envvar="RAWI_AUTHOR", help="Who brings this in, for the log of custody; else your user."
    ),
]


def not_a_stream(target: Path) -> Path:
    """The file to write; InputError for ``-``, where a command writes more than one file."""
    if str(target) == "-":
        raise InputError("- is no file: name one, other files are written beside it")
    return target


PlaceNamed = Annotated[
    str | None, typer.Option(metavar="NAME", help="Id or any name of the place, or of what it is in.")
]
SourceNamed = Annotated[str | None, typer.Option(metavar="NAME", help="Id or any name of who says so.")]


def naming(store: Path) -> str:
    """How a hint to a further command names a store: not at all where it is the one that is looked in anyway.

    >>> naming(Path("rawi.db")), naming(Path("my work.db"))
    ('', " --store 'my work.db'")
    """
    return "" if store == DEFAULT_STORE and "RAWI_STORE" not in os.environ else f" --store {quote(str(store))}"


def columns_of(given: str | None) -> dict[str, str]:
    """The names of columns by field, as ``--columns`` gives them; InputError for what is no such pair."""
    pairs = [pair.partition("=") for pair in given.split(",")] if given else []
    if not all(field.strip() and name.strip() for field, _, name in pairs):
        raise InputError(f"--columns {given}: FIELD=NAME is wanted, several with commas between them")
    return {field.strip(): name.strip() for field, _, name in pairs}


@contextmanager
def kept_in(store: Path | None) -> "Iterator[Store | None]":
    """The store in a file, made if need be; None without a file."""
    if store is None:
        yield None
        return
    from rawi.store import Store

    with Store.open(store) as kept:
        yield kept


@contextmanager
def opened(store: Path, as_recorded: str | None = None) -> "Iterator[Store]":
    """The store in a file, or what it held on an earlier day of recording. A terminal shows how deriving goes."""
    from rawi.cli.progress import shown
    from rawi.store import Store

    with Store.open(store, create=False, say=shown()) as kept:
        until = day(as_recorded)
        if until is None:
            yield kept
            return
        with kept.as_recorded(until) as earlier:
            yield earlier


def day(given: str | None) -> str | None:
    """The ISO day that an option gives, if it is given; InputError where there is no such day."""
    from rawi.ingest import read_day

    return None if given is None else read_day(given)


def first_day(given: str | None) -> str | None:
    """The day that --from gives; of a year or a month, its first."""
    return day(f"{given}-01-01"[:10] if given is not None and _PART.fullmatch(given) else given)


def last_day(given: str | None) -> str | None:
    """The day that --to gives; of a year or a month, its last.

    >>> last_day("2016"), last_day("2016-02"), last_day("2016-02-03")
    ('2016-12-31', '2016-02-29', '2016-02-03')
    """
    if given is None or not _PART.fullmatch(given):
        return day(given)
    first = date.fromisoformat(first_day(f"{given}-12"[:7]) or "")
    return first.replace(day=monthrange(first.year, first.month)[1]).isoformat()


_KINDS = {"actor": "party", "place": "place", "source": "source"}
"""What is asked for under the name of an option."""


def refuse_unknown(
    kept: "Store",
    *,
    actor: str | None = None,
    place: str | None = None,
    source: str | None = None,
    sides: bool = False,
) -> None:
    """NotFound where a name is asked for that neither the tables nor any claim knows; with ``sides`` the id of a side
    is a name of an actor too."""
    from rawi.errors import NotFound
    from rawi.store import Filter, hint

    if sides and actor is not None and actor in {one.side for one in kept.world.actors.values()}:
        actor = None
    said = [
        f"no {_KINDS[name]} called {asked!r} is known{hint(kept.world.spelt_like(name, asked))}"
        for name, asked in kept.unknown_names(Filter(actor=actor, place=place, source=source))
    ]
    if said:
        raise NotFound("; ".join(said))


def complain(message: object) -> None:
    """Say something on standard error."""
    print(message, file=sys.stderr, flush=True)


def _write_no_more() -> None:
    """What is left in the buffer must not be written at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def ends_well(command: Callable[P, None]) -> Callable[P, None]:
    """A command that ends with a sentence and exit code 1 where Rawi refuses, and quietly where its reader goes."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except RawiError as error:
            complain(f"rawi: {error}")
            raise typer.Exit(1) from None
        except BrokenPipeError:
            _write_no_more()  # `rawi claims | head`: whoever read this has had enough
            raise typer.Exit(0) from None
        except OSError as error:
            _write_no_more()
            complain(f"rawi: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            complain("rawi: stopped")
            raise typer.Exit(130) from None

    run.__doc__ = _flowing(command.__doc__ or "")
    return run


def _flowing(text: str) -> str:
    """A docstring with each paragraph in one line: where its lines end in the source, help would break them too."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in inspect.cleandoc(text).split("\n\n"))
