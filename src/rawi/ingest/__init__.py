"""The outside world becomes reports. The only room that reads what people give and that reaches out, when asked."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rawi.ingest.incoming import (
    MAX_CHARACTERS,
    Facts,
    Incoming,
    Problem,
    Remark,
    iso_date,
    make_report,
    refusal,
)
from rawi.ingest.language import ARABIC, language

if TYPE_CHECKING:
    from rawi.ingest.days import read_day
    from rawi.ingest.feeds import Listed, Page, listed
    from rawi.ingest.fetch import Answer, Fetcher, Refused
    from rawi.ingest.file import Found, Given
    from rawi.ingest.files import fetched, reports
    from rawi.ingest.watchlist import Watched, read_watchlist

__all__ = [
    "ARABIC",
    "MAX_CHARACTERS",
    "Answer",
    "Facts",
    "Fetcher",
    "Found",
    "Given",
    "Incoming",
    "Listed",
    "Page",
    "Problem",
    "Refused",
    "Remark",
    "Watched",
    "fetched",
    "iso_date",
    "language",
    "listed",
    "make_report",
    "read_day",
    "read_watchlist",
    "refusal",
    "reports",
]

_HOMES = {
    **dict.fromkeys(("Listed", "Page", "listed"), "rawi.ingest.feeds"),
    **dict.fromkeys(("Answer", "Fetcher", "Refused"), "rawi.ingest.fetch"),
    "read_day": "rawi.ingest.days",
    **dict.fromkeys(("Found", "Given"), "rawi.ingest.file"),
    **dict.fromkeys(("fetched", "reports"), "rawi.ingest.files"),
    **dict.fromkeys(("Watched", "read_watchlist"), "rawi.ingest.watchlist"),
}


def __getattr__(name: str) -> Any:
    """What reads files and the network, loaded when first used: who reads one text must not wait for it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'rawi.ingest' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
