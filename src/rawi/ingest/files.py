"""Files, folders and standard input: which of them hold reports, and how each is read."""

import hashlib
import io
import os
import stat
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from rawi.errors import InputError
from rawi.ingest import packed
from rawi.ingest.archived import archived
from rawi.ingest.columns import FIELDS
from rawi.ingest.days import read_day
from rawi.ingest.documents import document
from rawi.ingest.feeds import feed
from rawi.ingest.fetch import Answer, Fetcher, is_address
from rawi.ingest.file import File, Found, Given, told
from rawi.ingest.incoming import Facts, Problem, Remark
from rawi.ingest.jsonl import json_lines, json_list
from rawi.ingest.kinds import SUFFIXES, kind_of, sure_kind
from rawi.ingest.mail import mail, mbox
from rawi.ingest.table import table
from rawi.ingest.telegram import telegram
from rawi.ingest.warc import warc

STDIN = "-"
_PEEK = 4096
_KINDS_SHOWN = 12
_LONGEST_TOKEN = 1_000_000
_ONE_DOCUMENT = frozenset(("txt", "html", "pdf"))
TOKEN_SUFFIX = ".tsr"
"""Of an RFC 3161 answer that lies beside a file: kept with it, and never a report itself."""


def reports(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    columns: Mapping[str, str] | None = None,
    fetcher: Fetcher | None = None,
) -> Found:
    """Every report of files, folders and ``-`` in order, every problem and every remark where it was met.

    ``published`` and ``outlet`` are for reports that do not give their own; ``columns`` says which column of a table
    holds what (``{"text": "..."}``). Folders are read whole, in the order of names. What kind a file is of, its first
    bytes say. A report that is not in Arabic is a problem that says so. Addresses are fetched by a ``fetcher`` alone.
    """
    unknown = set(columns or {}) - set(FIELDS)
    if unknown:
        raise InputError(f"{', '.join(sorted(unknown))}: of a table's columns only {', '.join(FIELDS)} can be named")
    given = Given(Facts(outlet=outlet, published=read_day(published) if published else None), columns or {})
    for path in map(str, paths):
        if path == STDIN:
            yield from found_in(File("<stdin>", _peekable(sys.stdin.buffer), given), "")
        elif is_address(path):
            yield from _address(path, given, fetcher)
        elif os.path.isdir(path):
            yield from _folder(path, given)
        else:
            yield from _file(path, given)


def _address(url: str, given: Given, fetcher: Fetcher | None) -> Found:
    if fetcher is None:
        yield Problem(url, None, "is an address: only `rawi add` and `rawi watch` reach out")
        return
    try:
        yield from fetched(url, fetcher.get(url), given)
    except InputError as error:
        yield Problem(url, None, str(error))


def fetched(url: str, answer: Answer, given: Given) -> Found:
    """What an address holds that was fetched."""
    body = answer.body or b""
    stream = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(body)))
    file = File(url, stream, given, hashlib.sha256(body).hexdigest(), answer=answer)
    yield from found_in(file, ".html" if "html" in answer.headers.get("content-type", "") else "")


def _folder(folder: str, given: Given) -> Found:
    empty, others = True, Counter[str]()
    for parent, folders, names in os.walk(folder):  # links to folders are not followed: they may lead in circles
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.startswith("."):
                continue
            if not _may_hold_reports(path):
                if not name.endswith(TOKEN_SUFFIX):
                    others[PurePath(name).suffix.lower()] += 1
                continue
            empty = False
            yield from _file(path, given, in_folder=True)
    if empty:
        yield Problem(folder, None, f"has no files that Rawi reads ({', '.join(sorted(filter(None, SUFFIXES)))})")
    elif others:
        said = f"{others.total():,} file{'s are' if others.total() > 1 else ' is'} of no kind that Rawi reads"
        kinds = ", ".join(kind for kind, _ in others.most_common(_KINDS_SHOWN))
        yield Remark(folder, None, f"{said}; left out ({kinds}{', ...' if len(others) > _KINDS_SHOWN else ''})")


