"""Taking out of words what may not be published: names of private persons, ways to reach people, exact points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rawi.annotate import people
from rawi.annotate.lone import KUNYAS
from rawi.lexicon import World
from rawi.publish.patterns import plain
from rawi.publish.rules import Kind, Publishing
from rawi.text.fold import fold, folded_words

_MAY_HOLD = re.compile(r"[\d@\uff20/:(\[]")  # without one of these there is neither a contact nor a point
_FATHER = "\u0627\u0628\u0648"
_MAQSURA = "\u0649"


class Cut(NamedTuple):
    """Characters of a text that may not be published, half-open, and what they are."""

    start: int
    end: int
    kind: Kind


class Redactor:
    """Finds what has to go out of words."""

    def __init__(self, world: World, publishing: Publishing, kinds: Sequence[Kind]):
        self._world, self._kinds = world, frozenset(kinds)
        self._marks = publishing.marks()
        naming, self._patterns = publishing.naming(), publishing.patterns()
        self._public = frozenset(fold(form) for group in publishing.public for form in group.forms)
        listed = naming.names | naming.words | naming.callings
        given = world.persons.given | naming.names
        joined = {_FATHER + name for name in given}
        openers = given | world.persons.words | world.persons.opening | listed | joined
        bound = frozenset(clitic + word for word in openers for clitic in ("", "\u0648", "\u0628", "\u0644"))
        self._prepositions = frozenset(word for word in bound if world.words.look(word).function) - KUNYAS
        self._naming = naming._replace(openers=bound | KUNYAS)
        self.cleaned = lru_cache(50_000)(self._cleaned)

    def cuts(self, text: str, folded: Iterable[str] | None = None) -> list[Cut]:
        """What has to go out of a text, in order, nothing twice; ``folded`` are its words, where they are known."""
        found: list[Cut] = []
        if _MAY_HOLD.search(text):
            found += self._patterned(plain(text))
        if "name" in self._kinds and self._may_name(text, folded_words(text) if folded is None else folded):
            found += self._names(text)
        return list(_apart(sorted(found))) if found else found

    def _patterned(self, text: str) -> Iterator[Cut]:
        """Points and contacts in the plain form of a text."""
        for kind in ("point", "contact"):
            if kind in self._kinds:
                yield from (Cut(*match.span(), kind) for match in self._patterns[kind].finditer(text))

    def _may_name(self, text: str, folded: Iterable[str]) -> bool:
        """Some word of a text may open a name. The preposition "on" folds to the name Ali, and stands everywhere."""
        found = self._naming.openers.intersection(folded)
        if found and found <= self._prepositions:
            return not found.isdisjoint(folded_words(text.replace(_MAQSURA, _MAQSURA * 2)))
        return bool(found)

    def _names(self, text: str) -> Iterator[Cut]:
        prepared = self._world.prepare(text)
        for start, end, titled in people(prepared, self._world, self._naming):
            if not titled and fold(text[start:end]) not in self._public:
                yield Cut(start, end, "name")

    def without(self, text: str, cuts: Sequence[Cut]) -> str:
        """The text with marks in place of some of its characters."""
        parts: list[str] = []
        at = 0
        for cut in cuts:
            parts += (text[at : cut.start], self._marks[cut.kind].ar)
            at = cut.end
        return "".join((*parts, text[at:]))

    def _cleaned(self, text: str) -> str:
        return self.without(text, self.cuts(text))

    def mark(self, kind: Kind) -> tuple[str, str]:
        """What stands in place of something, in English and in Arabic."""
        return self._marks[kind].en, self._marks[kind].ar


def _apart(cuts: Sequence[Cut]) -> Iterator[Cut]:
    """The cuts with those that overlap made one, of the kind of the first."""
    last: Cut | None = None
    for cut in cuts:
        if last is not None and cut.start < last.end:
            last = last._replace(end=max(last.end, cut.end))
            continue
        if last is not None:
            yield last
        last = cut
    if last is not None:
        yield last
