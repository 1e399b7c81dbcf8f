"""Two counts that are told as one: between thirty and forty, three or four, from five to seven thousand."""

from collections.abc import Collection

from rawi.annotate.chains import SCALES
from rawi.annotate.mentions import Number, Time
from rawi.lexicon.words import Word
from rawi.text import Text

_OR, _AND = "\u0627\u0648", "\u0648"
_BETWEEN, _TO = "bayna", "ila"
_YEARS = range(1900, 2101)


def with_ranges(text: Text, words: list[Word], numbers: list[Number], times: Collection[Time]) -> list[Number]:
    """The counts in text order, each that is told with a higher one joined to it. Days of a date are none, ON
    SUNDAY TO 37 dead: they lie in one of the ``times``."""
    dated = {at for time in times for at in range(time.first, time.last)}
    joined: list[Number] = []
    for number in numbers:
        low = joined[-1] if joined else None
        days = low is not None and dated & {low.first, number.first}  # rose ON SUNDAY, the first day, TO 40
        both = None if low is None or days else _range(text, words, low, number)
        if both is not None:
            joined[-1] = both
        else:
            joined.append(number)
    return joined


def _range(text: Text, words: list[Word], low: Number, high: Number) -> Number | None:
    """BETWEEN thirty AND FORTY, three OR FOUR, three TO five; but two years bound a time."""
    if not (low.exact and high.exact) or low.percent or high.percent or not _are_linked(text, words, low, high):
        return None
    shared = next((scale for scale in SCALES[::-1] if low.high < high.low / scale), 1)  # five or seven THOUSAND
    lowest = low.low * shared
    if lowest >= high.high or (lowest in _YEARS and high.high in _YEARS):
        return None
    return Number(low.first, high.last, lowest, high.high)


def _are_linked(text: Text, words: list[Word], low: Number, high: Number) -> bool:
    if text.sentence_of[low.first] != text.sentence_of[high.first]:
        return False
    before = words[low.first - 1] if low.first else None
    apart = high.first == low.last + 1
    if before is not None and _is_function(before, _BETWEEN):
        by_itself = apart and text.tokens[low.last].key == _AND
        return by_itself or (high.first == low.last and words[high.first].conjunction == _AND)
    return apart and (words[low.last].key == _OR or _is_function(words[low.last], _TO))


def _is_function(word: Word, id: str) -> bool:
    return id in word.ids["function"]
