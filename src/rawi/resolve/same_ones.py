"""Whom THE SAME FORCES, THESE FORCES mean: who acted in the sentence before, not the last named."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.resolve.party import Party

_SAME, _THESE = "same", "demonstrative"  # a group of words; a function
_THAT, _WHICH = "complementiser", "relative"  # functions


def meant(annotation: Annotation, phrase: Phrase, head: str, earlier: list[tuple[str, Party]]) -> Party | None:
    """Who acted before, where THE SAME FORCES point back; else the last whose name begins with that word."""
    told = [party for name, party in earlier if name == head]
    return _the_same(annotation, phrase, told) or last_called(head, earlier)


def last_called(head: str, earlier: list[tuple[str, Party]]) -> Party | None:
    """The last party whose name, as the report or the table has it, begins with the same head word."""
    for name, party in reversed(earlier):
        if name == head:
            return party
    return None


def _the_same(annotation: Annotation, phrase: Phrase, told: list[Party]) -> Party | None:
    """X took the town after the forces of Y left it. THE SAME FORCES took Z: X, the subject of a verb there; ``told``:
    the parties before that the phrase's head word may mean, in text order."""
    if not told or not _is_pointed_at(annotation, phrase):
        return None
    before = phrase.sentence - 1
    if told[-1].phrase.sentence != before:
        return None
    return next((one for one in told if one.phrase.sentence == before and _acts(annotation, one.phrase)), None)


def _is_pointed_at(annotation: Annotation, phrase: Phrase) -> bool:
    """THE SAME, in Arabic behind the word; THESE, before it."""
    words = annotation.words
    same = phrase.last < len(words) and _SAME in words[phrase.last].groups
    return same or (phrase.first > 0 and words[phrase.first - 1].function == _THESE)


def _acts(annotation: Annotation, phrase: Phrase) -> bool:
    """It stands right behind a verb, or THAT, or right before a verb; but not in what describes another: X, WHOM Y
    BACKS."""
    if phrase.preposition or phrase.inside is not None:
        return False
    words, first = annotation.words, phrase.first
    led = first > 0 and (words[first - 1].is_verb or words[first - 1].function == _THAT)
    described = first > 1 and words[first - 2].function == _WHICH
    return (led and not described) or (phrase.last < len(words) and words[phrase.last].is_verb)
