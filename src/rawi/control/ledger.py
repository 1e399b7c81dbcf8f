"""The ledger of one place: observations in the order of their days, folded into a chain of changes.

The fold is a pure function of the observations, and its state after each one is kept: what is learnt later of an
earlier day is folded in from that day on, and the result is the same as if all had been known from the start.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rawi.control.changes import NAMED, WINDOW, Change, assessed, begun, disinterested, followed_by, joined
from rawi.control.ground import UNKNOWN, Ground, Times, after
from rawi.control.observe import Observation

_FIGHTING_ON = 14  # days after a capture in which fighting still tells against it
_LOWER = 10.0  # percentage points by which a later share must be lower to contradict an earlier one
_STANDS = frozenset(("take", "share"))


class Link:
    """A change, the chain below it, and the ground after it. ``times`` are those of the chain up to it, once asked for.

    A link never changes: chains share what they have in common, and what was worked out for it stays with it.
    """

    __slots__ = ("change", "below", "ground", "times")

    def __init__(self, change: Change, below: "Link | None", ground: Ground):
        self.change, self.below, self.ground = change, below, ground
        self.times: Times | None = None


class Folded(NamedTuple):
    """The fold so far: the newest link, and denials of what has not been told yet."""

    top: Link | None = None
    denials: tuple[Observation, ...] = ()


class Ledger:
    """All that is known of one place, as known on the day up to which it has been told."""

    def __init__(self) -> None:
        self._seen: list[Observation] = []
        self._keys: list[tuple[object, ...]] = []
        self._folded: list[Folded] = []

    @property
    def top(self) -> Link | None:
        """The newest link of the chain."""
        return self._folded[-1].top if self._folded else None

    @property
    def told(self) -> bool:
        """Something is told of the place itself."""
        return any(not seen.derived for seen in self._seen)

    def is_fought_over(self, taker: str | None, since: int) -> bool:
        """Another side than who took the city is told to fight in it in the days behind that."""
        until = since + _FIGHTING_ON
        others = (seen for seen in self._seen if seen.kind == "fight" and since <= seen.day <= until)
        return any(seen.holder is not None and seen.holder.side != taker for seen in others)

    def copy(self) -> "Ledger":
        """Another ledger that knows the same."""
        other = Ledger()
        other._seen, other._keys, other._folded = [*self._seen], [*self._keys], [*self._folded]
        return other

    def learn(self, news: Iterable[Observation]) -> None:
        """Take in observations. One that is known already, ripe or not, is replaced."""
        start = len(self._seen)
        for seen in news:
            key = (*seen.order, seen.derived, seen.holder.key if seen.holder else "")
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                self._seen[at] = seen
            else:
                self._keys.insert(at, key)
                self._seen.insert(at, seen)
            start = min(start, at)
        self._fold(start)

    def forget(self, unwanted: Callable[[Observation], bool]) -> None:
        """Drop some observations."""
        gone = [at for at, seen in enumerate(self._seen) if unwanted(seen)]
        for at in reversed(gone):
            del self._seen[at], self._keys[at]
        if gone:
            self._fold(gone[0])

    def _fold(self, start: int) -> None:
        del self._folded[start:]
        state = self._folded[-1] if self._folded else Folded()
        for seen in self._seen[start:]:
            state = step(state, seen)
            self._folded.append(state)


def links(top: Link | None) -> Iterator[Link]:
    """The links of a chain, newest first."""
    while top is not None:
        yield top
        top = top.below


def step(state: Folded, seen: Observation) -> Folded:
    """The fold after one more observation."""
    kind = seen.kind
    if kind == "take":
        return _take(state, seen)
    if kind == "hold":
        return state._replace(top=_hold(state.top, seen))
    if kind == "part":
        return state._replace(top=_part(state.top, seen))
    if kind == "not":
        return _deny(state, seen)
    if kind == "fight":
        return state._replace(top=_fight(state.top, seen))
    return state._replace(top=_leave(state.top, seen) if kind == "leave" else _simple(state.top, seen))


# The kinds of observation, each against what stands


def _take(state: Folded, seen: Observation) -> Folded:
    top = _presuppose_loser(state.top, seen)
    standing = _told_before(top, seen)
    if standing is not None:
        change = standing.change
        near = seen.day - change.last_day <= WINDOW
        if near or (seen.telling.first is None and change.via == "told"):
            return state._replace(top=_put(top, standing, joined(change, seen) if near else followed_by(change, seen)))
        if change.rule:
            return state._replace(top=_put(top, standing, followed_by(change, seen)))
    change = begun(seen, "take", "told")
    recent = [denial for denial in state.denials if seen.day - denial.day <= WINDOW and _means(denial, change)]
    change = change._replace(against=tuple(denial.telling for denial in recent))
    return Folded(_push(top, change), ())


def _told_before(top: Link | None, seen: Observation) -> Link | None:
    """The capture that an observation may tell again; one without a winner is of whoever won, or of whoever will."""
    losers = {party.side for party in seen.losers}
    if seen.holder is None:
        latest = _latest_take(top)
        return latest if latest is not None and latest.change.side not in losers else None
    standing = _standing(top, seen.holder.side)
    if standing is None:
        latest = _latest_take(top)
        open_ended = latest is not None and latest.change.holder is None
        return latest if latest and open_ended and seen.day - latest.change.last_day <= WINDOW else None
    return standing


def _presuppose_loser(top: Link | None, seen: Observation) -> Link | None:
    """Who takes a place from somebody says that he held it until then."""
    if not seen.losers:
        return top
    loser = seen.losers[0]
    held = _standing(top, loser.side)
    if held is not None and held.change.via == NAMED:
        return _put(top, held, joined(held.change, seen._replace(losers=())))
    believed = disinterested(seen.telling) and held is not None and held.change.day < seen.day
    if held is not None and believed and held.change.followed < seen.day:
        return _put(top, held, held.change._replace(followed=seen.day))
    if top is None and loser.side != (seen.holder.side if seen.holder else None):
        before = Observation("hold", seen.day - 1, loser, (), seen.telling, seen.ripe, NAMED)
        return _push(None, begun(before, "take", "hold"))
    return top


def _hold(top: Link | None, seen: Observation) -> Link | None:
    assert seen.holder is not None
    rival = _latest_take(top)
    if rival is not None and not seen.derived and rival.change.side != seen.holder.side:
        if _tells_who_was_before(rival.change, seen):
            return top
        top = _put(top, rival, _contradicted(rival.change, seen))
    standing = _standing(top, seen.holder.side)
    if standing is None:
        return _push(top, begun(seen, "take", "hold"))
    change = standing.change
    if change.via == "hold" and seen.day - change.last_day <= WINDOW:
        return _put(top, standing, joined(change, seen))
    return _put(top, standing, followed_by(change, seen))


def _tells_who_was_before(taken: Change, seen: Observation) -> bool:
    """A report that tells of a capture says who held the place before: the palace was the last stronghold of X."""
    own = [told for told in taken.tellings if told.report == seen.telling.report]
    near = 0 <= seen.day - taken.day <= WINDOW and any(told.origin == seen.telling.origin for told in own)
    return bool(own) and (seen.day == taken.day or near)


def _part(top: Link | None, seen: Observation) -> Link | None:
    side = seen.holder.side if seen.holder else None
    if side is None:
        return top
    whole = _standing(top, side)
    entered = seen.telling.type == "advance" and seen.telling.extent == "whole"
    if whole is not None and whole.change.rule and entered:
        return top  # who has taken a place has entered it: told again, that is no doubt
    if whole is not None and (whole.change.rule or not _later(whole.change, seen)):
        return _put(top, whole, _contradicted(whole.change, seen)) if _later(whole.change, seen) else top
    claimed = whole or _standing(top, side, left=True)
    if claimed is not None and not entered:
        top = _put(top, claimed, _contradicted(claimed.change, seen))
    held = _standing(top, side, "part")
    if held is None:
        top = _presuppose_loser(top, seen)
        return _push(top, begun(seen, "part", "told"))
    share = max((t.percent for t in held.change.tellings if t.percent is not None), default=None)
    percent = seen.telling.percent
    if share is not None and percent is not None and percent <= share - _LOWER:
        return _put(top, held, _contradicted(held.change, seen))
    if seen.day - held.change.last_day <= WINDOW or not held.change.rule:
        return _put(top, held, joined(held.change, seen))
    return _put(top, held, followed_by(held.change, seen))


def _deny(state: Folded, seen: Observation) -> Folded:
    for link in links(state.top):
        if link.change.kind in ("take", "part") and _means(seen, link.change):
            return state._replace(top=_put(state.top, link, _contradicted(link.change, seen)))
        if link.change.kind in _STANDS and link.change.rule:
            break
    return state._replace(denials=(*state.denials[-7:], seen))


def _fight(top: Link | None, seen: Observation) -> Link | None:
    """The side that lost a place says that it still fights there: its word against each capture of those days."""
    if seen.holder is None or seen.holder.side not in seen.telling.speaks:
        return top
    for link in list(links(top)):
        change = link.change
        if change.kind == "take" and change.side != seen.holder.side and 0 < seen.day - change.last_day <= _FIGHTING_ON:
            top = _put(top, _same(top, link), _contradicted(change, seen))
    return top


def _leave(top: Link | None, seen: Observation) -> Link | None:
    """Who leaves a place was in it; and where it had claimed to hold it, it is somebody else's word against that."""
    held = _standing(top, seen.holder.side if seen.holder else None)
    if held is not None and held.change.day < seen.day:
        change = held.change._replace(followed=seen.day) if disinterested(seen.telling) else held.change
        top = _put(top, held, change if held.change.rule else _contradicted(change, seen))
    return _simple(top, seen)


