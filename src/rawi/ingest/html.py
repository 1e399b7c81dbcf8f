"""Web pages: the article's text and what the page says of itself, by trafilatura."""

import logging
import re
from codecs import lookup
from typing import Any

from rawi.ingest.charset import decode
from rawi.ingest.incoming import Facts, iso_date

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_GUESSED_DAY = "-01-01"


def page_text(raw: bytes) -> str:
    """A page's source, in the charset it declares if that is a known one, else in the likeliest."""
    declared = _CHARSET.search(raw[:_HEAD])
    if declared is not None:
        try:
            return str(raw, lookup(declared[1].decode("ascii")).name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(raw)


def read_page(source: str) -> tuple[str, Facts]:
    """(article text, facts) of a page's source; the text is empty when no article is found.

    The date is the page's own; the first of January is dropped, since that is what is guessed from a bare year.
    """
    document = _extract(source)
    if document is None:
        return "", Facts()
    published = document.date
    facts = Facts(
        url=document.url or None,
        outlet=document.sitename or None,
        title=document.title or None,
        published=None if not published or published.endswith(_GUESSED_DAY) else iso_date(published),
    )
    return document.text or "", facts


def _extract(source: str) -> Any:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        return bare_extraction(source, include_comments=False, with_metadata=True)
    except Exception:
        # A page may break the parser in ways its makers do not list; a page that cannot be parsed has no article.
        return None
