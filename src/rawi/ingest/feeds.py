"""RSS and Atom feeds, and sitemaps: what they hold of each article, and where the article stands."""

import re
from typing import Any, NamedTuple
from urllib.parse import urljoin

from lxml import etree
from lxml.html import fragment_fromstring

from rawi.errors import InputError
from rawi.ingest.charset import decoded
from rawi.ingest.days import read_day
from rawi.ingest.fetch import Answer
from rawi.ingest.file import File, Found, told
from rawi.ingest.html import block_text
from rawi.ingest.incoming import UNREADABLE, Facts, Piece, Remark
from rawi.ingest.kinds import sure_kind
from rawi.ingest.packed import whole_gzip
from rawi.ingest.profiles import profiles

_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD, _PEEK = 100_000, 4096
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Entry(NamedTuple):
    """One entry of a feed: what it holds, and the sentence that is to be said of it, if one is."""

    text: str
    facts: Facts
    remark: str | None = None


class Feed(NamedTuple):
    """A feed's entries and its charset; ``remark`` says what is broken about it."""

    entries: list[Entry]
    charset: str
    remark: str | None = None


class Page(NamedTuple):
    """A page that a feed or a sitemap lists, and the day that is told of it there."""

    url: str
    published: str | None = None


class Listed(NamedTuple):
    """What an address lists: pages, and other lists. Nothing for what is no list."""

    pages: list[Page]
    lists: list[str]


def listed(answer: Answer) -> Listed:
    """The pages and the lists that a fetched feed or sitemap names."""
    body = answer.body or b""
    if sure_kind(body[:_PEEK]) == "gzip":
        body = whole_gzip(body)
    kind = sure_kind(body[:_PEEK])
    if kind == "feed":
        facts = [entry.facts for entry in read_feed(body).entries]
        return Listed([Page(urljoin(answer.url, one.url), one.published) for one in facts if one.url], [])
    found = read_sitemap(body) if kind == "sitemap" else []
    return Listed([Page(url) for url, is_list in found if not is_list], [url for url, is_list in found if is_list])


def feed(file: File) -> Found:
    """The reports of a feed's entries, as far as the feed itself holds them."""
    raw = file.whole()
    found = read_feed(raw)
    if found.remark:
        yield Remark(file.path, None, found.remark)
    if not found.entries:
        raise InputError("is a feed without entries")
    for number, entry in enumerate(found.entries, 1):
        remarks = (entry.remark,) if entry.remark else ()
        piece = Piece(entry.text, entry.facts, found.charset, {}, remarks)
        yield from told(file, "feed", f"entry {number}", [piece], raw)


def read_feed(raw: bytes) -> Feed:
    """A feed's entries in order; InputError when it is none."""
    root, charset, remark = _parsed(raw, "a feed")
    outlet = _child_text(root, "title") or _child_text(_first(root, "channel"), "title")
    entries = [_entry(node, outlet) for node in root.iter() if _name(node) in ("item", "entry")]
    return Feed(entries, charset, remark)


def read_sitemap(raw: bytes) -> list[tuple[str, bool]]:
    """The addresses of a sitemap, and whether each is one of another sitemap."""
    root, _, _ = _parsed(raw, "a sitemap")
    found = []
    for node in root.iter():
        if _name(node) in ("url", "sitemap"):
            address = _child_text(node, "loc")
            if address:
                found.append((address, _name(node) == "sitemap"))
    return found


def _parsed(raw: bytes, what: str) -> tuple[Any, str, str | None]:
    declared = _ENCODING.search(raw[:200])
    source = decoded(raw, declared[1].decode() if declared else None)
    if "<!ENTITY" in source.text[:_HEAD]:
        raise InputError(f"is {what} with entities of its own, as only those have that are to fill memory: refused")
    plain = _NOT_XML.sub(" ", _DECLARATION.sub("", source.text)).strip()
    # Entities stay unresolved and `huge_tree` off: what would grow without end is refused by the parser.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"is {what} that cannot be read: {error}") from None
    if root is None:
        raise InputError(f"is {what} that cannot be read")
    remark = source.remark
    if parser.error_log:
        first = parser.error_log[0]
        remark = f"is broken at line {first.line} ({first.message}); read as far as it goes"
    return root, source.charset, remark


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _first(node: Any, name: str) -> Any:
    return next((child for child in node if _name(child) == name), None) if node is not None else None


def _child_text(node: Any, name: str) -> str | None:
    child = _first(node, name)
    return (" ".join("".join(child.itertext()).split()) or None) if child is not None else None


def _entry(node: Any, outlet: str | None) -> Entry:
    texts = (_markup_text(child) for name in _TEXTS for child in node if _name(child) == name)
    title = _child_text(node, "title")
    title = _markup_text(_first(node, "title")) if title and "<" in title else title
    url = _address(node)
    profile = profiles().at(url)
    published, remark = None, None
    for name in _DATES:
        value = _child_text(node, name)
        if value and published is None:
            try:
                published, remark = read_day(value, profile.zone), None
            except InputError as error:
                remark = f'"{name}": {error}; read without it'
    published = UNREADABLE if remark else published
    reference = _child_text(node, "guid") or _child_text(node, "id")
    facts = Facts(reference, url, profile.outlet or outlet, title, published)
    return Entry(next(filter(None, texts), "") or title or "", facts, remark)


def _address(node: Any) -> str | None:
    for child in node:
        if _name(child) == "link":
            if child.get("href") and child.get("rel", "alternate") == "alternate":
                return str(child.get("href")).strip()
            if (child.text or "").strip():
                return str(child.text).strip()
    guid = _first(node, "guid")
    address = (guid.text or "").strip() if guid is not None and guid.get("isPermaLink") != "false" else ""
    return address if address.startswith("http") else None


def _markup_text(node: Any) -> str:
    """The words of an element that holds markup, escaped or not."""
    source = node.text or "" if not len(node) else "".join(node.itertext())
    if "<" not in source:
        return "\n".join(filter(None, (" ".join(line.split()) for line in source.split("\n"))))
    try:
        return block_text(fragment_fromstring(source, create_parent="div"))
    except (etree.LxmlError, ValueError):
        return re.sub(r"<[^>]*>", " ", source)
