"""What a word is among words for places: one or several, a side, or rather a happening."""

from rawi.lexicon.words import Hit, Word
from rawi.text.fold import key

_MIDDLE = "middle"
DUAL = ("\u0627\u0646", "\u064a\u0646")
_FEMININE, _BOUND = "\u0647", "\u062a"  # the ending of a feminine, and how it is written before a pronoun
LANDS = frozenset(("direction", "countryside"))


def is_event(word: Word) -> bool:
    """The word is more often an event than a place kind when it is a verb."""
    first = word.hits[0] if word.hits else None
    return first is not None and first.form.pos == "verb" and first.form.group == "event"


def is_side(word: Word) -> bool:
    """A word for a side or a surrounding, without article: WEST of the city."""
    hit = word.first("part")
    return hit is not None and hit.form.entry.id in LANDS and not word.article


def is_portion(word: Word) -> bool:
    """A side or the middle of something, without article: THE NORTH and middle of X."""
    hit = word.first("part")
    return is_side(word) or (hit is not None and hit.form.entry.id == _MIDDLE and not word.article)


def are_two_parties(word: Word) -> bool:
    """Fighting between THE TWO SIDES in X: who fights, and no halves of a place."""
    return word.article and word.stem.endswith(DUAL) and "role" in word.groups


def is_singular(word: Word, hit: Hit) -> bool:
    """The first form of a kind's entry is its singular, perhaps with a pronoun on it."""
    one, suffix = key(hit.form.entry.forms[0]), key(hit.suffix)
    return word.stem in (one + suffix, one.removesuffix(_FEMININE) + _BOUND + suffix)
