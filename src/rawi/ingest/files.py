"""Files, folders and standard input: which of them hold reports, and how each is read."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from rawi.errors import InputError
from rawi.ingest import jsonl
from rawi.ingest.charset import decode
from rawi.ingest.html import page_text, read_page
from rawi.ingest.incoming import MAX_BYTES, Facts, Incoming, Problem, iso_date, make_report, refusal
from rawi.ingest.language import ARABIC, language, name_of

STDIN = "-"
_PEEK = 4096
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

Found = Iterator[Incoming | Problem]


def reports(paths: Iterable[str | Path], *, published: str | None = None, outlet: str | None = None) -> Found:
    """Every report of files, folders and ``-`` in order, and every problem where it was met.

    ``published`` and ``outlet`` are for reports that do not give their own. Folders are read whole, in the order of
    names. A report that is not in Arabic is a problem that says so.
    """
    given = Facts(outlet=outlet, published=iso_date(published) if published else None)
    for path in map(str, paths):
        if path == STDIN:
            yield from _stream("<stdin>", _peekable(sys.stdin.buffer), "", given)
        elif os.path.isdir(path):
            yield from _folder(path, given)
        else:
            yield from _file(path, given)


def _folder(folder: str, given: Facts) -> Found:
    empty = True
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in READERS and not name.startswith("."):
                empty = False
                yield from _file(os.path.join(parent, name), given)
    if empty:
        yield Problem(folder, None, f"has no files that Rawi reads ({', '.join(sorted(READERS))})")


def _file(path: str, given: Facts) -> Found:
    try:
        with open(path, "rb") as stream:
            yield from _stream(path, stream, Path(path).suffix.lower(), given)
    except FileNotFoundError:
        yield Problem(path, None, "there is no such file or folder")
    except OSError as error:
        yield Problem(path, None, f"cannot be read: {error.strerror or error}")


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    """The stream, so that its beginning can be looked at; a program may have put another in stdin's place."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream))


def _stream(path: str, stream: io.BufferedReader, suffix: str, given: Facts) -> Found:
    reader = READERS.get(suffix) or _sniff(stream.peek(_PEEK)[:_PEEK])
    yield from reader(path, stream, given)


def _sniff(head: bytes) -> Callable[[str, io.BufferedReader, Facts], Found]:
    """The reader for what a file of unknown kind begins with: an object of JSON, a page, or else a text."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:200].lower()
    if start.startswith(b"{") and start[1:].lstrip().startswith(b'"'):
        return _jsonl
    return _html if start.startswith((b"<!doctype html", b"<html")) else _txt


def _whole(path: str, stream: io.BufferedReader) -> bytes:
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise InputError(f"is too long: more than {MAX_BYTES // 1_000_000} MB cannot be one report")
    return raw


def _txt(path: str, stream: io.BufferedReader, given: Facts) -> Found:
    try:
        raw = _whole(path, stream)
        yield _judged(path, None, decode(raw), given, raw)
    except InputError as error:
        yield Problem(path, None, str(error))


def _html(path: str, stream: io.BufferedReader, given: Facts) -> Found:
    try:
        raw = _whole(path, stream)
        source = page_text(raw)
        text, facts = read_page(source) if source.strip() else ("", Facts())
        if source.strip() and not text.strip():
            raise InputError("has no article text that could be found")
        yield _judged(path, None, text, _filled(facts, given), raw)
    except InputError as error:
        yield Problem(path, None, str(error))


def _jsonl(path: str, stream: io.BufferedReader, given: Facts) -> Found:
    try:
        source = _as_utf8(path, stream)
    except InputError as error:
        yield Problem(path, None, str(error))
        return
    empty = True
    for number, raw in jsonl.lines(source):
        empty = False
        if raw is None:
            yield Problem(path, number, "is too long for one report; left out")
            continue
        try:
            text, facts, remarks = jsonl.read_record(raw)
        except InputError as error:
            yield Problem(path, number, str(error))
            continue
        yield from (Problem(path, number, remark) for remark in remarks)
        yield _judged(path, number, text, _filled(facts, given), raw)
    if empty:
        yield Problem(path, None, "is empty: there is no text to read")


def _as_utf8(path: str, stream: io.BufferedReader) -> BinaryIO:
    """The stream, or for a file in UTF-16 its lines in UTF-8: bytes alone do not tell where a UTF-16 line ends."""
    head = stream.peek(4)[:4]
    if head.startswith(_UTF16_MARKS) or b"\x00" in head:
        return io.BytesIO(decode(_whole(path, stream)).encode("utf-8", "replace"))
    return stream


def _filled(facts: Facts, given: Facts) -> Facts:
    """A report's own facts, and the given ones where it has none."""
    return Facts(*(own if own is not None else other for own, other in zip(facts, given, strict=True)))


def _judged(path: str, line: int | None, text: str, facts: Facts, raw: bytes) -> Incoming | Problem:
    reason = refusal(text)
    if reason is not None:
        return Problem(path, line, reason)
    code = language(text)
    if code != ARABIC:
        said = f"looks {name_of(code)}" if code else "has no letters"
        return Problem(path, line, f"{said}, not Arabic: not coded")
    return Incoming(make_report(text, facts, code), raw)


READERS: dict[str, Callable[[str, io.BufferedReader, Facts], Found]] = {
    ".txt": _txt,
    ".html": _html,
    ".htm": _html,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
}
