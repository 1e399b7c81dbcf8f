"""What a page says of itself: title, outlet, address and day of publication, each from where the page says it.

A day is never guessed: not the first of January from a bare year, not the day a page was changed, not today.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin

from lxml.html import HtmlElement

from rawi.errors import InputError
from rawi.ingest.days import day_in, read_day
from rawi.ingest.incoming import Facts
from rawi.ingest.profiles import Profile, profiles

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "publishdate", "publish-date", "publish_date", "pubdate", "published_at", "publication_date", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dc.date.created", "dcterms.created", "citation_publication_date", "date",
)  # fmt: skip
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|time|published|pubdate|posted|timestamp|entry-date|post-date)(?:$|[\s_-])", re.I
)
_IN_ADDRESS = re.compile(r"/(?P<year>20\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?:/|$|-)")
_LONGEST_BYLINE = 90
_BYLINES = ("time", "span", "div", "p", "li", "small", "b", "td", "em", "a")
_CONTENT, _AROUND = ("article", "main"), ("header", "nav", "footer", "aside")
_MANY = 400


class Said(NamedTuple):
    """The facts of a page, and where the day stands among them."""

    facts: Facts
    day_from: str | None


def said_of(tree: HtmlElement, url: str | None) -> Said:
    """What a page says of itself; ``url`` is the address it was fetched from, if it was."""
    metas = _metas(tree)
    linked = [
        row for script in tree.iter("script") if "ld+json" in (script.get("type") or "") for row in _linked(script)
    ]
    address = url or metas.get("og:url") or _href(tree, "canonical")
    profile = profiles().at(address)
    day, where = _day(tree, metas, linked, profile, address)
    site = metas.get("og:site_name") or metas.get("application-name") or _publisher(linked)
    title = metas.get("og:title") or _headline(linked) or _text_of(tree, "h1") or _text_of(tree, "title")
    return Said(Facts(None, address, profile.outlet or site, title, day), where)


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked(script: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of a piece of JSON-LD, those in its graph too."""
    try:
        found = json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [found]
    for _ in range(_MANY):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting += thing
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing[key] for key in ("@graph", "mainEntity", "liveBlogUpdate") if key in thing]


def _href(tree: HtmlElement, rel: str) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == rel)
    return next((link for link in links if link and link.startswith("http")), None)


def _text_of(tree: HtmlElement, tag: str) -> str | None:
    texts = (" ".join(element.text_content().split()) for element in tree.iter(tag))
    return next((text for text in texts if text), None)


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    for row in linked:
        publisher = row.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return publisher["name"] or None
    return None


def _headline(linked: list[dict[str, Any]]) -> str | None:
    return next((row["headline"] for row in linked if isinstance(row.get("headline"), str) and row["headline"]), None)


def _day(
    tree: HtmlElement, metas: dict[str, str], linked: list[dict[str, Any]], profile: Profile, url: str | None
) -> tuple[str | None, str | None]:
    for value, where in _fields(tree, metas, linked):
        try:
            return read_day(value, profile.zone), where
        except InputError:
            continue
    in_address = _IN_ADDRESS.search(url or "")
    if in_address:
        day = day_in("-".join(in_address.group("year", "month", "day")))
        if day:
            return day, "address"
    return _day_in_words(tree, profile)


def _fields(tree: HtmlElement, metas: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The values of fields made for the day of publication, the surest first, and what each is called."""
    for row in linked:
        if isinstance(row.get("datePublished"), str):
            yield row["datePublished"], "JSON-LD datePublished"
    for name in _PUBLISHED:
        if name in metas:
            yield metas[name], f"meta {name}"
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text_content(), "itemprop datePublished"
    times = [time for time in _in_content(tree, ("time",)) if time.get("datetime")]
    for time in sorted(times, key=lambda time: time.get("pubdate") is None):
        if "updated" not in (time.get("class") or "").split():
            yield time.get("datetime") or "", "time"


def _in_content(tree: HtmlElement, tags: tuple[str, ...]) -> Iterator[HtmlElement]:
    """The elements of some tags, but for those about the article: many a page has today's date at its top."""
    for element in tree.iter(*tags):
        above = next((one.tag for one in element.iterancestors(*_CONTENT, *_AROUND)), None)
        inside = above in _AROUND and next(element.iterancestors(*_CONTENT), None) is not None
        if above not in _AROUND or inside:
            yield element


def _day_in_words(tree: HtmlElement, profile: Profile) -> tuple[str | None, str | None]:
    """A day that stands on the page for people to read: where the outlet is known to write it, else in a byline."""
    if profile.dates:
        text = tree.text_content()
        for pattern in profile.dates:
            match = pattern.search(text)
            day = day_in("{day} {month} {year}".format(**match.groupdict()).replace("  ", " ")) if match else None
            if day is None and match:
                day = day_in("-".join(match.group("year", "month", "day")))
            if day:
                return day, "profile"
    for element in _in_content(tree, _BYLINES):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag == "time" or _DATED.search(named):
            text = " ".join(element.text_content().split())
            day = day_in(text) if len(text) <= _LONGEST_BYLINE else None
            if day:
                return day, "byline"
    return _day_by_the_title(tree)


def _day_by_the_title(tree: HtmlElement) -> tuple[str | None, str | None]:
    """A short line with a day among the first ones behind the title."""
    title = next(tree.iter("h1"), None)
    if title is None:
        return None, None
    lines = 0
    for text in title.xpath("following::text()[normalize-space() and not(ancestor::script) and not(ancestor::style)]"):
        line, lines = " ".join(text.split()), lines + 1
        day = day_in(line) if len(line) <= _LONGEST_BYLINE else None
        if day:
            return day, "byline"
        if lines > 6 or len(line) > 2 * _LONGEST_BYLINE:
            break
    return None, None


def absolute(address: str | None, base: str | None) -> str | None:
    """An address as it stands on a page, made whole."""
    try:
        return urljoin(base or "", address) if address else None
    except ValueError:
        return None
