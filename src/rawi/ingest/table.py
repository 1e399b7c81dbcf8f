"""Tables: one report a row. Which column holds what is told by its name, or by whoever gives the table."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from rawi.errors import InputError
from rawi.ingest.charset import decoded
from rawi.ingest.columns import columns_of, named
from rawi.ingest.days import read_day
from rawi.ingest.file import File, Found, told
from rawi.ingest.incoming import MAX_CHARACTERS, UNREADABLE, Facts, Piece, Problem

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 1 << 18


def table(file: File) -> Found:
    """The reports of a table's rows."""
    stream, charset, remark = _charset(file)
    lines = _Lines(stream, charset)
    csv.field_size_limit(6 * MAX_CHARACTERS)
    first = next(lines, "")
    if not first.strip():
        raise InputError("is empty: there is no text to read")
    delimiter = max(_DELIMITERS, key=lambda mark: (len(named(_cells(first, mark))), first.count(mark)))
    header = _cells(first, delimiter)
    columns = columns_of(header, file.given.columns)
    lines.taken.clear()
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        at = lines.number + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Problem(file.path, at, f"is no row of a table: {error}")
            lines.taken.clear()
            continue
        raw = lines.take()
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield from told(file, "csv", at, [_piece(row, header, columns, charset, remark)], raw)
            remark = None


class _Lines:
    """Decoded lines of a stream, remembering the bytes of those that a row was made of."""

    def __init__(self, stream: BinaryIO, charset: str):
        self.stream, self.charset, self.number = stream, charset, 0
        self.taken: list[bytes] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self.stream.readline(6 * MAX_CHARACTERS)
        if not raw:
            raise StopIteration
        self.number += 1
        self.taken.append(raw)
        return raw.decode(self.charset, "replace").removeprefix("\ufeff").replace("\x00", "")

    def take(self) -> bytes:
        """The bytes of the lines since this was last asked, without the end of the last line."""
        taken, self.taken[:] = b"".join(self.taken), []
        return taken.rstrip(b"\r\n")


def _charset(file: File) -> tuple[BinaryIO, str, str | None]:
    """The stream, the charset of its lines, and what is to be said of that; UTF-16 becomes UTF-8 first."""
    sample = file.stream.read(_SAMPLE)
    found = decoded(sample[: sample.rfind(b"\n") + 1] or sample)
    if found.charset in ("utf-16", "utf-32", "utf-16-le", "utf-16-be"):
        raw = sample + file.whole()
        return io.BytesIO(decoded(raw).text.encode("utf-8", "replace")), "utf-8", found.remark
    return io.BufferedReader(_Joined(sample, file.stream)), found.charset, found.remark


class _Joined(io.RawIOBase):
    """What was read from a stream to look at, and then the rest of it."""

    def __init__(self, first: bytes, rest: BinaryIO):
        self._first, self._rest = io.BytesIO(first), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._first.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _piece(row: list[str], header: list[str], columns: dict[str, int], charset: str, remark: str | None) -> Piece:
    cells = {field: row[at].strip() for field, at in columns.items() if at < len(row)}
    remarks = [remark] if remark else []
    if len(row) != len(header):
        remarks.append(f"has {len(row)} cells where the head of the table has {len(header)}")
    published = None
    if cells.get("published"):
        try:
            published = read_day(cells["published"])
        except InputError as error:
            remarks.append(f'"{header[columns["published"]]}": {error}; read without it')
            published = UNREADABLE
    reference, url, outlet, title = (cells.get(name) or None for name in ("id", "url", "outlet", "title"))
    facts = Facts(reference, url, outlet, title, published)
    return Piece(cells.get("text", ""), facts, charset, {}, tuple(remarks))
