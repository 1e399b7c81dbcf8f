"""Vowel signs that a hurried desk writes only where a name would else be taken for another: Oman, and not Amman."""

_FIRST, _LAST = "\u064b", "\u0652"
_DOUBLED = "\u0651"


def agreement(written: str, spellings: list[str]) -> int:
    """How many signs of a written name agree with one of its spellings, less those that contradict it.

    >>> agreement("\u0628\u0639\u064f\u0645\u0627\u0646", ["\u0639\u064f\u0645\u0627\u0646"])
    1
    >>> agreement("\u0639\u064f\u0645\u0627\u0646", ["\u0639\u064e\u0645\u0627\u0646"])
    -1
    """
    return max((_agreeing(_letters(written), _letters(spelling)) for spelling in spellings), default=0)


def _letters(text: str) -> list[set[str]]:
    """The signs on each letter, from the last letter to the first: what is written before a name does not matter."""
    found: list[set[str]] = []
    for char in text:
        if _FIRST <= char <= _LAST and found:
            found[-1].add(char)
        else:
            found.append(set())
    return found[::-1]


def _agreeing(one: list[set[str]], other: list[set[str]]) -> int:
    score = 0
    for left, right in zip(one, other, strict=False):
        if left & right:
            score += 1
        elif left - {_DOUBLED} and right - {_DOUBLED}:
            score -= 1
    return score
