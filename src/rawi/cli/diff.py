"""``rawi diff``: what changed hands between two days."""

from enum import StrEnum
from typing import Annotated

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


class Shape(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSONL = "jsonl"


@ends_well
def diff(
    first: Annotated[str, typer.Argument(metavar="D1", help="The earlier day, like 2017-06-05.")],
    second: Annotated[str, typer.Argument(metavar="D2", help="The later day.")],
    store: KeptIn = DEFAULT_STORE,
    as_known: AsKnown = None,
    as_recorded: AsRecorded = None,
    format: Annotated[Shape, typer.Option(help="Table or JSON lines.")] = Shape.TABLE,
    lang: NamesIn = Language.AR,
) -> None:
    """Show what each side gained, lost and kept between two days; a side is what `actors.csv` counts as one.

    What one side had and an ally of it has later (`alliances.csv`, on the later day) stands apart as passed.
    Both days are answered for as known on one day: the last known, or the one asked for.
    """
    from rawi.cli.changes import changes
    from rawi.errors import InputError

    with opened(store, as_recorded) as kept:
        earlier, later = (day(value) or "" for value in (first, second))
        found = kept.diff(earlier, later, as_known=day(as_known))
        _, known = kept.days(later, as_known=day(as_known))
        sides = kept.summary(as_known=day(as_known)).sides
    if not any(found):
        raise InputError(f"nothing is told of who held any place on {earlier} or {later}, as known on {known}")
    if format is Shape.JSONL:
        from rawi.cli.records import json_lines, write_bytes

        write_bytes(json_lines(change._asdict() for change in changes(found)))
        return
    from rawi.cli.diff_table import print_changes
    from rawi.cli.table import output_console
    from rawi.cli.words import number
    from rawi.plots import Words

    print_changes(output_console(), changes(found), lang, Words(lang, sides))
    passed = f"{len(found.passed):,} passed between allies, " if found.passed else ""
    places = f"{number(len(found.changed), 'place')} changed, {passed}{len(found.unchanged):,} did not"
    complain(f"{places} from {earlier} to {later}, as known on {known}")
