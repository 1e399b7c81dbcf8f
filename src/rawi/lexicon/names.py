"""A tree of names: words lead from the root to everything that bears that name."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

import msgspec

from rawi.text.fold import fold
from rawi.text.tokens import Token

PLACE, ACTOR, SOURCE, EVENT, CUE, SPEECH, HOST = "place", "actor", "source", "event", "cue", "speech", "host"
_AND = "\u0648"
_GROUP: Callable[["Name"], str] = attrgetter("group")
_NO_CUES: frozenset[str] = frozenset()
_LONG = 7  # letters of a word that may be misspelt

Node = dict[str | None, Any]


class Name(msgspec.Struct, frozen=True, gc=False):
    """One thing a phrase may name.

    ``needs_head``: counts only behind a word for its kind (the quarter X), a party's only in quotation marks.
    ``small``: a little-known place, which counts only where a place is expected.
    """

    group: str
    value: Any
    needs_head: bool = False
    small: bool = False


class Found:
    """A name found in the text: token range, what it may stand for, and the clitics on its first word.

    ``groups`` are those of its names, ``cues`` the categories of those that are cues.
    """

    __slots__ = ("first", "last", "names", "conjunction", "preposition", "groups", "cues")

    def __init__(self, first: int, last: int, names: tuple[Name, ...], conjunction: str, preposition: str):
        self.first, self.last, self.names = first, last, names
        self.conjunction, self.preposition = conjunction, preposition
        self.groups = frozenset(map(_GROUP, names))
        self.cues: frozenset[str] = _NO_CUES
        if CUE in self.groups:
            self.cues = frozenset(name.value.category for name in names if name.group == CUE)


class NameTree:
    """Names by their words. Build with ``add``; search with ``longest``."""

    def __init__(self) -> None:
        self.root: Node = {}
        self.words: set[str] = set()
        self.is_word: Callable[[str], bool] = _is_none  # known as something else than a name

    def add(self, text: str, name: Name) -> None:
        """File a name under its folded words; filing the same thing twice changes nothing."""
        node = self.root
        for word in fold(text).split():
            self.words.add(word)
            node = node.setdefault(word, {})
        if node is not self.root:
            names = node.setdefault(None, [])
            if name not in names:
                names.append(name)

    def named(self, text: str) -> tuple[Name, ...]:
        """What bears just this name, in any spelling of its letters."""
        node: Node | None = self.root
        for word in fold(text).split():
            node = node.get(word) if node is not None else None
        return tuple(node.get(None, ())) if node else ()

    def longest(self, tokens: list[Token], at: int, starts: Iterable[tuple[str, str, Node]]) -> Found | None:
        """The longest name that begins at a token, given the ways its first word may begin one."""
        best: tuple[int, list[Name], str, str] | None = None
        for conjunction, preposition, node in starts:
            last, names = _walk(tokens, at + 1, node, self)
            if names and (best is None or last > best[0]):
                best = last, names, conjunction, preposition
        return Found(at, best[0], tuple(best[1]), *best[2:]) if best is not None else None


def _is_none(word: str) -> bool:
    """No word is known to a tree that stands alone."""
    return False


def _walk(tokens: list[Token], at: int, node: Node, tree: NameTree) -> tuple[int, list[Name]]:
    """How far the tree leads from token ``at``, and the names at the last complete one."""
    last, names = at, node.get(None, [])
    for end in range(at, len(tokens)):
        word = tokens[end].key
        following = node[word] if word in node else _misspelt(node, word, tree)
        if following is None:
            break
        node = following
        if None in node:
            last, names = end + 1, node[None]
    return last, names


def _misspelt(node: Node, word: str, tree: NameTree) -> Node | None:
    """The branch of a long word inside a name that differs from it by one letter (typos).

    A word that is a name of its own, or a word, is no typo of another: the town of Busayra is not the city of Basra,
    the Armenian capital is not the Jordanian one. Two towns with AND between them are not the line that is called after
    both.
    """
    if len(word) < _LONG or None in tree.root.get(word, ()) or (word[0] == _AND and word[1:] in node):
        return None
    front, back = word[:3], word[-3:]  # one letter in the first three leaves the last three as they are
    near = [
        (spelling, branch)
        for spelling, branch in node.items()
        if spelling is not None
        and (spelling[:3] == front or spelling[-3:] == back)
        and one_letter_apart(spelling, word)
    ]
    if len(near) != 1 or (word not in (near[0][0][:-1], near[0][0] + word[-1]) and tree.is_word(word)):
        return None  # unless it differs in its ending alone
    branch: Node = near[0][1]
    return branch


def one_letter_apart(one: str, other: str) -> bool:
    """True when one letter added, dropped or changed makes the two words equal.

    >>> one_letter_apart("democratic", "democrtic"), one_letter_apart("north", "south")
    (True, False)
    """
    shorter = min(len(one), len(other))
    if abs(len(one) - len(other)) > 1 or shorter < 6:
        return False
    front = 0
    while front < shorter and one[front] == other[front]:
        front += 1
    rest_one, rest_other = one[front:], other[front:]
    return rest_one[1:] == rest_other[1:] or rest_one[1:] == rest_other or rest_one == rest_other[1:]
