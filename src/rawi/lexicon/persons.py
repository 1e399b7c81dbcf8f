"""First names, and the words that link the parts of a person's name. Keys are folded."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from rawi.lexicon.names import Name


class PersonWords(NamedTuple):
    """``given`` first names, ``words`` those that are everyday words too, links that open a name or stand inside,
    ``nobody``: words that stand where a name might and are none, ``after``: words that only follow a name, and
    ``closing``: the second word of a part of a name; ``leaders``: by the name of his family, whom a man leads whom
    reports call by that name alone."""

    given: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    leaders: Mapping[str, tuple[Name, ...]] = MappingProxyType({})

    def is_given(self, folded: str) -> bool:
        """A first name of either kind."""
        return folded in self.given or folded in self.words

    def is_link(self, folded: str) -> bool:
        """A link, wherever it stands in a name."""
        return folded in self.opening or folded in self.inner
