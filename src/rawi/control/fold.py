"""The fold of what is told of one place into a chain of changes: one observation after another, by the day."""

from collections.abc import Iterable
from typing import NamedTuple

from rawi.control.chain import STANDS, Link, latest, latest_take, links, push, put, same, standing_of
from rawi.control.changes import LIKELY, NAMED, WINDOW, Change, begun, disinterested, followed_by, joined, told_as_well
from rawi.control.observe import Observation, is_vague
from rawi.fuse import Telling
from rawi.model import EARLIER, Party

FIGHTING_ON = 14
"""Days after a capture in which fighting still tells against it."""
_FOLLOWS = 14  # days within which whoever claims a place follows whoever says that he left it
_DOUBTS = 30  # days after a capture in which another holder is a word against it: later, the place has been retaken
_LOWER = 10.0  # percentage points by which a later share must be lower to contradict an earlier one


class Folded(NamedTuple):
    """The fold so far: the newest link, and denials of what has not been told yet."""

    top: Link | None = None
    denials: tuple[Observation, ...] = ()


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
    lost = _lost_since(state.top, seen)
    if lost is not None:
        return state._replace(top=put(state.top, lost, joined(lost.change, seen)))
    if seen.telling.turn == EARLIER and _was_retaken(state.top, seen):
        return state
    top = _presuppose_loser(state.top, seen)
    standing = _told_before(top, seen)
    if standing is not None:
        change = standing.change
        near = _first_day(seen) - change.last_day <= WINDOW
        if near:
            return state._replace(top=put(top, standing, _told(joined(change, seen))))
        if seen.telling.first is None and change.via == "told" and standing is latest_take(top):
            return state._replace(top=put(top, standing, followed_by(change, seen)))
        if change.rule:
            return state._replace(top=put(top, standing, followed_by(change, seen)))
    change = begun(seen, "take", "told")
    recent = (denial for denial in state.denials if _speaks_of(denial, seen) and _means(denial, change))
    change = change._replace(against=tuple(denial.telling for denial in recent))
    left = latest(top, "leave")
    if left is not None and seen.day - left.change.last_day <= _FOLLOWS:
        change = _with_admission(change, left.change.tellings, left.change.holder)
    return Folded(push(top, change), ())


def _speaks_of(denial: Observation, seen: Observation) -> bool:
    """A denial that came before may mean what is told without a day, as of the days before it: of a later day that is
    named it says nothing, unless it is told of a time that reaches it."""
    if seen.telling.first is None:
        return seen.day - denial.day <= WINDOW
    last = denial.telling.last
    return last is not None and seen.day <= min(last, denial.telling.known)


def _lost_since(top: Link | None, seen: Observation) -> Link | None:
    """The capture that a side is told to have made IN JUNE, where it lost the place again that month."""
    if not is_vague(seen.telling) or seen.holder is None or standing_of(top, seen.holder.side) is not None:
        return None
    taken = (link for link in links(top) if link.change.kind == "take" and link.change.side == seen.holder.side)
    return next((link for link in taken if link.change.last_day >= _first_day(seen)), None)


def _is_over(top: Link | None, seen: Observation) -> bool:
    """Told of a longer time in which another side has taken the place: it may have been before that."""
    if not is_vague(seen.telling):
        return False
    side, first = seen.holder.side if seen.holder else None, _first_day(seen)
    taken = (link.change for link in links(top) if link.change.kind == "take" and link.change.via == "told")
    return any(change.rule and change.side != side and change.day >= first for change in taken)


def _was_retaken(top: Link | None, seen: Observation) -> bool:
    """Somebody else has taken the place from the side that is recalled to have taken it, or since it held it."""
    taken = latest_take(top)
    if taken is None or seen.holder is None or taken.change.side == seen.holder.side:
        return False
    before = (link.change.side for link in links(taken.below) if link.change.kind == "take")
    return seen.holder.side in (*before, *(party.side for party in taken.change.losers))


def _with_admission(taken: Change, tellings: Iterable[Telling], leaver: Party | None) -> Change:
    """A capture together with the word of the other side that it has left the place."""
    if leaver is None or leaver.side == taken.side:
        return taken
    admitted = [telling for telling in tellings if leaver.side in telling.sides]
    return told_as_well(taken, admitted, leaver) if admitted else taken


