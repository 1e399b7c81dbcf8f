"""Answers that are made of several rows: a place's timeline, two days compared, an event's origins."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from rawi.fuse import Root, Telling, called, circles, iso, roots, supporters
from rawi.lexicon import World
from rawi.model import Event, Holding, Party, Site

_UNKNOWN = "unknown"


class Share(NamedTuple):
    """A share of a place in percent that somebody says a party held on a day."""

    day: str
    holder: Party | None
    percent: float
    origin: str
    claim: str
    known_from: str


class Timeline(NamedTuple):
    """The times of a place, oldest first, the shares of it that were told, and the place, of which neither need be."""

    holdings: list[Holding]
    shares: list[Share]
    place: Site


class Diff(NamedTuple):
    """Two days compared: pairs of what was held to be so then and later; None where nothing was told.

    ``changed``: another party holds it, or in another state; not where it is only that something is told on one of the
    days and nobody is known to be there on either. ``passed``: one side controlled it and then another, its
    ally on the later day; nobody gained or lost it. ``unchanged``: the same party, in the same state.
    """

    changed: list[tuple[Holding | None, Holding | None]]
    passed: list[tuple[Holding, Holding]]
    unchanged: list[tuple[Holding, Holding]]

    def gained(self, side: str) -> list[Holding]:
        """What a side controls on the later day and did not on the earlier one."""
        return [
            later
            for earlier, later in self.changed
            if later and _controls(later, side) and not _controls(earlier, side)
        ]

    def lost(self, side: str) -> list[Holding]:
        """What a side controlled on the earlier day and does not on the later one."""
        return [
            earlier
            for earlier, later in self.changed
            if earlier and _controls(earlier, side) and not _controls(later, side)
        ]

    @property
    def sides(self) -> list[str]:
        """The sides that gained or lost anything."""
        held = (holding for pair in self.changed for holding in pair if holding and holding.holder)
        return sorted({holding.holder.side for holding in held if holding.holder})


class Origins(NamedTuple):
    """An event's tellings folded into its independent origins, and outlets that lead back to themselves."""

    event: Event
    roots: list[Root]
    against: list[Root]
    circles: list[tuple[str, ...]]


def share(telling: Telling) -> Share:
    """A telling of a percentage as a share."""
    assert telling.percent is not None
    holder = telling.actors[0] if telling.actors else None
    return Share(iso(telling.day), holder, telling.percent, telling.origin_name, telling.claim, iso(telling.known))


def _controls(holding: Holding | None, side: str) -> bool:
    return holding is not None and _controller(holding) == side


def _controller(holding: Holding) -> str | None:
    """The side that alone controls a place."""
    if holding.holder is None or holding.state in ("contested", "shared_stable"):
        return None
    return holding.holder.side


def compared(first: list[Holding], second: list[Holding], friends: Callable[[str], frozenset[str]]) -> Diff:
    """Holdings of two days, place by place; ``friends`` are a side and its allies on the later day."""
    before, after = ({holding.place.key: holding for holding in holdings} for holdings in (first, second))
    diff = Diff([], [], [])
    for key in sorted({*before, *after}):
        earlier, later = before.get(key), after.get(key)
        if not (_anybody(earlier) or _anybody(later)) and None in (earlier, later):
            continue
        if earlier and later and (earlier.state, earlier.holder) == (later.state, later.holder):
            diff.unchanged.append((earlier, later))
        elif earlier and later and _passed(earlier, later, friends):
            diff.passed.append((earlier, later))
        else:
            diff.changed.append((earlier, later))
    return diff


def _anybody(holding: Holding | None) -> bool:
    """Somebody is known to stand in the place, or round it."""
    return holding is not None and (holding.state != _UNKNOWN or bool(holding.present))


def _passed(earlier: Holding, later: Holding, friends: Callable[[str], frozenset[str]]) -> bool:
    """One side controlled the place, and then an ally of it."""
    one, other = _controller(earlier), _controller(later)
    return one is not None and other is not None and one != other and other in friends(one)


class Claimed(Protocol):
    """What is told of something: the claims for it and those against it."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids."""

    @property
    def against(self) -> tuple[str, ...]:
        """Ids."""


def origins_of(event: Event, tellings: list[Telling], world: World) -> Origins:
    """The origins of an event from its tellings, by the names that the knowledge has."""
    for_, denying = (called(some, world) for some in roots_of(event, tellings))
    return Origins(event, for_, denying, circles(tellings))


def roots_of(event: Claimed, tellings: list[Telling]) -> tuple[list[Root], list[Root]]:
    """The origins of the tellings for an event, and of those against it."""
    against = [telling for telling in tellings if telling.claim in event.against]
    told = [telling for telling in tellings if telling.claim in event.claims]
    return roots(supporters(told)), roots(against) if against else []
