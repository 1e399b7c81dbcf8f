"""``rawi read``: reports in, claims out."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.batch import JsonWriter, TableWriter, Writer, progress, undated
from rawi.cli.options import (
    Author,
    Columns,
    Jobs,
    Language,
    LowestTier,
    NamesIn,
    Outlet,
    Paths,
    Published,
    Tier,
    columns_of,
    complain,
    ends_well,
    kept_in,
    naming,
)

if TYPE_CHECKING:
    from rawi.intake import Intake
    from rawi.model import Claim, Report


class Shape(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSONL = "jsonl"


@ends_well
def read(
    paths: Paths,
    published: Published = None,
    outlet: Outlet = None,
    columns: Columns = None,
    format: Annotated[Shape, typer.Option(help="A table to look at, or one JSON record a line.")] = Shape.TABLE,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", envvar="RAWI_STORE", help="Keep reports and claims in this file.")
    ] = None,
    tier: LowestTier = Tier.C,
    jobs: Jobs = None,
    because: Annotated[bool, typer.Option("--because", help="Write each claim's decisions into the JSON.")] = False,
    lang: NamesIn = Language.AR,
    author: Author = None,
) -> None:
    """Read reports into claims.

    Without --store nothing is kept. Problems are told on standard error and do not stop the batch; the exit code is 1
    if there were any.
    """
    from rawi.ingest import reports
    from rawi.intake import Intake

    writer: Writer = JsonWriter(because) if format is Shape.JSONL else TableWriter(lang)
    tally = Tally(store)
    found = reports(paths, published=published, outlet=outlet, columns=columns_of(columns))
    told = because or store is not None  # what nobody will see is not told: that is quicker
    with kept_in(store) as kept, Intake(kept, who=author, jobs=jobs, because=told, tell=complain) as intake:
        try:
            with progress(paths, writer) as shown:
                for report, claims in intake.read(found):
                    writer.write(report, [claim for claim in claims if claim.tier <= tier], intake.file)
                    tally.add(report, claims)
                    if shown is not None:
                        shown.advance(shown.task_ids[0])
        finally:
            intake.settle()
            complain(tally.closing(intake))
    if intake.problems:
        raise typer.Exit(1)


class Tally:
    """Counts what was read, for the closing line."""

    def __init__(self, store: Path | None):
        self.store = store
        self.reports = self.claims = 0
        self.first: Claim | None = None

    def add(self, report: "Report", claims: "list[Claim]") -> None:
        """Count one report and its claims."""
        self.reports += 1
        self.claims += len(claims)
        self.first = self.first or next(iter(claims), None)

    def closing(self, intake: "Intake") -> str:
        """What was done, and how to go on."""
        from rawi.cli.words import number

        problems = intake.problems
        counts = f"{number(self.claims, 'claim')} from {number(self.reports, 'report')}"
        told = f"{counts}, {number(problems, 'problem')}" if problems else counts
        told += undated(intake)
        if self.first is None and not (self.store and intake.taken):
            return f"{told}."
        if self.store is None:
            return f"{told}. Nothing was kept: --store rawi.db keeps it, and then `rawi why ID` explains a claim."
        if self.first is None:
            return f"{told}. Kept in {self.store}."
        return f"{told}. Kept in {self.store}: `rawi why {self.first.id}{naming(self.store)}` explains the first."
