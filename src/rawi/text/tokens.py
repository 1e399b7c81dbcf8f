"""Cut a text into tokens. Offsets are those of the text as it came in; only the ``key`` is folded."""

import re

from rawi.text.fold import key

WORD, NUMBER, LATIN, MARK = "word", "number", "latin", "mark"

_RANGES = r"\u0610-\u061a\u0621-\u0655\u0670-\u06d3\u06d5-\u06dc\u06fa-\u06ff\ufb50-\ufdfb\ufe70-\ufefc"
_LETTERS = f"[{_RANGES}]+"
# A word torn apart to slip past filters: a piece ends with a tatweel, and the next begins with one or behind a stop.
_ARABIC = rf"{_LETTERS}(?:(?<=\u0640)(?:[ .]{{1,2}}(?=\u0640)|\.){_LETTERS})*"
_DIGITS = r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*"
_TOKEN = re.compile(rf"(?P<word>{_ARABIC})|(?P<number>{_DIGITS})|(?P<latin>[^\W\d_{_RANGES}]+)|(?P<mark>\n|[^\s\w]|_)")

_ARTICLE = "\u0627\u0644"

JOIN = "_"  # between the words of a tag, or inside one word
COMMAS = frozenset("\u060c,")
# Marks that stand inside a phrase without ending it: quotes, tatweel-like dashes, hashtag signs.
QUOTES = frozenset("\u00ab\u00bb\"'\u201c\u201d\u2018\u2019\u2039\u203a")
INVISIBLE = frozenset("#\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_LEFT_OUT = QUOTES | INVISIBLE


class Token:
    """A word, number or mark: where it stands, how it is written, the key it is matched by."""

    __slots__ = ("start", "end", "raw", "key", "kind", "fix")

    def __init__(self, start: int, end: int, raw: str, folded: str, kind: str, fix: str | None = None):
        self.start, self.end, self.raw, self.key, self.kind, self.fix = start, end, raw, folded, kind, fix

    def __repr__(self) -> str:
        return f"Token({self.raw!r}, {self.start}, {self.end})"


def tokenise(text: str) -> list[Token]:
    """The tokens of a text in order. Quotes and invisible marks are left out, no phrase ends at them; what joins the
    words of a tag goes when torn words are whole. An article is part of the foreign letters behind it: the road of
    THE M4."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, kind, (start, end) = match[0], match.lastgroup or MARK, match.span()
        if kind == MARK:
            folded = "" if raw in _LEFT_OUT else raw
        elif kind == LATIN:
            folded = raw.lower()
            if tokens and tokens[-1].key == _ARTICLE:
                start = tokens.pop().start
                raw = text[start:end]
        else:
            folded = key(raw)
        if folded:
            tokens.append(Token(start, end, raw, folded, kind))
    return tokens
