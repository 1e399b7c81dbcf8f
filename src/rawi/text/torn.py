"""Make words whole that are spelt to slip past filters: torn by marks, or with a sign in a letter's stead.

A word is mended only where the pieces together are a known word and some piece of them is none.
"""

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

from rawi.text.tokens import JOIN, LATIN, MARK, NUMBER, WORD, Token

_TEARS = frozenset(f".*-~^\u2022/@|+=!{JOIN}")  # marks that posts put inside a word
_SIGNS = (NUMBER, LATIN)
_MOST_MARKS = 3  # between two pieces
_MOST_PIECES = 5
_SHORTEST = 3
_TATWEEL = "\u0640"
_ALEF = "\u0627"
# what stands for a letter that looks or sounds like it
_STANDS_FOR = {
    "1": _ALEF, "|": _ALEF, "@": _ALEF, "*": _ALEF, "!": _ALEF, "2": "\u0621", "3": "\u0639", "5": "\u062e",
    "6": "\u0637", "7": "\u062d", "9": "\u0642", "a": _ALEF, "i": "\u064a", "w": "\u0648",
}  # fmt: skip


class _Link(NamedTuple):
    """What stands between two pieces: the number of the second piece, and the letters that may have stood there."""

    after: int
    letters: tuple[str, ...]


def mend_torn(tokens: list[Token], known: Callable[[str], bool]) -> list[Token]:
    """The tokens with words made whole: at*tack, at1ack, at- -tack, at_tack; the signs that join the words of a tag
    fall away."""
    mended: list[Token] = []
    behind = 0
    for at, token in enumerate(tokens):
        if at < behind or token.raw == JOIN:
            continue
        links = _links(tokens, at) if token.kind == WORD else []
        whole = _whole(tokens, at, links, known) if links else None
        if whole is not None:
            token, behind = whole
        mended.append(token)
    return mended


def _links(tokens: list[Token], at: int) -> list[_Link]:
    """What ties the pieces together that follow one another from a token on."""
    links: list[_Link] = []
    while len(links) < _MOST_PIECES:
        link = _link(tokens, at)
        if link is None:
            return links
        links.append(link)
        at = link.after
    return links


def _link(tokens: list[Token], at: int) -> _Link | None:
    piece, end = tokens[at], at + 1
    if piece.kind != WORD or end >= len(tokens):
        return None
    if tokens[end].kind == WORD:
        if piece.raw[-1] != _TATWEEL and tokens[end].raw[0] != _TATWEEL:
            return None
        torn = len(piece.key) > 1  # one letter with a tatweel is a preposition set off from a name
        return _Link(end, ("",)) if torn and tokens[end].start - piece.end <= 1 else None
    while end < len(tokens) and end - at <= _MOST_MARKS and _may_tear(tokens[end - 1], tokens[end]):
        end += 1
    if end == at + 1 or end >= len(tokens) or tokens[end].kind != WORD or tokens[end - 1].end != tokens[end].start:
        return None
    number = tokens[at + 1].kind in _SIGNS
    stead = _STANDS_FOR.get(tokens[at + 1].key) if end == at + 2 else None
    if number:
        return _Link(end, (stead,)) if stead else None
    return _Link(end, ("", stead) if stead else ("",))


def _may_tear(before: Token, token: Token) -> bool:
    """A mark, or a single digit or Latin letter behind a word, with no space before it."""
    torn = token.kind == MARK and token.raw in _TEARS
    return before.end == token.start and (torn or (token.kind in _SIGNS and before.kind == WORD))


def _whole(tokens: list[Token], at: int, links: list[_Link], known: Callable[[str], bool]) -> tuple[Token, int] | None:
    """The longest run of pieces from one on that make a known word, as one token, and the number of what follows."""
    for count in range(len(links), 0, -1):
        pieces = [tokens[at].key, *(tokens[link.after].key for link in links[:count])]
        joined = any(token.raw == JOIN for token in tokens[at : links[count - 1].after])  # TEL_AVIV: short, but words
        fragment = any((len(piece) < _SHORTEST and not joined) or not known(piece) for piece in pieces)
        short = min(map(len, pieces)) <= _SHORTEST  # with a letter gone even a piece that is a word is a piece
        if max(map(len, pieces)) <= 1:
            continue
        for letters in product(*(link.letters for link in links[:count])):
            if not (fragment or (short and any(letters))):
                continue
            folded = pieces[0] + "".join(letter + piece for letter, piece in zip(letters, pieces[1:], strict=True))
            if known(folded):
                last = links[count - 1].after
                raw = "".join(token.raw for token in tokens[at : last + 1])
                return Token(tokens[at].start, tokens[last].end, raw, folded, WORD), last + 1
    return None
