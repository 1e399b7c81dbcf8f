"""PDF files with a text layer, by PDFium. Lines are put in reading order by where their letters stand.

What a PDF calls its text is, for Arabic, as often as not in the order of the page from left to right, or in shapes of
letters; where each letter stands is told the same way by all of them.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from rawi.errors import InputError
from rawi.ingest.incoming import MAX_CHARACTERS, Piece

_MOST_PAGES = 2000
_SAME_LINE, _PARAGRAPH, _SPACE = 0.5, 1.9, 0.18
"""Distances in sizes of the script: within a line, between lines of a paragraph, between words."""
_MIRRORED = str.maketrans("()[]{}<>\u00ab\u00bb", ")(][}{><\u00bb\u00ab")


class Letter(NamedTuple):
    """A character, where it stands on its page (points, from the left and from below) and the size of its script."""

    char: str
    left: float
    right: float
    base: float
    size: float


def pdf_pieces(raw: bytes) -> list[Piece]:
    """The text of a PDF file; InputError when it has none, as a scan has none, and when it cannot be opened."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
        pages = [_page_text(document[number]) for number in range(min(len(document), _MOST_PAGES))]
    except pypdfium2.PdfiumError as error:
        said = "is locked with a password" if "assword" in str(error) else "is a PDF file that cannot be opened"
        raise InputError(f"{said}: {error}") from None
    text = "\n\n".join(filter(None, pages))
    if not text.strip():
        raise InputError("is a PDF file without a text layer: pictures of pages, most likely. Run OCR on it first")
    return [Piece(text[: MAX_CHARACTERS + 1], notes={"pages": len(pages)})]


def _page_text(page: object) -> str:
    return "\n".join(_paragraphs(list(_lines(_letters(page)))))


def _letters(page: object) -> Iterator[Letter]:
    import ctypes

    from pypdfium2 import raw

    text_page = page.get_textpage()  # type: ignore[attr-defined]
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, at)
        if code == 0 or raw.FPDFText_IsGenerated(text_page, at) == 1 or 0xD800 <= code < 0xE000:
            continue
        left, _, right, _ = text_page.get_charbox(at, loose=True)
        raw.FPDFText_GetCharOrigin(text_page, at, ctypes.byref(x), ctypes.byref(y))
        yield Letter(chr(code), left, right, y.value, raw.FPDFText_GetFontSize(text_page, at) or 1.0)


def _lines(letters: Iterator[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow each other at the same height, in the order of the file: columns are kept apart by it."""
    line: list[Letter] = []
    for letter in letters:
        if line and abs(letter.base - line[-1].base) > _SAME_LINE * max(letter.size, line[-1].size):
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _paragraphs(lines: list[list[Letter]]) -> Iterator[str]:
    """Lines joined to paragraphs: a new one begins where the distance to the line before is larger, or the script."""
    words: list[str] = []
    before: list[Letter] = []
    for line in lines:
        text = reading_order(line)
        if not text:
            continue
        size = max(letter.size for letter in line)
        apart = bool(before) and not 0 < before[0].base - line[0].base < _PARAGRAPH * size
        resized = bool(before) and abs(size - max(letter.size for letter in before)) > 0.1 * size
        if words and (apart or resized):
            yield " ".join(words)
            words = []
        words.append(text)
        before = line
    if words:
        yield " ".join(words)


def reading_order(line: list[Letter]) -> str:
    """The text of one line of letters, by where they stand: from the right, with what is Latin or a number turned."""
    arabic = sum(unicodedata.bidirectional(letter.char) in ("R", "AL") for letter in line)
    latin = sum(unicodedata.bidirectional(letter.char) == "L" for letter in line)
    if latin > arabic:
        placed = sorted(line, key=lambda letter: letter.left)
        return unicodedata.normalize("NFKC", _spaced(placed, 1)).strip()
    placed = sorted(line, key=lambda letter: (-(letter.left + letter.right) / 2, -letter.left))
    return unicodedata.normalize("NFKC", _turned(_spaced(_marks_behind(placed), -1))).strip()


def _marks_behind(placed: list[Letter]) -> list[Letter]:
    """Vowel signs put behind the letter they stand over, wherever their own middle falls."""
    marks = [letter for letter in placed if unicodedata.combining(letter.char)]
    if not marks:
        return placed
    rest = [letter for letter in placed if not unicodedata.combining(letter.char)]
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        near = min(range(len(rest)), key=lambda at: _distance(rest[at], middle), default=None)
        if near is not None:
            rest.insert(near + 1, mark)
    return rest


def _distance(letter: Letter, x: float) -> float:
    if letter.char.isspace() or unicodedata.combining(letter.char):
        return float("inf")
    return max(letter.left - x, x - letter.right, 0.0) or abs((letter.left + letter.right) / 2 - x) / 1000


def _spaced(placed: list[Letter], way: int) -> str:
    """The characters in order, with a space in each gap as wide as one.

    Many programs write no spaces, or put them where they cannot be seen; the spaces that stand in the file are taken
    only where the gaps tell of far fewer.
    """
    seen = [letter for letter in placed if not letter.char.isspace()]
    gaps: set[int] = set()
    before: Letter | None = None
    for at, letter in enumerate(seen):
        if not unicodedata.combining(letter.char):
            if before and _gap(before, letter, way) > _SPACE * letter.size:
                gaps.add(at)
            before = letter
    written = "".join(letter.char for letter in placed)
    if len(written.split()) > 2 * (len(gaps) + 1):
        return " ".join(written.split())
    return "".join(f" {letter.char}" if at in gaps else letter.char for at, letter in enumerate(seen))


def _gap(before: Letter, letter: Letter, way: int) -> float:
    return letter.left - before.right if way > 0 else before.left - letter.right


def _turned(line: str) -> str:
    """A line as it is seen from the right, with brackets as they are written and runs from the left turned back."""
    out: list[str] = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and _from_left(line, end):
            end += 1
        while end > at and not line[end - 1].isalnum() and line[end - 1] not in "%+":
            end -= 1
        if end > at:
            out.append(line[at:end][::-1])
        else:
            end = at + 1
            out.append(line[at].translate(_MIRRORED))
        at = end
    return "".join(out)


def _from_left(line: str, at: int) -> bool:
    """True within a run that is written from the left: Latin, figures, and what joins them."""
    kind = unicodedata.bidirectional(line[at])
    if kind in ("L", "EN", "AN"):
        return True
    behind = next((unicodedata.bidirectional(char) for char in line[at + 1 :] if not char.isspace()), "R")
    if line[at] == " ":
        ahead = unicodedata.bidirectional(line[at - 1]) if at else "R"
        return ahead == "L" and behind == "L"
    return kind in ("CS", "ES", "ET", "ON") and line[at] not in '()\u00ab\u00bb"' and behind in ("L", "EN", "AN")
