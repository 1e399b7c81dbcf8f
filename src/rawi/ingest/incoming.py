"""What comes out of ingest: reports with the bytes they came as, and problems that name where they lie."""

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple

from rawi.errors import InputError
from rawi.model import Origin, Report, report_id

MAX_CHARACTERS = 5_000_000
"""A longer text is refused: no report is that long, and reading it would hold up the batch."""

MAX_BYTES = 4 * MAX_CHARACTERS
"""A longer file cannot hold a text that is short enough to be read."""

_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
_SURROGATES = re.compile("[\ud800-\udfff]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Problem(NamedTuple):
    """Something given that could not be read: the file, where in it, and a sentence saying why.

    ``line`` is a line's number, or what else is counted in a file of its kind: ``"record 12"``, ``"message 3"``.
    """

    path: str
    line: int | str | None
    message: str

    def __str__(self) -> str:
        return f"{_place(self.path, self.line)}: {self.message}"


class Remark(NamedTuple):
    """What whoever gave a file should know of it, though nothing of it was lost."""

    path: str
    line: int | str | None
    message: str

    def __str__(self) -> str:
        return f"{_place(self.path, self.line)}: {self.message}"


def _place(path: str, line: int | str | None) -> str:
    if line is None:
        return path
    return f"{path}:{line}" if isinstance(line, int) else f"{path}, {line}"


class Incoming(NamedTuple):
    """A report, the very bytes it was read from (a file's, or those of one record of it) and where they came from.

    ``token`` is an RFC 3161 answer for the file, where one lies beside it.
    """

    report: Report
    raw: bytes
    origin: Origin
    token: bytes | None = None


UNREADABLE = ""
"""A day of publication that was given and cannot be read: the report has none, and is not given another's."""


class Facts(NamedTuple):
    """What is known of a report beside its text. None: not given."""

    ref: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


class Piece(NamedTuple):
    """One text found in a document, and what the document says of it.

    ``remarks`` are sentences for whoever gave it; ``notes`` go into the log of custody.
    """

    text: str
    facts: Facts = Facts()
    charset: str | None = None
    notes: Mapping[str, Any] = MappingProxyType({})
    remarks: tuple[str, ...] = ()


def filled(facts: Facts, given: Facts) -> Facts:
    """A report's own facts, and the given ones where it has none."""
    return Facts(*(own if own is not None else other for own, other in zip(facts, given, strict=True)))


def iso_date(value: str) -> str:
    """The day of an ISO date or date and time; InputError for anything else.

    >>> iso_date("2017-06-12T10:30:00Z")
    '2017-06-12'
    """
    match = _ISO_DATE.fullmatch(value.strip())
    if match is None:
        raise InputError(f"{value[:40]!r} is not a date like 2017-06-30")
    try:
        day = date.fromisoformat(match[1])
    except ValueError:
        raise InputError(f"there is no day {match[1]}") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InputError(f"{match[1]} cannot be the day of a report")
    return match[1]


def well_formed(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD, one for one, so that it can be written and offsets stay."""
    return _SURROGATES.sub("\ufffd", text)


def make_report(text: str, facts: Facts, language: str | None) -> Report:
    """A report whose id depends on its text and on what is known of it, and on nothing else."""
    text = well_formed(text)
    facts = Facts(*(None if fact is None else well_formed(fact) for fact in facts))
    if facts.published == UNREADABLE:
        facts = facts._replace(published=None)
    return Report(
        id=report_id(text, facts.published, facts.outlet, facts.url, facts.ref),
        ref=facts.ref,
        url=facts.url,
        outlet=facts.outlet,
        title=facts.title,
        published=facts.published,
        language=language,
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
    )


def refusal(text: str) -> str | None:
    """Why a text cannot be read at all, in a sentence, or None when it can."""
    if not text.strip():
        return "is empty: there is no text to read"
    if len(text) > MAX_CHARACTERS:
        return f"is too long: {len(text):,} characters, and {MAX_CHARACTERS:,} is the most that is read as one report"
    return None
