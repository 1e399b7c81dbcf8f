"""Why nobody is known to hold a place, each case in words of its own: the state ``unknown`` stands for several."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from rawi.cli.bidi import isolate
from rawi.cli.options import Language
from rawi.cli.rules import RULES
from rawi.cli.words import called, name
from rawi.model import Holding

if TYPE_CHECKING:
    from rawi.store import Store

_OLD = 14
"""Days: what is told of a place of an earlier time than that is said to be so, as on the page it is drawn faded."""


def reason(holding: Holding) -> str:
    """Because of what a state is as it is: the rule in plain words or, where it is unknown, what is missing."""
    if holding.state != "unknown":
        return RULES[holding.rule]
    if holding.rule != "nothing-assessed":
        rest = (
            "who holds the rest is not told"
            if holding.present
            else "nobody whom the tables know is told to hold it since"
        )
        return f"who held it lost it or left, and {rest}: {RULES[holding.rule]}"
    if any(gain.against for gain in holding.claimed):
        return "claims contradict one another: what some say is denied by others, and no rule decides"
    if len({gain.holder.side for gain in holding.claimed if gain.holder and not gain.left}) > 1:
        return "claims contradict one another: several sides are each said to hold it, and no rule decides"
    return RULES[holding.rule]


def since_when(holding: Holding, on: str) -> str:
    """That all that is told is of an earlier time than a day, where nobody is known to hold the place; else ""."""
    told = holding.last_evidence
    age = (date.fromisoformat(on) - date.fromisoformat(told)).days
    return f"told only of an earlier time: nothing after {told}" if holding.state == "unknown" and age > _OLD else ""


def nothing_told(store: "Store", place: str | None, on: str, known: str, language: Language) -> str:
    """What is to be said where no holding answers: whether nothing at all is told, or only of another time."""
    if place is None:
        return f"nothing is told of who held any place on {on}, as known on {known}"
    site = store.site(place)
    told = store.timeline(site.key, as_known=known).holdings
    days = on if told else f"{on} or any other day"
    said = f"nothing is told of who held {called(site, language)} on {days}, as known on {known}"
    if told:
        said += f": it is told only of a later time, from {told[0].since} on"
    parts = [one.place for one in store.control(on, as_known=known) if one.place.city == site.key]
    inside = ", ".join(isolate(name(part, language)) for part in parts)
    return f"{said}; but of places in it: {inside}" if parts else said


def reason_lines(holding: Holding, on: str | None = None) -> Iterator[str]:
    """The reason and, for a day asked about, of what time all is that is told."""
    yield reason(holding)
    if on is not None and (old := since_when(holding, on)):
        yield old
