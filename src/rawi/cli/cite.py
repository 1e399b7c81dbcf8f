"""``rawi cite`` and ``rawi archive-list``: claims as citations, and the addresses that they rest on."""

from typing import Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    Audience,
    KeptIn,
    Language,
    NamesIn,
    PlaceNamed,
    Since,
    SourceNamed,
    Until,
    complain,
    day,
    ends_well,
    first_day,
    last_day,
    refuse_unknown,
)

_Type = Annotated[str | None, typer.Option(metavar="TYPE", help="capture, airstrike, talks ...")]


@ends_well
def cite(
    store: KeptIn = DEFAULT_STORE,
    type: _Type = None,
    place: PlaceNamed = None,
    source: SourceNamed = None,
    since: Since = None,
    until: Until = None,
    as_known: AsKnown = None,
    profile: Annotated[Audience, typer.Option(help="For whom: see docs/export.md.")] = Audience.PUBLIC,
    lang: NamesIn = Language.EN,
) -> None:
    """Write each claim as a citation of one line: outlet, title, day, who says so, what, id and hash."""
    from rawi.export import Asked, open_outflow
    from rawi.export.cite import citation
    from rawi.publish import profile_of
    from rawi.store import Store

    asked = Asked(
        type=type, place=place, source=source, since=first_day(since), until=last_day(until), as_known=day(as_known)
    )
    with Store.open(store, create=False) as kept:
        refuse_unknown(kept, place=place, source=source)
        outflow = open_outflow(kept, profile_of(profile.value), asked, kept.today())
        for telling in outflow.claims():
            typer.echo(getattr(citation(telling), lang.value))
    for one in outflow.gate.account.explained():
        complain(f"withheld: {one.count} {one.what}: {one.why}")


@ends_well
def archive_list(
    store: KeptIn = DEFAULT_STORE,
    type: _Type = None,
    place: PlaceNamed = None,
    source: SourceNamed = None,
    since: Since = None,
    until: Until = None,
    as_known: AsKnown = None,
    profile: Annotated[
        Audience, typer.Option(help="For whom. The list is for your own archiver, so nothing is withheld from it.")
    ] = Audience.INTERNAL,
) -> None:
    """Write the addresses of the reports that claims rest on, each once: what auto-archiver's csv_feeder takes."""
    from rawi.export import Asked, open_outflow
    from rawi.export.cite import addresses
    from rawi.publish import profile_of
    from rawi.store import Store

    asked = Asked(
        type=type, place=place, source=source, since=first_day(since), until=last_day(until), as_known=day(as_known)
    )
    with Store.open(store, create=False) as kept:
        refuse_unknown(kept, place=place, source=source)
        outflow = open_outflow(kept, profile_of(profile.value), asked, kept.today())
        typer.echo("url")
        for url in addresses(outflow):
            typer.echo(url)
    for why, count in outflow.dropped.items():
        complain(f"not in the list: {why}: {count:,}")
    for one in outflow.gate.account.explained():
        complain(f"withheld: {one.count} {one.what}: {one.why}")
