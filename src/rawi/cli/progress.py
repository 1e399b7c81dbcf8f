"""How far deriving has come, at a terminal."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from rawi.store import Step

_WORTH_SHOWING = 2_000
"""Claims: fewer are derived before anybody has read a line."""


def shown() -> "Callable[[Step], None] | None":
    """What a store tells how far deriving has come: a bar for each stage, gone when all is done; nothing elsewhere."""
    return _Bars().step if sys.stderr.isatty() else None


class _Bars:
    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def step(self, step: "Step") -> None:
        """Show a step; the last of the last stage takes the bars away."""
        if step.stage == "tellings" and step.total >= _WORTH_SHOWING and self._progress is None:
            self._progress = _progress()
            self._progress.start()
        if self._progress is None:
            return
        if step.stage not in self._tasks:
            self._tasks[step.stage] = self._progress.add_task(step.stage)
        self._progress.update(self._tasks[step.stage], completed=step.done, total=step.total)
        if step.stage == "holdings" and step.done == step.total:
            self._progress.stop()
            self._progress, self._tasks = None, {}


def _progress() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("deriving {task.description:8}"), BarColumn(), TextColumn("{task.percentage:3.0f}%"))
    return Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True)
