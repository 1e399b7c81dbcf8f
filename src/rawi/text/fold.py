"""Folding: one key for the spellings a hurried desk uses for one word.

Matching is done on keys; what is shown and stored is always the text as it came.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    "\u0623": "\u0627",  # alef with hamza above -> alef
    "\u0625": "\u0627",  # alef with hamza below -> alef
    "\u0622": "\u0627",  # alef with madda -> alef
    "\u0671": "\u0627",  # alef wasla -> alef
    "\u0649": "\u064a",  # alef maqsura -> ya
    "\u06cc": "\u064a",  # Farsi ya -> ya
    "\u0629": "\u0647",  # ta marbuta -> ha
    "\u06a9": "\u0643",  # keheh -> kaf
    "\u0624": "\u0648",  # hamza on waw -> waw
    "\u0626": "\u064a",  # hamza on ya -> ya
    "\u0640": "",  # tatweel
    "\u0670": "",  # superscript alef
}
_MARKS = dict.fromkeys([*range(0x064B, 0x0656), *range(0x0610, 0x061B), *range(0x06D6, 0x06DD)])
_DIGITS = {base + i: str(i) for base in (0x0660, 0x06F0) for i in range(10)}
# Letters stored in the shape they take inside a word, as some publishing programs leave them.
_SHAPES = {
    code: unicodedata.normalize("NFKC", chr(code)).translate(str.maketrans(_LETTERS) | _MARKS)
    for start, end in ((0xFB50, 0xFDFC), (0xFE80, 0xFEFD))
    for code in range(start, end)
    if unicodedata.normalize("NFKC", chr(code)) != chr(code)
}
_RARE = _MARKS | _DIGITS | _SHAPES
_TABLE = str.maketrans(_LETTERS) | _RARE
_HAS_RARE = re.compile("[" + "".join(map(re.escape, map(chr, _RARE))) + "]").search
_WORDS = re.compile(r"\w+").findall
_MARKS_BETWEEN = '\n.,:;()[]"-!/\u060c\u061b\u061f\u00ab\u00bb'
_SIMPLE = (*_LETTERS.items(), *((mark, " ") for mark in _MARKS_BETWEEN))
_HAS_OTHER = re.compile("[^ 0-9a-z\u0621-\u063a\u0641-\u064a]").search


@lru_cache(20_000)  # the same words come again and again
def key(word: str) -> str:
    """The matching key of one word: marks dropped, look-alike letters made one, digits made European.

    >>> key("\u0623\u064e\u062d\u0652\u0631\u0627\u0631") == key("\u0627\u062d\u0631\u0627\u0631")
    True
    """
    return word.translate(_TABLE).replace(" ", "").replace(".", "") if "\u0640" in word else word.translate(_TABLE)


def unsigned(text: str) -> str:
    """Words without the vowel signs on them."""
    return text.translate(_MARKS)


def fold(text: str) -> str:
    """The search form of a text: the keys of its words, in lower case, one space between."""
    return " ".join(folded_words(text))


_PLURALS = ("\u0648\u0646", "\u064a\u0646")  # of people, by their case
_ARTICLE = "\u0627\u0644"
_SHORTEST = 5  # letters of such a plural


def alike(word: str) -> tuple[str, ...]:
    """The forms that a folded word is looked for in: a plural of people in either case, with and without the article;
    any other word as it is.

    >>> alike("\u0627\u0644\u0645\u062f\u0646\u064a\u0648\u0646")[1] == "\u0645\u062f\u0646\u064a\u064a\u0646"
    True
    >>> alike("raqqa")
    ('raqqa',)
    """
    bare = word.removeprefix(_ARTICLE)
    if len(bare) < _SHORTEST or not bare.endswith(_PLURALS):
        return (word,)
    forms = [article + bare[:-2] + ending for article in ("", _ARTICLE) for ending in _PLURALS]
    return tuple(forms)


def folded_words(text: str) -> list[str]:
    """The keys of the words of a text, in lower case."""
    for letter, other in _SIMPLE:  # one letter after the other is many times as fast as a table
        text = text.replace(letter, other)
    if not _HAS_OTHER(text):  # as in most sentences: there is nothing left to look for
        return text.split()
    if _HAS_RARE(text):
        text = text.translate(_RARE)
    return _WORDS(text.lower())
