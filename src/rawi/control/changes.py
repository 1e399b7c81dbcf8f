"""Changes of who stands in a place, with what speaks for and against each, and the rule by which one is assessed."""

from functools import lru_cache
from typing import NamedTuple

from rawi.control.observe import Observation
from rawi.fuse import Telling, roots
from rawi.model import Party

WINDOW = 3
"""Days: tellings no further apart mean one change; a denial within it holds a change back (72 hours)."""
_COMPANY = 12  # supporters weighed for independence: past that many, one more decides nothing


class Change(NamedTuple):
    """A party takes a place or a part of it, leaves, besieges or nears it.

    ``tellings`` tell of it, ``against`` contradict it, ``after`` presuppose it later. ``via`` says how it is known:
    ``told``, ``hold`` (it is only told that the party holds the place), or the rule by which it follows from other
    places. ``rule`` is how it is assessed; empty where it is claimed only.
    """

    kind: str
    holder: Party | None
    losers: tuple[Party, ...]
    day: int
    last_day: int
    tellings: tuple[Telling, ...]
    ripe: bool
    via: str = "told"
    against: tuple[Telling, ...] = ()
    after: tuple[Telling, ...] = ()
    followed: bool = False
    rule: str = ""

    @property
    def side(self) -> str | None:
        """The side that gains."""
        return self.holder.side if self.holder else None

    def evidence_day(self) -> int:
        """The last day for which anything is told of it."""
        days = [telling.last if telling.last is not None else telling.known for telling in self.after]
        return max([self.last_day, *days])


def begun(seen: Observation, kind: str, via: str) -> Change:
    """A new change that an observation tells of."""
    telling = seen.telling
    last = telling.last if telling.last is not None and via == "told" else seen.day
    return Change(
        kind, seen.holder, seen.losers, seen.day, max(seen.day, last), (telling,), seen.ripe, seen.derived or via
    )


def joined(change: Change, seen: Observation) -> Change:
    """The change with one more telling of it."""
    losers = change.losers + tuple(party for party in seen.losers if party not in change.losers)
    last = seen.telling.last if seen.telling.last is not None else seen.day
    return change._replace(
        tellings=(*change.tellings, seen.telling),
        losers=losers,
        holder=change.holder or seen.holder,
        last_day=max(change.last_day, min(last, change.day + WINDOW)),
        ripe=change.ripe or seen.ripe,
    )


def assessed(change: Change, holding_before: Party | None) -> Change:
    """The change with the rule by which it is assessed, or none.

    The eight-step rule, step 4: (a) the losing side admits it; (b) two independent origins tell it, one of them with
    nothing at stake; (c) one such origin tells it and nobody denies it within 72 hours; (d) it is presupposed later.
    What somebody without an interest contradicts within 72 hours is (step 5) claimed until it is admitted or
    presupposed; and what one origin alone tells is, once anybody without an interest contradicts it.
    """
    if change.via not in ("told", "hold"):
        return change._replace(rule=change.via)
    losers = {party.side for party in change.losers}
    if holding_before is not None and holding_before.side != change.side:
        losers.add(holding_before.side)
    if any(_admits(telling, change, losers) for telling in change.tellings):
        return change._replace(rule="adverse-admission")
    if change.followed or any(_disinterested(telling) for telling in change.after):
        return change._replace(rule="presupposed")
    return change._replace(rule=_by_origins(change))


def _by_origins(change: Change) -> str:
    supporters = change.tellings[:_COMPANY]
    counter = [telling for telling in change.against if _disinterested(telling)]
    told = min(telling.known for telling in change.tellings)
    if not any(map(_disinterested, supporters)) or any(telling.known - told <= WINDOW for telling in counter):
        return ""
    if _independent(supporters) > 1:
        return "independent-origins"
    return "neutral-undenied" if change.ripe and not counter else ""


@lru_cache(4096)
def _independent(supporters: tuple[Telling, ...]) -> int:
    """How many independent origins there are; asked again with all that is learnt of the days before a change."""
    return len(roots(supporters))


def _admits(telling: Telling, change: Change, losers: set[str]) -> bool:
    """Whoever tells it speaks for the side that loses by it, and not for the one that gains."""
    if change.kind == "leave":
        return change.side in telling.speaks
    return bool(losers.intersection(telling.speaks)) and change.side not in telling.speaks


def _disinterested(telling: Telling) -> bool:
    """Told by somebody known, with nothing to gain by it."""
    return telling.interest in ("neutral", "adverse")
