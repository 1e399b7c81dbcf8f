"""Split words that lost the space between them. Every word keeps its own offsets.

Only joins whose second half begins with the article are split freely (measured: right in two thirds of such joins,
wrong in none); any other join needs both halves to be known words, neither of them what a longer word only begins or
ends with (al-kha, their), and the whole to be unknown.
"""

import re
from collections.abc import Callable, Container

from rawi.text.fold import key
from rawi.text.tokens import WORD, Token

_ARTICLES = ("\u0627\u0644", "\u0648\u0627\u0644")  # al-, wa-al-
_SHORTEST_HALF = 3
_SHORTEST_WHOLE = 8
_ENDS_WORDS = "\u0629\u0649\u064b\u064c\u064d"  # with which a word ends: teh marbuta, alef maksura, tanwin
_SURE_TOGETHER = 9  # letters of two halves between which any other letter stands
_PREFIX = re.compile("[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)")  # and, with, like, to, the
_PRONOUN = re.compile("(?:\u0647\u0645|\u0647\u0627|\u0647\u0645\u0627|\u0647\u0646|\u0646\u0627|\u0647)$")


def _cut_at_article(folded: str, known: Callable[[str], bool]) -> int | None:
    """Where the article of a second word begins, when both halves are known words."""
    for article in _ARTICLES[::-1]:
        at = folded.find(article, _SHORTEST_HALF)
        while at > 0:
            if len(folded) - at > _SHORTEST_HALF and known(folded[at:]) and _holds_words(folded[:at], known):
                return at
            at = folded.find(article, at + 1)
    return None


def _holds_words(folded: str, known: Callable[[str], bool]) -> bool:
    """A known word, or several joined."""
    if known(folded) or _cut_at_article(folded, known):
        return True
    return len(folded) >= _SHORTEST_WHOLE and _cut_between_names(folded, known, range(len(folded))) is not None


def _cut_between_names(folded: str, known: Callable[[str], bool], sure: Container[int]) -> int | None:
    """Where two long known words meet, when there is only one such place; ``sure`` holds where a word may end whatever
    its halves are."""
    cuts = [
        at
        for at in range(_SHORTEST_HALF + 1, len(folded) - _SHORTEST_HALF)
        if known(folded[:at]) and known(folded[at:]) and (at in sure or _are_words(folded[:at], folded[at:]))
    ]
    return cuts[0] if len(cuts) == 1 else None


def _are_words(first: str, second: str) -> bool:
    """Both halves are more than what a longer word begins or ends with."""
    bare, own = _PREFIX.sub("", first, count=1), _PRONOUN.sub("", second)
    enough = len(bare) >= _SHORTEST_HALF and len(bare) + len(second) >= _SURE_TOGETHER
    return enough and len(own) > _SHORTEST_HALF


def _word_ends(token: Token) -> Container[int]:
    """Where, in the key of a token, a letter stands before that only ends words; anywhere when it was split off."""
    if token.fix is not None:
        return range(len(token.key))
    return [len(key(token.raw[: at + 1])) for at, letter in enumerate(token.raw) if letter in _ENDS_WORDS]


def _halves(token: Token, cut: int) -> list[Token]:
    """The two tokens of a join. The cut counts key characters; marks that the key dropped stay with the first half."""
    raw_cut, seen = 0, 0
    while raw_cut < len(token.raw) and (seen < cut or not key(token.raw[raw_cut])):
        seen += len(key(token.raw[raw_cut]))
        raw_cut += 1
    middle = token.start + raw_cut
    first = Token(token.start, middle, token.raw[:raw_cut], token.key[:cut], WORD, "joined")
    return [first, Token(middle, token.end, token.raw[raw_cut:], token.key[cut:], WORD, "joined")]


def split_joined(tokens: list[Token], known: Callable[[str], bool]) -> list[Token]:
    """The tokens with joined words split; ``known`` says whether a folded word form is in the knowledge files."""
    return [
        word for token in tokens for word in (_split(token, known) if len(token.key) >= _SHORTEST_WHOLE else (token,))
    ]


def _split(token: Token, known: Callable[[str], bool]) -> list[Token]:
    """The words a token holds: itself, or the known words it was joined from."""
    if token.kind != WORD or len(token.key) < _SHORTEST_WHOLE or known(token.key):
        return [token]
    cut = _cut_at_article(token.key, known) or _cut_between_names(token.key, known, _word_ends(token))
    if cut is None:
        return [token]
    first, second = _halves(token, cut)
    return [*_split(first, known), second]
