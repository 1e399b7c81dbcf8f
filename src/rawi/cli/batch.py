"""What is shown of a batch of reports while it is read: claims written, progress shown."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rawi.cli.options import Language

if TYPE_CHECKING:
    from rich.progress import Progress

    from rawi.intake import Intake
    from rawi.model import Claim, Report


_ONE_TEXT = ("", ".txt", ".html", ".htm", ".pdf", ".docx")
"""Suffixes of files that hold one report each."""


class Writer(Protocol):
    """Writes a report's claims on standard output."""

    def write(self, report: "Report", claims: "list[Claim]", file: str | None = None) -> None:
        """Write the claims of one report, and the file it was read from if it has no other name."""


class JsonWriter:
    """One record a line."""

    def __init__(self, because: bool):
        self.because = because

    def write(self, report: "Report", claims: "list[Claim]", file: str | None = None) -> None:
        """Write the claims of one report, and the file it was read from if it has no other name."""
        from rawi.cli.records import json_line, write_bytes

        write_bytes(json_line(claim, self.because) for claim in claims)


class TableWriter:
    """A heading and a table for each report that has claims."""

    def __init__(self, language: Language):
        from rawi.cli.table import output_console

        self.language = language
        self.console = output_console()

    def write(self, report: "Report", claims: "list[Claim]", file: str | None = None) -> None:
        """Write the claims of one report, and the file it was read from if it has no other name."""
        from rawi.cli.table import print_claims, print_heading

        if claims:
            print_heading(self.console, report.reference(), file)
            print_claims(self.console, claims, self.language, under_heading=True)


def undated(intake: "Intake") -> str:
    """What is to be said of reports that nobody gave a day of publication."""
    from rawi.cli.words import number

    if not intake.undated:
        return ""
    which = f"{intake.first_undated} first; " if intake.taken > 1 else ""
    told = f". {number(intake.undated, 'report')} without a day of publication ({which}--published gives it): no day is"
    return f"{told} counted from it, and nothing in it that names no day is evidence of who holds a place"


def progress(paths: list[str], writer: Writer | None = None) -> "AbstractContextManager[Progress | None]":
    """A count of reports read, while a batch is read at a terminal; nothing for a single text or elsewhere."""
    from rich.console import Console

    one_text = len(paths) == 1 and not Path(paths[0]).is_dir() and Path(paths[0]).suffix.lower() in _ONE_TEXT
    if one_text or not sys.stderr.isatty():
        return nullcontext()
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    # A table on the same terminal must go through the same console, or it is written across the moving line.
    shares = isinstance(writer, TableWriter) and sys.stdout.isatty()
    console = writer.console if shares and isinstance(writer, TableWriter) else Console(stderr=True)
    shown = Progress(SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn(), console=console)
    shown.add_task("reading", total=None)
    return shown
