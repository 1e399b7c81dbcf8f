"""Arabic on a terminal: text in logical order, each run shut off from its neighbours by Unicode isolates.

A terminal that knows the bidirectional algorithm joins the letters and sets each isolate right to left; columns, dates
and numbers around it stay where they are. A terminal that does not know it shows the letters in the order in which they
are stored: turning them round here would spoil it for all others, and for whoever copies the text.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

OPEN, CLOSE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
RIGHT_TO_LEFT = "\u2067"  # right-to-left isolate


def isolate(text: str) -> str:
    """The text on one line, shut off from what stands beside it; an empty one stays empty.

    >>> len(isolate("abc"))
    5
    """
    clean = one_line(text)
    return f"{OPEN}{clean}{CLOSE}" if clean else ""


def one_line(text: str) -> str:
    """The text on one line, without what would move the cursor, colour the screen or turn the direction.

    >>> one_line("a\\x1b[2J\\nb")
    'a[2J b'
    """
    return " ".join("".join(char for char in text if char.isprintable() or char.isspace()).split())


class Line(NamedTuple):
    """A line of a cell: words of the table's own language, then words of the report's."""

    before: str
    text: str
    style: str = ""
    hang: int = 0  # how much further in the lines go on, when words before are wrapped


class Cell:
    """Lines wrapped to the column; what comes of each line is an isolate of its own, so that nothing runs over."""

    def __init__(self, lines: Iterable[Line]):
        self.lines = list(lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.lines:
            yield from _wrapped(line, console, options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        low = high = 0
        for before, text, *_ in self.lines:
            size = Measurement.get(console, options, Text(one_line(text)))
            low = max(low, size.minimum, cell_len(before.rstrip()))
            high = max(high, cell_len(before) + size.maximum)
        return Measurement(low, high).with_maximum(options.max_width)


def _wrapped(line: Line, console: Console, width: int) -> Iterator[Text]:
    """The line's parts; the words before come first, on a line of their own if they leave too little room."""
    before, text, style, hang = line
    clean = one_line(text)
    indent = cell_len(before)
    longest = max(map(cell_len, clean.split()), default=0)
    if not clean:
        yield from _plain(before, console, width, style, hang)
        return
    if indent and indent + longest > width:
        yield Text(before.rstrip(), style=style)
        before, indent = "", 0
    parts = Text(clean, style=style).wrap(console, max(1, width - indent))
    for number, part in enumerate(parts):
        part.rstrip()
        yield Text.assemble(before if number == 0 else " " * indent, OPEN, part, CLOSE, style=style)


def _plain(words: str, console: Console, width: int, style: str, hang: int) -> Iterator[Text]:
    """A line of the table's own language, wrapped behind its indent; an isolate that is cut goes on below."""
    indent, cut = " " * (len(words) - len(words.lstrip())), False
    for number, part in enumerate(Text(words.strip(), style=style).wrap(console, max(1, width - len(indent) - hang))):
        part.rstrip()
        opened = OPEN if cut else ""
        cut = f"{opened}{part.plain}".count(OPEN) > part.plain.count(CLOSE)
        yield Text.assemble(indent + " " * (hang if number else 0), opened, part, CLOSE if cut else "", style=style)
