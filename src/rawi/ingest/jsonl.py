"""Reports as JSON: one object a line, or a list of objects, with id, url, outlet, title, published and text, or what
columns of tables are called that hold these."""

import io
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

import msgspec

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.columns import fields_of
from rawi.ingest.days import number_day, read_day
from rawi.ingest.file import MAX_WHOLE, File, Found, told
from rawi.ingest.incoming import MAX_CHARACTERS, UNREADABLE, Facts, Piece, Problem

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_LONGEST_LINE = 6 * MAX_CHARACTERS
"""In bytes: room for a text of the longest size with every letter escaped."""
_STEP = 1 << 20


class Line(NamedTuple):
    """A line of a file, counted from one; ``raw`` is None when the line is too long to be read."""

    number: int
    raw: bytes | None


class Record(NamedTuple):
    """What one line tells: its text, its facts, and sentences about fields that had to be left out."""

    text: str
    facts: Facts
    remarks: tuple[str, ...]


def json_lines(file: File) -> Found:
    """The reports of a file's lines."""
    empty = True
    for number, raw in lines(_as_utf8(file)):
        empty = False
        if raw is None:
            yield Problem(file.path, number, "is too long for one report; left out")
        else:
            yield from _told(file, number, raw)
    if empty:
        raise InputError("is empty: there is no text to read")


def json_list(file: File) -> Found:
    """The reports of a list of objects, or of one object written over several lines."""
    raw = file.whole(MAX_WHOLE)
    try:
        source = raw.strip() if raw.lstrip()[:1] in (b"[", b"{") else decode(raw).strip().encode()
        rows = msgspec.json.decode(source, type=list[msgspec.Raw]) if source[:1] == b"[" else msgspec.Raw(source)
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"is not JSON: {error}") from None
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        yield from _told(file, f"object {number}" if isinstance(rows, list) else None, bytes(row))


def _told(file: File, at: int | str | None, raw: bytes) -> Found:
    try:
        text, facts, remarks = read_record(raw, file.given.columns)
    except InputError as error:
        yield Problem(file.path, at, str(error))
        return
    yield from (Problem(file.path, at, remark) for remark in remarks)
    yield from told(file, "jsonl", at, [Piece(text, facts)], raw)


def _as_utf8(file: File) -> BinaryIO:
    """The stream, or for a file in UTF-16 its lines in UTF-8: bytes alone do not tell where a UTF-16 line ends."""
    head = file.stream.peek(4)[:4]  # type: ignore[attr-defined]
    if head.startswith(_UTF16_MARKS) or b"\x00" in head:
        return io.BytesIO(decode(file.whole()).encode("utf-8", "replace"))
    return file.stream


def lines(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a stream that hold anything; a line longer than any report is skipped piece by piece."""
    number = 0
    while raw := stream.readline(_LONGEST_LINE + 1):
        number += 1
        if len(raw) > _LONGEST_LINE:
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(_STEP)
            yield Line(number, None)
        elif raw.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            yield Line(number, raw.rstrip(b"\r\n"))


def read_record(raw: bytes, given: Mapping[str, str] = MappingProxyType({})) -> Record:
    """The report that a line tells of; InputError when it tells of none. ``given``: which field is called how."""
    row = _object(raw)
    fields = fields_of(list(row), given)
    named = fields["text"]
    text = row[named]
    if text is None:
        raise InputError(f'"{named}" is null: there is nothing to read')
    if not isinstance(text, str):
        raise InputError(f'"{named}" must be a string, not {_kind(text)}')
    remarks: list[str] = []
    values = [
        _optional(row, name, fields.get(name, name), remarks) for name in ("id", "url", "outlet", "title", "published")
    ]
    return Record(text, Facts(*values), tuple(remarks))


def _object(raw: bytes) -> dict[str, Any]:
    text = decode(raw)
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError):
        raise InputError("is not JSON that can be read: a number or a nesting is too large") from None
    if not isinstance(row, dict):
        raise InputError(f"must be a JSON object with a text, not {_kind(row)}")
    return row


def _optional(row: dict[str, Any], name: str, called: str, remarks: list[str]) -> str | None:
    value = row.get(called)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or value == "" or (called != name and isinstance(value, dict | list | bool)):
        return None
    try:
        if name == "published" and isinstance(value, int | float) and not isinstance(value, bool):
            return number_day(value)
        if not isinstance(value, str):
            raise InputError(f"must be a string, not {_kind(value)}")
        return read_day(value) if name == "published" else value
    except InputError as error:
        remarks.append(f'"{called}": {error}; read without it')
        return UNREADABLE if name == "published" else None


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