def _simple(top: Link | None, seen: Observation) -> Link | None:
    """Leaving, besieging, nearing, sharing: it joins the newest change of its kind by its side, or is a new one."""
    side = seen.holder.side if seen.holder else None
    taken = _latest_take(top) if seen.kind == "share" else None
    if taken is not None and _tells_who_was_before(taken.change, seen):
        return top
    for link in links(top):
        change = link.change
        if change.kind == seen.kind and change.side == side:
            if seen.day - change.last_day <= WINDOW or not change.rule:
                return _put(top, link, joined(change, seen))
            if seen.kind != "leave":
                return _put(top, link, followed_by(change, seen))
            break
        if change.kind in _STANDS or (change.kind, seen.kind) in (("lift", "siege"), ("siege", "lift")):
            break
    return _push(top, begun(seen, seen.kind, "told"))


# What stands


def _standing(top: Link | None, side: str | None, kind: str = "take", *, left: bool = False) -> Link | None:
    """The newest change by which a side holds the place (or a part), nobody else having taken it since.

    A capture in between that is claimed and not assessed does not end it. With ``left`` one counts that the side has
    left again since.
    """
    for link in links(top):
        change = link.change
        if change.kind == kind and change.side == side:
            return link
        if change.rule and (change.kind in _STANDS or (not left and change.kind == "leave" and change.side == side)):
            return None
    return None


