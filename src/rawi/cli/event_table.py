"""Events as a table: when, what, who to whom, where, and how well it is told."""

from collections.abc import Iterable, Sequence

from rich.console import Console

from rawi.cli.bidi import Cell, Line
from rawi.cli.event_rows import counts, shown
from rawi.cli.options import Language
from rawi.cli.rules import RULES
from rawi.cli.table import WHEN, days, plain_table
from rawi.cli.words import EXTENTS, names, number, short_ids, told_apart
from rawi.model import Event

STYLES = {
    "corroborated": "bold green",
    "supported": "green",
    "single-origin": "yellow",
    "self-interested": "yellow",
    "disputed": "red",
    "refuted": "bold red",
}


def print_events(console: Console, events: Sequence[Event], language: Language) -> None:
    """Print events as one table."""
    table = plain_table()
    table.add_column("When", width=WHEN)
    table.add_column("What", width=12)
    table.add_column("Who \u2192 whom", ratio=4)
    table.add_column("Where", ratio=3)
    table.add_column("How well told", ratio=5)
    ids = short_ids(events)
    called = told_apart((event.place for event in events if event.place), language)
    for event in events:
        table.add_row(
            Cell(_when(event, ids[event.id])),
            Cell(_what(event)),
            Cell(_parties(event, language)),
            Cell([Line(part_words(event), called[event.place.key]) if event.place else Line("\u2013", "")]),
            Cell(_told(event)),
        )
    console.print(table)


def _when(event: Event, id: str) -> Iterable[Line]:
    """The day; where none is told, since when it is known."""
    yield from days(event.edtf)
    if event.edtf is None:
        yield Line(f"known from {event.known_from}", "", "dim")
    yield Line(id, "", "dim")


def _what(event: Event) -> Iterable[Line]:
    yield Line(event.type, "", "bold")
    for mark in event_marks(event):
        yield Line(mark, "", "yellow")
    for words in counts(event):
        yield Line(words, "")


def event_marks(event: Event) -> list[str]:
    """What keeps an event from being a plain fact asserted."""
    found: list[str] = [] if event.factuality == "actual" else [event.factuality]
    return found if event.claims else [*found, "denied"]


def part_words(event: Event) -> str:
    """What stands before the place's name: part of, so many percent of."""
    extent = shown(event, "extent") or "whole"
    return EXTENTS.get(extent, f"{extent} of ")


def _parties(event: Event, language: Language) -> Iterable[Line]:
    yield Line("" if event.actors else "\u2013", names(event.actors, language))
    if event.targets:
        yield Line("\u2192 ", names(event.targets, language))


def _told(event: Event) -> Iterable[Line]:
    yield Line(event.status, "", STYLES[event.status])
    yield Line(RULES[event.rule], "")
    yield Line(f"told by: {told_by(event)}", "", "dim")


def told_by(event: Event) -> str:
    """How many independent origins, outlets and reports tell of it."""
    return ", ".join(
        (number(len(event.origins), "origin"), number(event.outlets, "outlet"), number(event.reports, "report"))
    )
