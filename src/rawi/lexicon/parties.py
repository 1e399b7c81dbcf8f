"""What the table of actors says of several of them together."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from rawi.lexicon.names import Name
from rawi.model import Actor

_FOR_EVER = "9999"
_LISTED = re.compile(r"[^/|]+").findall


def follow_each_other(parties: Iterable[Name]) -> bool:
    """Whether there are some, and each governed when no other did: no rivals for one capital."""
    spans = sorted((name.value.valid_from or "", name.value.valid_until or _FOR_EVER) for name in parties)
    return bool(spans) and all(one[1] <= other[0] for one, other in pairwise(spans))


def governments(actors: Iterable[Actor]) -> dict[str, Actor]:
    """The government of each side that has one alone."""
    found: dict[str, list[Actor]] = {}
    for actor in actors:
        if actor.kind == "government" and actor.side:
            found.setdefault(actor.side, []).append(actor)
    return {side: some[0] for side, some in found.items() if len(some) == 1}


def countries_listed(actors: Iterable[Actor], theatres: Mapping[str, str]) -> dict[str | None, list[str]]:
    """The countries of each list of theatres, by the codes of ``theatres``; a theatre without one stands for itself."""
    lists = {actor.theatre for actor in actors}
    return {told: [theatres.get(one.lower(), one) for one in _LISTED(told or "")] for told in lists}
