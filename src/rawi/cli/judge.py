"""``rawi judge``: keep a person's judgement, and say what changed by it."""

from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import DEFAULT_STORE, KeptIn, complain, day, ends_well, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rawi.model import Event, Holding
    from rawi.store import Store


_LISTED = 3  # events that a judgement touches are told one by one up to so many


class Verdict(StrEnum):
    """What a person may say of a claim, or of two events."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RETRACTED = "retracted"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WITHDRAWN = "withdrawn"


@ends_well
def judge(
    subject: Annotated[
        str, typer.Argument(metavar="ID", help="A claim (c-...), a report (r-...) or an event (e-...).")
    ],
    verdict: Annotated[
        Verdict,
        typer.Argument(
            metavar="VERDICT",
            help="Of a claim, or of each claim of a report: accepted (well read, as it reads now), rejected (the words "
            "do not say so), retracted (by who said so). "
            "Of two events, or a claim and an event: same, different, unsure. Of either: withdrawn (what you "
            "judged of it counts as if it had never been).",
        ),
    ],
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", envvar="RAWI_AUTHOR", help="Who judges so; must be given.")
    ],
    other: Annotated[str | None, typer.Argument(metavar="[OTHER]", help="The event to compare with.")] = None,
    store: KeptIn = DEFAULT_STORE,
    reason: Annotated[str, typer.Option(metavar="WORDS", help="Why.")] = "",
    withdrawn: Annotated[
        str | None, typer.Option("--day", metavar="DATE", help="The day on which a claim was retracted.")
    ] = None,
) -> None:
    """Judge a claim, or whether two tellings are of one happening; the latest judgement wins, whatever is derived."""

    with opened(store) as kept:
        ids = [_whole_id(kept, id) for id in (subject, other) if id]
        with changes(kept, [claim for id in ids for claim in kept.subjects(id)]) as changed:
            second = ids[1] if other else None
            kept.judge(ids[0], verdict.value, other=second, author=author, reason=reason, day=day(withdrawn))
    complain(f"{' '.join((ids[0], verdict.value, *ids[1:]))}: {changed[0]}")


def _whole_id(store: "Store", id: str) -> str:
    """The id of the claim, the report or the event that an id, or the beginning of one, is of."""
    if id.startswith("r-"):
        return store.report(id).id
    return store.claim(id).id if id.startswith("c-") else store.event(id).id


@contextmanager
def changes(store: "Store", ids: list[str]) -> "Iterator[list[str]]":
    """Compares the events of some claims or events, and who held their places, before and after what is done inside;
    in the list given there is then a sentence that says so."""
    from rawi.cli.bidi import isolate

    told: list[str] = []
    before = _events(store, ids)
    claims = {*ids, *(claim for event in before for claim in (*event.claims, *event.against))}
    places = {event.place.key for event in before if event.place} | _places(store, ids)
    held = _held(store, places)
    yield told
    after = _events(store, sorted(claims))
    held |= {place: [] for place in _places(store, ids) - places}
    moved = [_name(rows, held[place]) for place, rows in _held(store, held).items() if rows != held[place]]
    told.append("nothing changes by it" if before == after else f"{_words(before)} \u2192 {_words(after)}")
    told[0] += f"; who held {', '.join(map(isolate, moved))} changes with it" if moved else ""


def _name(*histories: "list[Holding]") -> str:
    """The name of the place that some histories are of."""
    place = next(holding.place for history in histories for holding in history)
    return place.name or place.name_ar


def _places(store: "Store", ids: "Iterable[str]") -> set[str]:
    """Where the claims among some ids say that it happened: one that was rejected stands in no event."""
    places = (store.claim(id).place for id in ids if id.startswith("c-"))
    return {place.id for place in places if place and place.id}


def _held(store: "Store", places: "Iterable[str]") -> "dict[str, list[Holding]]":
    """Who held some places; nobody where nothing is told of one."""
    from rawi.errors import InputError

    found: dict[str, list[Holding]] = {}
    for place in sorted(places):
        found[place] = []
        with suppress(InputError):
            found[place] = store.timeline(place).holdings
    return found


def _events(store: "Store", ids: "Iterable[str]") -> "list[Event]":
    """The events of some ids of events or claims, each once; a claim that no longer counts stands in none."""
    from rawi.errors import InputError

    found: dict[str, Event] = {}
    for id in ids:
        with suppress(InputError):
            event = store.event(id)
            found[event.id] = event
    return [found[id] for id in sorted(found)]


def _words(events: "list[Event]") -> str:
    """Some events by what a judgement can change of them."""
    from rawi.cli.words import number

    if len(events) > _LISTED:
        return number(len(events), "event")
    told = (f"{event.id} ({number(len(event.claims), 'claim')}, {event.status})" for event in events)
    return ", ".join(told) or "no event"
