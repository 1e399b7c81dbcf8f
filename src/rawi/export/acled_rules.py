"""The coding rules of the ACLED-shaped table: which sub-event an event is, and what that leaves out."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rawi.export import parties
from rawi.export.crosswalk import countries, has, types
from rawi.export.ground import Turn, turns
from rawi.export.outflow import Fact, Outflow
from rawi.export.parties import Named

TERRITORY = ("Government regains territory", "Non-state actor overtakes territory")
_CLASH, _UNOPPOSED, _OTHER = "Armed clash", "Non-violent transfer of territory", "Other"
_STRIKES = ("airstrike", "shelling")
_BATTLES = ("Government regains territory", "Non-state actor overtakes territory", "Armed clash")
_MONTH = 31


class Coded(NamedTuple):
    """An event with what it is called here, and what that leaves out. ``civil``: it was done to civilians alone."""

    fact: Fact
    sub_event: str
    turn: Turn | None
    civil: bool
    loss: list[str]
    tags: list[str]


def coded_events(outflow: Outflow) -> Iterator[Coded]:
    """The events that the shape has a place for, each with what it is called; the others are counted by reason."""
    for day in outflow.days():
        facts = [fact for fact in day if _has_place(fact, outflow)]
        came_to = turns(facts, outflow)
        coded = [_coded(fact, came_to.get(fact.event.id), outflow) for fact in facts]
        yield from _merged(coded, outflow)


def _has_place(fact: Fact, outflow: Outflow) -> bool:
    """It can be a row here; else it is counted why not."""
    reason = _why_not(fact)
    if reason is not None:
        outflow.drop(reason)
    return reason is None


def _why_not(fact: Fact) -> str | None:
    event = fact.event
    if not types()[event.type].acled:
        return f"{event.type}: no such kind of event"
    if event.factuality not in ("actual", "ongoing", "attempted") or not event.claims:
        return "not told as having happened"
    if event.status == "refuted":
        return "denied by those whom it favours"
    if event.place is None:
        return "no place told"
    if event.place.kind == "country" or event.place.country not in countries():
        return "only a country told"
    if event.place.lat is None or event.place.lon is None:
        return "a place without a point"
    if width(fact) > _MONTH:
        return "a time less precise than a month"
    return None


def width(fact: Fact) -> int:
    """How many days an event may have happened on."""
    return (date.fromisoformat(fact.last) - date.fromisoformat(fact.first)).days + 1


# Which sub-event


def _coded(fact: Fact, turn: Turn | None, outflow: Outflow) -> Coded:
    event = fact.event
    words = types()[event.type]
    civil = parties.harmed_civilians(fact, outflow)
    coded = Coded(fact, words.acled, turn, civil, [], [words.tag] if words.tag else [])
    country = event.place.country if event.place else None
    actors = parties.sides(event.actors, outflow.world)
    actor = parties.named(actors[0], country, outflow.world) if actors else None
    rule = _RULES.get(event.type)
    sub_event = rule(coded, actor) if rule else words.acled
    if event.type == "arms":
        coded.loss.append("arms deliveries have no category")
    if event.factuality == "attempted":
        coded.loss.append("attempted")
        sub_event = _CLASH if sub_event in (*TERRITORY, _UNOPPOSED) else sub_event
    if event.edtf is None:
        coded.loss.append("no day told: that of the first report")
    return coded._replace(sub_event=sub_event)


def _capture(coded: Coded, actor: Named | None) -> str:
    """A change of hands by force only where the record has it as one that lasted more than a day."""
    turn, event = coded.turn, coded.fact.event
    if _sentence_has(coded.fact, "unopposed"):
        return _UNOPPOSED
    if any(told.slot == "extent" and told.best and told.value != "whole" for told in event.told):
        coded.loss.append("capture of a part of it")
        return _CLASH
    if turn is None:
        coded.loss.append("capture claimed, not assessed as a change of hands")
        return _CLASH
    if turn.brief:
        coded.loss.append("capture in an exchange that did not last more than a day")
        return _CLASH
    return TERRITORY[0] if actor is not None and actor.state else TERRITORY[1]


def _attack(coded: Coded, actor: Named | None) -> str:
    if coded.civil:
        return "Attack"
    if coded.fact.event.type == "killing" and not coded.fact.event.targets:
        coded.tags.append("x-killing")
        coded.loss.append("nothing tells who was killed")
        return _OTHER
    return _CLASH


def _abduct(coded: Coded, actor: Named | None) -> str:
    if coded.civil:
        return "Abduction/forced disappearance"
    coded.tags.append("x-captured")
    coded.loss.append("fighters taken prisoner, or nobody knows who, have no category")
    return _OTHER


def _arrest(coded: Coded, actor: Named | None) -> str:
    """Arrests are a state's; what others do is abduction, where it is done to civilians."""
    if actor is None or actor.kind in (parties.STATE, parties.FOREIGN):
        return "Arrests"
    return _abduct(coded, actor)


def _bombing(coded: Coded, actor: Named | None) -> str:
    return "Suicide bomb" if _sentence_has(coded.fact, "suicide") else "Remote explosive/landmine/IED"


_RULES = {
    "capture": _capture, "attack": _attack, "killing": _attack, "abduct": _abduct, "arrest": _arrest,
    "bombing": _bombing,
}  # fmt: skip


def _sentence_has(fact: Fact, words: str) -> bool:
    return any(has(words, telling.said.quote.text) for telling in fact.tellings)


def _merged(coded: list[Coded], outflow: Outflow) -> Iterator[Coded]:
    """Strikes and shelling of a place and day with a ground battle are a part of that battle."""
    battles = {_where(one): one for one in reversed(coded) if one.sub_event in _BATTLES}
    for one in coded:
        battle = battles.get(_where(one))
        if one.fact.event.type in _STRIKES and battle is not None:
            battle.tags.append(f"x-{one.fact.event.type}")
            battle.loss.append(f"{one.fact.event.id} merged into it")
            outflow.drop("merged into the battle of the same place and day")
    for one in coded:
        if one.fact.event.type not in _STRIKES or _where(one) not in battles:
            yield one


def _where(coded: Coded) -> tuple[str, str, str]:
    place = coded.fact.event.place
    return place.key if place else "", coded.fact.first, coded.fact.last
