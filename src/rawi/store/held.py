"""Who holds what, on every day and as known on every day: kept in memory by those who ask for one day after another."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from rawi.fuse import ordinal

Mask = npt.NDArray[np.bool_]
_ALL = text(
    "SELECT times.since, times.until, times.known_from, times.known_until, holdings.place, "
    "CAST(holdings.record AS BLOB) FROM holdings JOIN holding_times AS times USING (number) "
    "ORDER BY holdings.place, holdings.number"
)


class Changes(NamedTuple):
    """What of one day is otherwise than on another: a JSON list of the holdings that are new, and the places of which
    nothing is told any more."""

    held: bytes
    gone: list[str]


class Held:
    """All holdings of a store, by place. Two days are compared, or one looked up, in a few hundred microseconds."""

    def __init__(self, connection: Connection):
        rows = connection.execute(_ALL).all()
        times = np.array([row[:4] for row in rows], dtype=np.int32).reshape(-1, 4)
        self._since, self._until, self._known_from, self._known_until = times.T.copy()
        self._places = [row[4] for row in rows]
        self._records: list[bytes] = [row[5] for row in rows]

    def on(self, day: str, known: str) -> bytes:
        """The holdings of a day, as known on a day: a JSON list, by place."""
        return self._json(self._mask(day, known))

    def changes(self, before: tuple[str, str], after: tuple[str, str]) -> Changes:
        """What is otherwise than before; both are a day and a day of knowledge."""
        was, now = self._mask(*before), self._mask(*after)
        left = {self._places[at] for at in np.flatnonzero(was & ~now).tolist()}
        there = {self._places[at] for at in np.flatnonzero(now).tolist()} if left else set()
        return Changes(self._json(now & ~was), sorted(left - there))

    def _mask(self, day: str, known: str) -> Mask:
        on, by = ordinal(day), ordinal(known)
        mask: Mask = (self._since <= on) & (self._until >= on) & (self._known_from <= by) & (self._known_until >= by)
        return mask

    def _json(self, mask: Mask) -> bytes:
        return b"[%b]" % b",".join([self._records[at] for at in np.flatnonzero(mask).tolist()])
