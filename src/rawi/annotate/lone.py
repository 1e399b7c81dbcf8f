"""People named by one word: a first name behind a word for a person, for kin or a verb, or what is said to be a name.

Reading takes none of these for a party: they are looked for to be taken out.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rawi.annotate.search import Search
from rawi.text.tokens import MARK, WORD

_AND = "\u0648"
_BOUND = (_AND, "\u0628", "\u0644", "\u0641")  # and, by, to, so: written on the word
_YA = "\u064a"
_FATHER = "\u0627\u0628\u0648"
_FATHERS = frozenset(
    clitic + "\u0627\u0628" + end for clitic in ("", *_BOUND) for end in ("\u0648", "\u064a", "\u0627")
)
_MOTHERS = frozenset(clitic + "\u0627\u0645" for clitic in ("", *_BOUND))
KUNYAS = _FATHERS | _MOTHERS
_THAT = frozenset("\u0627\u0646" + end for end in ("", "\u0647", "\u0647\u0627"))
_THE = "\u0627\u0644"
_BETWEEN = frozenset("\u060c,;/-\u2013\u061b")
_BEFORE = _BETWEEN | frozenset(":([\n")
_DEEDS = frozenset(("event", "speech"))
_PEOPLE = frozenset(("person", "civilians", "official", "fighters"))
_UNITS = frozenset(("force", "group"))
_FURTHEST = 3  # adjectives that may stand between a person and the name, and the most parts of the name
_SHORTEST = 3


class Naming(NamedTuple):
    """The folded words by which names are told: ``titles`` make a name public, behind ``homes`` it is an owner's,
    ``persons`` are words for people beside the roles, ``callings`` say that a name comes, ``pointers`` that a known one
    may, ``names`` are first names beside those that reading knows, ``words`` such names as are words of every day or
    places as well, ``never`` those that hardly ever name anybody. ``openers`` are all words that can begin a
    name, with what may be written on them: others are passed over."""

    titles: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    pointers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


def lone_names(search: Search, naming: Naming, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names of one word as (first token, last token), and those of a "father of" somebody, outside what is found
    and outside what the knowledge has a name for."""
    return _Looking(search, naming).names(list(found))


