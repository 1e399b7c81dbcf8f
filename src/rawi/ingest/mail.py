"""Mail: single messages, and mailboxes of many."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from typing import BinaryIO

from rawi.errors import InputError
from rawi.ingest.days import read_day
from rawi.ingest.documents import document, document_kind
from rawi.ingest.file import File, Found, told
from rawi.ingest.incoming import MAX_BYTES, UNREADABLE, Facts, Piece, Problem, Remark, filled

_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_STEP = 1 << 20


def mail(file: File) -> Found:
    """The report of one message."""
    yield from _message(file, None, file.whole())


def mbox(file: File) -> Found:
    """The reports of a mailbox's messages."""
    for number, raw in enumerate(_messages(file.stream), 1):
        at = f"message {number}"
        if raw is None:
            yield Problem(file.path, at, "is too long for one report; left out")
        else:
            yield from _message(file, at, raw)


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The messages between the lines that begin with ``From``; None for one that is too long."""
    lines: list[bytes] = []
    size, begun, blank = 0, False, True
    while line := stream.readline(_STEP):
        if blank and line.startswith(b"From "):
            if begun:
                yield _joined(lines, size)
            lines, size, begun = [], 0, True
        elif size <= MAX_BYTES:
            lines.append(line)
            size += len(line)
        blank = line in (b"\n", b"\r\n")
    if begun:
        yield _joined(lines, size)


def _joined(lines: list[bytes], size: int) -> bytes | None:
    return _QUOTED_FROM.sub(rb"\1", b"".join(lines)) if size <= MAX_BYTES else None


def _message(file: File, at: str | None, raw: bytes) -> Found:
    try:
        message = message_from_bytes(raw, policy=policy.default)
        facts, remarks = _facts(message)
        found = list(_parts(message))
    except InputError as error:
        yield Problem(file.path, at, str(error))
        return
    except Exception as error:
        # The parser of mail raises whatever a broken header makes it trip over.
        yield Problem(file.path, at, f"is a message that cannot be read: {error}")
        return
    if not found:
        yield Problem(file.path, at, "is a message without a text")
    yield from (Remark(file.path, at, remark) for remark in remarks)
    for name, kind, pieces, problem in found:
        where = f"{at}, {name}" if at and name else at or name
        if problem:
            yield Problem(file.path, where, problem)
        known = [piece._replace(facts=filled(piece.facts, facts)) for piece in pieces]
        yield from told(file, kind, where, known, raw)


def _facts(message: EmailMessage) -> tuple[Facts, tuple[str, ...]]:
    published = None
    remarks: tuple[str, ...] = ()
    try:
        published = read_day(str(message["Date"] or ""))
    except InputError as error:
        remarks = (f'"Date": {error}; read without it',)
        published = UNREADABLE if message["Date"] else None
    addresses = getattr(message["From"], "addresses", ())
    sender = (addresses[0].display_name or addresses[0].addr_spec) if addresses else str(message["From"] or "")
    reference = str(message["Message-ID"] or "").strip(" <>")
    return Facts(reference or None, None, sender or None, str(message["Subject"] or "") or None, published), remarks


_Part = tuple[str | None, str, list[Piece], str | None]


def _parts(message: EmailMessage) -> Iterator[_Part]:
    """(name, kind, texts, what is wrong) of a message's body and of the documents attached to it."""
    body = message.get_body(("plain", "html"))
    if body is not None:
        yield _document(None, body, "html" if body.get_content_subtype() == "html" else "txt")
    for number, part in enumerate(message.iter_attachments(), 1):
        kind = document_kind(_payload(part), part.get_content_type())
        if kind is not None:
            yield _document(f"attachment {number}", part, kind)


def _document(name: str | None, part: MIMEPart, kind: str) -> _Part:
    try:
        return name, kind, document(kind, _payload(part), None, part.get_content_charset()), None
    except InputError as error:
        return name, kind, [], str(error)


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
