"""A shape: how records are written for others, and what that keeps and loses."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from rawi.errors import InputError
from rawi.export.outflow import Outflow

Write = Callable[[Outflow, Path], None]
"""Writes all records into a file, or into a folder that is there."""


class Shape(NamedTuple):
    """A way to write records.

    ``of`` are the records it is made of; ``keeps`` and ``loses`` are for those who choose; ``files`` are the names of
    what it writes into a folder, where it is not one file; ``needs`` is a package that not everybody has installed.
    """

    id: str
    of: str
    keeps: str
    loses: str
    media: str
    write: Write
    files: tuple[str, ...] = ()
    needs: str | None = None

    def check(self) -> None:
        """InputError where a package that it needs is not installed."""
        if self.needs is not None and find_spec(self.needs) is None:
            raise InputError(f"the shape {self.id!r} needs the package {self.needs}: pip install 'rawi[export]'")


def in_lines(lines: Callable[[Outflow], Iterable[bytes]]) -> Write:
    """What writes lines into a file as they come."""

    def write(outflow: Outflow, target: Path) -> None:
        with target.open("wb") as file:
            file.writelines(lines(outflow))

    return write
