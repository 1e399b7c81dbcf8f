"""Web pages: the article's text, by trafilatura, once what is no article has been cut; several articles if a page has
several."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from rawi.errors import InputError
from rawi.ingest.charset import Decoded, decoded
from rawi.ingest.days import read_day
from rawi.ingest.incoming import Facts, Piece
from rawi.ingest.metadata import absolute, said_of
from rawi.ingest.profiles import Profile, profiles
from rawi.lexicon.debris import DebrisWords
from rawi.text.fold import fold

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)")
"""What browsers write into a page that they save."""
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLOCKS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "section", "blockquote", "header")
)
_POSTS = ".//article | .//*[@itemprop='liveBlogUpdate'] | .//*[contains(@class,'tgme_widget_message_wrap')]"
_NAMES = etree.XPath("//@class | //@id", smart_strings=False)
_NAMED = etree.XPath("//*[@id = $name or contains(concat(' ', normalize-space(@class), ' '), $spaced)]")
_WHOLE = ("html", "body", "main", "article")
_LEAST_WORDS, _LARGEST_SHARE = 12, 0.7
_TITLES = ("h1", "h2", "h3", "h4")
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def page_text(raw: bytes) -> str:
    """A page's source, in the charset it declares if the bytes bear that out, else in the likeliest."""
    return page_source(raw).text


def page_source(raw: bytes, charset: str | None = None) -> Decoded:
    """The same with its charset. ``charset`` is what a header says, believed before what the page itself says."""
    declared = _CHARSET.search(raw[:_HEAD])
    inside = declared[1].decode("ascii") if declared else None
    found = decoded(raw, charset or inside)
    if found.remark and inside and charset and decoded(raw, inside).remark is None:
        return decoded(raw, inside)._replace(remark=found.remark)
    return found


def read_page(source: str, url: str | None = None) -> tuple[str, Facts]:
    """(article text, facts) of a page's source, taken as one article; the text is empty when no article is found."""
    tree = _tree(source)
    if tree is None:
        return "", Facts()
    _cut_debris(tree, _debris().classes)
    said = said_of(tree, url)
    return _article(tree, profiles().at(said.facts.url)), said.facts


def page_pieces(raw: bytes, url: str | None = None, charset: str | None = None) -> list[Piece]:
    """The articles of a page; InputError when it has none."""
    source = page_source(raw, charset)
    if not source.text.strip():
        return [Piece("", Facts(url=url), source.charset)]
    saved = _SAVED_FROM.search(source.text[:_HEAD])
    url = url or (saved[1] if saved else None)
    # A page whose article stands in what is called a sidebar or a widget is taken whole.
    pieces = _pieces(source.text, url, _debris().classes) or _pieces(source.text, url, frozenset())
    if not pieces:
        raise InputError("has no article text that could be found")
    remarks = [source.remark] if source.remark else []
    if len(pieces) > 1:
        remarks.append(f"holds {len(pieces)} reports; each is read by itself")
    first = pieces[0]._replace(remarks=tuple(remarks))
    return [piece._replace(charset=source.charset) for piece in (first, *pieces[1:])]


def _pieces(source: str, url: str | None, debris: frozenset[str]) -> list[Piece]:
    """The articles of a page's source once its debris, told by classes and ids, has been cut."""
    tree = _tree(source)
    if tree is None:
        return []
    _cut_debris(tree, debris)
    said = said_of(tree, url)
    posts = list(_posts(tree, said.facts))
    if posts:
        return posts
    text = _article(tree, profiles().at(said.facts.url))
    notes = {"published_from": said.day_from} if said.day_from else {}
    return [Piece(text, said.facts, None, notes)] if text.strip() else []


