"""Group tokens into sentences."""

from collections.abc import Callable

from rawi.text.tokens import COMMAS, MARK, NUMBER, WORD, Token

_ENDS = frozenset(".!?\u061f\n\u2026|")
_LINE, _STOP, _CLOSING = "\n", ".", ")]"
_SHORTEST_LINE = 3  # tokens; a label or a shorter scrap of a page opens no sentence
_LETTER, _LONGER_LETTER = 2, 3  # letters of the name of one: EM, ES, CEE, ITCH
_FEW = 6  # tokens of a count of dead and hurt: 6 DEAD and more than 80 HURT
_MOST_TOKENS = 160  # scraped pages without a full stop are cut here, at the next comma if there is one


def _is_initial(tokens: list[Token], i: int) -> bool:
    """A full stop behind a single letter: the initials of an agency or a doctor's title, not an end."""
    before = tokens[i - 1] if i else None
    if before is None or before.raw in _CLOSING or len(before.key) > 1:
        return False
    return before.kind != NUMBER and before.end == tokens[i].start


def _is_in_letters(tokens: list[Token], i: int) -> bool:
    """A full stop between the names of two letters, written close to both: the ship M.S.C. Orion, spelt out."""
    if not 0 < i < len(tokens) - 1:
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    close = before.end == tokens[i].start and tokens[i].end == after.start
    words = before.kind == after.kind == WORD
    return close and words and len(before.key) <= _LETTER and len(after.key) <= _LONGER_LETTER


def _ends_at(tokens: list[Token], i: int) -> bool:
    if tokens[i].raw != _STOP:
        return tokens[i].raw in _ENDS
    return not (_is_initial(tokens, i) or _is_in_letters(tokens, i) or _goes_on_counting(tokens, i))


def _goes_on_counting(tokens: list[Token], i: int) -> bool:
    """One of two full stops before a number and few words: a headline's comma. A blast in the market.. 38 DEAD."""
    first = i - (i > 0 and _is_stop(tokens, i - 1) and tokens[i - 1].end == tokens[i].start)
    last = first + 2
    if not 0 < first < last < len(tokens) or _is_stop(tokens, first - 1) or not _is_stop(tokens, first + 1):
        return False
    few = any(token.kind == MARK and token.raw in _ENDS for token in tokens[last : last + _FEW + 1])
    short = few or len(tokens) - last <= _FEW
    return tokens[first].end == tokens[first + 1].start and tokens[last].kind == NUMBER and short


def _is_stop(tokens: list[Token], i: int) -> bool:
    return tokens[i].raw == _STOP


def sentence_bounds(tokens: list[Token], end: int | None = None) -> list[tuple[int, int]]:
    """Half-open token ranges, end marks included; ranges without a word are left out. ``end`` is an offset that no
    sentence goes beyond."""
    bounds, first, words = [], 0, 0
    for i, token in enumerate(tokens):
        if end is not None and token.start >= end:
            if words:
                bounds.append((first, i))
            first, words, end = i, 0, None
        words += token.kind != MARK
        too_long = i - first >= _MOST_TOKENS and (token.kind == MARK or i - first >= 2 * _MOST_TOKENS)
        if too_long or (token.kind == MARK and _ends_at(tokens, i)):
            if words:
                bounds.append((first, i + 1))
            first, words = i + 1, 0
    if words:
        bounds.append((first, len(tokens)))
    return bounds


def join_lines(tokens: list[Token], leads: Callable[[str], bool]) -> list[Token]:
    """The tokens without the line ends that break a sentence: behind a comma, or a word that more must follow."""
    joined: list[Token] = []
    length, broken = 0, False  # tokens of the line; whether the sentence goes on over the line ends read last
    for at, token in enumerate(tokens):
        if token.raw != _LINE:
            length, broken = length + 1, False
        elif broken or (length >= _SHORTEST_LINE and _is_broken(tokens, at, leads)):
            broken = True
            continue
        else:
            length = 0
        joined.append(token)
    return joined


def _is_broken(tokens: list[Token], at: int, leads: Callable[[str], bool]) -> bool:
    """The sentence goes on behind the line ends that begin at a token."""
    after = at
    while after < len(tokens) and tokens[after].raw == _LINE:
        after += 1
    if after == len(tokens) or tokens[after].kind not in (WORD, NUMBER):
        return False
    before = tokens[at - 1]
    return before.raw in COMMAS or (before.kind == WORD and leads(before.key))
