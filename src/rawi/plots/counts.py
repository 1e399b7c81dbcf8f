"""What the figures show, counted in weeks."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from rawi.model import ClaimType, Interest
from rawi.store import Density, SideShare, Store, TypeCount, Voice

INTERESTS: tuple[Interest, ...] = ("adverse", "neutral", "unknown", "self-serving")
OTHER = "other"
_STEPS = 60  # bars at most: a long time is counted in steps of several weeks
_TYPES = 6
_ORIGINS = 12
_BEFORE = 0.02  # the share of events that may lie before a figure: a word about years ago must not squeeze a summer


class Week(msgspec.Struct, frozen=True):
    """A step of a figure, its last day included: one week from Monday on, or several."""

    first: str
    last: str


class EventCounts(msgspec.Struct, frozen=True):
    """Events that begin in each step: ``counts[step][type]``; the rarer types together as ``other``, last."""

    types: list[ClaimType | str]
    counts: list[list[int]]


class GroundCounts(msgspec.Struct, frozen=True):
    """Places by side at the end of each step, and those that a side is only said to hold: ``held[step][side]``.

    The last step is that of the day of knowledge, counted on that day: events may be planned for later steps, but who
    will hold a place nobody knows. Sides with most come first, "" (nobody) last.
    """

    sides: list[str]
    held: list[list[int]]
    claimed: list[list[int]]


class Mixed(msgspec.Struct, frozen=True):
    """An origin with its tellings by what it has at stake (``counts``, as ``INTERESTS``); without a name all the
    ``origins`` that are not among those with most."""

    key: str
    name: str | None
    name_ar: str | None
    origins: int
    claims: int
    counts: list[int]


class Plots(msgspec.Struct, frozen=True):
    """All figures of a store, as known on a day."""

    known: str
    steps: list[Week]
    events: EventCounts
    ground: GroundCounts
    mix: list[Mixed]


def plots(store: Store, *, first: str | None = None, as_known: str | None = None) -> Plots:
    """Count a store's figures from a first day on (that of the events, but for a few that lie long before it)."""
    summary = store.summary()
    known = as_known or summary.last_day or ""
    if not summary.first_day:
        return Plots(known, [], EventCounts([], []), GroundCounts([], [], []), [])
    begin = first or _opening(store.density(), summary.first_event_day or summary.first_day, summary.first_day)
    end = max(known, begin)
    steps = weeks(begin, end if as_known else max(end, summary.last_event_day or end))
    days = [min(step.last, end) for step in steps if step.first <= end]
    return Plots(
        known,
        steps,
        by_type(store.types_by_day(as_known=as_known), steps),
        by_side(store.shares_by_side(as_known=as_known), days),
        mixed(store.voices(as_known=as_known)),
    )


def _opening(density: Sequence[Density], first: str, known: str) -> str:
    """The first day of a figure: few events lie before it."""
    total, before = sum(one.events for one in density), 0
    for one in density:
        before += one.events
        if before > total * _BEFORE and one.day >= first:
            return min(one.day, known)
    return min(first, known)


def weeks(first: str, last: str, most: int = _STEPS) -> list[Week]:
    """A time in weeks from Monday on, or in longer steps where there would be more than ``most``."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    monday = max(1, begin.toordinal() - begin.weekday())
    days = end.toordinal() - monday + 1
    step = 7 * max(1, -(-days // (7 * most)))
    starts = (monday + step * at for at in range(-(-days // step)))
    latest = date.max.toordinal()
    return [Week(_day(start), _day(min(start + step - 1, latest))) for start in starts]


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()


def by_type(rows: Iterable[TypeCount], steps: Sequence[Week], most: int = _TYPES) -> EventCounts:
    """Events by type in each step, the most frequent types first."""
    starts = [step.first for step in steps]
    told = Counter[tuple[int, str]]()
    for row in rows:
        at = bisect_right(starts, row.day) - 1
        if at >= 0 and row.day <= steps[at].last:
            told[at, row.type] += row.events
    totals = Counter[str]()
    for (_, kind), events in told.items():
        totals[kind] += events
    ranked = sorted(totals, key=lambda kind: (-totals[kind], kind))
    shown, rest = (ranked[:most], ranked[most:]) if len(ranked) > most else (ranked, [])
    counts = [[told[at, kind] for kind in shown] for at in range(len(steps))]
    if rest:
        for at, shown_counts in enumerate(counts):
            shown_counts.append(sum(told[at, kind] for kind in rest))
    return EventCounts([*shown, OTHER] if rest else shown, counts)


def by_side(rows: Iterable[SideShare], days: Sequence[str]) -> GroundCounts:
    """Places by side on some days; what was counted last holds on."""
    told: dict[str, dict[str, SideShare]] = {}
    for row in rows:
        told.setdefault(row.day, {})[row.side] = row
    turns = sorted(told)
    ats = [bisect_right(turns, day) - 1 for day in days]
    found = [told[turns[at]] if at >= 0 else {} for at in ats]
    totals = Counter[str]()
    for some in found:
        for side, row in some.items():
            totals[side] += row.places + row.claimed
    sides = sorted(totals, key=lambda side: (not side, -totals[side], side))
    none = SideShare("", "", 0, 0)
    held = [[some.get(side, none).places for side in sides] for some in found]
    return GroundCounts(sides, held, [[some.get(side, none).claimed for side in sides] for some in found])


def mixed(rows: Iterable[Voice], most: int = _ORIGINS) -> list[Mixed]:
    """The origins with most tellings first, the rest as one."""
    names: dict[str, tuple[str, str | None]] = {}
    told: dict[str, list[int]] = {}
    for row in rows:
        names.setdefault(row.key, (row.name, row.name_ar))
        told.setdefault(row.key, [0] * len(INTERESTS))[INTERESTS.index(row.interest)] += row.claims
    ranked = sorted(told, key=lambda key: (-sum(told[key]), key))
    shown, rest = (ranked[: most - 1], ranked[most - 1 :]) if len(ranked) > most else (ranked, [])
    found = [Mixed(key, *names[key], 1, sum(told[key]), told[key]) for key in shown]
    if rest:
        counts = [sum(column) for column in zip(*(told[key] for key in rest), strict=True)]
        found.append(Mixed("", None, None, len(rest), sum(counts), counts))
    return found
