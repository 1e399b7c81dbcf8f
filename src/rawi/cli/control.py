"""``rawi control``: who holds each place on a day."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    AsRecorded,
    KeptIn,
    Language,
    NamesIn,
    complain,
    day,
    ends_well,
    opened,
)

if TYPE_CHECKING:
    from rawi.cli.voices import Voices
    from rawi.model import Holding


class Shape(StrEnum):
    """How holdings are written."""

    TABLE = "table"
    CSV = "csv"
    GEOJSON = "geojson"


@ends_well
def control(
    store: KeptIn = DEFAULT_STORE,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="Id or any name of one place, or words of it.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day asked about; the last known unless given.")
    ] = None,
    as_known: AsKnown = None,
    as_recorded: AsRecorded = None,
    format: Annotated[
        Shape, typer.Option(help="Table, CSV with claimed gains as rows of their own, or GeoJSON.")
    ] = Shape.TABLE,
    lang: NamesIn = Language.AR,
) -> None:
    """Show who holds each place on a day: by which rule, how old the last evidence is, and what is only claimed.

    A place of which nothing is told for that day is not among them.
    """
    from rawi.cli.unknown import nothing_told
    from rawi.cli.voices import voices_of_holdings
    from rawi.errors import InputError

    with opened(store, as_recorded) as kept:
        valid_at, known = kept.days(day(on), as_known=day(as_known))
        found = kept.control(valid_at, as_known=known, place=place)
        if not found:
            raise InputError(nothing_told(kept, place, valid_at, known, lang))
        _write(found, voices_of_holdings(kept, found, lang), format, valid_at, known)


def _write(found: "list[Holding]", voices: "Voices", format: Shape, valid_at: str, known: str) -> None:
    if format is Shape.TABLE:
        from rawi.cli.control_table import print_control
        from rawi.cli.table import output_console
        from rawi.cli.words import number

        print_control(output_console(), found, voices, valid_at)
        complain(f"{number(len(found), 'place')} on {valid_at}, as known on {known}")
        return
    from rawi.cli.records import json_lines, write_bytes
    from rawi.export.cells import csv_of
    from rawi.export.panel import COLUMNS, collection, rows

    asked = {"as_known_on": known, "valid_at": valid_at}
    if format is Shape.CSV:
        write_bytes(csv_of(COLUMNS, (row | asked for holding in found for row in rows(holding, voices))))
    else:
        write_bytes(json_lines([collection(found, voices, valid_at, known)]))
