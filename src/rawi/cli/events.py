"""``rawi events``: ask for happenings."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    AsRecorded,
    KeptIn,
    Language,
    NamesIn,
    PlaceNamed,
    Rows,
    Since,
    Until,
    complain,
    day,
    ends_well,
    first_day,
    last_day,
    opened,
    refuse_unknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rawi.model import Event


@ends_well
def events(
    store: KeptIn = DEFAULT_STORE,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="capture, airstrike, talks ...")] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Id or any name of who acts or suffers, or id of a side.")
    ] = None,
    place: PlaceNamed = None,
    since: Since = None,
    until: Until = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="corroborated, supported, single-origin, disputed ...")
    ] = None,
    origins: Annotated[int, typer.Option(metavar="N", min=0, help="Least number of independent origins.")] = 0,
    as_known: AsKnown = None,
    as_recorded: AsRecorded = None,
    format: Annotated[Rows, typer.Option(help="Table, JSON lines or CSV.")] = Rows.TABLE,
    lang: NamesIn = Language.AR,
) -> None:
    """Show happenings, each with all that is told of it: by how many independent origins, and how well.

    `rawi why ID` explains one, `rawi origins ID` shows where its tellings come from.
    """
    from rawi.store import EventFilter

    wanted = EventFilter(
        type=type,
        actor=actor,
        place=place,
        since=first_day(since),
        until=last_day(until),
        status=status,
        least=origins,
    )
    with opened(store, as_recorded) as kept:
        _, known = kept.days(as_known=day(as_known))
        refuse_unknown(kept, actor=actor, sides=True)
        _write(kept.events(wanted, as_known=known if as_known else None), format, lang)


def _write(found: "Iterator[Event]", format: Rows, lang: Language) -> None:
    if format is Rows.TABLE:
        from rawi.cli.event_table import print_events
        from rawi.cli.table import output_console
        from rawi.cli.words import number

        listed = list(found)
        if listed:
            print_events(output_console(), listed, lang)
        complain(number(len(listed), "event"))
        return
    from rawi.cli.event_rows import COLUMNS, row
    from rawi.cli.records import json_lines, write_bytes
    from rawi.export.cells import csv_of

    write_bytes(csv_of(COLUMNS, map(row, found)) if format is Rows.CSV else json_lines(found))
