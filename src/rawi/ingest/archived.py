"""What auto-archiver writes beside what it archived: ``metadata.json``, with hashes and addresses of the copies."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rawi.errors import InputError
from rawi.ingest.charset import decode
from rawi.ingest.days import read_day, unix_day
from rawi.ingest.file import File, Found, told
from rawi.ingest.incoming import UNREADABLE, Facts, Piece, Problem
from rawi.ingest.profiles import profiles

_HASHES = {"SHA-256": "sha256", "SHA3-512": "sha3_512"}


def archived(file: File) -> Found:
    """The report that was archived, as far as its words are in the file, with its archive references."""
    raw = file.whole()
    try:
        row = json.loads(decode(raw))
    except (ValueError, RecursionError) as error:
        raise InputError(f"is a record of auto-archiver that cannot be read: {error}") from None
    metadata, media = row.get("metadata"), row.get("media") or []
    if not isinstance(metadata, dict) or not isinstance(media, list):
        raise InputError("is a record of auto-archiver without metadata")
    yield from (Problem(file.path, None, fault) for fault in _faults(Path(file.path).parent, media))
    text = _first_text(metadata, ("content", "text", "description"))
    published, remarks = None, []
    if metadata.get("timestamp"):
        try:
            published = _day(metadata["timestamp"])
        except InputError as error:
            remarks.append(f'"timestamp": {error}; read without it')
            published = UNREADABLE
    title, url = _first_text(metadata, ("title",)), _first_text(metadata, ("url",))
    facts = Facts(None, url or None, profiles().at(url).outlet, title or None, published)
    notes = {
        "status": row.get("status"),
        "copies": list(_copies(media)),
        "archived_at": metadata.get("_processed_at"),
    }
    notes = {name: value for name, value in notes.items() if value}
    yield from told(file, "archived", None, [Piece(text or title, facts, "utf-8", notes, tuple(remarks))], raw)


def _first_text(metadata: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((metadata[name] for name in names if isinstance(metadata.get(name), str) and metadata[name]), "")


def _day(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return unix_day(float(value))
    return read_day(str(value))


def _flat(media: list[Any]) -> Iterator[dict[str, Any]]:
    """Each file of a record, those derived from others too."""
    waiting = list(media)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            yield item
            inner = item.get("properties")
            for value in inner.values() if isinstance(inner, dict) else ():
                waiting += [one for one in (value if isinstance(value, list) else [value]) if _is_media(one)]


def _is_media(thing: object) -> bool:
    return isinstance(thing, dict) and "filename" in thing


def _copies(media: list[Any]) -> Iterator[dict[str, Any]]:
    for item in _flat(media):
        inner = item.get("properties")
        properties: dict[str, Any] = inner if isinstance(inner, dict) else {}
        copy = {
            "file": Path(str(item.get("filename") or "")).name,  # the folders are those of another machine
            "hash": properties.get("hash"),
            "urls": item.get("urls"),
            "timestamp_tokens": properties.get("timestamp_authority_files") or properties.get("timestamped"),
        }
        yield {name: value for name, value in copy.items() if value}


def _faults(folder: Path, media: list[Any]) -> Iterator[str]:
    """What is wrong with the files that lie beside the record: a file that has not the hash that was taken of it."""
    for copy in _copies(media):
        kind, _, wanted = str(copy.get("hash") or "").partition(":")
        beside = folder / copy.get("file", "") if copy.get("file") else None
        if kind not in _HASHES or beside is None or not beside.is_file():
            continue
        with beside.open("rb") as stream:
            found = hashlib.file_digest(stream, _HASHES[kind]).hexdigest()
        if found != wanted.lower():
            yield f"{beside.name} does not have the hash that was taken when it was archived: it has been changed since"
