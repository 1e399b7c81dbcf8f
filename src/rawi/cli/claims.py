"""``rawi claims``: ask the store."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    KeptIn,
    Language,
    LowestTier,
    NamesIn,
    PlaceNamed,
    Rows,
    Since,
    SourceNamed,
    Tier,
    Until,
    complain,
    ends_well,
    first_day,
    last_day,
    opened,
    refuse_unknown,
)

if TYPE_CHECKING:
    from rawi.store import Filter, Store


@ends_well
def claims(
    store: KeptIn = DEFAULT_STORE,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="capture, airstrike, talks ...")] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Id or any name of who acts, suffers or helps.")
    ] = None,
    place: PlaceNamed = None,
    source: SourceNamed = None,
    since: Since = None,
    until: Until = None,
    tier: LowestTier = Tier.C,
    text: Annotated[
        str | None, typer.Option(metavar="WORDS", help='Words of the sentence; "..." for a phrase.')
    ] = None,
    format: Annotated[Rows, typer.Option(help="Table, JSON lines or CSV.")] = Rows.TABLE,
    because: Annotated[bool, typer.Option("--because", help="Write each claim's decisions into the JSON.")] = False,
    lang: NamesIn = Language.AR,
) -> None:
    """Show the claims of a store that fit all the filters given."""
    from rawi.errors import InputError
    from rawi.model import TYPES
    from rawi.store import Filter

    if type is not None and type not in TYPES:
        raise InputError(f"there is no type {type!r}; the types are {', '.join(TYPES)}")
    wanted = Filter(
        type=type,
        actor=actor,
        place=place,
        source=source,
        since=first_day(since),
        until=last_day(until),
        tier=tier.value,
        text=text,
    )
    with opened(store) as kept:
        refuse_unknown(kept, actor=actor, place=place, source=source)
        _write(kept, wanted, format, because, lang)


def _write(kept: "Store", wanted: "Filter", format: Rows, because: bool, lang: Language) -> None:
    found = kept.claims(wanted)
    if format is Rows.TABLE:
        from rawi.cli.table import output_console, print_claims
        from rawi.cli.words import number

        listed = list(found)
        if listed:
            print_claims(output_console(), listed, lang, kept.verdicts())
        complain(number(len(listed), "claim"))
        return
    from rawi.cli.records import csv_lines, json_line, write_bytes

    write_bytes(csv_lines(found) if format is Rows.CSV else (json_line(claim, because) for claim in found))
