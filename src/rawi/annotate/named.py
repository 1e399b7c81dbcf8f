"""The people whom a text names, whatever else is told of them: for those who must take names out."""

from rawi.annotate.lone import Naming, lone_names
from rawi.annotate.persons import is_told, name_end, opens_name
from rawi.annotate.search import Search
from rawi.text.tokens import WORD

_SERVANT = ("\u0639\u0628\u062f", "\u0627\u0644\u0639\u0628\u062f")  # Abd, al-Abd: the name is not over
_FATHER = (
    "\u0627\u0628\u0648",
    "\u0627\u0628\u064a",
    "\u0627\u0628\u0627",
    "\u0627\u0645",
    "\u0627\u0628\u0646",
    "\u0628\u0646",
)
_BREATH = 8  # words that may stand between a title and the name that it is of


def people_named(search: Search, naming: Naming) -> list[tuple[int, int, bool]]:
    """The names of people as (first token, last token, behind one of the titles).

    A place or a unit that is called after somebody is no such name, unless it is one of the words for a home; nor is a
    name that the knowledge has. Names of one word are told by what stands before them.
    """
    found, at = [], 0
    while at < search.count:
        end = _end(search, at) if search.tokens[at].key in naming.openers else 0
        if end and not _is_namesake(search, at, naming.homes) and not _is_known(search, at):
            first = at - 1 if at and search.tokens[at - 1].key in _FATHER else at
            found.append((first, end))
        at = end or at + 1
    found = sorted((*found, *lone_names(search, naming, found)))
    return [(first, end, _is_titled(search, first, naming.titles)) for first, end in found]


def _end(search: Search, at: int) -> int:
    """Where a name of two words or more that begins at a token ends; nought where none does."""
    if search.tokens[at].kind != WORD or opens_name(search, at) is None:
        return 0
    end = name_end(search, at)
    if end < search.count and search.tokens[end - 1].key in _SERVANT and search.tokens[end].kind == WORD:
        end += 1
    end = end + 1 if _is_family_name(search, end) else end
    known = search.names[at]
    end = max(end, known.last) if known is not None and known.last > at + 1 else end
    alone = end < at + 2 and (search.tokens[at].key in _FATHER or not at or search.tokens[at - 1].key not in _FATHER)
    if alone:
        return 0
    return end if is_told(search, at) else 0


def _is_family_name(search: Search, at: int) -> bool:
    """A family name that is also said of places: al-Midani."""
    if at >= search.count or search.text.sentence_of[at] != search.text.sentence_of[at - 1]:
        return False
    word = search.words[at]
    return word.article and not word.conjunction and {"nisba", "kind"} == set(word.groups)


def _is_known(search: Search, at: int) -> bool:
    """An actor or a place of the knowledge with a name of several words."""
    known = search.names[at]
    return known is not None and known.last > at + 1


def _is_namesake(search: Search, at: int, homes: frozenset[str]) -> bool:
    """A quarter, a mosque, a brigade: the word for its kind stands before the name."""
    if not at:
        return False
    word = search.words[at - 1]
    if word.stem in homes:
        return False
    role = word.first("role")
    return "kind" in word.groups or (role is not None and role.form.entry.kind in ("force", "group"))


def _is_titled(search: Search, first: int, titles: frozenset[str]) -> bool:
    """A title stands before the name, with no verb, no stop and no other party between."""
    for at in range(first - 1, max(-1, first - 1 - _BREATH), -1):
        word = search.words[at]
        apart = search.text.sentence_of[at] != search.text.sentence_of[first]
        if apart or search.tokens[at].kind != WORD or word.verbal:
            return False
        if search.tokens[at].key in titles or word.stem in titles:
            return True
        if word.conjunction:
            return False
    return False
