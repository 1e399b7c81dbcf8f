"""The age of somebody who is told of: a girl, 12 YEARS; WHO IS 12 YEARS OLD; (12 YEARS); X/ 12 YEARS."""

from rawi.extract.counts.governors import OF
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PREPOSITION
from rawi.text.tokens import COMMAS, WORD

_WORDS = 4  # from a child to its years: WHO IS OF AGE 12
_OPENINGS, _CLOSING = frozenset("(/-\u2013"), ")"
_AGE = "\u0639\u0645\u0631"
_REACHES = "balagha"  # the verb's entry: IS of so many years


def past_age(layout: Layout, at: int, end: int) -> int:
    """The token behind the age that stands at a token, else the token itself."""
    if at >= end:
        return at
    start = at + (layout.text.tokens[at].raw in COMMAS | _OPENINGS)
    if (lived := _in_his_year(layout, start, end)) is not None:
        return lived
    number = next((n for n in range(start, min(start + _WORDS, end)) if n in layout.number_at), None)
    if number is None or not all(_may_lead(layout, i) for i in range(start, number)):
        return at
    years = layout.number_at[number].last
    dated = any(time.first <= years < time.last for time in layout.times[layout.text.sentence_of[number]])
    if years >= end or dated or "time" not in layout.words[years].groups:
        return at
    behind = years + 1
    behind += 2 * _is_of_age(layout, behind, end)  # 12 years OF AGE
    return behind + (behind < end and layout.text.tokens[behind].raw == _CLOSING)


def _in_his_year(layout: Layout, at: int, end: int) -> int | None:
    """Behind IN THE SIXTH OF HIS LIFE."""
    if at >= end or layout.words[at].function != PREPOSITION:
        return None
    ends = (i for i in range(at + 1, min(at + _WORDS, end)) if _is_of_age(layout, i, end))
    return next((i + 2 for i in ends if all(_may_lead(layout, told) for told in range(at, i))), None)


def _is_of_age(layout: Layout, at: int, end: int) -> bool:
    return at + 1 < end and layout.stem(at) == OF and layout.words[at + 1].stem.startswith(_AGE)


def _may_lead(layout: Layout, at: int) -> bool:
    """A word between somebody and his years that tells of nobody else and of nothing done."""
    word = layout.words[at]
    if layout.text.tokens[at].kind != WORD or word.conjunction or at in layout.phrase_at:
        return False
    return not word.is_verb or any(hit.form.entry.id == _REACHES for hit in word.groups.get("event", ()))
