"""Put right what was read: a person picks other words of the report for a slot of a claim, or another of its values."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from rawi.errors import InputError
from rawi.ingest import read_day
from rawi.lexicon import World
from rawi.lexicon.names import ACTOR, PLACE, SOURCE
from rawi.model import (
    COUNTED,
    EXTENTS,
    FACTUALITIES,
    RELATIONS,
    STANCES,
    TYPES,
    Actor,
    Claim,
    DateRef,
    Entity,
    Place,
    PlaceRef,
    Quantity,
    Source,
    SourceRef,
)
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
COUNTS = "quantities"
"""The slot that takes any number of counts."""
SLOTS = (*VALUES, *WORDS, COUNTS)

_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_COUNT = re.compile(r"([a-z]+)=(\d{1,9})(?:-(\d{1,9}))?")
_DAY_FIRST = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{4}")

Thing = Entity | PlaceRef | SourceRef
Words = Sequence[tuple[int, int]]
"""Where words stand: start and end of each, in code points of the report's text."""


def corrected(store: Store, id: str, slot: str, *, words: Words | None = None, value: str | None = None) -> Claim:
    """A claim as it would be with a slot put right; nothing is kept.

    ``words`` are resolved as they are when the report is read; none of them empties the slot. ``value`` is one of
    ``VALUES[slot]``, or the ``date`` as a day, month, year, or two of them with a slash between, or the ``quantities``
    as "killed=7, injured=20-30".
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


def correct_as(
    store: Store, id: str, slot: str, given: Sequence[str], *, author: str, reason: str = ""
) -> list[Judgement]:
    """Keep what a person writes into a slot of ``WORDS``: each an id of the tables, words of the report or, where they
    do not stand in it, a name of the tables; none empties it."""
    claim = store.claim(id)
    if slot not in MANY and len(given) > 1:
        raise InputError(f"the {slot} is given by one lot of words")
    found = [thing for one in given for thing in _things(store, claim, slot, one)]
    value = tuple(dict.fromkeys(found)) if slot in (*MANY, COUNTS) else next(iter(found), None)
    return store.correct(claim, slot, value, author=author, reason=reason)


def _things(store: Store, claim: Claim, slot: str, given: str) -> tuple[Any, ...]:
    """What an id, words of the report or a name stand for in a slot."""
    known = () if slot == "date" else _known_as(store.world, slot, given)
    if (exact := [thing for thing in known if thing.id == given]) or (known and given not in _text(store, claim)):
        if len(exact or known) > 1:
            raise InputError(f"{given!r} could be {', '.join(str(thing.id) for thing in known)}: write one of these")
        return (_as_told(store.world, slot, (exact or known)[0]),)
    words = stand_at(store, claim.id, [given])
    meant = read_words(store.report(claim.report.id), claim, slot, words, store.world)
    return meant if isinstance(meant, tuple) else (meant,)


def _text(store: Store, claim: Claim) -> str:
    return store.report(claim.report.id).text


def _known_as(world: World, slot: str, name: str) -> tuple[Actor | Place | Source, ...]:
    """Whom or what the tables know by a name, of the kind that a slot takes: a voice may be a source or a party."""
    if slot in ("place", "destination"):
        return tuple(world.places[id] for id in world.known_as(PLACE, name))
    sources = tuple(world.sources[id] for id in world.known_as(SOURCE, name)) if slot == "chain" else ()
    return sources or tuple(world.actors[id] for id in world.known_as(ACTOR, name))


def _as_told(world: World, slot: str, thing: Actor | Place | Source) -> Thing:
    """A thing of the tables in a claim that has no words for it."""
    if isinstance(thing, Place):
        within = tuple(outer.name for outer in world.within(thing))
        where = (thing.kind, within, thing.country, thing.lat, thing.lon, thing.radius_m)
        return PlaceRef(thing.id, thing.name, thing.name_ar, *where)
    if slot == "chain":
        return SourceRef(thing.id, thing.name, thing.name_ar, thing.kind)
    return Entity(thing.id, thing.name, thing.name_ar, None)


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
        raise InputError(
            f"{words!r} does not stand in the report, and no table knows it: write it letter by letter as the report "
            "does, or an id or a name that Rawi knows"
        )
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
        if slot == COUNTS:
            return tuple(_count(claim, part.strip()) for part in re.split("[,\u060c]", value))
        if slot != "date":
            raise InputError(f"the {slot} is given by words of the report")
        return _date(value)
    if not words:
        return () if slot in (*MANY, COUNTS) else None
    if slot == COUNTS:
        raise InputError(f"the {slot} are given by a value, like killed=7, injured=20-30")
    if slot not in MANY and len(words) > 1:
        raise InputError(f"the {slot} is given by one lot of words")
    return read_words(store.report(claim.report.id), claim, slot, words, store.world)


def _listed(claim: Claim, slot: str, value: str | None) -> str:
    if value not in VALUES[slot]:
        raise InputError(f"the {slot} is one of these: {', '.join(VALUES[slot])}")
    if slot in ("extent", "relation") and claim.place is None:
        raise InputError(f"{claim.id} names no place, and so no {slot} of it")
    return value


def _count(claim: Claim, told: str) -> Quantity:
    """A count as "killed=20-30". Of whom, and where it stands, is as the claim has it for that kind; of a kind that
    it has not read, nobody is named, and it stands at the claim's own word."""
    found = _COUNT.fullmatch(told.translate(_LATIN))
    if found is None or found[1] not in COUNTED:
        raise InputError(f"{told[:40]!r} is no count like killed=7 or injured=20-30; of these: {', '.join(COUNTED)}")
    low, high = int(found[2]), int(found[3] or found[2])
    if low > high:
        raise InputError(f"{told}: the lower number comes first")
    read = next((one for one in claim.quantities if one.kind == found[1]), None)
    return Quantity(found[1], low, high, read.of if read else None, read.mention if read else claim.trigger)


def is_date(told: str) -> bool:
    """True for what is written in figures like a date, whether there is such a day or not."""
    return bool(told) and set(told) <= set("0123456789٠١٢٣٤٥٦٧٨٩-/.")


def _date(told: str) -> DateRef:
    """A day, month or year, or two of them with a slash between, as a time; a day may also begin with the day."""
    told = told.translate(_LATIN)
    if _DAY_FIRST.fullmatch(told):
        told = read_day(told)
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
