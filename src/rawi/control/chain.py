"""A chain of changes of one place, each with the ground after it; chains share what they have in common."""

from collections.abc import Iterator

from rawi.control.changes import Change, assessed
from rawi.control.ground import UNKNOWN, Ground, Times, after

STANDS = frozenset(("take", "share"))
"""Kinds of change after which it is known who holds the place."""


class Link:
    """A change, the chain below it, and the ground after it. ``times`` are those of the chain up to it, once asked for.

    A link never changes: chains share what they have in common, and what was worked out for it stays with it.
    """

    __slots__ = ("change", "below", "ground", "times")

    def __init__(self, change: Change, below: "Link | None", ground: Ground):
        self.change, self.below, self.ground = change, below, ground
        self.times: Times | None = None


def links(top: Link | None) -> Iterator[Link]:
    """The links of a chain, newest first."""
    while top is not None:
        yield top
        top = top.below


def standing_of(top: Link | None, side: str | None, kind: str = "take", *, left: bool = False) -> Link | None:
    """The newest change by which a side holds the place (or a part), nobody else having taken it since.

    A capture in between that is claimed and not assessed does not end it. With ``left`` one counts that the side has
    left again since.
    """
    for link in links(top):
        change = link.change
        if change.kind == kind and change.side == side:
            return link
        if change.rule and (change.kind in STANDS or (not left and change.kind == "leave" and change.side == side)):
            return None
    return None


def latest_take(top: Link | None) -> Link | None:
    return latest(top, "take")


def latest(top: Link | None, kind: str) -> Link | None:
    return next((link for link in links(top) if link.change.kind == kind), None)


def push(below: Link | None, change: Change) -> Link:
    ground = below.ground if below is not None else UNKNOWN
    change = assessed(change, ground.holder)
    return Link(change, below, after(ground, change) if change.rule else ground)


def same(top: Link | None, wanted: Link) -> Link:
    """The link of a chain that tells of the same change, where links above it were made anew."""
    return next(link for link in links(top) if link.change is wanted.change)


def put(top: Link | None, at: Link, change: Change) -> Link:
    """The chain with another change in the place of one of its links."""
    above: list[Link] = []
    for link in links(top):
        if link is at:
            break
        above.append(link)
    chain = push(at.below, change)
    for later in reversed(above):
        chain = _again(chain, later)
    return chain


def _again(below: Link, link: Link) -> Link:
    """A link on another chain: assessed anew only if it is another side that held the place before."""
    assert link.below is not None
    before, now = (ground.holder and ground.holder.side for ground in (link.below.ground, below.ground))
    if before != now:
        return push(below, link.change)
    return Link(link.change, below, after(below.ground, link.change) if link.change.rule else below.ground)
