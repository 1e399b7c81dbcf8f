"""Lines of a running log, each headed by the time of day: 17:40 - a blast in X. 18:10 - the army: ... A new report."""

from rawi.text import Text
from rawi.text.tokens import NUMBER

_COLON, _PARTING = ":", frozenset("-\u2013\u2014|:/")
_STAMP = 3  # tokens of a time of day: hours, colon, minutes


def entries(text: Text) -> list[int]:
    """For each sentence, the one with which its entry in the log begins; nought throughout where no log is kept. What
    stands before the second of them may be a heading."""
    starts, current, stamps = [], 0, 0
    for number, (first, end) in enumerate(text.sentences):
        if _is_stamped(text, first, end):
            stamps += 1
            current = number if stamps > 1 else current
        starts.append(current)
    return starts


def is_clock(text: Text, at: int) -> bool:
    """The colon between the hours and the minutes: nobody says what follows."""
    tokens = text.tokens
    inner = 0 < at < len(tokens) - 1 and tokens[at].raw == _COLON
    return inner and tokens[at - 1].kind == tokens[at + 1].kind == NUMBER


def _is_stamped(text: Text, first: int, end: int) -> bool:
    """A time of day opens the line, and a mark closes it off."""
    mark = first + _STAMP
    return mark < end and is_clock(text, first + 1) and text.tokens[mark].raw in _PARTING
