"""Verbs that strike a place, and the noun of a blow before one that says what it hit: A MISSILE ATTACK hit X."""

from collections.abc import Iterator

from rawi.annotate.search import Search
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB, Hit, Word

STRIKES, _STRUCK = frozenset(("attack", "shelling", "airstrike")), "place"
_BACK = 3  # words from the verb to the blow: a heavy missile ATTACK that hit


def strikes(word: Word) -> bool:
    """A verb of striking that has a place for its object."""
    hits = (hit for hit in active(word) if not hit.suffix)
    return any(s.type in STRIKES and _STRUCK in s.roles.get("object", "") for h in hits for s in senses(h))


def is_of_blow(finder: Search, verb: int) -> bool:
    """A MISSILE ATTACK that hit the capital: the noun of a blow, and but its adjectives between."""
    first = finder.text.sentences[finder.text.sentence_of[verb]][0]
    for at in range(verb - 1, max(first, verb - _BACK) - 1, -1):
        word = finder.words[at]
        if word.is_verb or word.function or word.article:
            return False
        nouns = (hit for hit in word.groups.get("event", ()) if hit.form.pos == NOUN and not hit.suffix)
        if any(sense.type in STRIKES for hit in nouns for sense in senses(hit)):
            return True
    return False


def active(word: Word) -> Iterator[Hit]:
    """Readings of a word as a verb that is not passive."""
    return (hit for hit in word.hits if hit.form.pos == VERB and not hit.form.passive)


def senses(hit: Hit) -> tuple[Sense, ...]:
    """What a reading may tell of."""
    return tuple(hit.form.entry.sense) if hit.form.group == "event" else ()
