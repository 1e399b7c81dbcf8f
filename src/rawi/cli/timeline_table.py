"""A place's holdings one below the other, and the shares of it that were told."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace
from rich.console import Console

from rawi.cli.bidi import Cell, Line, isolate
from rawi.cli.control_table import SINCE
from rawi.cli.holding_lines import because_lines, day_lines, gain_lines, ground_lines
from rawi.cli.table import Column, plain_table, rows_with_notes
from rawi.cli.voices import Voices, voice
from rawi.cli.words import name, number, short_ids
from rawi.model import Holding
from rawi.store import Share, Timeline

_COLUMNS = (
    Column("From", width=SINCE),
    Column("Until", width=10),
    Column("Held", share=6),
    Column("Because", share=8),
)


def print_timeline(console: Console, timeline: Timeline, voices: Voices) -> None:
    """Print the holdings of a place, oldest first, then the shares."""
    holdings = timeline.holdings
    place = timeline.place
    heading = f"{isolate(name(place, voices.language))}  {place.kind or 'place'}  {isolate(place.key)}"
    console.print(heading, style="bold", markup=False)
    if holdings:
        ids = short_ids(holdings)
        told = phases(holdings)
        rows = [(_cells(holding, ids[holding.id], voices), list(gain_lines(holding, voices))) for holding in told]
        console.print(rows_with_notes(_COLUMNS, rows))
    if timeline.shares:
        _print_shares(console, timeline.shares, voices)


def phases(holdings: Sequence[Holding]) -> Iterator[Holding]:
    """Holdings that assess the same, one after the other, as one with what is claimed beside any of them: a new one
    begins with every claim, and to whoever reads the table nothing has changed. It has the id of the last."""
    for _, alike in groupby(holdings, _assessed):
        first, *rest = alike
        last = rest[-1] if rest else first
        claimed = {
            (gain.holder, gain.since, gain.part, gain.left): gain for one in (first, *rest) for gain in one.claimed
        }
        yield replace(last, since=first.since, claimed=tuple(claimed.values()))


def _assessed(holding: Holding) -> tuple[object, ...]:
    ground = holding.state, holding.holder, holding.present, holding.besieger, holding.presser
    return *ground, holding.edtf, holding.rule, holding.claims, holding.against


def _cells(holding: Holding, id: str, voices: Voices) -> list[Cell]:
    return [
        Cell([*day_lines(holding.edtf), Line(id, "", "dim")]),
        Cell(_until(holding)),
        Cell(ground_lines(holding, voices.language)),
        Cell([*because_lines(holding), *_words(holding, voices)]),
    ]


def _until(holding: Holding) -> Iterator[Line]:
    """The day on which it ended; one that began and ended within a day says so."""
    yield Line(holding.until or "still", "", "" if holding.until else "dim")
    if holding.until == holding.since:
        yield Line("same day", "", "bold yellow")


def _words(holding: Holding, voices: Voices) -> Iterator[Line]:
    """Whose word it stands on, and whose against it."""
    if holding.origins:
        told = f"told by {voices.of(holding.origins)} in {number(len(holding.claims), 'claim')}"
        yield Line(told, "", "dim")
    if holding.against:
        yield Line(voices.contradicting(holding.against), "", "red")


def _print_shares(console: Console, shares: Sequence[Share], voices: Voices) -> None:
    table = plain_table()
    table.show_lines = False
    table.add_column("Day", width=10)
    table.add_column("Share", width=6, justify="right")
    table.add_column("Holder", ratio=1)
    table.add_column("Told by", ratio=1)
    table.add_column("Claim", width=14)
    for share in shares:
        holder = name(share.holder, voices.language) if share.holder else ""
        table.add_row(
            share.day,
            f"{share.percent:g}%",
            Cell([Line("" if holder else "\u2013", holder)]),
            Cell([Line("", voice(share.origin, voices.language))]),
            share.claim,
        )
    console.print(table)
