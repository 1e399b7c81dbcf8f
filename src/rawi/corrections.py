"""Put right what was read: a person picks other words of the report for a slot of a claim, or another of its values."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from rawi.errors import InputError
from rawi.model import EXTENTS, FACTUALITIES, RELATIONS, STANCES, TYPES, Claim, DateRef
from rawi.pipeline import read_words
from rawi.store import Judgement, Store, with_value

VALUES: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "factuality": FACTUALITIES,
    "stance": STANCES,
    "extent": EXTENTS,
    "relation": RELATIONS,
}
"""Slots that take one of some values."""
MANY = ("actors", "targets", "supporters", "chain")
"""Slots that take any number of words; the others of ``WORDS`` take one."""
WORDS = (*MANY, "place", "destination", "date")
SLOTS = (*VALUES, *WORDS)

Words = Sequence[tuple[int, int]]
"""Where words stand: start and end of each, in code points of the report's text."""


def corrected(store: Store, id: str, slot: str, *, words: Words | None = None, value: str | None = None) -> Claim:
    """A claim as it would be with a slot put right; nothing is kept.

    ``words`` are resolved as they are when the report is read; none of them empties the slot. ``value`` is one of
    ``VALUES[slot]``, or the ``date`` as a day, month, year, or two of them with a slash between.
    """
    claim = store.claim(id)
    return with_value(claim, slot, _value(store, claim, slot, words, value))


def correct(
    store: Store,
    id: str,
    slot: str,
    *,
    words: Words | None = None,
    value: str | None = None,
    author: str,
    reason: str = "",
) -> list[Judgement]:
    """Keep a correction, as ``corrected`` shows it; ``store.judge(id, "withdrawn", slot=slot, ...)`` takes it back.

    InputError where the words or the value cannot stand in the slot, or are what it holds.
    """
    claim = store.claim(id)
    found = _value(store, claim, slot, words, value)
    return store.correct(claim, slot, found, author=author, reason=reason)


def stand_at(store: Store, id: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where words stand in the report of a claim, each lot as near to the claim's own as it is to be had."""
    claim = store.claim(id)
    text = store.report(claim.report.id).text
    return [_nearest(text, some, claim.trigger.start) for some in words]


def _nearest(text: str, words: str, to: int) -> tuple[int, int]:
    if not words:
        raise InputError("no words are given")
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    if not starts:
        raise InputError(f"{words!r} does not stand in the report: write it letter by letter as it does")
    at = min(starts, key=lambda start: abs(start - to))
    return at, at + len(words)


def _value(store: Store, claim: Claim, slot: str, words: Words | None, value: str | None) -> Any:
    if slot not in SLOTS:
        raise InputError(f"there is no slot {slot!r} to correct; these are: {', '.join(SLOTS)}")
    if (words is None) == (value is None):
        raise InputError(f"the {slot} is given by words of the report or by a value: one of them")
    if slot in VALUES:
        return _listed(claim, slot, value)
    if value is not None:
        if slot != "date":
            raise InputError(f"the {slot} is given by words of the report")
        return _date(value)
    if not words:
        return () if slot in MANY else None
    if slot not in MANY and len(words) > 1:
        raise InputError(f"the {slot} is given by one lot of words")
    return read_words(store.report(claim.report.id), claim, slot, words, store.world)


def _listed(claim: Claim, slot: str, value: str | None) -> str:
    if value not in VALUES[slot]:
        raise InputError(f"the {slot} is one of these: {', '.join(VALUES[slot])}")
    if slot in ("extent", "relation") and claim.place is None:
        raise InputError(f"{claim.id} names no place, and so no {slot} of it")
    return value


def is_date(told: str) -> bool:
    """True for what is written in figures like a date, whether there is such a day or not."""
    return bool(told) and set(told) <= set("0123456789-/")


def _date(told: str) -> DateRef:
    """A day, month or year, or two of them with a slash between, as a time."""
    first, _, last = told.partition("/") if "/" in told else (told, "", told)
    days = _days(first, told)[0], _days(last, told)[1]
    if days[0] > days[1]:
        raise InputError(f"{told}: the earlier day comes first")
    return DateRef(told, days[0], days[1])


def _days(part: str, told: str) -> tuple[str, str]:
    """The first and the last day of a day, a month or a year."""
    numbers = part.split("-")
    try:
        if [len(number) for number in numbers] != [4, 2, 2][: len(numbers)] or not part.replace("-", "").isdecimal():
            raise ValueError
        year, month, day = (*map(int, numbers), *(0, 0))[:3]
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        raise InputError(f"{told[:40]!r} is no day, month or year like 2017-06-30, 2017-06, 2017") from None
    return first.isoformat(), last.isoformat()
