"""What looks like a page's debris: lists of other articles, pointers elsewhere, readers' comments."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rawi.lexicon.entries import DATA, Group, read_toml
from rawi.text.fold import fold

_LINE = re.compile(r"[^\n]+")
_PROSE = 25
"""Words from which on a line that ends like a sentence is a paragraph and no headline."""
_SENTENCE, _HEADLINE = 8, 20
"""The fewest words of a sentence that a text may end with; the most of a headline."""
_ENDS = (".", "\u061f", "!", "\u2026", '"', "\u00bb", ":")


class Debris(NamedTuple):
    """A stretch of a text that looks like debris, by offsets, and why."""

    start: int
    end: int
    reason: str


class DebrisWords:
    """The words of ``debris.toml``, folded."""

    def __init__(self) -> None:
        self.headings = frozenset(map(fold, _forms("heading")))
        self.lines = frozenset(map(fold, _forms("line")))
        self.classes = frozenset(_forms("class"))
        self._tail = re.compile("|".join(map(re.escape, _forms("tail"))))
        self._pointer = tuple(f"{form} " for form in self.lines)

    def is_heading(self, line: str) -> bool:
        """True for a line behind which other articles are listed."""
        return len(line) < 60 and fold(line) in self.headings

    def is_pointer(self, line: str) -> bool:
        """True for a line that begins by pointing to another article."""
        return len(line) < 400 and fold(line[:40]).startswith(self._pointer)

    def tail(self, text: str) -> int | None:
        """The offset behind which only readers speak, if any."""
        tail = self._tail.search(text)
        return tail.start() if tail else None

    def marks(self, text: str) -> list[Debris]:
        """The stretches of a text that look like debris, in order.

        Behind a heading every line is debris up to a paragraph: a line of many words that ends like a sentence.
        """
        tail = self._tail.search(text)
        end = tail.start() if tail else len(text)
        found = list(self._lines(text[:end]))
        if tail:
            found.append(Debris(end, len(text), f"behind \u201c{tail[0]}\u201d"))
        return found

    def _lines(self, text: str) -> Iterator[Debris]:
        lines = [match for match in _LINE.finditer(text) if match[0].strip()]
        last = _last_lines(lines)
        heading = ""
        for at, match in enumerate(lines):
            line = match[0].strip()
            if self.is_heading(line):
                heading = line
            elif heading and _is_prose(line):
                heading = ""
            if heading:
                yield Debris(match.start(), match.end(), f"behind \u201c{heading}\u201d")
            elif self.is_pointer(line):
                yield Debris(match.start(), match.end(), "a pointer to another article")
            elif at >= last:
                yield Debris(match.start(), match.end(), "among headlines at the end")


def _forms(table: str) -> Iterator[str]:
    return (form for group in read_toml(DATA / "debris.toml", table, Group) for form in group.forms)


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE and line.endswith(_ENDS)


def _last_lines(lines: list[re.Match[str]]) -> int:
    """Where the headlines begin that a text ends with: two lines or more, none of which ends like a sentence, behind
    one that does. The number of lines where it ends otherwise."""
    first = len(lines)
    while first and _is_headline(lines[first - 1][0].strip()):
        first -= 1
    behind_text = first > 0 and len(lines[first - 1][0].split()) >= _SENTENCE
    return first if behind_text and len(lines) - first >= 2 else len(lines)


def _is_headline(line: str) -> bool:
    return len(line.split()) <= _HEADLINE and not line.endswith(_ENDS[:3])