def _latest_take(top: Link | None) -> Link | None:
    return next((link for link in links(top) if link.change.kind == "take"), None)


def _later(change: Change, seen: Observation) -> bool:
    """Told for a later day than a change, or for the same day by somebody else."""
    own = {telling.origin for telling in change.tellings}
    return seen.day > change.last_day or (seen.day >= change.day and seen.telling.origin not in own)


def _means(denial: Observation, change: Change) -> bool:
    """A denial that names nobody, or the side that is said to gain."""
    return denial.holder is None or change.side is None or denial.holder.side == change.side


def _contradicted(change: Change, seen: Observation) -> Change:
    return change._replace(against=(*change.against, seen.telling))


# The chain


def _push(below: Link | None, change: Change) -> Link:
    ground = below.ground if below is not None else UNKNOWN
    change = assessed(change, ground.holder)
    return Link(change, below, after(ground, change) if change.rule else ground)


def _same(top: Link | None, wanted: Link) -> Link:
    """The link of a chain that tells of the same change, where links above it were made anew."""
    return next(link for link in links(top) if link.change is wanted.change)


def _put(top: Link | None, at: Link, change: Change) -> Link:
    """The chain with another change in the place of one of its links."""
    above: list[Link] = []
    for link in links(top):
        if link is at:
            break
        above.append(link)
    chain = _push(at.below, change)
    for later in reversed(above):
        chain = _again(chain, later)
    return chain


def _again(below: Link, link: Link) -> Link:
    """A link on another chain: assessed anew only if it is another side that held the place before."""
    assert link.below is not None
    before, now = (ground.holder and ground.holder.side for ground in (link.below.ground, below.ground))
    if before != now:
        return _push(below, link.change)
    return Link(link.change, below, after(below.ground, link.change) if link.change.rule else below.ground)
