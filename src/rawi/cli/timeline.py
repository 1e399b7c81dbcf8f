"""``rawi timeline``: who held a place from when to when."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    AsRecorded,
    KeptIn,
    Language,
    NamesIn,
    Rows,
    complain,
    day,
    ends_well,
    opened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rawi.cli.voices import Voices
    from rawi.store import Timeline


@ends_well
def timeline(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="Id or any name of the place, or words of one.")],
    store: KeptIn = DEFAULT_STORE,
    as_known: AsKnown = None,
    as_recorded: AsRecorded = None,
    format: Annotated[Rows, typer.Option(help="Table, JSON lines or CSV.")] = Rows.TABLE,
    lang: NamesIn = Language.AR,
) -> None:
    """Show who held a place from when to when, oldest first, with reasons; then the shares of it that were told."""
    from rawi.cli.voices import voices_of_holdings
    from rawi.cli.words import called
    from rawi.errors import InputError

    with opened(store, as_recorded) as kept:
        _, known = kept.days(as_known=day(as_known))
        found = kept.timeline(place, as_known=known)
        if not (found.holdings or found.shares):
            raise InputError(f"nothing is told of who held {called(found.place, lang)}, as known on {known}")
        if format is Rows.JSONL:
            from rawi.cli.records import json_lines, write_bytes

            write_bytes(json_lines(_records(found)))
            return
        voices = voices_of_holdings(kept, found.holdings, lang)
        if format is Rows.TABLE:
            _print(found, voices, known)
        else:
            _write(found, voices, known)


def _print(found: "Timeline", voices: "Voices", known: str) -> None:
    from rawi.cli.table import output_console
    from rawi.cli.timeline_table import print_timeline
    from rawi.cli.words import number

    print_timeline(output_console(), found, voices)
    counts = f"{number(len(found.holdings), 'holding')}, {number(len(found.shares), 'share')} told"
    complain(f"{counts}, as known on {known}")


def _records(found: "Timeline") -> "Iterator[dict[str, Any]]":
    """Each holding and each share as a record that says which of the two it is."""
    from msgspec import to_builtins

    for holding in found.holdings:
        yield {"record": "holding", **to_builtins(holding)}
    for share in found.shares:
        yield {"record": "share", **to_builtins(share._asdict())}


def _write(found: "Timeline", voices: "Voices", known: str) -> None:
    """The rows of the panel, the shares as claimed rows with a percentage."""
    from rawi.cli.records import write_bytes
    from rawi.export.cells import csv_of
    from rawi.export.panel import SHARE_COLUMNS, rows, share_row

    all_rows = [row | {"percent": None, "origin": None} for holding in found.holdings for row in rows(holding, voices)]
    all_rows += [share_row(share, found.place) for share in found.shares]
    write_bytes(csv_of(SHARE_COLUMNS, (row | {"as_known_on": known, "valid_at": None} for row in all_rows)))
