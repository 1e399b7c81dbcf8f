"""Outlets called by what they are and by name: the NETWORK X, the site "X", the agency (X) of Turkey."""

from rawi.annotate.belonging import note_adjectives
from rawi.annotate.genitives import OUTLETS
from rawi.annotate.mentions import SOURCE, Phrase
from rawi.annotate.search import Search

_MARKS = {'"': '"', "\u201c": "\u201d", "\u00ab": "\u00bb", "(": ")"}
"""Around a name: what opens it and what closes it."""
_MOST = 3  # words of a description


def outlet_by_kind(finder: Search, at: int) -> Phrase | None:
    """A word for an outlet with the name of one of the tables right behind it, in marks or bare, or in marks behind
    what describes it: the OFFICIAL NEWS AGENCY (X)."""
    word = finder.words[at]
    if word.article or finder.names[at] is not None or at + 2 >= finder.count:
        return None
    if not any(hit.form.entry.id in OUTLETS and not hit.suffix for hit in word.groups.get("role", ())):
        return None
    behind = _past_description(finder, at + 1)
    closing = _MARKS.get(finder.tokens[behind].raw, "")
    found = finder.name_at(behind + bool(closing), SOURCE)
    if found is None or found.preposition or finder.text.sentence_of[found.first] != finder.text.sentence_of[at]:
        return None
    closed = bool(closing) and found.last < finder.count and finder.tokens[found.last].raw == closing
    if closing and not closed:
        return None
    phrase = Phrase(SOURCE, "name", at, found.last + closed)
    phrase.last = note_adjectives(finder, phrase.last, True, phrase, 2)
    phrase.names = tuple(name for name in found.names if name.group == SOURCE)
    phrase.nisba, phrase.core_last = "", phrase.last
    return phrase


def _past_description(finder: Search, at: int) -> int:
    """Past words with the article, if they lead up to marks: the agency OF THE OFFICIAL NEWS (X)."""
    behind = at
    while behind < min(at + _MOST, finder.count - 2) and finder.words[behind].article:
        behind += 1
    marked = finder.tokens[behind].raw in _MARKS or behind in finder.quoted
    return behind if marked else at
