"""What stands in a map of one file: all that the page needs, as the publishing gate lets it out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from rawi.export import gate_of, known_day
from rawi.model import Claim, Event, Holding, Span, Stance
from rawi.publish import Gate, Profile, Said, Withheld
from rawi.serve.layers import Layer
from rawi.serve.shapes import OriginsTold, ShareTold, origins_told, share_told
from rawi.store import Alliance, Origins, Outlet, Store, Summary


class RoleSpan(msgspec.Struct, frozen=True):
    """Words of a quotation and what they stand for."""

    role: str
    start: int
    end: int


class Link(msgspec.Struct, frozen=True):
    """The name of one who passes something on."""

    name: str | None
    name_ar: str


class Quote(msgspec.Struct, frozen=True):
    """The sentence that a claim stands in, with who says it. Offsets are in code points of ``text``; ``reviewed``: a
    person found it well read."""

    report: str
    outlet: str | None
    published: str | None
    chain: list[Link]
    stance: Stance
    text: str
    spans: list[RoleSpan]
    reviewed: bool


class InlinedLayer(msgspec.Struct, frozen=True):
    """One of the user's own layers with the GeoJSON that it is."""

    layer: Layer
    data: Any


class Inlined(msgspec.Struct, frozen=True):
    """The data of a map: holdings of all days and all days of knowledge, what they rest on, and what is not in it."""

    profile: str
    withheld: list[Withheld]
    machine_read: int
    summary: Summary
    holdings: list[Holding]
    shares: dict[str, list[ShareTold]]
    events: list[Event]
    quotes: dict[str, Quote]
    origins: dict[str, OriginsTold]
    layers: list[InlinedLayer]
    alliances: list[Alliance]
    as_known: str | None
    lang: str | None


def inlined(
    store: Store,
    as_known: str | None,
    lang: str | None,
    profile: Profile,
    today: str,
    layers: Iterable[InlinedLayer] = (),
) -> Inlined:
    """A store's data for a map. With ``as_known`` it holds nothing that was not known by then; nor does it hold what
    is younger than the profile wants."""
    gate = gate_of(store, profile)
    known = _last_known(store, profile, as_known, today, gate)
    events = list(store.events(as_known=known))
    told = list(_known(store.holdings(), known))
    kept = {id: one.claim for id, one in store.kept_of(_ids(events, told)).items()}
    said: dict[str, Said] = {}
    shown: list[Event] = []
    for event in events:
        found = gate.event(event, kept)
        if found is not None:
            shown.append(replace(found.event, joins=()))
            said |= {one.claim.id: one for one in (*found.claims, *found.against)}
    of_events = {id for event in events for id in (*event.claims, *event.against)}
    for id in kept.keys() - of_events:
        one = gate.claim(kept[id])
        if one is not None:
            said[id] = one
    holdings = [held for one in told if (held := gate.holding(one)) is not None]
    claims = {id: one.claim for id, one in said.items()}
    summary = store.summary(as_known=known)
    places = dict.fromkeys(one.place.key for one in holdings)
    shares = {place: _shares(store, place, known, gate, claims) for place in places}
    return Inlined(
        profile=profile.id,
        withheld=gate.account.explained(),
        machine_read=sum(not one.reviewed for one in said.values()),
        summary=replace(summary, events=len(shown), places=len(places), outlets=_outlets(summary, claims)),
        holdings=holdings,
        shares={place: found for place, found in shares.items() if found},
        events=shown,
        quotes={id: quote(said[id]) for id in kept if id in said},
        origins={found.event.id: _origins(found, claims, gate) for found in store.origins_of(shown)},
        layers=list(layers),
        alliances=_alliances(store, holdings),
        as_known=known,
        lang=lang,
    )


def _alliances(store: Store, holdings: Iterable[Holding]) -> list[Alliance]:
    """The alliances between those who hold something: between two days, what passes between them is no loss."""
    sides = {one.holder.side for one in holdings if one.holder}
    return [one for one in store.alliances() if one.sides <= sides]


def _outlets(summary: Summary, claims: Mapping[str, Claim]) -> tuple[Outlet, ...]:
    """The known outlets of what is let out."""
    told = {claim.report.outlet for claim in claims.values()}
    return tuple(one for one in summary.outlets if one.outlet in told)


def _last_known(store: Store, profile: Profile, as_known: str | None, today: str, gate: Gate) -> str | None:
    """The last day of which anything is let out; None where that is all there is. What is too young is counted."""
    if not any(store.counts().values()):
        return as_known
    last = known_day(store, profile, as_known, today)
    gate.account.withheld["claims", "delay"] = store.younger(last, as_known=as_known)
    return last if as_known is not None or gate.account.withheld["claims", "delay"] else None


def _known(holdings: Iterable[Holding], known: str | None) -> Iterator[Holding]:
    """Holdings as a reader of a day had them: none that came later, and no word of which would be given up later."""
    for one in holdings:
        if known is None:
            yield one
        elif one.known_from <= known:
            later = one.known_until is not None and one.known_until > known
            yield replace(one, known_until=None) if later else one


def _ids(events: Iterable[Event], holdings: Iterable[Holding]) -> dict[str, None]:
    """All claims that the data names."""
    ids = dict.fromkeys(id for event in events for id in (*event.claims, *event.against))
    for one in holdings:
        gains = (id for gain in one.claimed for id in (*gain.claims, *gain.against))
        ids |= dict.fromkeys((*one.claims, *one.against, *gains))
    return ids


def _shares(store: Store, place: str, known: str | None, gate: Gate, claims: Mapping[str, Claim]) -> list[ShareTold]:
    """The shares of a place that claims which are shown tell of."""
    told = (share_told(share) for share in store.timeline(place, as_known=known).shares if share.claim in claims)
    return [replace(one, holder=gate.cover.party(one.holder), origin=gate.cover.words(one.origin)) for one in told]


def _origins(found: Origins, claims: Mapping[str, Claim], gate: Gate) -> OriginsTold:
    """An event's origins without the names of private persons."""
    told = origins_told(found, claims)
    roots, against = (
        [replace(one, key=gate.cover.key(one.key), name=gate.cover.words(one.name)) for one in some]
        for some in (told.roots, told.against)
    )
    return OriginsTold(roots, against, [list(map(gate.cover.key, circle)) for circle in told.circles])


def quote(said: Said) -> Quote:
    """The words of a claim that may be shown, with where its parts stand in them."""
    claim, report = said.claim, said.claim.report
    placed = ((role, said.quote.place(span, claim.evidence.start)) for role, span in _words(claim))
    spans = [RoleSpan(role, *place) for role, place in placed if place is not None]
    chain = [Link(link.name, link.name_ar) for link in claim.chain]
    return Quote(report.id, report.outlet, report.published, chain, claim.stance, said.quote.text, spans, said.reviewed)


def _words(claim: Claim) -> Iterator[tuple[str, Span]]:
    """The words of a claim with what they stand for."""
    named = (
        ("trigger", [claim.trigger]),
        ("actor", [one.mention for one in claim.actors]),
        ("target", [one.mention for one in claim.targets]),
        ("place", [place.mention for place in (claim.place, claim.destination) if place]),
        ("date", [claim.date.mention] if claim.date else []),
        ("source", [link.mention for link in claim.chain]),
        ("count", [quantity.mention for quantity in claim.quantities]),
    )
    yield from ((role, span) for role, spans in named for span in spans if span is not None)
