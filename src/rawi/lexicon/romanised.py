"""One spelling for the many in which Latin letters write an Arabic name."""

import re

from rawi.text.fold import fold

_ARTICLE = re.compile(r"^(?:al|el|ul|ar|as|ash|at|ad|an|az) (?=\w)")
_SOUNDS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (("oo|ou|o", "u"), ("[ae][iy]|ee|ey|e", "i"), (r"(\w)\1", r"\1"), ("(?<=[aiu])h$", ""))
)


def romanised(name: str) -> str:
    """What the usual romanisations of a name have in common: no article, no apostrophes, one letter for each vowel.

    >>> [romanised(name) for name in ("Al-Hudaydah", "Hodeida", "Sana'a", "Sanaa", "Deir Ezzor", "Deir ez-Zor")]
    ['hudida', 'hudida', 'sana', 'sana', 'dirizur', 'dirizur']
    """
    letters = _ARTICLE.sub("", fold(name)).replace(" ", "")
    for pattern, letter in _SOUNDS:
        letters = pattern.sub(letter, letters)
    return letters
