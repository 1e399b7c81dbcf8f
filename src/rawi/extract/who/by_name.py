"""Who they were by name: two men were arrested, THEY ARE A AND B; the two young men: A AND B; the citizens A AND B."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS

_MEN = frozenset(("civilians", "fighters", "person", "official"))
_PERSON, _PRONOUN = "person", "pronoun"
_COLON = ":"
_STRANGER = 2  # words of a name, at least


def by_name(layout: Layout, phrase: Phrase | None) -> Phrase | None:
    """The people whose names stand right behind a word for them, told by no name before; else the phrase itself."""
    if phrase is None or phrase.kind != ACTOR or phrase.head not in _MEN or phrase.names or len(phrase.group) > 1:
        return phrase
    if phrase.entity.actor is not None:
        return phrase  # men of a party: whose they are says more
    named = layout.phrase_at.get(_opening(layout, phrase.last))
    if named is None or named.sentence != phrase.sentence or named.kind != ACTOR or named.head != _PERSON:
        return phrase
    return named if not named.preposition and _is_name(layout, named) else phrase


def _opening(layout: Layout, at: int) -> int:
    """Where names would begin: behind a comma and THEY ARE, behind a colon, or right there."""
    tokens, words = layout.text.tokens, layout.words
    start = at + (at < len(words) and tokens[at].raw in COMMAS)
    if start < len(words) and words[start].function == _PRONOUN:
        at = start + 1
    return at + (at < len(words) and tokens[at].raw == _COLON)


def _is_name(layout: Layout, phrase: Phrase) -> bool:
    """A name and no word for a man: Ahmad so-and-so, not a leader."""
    return phrase.last >= phrase.first + _STRANGER and "role" not in layout.words[phrase.first].groups
