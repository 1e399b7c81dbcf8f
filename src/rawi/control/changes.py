"""Changes of who stands in a place, with what speaks for and against each, and the rule by which one is assessed."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rawi.control.observe import Observation, is_vague
from rawi.fuse import Root, Telling, retells, roots, same_words
from rawi.model import Party

WINDOW = 3
"""Days: tellings no further apart mean one change; a denial within it holds a change back (72 hours)."""
NAMED = "named-as-loser"
TWO_ORIGINS = "independent-origins"
ENOUGH = 0.6
"""How likely one at least of the tellings that decide must have been read right: no map is to hang on a slip."""
LIKELY = 0.5
"""What is read less surely adds nothing to others: sentences of one kind are misread alike, and not each by itself."""
COMPANY = 12  # tellings weighed for independence: of more, only those of origins that are not among the first
_LATER = 4  # tellings kept of those that presuppose a change


class Change(NamedTuple):
    """A party takes a place or a part of it, leaves, besieges or nears it.

    ``tellings`` tell of it, ``against`` contradict it, ``after`` presuppose it later; ``followed`` is the last day of
    another change that follows from it, nought if there is none. ``via`` says how it is known: ``told``, ``hold`` (it
    is only told that the party holds the place), ``named-as-loser`` (or that it lost it), or the rule by which it
    follows from other places. ``rule`` is how it is assessed; empty where it is claimed only.
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
    followed: int = 0
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
    last = telling.last if telling.last is not None and via == "told" and not is_vague(telling) else seen.day
    return Change(
        kind, seen.holder, seen.losers, seen.day, max(seen.day, last), (telling,), seen.ripe, seen.derived or via
    )


def joined(change: Change, seen: Observation) -> Change:
    """The change with one more telling of it."""
    losers = change.losers + tuple(party for party in seen.losers if party not in change.losers)
    first, last = change.day, seen.telling.last if seen.telling.last is not None else seen.day
    if is_vague(seen.telling):
        last = change.last_day
    elif change.last_day - first > WINDOW and seen.day <= last <= change.last_day and last - seen.day <= WINDOW:
        first = seen.day  # a day within what had been a month
    else:
        last = max(change.last_day, min(last, first + WINDOW))
    return change._replace(
        tellings=(*change.tellings, seen.telling),
        losers=losers,
        holder=change.holder or seen.holder,
        day=first,
        last_day=last,
        ripe=change.ripe or seen.ripe,
    )


def told_as_well(change: Change, tellings: Iterable[Telling], loser: Party) -> Change:
    """The change with what the loser tells of another change that amounts to this one."""
    new = tuple(telling for telling in tellings if telling not in change.tellings)
    losers = change.losers if loser in change.losers else (*change.losers, loser)
    return change._replace(tellings=(*change.tellings, *new), losers=losers)


def followed_by(change: Change, seen: Observation) -> Change:
    """The change with a telling that presupposes it: of many the last are kept, and the last that decides."""
    after = (*change.after, seen.telling)
    if len(after) > _LATER:
        deciding = next((telling for telling in reversed(after) if _grants(telling, change)), None)
        gone = 1 if after[0] is deciding else 0
        after = after[:gone] + after[gone + 1 :]
    followed = max(change.followed, seen.day) if seen.derived else change.followed
    return change._replace(after=after, followed=followed)


def assessed(change: Change, holding_before: Party | None) -> Change:
    """The change with the rule by which it is assessed, or none.

    The eight-step rule, step 4: (a) the losing side admits it; (b) two independent origins tell it, one of them with
    nothing at stake; (c) one such origin tells it and nobody denies it within 72 hours; (d) it is presupposed later.
    What somebody without an interest contradicts within 72 hours is (step 5) claimed until it is admitted or
    presupposed; and what one origin alone tells is, once anybody without an interest contradicts it. A later telling
    presupposes it only if nobody without an interest contradicts it later still.
    """
    if change.via not in ("told", "hold", NAMED):
        return change._replace(rule=change.via)
    losers = {party.side for party in change.losers}
    if holding_before is not None and holding_before.side != change.side:
        losers.add(holding_before.side)
    if _read_well(telling for telling in change.tellings if _admits(telling, change, losers)):
        return change._replace(rule="adverse-admission")
    by_origins = _by_origins(change)
    if by_origins != TWO_ORIGINS and _presupposed(change):
        return change._replace(rule="presupposed")
    return change._replace(rule=by_origins)


