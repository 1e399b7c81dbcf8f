"""Web archives: the pages and documents among the records of a WARC file."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from rawi.errors import InputError
from rawi.ingest.documents import document, document_kind
from rawi.ingest.file import File, Found, told
from rawi.ingest.incoming import MAX_BYTES, Problem, Remark

_STEP = 1 << 16
_BLANK = b"\r\n\r\n"  # stands behind each record
_KEPT_HEADERS = ("WARC-Record-ID", "WARC-Date", "WARC-Payload-Digest", "WARC-Block-Digest")


def warc(file: File) -> Found:
    """The reports of a web archive: of its responses and resources, those that are pages or documents."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = others = 0
    last = None
    records: Any = ArchiveIterator(file.stream, check_digests=True)
    while True:
        number += 1
        at = f"record {number}"
        said = io.StringIO()
        try:
            with redirect_stderr(said):  # warcio says there, and nowhere else, that a record is not as long as it says
                record = next(records, None)
                found = [] if record is None else list(_record(file, at, record))
        except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, AttributeError) as error:
            # warcio lets through whatever a damaged record makes its parsers say.
            yield Problem(file.path, at, f"is damaged or cut off; all behind it is lost: {error or 'it ends'}")
            break
        if said.getvalue():
            yield Problem(file.path, at, "is damaged, or the one before it: it does not begin where that one ends")
        if record is None:
            yield from _cut_off(file, f"record {number - 1}", records, last)
            break
        last = record
        others += not found
        yield from found
    if number == 1:
        raise InputError("is a web archive without records")
    if others:
        yield Remark(
            file.path, None, f"{others:,} records are neither pages nor documents (pictures, scripts, requests)"
        )


def _cut_off(file: File, at: str, records: Any, last: Any) -> Iterator[Problem]:
    """Says so where the archive ends inside its last record, or behind it with the beginning of one that warcio passes
    over."""
    missing = getattr(last.raw_stream, "limit", 0) if last else 0
    behind = records.fh.tell() - records.get_record_offset() - records.get_record_length() if last else 0
    if missing or behind > len(_BLANK):
        at = at if missing else f"behind {at}"
        yield Problem(
            file.path, at, "is cut off: " + (f"{missing:,} bytes are missing" if missing else "it only begins")
        )


def _record(file: File, at: str, record: Any) -> Found:
    if record.length is None:
        raise EOFError("it does not say how long it is")
    if record.rec_type not in ("response", "resource") or not _is_good(record):
        return
    media_type = _header(record, "Content-Type")
    if not _may_be_document(media_type):
        return
    raw = record.content_stream().read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        yield Problem(file.path, at, f"is too long: more than {MAX_BYTES // 1_000_000} MB cannot be one report")
        return
    while record.raw_stream.read(_STEP):
        pass  # what stands behind the body counts for the hash, too
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise EOFError(f"{record.raw_stream.limit:,} bytes are missing")
    yield from _true(file, at, record)
    kind = document_kind(raw, media_type)
    if kind is None:
        return
    notes = {name: record.rec_headers.get_header(name) for name in _KEPT_HEADERS}
    try:
        pieces = document(kind, raw, record.rec_headers.get_header("WARC-Target-URI"), _charset(media_type))
        yield from told(file, kind, at, pieces, raw, **{name: value for name, value in notes.items() if value})
    except InputError as error:
        yield Problem(file.path, at, str(error))


def _is_good(record: Any) -> bool:
    return record.http_headers is None or str(record.http_headers.get_statuscode()) == "200"


def _header(record: Any, name: str) -> str | None:
    """A header of what was served; of a resource, which was not served, one of the record itself."""
    headers = record.http_headers or record.rec_headers
    value: str | None = headers.get_header(name)
    return value


def _may_be_document(media_type: str | None) -> bool:
    told = (media_type or "").lower()
    return (
        not told
        or told.startswith(("text/html", "text/plain", "application/xhtml", "application/pdf"))
        or "word" in told
    )


def _charset(media_type: str | None) -> str | None:
    _, _, behind = (media_type or "").lower().partition("charset=")
    return behind.strip(" \"';") or None


def _true(file: File, at: str, record: Any) -> Iterator[Problem]:
    """Says so where a record does not have the hash that stands over it."""
    checker = getattr(record, "digest_checker", None)
    if checker is not None and checker.passed is False:
        yield Problem(file.path, at, f"does not have the hash that its archive gives: {'; '.join(checker.problems)}")
