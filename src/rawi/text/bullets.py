"""Lists in lines: a mark opens each line, and a line with a colon may head them: ALEPPO: - a raid on X - a blast in Y.

What one item tells says nothing of the next; what heads them holds for each.
"""

import unicodedata

from rawi.text.prepare import Text
from rawi.text.tokens import MARK, NUMBER

_BULLETS = frozenset("-\u2013\u2014\u2022*\u25aa\u25cf\u25e6\u00b7")
_BEHIND_NUMBER = frozenset("-\u2013).")
_SYMBOL, _COLON, _LINE = "So", ":", "\n"
_SHORTEST = 3  # words of a heading that no colon ends
_DIGITS = 2  # of an item's number


class Bullets:
    """For each sentence: ``item`` has the one with which its item begins, ``head`` the one that heads its list, and
    ``list`` the one with which the list begins, by its heading if it has one; -1 outside lists."""

    def __init__(self, text: Text):
        count = len(text.sentences)
        self.item, self.head, self.list = [-1] * count, [-1] * count, [-1] * count
        opens = [_begin(text, number) for number in range(count)]
        lines = [number for number in range(count) if opens[number] >= 0]
        marked = [_is_marked(text, opens[number], text.sentences[number][1]) for number in lines]
        for place, number in enumerate(lines):
            before = lines[place - 1] if place else -1
            alone = not ((place and marked[place - 1]) or (place + 1 < len(lines) and marked[place + 1]))
            headed = before >= 0 and before == number - 1 and _is_heading(text, opens[before], opens[number])
            if not marked[place] or (alone and not headed):
                continue
            goes_on = before >= 0 and self.item[before] >= 0
            head = before if headed else self.head[before] if goes_on else -1
            begins = before if headed else self.list[before] if goes_on else number
            for told in range(number, lines[place + 1] if place + 1 < len(lines) else count):
                self.item[told], self.head[told], self.list[told] = number, head, begins

    def entry(self, sentence: int) -> int:
        """The sentence before which nothing told says anything of this one; nought where it is in no list. The first
        item of a list may well go on with what leads to it."""
        item, head = self.item[sentence], self.head[sentence]
        if item < 0 or (head < 0 and item == self.list[sentence]):
            return 0
        return head if head == item - 1 else item

    def may_mean(self, sentence: int, other: int) -> bool:
        """What an item points back to is told in it, in its heading, or, of a list that none heads, before the list."""
        item = self.item[sentence]
        if item < 0 or item <= other:
            return True
        return other == self.head[sentence] if self.head[sentence] >= 0 else other < self.list[sentence]


def _begin(text: Text, number: int) -> int:
    """The first token of a sentence that begins a line; -1 of any other."""
    first, end = text.sentences[number]
    at = first
    while at < end and text.tokens[at].raw == _LINE:
        at += 1
    begins = at > first or first == 0 or text.tokens[first - 1].raw == _LINE
    return at if begins and at < end else -1


def _is_marked(text: Text, at: int, end: int) -> bool:
    """A bullet, a sign or a number with its mark opens a line."""
    token = text.tokens[at]
    if at + 1 >= end:
        return False
    if token.kind == MARK:
        return token.raw in _BULLETS or unicodedata.category(token.raw[0]) == _SYMBOL
    return token.kind == NUMBER and len(token.raw) <= _DIGITS and text.tokens[at + 1].raw in _BEHIND_NUMBER


def _is_heading(text: Text, at: int, item: int) -> bool:
    """A line that a colon ends, or of a word or two, before the line of an item that another mark opens."""
    end = item
    while end > at and text.tokens[end - 1].raw == _LINE:
        end -= 1
    brief = text.tokens[at].raw != text.tokens[item].raw and all(t.kind != MARK for t in text.tokens[at + 1 : end])
    words = sum(token.kind != MARK for token in text.tokens[at:end])
    return at < end and (text.tokens[end - 1].raw == _COLON or (brief and words <= _SHORTEST))
