"""A file that is being read, and what all readers do with the texts they find in it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

from rawi.errors import InputError
from rawi.ingest.fetch import Answer
from rawi.ingest.incoming import (
    MAX_BYTES,
    Facts,
    Incoming,
    Piece,
    Problem,
    Remark,
    filled,
    make_report,
    refusal,
)
from rawi.ingest.language import ARABIC, language, name_of
from rawi.model import Origin

Found = Iterator[Incoming | Problem | Remark]

MAX_WHOLE = 400_000_000
"""The most bytes of a file that has to be held in memory whole, though each report in it is short."""
_MEGA = 1_000_000
_EARLIEST = timezone(timedelta(hours=14))  # where a day begins first


class Given(NamedTuple):
    """What whoever gives the files says of them: facts of reports that do not tell their own, names of columns."""

    facts: Facts = Facts()
    columns: Mapping[str, str] = MappingProxyType({})


class File(NamedTuple):
    """A file, or a member of an archive. ``sha256`` is None where its bytes can be read only once; ``token``
    is an RFC 3161 answer for it. ``answer`` is what a server said with it, if it was fetched.
    """

    path: str
    stream: BinaryIO
    given: Given
    sha256: str | None = None
    token: bytes | None = None
    answer: Answer | None = None

    def whole(self, limit: int = MAX_BYTES) -> bytes:
        """All its bytes; InputError when they are more than a limit."""
        raw = self.stream.read(limit + 1)
        if len(raw) > limit:
            said = "cannot be one report" if limit == MAX_BYTES else "cannot be read at once"
            raise InputError(f"is too long: more than {limit // _MEGA} MB {said}")
        return raw

    def origin(self, kind: str, at: int | str | None, piece: Piece, also: Mapping[str, Any] | None = None) -> Origin:
        """Where a text in it came from."""
        where = f"line {at}" if isinstance(at, int) else at
        notes = {**(self.answer.notes() if self.answer else {}), **(also or {}), **piece.notes}
        return Origin(path=self.path, kind=kind, at=where, file_sha256=self.sha256, charset=piece.charset, notes=notes)


def told(file: File, kind: str, at: int | str | None, pieces: Iterable[Piece], raw: bytes, **notes: Any) -> Found:
    """What a document, or one record of a file, comes to: a report or a problem for each text in it."""
    for piece in pieces:
        yield from (Remark(file.path, at, remark) for remark in piece.remarks)
        found = _judged(file, kind, at, piece, raw, notes)
        if isinstance(found, Incoming) and lies_ahead(found.report.published):
            yield Remark(file.path, at, f"the day of publication, {found.report.published}, has not come yet; kept so")
        yield found


def lies_ahead(day: str | None) -> bool:
    """True for an ISO day that has begun nowhere on Earth yet."""
    return day is not None and day > datetime.now(_EARLIEST).date().isoformat()


def _judged(
    file: File, kind: str, at: int | str | None, piece: Piece, raw: bytes, notes: dict[str, Any]
) -> Incoming | Problem:
    reason = refusal(piece.text)
    if reason is not None:
        return Problem(file.path, at, reason)
    code = language(piece.text)
    if code != ARABIC:
        said = f"looks {name_of(code)}" if code else "has no letters"
        return Problem(file.path, at, f"{said}, not Arabic: not coded")
    report = make_report(piece.text, filled(piece.facts, file.given.facts), code)
    return Incoming(report, raw, file.origin(kind, at, piece, notes), file.token)
