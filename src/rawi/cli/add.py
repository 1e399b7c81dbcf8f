"""``rawi add``: bring reports in, keep them with their bytes, read them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.batch import progress, undated
from rawi.cli.options import (
    DEFAULT_STORE,
    AllowPrivate,
    Author,
    Columns,
    Jobs,
    Outlet,
    Paths,
    Published,
    columns_of,
    complain,
    ends_well,
    kept_in,
    naming,
)

if TYPE_CHECKING:
    from rawi.intake import Intake


@ends_well
def add(
    paths: Paths,
    store: Annotated[
        Path, typer.Option(metavar="FILE", envvar="RAWI_STORE", help="The store to keep them in; made if need be.")
    ] = DEFAULT_STORE,
    published: Published = None,
    outlet: Outlet = None,
    columns: Columns = None,
    jobs: Jobs = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read again what this version of Rawi has read already.")
    ] = False,
    author: Author = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Bring reports into a store: the bytes kept once, the log of custody written, the claims read.

    What kind a file is of is told by its content. Problems and remarks are told on standard error and do not stop the
    batch; the exit code is 1 if there were problems. Stopped or killed, the same command goes on where it was.

    An address (http or https) is fetched: robots.txt is kept, and sizes, times and redirects have limits. Without one
    nothing is fetched.
    """
    from rawi.ingest import Fetcher, reports
    from rawi.intake import Intake

    fetcher = Fetcher(allow_private=allow_private)
    found = reports(paths, published=published, outlet=outlet, columns=columns_of(columns), fetcher=fetcher)
    with kept_in(store) as kept, Intake(kept, who=author, jobs=jobs, again=again, tell=complain) as intake:
        try:
            with progress(paths) as shown:
                for _ in intake.read(found):
                    if shown is not None:
                        shown.advance(shown.task_ids[0])
        finally:
            intake.settle()
            complain(closing(intake, store))
    if intake.problems:
        raise typer.Exit(1)


def closing(intake: "Intake", store: Path) -> str:
    """What was brought in, and how to go on."""
    from rawi.cli.words import number

    told = f"{number(intake.claims, 'claim')} from {number(intake.taken, 'report')}"
    told += f", {number(intake.known, 'report')} known already" if intake.known else ""
    told += f", {number(intake.problems, 'problem')}" if intake.problems else ""
    told += undated(intake)
    if not intake.claims + intake.known:
        return f"{told}. Nothing was kept." if not intake.taken else f"{told}. Kept in {store}."
    looks = [f"`rawi {command}{naming(store)}`" for command in ("claims", "copies", "custody verify")]
    return f"{told}. Kept in {store}: {looks[0]}, {looks[1]} and {looks[2]} look into it."
