"""One happening told by two words, one governing the other: the START of an OPERATION, REINFORCEMENTS ARRIVED.

The weights share what they know between the two, so that each alone may seem to tell of nothing. That nothing happened
then needs both words to tell of nothing: of the pairs that are so told nearly six in ten are coded.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.annotate.mentions import Trigger
from rawi.extract.context import Context
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.settle import is_silent
from rawi.extract.what.settled import Settled
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import Hit

_SHARE = 0.3  # how likely the two together must tell of something (107 of 184 were coded on folds)
_GOVERNED = (AS_OBJECT - {"next", "xcomp"}) | {"pre", "bi", "ala", "ila", "an", "min", "fi"}

Option = tuple[Hit, Sense]
Options = Sequence[Option | None]


class Half(NamedTuple):
    """A word that may have been let go: its options, how likely each is, what its decisions share, what is settled."""

    trigger: Trigger
    options: Options
    shares: Sequence[float]
    context: Context
    settled: Settled

    def share(self, kind: str) -> float:
        """How likely it tells of a type."""
        return sum(p for o, p in zip(self.options, self.shares, strict=True) if o is not None and o[1].type == kind)

    def types(self) -> set[str]:
        """The types that it may be."""
        return {option[1].type for option in self.options if option is not None}

    def is_silent(self, tree: Tree) -> bool:
        """It tells of nothing, whatever it is joined to."""
        return is_silent(tree.layout, tree, self.trigger, self.settled)

    def option(self, kind: str) -> Option:
        """Its reading of a type."""
        return next(o for o in self.options if o is not None and o[1].type == kind)


class Halves:
    """The words of a report that were let go."""

    def __init__(self, tree: Tree):
        self.tree = tree
        self._let_go: dict[int, Half] = {}  # by the token of the word

    def joined(self, half: Half) -> tuple[Half, Option, float] | None:
        """Which of a word and one let go before tells what both tell together, its reading, how likely; None where
        they tell nothing. The word is remembered then."""
        told = self._told_with(half)
        if told is None:
            self._let_go[half.trigger.first] = half
            return None
        other, kind, share = told
        del self._let_go[other.trigger.first]  # told once, whatever else it governs
        teller = max(half, other, key=lambda one: one.share(kind))
        return teller, teller.option(kind), share

    def _told_with(self, half: Half) -> tuple[Half, str, float] | None:
        """The first word let go beside this one that is not silent, what both tell together, and how likely."""
        together = [(other, *_likeliest(half, other)) for other in self._others(half.trigger)]
        if all(share <= _SHARE for _, _, share in together) or half.is_silent(self.tree):
            return None
        first = next((one for one in together if not one[0].is_silent(self.tree)), None)
        return first if first is not None and first[2] > _SHARE else None

    def _others(self, trigger: Trigger) -> list[Half]:
        """The words let go that govern this one, or that this one governs."""
        node = self.tree.trigger(trigger)
        if node is None:
            return []
        near = [node.up] if node.up is not None and node.label in _GOVERNED else []
        near += [child for child in node.below if child.label in _GOVERNED]
        return [self._let_go[other.first] for other in near if other.first in self._let_go]


def _likeliest(one: Half, other: Half) -> tuple[str, float]:
    """The type, of those that two words both may be, of which at least one likeliest tells, and how likely."""
    both = sorted(one.types() & other.types())
    shares = {kind: 1 - (1 - one.share(kind)) * (1 - other.share(kind)) for kind in both}
    return max(shares.items(), key=lambda pair: pair[1], default=("", 0.0))
