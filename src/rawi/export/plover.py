"""Events in PLOVER's ontology: one JSON record a line."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import msgspec

from rawi.export.counts import lowest_reported
from rawi.export.crosswalk import countries, geonames, has, homes, read_plover, types, wikidata
from rawi.export.outflow import Fact, Outflow
from rawi.export.parts import made_of_events
from rawi.export.shape import Shape, in_lines
from rawi.export.wording import told
from rawi.lexicon.fusing import are_civilians
from rawi.model import Party

_encode = msgspec.json.Encoder().encode
_LONG_AGO = 30  # days before anybody told it
_TWO_SIDED = ("clash", "talks", "agreement")
_INSIDE = 5


class Coded(NamedTuple):
    """An event in PLOVER's words."""

    event: str
    modes: list[str]
    contexts: list[str]
    quad: int


def coded(fact: Fact, outflow: Outflow) -> Coded | None:
    """What an event is called; None where there is no word for it."""
    event = fact.event
    words = types()[event.type]
    name, modes, contexts = words.plover, [words.mode] if words.mode else [], list(words.contexts)
    sentences = " ".join(telling.said.quote.text for telling in (*fact.tellings, *fact.against))
    if event.type == "capture" and has("unopposed", sentences):
        name, modes = "COERCE", ["seize"]
    if event.type == "withdraw" and event.factuality == "planned":
        name, modes = "CONCEDE", []
    if event.type == "arms" and event.factuality == "planned":
        name = "AGREE"
    if event.type == "airstrike" and has("drone", sentences):
        modes = ["drone"]
    if event.type == "bombing" and has("suicide", sentences):
        modes = ["suicide-attack"]
    if not name:
        return None
    if event.type == "arms" and not _is_state(event.actors, outflow):
        contexts = []
    elif event.type != "arms" and _is_state(event.actors, outflow):
        contexts.append("military")
    return Coded(name, [*modes, *_aside(fact)], contexts, _plover().quads[name])


def _aside(fact: Fact) -> Iterator[str]:
    """The auxiliary modes: that it is past, to come, perhaps, or not so."""
    event = fact.event
    if event.factuality == "planned":
        yield "future"
    if event.factuality == "possible":
        yield "hypothetical"
    if event.factuality in ("negated", "attempted") or not event.claims:
        yield "negation"
    if event.latest and (date.fromisoformat(event.known_from) - date.fromisoformat(event.latest)).days > _LONG_AGO:
        yield "historical"


def _is_state(parties: tuple[Party, ...], outflow: Outflow) -> bool:
    """All of them are a state's military: no other has this context."""
    actors = [outflow.world.actors.get(party.key) for party in parties]
    return bool(actors) and all(actor is not None and actor.kind == "state_force" for actor in actors)


_plover = cache(read_plover)


def records(outflow: Outflow) -> Iterator[dict[str, Any]]:
    """A record for each event that PLOVER has a word for; the others are counted."""
    for fact in outflow.events():
        found = coded(fact, outflow)
        if found is None:
            outflow.drop(f"{fact.event.type}: no such kind of event")
        else:
            yield _record(fact, found, outflow)


def _record(fact: Fact, found: Coded, outflow: Outflow) -> dict[str, Any]:
    event = fact.event
    first = (*fact.tellings, *fact.against)[0]
    actors, recipients = sides(fact)
    record = {
        "id": event.id,
        "date": fact.first,
        "enddate": fact.last,
        "actor": [entity(party, fact, outflow) for party in actors] or [{"code": "---", "sector": "UNK"}],
        "recipient": [entity(party, fact, outflow) for party in recipients],
        "event": [found.event],
        "mode": found.modes,
        "context": found.contexts,
        "quad_code": found.quad,
        "event_loc": location(fact, outflow),
        "event_text": [telling.said.quote.text for telling in (first,)],
        "text_info": {
            "start": first.claim.evidence.start,
            "end": first.claim.evidence.end,
            "dead": lowest_reported(fact, outflow),
            "injured": lowest_reported(fact, outflow, "injured"),
            "arrested": lowest_reported(fact, outflow, "arrested"),
        },
        "cite_info": {
            "url": first.claim.report.url,
            "title": first.claim.report.title,
            "language": first.claim.report.language,
            "publication": first.claim.report.outlet,
        },
        "coder": f"rawi {first.version}",
        "coded_date": fact.recorded_at[:10],
        "comment": told(fact, outflow).en,
        "x_claim_status": event.status,
        "x_independent_origins": len(event.origins),
        "x_review": "reviewed" if fact.reviewed else "machine-read",
    }
    if event.type == "capture" and event.place is not None:
        taken = {"from": [party.key for party in event.targets], "to": [party.key for party in event.actors]}
        record["x_control"] = {"place": event.place.key, **taken}
    return record


def sides(fact: Fact) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who acts and to whom it is done; in what has two sides all of them act."""
    event = fact.event
    if event.type in _TWO_SIDED:
        return (*event.actors, *event.targets), ()
    return event.actors, event.targets


def entity(party: Party, fact: Fact, outflow: Outflow) -> dict[str, Any]:
    """A party with its code of three letters and its sector."""
    return {
        "code": code(party, fact, outflow),
        "sector": sector(party, outflow),
        "entity_text": party.name_ar,
        "identifier_id": wikidata(party.key),
        "identifier_text": party.name,
    }


def code(party: Party, fact: Fact, outflow: Outflow) -> str:
    """The country that a party is of, or the kind of international body; the country of the event for all others."""
    actor = outflow.world.actors.get(party.key)
    if actor is not None and actor.kind == "international":
        return {"un": "UNO", "eu": "EUR"}.get(actor.side or "", "IGO")
    home = homes().get(party.side) or (fact.event.place.country if fact.event.place else None)
    return countries()[home].iso3 if home in countries() else "---"


def sector(party: Party, outflow: Outflow) -> str:
    """The sector that a party is of."""
    actor = outflow.world.actors.get(party.key)
    if actor is None:
        return "CVL" if are_civilians(party.name_ar) else "UNK"
    if actor.kind == "coalition" and party.side in homes():
        return "MIL"
    return _plover().sectors.get(actor.kind, "")


def location(fact: Fact, outflow: Outflow) -> dict[str, Any]:
    """Where: the words, what they stand for, and how fine that is."""
    site = fact.event.place
    if site is None:
        return {}
    _, around = outflow.place(site.key)
    city = outflow.world.places.get(site.city) if site.city else None
    country = countries().get(site.country or "")
    settled = city or next((around[kind] for kind in ("city", "town", "village", "camp") if kind in around), None)
    return {
        "extracted_place": site.name_ar,
        "resolved_place": site.name or site.name_ar,
        "geonameid": geonames(site.key),
        "lat": site.lat,
        "lon": site.lon,
        "city": settled and settled.name,
        "district": around["district"].name if "district" in around else None,
        "province": around["governorate"].name if "governorate" in around else None,
        "country": country and country.name,
        "country_code": country and country.iso3,
        "resolution": _plover().resolutions.get(site.kind or "", _INSIDE),
    }


def _lines(outflow: Outflow) -> Iterator[bytes]:
    for record in records(outflow):
        yield _encode(record) + b"\n"


SHAPE = Shape(
    "plover",
    "events",
    "who did what to whom, in PLOVER's events, modes and contexts; planned, possible and denied as auxiliary modes; "
    "the words; who took what from whom in x_control",
    "who holds what without a happening, and tolls; all tellings but the first; that values disagree; shares, extents",
    "application/x-ndjson",
    in_lines(lambda outflow: made_of_events(outflow, _lines)),
)
