"""The sentence of a claim as it may be shown: short enough, with marks where something was taken out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rawi.model import Claim, Span
from rawi.publish.redact import Cut

CUT = "\u2026"
_BEFORE = 120  # characters that may stand before the words that are quoted for


class Quote(NamedTuple):
    """Words of a report to be shown.

    ``first`` and ``last`` are where in the sentence they begin and end; ``whole``: nothing was left out, cut or marked.
    ``pieces`` are the unchanged ones, as (first, last, where they are shown).
    """

    text: str
    first: int
    last: int
    whole: bool
    pieces: tuple[tuple[int, int, int], ...]

    def place(self, span: Span, sentence: int) -> tuple[int, int] | None:
        """Where in the shown words some words of the report stand, the sentence beginning at ``sentence``; None where
        they are not shown as they are."""
        start, end = span.start - sentence, span.end - sentence
        for first, last, shown in self.pieces:
            if first <= start and end <= last:
                return shown + start - first, shown + end - first
        return None


NOTHING = Quote("", 0, 0, False, ())


def quote(claim: Claim, cuts: Sequence[Cut], marks: dict[str, str], longest: int | None) -> Quote:
    """The sentence of a claim without some of its characters, at most so many of them, those round its trigger."""
    text = claim.evidence.text
    first, last = 0, len(text)
    if not cuts and (longest is None or last <= longest):
        return Quote(text, 0, last, True, ((0, last, 0),))
    parts, pieces = _parts(text, cuts, marks, first, last)
    if longest is not None and len("".join(parts)) > longest:
        room = longest - 2 * len(CUT)
        first = max(0, min(claim.trigger.start - claim.evidence.start - _BEFORE, last - room))
        last = min(last, first + room)
        first, last = _outside(cuts, first, last)
        parts, pieces = _parts(text, cuts, marks, first, last)
        while len("".join(parts)) > room:  # marks are longer than what they stand for
            last = _outside(cuts, first, last - (len("".join(parts)) - room))[1]
            parts, pieces = _parts(text, cuts, marks, first, last)
    before = CUT if first else ""
    shown = before + "".join(parts) + (CUT if last < len(text) else "")
    whole = not cuts and first == 0 and last == len(text)
    return Quote(shown, first, last, whole, tuple((a, b, at + len(before)) for a, b, at in pieces))


def _outside(cuts: Sequence[Cut], first: int, last: int) -> tuple[int, int]:
    """The same ends, or, where they lie inside what is cut out, those that leave it out as a whole."""
    for cut in cuts:
        if cut.start < first < cut.end:
            first = cut.end
        if cut.start < last < cut.end:
            last = cut.start
    return first, max(first, last)


def _parts(
    text: str, cuts: Sequence[Cut], marks: dict[str, str], first: int, last: int
) -> tuple[list[str], list[tuple[int, int, int]]]:
    """What is shown of a text, and its unchanged pieces as (first, last, where they are shown)."""
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    at, length = first, 0
    for start, end, mark in _marked(cuts, marks, first, last):
        pieces.append((at, start, length))
        parts += (text[at:start], mark)
        length += start - at + len(mark)
        at = end
    pieces.append((at, last, length))
    return [*parts, text[at:last]], pieces


def _marked(cuts: Sequence[Cut], marks: dict[str, str], first: int, last: int) -> Iterator[tuple[int, int, str]]:
    return ((cut.start, cut.end, marks[cut.kind]) for cut in cuts if first <= cut.start and cut.end <= last)
