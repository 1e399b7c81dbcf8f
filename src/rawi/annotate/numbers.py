"""Read counts: digits, number words, dozens and hundreds, at least and more than, percentages."""

import re

from rawi.annotate.chains import SCALES, Chain
from rawi.annotate.mentions import Number
from rawi.lexicon.words import Word
from rawi.text import Text
from rawi.text.tokens import NUMBER, Token

_BY_THOUSANDS = re.compile(r"(?<=[1-9]\d{2})\.(?=\d{3}$)|(?<=^[1-9])\.(?=\d{3}$)|(?<=^[1-9]\d)\.(?=\d{3}$)")
_HIGHEST = 10_000_000
_THOUSAND = 1000
_THOUSANDS = ("\u0627\u0644\u0627\u0641", "\u0627\u0644\u0627\u0644\u0627\u0641")  # thousands, the thousands
_COUNTING = frozenset(("number", "vague", "fraction"))
_PLURALS = (_THOUSANDS[0], "\u0645\u0644\u0627\u064a\u064a\u0646")  # thousands, millions
_TWO_OF = (
    "\u0627\u0644\u0641\u0627",
    "\u0645\u0644\u064a\u0648\u0646\u0627",
)  # two thousand, two million, of what stands behind
_IN = "\u0641\u064a"
_AND = "\u0648"
_YA = "\u064a"
_RANGE_MARKS = frozenset("-\u2013\u2014")


def _digits(token: Token) -> float | None:
    """The value of a number token; marks of thousands are dropped (1,500 and 350.209), a decimal point is kept."""
    text = token.key.replace("\u066c", ",").replace("\u066b", ".")
    whole = _BY_THOUSANDS.sub("", text.replace(",", ""))
    try:
        return float(whole) if whole.count(".") <= 1 else None
    except ValueError:
        return None


def _word_value(word: Word) -> float | None:
    """The value of a number word; X SEEKS, in Arabic spelt like ninety before a noun, is none."""
    seeks = "host" in word.groups and word.stem.endswith(_YA)
    hit = None if "percent" in word.groups or seeks else word.first("number")
    return hit.form.entry.value if hit is not None and not hit.suffix else None


def _number_at(text: Text, words: list[Word], at: int) -> Number | None:
    """The count that begins at a token: digits, a chain of number words, or a vague plural."""
    token = text.tokens[at]
    if token.kind == NUMBER:
        value = _digits(token)
        return None if value is None or value > _HIGHEST else _scaled(text, words, at, value)
    vague = words[at].first("vague")
    if vague is not None:
        low, high = map(float, vague.form.entry.id.split("-"))
        if (
            at + 1 < len(words)
            and words[at + 1].stem in _THOUSANDS
            and text.sentence_of[at + 1] == text.sentence_of[at]
        ):
            return Number(at, at + 2, low * _THOUSAND, (high + 1) * _THOUSAND - 1, exact=False)  # tens of thousands
        return Number(at, at + 1, low, high, exact=False)
    part = words[at].first("fraction")
    if part is not None:  # half a million
        scale = _word_value(words[at + 1]) if at + 1 < len(words) else None
        total = part.form.entry.value * scale if scale in SCALES and scale is not None else None
        return None if total is None else Number(at, at + 2, total, total)
    value = _word_value(words[at])
    return None if value is None else _word_chain(text, words, at, value)


def _scaled(text: Text, words: list[Word], at: int, value: float) -> Number:
    """Digits with what follows: a second number behind a dash, thousand, percent."""
    last, high = at + 1, value
    tokens = text.tokens
    if last + 1 < len(tokens) and tokens[last].raw in _RANGE_MARKS and tokens[last + 1].kind == NUMBER:
        other = _digits(tokens[last + 1])
        if other is not None and other > value:
            last, high = last + 2, other
    if last < len(tokens) and _word_value(words[last]) in SCALES:
        scale = _word_value(words[last]) or 1
        end, more = _added(text, words, last + 1, scale)
        return Number(at, end, value * scale + more, high * scale + more)
    behind = _percent_end(text, words, last)
    if behind > last:
        return Number(at, behind, value, high, percent=True)
    return Number(at, last, value, high)


def _added(text: Text, words: list[Word], at: int, scale: float) -> tuple[int, float]:
    """(token behind it, its value) of what "and" adds to thousands or millions: 38 thousand AND 528, AND A HALF; one
    million AND 200 THOUSAND."""
    if at >= len(words) or text.sentence_of[at] != text.sentence_of[at - 1]:
        return at, 0
    half = words[at].first("fraction")
    if half is not None and words[at].conjunction:
        behind = at + 1 < len(words) and _word_value(words[at + 1]) == scale  # AND HALF A MILLION
        return at + 1 + behind, half.form.entry.value * scale
    rest = _number_behind_and(text, words, at)
    if rest is not None and rest.low == rest.high < scale and rest.exact and not rest.percent:
        return rest.last, rest.low
    return at, 0


def _number_behind_and(text: Text, words: list[Word], at: int) -> Number | None:
    """The count that "and" links to what stands before it: the digits behind it, or the word that it is written to."""
    if text.tokens[at].key == _AND and at + 1 < len(words) and text.tokens[at + 1].kind == NUMBER:
        return _number_at(text, words, at + 1)
    return _number_at(text, words, at) if words[at].conjunction and "number" in words[at].groups else None


def _percent_end(text: Text, words: list[Word], at: int) -> int:
    """The token behind a percent sign or "in the hundred"; ``at`` itself when there is none."""
    for step in (0, 1):
        if at + step >= len(words) or (step and words[at].stem != _IN):
            return at
        if text.tokens[at + step].raw in "%\u066a" or "percent" in words[at + step].groups:
            return at + step + 1
    return at


def _word_chain(text: Text, words: list[Word], at: int, value: float) -> Number:
    """Number words linked as Arabic links them: units and tens by 'and', hundreds and thousands by nearness."""
    chain, last = Chain(value), at + 1
    while last < len(words) and text.sentence_of[last] == text.sentence_of[at]:
        following = _word_value(words[last])
        if following is None or not chain.takes(following, linked=bool(words[last].conjunction)):
            break
        last += 1
    if last == at + 1 and value in SCALES and words[at].stem in _PLURALS:
        return Number(at, last, 2 * value, 10 * value - 1, exact=False)
    if last == at + 1 and words[at].stem in _TWO_OF and last < len(words) and "role" in words[last].groups:
        return Number(at, last, 2 * value, 2 * value)  # TWO MILLION people
    total = chain.total
    if chain.part == 0:
        last, more = _added(text, words, last, chain.scale)
        total += more
    behind = _percent_end(text, words, last)
    return Number(at, behind, total, total, percent=behind > last)


def find_numbers(text: Text, words: list[Word]) -> list[Number]:
    """All counts in text order. Plain one and two stay out: Arabic uses them as pronouns and for emphasis."""
    numbers, behind = [], 0
    for at, word in enumerate(words):
        if at < behind or (_COUNTING.isdisjoint(word.sort) and text.tokens[at].kind != NUMBER):
            continue
        number = _number_at(text, words, at)
        if number is not None:
            numbers.append(number)
            behind = number.last
    return numbers
