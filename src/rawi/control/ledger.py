"""The ledger of one place: observations in the order of their days, folded into a chain of changes.

The fold is a pure function of the observations, and its state after each one is kept: what is learnt later of an
earlier day is folded in from that day on, and the result is the same as if all had been known from the start.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from rawi.control.chain import STANDS, Link, links
from rawi.control.changes import Change, disinterested
from rawi.control.fold import FIGHTING_ON, Folded, step
from rawi.control.observe import Observation


class Ledger:
    """All that is known of one place, as known on the day up to which it has been told."""

    def __init__(self) -> None:
        self._seen: list[Observation] = []
        self._keys: list[tuple[object, ...]] = []
        self._folded: list[Folded] = []

    @property
    def top(self) -> Link | None:
        """The newest link of the chain."""
        return self._folded[-1].top if self._folded else None

    @property
    def told(self) -> bool:
        """Something is told of the place itself."""
        return any(not seen.derived for seen in self._seen)

    def is_fought_over(self, taker: str | None, since: int) -> bool:
        """Another side than who took the city is told to fight in it in the days behind that."""
        others = (seen for seen in self._within(since, since + FIGHTING_ON) if seen.kind == "fight")
        return any(seen.holder is not None and seen.holder.side != taker for seen in others)

    def is_held_apart(self, taken: Change, losers: frozenset[str], fallen: Sequence[Change]) -> bool:
        """A third side held it before, or is told to hold it about the day on which the city is taken; or somebody
        without an interest tells later that whoever lost the city holds it. ``fallen`` are the captures of the city
        with which it fell until then."""
        told = {telling.report for telling in taken.tellings}  # which tell as well who was there before
        near = self._within(taken.day - FIGHTING_ON, taken.day + FIGHTING_ON)
        if any(_is_apart(seen, taken, losers) for seen in near if seen.telling.report not in told):
            return True
        stood = (link.change for link in links(self.top) if link.change.rule and link.change.kind in STANDS)
        own = next((change for change in stood if change.day < taken.day), None)
        known = [change for change in (own, *fallen[-1:]) if change is not None]
        before = max(known, key=lambda change: change.day).side if known else None
        return bool(losers) and before is not None and before not in {taken.side, *losers}

    def _within(self, first: int, last: int) -> list[Observation]:
        """What is told of some days."""
        return self._seen[bisect_left(self._keys, (first,)) : bisect_left(self._keys, (last + 1,))]

    def copy(self) -> "Ledger":
        """Another ledger that knows the same."""
        other = Ledger()
        other._seen, other._keys, other._folded = [*self._seen], [*self._keys], [*self._folded]
        return other

    def learn(self, news: Iterable[Observation]) -> None:
        """Take in observations. One that is known already, ripe or not, is replaced."""
        start = len(self._seen)
        for seen in news:
            key = (*seen.order, seen.derived, seen.holder.key if seen.holder else "")
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                self._seen[at] = seen
            else:
                self._keys.insert(at, key)
                self._seen.insert(at, seen)
            start = min(start, at)
        self._fold(start)

    def forget(self, unwanted: Callable[[Observation], bool]) -> None:
        """Drop some observations."""
        gone = [at for at, seen in enumerate(self._seen) if unwanted(seen)]
        for at in reversed(gone):
            del self._seen[at], self._keys[at]
        if gone:
            self._fold(gone[0])

    def _fold(self, start: int) -> None:
        del self._folded[start:]
        state = self._folded[-1] if self._folded else Folded()
        for seen in self._seen[start:]:
            state = step(state, seen)
            self._folded.append(state)


def _is_apart(seen: Observation, taken: Change, losers: frozenset[str]) -> bool:
    """Who holds a quarter is not who took the city, and stays there."""
    side = seen.holder.side if seen.holder else None
    if side is None or side == taken.side:
        return False
    if side in losers:
        return seen.kind in ("hold", "part") and seen.day > taken.day and disinterested(seen.telling)
    return seen.kind == "hold" and (seen.day >= taken.day or bool(losers))
