"""``rawi watch``: feeds, sitemaps and pages looked at again and again."""

from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, AllowPrivate, Author, complain, ends_well, kept_in


@ends_well
def watch(
    feeds: Annotated[
        Path, typer.Argument(metavar="FEEDS.TOML", help="What to watch: a TOML file, docs/intake.md shows one.")
    ],
    store: Annotated[
        Path, typer.Option(metavar="FILE", envvar="RAWI_STORE", help="The store to keep reports in; made if need be.")
    ] = DEFAULT_STORE,
    once: Annotated[bool, typer.Option("--once", help="Look at what is due, and end.")] = False,
    delay: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.0, help="Least time between two requests to one host.")
    ] = 5.0,
    author: Author = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Watch feeds, sitemaps and pages: fetch what is new, keep it and read it, until stopped.

    It may be stopped or killed at any moment; started again it goes on where it was and fetches nothing twice. Hosts
    are asked politely: robots.txt is kept, requests are spaced, what has not changed is not sent again. With --once the
    exit code is 1 if there were problems.
    """
    from rawi.cli.words import number
    from rawi.ingest import Fetcher, read_watchlist
    from rawi.intake import Intake
    from rawi.watch import Watch

    entries = read_watchlist(feeds)
    fetcher = Fetcher(delay=delay, allow_private=allow_private)
    with kept_in(store) as kept, Intake(kept, who=author, again=False, tell=complain) as intake:
        assert kept is not None
        watched = Watch(kept, entries, fetcher, intake)
        for look in watched.once() if once else watched.forever():
            left = f", {look.left} left for the next look" if look.left else ""
            complain(f"{look.url}: {look.fetched} fetched{left}; {number(intake.claims, 'claim')} so far")
    if once and intake.problems:
        raise typer.Exit(1)
