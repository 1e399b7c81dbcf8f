"""``rawi map``: the map in one file."""

from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import (
    DEFAULT_STORE,
    AsKnown,
    Audience,
    KeptIn,
    Language,
    complain,
    day,
    ends_well,
    not_a_stream,
    opened,
)


@ends_well
def map_(
    target: Annotated[Path, typer.Argument(metavar="OUT.html", help="The file to write.")],
    store: KeptIn = DEFAULT_STORE,
    as_known: AsKnown = None,
    lang: Annotated[Language | None, typer.Option("--lang", metavar="ar / en", help="Language it opens in.")] = None,
    layers: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", envvar="RAWI_LAYERS", help="Your own map layers: .geojson files, as for `rawi serve`."
        ),
    ] = None,
    profile: Annotated[
        Audience, typer.Option(help="For whom: what is withheld, blurred and taken out. See docs/export.md.")
    ] = Audience.PUBLIC,
) -> None:
    """Write the map of a store as one file that needs no network and no server. It holds no report's text.

    With --as-known it holds nothing that was not known by that day.
    """
    from rawi.cli.words import number
    from rawi.publish import profile_of
    from rawi.serve import read_layers, write_map

    with opened(store) as kept:
        data = write_map(
            kept,
            not_a_stream(target),
            today=kept.today(),
            profile=profile_of(profile.value),
            as_known=day(as_known),
            lang=lang.value if lang else None,
            layers=read_layers(layers) if layers else None,
        )
    told = f"{number(data.summary.places, 'place')}, {number(len(data.events), 'event')}"
    for one in data.withheld:
        complain(f"withheld: {number(one.count, one.what.removesuffix('s'))}: {one.why}")
    complain(f"{target}: {told}, {target.stat().st_size / 1e6:.1f} MB, profile {data.profile}")
