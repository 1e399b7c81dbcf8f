"""When the rows of a list end: how many of them on a day or later, and where in the list these begin."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class Rest(NamedTuple):
    """So many rows of a list, in ``total``; none begins before the ISO day ``first``, None where that is not known."""

    total: int
    first: str | None


class Ends:
    """The rows of a list by their last day. Whoever moves the day from which rows are wanted asks for a part of the
    same list again: it need not be counted, nor read from its beginning.

    ``days`` are each last day, in order, with how many rows end on it and the first day on which one of these begins.
    """

    def __init__(self, days: Sequence[tuple[str, int, str]]):
        backwards = days[::-1]
        totals = accumulate(rows for _, rows, _ in backwards)
        firsts = accumulate((first for _, _, first in backwards), min)
        self._days = [last for last, _, _ in days]
        self._rests = [*map(Rest, totals, firsts)][::-1]

    def since(self, day: str) -> Rest:
        """What of the list ends on an ISO day or later.

        >>> Ends([("2017-06-11", 2, "2017-06-11"), ("2017-06-13", 1, "2017-06-10")]).since("2017-06-12")
        Rest(total=1, first='2017-06-10')
        """
        at = bisect_left(self._days, day)
        return self._rests[at] if at < len(self._days) else Rest(0, None)
