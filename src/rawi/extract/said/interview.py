"""Interviews: questions on lines of their own, and who answers them, as the lead has told."""

from rawi.extract.said.voices import Attribution
from rawi.extract.tree.layout import Layout

_QUESTION = "\u061f"
_FEWEST = 3  # questions that make an interview
_EARLY = 0.4
_PERSONS = frozenset(("person", "official"))


class Interview:
    """A report's questions and whoever answers them; no interview without both."""

    def __init__(self, layout: Layout, attributions: list[Attribution]):
        count = len(layout.text.sentences)
        asked = [n for n in range(count) if _is_question(layout, n)]
        self.questions = [n for n in asked if n + 1 not in asked]
        early = len(self.questions) >= _FEWEST and self.questions[0] <= _EARLY * count  # not headlines below a report
        lead = self.questions[0] if early else 0
        titled = (a for a in attributions if a.sentence < lead and a.form == "verb" and _is_titled(layout, a))
        self.answers = next(titled, None)

    def answer(self, sentence: int) -> Attribution | None:
        """On whose word an answer is told; None for a question and for what stands before the first."""
        if self.answers is None or sentence <= self.questions[0] or sentence in self.questions:
            return None
        return self.answers


def _is_titled(layout: Layout, attribution: Attribution) -> bool:
    if not attribution.chain:
        return False
    roles = layout.words[attribution.chain[-1].first].groups.get("role", ())
    return any(hit.form.entry.kind in _PERSONS for hit in roles)


def _is_question(layout: Layout, number: int) -> bool:
    """The sentence ends with a question mark, and its line with it."""
    last = layout.text.sentences[number][1]
    tokens = layout.text.tokens
    mark = any(token.raw == _QUESTION for token in tokens[max(0, last - 2) : last])
    line = "\n" in layout.text.source[tokens[last - 1].end : tokens[last].start] if last < len(tokens) else True
    return mark and (line or (last < len(tokens) and tokens[last].raw == "\n") or tokens[last - 1].raw == "\n")
