"""Group tokens into sentences."""

from rawi.text.tokens import MARK, NUMBER, Token

_ENDS = frozenset(".!?\u061f\n\u2026|")
_MOST_TOKENS = 160  # scraped pages without a full stop are cut here, at the next comma if there is one


def _is_initial(tokens: list[Token], i: int) -> bool:
    """A full stop behind a single letter: the initials of an agency or a doctor's title, not an end."""
    before = tokens[i - 1] if i else None
    return before is not None and len(before.key) == 1 and before.kind != NUMBER and before.end == tokens[i].start


def _ends_at(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if token.kind != MARK or token.raw not in _ENDS:
        return False
    return not (token.raw == "." and _is_initial(tokens, i))


def sentence_bounds(tokens: list[Token]) -> list[tuple[int, int]]:
    """Half-open token ranges, end marks included; ranges without a word are left out."""
    bounds, first, words = [], 0, 0
    for i, token in enumerate(tokens):
        words += token.kind != MARK
        too_long = i - first >= _MOST_TOKENS and (token.kind == MARK or i - first >= 2 * _MOST_TOKENS)
        if too_long or _ends_at(tokens, i):
            if words:
                bounds.append((first, i + 1))
            first, words = i + 1, 0
    if words:
        bounds.append((first, len(tokens)))
    return bounds
