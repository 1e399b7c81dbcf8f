"""Two days compared, side by side: one table for each side that gained or lost a place."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console

from rawi.cli.bidi import Cell, Line, isolate
from rawi.cli.changes import OTHERWISE, UNCHANGED, Change
from rawi.cli.control_table import SINCE
from rawi.cli.holding_lines import because_lines, day_lines, ground_lines
from rawi.cli.options import Language
from rawi.cli.table import plain_table
from rawi.cli.words import name, names
from rawi.model import Holding, Party

_STYLES = {"gained": "bold green", "lost": "bold red", OTHERWISE: "yellow"}
_NOTHING = "nothing told"


def print_changes(console: Console, changes: Sequence[Change], language: Language) -> None:
    """Print the changes, grouped by side."""
    for side, group in groupby(changes, lambda change: change.side):
        listed = list(group)
        moved = [change for change in listed if change.change != UNCHANGED]
        console.print(_heading(side, changes, language), style="bold", markup=False)
        _print_moved(console, moved, language)
        kept = [change.later.place for change in listed if change.change == UNCHANGED and change.later]
        if kept:
            console.print(Cell([Line(f"  unchanged ({len(kept)}): ", names(kept, language), "dim")]))
        console.print()


def _heading(side: str | None, changes: Iterable[Change], language: Language) -> str:
    """The side by its own name, or by that of a party on it."""
    if side is None:
        return "Changed without a side gaining or losing the place"
    parties = {party.key: party for party in _parties(changes) if party.side == side}
    party = parties.get(side) or next(iter(parties.values()))
    return isolate(name(party, language))


def _parties(changes: Iterable[Change]) -> Iterator[Party]:
    for change in changes:
        yield from (holding.holder for holding in (change.earlier, change.later) if holding and holding.holder)


def _print_moved(console: Console, changes: Iterable[Change], language: Language) -> None:
    table = plain_table()
    table.add_column("", width=9)
    table.add_column("Place", ratio=4)
    table.add_column("Earlier \u2192 later", ratio=6)
    table.add_column("Since", width=SINCE)
    table.add_column("Because", ratio=5)
    for change in changes:
        shown = change.later or change.earlier
        assert shown is not None
        table.add_row(
            Cell([Line(change.change, "", _STYLES[change.change])]),
            Cell([Line("", name(shown.place, language))]),
            Cell([*_ground(change.earlier, language), Line("\u2192", ""), *_ground(change.later, language)]),
            Cell(day_lines(shown.edtf)),
            Cell(because_lines(shown)),
        )
    console.print(table)


def _ground(holding: Holding | None, language: Language) -> Iterable[Line]:
    return ground_lines(holding, language) if holding else [Line(_NOTHING, "", "dim")]
