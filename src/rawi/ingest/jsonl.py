"""Lines of JSON: one report a line, with id, url, outlet, title, published and text."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.incoming import MAX_CHARACTERS, Facts, iso_date

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


def read_record(raw: bytes) -> Record:
    """The report that a line tells of; InputError when it tells of none."""
    row = _object(raw)
    text = row.get("text")
    if text is None:
        raise InputError('has no "text"' if "text" not in row else '"text" is null: there is nothing to read')
    if not isinstance(text, str):
        raise InputError(f'"text" must be a string, not {_kind(text)}')
    remarks: list[str] = []
    values = [_optional(row, name, remarks) for name in ("id", "url", "outlet", "title", "published")]
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


def _optional(row: dict[str, Any], name: str, remarks: list[str]) -> str | None:
    value = row.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str):
            raise InputError(f"must be a string, not {_kind(value)}")
        return iso_date(value) if name == "published" else value
    except InputError as error:
        remarks.append(f'"{name}": {error}; read without it')
        return None


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