def company(tellings: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """The tellings weighed for independence: the first, and later ones of other origins with all that folds them."""
    first, rest = tellings[:COMPANY], tellings[COMPANY:]
    heard = {telling.origin for telling in first}
    new = [telling for telling in rest if telling.origin not in heard][:COMPANY]
    reports, outlets = {telling.report for telling in new}, {telling.origin for telling in new}
    return first + tuple(t for t in rest if t.report in reports or t.outlet in outlets)[: 2 * COMPANY]


def _read_well(tellings: Iterable[Telling]) -> bool:
    """One at least of some tellings was likely read right: each report's reading, if more likely right than wrong, is
    taken to fail by itself, and that of a sentence with all its copies."""
    surest = sorted((one for one in tellings if one.confidence >= LIKELY), key=lambda one: -one.confidence)
    wrong = 1.0
    weighed: list[Telling] = []
    for telling in surest:
        if any(telling.report == other.report or same_words(telling, other) for other in weighed):
            continue
        weighed.append(telling)
        wrong *= 1 - telling.confidence
        if wrong <= 1 - ENOUGH:
            return True
    return False


def _presupposed(change: Change) -> bool:
    """Another change follows from it, or the last word on it of somebody without an interest takes it for granted."""
    if change.followed:
        return True
    doubted = max((telling.day for telling in change.against if disinterested(telling)), default=0)
    granting = [telling for telling in change.after if telling.day > doubted and _grants(telling, change)]
    return bool(granting) and _read_well((*granting, *change.tellings))


def _grants(later: Telling, change: Change) -> bool:
    """Somebody without an interest takes a change for granted: nobody does who only tells it again, or copies it."""
    return disinterested(later) and not any(retells(later, telling) for telling in change.tellings)


def _by_origins(change: Change) -> str:
    supporters = company(change.tellings)
    counter = [telling for telling in change.against if disinterested(telling)]
    told = min(telling.known for telling in change.tellings)
    if not any(map(disinterested, supporters)) or any(telling.known - told <= WINDOW for telling in counter):
        return ""
    origins = _origins(supporters)
    neutral = [root for root in origins if root.interest in ("neutral", "adverse")]
    if neutral and len(origins) > 1 and _read_well(change.tellings):
        return TWO_ORIGINS
    alone = change.ripe and not counter and _read_well(t for root in neutral for t in root.tellings)
    return "neutral-undenied" if alone else ""


@lru_cache(4096)
def _origins(supporters: tuple[Telling, ...]) -> list[Root]:
    """The independent origins; asked for again with all that is learnt of the days before a change."""
    return roots(supporters)


def _admits(telling: Telling, change: Change, losers: set[str]) -> bool:
    """Whoever tells it speaks for the side that loses by it, and not for the one that gains. For an ally of that side
    only if he names it as the loser: a daily that tells of a war in which its country has a part admits nothing.
    """
    if change.kind == "leave":
        return change.side in telling.sides
    if change.kind == "lift":
        return telling.interest == "adverse"
    if change.side in telling.speaks:
        return False
    return not losers.isdisjoint(telling.sides) or (
        telling.interest == "adverse" and not losers.isdisjoint(telling.speaks)
    )


def disinterested(telling: Telling) -> bool:
    """Told by somebody known, with nothing to gain by it."""
    return telling.interest in ("neutral", "adverse")
