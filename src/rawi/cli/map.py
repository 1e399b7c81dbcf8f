"""``rawi map``: the map in one file."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, AsKnown, KeptIn, Language, complain, day, ends_well


class Audience(StrEnum):
    """For whom a map is."""

    PUBLIC = "public"
    INTERNAL = "internal"


@ends_well
def map_(
    target: Annotated[Path, typer.Argument(metavar="OUT.html", help="The file to write.")],
    store: KeptIn = DEFAULT_STORE,
    as_known: AsKnown = None,
    lang: Annotated[Language | None, typer.Option("--lang", metavar="ar / en", help="Language it opens in.")] = None,
    profile: Annotated[
        Audience,
        typer.Option(
            help="public: sentences cut to 300 characters, points to 0.01 degree, no plans, nothing withdrawn. "
            "internal: all of them as they are."
        ),
    ] = Audience.PUBLIC,
) -> None:
    """Write the map of a store as one file that needs no network and no server. It holds no report's text.

    With --as-known it holds nothing that was not known by that day.
    """
    from rawi.cli.words import number
    from rawi.serve import Profile, write_map
    from rawi.store import Store

    with Store.open(store, create=False) as kept:
        known = day(as_known)
        opened_in = lang.value if lang else None
        data = write_map(kept, target, as_known=known, lang=opened_in, profile=Profile(profile.value))
    told = f"{number(data.summary.places, 'place')}, {number(len(data.events), 'event')}"
    for count, what in ((data.withheld.planned, "planned"), (data.withheld.retracted, "withdrawn")):
        told += f"; {number(count, f'{what} claim')} withheld" if count else ""
    complain(f"{target}: {told}, {target.stat().st_size / 1e6:.1f} MB")
