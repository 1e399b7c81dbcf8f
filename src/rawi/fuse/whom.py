"""Of whom the counts of a claim are, and what counts of different people come to together."""

from itertools import groupby

from rawi.lexicon import World
from rawi.lexicon.fusing import are_civilians, what_is_counted
from rawi.lexicon.names import ACTOR
from rawi.model import Quantity
from rawi.text.fold import fold, key

CIVILIANS = "civilians"
_OF_THEIR_OWN = frozenset(("fighters", "person", "official"))  # soldiers, gunmen, officers: never the same people


class Whom:
    """Tells whom a count counts. Holds what it has looked up."""

    def __init__(self, world: World):
        self._world = world
        self._known: dict[str, str | None] = {}

    def counted(self, count: Quantity) -> str | None:
        """The id of the party that the counted belong to, CIVILIANS, what fighters are called ("~jundi"), or None
        where the word says of nobody in particular: persons, dead, others."""
        if count.of is None:
            return None
        if count.of not in self._known:
            self._known[count.of] = self._look_up(count.of)
        return self._known[count.of]

    def _look_up(self, of: str) -> str | None:
        if are_civilians(of):
            return CIVILIANS
        words = fold(of).split()
        runs = (" ".join(words[at:end]) for at in range(len(words)) for end in range(len(words), at, -1))
        parties = ([name.value.id for name in self._world.names.named(run) if name.group == ACTOR] for run in runs)
        named = next((ids for ids in parties if ids), [])
        if named:
            return named[0] if len(set(named)) == 1 else None
        hit = self._world.words.look(key(words[0])).first("role")
        role = hit.form.entry if hit is not None else None
        return f"~{role.id}" if role is not None and role.kind in _OF_THEIR_OWN else None

    def together(self, counts: tuple[Quantity, ...]) -> tuple[tuple[str, float, float], ...]:
        """(kind, low, high) of each count; those of one kind in one, where they are of different people: EIGHT SOLDIERS
        AND THREE CIVILIANS are eleven, and the ELEVEN told behind them are the same. Else they are rivals, or one is
        a part of another."""
        found: list[tuple[str, float, float]] = []
        for kind, alike in groupby(sorted(counts, key=_kind), key=_kind):
            some = self._without_sum(list(alike))
            if len(some) > 1 and self._are_different(some):
                found.append((kind, sum(count.low for count in some), sum(count.high for count in some)))
            else:
                found += ((kind, count.low, count.high) for count in some)
        return tuple(found)

    def _without_sum(self, counts: list[Quantity]) -> list[Quantity]:
        """Without the one that the others come to."""
        for whole in counts:
            parts = [count for count in counts if count is not whole]
            low, high = sum(count.low for count in parts), sum(count.high for count in parts)
            if len(parts) > 1 and (low, high) == (whole.low, whole.high) and self._are_different(parts):
                return parts
        return counts

    def _are_different(self, counts: list[Quantity]) -> bool:
        """No two of the same people, or of nobody in particular."""
        people = {self.counted(count) for count in counts}
        return len(people) == len(counts) and None not in people


def _kind(count: Quantity) -> str:
    return what_is_counted(count.kind, count.of)
