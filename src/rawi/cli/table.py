"""Claims as a table that reads well from 80 columns on: when, what, who to whom, where, on whose word."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from rawi.cli.bidi import Cell, Line, isolate
from rawi.cli.options import Language
from rawi.cli.words import count, marks, name, names, place_words, short_ids
from rawi.model import Claim, ReportRef

NARROWEST, WIDEST = 60, 140
WHEN = 11  # a first day and the stroke after it
_TIER_STYLES = {"A": "bold green", "B": "yellow", "C": "dim"}


class _Output(Console):
    """A console that leaves it to the command what happens when its reader goes: Rich alone would end with 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def output_console() -> Console:
    """Standard output, no wider than a table can fill."""
    console = _Output(highlight=False, soft_wrap=False)
    console.width = max(NARROWEST, min(console.width, WIDEST))
    return console


def plain_table() -> Table:
    """A table without columns yet."""
    return Table(
        box=box.HORIZONTALS, show_lines=True, expand=True, pad_edge=False, padding=(0, 1, 0, 0), border_style="dim"
    )


class Column(NamedTuple):
    """A column of a table whose rows go on below: so wide, or so large a share of what is left."""

    title: str
    width: int | None = None
    share: int | None = None


def rows_with_notes(
    columns: Sequence[Column], rows: Iterable[tuple[Sequence[RenderableType], Sequence[Line]]]
) -> Table:
    """A table in which lines that need the whole width may follow the cells of a row."""
    table = plain_table()
    table.add_column(_row(columns, [Text(column.title, "bold") for column in columns]))
    for cells, notes in rows:
        table.add_row(Group(_row(columns, cells), *([Cell(notes)] if notes else ())))
    return table


def _row(columns: Sequence[Column], cells: Sequence[RenderableType]) -> Table:
    """Cells side by side; the widths follow from the columns alone, so that they are the same in every row."""
    grid = Table.grid(expand=True, padding=(0, 1, 0, 0), pad_edge=False)
    for column in columns:
        grid.add_column(width=column.width, ratio=column.share)
    grid.add_row(*cells)
    return grid


def print_claims(
    console: Console,
    claims: Sequence[Claim],
    language: Language,
    verdicts: Mapping[str, str] | None = None,
    *,
    under_heading: bool = False,
) -> None:
    """Print claims of any reports as one table; ``verdicts`` are what persons judged of some, by the claims' ids.

    A claim that tells no day says when it was reported, unless that stands above it (``under_heading``).
    """
    table = plain_table()
    table.add_column("When", width=WHEN)
    table.add_column("What", width=12)
    table.add_column("Who \u2192 whom", ratio=5)
    table.add_column("Where", ratio=4)
    table.add_column("On whose word", ratio=4)
    table.add_column("Tier", width=4, justify="center")
    ids = short_ids(claims)
    for claim in claims:
        table.add_row(
            Cell(_when(claim, ids[claim.id], None if under_heading else claim.report.published)),
            Cell(_what(claim, (verdicts or {}).get(claim.id))),
            Cell(_parties(claim, language)),
            Cell(_where(claim, language)),
            Cell(_chain(claim, language)),
            f"[{_TIER_STYLES[claim.tier]}]{claim.tier}[/]",
        )
    console.print(table)


def print_heading(console: Console, report: ReportRef, file: str | None = None) -> None:
    """Print whose claims follow: title, outlet, day, and the report's own reference; without title and outlet the
    ``file`` that it was read from."""
    named = [isolate(report.title or ""), isolate(report.outlet or "")]
    parts = [*(named if any(named) else [isolate(file or "")]), report.published or "no date"]
    parts.append(f"({isolate(report.ref)})" if report.ref else f"({report.id})")
    console.print("  ".join(part for part in parts if part), style="bold", markup=False)


def _when(claim: Claim, id: str, published: str | None) -> Iterable[Line]:
    yield from days(claim.date.edtf if claim.date else None)
    if claim.date is None and published is not None:
        yield Line(f"known from {published}", "", "dim")
    yield Line(id, "", "dim")


def days(edtf: str | None) -> Iterable[Line]:
    """A day, or the two of an interval below each other."""
    parts = edtf.split("/") if edtf else ["\u2013"]
    for number, day in enumerate(parts, 1):
        yield Line(day if number == len(parts) else f"{day}/", "")


def _what(claim: Claim, verdict: str | None) -> Iterable[Line]:
    yield Line(claim.type, "", "bold")
    if verdict is not None:
        yield Line(verdict, "", "green" if verdict == "accepted" else "bold red")
    for mark in marks(claim):
        yield Line(mark, "", "yellow")
    for quantity in claim.quantities:
        yield Line(count(quantity), "")


def _parties(claim: Claim, language: Language) -> Iterable[Line]:
    yield Line("" if claim.actors else "\u2013", names(claim.actors, language))
    if claim.targets:
        yield Line("\u2192 ", names(claim.targets, language))
    if claim.supporters:
        yield Line("with ", names(claim.supporters, language), "dim")
    if claim.items:
        yield Line("+ ", "\u060c ".join(item.text for item in claim.items), "dim")


def _where(claim: Claim, language: Language) -> Iterable[Line]:
    if claim.place is None and claim.destination is None:
        yield Line("\u2013", "")
    if claim.place is not None:
        yield Line(place_words(claim.place), name(claim.place, language))
    if claim.destination is not None:
        yield Line("to ", name(claim.destination, language))


def _chain(claim: Claim, language: Language) -> Iterable[Line]:
    """From the one nearest the report to the origin; the outlet's own voice when nobody is named."""
    if not claim.chain:
        yield Line("" if claim.report.outlet else "the report", claim.report.outlet or "", "dim")
    for number, link in enumerate(claim.chain):
        yield Line("\u2190 " if number else "", name(link, language))