def _may_hold_reports(path: str) -> bool:
    """True for a file whose name promises reports, and for any other that begins like a kind that is sure."""
    if PurePath(path).suffix.lower() in SUFFIXES:
        return True
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as stream:
            return sure_kind(stream.read(_PEEK)) not in (None, "json", "jsonl", "sitemap", "gzip")
    except OSError:
        return True  # so that it is named where it cannot be read


def _file(path: str, given: Given, in_folder: bool = False) -> Found:
    try:
        if in_folder and not stat.S_ISREG(os.stat(path).st_mode):
            yield Problem(path, None, "is no file but a pipe, a socket or a device; left out")
            return
        with open(path, "rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest() if stream.seekable() else None
            if digest:
                stream.seek(0)
            token = _token(path, digest)
            if isinstance(token, Problem):
                yield token
                token = None
            yield from found_in(File(path, stream, given, digest, token), path)
    except FileNotFoundError:
        yield Problem(path, None, "there is no such file or folder")
    except OSError as error:
        yield Problem(path, None, f"cannot be read: {error.strerror or error}")


def _token(path: str, digest: str | None) -> bytes | Problem | None:
    """The RFC 3161 answer that lies beside a file, if it is one for these very bytes."""
    beside = Path(path + TOKEN_SUFFIX)
    if digest is None or not beside.is_file():
        return None
    with beside.open("rb") as stream:
        token = stream.read(_LONGEST_TOKEN)
    # Whether the authority's signature holds is for `openssl ts -verify`; here only whether it speaks of this file.
    if bytes.fromhex(digest) not in token:
        return Problem(str(beside), None, f"is no time stamp of {path}: its SHA-256 is not in it; left out")
    return token


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    """The stream, so that its beginning can be looked at; a program may have put another in stdin's place."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream))


def found_in(file: File, name: str) -> Found:
    """What an open file holds. What breaks on the way is a problem, and what was found before it stands."""
    try:
        yield from _read(file, name)
    except InputError as error:
        yield Problem(file.path, None, str(error))
    except (EOFError, OSError, NotImplementedError, UnicodeDecodeError, zlib.error, zipfile.BadZipFile) as error:
        yield Problem(file.path, None, f"is damaged or cut off: {error or 'it ends too early'}")


def _read(file: File, name: str) -> Found:
    head = cast(io.BufferedReader, file.stream).peek(_PEEK)[:_PEEK]
    kind = kind_of(head, name)
    if kind in _ONE_DOCUMENT:
        raw = file.whole()
        answer = file.answer
        pieces = document(kind, raw, answer.url, answer.charset) if answer else document(kind, raw)
        yield from told(file, kind, None, pieces, raw)
    elif kind == "gzip":
        yield from _gzip(file, head, name)
    elif kind == "zip":
        yield from _zip(file, name)
    elif kind == "sitemap":
        raise InputError("is a sitemap: it holds addresses and no reports. `rawi watch` follows it")
    else:
        yield from READERS[kind](file)


def _gzip(file: File, head: bytes, name: str) -> Found:
    inner = packed.head_of_gzip(head)
    if sure_kind(inner) == "gzip":
        raise InputError("is a gzip file in a gzip file: unpack it first")
    if inner.startswith(b"WARC/"):
        yield from warc(file)
    else:
        yield from _read(packed.unpacked_gzip(file), name.removesuffix(".gz"))


def _zip(file: File, name: str) -> Found:
    archive = packed.opened_zip(file)
    word = packed.docx(file, archive)
    if word is not None:
        yield from word
        return
    packed.refuse_office(archive)
    for member in packed.members(file, archive):
        if isinstance(member, Problem):
            yield member
        elif PurePath(member.path).suffix.lower() in SUFFIXES:
            if sure_kind(cast(io.BufferedReader, member.stream).peek(_PEEK)[:_PEEK]) == "zip" and "!" in file.path:
                yield Problem(member.path, None, "is an archive in an archive in an archive: unpack it first")
            else:
                yield from found_in(member, member.path)


READERS: dict[str, Callable[[File], Found]] = {
    "jsonl": json_lines,
    "json": json_list,
    "csv": table,
    "telegram": telegram,
    "feed": feed,
    "warc": warc,
    "mail": mail,
    "mbox": mbox,
    "archived": archived,
}