def _told_before(top: Link | None, seen: Observation) -> Link | None:
    """The capture that an observation may tell again; one without a winner is of whoever won, or of whoever will."""
    losers = {party.side for party in seen.losers}
    if seen.holder is None:
        taken = latest_take(top)
        return taken if taken is not None and taken.change.side not in losers else None
    standing = standing_of(top, seen.holder.side)
    if standing is None:
        taken = latest_take(top)
        open_ended = taken is not None and taken.change.holder is None
        return taken if taken and open_ended and seen.day - taken.change.last_day <= WINDOW else None
    return standing


def _presuppose_loser(top: Link | None, seen: Observation) -> Link | None:
    """Who takes a place from somebody says that he held it until then."""
    if not seen.losers:
        return top
    loser = seen.losers[0]
    held = standing_of(top, loser.side)
    if held is not None and held.change.via == NAMED:
        return put(top, held, joined(held.change, seen._replace(losers=())))
    believed = disinterested(seen.telling) and held is not None and held.change.day < seen.day
    if held is not None and believed and held.change.followed < seen.day:
        return put(top, held, held.change._replace(followed=seen.day))
    if top is None and loser.side != (seen.holder.side if seen.holder else None):
        before = Observation("hold", seen.day - 1, loser, (), seen.telling, seen.ripe, NAMED)
        return push(None, begun(before, "take", "hold"))
    return top


def _hold(top: Link | None, seen: Observation) -> Link | None:
    assert seen.holder is not None
    rival = latest_take(top)
    if rival is not None and not seen.derived and rival.change.side != seen.holder.side:
        if _tells_who_was_before(rival.change, seen):
            return top
        if seen.day - rival.change.last_day <= _DOUBTS or _since_before(rival.change, seen.telling):
            top = put(top, rival, _contradicted(rival.change, seen))
    standing = standing_of(top, seen.holder.side)
    if standing is None:
        return push(top, begun(seen, "take", "hold"))
    change = standing.change
    if change.via == "hold" and seen.day - change.last_day <= WINDOW:
        via = seen.derived if seen.derived and not change.rule else change.via  # what nobody's word has decided
        return put(top, standing, joined(change, seen)._replace(via=via))
    return put(top, standing, followed_by(change, seen))


def _since_before(taken: Change, held: Telling) -> bool:
    """Held since before a capture until the day of the report."""
    return held.first is not None and held.first <= taken.day and held.last == held.known


def _tells_who_was_before(taken: Change, seen: Observation) -> bool:
    """A report that tells of a capture says who held the place before: the palace was the last stronghold of X."""
    own = [told for told in taken.tellings if told.report == seen.telling.report]
    near = 0 <= seen.day - taken.day <= WINDOW and any(told.origin == seen.telling.origin for told in own)
    return bool(own) and (seen.day == taken.day or near)


def _part(top: Link | None, seen: Observation) -> Link | None:
    side = seen.holder.side if seen.holder else None
    if side is None or _is_over(top, seen):
        return top
    whole = standing_of(top, side)
    entered = seen.telling.type == "advance" or seen.telling.factuality == "ongoing"
    if whole is not None and whole.change.rule and (entered or seen.day - whole.change.last_day > WINDOW):
        return top  # who has taken a place has entered it, and may since have lost a part of it: that is no doubt
    if whole is not None and (whole.change.rule or not _later(whole.change, seen)):
        return put(top, whole, _contradicted(whole.change, seen)) if _later(whole.change, seen) else top
    claimed = whole or standing_of(top, side, left=True)
    if claimed is not None and not entered:
        top = put(top, claimed, _contradicted(claimed.change, seen))
    held = standing_of(top, side, "part")
    if held is None:
        top = _presuppose_loser(top, seen)
        return push(top, begun(_beside_the_other(top, seen), "part", "told"))
    share = max((t.percent for t in held.change.tellings if t.percent is not None), default=None)
    percent = seen.telling.percent
    if share is not None and percent is not None and percent <= share - _LOWER:
        return put(top, held, _contradicted(held.change, seen))
    if seen.day - held.change.last_day <= WINDOW or not held.change.rule:
        return put(top, held, joined(held.change, seen))
    return put(top, held, followed_by(held.change, seen))


