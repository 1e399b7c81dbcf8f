"""``rawi places``: the user's own places."""

from pathlib import Path
from typing import Annotated

import typer

from rawi.cli.options import complain, ends_well

places = typer.Typer(help="The user's own places, beside those that ship with Rawi.", no_args_is_help=True)


@places.callback()
def group() -> None:
    """The user's own places, beside those that ship with Rawi."""


@places.command()
@ends_well
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A table of places (CSV, GeoJSON), or a GeoNames dump (.txt).")
    ],
    country: Annotated[
        str | None, typer.Option(metavar="CC", help="Country of all rows, as SY, where the table does not say.")
    ] = None,
) -> None:
    """Add a table of places, or a GeoNames dump. Adding the same file again changes nothing."""
    from rawi.ingest.places import add_places

    added = add_places(file, country=country)
    for problem in added.problems:
        complain(problem)
    counts = {"known already": added.known, "known ones got a point": added.pointed, "with a p-code": added.coded}
    besides = ", ".join(f"{count:,} {text}" for text, count in counts.items() if count)
    known = f" ({besides})" if besides else ""
    where = (
        f" in {added.target}" if added.written else f": {'only p-codes were' if added.coded else 'nothing was'} written"
    )
    if not added.written and added.target.exists():
        where += f", {added.target} stays as it was"
    if added.gone:
        where += f", which no longer has {added.gone:,} former one{'' if added.gone == 1 else 's'}"
    complain(f"{added.places:,} place{'' if added.places == 1 else 's'}{known} from {file}{where}")
    if added.problems:
        raise typer.Exit(1)
