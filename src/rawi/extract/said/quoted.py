"""Marks beside a speaker: quotation marks round a name that is part of his or round what he says; brackets."""

from itertools import accumulate

from rawi.extract.tree.layout import Layout

_LONGEST = 1500  # characters up to the end of a quotation
_OPENING, _CLOSING, _STRAIGHT = "\u00ab\u201c", "\u00bb\u201d", '"'
_TELLS = frozenset(("event", "host", "speech"))
_NAMES = frozenset(("role", "kind", "nisba"))


def opens_quote(layout: Layout, at: int) -> bool:
    """A quotation opens right before a token; a straight mark right behind the token before it closes one."""
    gap = _gap(layout, at)
    straight = gap.rstrip().endswith(_STRAIGHT) and not gap.startswith(_STRAIGHT)
    return straight or any(mark in gap for mark in _OPENING)


def quote_end(layout: Layout, at: int, limit: int) -> int:
    """Behind which token the quotation closes that opens at a token; 0 where it does not by then."""
    for last in range(at + 1, limit + 1):
        if layout.words[last - 1].function == "complementiser":
            return 0
        gap = _gap(layout, last) if last < len(layout.words) else _CLOSING
        if _STRAIGHT in gap or any(mark in gap for mark in _CLOSING):
            return last
    return 0


def is_told_in_quotes(layout: Layout, at: int, end: int, governed: bool) -> bool:
    """A source confirmed "THE DEATH of three": a happening, and no party's name, unless a noun has it for its genitive:
    the chamber "REPELLING THE AGGRESSION". Of single words only a happening is told."""
    word, named = layout.words[at], layout.phrase_at.get(at)
    if any(hit.suffix for hit in word.groups.get("event", ())):
        return True  # its "LIBERATION"
    if governed or (named is not None and named.names) or word.groups.keys() & _NAMES:
        return False
    tells = frozenset(("event",)) if end == at + 1 else _TELLS
    return word.is_verb or bool(word.groups.keys() & tells)


def past_brackets(layout: Layout, at: int, end: int) -> int:
    """The agency X (Y) reported that: past what its name is shortened to."""
    tokens, closing = layout.text.tokens, at + 2
    bracketed = closing < end and tokens[at].raw == "(" and tokens[closing].raw == ")"
    return closing + 1 if bracketed else at


def runs_on(layout: Layout, at: int, trigger: int) -> bool:
    """What is said at a token in quotation marks goes on up to a trigger in a later sentence: a mark opens behind the
    word of speech, in its own sentence, and none closes it by then. Straight marks carry over no line break."""
    source, tokens = layout.text.source, layout.text.tokens
    end = layout.text.sentences[layout.text.sentence_of[at]][1]
    said, behind = source[tokens[at].end : tokens[end].start], source[tokens[end].start : tokens[trigger].start]
    if said.count(_STRAIGHT) % 2 == 1:
        before, _, quoted = said.rpartition(_STRAIGHT)
        opens = before[-1:].isspace() and not quoted[:1].isspace()
        return opens and behind.count(_STRAIGHT) % 2 == 0 and "\n" not in said + behind
    inside = _depths(said + behind)[len(said) - 1 :]
    return min(inside) > 0 and _closes(source[tokens[trigger].start :], inside[-1])


def _depths(words: str) -> list[int]:
    """How many quotations are open behind each character."""
    return list(accumulate((mark in _OPENING) - (mark in _CLOSING) for mark in words))


def _closes(words: str, depth: int) -> bool:
    """Some quotation closes that was open before, and no mark is left out."""
    return any(depth + further <= 0 for further in _depths(words[:_LONGEST]))


def _gap(layout: Layout, at: int) -> str:
    tokens = layout.text.tokens
    return layout.text.source[tokens[at - 1].end : tokens[at].start] if at else ""