class _Looking:
    """Goes through one text."""

    def __init__(self, search: Search, naming: Naming):
        self.search, self.naming = search, naming
        self.tokens, self.words = search.tokens, search.words
        self._unsure = naming.words | naming.never

    def names(self, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        count = self.search.count
        if 0 < count <= _FURTHEST and not found and all(self._is_sure(at) and self._is_name(at) for at in range(count)):
            yield 0, count
            return
        known = ((at, name.last) for at, name in enumerate(self.search.names) if name and name.last > at + 1)
        taken = {at for first, last in (*found, *known) for at in range(first, last)}
        ends = {last for _, last in found}
        for at in range(count):
            if at in taken or not self._may_open(at):
                continue
            last = self._end(at, self._last_before(at) in ends)
            if last and taken.isdisjoint(range(at, last)):
                taken.update(range(at, last))
                ends.add(last)
                yield at, last

    def _may_open(self, at: int) -> bool:
        """A name may begin at a token: that word can open one, or a word before says that one comes."""
        return self.tokens[at].key in self.naming.openers or (
            at > 0 and self.tokens[at - 1].key in self.naming.callings
        )

    def _last_before(self, at: int) -> int:
        """Where what stands before a token ends, a comma or a dash between them apart."""
        return at - 1 if at and self.tokens[at - 1].raw in _BETWEEN else at

    def _end(self, at: int, in_row: bool) -> int:
        """Where the name that begins at a token ends; nought where none does. ``in_row``: another ends before it."""
        token = self.tokens[at]
        if token.kind != WORD or self._is_torn(at):
            return 0
        if token.key in KUNYAS:
            return self._end_of_kunya(at)
        named = self._is_name(at)
        apart = named and self.tokens[at - 1].raw in _BETWEEN
        if self._is_father(token.key) or (in_row and self._is_listed(token.key if apart else self._without_and(at))):
            return at + 1
        if named and self._is_sure(at) and self._stands_apart(at):
            return self._run(at)
        if not self._follows(at):
            return 0
        if self.tokens[at - 1].key in self.naming.callings:
            return self._run(at) if named or self._is_strange(at) else 0
        if named and self._is_sure(at) and self._leads_to_name(at - 1):
            return at + 1 if not self.words[at].function or self._ends_there(at) else 0
        return self._run(at) if named and self._is_of_person(at) else 0

    def _stands_apart(self, at: int) -> bool:
        """A name by itself between marks, or one of several: of the dead these: A, B and C."""
        if not at or self.tokens[at - 1].raw not in _BEFORE:
            return False
        last = self._run(at)
        return last >= self.search.count or self.tokens[last].kind == MARK or self._is_listed(self._without_and(last))

    def _without_and(self, at: int) -> str:
        key = self.tokens[at].key
        return key[1:] if key[0] == _AND else ""

    def _is_torn(self, at: int) -> bool:
        """A piece of a word that was written apart."""
        token, after = self.tokens[at], self.tokens[at + 1 : at + 2]
        return (at > 0 and self.tokens[at - 1].end == token.start and self.tokens[at - 1].kind == WORD) or (
            bool(after) and after[0].kind == WORD and after[0].start == token.end
        )

    def _follows(self, at: int) -> bool:
        """A token stands in the sentence of the one before."""
        return 0 < at < self.search.count and self.search.text.sentence_of[at] == self.search.text.sentence_of[at - 1]

    def _end_of_kunya(self, at: int) -> int:
        """FATHER OF somebody, who need not be known; MOTHER OF, which also means OR, only of a known name. Behind a
        preposition or a word for a place it is the name of a village."""
        before = self.words[at - 1] if self._follows(at) else None
        if not self._follows(at + 1) or (before and (before.function or self._is_called_after(at - 1))):
            return 0
        unknown = self.tokens[at].key in _FATHERS and self._is_strange(at + 1)
        return at + 2 if self._is_sure(at + 1) or unknown else 0

    def _is_father(self, key: str) -> bool:
        """FATHER OF with the name written on it."""
        bare = key.removeprefix(_AND)
        return bare.startswith(_FATHER) and self._is_listed(bare[len(_FATHER) :])

    def _ends_there(self, at: int) -> bool:
        """The name spelt like ON stands before a stop or before THAT: nothing is on anything."""
        behind = at + 1
        return not self._follows(behind) or self.tokens[behind].kind != WORD or self.tokens[behind].key in _THAT

    def _run(self, at: int) -> int:
        """The end of a name that goes on over further names, family names and words that nothing explains."""
        last = at + 1
        while (
            last < at + _FURTHEST
            and self._follows(last)
            and (self._is_sure(last) or (self._is_sure(at) and self._is_further(last)))
        ):
            last += 1
        return last

    def _is_further(self, at: int) -> bool:
        """A word that goes on a name: one that nothing explains, with an article or without."""
        word = self.words[at]
        if word.article:
            return not word.conjunction and set(word.groups) <= {"nisba"}
        return self._is_strange(at) and self.tokens[at].key[0] not in _BOUND

    def _is_name(self, at: int) -> bool:
        """A first name, of whatever kind; the one spelt like ON only as the name is written."""
        token = self.tokens[at]
        if token.key in self.naming.never or (self.words[at].function and token.raw[-1] != _YA):
            return False
        listed = token.key in self.naming.names or token.key in self.naming.words
        return listed or self.search.persons.is_given(token.key)

    def _is_sure(self, at: int) -> bool:
        return self._is_listed(self.tokens[at].key)

    def _is_listed(self, key: str) -> bool:
        """A first name that is no word of every day."""
        return (key in self.search.persons.given or key in self.naming.names) and key not in self._unsure

    def _is_strange(self, at: int) -> bool:
        """A bare word that nothing in the knowledge explains."""
        token, word = self.tokens[at], self.words[at]
        if token.kind != WORD or len(token.key) < _SHORTEST or self.search.names[at] is not None:
            return False
        return not (word.hits or word.article or word.looks_like_verb())

    def _leads_to_name(self, at: int) -> bool:
        """A verb or what it comes to, the death OF, and no word for a place; or a word such as THEY ARE."""
        word = self.words[at]
        if self.tokens[at].key in self.naming.pointers:
            return True
        told = (
            word.is_verb or word.looks_like_verb() or (not _DEEDS.isdisjoint(word.groups) and "role" not in word.groups)
        )
        return told and word.stem not in self.naming.homes and "kind" not in word.groups

    def _is_of_person(self, at: int) -> bool:
        """A word for a person stands before, adjectives between, and no place is called after that person.

        Before a name that is also a word of every day it must be a certain person.
        """
        for back in range(at - 1, max(-1, at - 2 - _FURTHEST), -1):
            word = self.words[back]
            if self.tokens[back].kind != WORD or not self._follows(back + 1):
                return False
            if self._is_person(back):
                certain = word.article or self.tokens[back].key.removeprefix(_AND) in self.naming.persons
                return (certain or self._is_sure(at)) and not (back and self._is_called_after(back - 1))
            if not (word.article or self.tokens[back].key.startswith(_THE)) or word.conjunction:
                return False
        return False

    def _is_person(self, at: int) -> bool:
        word, key = self.words[at], self.tokens[at].key
        listed = self.naming.persons
        if key in listed or word.stem in listed or (key[:1] in _BOUND and key[1:] in listed):
            return True
        return not _PEOPLE.isdisjoint(word.kinds["role"])

    def _is_called_after(self, at: int) -> bool:
        """The square, the school, the battalion OF the martyr: homes belong to people."""
        word = self.words[at]
        if word.article:
            return False
        units = not _UNITS.isdisjoint(word.kinds["role"])
        return units or ("kind" in word.groups and word.stem not in self.naming.homes)
