"""Two days compared, side by side: one table for each side that gained or lost a place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console

from rawi.cli.bidi import Cell, Line, isolate
from rawi.cli.changes import OTHERWISE, PASSED, UNCHANGED, Change
from rawi.cli.control_table import SINCE
from rawi.cli.holding_lines import because_lines, day_lines, ground_lines
from rawi.cli.options import Language
from rawi.cli.table import plain_table
from rawi.cli.words import comma, name, told_apart
from rawi.model import Holding, Party

if TYPE_CHECKING:
    from rawi.plots import Words

_STYLES = {"gained": "bold green", "lost": "bold red", PASSED: "cyan", OTHERWISE: "yellow"}
_NOTHING = "nothing told"
_OF_NO_SIDE = {
    PASSED: "Passed between allies: gained and lost by nobody",
    OTHERWISE: "Changed without a side gaining or losing the place",
}


def print_changes(console: Console, changes: Sequence[Change], language: Language, words: "Words") -> None:
    """Print the changes, grouped by side; those of no side by what became of the place. ``words`` names the sides."""
    called = told_apart((one.place for change in changes for one in (change.earlier, change.later) if one), language)
    for (side, what), group in groupby(changes, lambda change: (change.side, change.side or change.change)):
        listed = list(group)
        moved = [change for change in listed if change.change != UNCHANGED]
        heading = _heading(side, changes, language, words) if side else _OF_NO_SIDE[what]
        console.print(heading, style="bold", markup=False)
        _print_moved(console, moved, called, language)
        kept = [called[change.place] for change in listed if change.change == UNCHANGED and change.later]
        if kept:
            console.print(Cell([Line(f"  unchanged ({len(kept)}): ", comma(language).join(kept), "dim")]))
        console.print()


def _heading(side: str, changes: Iterable[Change], language: Language, words: "Words") -> str:
    """The party that is the side, or the only one of it; of several not one's name but the side's."""
    parties = {party.key: party for party in _parties(changes) if party.side == side}
    party = parties.get(side) or (next(iter(parties.values())) if len(parties) == 1 else None)
    return isolate(name(party, language) if party else words.side(side))


def _parties(changes: Iterable[Change]) -> Iterator[Party]:
    for change in changes:
        yield from (holding.holder for holding in (change.earlier, change.later) if holding and holding.holder)


def _print_moved(console: Console, changes: Iterable[Change], called: Mapping[str, str], language: Language) -> None:
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
            Cell([Line("", called[change.place])]),
            Cell([*_ground(change.earlier, language), Line("\u2192", ""), *_ground(change.later, language)]),
            Cell(day_lines(shown.edtf)),
            Cell(because_lines(shown)),
        )
    console.print(table)


def _ground(holding: Holding | None, language: Language) -> Iterable[Line]:
    return ground_lines(holding, language) if holding else [Line(_NOTHING, "", "dim")]
