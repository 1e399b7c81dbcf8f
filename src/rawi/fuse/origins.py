"""Who is independent of whom: tellings folded into the origins that they come from.

Two tellings are independent only if their chains end at different origins and neither text copies the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rawi.fuse.tellings import Telling, likeness
from rawi.lexicon import World
from rawi.model import EARLIER, Interest

COPY = 0.6
"""Sentences that share so many of their three-word runs are copies: rewording a wire leaves less."""
_RECALLED = 2  # days after which a happening is recalled rather than reported
_LOOK_BACK = 40  # a copy stands near what it copies; without this, an event told ten thousand times costs its square
_WEIGHT: dict[str, int] = {"adverse": 3, "neutral": 2, "unknown": 1, "self-serving": 0}


class Root(NamedTuple):
    """One independent origin: what it is called, what it has at stake, its tellings, and how they were folded.

    ``interest`` is the one that speaks most for the claim: adverse before neutral, unknown, self-serving; what an
    outlet repeats is still of whom it is. ``name_ar`` is what the knowledge files call it in Arabic, where somebody
    looked it up there (``called``).
    """

    key: str
    name: str
    interest: Interest
    tellings: tuple[Telling, ...]
    copies: tuple[tuple[str, str], ...]
    name_ar: str | None = None


def called(roots: Iterable[Root], world: World) -> list[Root]:
    """The same with the Arabic names of those that the knowledge files have."""
    known = ((root, world.sources.get(root.key) or world.actors.get(root.key)) for root in roots)
    return [root._replace(name_ar=found.name_ar) if found else root for root, found in known]


def roots(tellings: Sequence[Telling]) -> list[Root]:
    """The independent origins of some tellings, in the order in which they were first heard."""
    if len(tellings) == 1:
        return [_root(list(tellings), [])]
    ordered = sorted(tellings, key=lambda telling: telling.order)
    folded = _Folding()
    firsts: dict[str, Telling] = {}
    ends: dict[str, str] = {}
    copies: list[tuple[str, str]] = []
    sourced = [telling for telling in ordered if telling.origin != telling.outlet]
    quoted = {telling.report: telling.origin for telling in reversed(sourced)}
    for at, telling in enumerate(ordered):
        first = firsts.setdefault(telling.outlet, telling)
        end = ends[telling.claim] = _whose(telling, quoted, first) or ends[first.claim]
        folded.add(end)
        for earlier in ordered[max(0, at - _LOOK_BACK) : at]:
            if earlier.report != telling.report and same_words(earlier, telling):
                folded.join(ends[earlier.claim], end)
                copies.append((telling.claim, earlier.claim))
                break
    for telling in sourced:
        if telling.origin in firsts:  # it cites an outlet that cites somebody in turn
            folded.join(ends[firsts[telling.origin].claim], telling.origin)
    groups: dict[str, list[Telling]] = {}
    for telling in ordered:
        groups.setdefault(folded.root(ends[telling.claim]), []).append(telling)
    return [_root(group, copies) for group in groups.values()]


def _whose(telling: Telling, quoted: Mapping[str, str], first: Telling) -> str | None:
    """Whose word it is; none where an outlet recalls weeks or days later what it had told: it is whose that was.

    In a headline an outlet repeats in its own voice whom the report quotes.
    """
    if telling.origin != telling.outlet:
        return telling.origin
    recalls = telling.turn == EARLIER or (telling.first is not None and telling.known - telling.first >= _RECALLED)
    return quoted.get(telling.report) or (None if recalls and first.known < telling.known else telling.origin)


def retells(later: Telling, earlier: Telling) -> bool:
    """A later telling says no more than an earlier one: its origin tells the same again, or had told it on somebody's
    word, or the words are copied."""
    again = later.origin in (earlier.origin, earlier.outlet) and later.type == earlier.type
    return again or same_words(later, earlier)


def same_words(one: Telling, other: Telling) -> bool:
    """One sentence copies the other, reworded a little or not at all."""
    return likeness(one.sketch, other.sketch) >= COPY


def _root(group: list[Telling], copies: list[tuple[str, str]]) -> Root:
    ends = [telling for telling in group if telling.origin != telling.outlet] or group
    interest = max((telling.interest for telling in ends), key=_WEIGHT.__getitem__)
    claims = {telling.claim for telling in group}
    return Root(
        ends[0].origin,
        ends[0].origin_name,
        interest,
        tuple(group),
        tuple(pair for pair in copies if pair[0] in claims),
    )


def circles(tellings: Iterable[Telling]) -> list[tuple[str, ...]]:
    """Outlets that lead back to themselves: each cites the next, and the last the first."""
    cites: dict[str, set[str]] = {}
    for telling in tellings:
        cites.setdefault(telling.outlet, set()).update(telling.chain[1:])
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for start in sorted(cites):
        way = _way_back(start, cites)
        if way:
            found.setdefault(frozenset(way), way)
    return list(found.values())


def _way_back(start: str, cites: dict[str, set[str]]) -> tuple[str, ...]:
    """The shortest way from an outlet over those it cites back to itself; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        longer: list[tuple[str, ...]] = []
        for way in ways:
            for cited in sorted(cites.get(way[-1], ())):
                if cited == start and len(way) > 1:
                    return way
                if cited not in seen:
                    seen.add(cited)
                    longer.append((*way, cited))
        ways = longer
    return ()


class _Folding:
    """Origins that turned out to be one, as a forest whose roots are the earliest heard."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def add(self, origin: str) -> None:
        self._above.setdefault(origin, origin)

    def root(self, origin: str) -> str:
        while (above := self._above[origin]) != origin:
            origin = above
        return origin

    def join(self, earlier: str, later: str) -> None:
        first, second = self.root(earlier), self.root(later)
        if first != second:
            self._above[second] = first
