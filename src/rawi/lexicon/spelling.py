"""What folding takes from a word as it was written, by which some of its readings fall away."""

from functools import lru_cache
from typing import NamedTuple

_HA, _TA_MARBUTA = "\u0647", "\u0629"
_INNER_HAMZA = ("\u0624", "\u0626")  # on waw, on ya
_AND_HAMZA = ("\u0648\u0623", "\u0648\u0625", "\u0648\u0622")
_YA, _AND = "\u064a", "\u0648"
_REMEMBERED = 20_000  # the same words come again and again


class Spelling(NamedTuple):
    """It ends in ta marbuta; a waw stands before a written hamza; a waw begins it and the dots of its last letter are
    written; it ends in the letter of HIS; its second letter is one that no word begins with."""

    feminine: bool = False
    joined: bool = False
    dotted: bool = False
    his: bool = False
    whole: bool = False


PLAINLY = Spelling()


@lru_cache(_REMEMBERED)
def spelling_of(raw: str) -> Spelling:
    """How a word is written; ``PLAINLY`` itself where nothing is taken from it."""
    spelling = Spelling(
        raw[-1] == _TA_MARBUTA,
        raw[:2] in _AND_HAMZA,
        raw[0] == _AND and raw[-1] == _YA,
        raw[-1] == _HA,
        raw[1:2] in _INNER_HAMZA,
    )
    return spelling if any(spelling) else PLAINLY
