"""Cells of tables, one way for every table: UTF-8, RFC 4180, an empty cell for what is not told."""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

_AT_ONCE = 200
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
JOIN = "; "


def joined(values: Iterable[str | None]) -> str:
    """Several values in one cell."""
    return JOIN.join(value for value in values if value)


def cell(value: Any) -> Any:
    """The value, made harmless if it is text that a spreadsheet would take for a formula; numbers stay numbers."""
    if isinstance(value, str):
        return "'" + value if value.startswith(_FORMULA) else value.replace("\x00", "\ufffd")
    return "" if value is None else value


def csv_line(cells: Iterable[Any]) -> bytes:
    """Cells as one line."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()


def csv_of(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> Iterable[bytes]:
    """A header and the rows, some lines at a time; None is an empty cell."""
    yield csv_line(columns)
    yield from csv_rows(columns, rows)


def csv_rows(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> Iterable[bytes]:
    """The same without the header."""
    cells = ([cell(row[column]) for column in columns] for row in rows)
    while some := list(islice(cells, _AT_ONCE)):
        lines = io.StringIO()
        csv.writer(lines, lineterminator="\n").writerows(some)
        yield lines.getvalue().encode()
