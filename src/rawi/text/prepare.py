"""The text stage: a report's characters become a Text."""

from collections.abc import Callable

from rawi.model import Span
from rawi.text.repair import split_joined
from rawi.text.sentences import join_lines, sentence_bounds
from rawi.text.tokens import Token, tokenise
from rawi.text.torn import mend_torn

Sentence = tuple[int, int]
"""A half-open range of token numbers."""


class Text:
    """A report's text with its tokens and sentences. ``sentence_of[i]`` is the sentence number of token i."""

    __slots__ = ("source", "tokens", "sentences", "sentence_of")

    def __init__(self, source: str, tokens: list[Token], sentences: list[Sentence]):
        self.source, self.tokens, self.sentences = source, tokens, sentences
        self.sentence_of = [0] * len(tokens)
        for number, (first, last) in enumerate(sentences):
            self.sentence_of[first:last] = [number] * (last - first)

    def span(self, first: int, last: int) -> Span:
        """The words from token ``first`` up to but not including token ``last``."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Span(start, end, self.source[start:end])

    def words(self, first: int, last: int) -> str:
        """The same words as one line, marks that fold away left out."""
        return " ".join(token.raw for token in self.tokens[first:last])


def prepare(
    source: str, known: Callable[[str], bool], leads: Callable[[str], bool] = lambda _: False, end: int | None = None
) -> Text:
    """Tokens and sentences of a text.

    ``known`` tells word forms that may be split off a join, ``leads`` words with which no sentence ends, ``end`` is the
    offset where the report is over and its page goes on: a sentence ends there.
    """
    tokens = split_joined(mend_torn(tokenise(source), known), known)
    tokens = join_lines(tokens, leads)
    return Text(source, tokens, sentence_bounds(tokens, end))
