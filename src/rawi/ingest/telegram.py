"""What Telegram Desktop exports as JSON: one chat, or all of an account."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.days import read_day, unix_day
from rawi.ingest.file import MAX_WHOLE, File, Found, told
from rawi.ingest.incoming import Facts, Piece, Problem, Remark
from rawi.ingest.profiles import profiles


class _Chat(msgspec.Struct):
    """One chat; each message is kept as the bytes it was exported as."""

    messages: list[msgspec.Raw] = []
    name: str | None = None
    id: int | str | None = None
    type: str = ""


class _Chats(msgspec.Struct):
    chats: list[_Chat] = msgspec.field(default_factory=list, name="list")


class _Export(_Chat):
    chats: _Chats | None = None
    left_chats: _Chats | None = None


def telegram(file: File) -> Found:
    """The reports of an export: each message that has a text."""
    export = _export(file.whole(MAX_WHOLE))
    empty = True
    for chat in _chats(export):
        silent = 0
        for number, message in enumerate(chat.messages, 1):
            empty = False
            at = f"message {number}" if chat is export else f"message {number} of {chat.name or chat.id}"
            try:
                piece = _piece(msgspec.json.decode(message), chat)
            except (InputError, msgspec.DecodeError, UnicodeDecodeError) as error:
                yield Problem(file.path, at, str(error))
                continue
            silent += piece is None
            if piece is not None:
                yield from told(file, "telegram", at, [piece], bytes(message))
        if silent:
            yield Remark(file.path, None, f"{silent:,} messages of {chat.name or 'a chat'} have no text; left out")
    if empty:
        raise InputError("is a Telegram export without messages")


def _export(raw: bytes) -> _Export:
    try:
        return msgspec.json.decode(raw, type=_Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:  # once more without a byte order mark, from another charset, with its broken letters replaced
        return msgspec.json.decode(decode(raw).encode("utf-8", "replace"), type=_Export)
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"is a Telegram export that cannot be read, cut off perhaps: {error}") from None


def _chats(export: _Export) -> Iterator[_Chat]:
    if export.messages:
        yield export
    for chats in (export.chats, export.left_chats):
        yield from chats.chats if chats else ()


def _piece(message: Any, chat: _Chat) -> Piece | None:
    """A message as a text with its day; None for one that says nothing in words (a service message, a picture)."""
    if not isinstance(message, dict):
        raise InputError("is no message")
    text = _text(message.get("text"))
    if message.get("type", "message") != "message" or not text.strip():
        return None
    published, remarks = _day(message, chat)
    name = f"{chat.id or chat.name or 'chat'}/{message.get('id', '')}"
    notes = {
        known: message[known]
        for known in ("from", "from_id", "date", "date_unixtime", "edited", "forwarded_from", "reply_to_message_id",
                      "photo", "file", "media_type")
        if message.get(known)
    }  # fmt: skip
    outlet = chat.name or (message.get("from") if isinstance(message.get("from"), str) else None)
    return Piece(text, Facts(ref=f"telegram:{name}", outlet=outlet, published=published), "utf-8", notes, remarks)


def _text(text: object) -> str:
    """A message's text: a string, or a list of strings and of objects that hold one (links, bold words)."""
    if isinstance(text, list):
        return "".join(map(_text, text))
    if isinstance(text, dict):
        return _text(text.get("text"))
    return text if isinstance(text, str) else ""


def _day(message: dict[str, Any], chat: _Chat) -> tuple[str | None, tuple[str, ...]]:
    """The day of a message: by its moment in the zone of its outlet, else by what the exporter's clock showed."""
    try:
        if message.get("date_unixtime"):
            return unix_day(float(message["date_unixtime"]), profiles().named(chat.name).zone), ()
        return read_day(str(message.get("date") or "")), ()
    except (InputError, ValueError, TypeError):
        return None, ("has no date that can be read; read without it",)
