"""``feeds.toml``: which feeds, sitemaps and pages are to be watched, and how often."""

import re
import tomllib
from pathlib import Path

import msgspec

from rawi.errors import InputError
from rawi.ingest.fetch import is_address

_EVERY = re.compile(r"(\d+)\s*(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_LEAST = 60


class Watched(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One feed, sitemap or page.

    ``every`` is the time between two looks (``"30m"``, ``"6h"``). With ``follow`` the pages that it lists are fetched;
    else a feed gives what it holds itself. ``outlet`` is for reports that do not say who publishes them. Of what it
    lists, only addresses with ``match`` in them are followed. ``most`` pages are fetched at one look, the others at the
    next ones.
    """

    url: str
    every: str = "1h"
    follow: bool = True
    outlet: str | None = None
    match: str = ""
    most: int = 100

    @property
    def seconds(self) -> int:
        """The time between two looks."""
        found = _EVERY.fullmatch(self.every)
        return int(found[1]) * _SECONDS[found[2]] if found else 0


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    watch: list[Watched] = []


def read_watchlist(path: Path) -> list[Watched]:
    """The entries of a watch list; InputError, naming the entry, where one is no good."""
    try:
        rows = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _List).watch
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{path}: {error}") from None
    if not rows:
        raise InputError(f"{path}: has no [[watch]] entry with a url")
    for number, row in enumerate(rows, 1):
        if not is_address(row.url):
            raise InputError(f"{path}: entry {number}: {row.url!r} is no http or https address")
        if row.seconds < _LEAST:
            raise InputError(f"{path}: entry {number}: every = {row.every!r} is no time of a minute or more, as 30m is")
    return rows
