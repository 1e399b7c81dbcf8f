"""What a batch of reports passes through on its way: problems told, progress shown, readings kept, claims written."""

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from rawi.cli.options import Language, complain

if TYPE_CHECKING:
    from rich.progress import Progress

    from rawi.ingest import Incoming, Problem
    from rawi.model import Claim, Report
    from rawi.store import Store

_AT_ONCE = 50
"""Reports kept in one transaction: what a sudden end can lose, and what makes keeping them quick."""


class Batch:
    """What comes in: reports, each remembered with its bytes until it has been read; problems are told and counted."""

    def __init__(self, incoming: "Iterable[Incoming | Problem]"):
        self.problems = 0
        self._incoming = incoming
        self._waiting: deque[Incoming] = deque()

    def reports(self) -> "Iterator[Report]":
        """The reports, as they are asked for."""
        from rawi.ingest import Incoming

        for item in self._incoming:
            if isinstance(item, Incoming):
                self._waiting.append(item)
                yield item.report
            else:
                self.problems += 1
                complain(item)

    def next_read(self) -> "Incoming":
        """The report that was read next, as it came in: reports are read in the order they come."""
        return self._waiting.popleft()


class Keeper:
    """Keeps readings in a store, many in one transaction; keeps nothing if there is no store."""

    def __init__(self, path: Path | None):
        self._store: Store | None = None
        self._pending: list[tuple[Incoming, list[Claim]]] = []
        if path is not None:
            from rawi import store

            self._store = store.Store.open(path)

    def add(self, incoming: "Incoming", claims: "list[Claim]") -> None:
        """Keep a reading, now or with those that follow."""
        self._pending.append((incoming, claims))
        if len(self._pending) >= _AT_ONCE:
            self._settle()

    def _settle(self) -> None:
        pending, self._pending = self._pending, []
        if self._store is not None and pending:
            with self._store.batch():
                for (report, raw), claims in pending:
                    self._store.add(report, claims, raw=raw)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what is pending, whatever ended the batch."""
        try:
            self._settle()
        finally:
            if self._store is not None:
                self._store.close()


class Writer(Protocol):
    """Writes a report's claims on standard output."""

    def write(self, report: "Report", claims: "list[Claim]") -> None:
        """Write the claims of one report."""


class JsonWriter:
    """One record a line."""

    def __init__(self, because: bool):
        self.because = because

    def write(self, report: "Report", claims: "list[Claim]") -> None:
        """Write the claims of one report."""
        from rawi.cli.records import json_line, write_bytes

        write_bytes(json_line(claim, self.because) for claim in claims)


class TableWriter:
    """A heading and a table for each report that has claims."""

    def __init__(self, language: Language):
        from rawi.cli.table import output_console

        self.language = language
        self.console = output_console()

    def write(self, report: "Report", claims: "list[Claim]") -> None:
        """Write the claims of one report."""
        from rawi.cli.table import print_claims, print_heading

        if claims:
            print_heading(self.console, report.reference())
            print_claims(self.console, claims, self.language)


def progress(paths: list[str], writer: Writer) -> "AbstractContextManager[Progress | None]":
    """A count of reports read, while a batch is read at a terminal; nothing for a single text or elsewhere."""
    from rich.console import Console

    one_text = len(paths) == 1 and not Path(paths[0]).is_dir() and Path(paths[0]).suffix.lower() != ".jsonl"
    if one_text or not sys.stderr.isatty():
        return nullcontext()
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    # A table on the same terminal must go through the same console, or it is written across the moving line.
    shares = isinstance(writer, TableWriter) and sys.stdout.isatty()
    console = writer.console if shares and isinstance(writer, TableWriter) else Console(stderr=True)
    shown = Progress(SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn(), console=console)
    shown.add_task("reading", total=None)
    return shown
