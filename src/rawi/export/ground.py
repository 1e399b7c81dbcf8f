"""What a capture came to: whether the record of who held the place takes it for a change of hands that lasted."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rawi.export.outflow import Fact, Outflow
from rawi.model import Holding


class Turn(NamedTuple):
    """A time of holding that an event began, and the one before it. ``brief``: it, or the one that it ended, lasted a
    day at most, so that nothing but a brief exchange is told of."""

    after: Holding
    before: Holding | None
    brief: bool


def turns(facts: Iterable[Fact], outflow: Outflow) -> dict[str, Turn]:
    """What events came to, by their ids: those by which a party of theirs is held to have got the place."""
    captures = [fact for fact in facts if fact.event.type in ("capture", "handover") and fact.event.place]
    places = dict.fromkeys(fact.event.place.key for fact in captures if fact.event.place)
    by_place: dict[str, list[Holding]] = {}
    for held in outflow.times_of(places) if places else ():
        by_place.setdefault(held.place.key, []).append(held)
    found = {}
    for fact in captures:
        turn = _turn(fact, by_place.get(fact.event.place.key if fact.event.place else "", []))
        if turn is not None:
            found[fact.event.id] = turn
    return found


def _turn(fact: Fact, times: list[Holding]) -> Turn | None:
    mine = set(fact.event.claims)
    sides = {party.side for party in (*fact.event.actors, *fact.event.targets)}
    for number, held in enumerate(times):
        if held.state != "controlled" or held.holder is None or held.holder.side not in sides:
            continue
        if mine.isdisjoint(held.claims) or not fact.first <= held.since <= fact.last:
            continue
        before = times[number - 1] if number else None
        return Turn(held, before, _is_brief(held) or (before is not None and _is_brief(before)))
    return None


def _is_brief(held: Holding) -> bool:
    if held.until is None or held.holder is None or held.edtf.startswith(".."):
        return False  # it lasts, nobody had it, or it began before anything is told
    return (date.fromisoformat(held.until) - date.fromisoformat(held.since)).days <= 1
