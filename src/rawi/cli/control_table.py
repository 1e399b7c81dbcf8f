"""Holdings of a day as a table: place, who holds it, since when, why, and how old the evidence is."""

from collections.abc import Sequence

from rich.console import Console

from rawi.cli.bidi import Cell, Line
from rawi.cli.holding_lines import because_lines, day_lines, evidence_lines, gain_lines, ground_lines
from rawi.cli.table import Column, rows_with_notes
from rawi.cli.voices import Voices
from rawi.cli.words import short_ids, told_apart
from rawi.model import Holding

_UNKNOWN = "unknown"
SINCE = 13  # two dots and a day
_COLUMNS = (
    Column("Place", share=4),
    Column("Held", share=6),
    Column("Since", width=SINCE),
    Column("Because", share=7),
    Column("Evidence", width=11),
)


def print_control(console: Console, holdings: Sequence[Holding], voices: Voices, on: str) -> None:
    """Print the holdings of a day as one table: what is assessed first, then what is claimed; claims stand below."""
    holdings = sorted(holdings, key=lambda holding: (holding.state == _UNKNOWN, not holding.claimed))
    ids = short_ids(holdings)
    called = told_apart((holding.place for holding in holdings), voices.language)
    rows = (
        (
            (
                Cell([Line("", called[holding.place.key]), Line(ids[holding.id], "", "dim")]),
                Cell(ground_lines(holding, voices.language)),
                Cell(day_lines(holding.edtf)),
                Cell(because_lines(holding, on)),
                Cell(evidence_lines(holding, on)),
            ),
            list(gain_lines(holding, voices)),
        )
        for holding in holdings
    )
    console.print(rows_with_notes(_COLUMNS, rows))
