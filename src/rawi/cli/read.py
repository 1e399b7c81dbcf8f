"""``rawi read``: reports in, claims out."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.batch import Batch, JsonWriter, Keeper, TableWriter, Writer, progress
from rawi.cli.options import Language, LowestTier, NamesIn, Tier, complain, ends_well

if TYPE_CHECKING:
    from rawi.model import Claim, Report


class Shape(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSONL = "jsonl"


@ends_well
def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help=".txt, .html, .jsonl, folders of these, or - for standard input."),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication of reports that do not give their own.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who publishes reports that do not say so themselves.")
    ] = None,
    format: Annotated[Shape, typer.Option(help="A table to look at, or one JSON record a line.")] = Shape.TABLE,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", envvar="RAWI_STORE", help="Keep reports and claims in this file.")
    ] = None,
    tier: LowestTier = Tier.C,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that read side by side.")] = 1,
    because: Annotated[bool, typer.Option("--because", help="Write each claim's decisions into the JSON.")] = False,
    lang: NamesIn = Language.AR,
) -> None:
    """Read reports into claims.

    Without --store nothing is kept. Problems are told on standard error and do not stop the batch; the exit code is 1
    if there were any.
    """
    from rawi.ingest import reports

    batch = Batch(reports(paths, published=published, outlet=outlet))
    writer: Writer = JsonWriter(because) if format is Shape.JSONL else TableWriter(lang)
    tally = Tally(store)
    try:
        _read(batch, writer, tally, tier, paths, jobs)
    finally:
        complain(tally.closing(batch.problems))
    if batch.problems:
        raise typer.Exit(1)


def _read(batch: Batch, writer: Writer, tally: "Tally", tier: Tier, paths: list[str], jobs: int) -> None:
    from rawi.pipeline import read_all

    with Keeper(tally.store) as keeper, progress(paths, writer) as shown:
        for report, claims in read_all(batch.reports(), jobs=jobs):
            keeper.add(batch.next_read(), claims)
            writer.write(report, [claim for claim in claims if claim.tier <= tier])
            tally.add(report, claims)
            if shown is not None:
                shown.advance(shown.task_ids[0])


class Tally:
    """Counts what was read, for the closing line."""

    def __init__(self, store: Path | None):
        self.store = store
        self.reports = self.claims = self.undated = 0
        self.first: Claim | None = None

    def add(self, report: "Report", claims: "list[Claim]") -> None:
        """Count one report and its claims."""
        self.reports += 1
        self.undated += report.published is None
        self.claims += len(claims)
        self.first = self.first or next(iter(claims), None)

    def closing(self, problems: int) -> str:
        """What was done, and how to go on."""
        from rawi.cli.words import number

        counts = f"{number(self.claims, 'claim')} from {number(self.reports, 'report')}"
        told = f"{counts}, {number(problems, 'problem')}" if problems else counts
        if self.undated:
            told += f". {number(self.undated, 'report')} without a day of publication (--published gives it): no day is"
            told += " counted from it, and nothing in it that names no day is evidence of who holds a place"
        if self.store is None:
            return f"{told}. Nothing was kept: --store rawi.db keeps it, and then `rawi why ID` explains a claim."
        if self.first is None:
            return f"{told}. Kept in {self.store}."
        return f"{told}. Kept in {self.store}: `rawi why {self.first.id} --store {self.store}` explains the first."