def _tree(source: str) -> HtmlElement | None:
    plain = _NOT_XML.sub("\ufffd", _DECLARATION.sub("", source))
    try:
        # Not `huge_tree`: a page nested so deep that the parser refuses it was made to break parsers.
        return document_fromstring(plain, parser=HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _article(tree: HtmlElement, profile: Profile) -> str:
    """The text of the article on a page, without what stands on all pages of its outlet."""
    if profile.drop:
        _cut_debris(tree, profile.drop)
    return _without_boilerplate(_extracted(tree), profile)


def _extracted(tree: HtmlElement) -> str:
    from trafilatura import bare_extraction

    try:
        document: Any = bare_extraction(tree, include_comments=False, with_metadata=False)
    except Exception:
        # A page may break the extraction in ways its makers do not list; a page that cannot be parsed has no article.
        return ""
    return (document.text or "") if document is not None else ""


@cache
def _debris() -> DebrisWords:
    return DebrisWords()


def _cut_debris(tree: HtmlElement, marked: frozenset[str]) -> None:
    """Take out of a page what its classes or ids (those that are ``marked``) and headings show to be no article."""
    for name in sorted({name for name in " ".join(_NAMES(tree)).split() if name.lower() in marked}):
        for element in _NAMED(tree, name=name, spaced=f" {name} "):
            if element.tag not in _WHOLE and next(element.iter("main", "h1"), None) is None:
                _drop(element)
    for element in list(tree.iter("h2", "h3", "h4", "h5", "h6", "p", "div", "strong", "span")):
        if _is_heading(element):
            _drop_list(element)


def _is_heading(element: HtmlElement) -> bool:
    text = (element.text or "") if not len(element) else "".join(element.itertext()) if len(element) < 4 else ""
    return 0 < len(text) < 60 and _debris().is_heading(text)


def _drop_list(heading: HtmlElement) -> None:
    """Take out a heading of other articles, and the lists of links behind it."""
    for sibling in list(heading.itersiblings()):
        words = len(sibling.text_content().split()) if isinstance(sibling.tag, str) else 0
        linked = sum(len(link.text_content().split()) for link in sibling.iter("a")) if words else 0
        if words and linked < 0.6 * words:
            break
        _drop(sibling)
    _drop(heading)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _without_boilerplate(text: str, profile: Profile) -> str:
    """The text without the lines that stand on every page of its outlet, and without the debris at its end."""
    lines = [
        line for line in text.split("\n") if not (profile.boilerplate and fold(line).startswith(profile.boilerplate))
    ]
    text = "\n".join(lines)
    marks = _debris().marks(text)
    for mark in reversed(marks):
        text = text[: mark.start] + text[mark.end :]
    return text.strip("\n") if marks else text


def _posts(tree: HtmlElement, page: Facts) -> Iterator[Piece]:
    """The reports of a page that holds several, each with its own day or address; none for a page with one article.

    Teasers beside an article are no reports: they are short, or one text is nearly all of the page.
    """
    found = [post for post in tree.xpath(_POSTS) if not any(inner is not post for inner in post.xpath(_POSTS))]
    if len(found) < 2:
        return
    texts = ((post, block_text(post)) for post in found if _own_day(post))
    told = [(post, text) for post, text in texts if len(text.split()) >= _LEAST_WORDS]
    words = [len(text.split()) for _, text in told]
    if len(told) < 2 or max(words) > _LARGEST_SHARE * sum(words):
        return
    for post, text in told:
        address = _own_address(post, page.url)
        heading = next((" ".join(h.text_content().split()) for h in post.iter(*_TITLES)), None)
        facts = Facts(page.ref, address or page.url, page.outlet, heading or page.title, _own_day(post))
        yield Piece(text, facts, None, {"published_from": "time of the post"})


def _own_day(post: HtmlElement) -> str | None:
    for time in post.iter("time"):
        try:
            return read_day(time.get("datetime") or time.text_content())
        except InputError:
            continue
    return None


def _own_address(post: HtmlElement, base: str | None) -> str | None:
    """Where the post stands by itself: the link about its time or in its heading."""
    links = post.xpath(
        ".//a[.//time]/@href | .//time/ancestor::a/@href | .//h1//a/@href | .//h2//a/@href | .//h3//a/@href"
    )
    anchor = post.get("id")
    return absolute(links[0], base) if links else (f"{base}#{anchor}" if base and anchor else None)


def block_text(element: HtmlElement) -> str:
    """The words of an element, a line for each block of it; times, scripts and buttons left out."""
    parts: list[str] = []

    def walk(node: HtmlElement) -> None:
        if not isinstance(node.tag, str) or node.tag in ("script", "style", "time", "button", "nav", "footer", "form"):
            return
        if node.tag in _BLOCKS:
            parts.append("\n")
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        if node.tag in _BLOCKS:
            parts.append("\n")

    walk(element)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
