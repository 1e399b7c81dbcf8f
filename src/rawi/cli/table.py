"""Claims as a table that reads well from 80 columns on: when, what, who to whom, where, on whose word."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from rawi.cli.bidi import Cell, Line, isolate
from rawi.cli.options import Language
from rawi.cli.words import count, marks, name, names, place_words, short_ids
from rawi.model import Claim, ReportRef

NARROWEST, WIDEST = 60, 140
_TIER_STYLES = {"A": "bold green", "B": "yellow", "C": "dim"}


def output_console() -> Console:
    """Standard output, no wider than a table can fill."""
    console = Console(highlight=False, soft_wrap=False)
    console.width = max(NARROWEST, min(console.width, WIDEST))
    return console


def print_claims(console: Console, claims: Sequence[Claim], language: Language) -> None:
    """Print claims of any reports as one table."""
    table = Table(
        box=box.HORIZONTALS, show_lines=True, expand=True, pad_edge=False, padding=(0, 1, 0, 0), border_style="dim"
    )
    table.add_column("When", width=11)  # a first day and the stroke after it
    table.add_column("What", width=12)
    table.add_column("Who \u2192 whom", ratio=5)
    table.add_column("Where", ratio=4)
    table.add_column("On whose word", ratio=4)
    table.add_column("Tier", width=4, justify="center")
    ids = short_ids(claims)
    for claim in claims:
        table.add_row(
            Cell(_when(claim, ids[claim.id])),
            Cell(_what(claim)),
            Cell(_parties(claim, language)),
            Cell(_where(claim, language)),
            Cell(_chain(claim, language)),
            f"[{_TIER_STYLES[claim.tier]}]{claim.tier}[/]",
        )
    console.print(table)


def print_heading(console: Console, report: ReportRef) -> None:
    """Print whose claims follow: title, outlet, day, and the report's own reference."""
    parts = [isolate(report.title or ""), isolate(report.outlet or ""), report.published or "no date"]
    parts.append(f"({isolate(report.ref)})" if report.ref else f"({report.id})")
    console.print("  ".join(part for part in parts if part), style="bold", markup=False)


def _when(claim: Claim, id: str) -> Iterable[Line]:
    days = claim.date.edtf.split("/") if claim.date else ["\u2013"]
    for number, day in enumerate(days, 1):
        yield Line(day if number == len(days) else f"{day}/", "")
    yield Line(id, "", "dim")


def _what(claim: Claim) -> Iterable[Line]:
    yield Line(claim.type, "", "bold")
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
