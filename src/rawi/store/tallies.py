"""What figures are drawn from: places by the side that holds them, day by day, and how much each origin tells."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from rawi.fuse import Root, called
from rawi.lexicon import World
from rawi.model import Holding, Interest


class SideShare(msgspec.Struct, frozen=True):
    """How many places a side holds from a day on, and how many it is only said to have gained while nobody is known to
    hold them. ``side`` is empty for those of which nobody is even said to."""

    day: str
    side: str
    places: int
    claimed: int


class Voice(msgspec.Struct, frozen=True):
    """How many claims of events lead back to an origin that has this at stake in them."""

    key: str
    name: str
    name_ar: str | None
    interest: Interest
    claims: int


def shares_by_side(holdings: Iterable[Holding]) -> list[SideShare]:
    """A row for each side that has any place, on each day on which that changes; ``holdings`` are those known on one
    day. What was counted last holds on until the next day that has rows."""
    turns: dict[str, Counter[tuple[str, bool]]] = {}
    for holding in holdings:
        counted = counts_for(holding)
        turns.setdefault(holding.since, Counter())[counted] += 1
        if holding.until is not None:
            turns.setdefault(holding.until, Counter())[counted] -= 1
    now, rows = Counter[tuple[str, bool]](), list[SideShare]()
    for day, turn in sorted(turns.items()):
        if any(turn.values()):
            now.update(turn)
            sides = sorted({side for (side, _), places in now.items() if places})
            rows += [SideShare(day, side, now[side, False], now[side, True]) for side in sides]
            if not sides:
                rows.append(SideShare(day, "", 0, 0))
    return rows


def counts_for(holding: Holding) -> tuple[str, bool]:
    """The side that a place counts for, and whether it is only said to: each place counts once."""
    if holding.holder is not None:
        return holding.holder.side, False
    claimants = (gain.holder.side for gain in holding.claimed if gain.holder and not gain.left)
    claimant = next(claimants, "")
    return claimant, bool(claimant)


def voices(roots: Iterable[Root], world: World) -> list[Voice]:
    """The origins of events by the names that the knowledge has, those with the most claims first."""
    claims: Counter[tuple[str, Interest]] = Counter()
    first: dict[str, Root] = {}
    for root in roots:
        claims[root.key, root.interest] += len(root.tellings)
        first.setdefault(root.key, root)
    names = {root.key: (root.name, root.name_ar) for root in called(first.values(), world)}
    ranked = sorted(claims.items(), key=lambda item: (-item[1], item[0]))
    return [Voice(key, *names[key], interest, told) for (key, interest), told in ranked]
