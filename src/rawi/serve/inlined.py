"""What stands in a map of one file: all that the page needs, cut down to what its profile lets out of the house."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from rawi.model import Claim, Event, Holding, Site, Span, Stance
from rawi.serve.shapes import OriginsTold, ShareTold, origins_told, share_told
from rawi.store import Store, Summary

_LONGEST = 300  # characters of a quotation that may be published
_BEFORE = 120  # of them before the words that are quoted for
_CUT = "\u2026"
_COARSE_M = 1_000  # what two decimals of a degree leave of a point


class Profile(StrEnum):
    """For whom: ``public`` withholds plans and what has been withdrawn, shortens sentences and blurs points."""

    INTERNAL = "internal"
    PUBLIC = "public"


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
    """The sentence that a claim stands in, with who says it. Offsets are in code points of ``text``."""

    report: str
    outlet: str | None
    published: str | None
    chain: list[Link]
    stance: Stance
    text: str
    spans: list[RoleSpan]


class Withheld(msgspec.Struct, frozen=True):
    """How many claims of a kind are not in the file."""

    planned: int = 0
    retracted: int = 0


class Inlined(msgspec.Struct, frozen=True):
    """The data of a map: holdings of all days and all days of knowledge, and what they rest on."""

    profile: Profile
    withheld: Withheld
    summary: Summary
    holdings: list[Holding]
    shares: dict[str, list[ShareTold]]
    events: list[Event]
    quotes: dict[str, Quote]
    origins: dict[str, OriginsTold]
    as_known: str | None
    lang: str | None


def inlined(store: Store, as_known: str | None, lang: str | None, profile: Profile) -> Inlined:
    """A store's data for a map. With ``as_known`` it holds nothing that was not known by then."""
    public = profile is Profile.PUBLIC
    events = list(store.events(as_known=as_known))
    holdings = list(_known(store.holdings(), as_known))
    claims = _claims(store, events, holdings)
    kept = {id: claim for id, claim in claims.items() if not public or claim.factuality != "planned"}
    withdrawn = set(store.retracted()) & kept.keys() if public else set()
    shown = [event for event in events if not public or event.factuality != "planned"]
    origins = {found.event.id: origins_told(found, claims) for found in store.origins_of(shown)}
    shares = {place: _shares(store, place, as_known) for place in dict.fromkeys(one.place.key for one in holdings)}
    summary = store.summary(as_known=as_known)
    return Inlined(
        profile=profile,
        withheld=Withheld(len(claims) - len(kept), len(withdrawn)),
        summary=replace(summary, events=len(shown)),
        holdings=[replace(one, place=_blurred(one.place)) if public else one for one in holdings],
        shares={place: found for place, found in shares.items() if found},
        events=[_plain(event, public) for event in shown],
        quotes={id: quote(claim, public) for id, claim in kept.items() if id not in withdrawn},
        origins=origins,
        as_known=as_known,
        lang=lang,
    )


def _known(holdings: Iterable[Holding], known: str | None) -> Iterator[Holding]:
    """Holdings as a reader of a day had them: none that came later, and no word of which would be given up later."""
    for one in holdings:
        if known is None:
            yield one
        elif one.known_from <= known:
            later = one.known_until is not None and one.known_until > known
            yield replace(one, known_until=None) if later else one


def _claims(store: Store, events: Iterable[Event], holdings: Iterable[Holding]) -> dict[str, Claim]:
    """All claims that the data names, by id."""
    ids = dict.fromkeys(id for event in events for id in (*event.claims, *event.against))
    for one in holdings:
        gains = (id for gain in one.claimed for id in (*gain.claims, *gain.against))
        ids |= dict.fromkeys((*one.claims, *one.against, *gains))
    return {claim.id: claim for claim in store.claims_of(ids)}


def _shares(store: Store, place: str, known: str | None) -> list[ShareTold]:
    return [share_told(share) for share in store.timeline(place, as_known=known).shares]


def _plain(event: Event, public: bool) -> Event:
    """An event without the sums by which its claims joined it, which the page does not show."""
    place = _blurred(event.place) if public and event.place else event.place
    return replace(event, joins=(), place=place)


def _blurred(site: Site) -> Site:
    """A place no finer than a hundredth of a degree."""
    if site.lat is None or site.lon is None:
        return site
    radius = None if site.radius_m is None else max(site.radius_m, _COARSE_M)
    return replace(site, lat=round(site.lat, 2), lon=round(site.lon, 2), radius_m=radius)


def quote(claim: Claim, short: bool) -> Quote:
    """The sentence of a claim; ``short``: as much of it round the claim's words as may be published."""
    evidence = claim.evidence
    first, last, text = 0, len(evidence.text), evidence.text
    if short and last > _LONGEST:
        room = _LONGEST - 2 * len(_CUT)
        first = max(0, min(claim.trigger.start - evidence.start - _BEFORE, last - room))
        text = (_CUT if first else "") + text[first : first + room] + (_CUT if first + room < last else "")
        last = min(last, first + room)
    moved = first - (1 if first else 0)
    spans = [
        RoleSpan(role, span.start - evidence.start - moved, span.end - evidence.start - moved)
        for role, span in _words(claim)
        if first <= span.start - evidence.start and span.end - evidence.start <= last
    ]
    chain = [Link(link.name, link.name_ar) for link in claim.chain]
    report = claim.report
    return Quote(report.id, report.outlet, report.published, chain, claim.stance, text, spans)


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
