"""How the ground lies after a change, and the times in which it stays so."""

from typing import NamedTuple

from rawi.control.changes import Change
from rawi.model import Party, State


class Ground(NamedTuple):
    """Who stands where in a place: the holder, whoever else holds a part of it, stands round it or near it."""

    holder: Party | None = None
    present: Party | None = None
    besieger: Party | None = None
    presser: Party | None = None
    shared: bool = False

    @property
    def state(self) -> State:
        """The state in a word. Contested takes two parties that each hold a part: clashes alone never do."""
        if self.shared:
            return "shared_stable"
        if self.present is not None:
            return "contested" if self.holder is not None else "unknown"
        if self.holder is None:
            return "unknown"
        if self.besieger is not None:
            return "besieged"
        return "pressured" if self.presser is not None else "controlled"


UNKNOWN = Ground()


class Span(NamedTuple):
    """A time in which the ground stays as it is and no new gain is claimed. ``because`` made the ground so."""

    since: int
    until: int | None
    ground: Ground
    because: Change | None
    claimed: tuple[Change, ...]
    evidence: int


class Times(NamedTuple):
    """The times of a chain, newest first. Chains that share what lies below share its times too, as the same objects:
    what a day of knowledge changes is what two of them do not share."""

    span: Span
    before: "Times | None"
    number: int


def after(ground: Ground, change: Change) -> Ground:
    """The ground after an assessed change."""
    party = change.holder
    if change.kind == "take":
        kept = ground.besieger if ground.besieger and ground.besieger.side != change.side else None
        return Ground(holder=party, besieger=kept)
    if change.kind == "share":
        return Ground(holder=party, present=change.losers[0], shared=True)
    if change.kind == "leave":
        return _left(ground, change)
    if change.kind == "lift":
        return ground._replace(besieger=None)  # whoever ends it: who stands round it, or who holds it and breaks out
    if ground.holder is not None and ground.holder.side == change.side:
        return ground
    if change.kind == "part":
        return _entered(ground, change)
    if change.kind == "siege":
        return ground._replace(besieger=party)
    return ground._replace(presser=party)


def _entered(ground: Ground, change: Change) -> Ground:
    """Somebody holds a part: against the holder who is known, or the one whom the telling names."""
    rival = next((party for party in change.losers if party.side != change.side), None)
    return ground._replace(holder=ground.holder or rival, present=change.holder, presser=None, shared=False)


def _left(ground: Ground, change: Change) -> Ground:
    """The holder leaves: who follows must be told. Somebody else leaves: the holder stays."""
    if ground.holder is not None and ground.holder.side == change.side:
        return Ground(present=ground.present, besieger=ground.besieger)
    if ground.present is not None and ground.present.side == change.side:
        return ground._replace(present=None, shared=False)
    besieger, presser = (
        None if party and party.side == change.side else party for party in (ground.besieger, ground.presser)
    )
    return ground._replace(besieger=besieger, presser=presser)
