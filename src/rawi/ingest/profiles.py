"""What is known of single outlets' pages and feeds: whose they are, their clock, their dates, what is not article.

Names and allegiances stand with the sources (``sources.csv``, ``allegiances.csv``), addresses in ``domains.csv``.
"""

import re
from datetime import tzinfo
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from rawi.errors import KnowledgeError
from rawi.lexicon.entries import DATA, read_toml
from rawi.lexicon.gazetteer import read_domains, read_sources, user_folder
from rawi.text.fold import fold


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One outlet in ``profiles.toml``; ``source`` is its id in ``sources.csv``."""

    source: str
    domains: tuple[str, ...] = ()
    zone: str | None = None
    dates: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class Profile(NamedTuple):
    """One outlet. ``outlet`` is its name in Arabic; None for an outlet that nothing is known of.

    ``dates`` are patterns with the groups day, month and year, looked for in the page's text. A line that begins like
    one of ``boilerplate`` (folded) is cut, and so is an element with one of the classes or ids in ``drop``.
    """

    outlet: str | None = None
    zone: tzinfo | None = None
    dates: tuple[re.Pattern[str], ...] = ()
    boilerplate: tuple[str, ...] = ()
    drop: frozenset[str] = frozenset()


class Profiles:
    """The profiles that ship with Rawi, and those in ``profiles.toml`` of the user's folder, which win."""

    def __init__(self, extra: Path | None = None):
        names = {row.thing.id: row.thing.name_ar for row in read_sources()}
        self._by_source = {source: Profile(outlet) for source, outlet in names.items()}
        self._by_domain = read_domains()
        self._by_name = {fold(name): row.thing.id for row in read_sources() for name in row.names}
        for path in (DATA / "profiles.toml", *((extra,) if extra and extra.is_file() else ())):
            for entry in read_toml(path, "profile", _Entry):
                if entry.source not in names:
                    raise KnowledgeError(f"{path}: {entry.source} is in no line of sources.csv")
                self._by_source[entry.source] = _profile(path, entry, names[entry.source])
                self._by_domain |= dict.fromkeys(entry.domains, entry.source)

    def at(self, url: str | None) -> Profile:
        """The profile of the outlet that publishes at an address."""
        host = (urlsplit(url).hostname or "") if url else ""
        while "." in host:
            if host in self._by_domain:
                return self._by_source[self._by_domain[host]]
            host = host.partition(".")[2]
        return _NONE

    def named(self, outlet: str | None) -> Profile:
        """The profile of the outlet with a name, in any spelling."""
        return self._by_source.get(self._by_name.get(fold(outlet or ""), ""), _NONE)


_NONE = Profile()


def _profile(path: object, entry: _Entry, outlet: str) -> Profile:
    try:
        zone = ZoneInfo(entry.zone) if entry.zone else None
        dates = tuple(re.compile(pattern) for pattern in entry.dates)
    except (re.error, ValueError, OSError) as error:
        raise KnowledgeError(f"{path}: profile {entry.source}: {error}") from error
    for pattern in dates:
        if set(pattern.groupindex) != {"day", "month", "year"}:
            raise KnowledgeError(f"{path}: profile {entry.source}: a date needs the groups day, month and year")
    return Profile(outlet, zone, dates, tuple(map(fold, entry.boilerplate)), frozenset(entry.drop))


@cache
def profiles() -> Profiles:
    """The profiles, read when first asked for."""
    return Profiles(user_folder() / "profiles.toml")
