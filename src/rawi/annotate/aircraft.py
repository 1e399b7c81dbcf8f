"""Whose an aircraft is, over what it is called: an American aircraft WITHOUT A PILOT, Iraqi F 16 jets."""

from rawi.annotate.mentions import Phrase
from rawi.annotate.search import Search
from rawi.text.tokens import LATIN, NUMBER, WORD

_LENGTHS = (4, 3, 2, 1)  # of the words that say that it has no pilot, or of what make it is
_FARTHEST = 6  # tokens from the aircraft to whose it is
_DASH, _AIRCRAFT, _MODEL = "-", "aircraft", "model"


def craft_end(finder: Search, phrase: Phrase) -> int:
    """Where the phrase of an aircraft ends that is told by make or as having no pilot, if it then says whose it is."""
    at = phrase.first + 1
    while at < finder.count and at - phrase.first <= _FARTHEST:
        if finder.text.sentence_of[at] != finder.text.sentence_of[phrase.first]:
            break
        owner = _owner(finder, at)
        if owner and at > phrase.first + 1:
            phrase.nisba = owner
            return max(phrase.last, at + 1)
        step = _told(finder, at)
        if not step:
            break
        at += step
    return phrase.last


def _owner(finder: Search, at: int) -> str:
    """The party that an adjective of a country or side stands for."""
    hit = finder.words[at].first("nisba")
    return hit.form.entry.actor if hit is not None and not finder.words[at].conjunction else ""


def _told(finder: Search, at: int) -> int:
    """How many tokens from one on tell of the aircraft itself: no pilot, of the make X, F 16, a word for its kind."""
    unmanned, made = _leading(finder, at, finder.linking.unmanned), _leading(finder, at, finder.linking.model)
    if unmanned or made:
        return unmanned or made + 1
    token, word = finder.tokens[at], finder.words[at]
    kind = _AIRCRAFT in word.kinds["role"] or _MODEL in word.kinds["cue"]
    named = kind or token.kind in (NUMBER, LATIN) or token.raw == _DASH
    return int(named or (token.kind == WORD and not word.hits and not word.looks_like_verb() and not word.article))


def _leading(finder: Search, at: int, words: frozenset[str]) -> int:
    """How many words from a token on are one of some sayings; nought when none is."""
    for length in _LENGTHS:
        if " ".join(map(finder.key_at, range(at, at + length))) in words:
            return length
    return 0
