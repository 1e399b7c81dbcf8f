"""Who holds what, on every day and as known on every day: kept in memory by those who ask for one day after another."""

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from rawi.fuse import ordinal

Mask = npt.NDArray[np.bool_]
_NEVER = np.iinfo(np.int32).max
# As they lie in the table, and put into the order of places here: SQLite would carry the records through its sorting.
_ALL = text(
    "SELECT since, until, known_from, known_until, place, CAST(record AS BLOB) FROM holdings "
    "WHERE until IS NULL OR until > since"
)


class Changes(NamedTuple):
    """What of one day is otherwise than on another: the holdings that are new, each in JSON, and the places of which
    nothing is told any more."""

    held: list[bytes]
    gone: list[str]


class Held:
    """All holdings of a store, by place. Two days are compared, or one looked up, in a few hundred microseconds."""

    def __init__(self, connection: Connection):
        rows = sorted(connection.execute(_ALL), key=itemgetter(4))
        since, until, known_from, known_until, places, records = zip(*rows, strict=True) if rows else [()] * 6
        self._since, self._known_from = _days(since), _days(known_from)
        self._ends, self._known_ends = _days(until), _days(known_until)
        self._places: tuple[str, ...] = places
        self._records: tuple[bytes, ...] = records

    def on(self, day: str, known: str) -> list[bytes]:
        """The holdings of a day, as known on a day: each in JSON, by place."""
        return self._those(self._mask(day, known))

    def changes(self, before: tuple[str, str], after: tuple[str, str]) -> Changes:
        """What is otherwise than before; both are a day and a day of knowledge."""
        was, now = self._mask(*before), self._mask(*after)
        left = {self._places[at] for at in np.flatnonzero(was & ~now).tolist()}
        there = {self._places[at] for at in np.flatnonzero(now).tolist()} if left else set()
        return Changes(self._those(now & ~was), sorted(left - there))

    def _mask(self, day: str, known: str) -> Mask:
        on, by = ordinal(day), ordinal(known)
        mask: Mask = (self._since <= on) & (self._ends > on) & (self._known_from <= by) & (self._known_ends > by)
        return mask

    def _those(self, mask: Mask) -> list[bytes]:
        return [self._records[at] for at in np.flatnonzero(mask).tolist()]


def _days(days: Iterable[int | None]) -> npt.NDArray[np.int32]:
    """Ordinals of days; None is the end of what has not ended."""
    return np.array([_NEVER if day is None else day for day in days], dtype=np.int32)
