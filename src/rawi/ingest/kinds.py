"""What kind of thing some bytes are, told by how they begin; their name decides only where that leaves it open."""

import re
from pathlib import PurePath

_JSON = re.compile(rb"\s*[\[{]\s*[\"{]|\s*\{\s*\Z")
_MESSAGES = re.compile(rb'(?<!\\)"(?:messages"\s*:\s*\[|chats"\s*:\s*\{)')
_ARCHIVED = re.compile(rb'(?<!\\)"status"\s*:.*(?<!\\)"metadata"\s*:\s*\{', re.DOTALL)
_PROLOGUE = re.compile(rb"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_SITEMAP = re.compile(rb"<(?:urlset|sitemapindex)[\s>]")
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HEADER = rb"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
_MAIL = re.compile(
    rb"(?:%s)*(?:From|Received|Message-ID|MIME-Version):[^\n]*\n(?:[ \t][^\n]*\n)*%s" % (_HEADER, _HEADER), re.I
)
_MBOX = re.compile(rb"From [^\n]*\n%s" % _HEADER)
_MAGIC = {b"%PDF": "pdf", b"PK\x03\x04": "zip", b"PK\x05\x06": "zip", b"\x1f\x8b": "gzip", b"WARC/": "warc"}
_MARKS = b"\xef\xbb\xbf\xff\xfe"

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "txt", "": "txt", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv", ".rss": "feed",
    ".atom": "feed", ".xml": "feed", ".pdf": "pdf", ".docx": "zip", ".zip": "zip", ".wacz": "zip", ".warc": "warc",
    ".gz": "gzip", ".mbox": "mbox", ".eml": "mail",
}  # fmt: skip
"""What a name promises. Without a sure beginning, it is read as that."""


def kind_of(head: bytes, name: str) -> str:
    """The kind of a file by its first bytes and its name: what it is read as.

    >>> kind_of(b"%PDF-1.7", "report.txt")
    'pdf'
    """
    return sure_kind(head) or _promised(head, name)


def sure_kind(head: bytes) -> str | None:
    """The kind of a file that its first bytes leave no doubt of."""
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            return kind
    start = head.replace(b"\x00", b"").lstrip(_MARKS)
    if _JSON.match(start):
        return _json(start)
    if _MBOX.match(start):
        return "mbox"
    behind = start[_PROLOGUE.match(start).end() :]  # type: ignore[union-attr]  # it matches nothing, too
    for pattern, kind in ((_FEED, "feed"), (_SITEMAP, "sitemap"), (_PAGE, "html")):
        if pattern.match(behind):
            return kind
    return "mail" if _MAIL.match(start) else None


def _json(start: bytes) -> str:
    if start.lstrip().startswith(b"["):
        return "json"
    if _MESSAGES.search(start):
        return "telegram"
    if _ARCHIVED.search(start):
        return "archived"
    return "jsonl" if start.lstrip()[1:].lstrip(b" ").startswith(b'"') else "json"


def _promised(head: bytes, name: str) -> str:
    promised = SUFFIXES.get(PurePath(name).suffix.lower(), "txt")
    # Without its magic bytes a file is none of these, whatever it is called.
    return "txt" if promised in ("pdf", "zip", "gzip", "warc") else promised