def _beside_the_other(top: Link | None, seen: Observation) -> Observation:
    """X HOLDS A SMALL PART, Y THE LARGER: told in one report, the two of them hold it against each other."""
    part = latest(top, "part")
    if part is None or part.change.holder is None or seen.losers or seen.telling.type != "hold":
        return seen
    together = part.change.day == seen.day and any(one.report == seen.telling.report for one in part.change.tellings)
    return seen._replace(losers=(part.change.holder,)) if together else seen


def _deny(state: Folded, seen: Observation) -> Folded:
    for link in links(state.top):
        if link.change.kind in ("take", "part") and _means(seen, link.change):
            return state._replace(top=put(state.top, link, _contradicted(link.change, seen)))
        if link.change.kind in STANDS and link.change.rule:
            break
    return state._replace(denials=(*state.denials[-7:], seen))


def _fight(top: Link | None, seen: Observation) -> Link | None:
    """The side that lost a place says that it still fights there: its word against each capture of those days."""
    if seen.holder is None or seen.holder.side not in seen.telling.speaks:
        return top
    for link in list(links(top)):
        change = link.change
        if change.kind == "take" and change.side != seen.holder.side and 0 < seen.day - change.last_day <= FIGHTING_ON:
            top = put(top, same(top, link), _contradicted(change, seen))
    return top


def _leave(top: Link | None, seen: Observation) -> Link | None:
    """Who leaves a place was in it; and where it had claimed to hold it, it is somebody else's word against that."""
    if _is_over(top, seen):
        return top
    held = standing_of(top, seen.holder.side if seen.holder else None)
    if held is not None and held.change.day < seen.day:
        change = held.change._replace(followed=seen.day) if disinterested(seen.telling) else held.change
        top = put(top, held, change if held.change.rule else _contradicted(change, seen))
    taken = latest_take(top)
    if taken is not None and _first_day(seen) - taken.change.last_day <= _FOLLOWS:
        top = put(top, taken, _with_admission(taken.change, (seen.telling,), seen.holder))
    return top if _is_over(top, seen) else _simple(top, seen)


def _simple(top: Link | None, seen: Observation) -> Link | None:
    """Leaving, besieging, nearing, sharing: it joins the newest change of its kind by its side, or is a new one."""
    side = seen.holder.side if seen.holder else None
    taken = latest_take(top) if seen.kind == "share" else None
    if taken is not None and _tells_who_was_before(taken.change, seen):
        return top
    for link in links(top):
        change = link.change
        if change.kind == seen.kind and change.side == side:
            if seen.day - change.last_day <= WINDOW or not change.rule:
                return put(top, link, joined(change, seen))
            if seen.kind != "leave":
                return put(top, link, followed_by(change, seen))
            break
        if change.kind in STANDS or (change.kind, seen.kind) in (("lift", "siege"), ("siege", "lift")):
            break
    return push(top, begun(seen, seen.kind, "told"))


# How changes and observations compare


def _told(change: Change) -> Change:
    """What was known by a hold or a loss alone is told now, by the last telling, which leads: HELD SINCE JANUARY,
    TOOK IT IN JANUARY."""
    if change.via not in ("hold", NAMED):
        return change
    return change._replace(via="told", tellings=(change.tellings[-1], *change.tellings[:-1]))


def _first_day(seen: Observation) -> int:
    """The first day that it may mean."""
    first = seen.telling.first
    return first if first is not None and is_vague(seen.telling) else seen.day


def _later(change: Change, seen: Observation) -> bool:
    """Told for a later day than a change; or for the same day by somebody else, after days, or of what only those say
    who gain by it: who took quarters IN THE MORNING took the city IN THE EVENING."""
    first = _first_day(seen)
    if first > change.last_day or first < change.day:
        return first > change.last_day
    if any(telling.origin == seen.telling.origin for telling in change.tellings):
        return False
    corrects = seen.telling.known > min(telling.known for telling in change.tellings)
    return corrects or not any(map(disinterested, change.tellings))


def _means(denial: Observation, change: Change) -> bool:
    """A denial that names nobody, or the side that is said to gain."""
    return denial.holder is None or change.side is None or denial.holder.side == change.side


def _contradicted(change: Change, seen: Observation) -> Change:
    """The change with what is told against it; a denial counts however it was read, any other word if likely right."""
    if seen.kind != "not" and seen.telling.confidence < LIKELY:
        return change
    return change._replace(against=(*change.against, seen.telling))
