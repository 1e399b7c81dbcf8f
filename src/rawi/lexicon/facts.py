"""What the readings of a word have in common: their entries and kinds by group, worked out once and asked often."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

_SORTS = 10_000  # of words by what they may mean, of which there are far fewer than spellings
_Reading = tuple[str, str, tuple[str, ...]]  # group, entry and kinds


class Facts(NamedTuple):
    """The groups of some readings, and the ids and kinds of their entries by group, none in a group that they lack.

    A happening is of the kinds of all its senses, a cue of its category.
    """

    sort: frozenset[str]
    ids: defaultdict[str, frozenset[str]]
    kinds: defaultdict[str, frozenset[str]]


def facts_of(entries: Iterable[tuple[str, Any]]) -> Facts:
    """The facts of readings, each told by its group and entry; words that mean alike share them."""
    return _facts(tuple((group, getattr(entry, "id", ""), _kinds_of(group, entry)) for group, entry in entries))


def _kinds_of(group: str, entry: Any) -> tuple[str, ...]:
    if group == "event":
        return tuple(sense.type for sense in entry.sense)
    return (entry.category if group == "cue" else getattr(entry, "kind", ""),)


@lru_cache(_SORTS)
def _facts(readings: tuple[_Reading, ...]) -> Facts:
    ids: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    kinds: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for group, id, of_entry in readings:
        ids[group] |= {id}
        kinds[group] |= set(of_entry)
    return Facts(frozenset(ids), ids, kinds)
