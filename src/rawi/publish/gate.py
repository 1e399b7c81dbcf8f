"""The gate: everything that leaves the house passes here, and nothing else decides what may.

What is let through is cut down to what a profile allows; what is not is counted with its reason.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from rawi.fuse.parties import Parties
from rawi.lexicon import World
from rawi.model import Claim, Entity, Event, Gain, Holding, Party, PlaceRef, ReportRef, Site, SourceRef, Span, Told
from rawi.publish.account import Account
from rawi.publish.quote import NOTHING, Quote, quote
from rawi.publish.redact import Cut, Redactor
from rawi.publish.rules import Profile, read_publishing
from rawi.publish.sieve import Sieve, Sieves, Words
from rawi.text.fold import fold

_WITHHELD = "~withheld"


class Judged(NamedTuple):
    """What persons judged of claims, and what they let past which rule: for (subject, rule) the thing that they named,
    which may be the event that a claim stands in."""

    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()
    released: Mapping[tuple[str, str], str] = MappingProxyType({})


class Said(msgspec.Struct, frozen=True):
    """A claim that was let through: cut down, with what may be quoted of it. ``reviewed``: a person found it well read;
    else it is a machine's reading and has to be marked so."""

    claim: Claim
    quote: Quote
    reviewed: bool


class Happening(msgspec.Struct, frozen=True):
    """An event that was let through, with its claims that were: those for it and those against it."""

    event: Event
    claims: tuple[Said, ...]
    against: tuple[Said, ...]

    @property
    def reviewed(self) -> bool:
        """A person found every one of its claims well read."""
        return all(said.reviewed for said in (*self.claims, *self.against))


def last_day(profile: Profile, today: str) -> str:
    """The last day of publication of which a profile lets anything out on some day.

    A day of publication has no hour, so the delay is counted from its end.

    >>> from rawi.publish import profile_of
    >>> last_day(profile_of("public"), "2017-06-16"), last_day(profile_of("internal"), "2017-06-16")
    ('2017-06-12', '2017-06-16')
    """
    waits = -(-profile.delay_hours // 24)
    return (date.fromisoformat(today) - timedelta(days=waits + 1 if waits else 0)).isoformat()


class Gate:
    """Lets claims, events and holdings through as a profile says, and keeps the account of it.

    ``unquoted`` are sentences, by report and where they begin, of which nothing may be quoted.
    """

    def __init__(
        self,
        profile: Profile,
        world: World,
        judged: Judged = Judged(),  # noqa: B008 - it is frozen
        unquoted: Iterable[tuple[str, int]] = (),
    ):
        publishing = read_publishing()
        self.profile, self.account = profile, Account(profile)
        self.judged, self.unquoted = judged, set(unquoted)
        self._who = Parties(world)
        self._rules = [Sieve(rule) for rule in publishing.rule if rule.id in profile.withhold]
        self._sieves = lru_cache(1_000)(self._concerned)
        self._of_event = lru_cache(1_000)(self._rules_of_event)
        self._redactor = Redactor(world, publishing, profile.redact)
        self._words = lru_cache(1_000)(Words)  # several claims stand in one sentence
        self._cuts = lru_cache(1_000)(self._cuts_of)
        self._marks = {kind: mark.ar for kind, mark in publishing.marks().items()}
        self._site = lru_cache(20_000)(self._blurred_site)
        self._party = lru_cache(20_000)(self._clean_party)
        self._shown_report = lru_cache(5_000)(self._report)

    # Sentences

    def asks_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """The types and factualities of claims that some rule looks for: such a claim may be held back where others of
        its sentence are not."""
        types = frozenset().union(*(sieve.types for sieve in self._rules))
        return types, frozenset().union(*(sieve.factualities for sieve in self._rules))

    def quote_no_sentence_of(self, claims: Iterable[Claim]) -> None:
        """Quote, for no claim, a sentence in which one of these stands that is held back."""
        self.unquoted.update(_sentence(claim) for claim in claims if self._holds_back(claim) is not None)
        self.account.released.clear()  # nothing has passed yet

    # Claims

    def claim(self, claim: Claim) -> Said | None:
        """A claim as it may be shown; None where it is held back."""
        rule = self._holds_back(claim)
        if rule is not None:
            self.account.withheld["claims", rule] += 1
            return None
        self.account.passed["claims"] += 1
        reviewed = claim.id in self.judged.accepted
        if not self.profile.redact and self.profile.decimals is None and self.profile.quote is None:
            return Said(claim, quote(claim, (), self._marks, None), reviewed)
        return self._cut_down(claim, reviewed)

    def _holds_back(self, claim: Claim) -> str | None:
        """The first rule that holds a claim back."""
        if claim.id in self.judged.retracted and "retracted" in self.profile.withhold:
            return "retracted"
        if claim.id in self.judged.rejected and "rejected" in self.profile.withhold:
            return "rejected"
        sieves = self._sieves(claim.type, claim.factuality)
        for sieve in sieves.taking(claim, self._words(claim.evidence.text)):
            if not self._is_released(sieve.id, (claim.id, claim.place.id if claim.place else None)):
                return sieve.id
        return None

    def _concerned(self, type: str, factuality: str) -> Sieves:
        return Sieves(self._rules, type, factuality)

    def _cuts_of(self, sentence: str) -> list[Cut]:
        """What has to go out of a sentence."""
        return self._redactor.cuts(sentence, self._words(sentence).each)

    def _is_released(self, rule: str, subjects: Iterable[str | None]) -> bool:
        """A person let one of these past the rule."""
        for subject in subjects:
            if subject is not None and (subject, rule) in self.judged.released:
                self.account.released[self.judged.released[subject, rule], rule] = None
                return True
        return False

    def _cut_down(self, claim: Claim, reviewed: bool) -> Said:
        cuts = self._cuts(claim.evidence.text)
        shown = self._quote(claim, cuts)
        clean = self._cleaner(claim, [cut for cut in cuts if cut.kind == "name"])
        evidence = Span(claim.evidence.start, claim.evidence.end, shown.text)
        cut_down = replace(
            claim,
            report=self._shown_report(claim.report),
            evidence=evidence,
            actors=self._entities(claim.actors, clean),
            targets=self._entities(claim.targets, clean),
            supporters=self._entities(claim.supporters, clean),
            place=self._place(claim.place, clean),
            destination=self._place(claim.destination, clean),
            chain=tuple([self._link(one, clean) for one in claim.chain]),
            items=tuple([replace(item, text=clean(item.text, None)) for item in claim.items]),
        )
        return Said(cut_down, shown, reviewed)

    def _quote(self, claim: Claim, cuts: Sequence[Cut]) -> Quote:
        """What may be quoted of a claim: nothing of a sentence that also tells what is held back."""
        for cut in cuts:
            self.account.changed[f"{cut.kind}s taken out"] += 1
        if _sentence(claim) in self.unquoted:
            self.account.changed["quotations taken out"] += 1
            return NOTHING
        shown = quote(claim, cuts, self._marks, self.profile.quote)
        if shown.last - shown.first < len(claim.evidence.text):
            self.account.changed["quotations shortened"] += 1
        return shown

    def _cleaner(self, claim: Claim, cuts: Sequence[Cut]) -> Callable[[str, Span | None], str]:
        """What makes a name fit to be shown: what was taken out of the sentence goes, as a whole, and each word of it
        where the name reaches into it; what the sentence showed to be public stays; a name that stands elsewhere is
        looked at by itself."""
        first, last = claim.evidence.start, claim.evidence.end
        mark = self._marks["name"]
        gone = [(cut, claim.evidence.text[cut.start : cut.end]) for cut in cuts]

        def clean(name: str, mention: Span | None) -> str:
            for cut, words in gone:
                name = _whole(words).sub(mark, name)
                if mention is not None and mention.start < first + cut.end and first + cut.start < mention.end:
                    name = _any_of(words).sub(mark, name)
            if mention is not None and first <= mention.start and mention.end <= last:
                return name
            return self._redactor.cleaned(name)

        return clean

    def _entities(self, some: tuple[Entity, ...], clean: Callable[[str, Span | None], str]) -> tuple[Entity, ...]:
        return tuple([self._entity(one, clean) for one in some]) if some else some

    def _entity(self, one: Entity, clean: Callable[[str, Span | None], str]) -> Entity:
        if one.aliases:
            one = replace(one, aliases=())  # other names may be those of persons
        if one.id is not None:
            return one
        name = clean(one.name_ar, one.mention)
        return one if name == one.name_ar else replace(one, name=None, name_ar=name, mention=None)

    def _link(self, one: SourceRef, clean: Callable[[str, Span | None], str]) -> SourceRef:
        if one.id is not None:
            return one
        name = clean(one.name_ar, one.mention)
        return one if name == one.name_ar else replace(one, name=None, name_ar=name, mention=None)

    def _place(self, one: PlaceRef | None, clean: Callable[[str, Span | None], str]) -> PlaceRef | None:
        if one is None:
            return None
        if one.id is None:
            name = clean(one.name_ar, one.mention)
            one = one if name == one.name_ar else replace(one, name=None, name_ar=name, mention=None)
        lat, lon, radius = self.point(one.lat, one.lon, one.radius_m)
        return replace(one, lat=lat, lon=lon, radius_m=radius) if lat != one.lat or lon != one.lon else one

    def _report(self, report: ReportRef) -> ReportRef:
        """A report's reference without what its title, its address and its own id would give away."""
        title, outlet, ref, url = (
            told and self._redactor.cleaned(told) for told in (report.title, report.outlet, report.ref, report.url)
        )
        if url != report.url:
            self.account.without_address(report.id)
            url = None
        return replace(report, title=title, outlet=outlet, ref=ref if ref == report.ref else None, url=url)

    # Places and parties

    def point(
        self, lat: float | None, lon: float | None, radius_m: int | None
    ) -> tuple[float | None, float | None, int | None]:
        """A point no finer than the profile lets out, and how far off it may be."""
        decimals = self.profile.decimals
        if decimals is None or lat is None or lon is None:
            return lat, lon, radius_m
        radius = radius_m if radius_m is None else max(radius_m, self.profile.least_radius_m)
        return round(lat, decimals), round(lon, decimals), radius

    def site(self, site: Site) -> Site:
        """A place as it may be shown."""
        return self._site(site)

    def _blurred_site(self, site: Site) -> Site:
        lat, lon, radius = self.point(site.lat, site.lon, site.radius_m)
        name, key = site.name_ar, site.key
        if key.startswith("~"):
            name = self._redactor.cleaned(name)
            key = key if name == site.name_ar else _WITHHELD
        return replace(site, key=key, name_ar=name, lat=lat, lon=lon, radius_m=radius)

    def _clean_party(self, party: Party) -> Party:
        """Somebody whom no file knows may be a private person."""
        if not party.key.startswith("~"):
            return party
        name = self._redactor.cleaned(party.name_ar)
        if name == party.name_ar:
            return party
        side = _WITHHELD if party.side == party.key else party.side
        return Party(_WITHHELD, None, name, side)

    def key(self, key: str) -> str:
        """The key of a party, a place or an origin, that of a private person without the name in it."""
        return key if not key.startswith("~") or self.words(key[1:]) == key[1:] else _WITHHELD

    def words(self, words: str) -> str:
        """A name or a few words as they may be shown."""
        return self._redactor.cleaned(words)

    def party(self, party: Party | None) -> Party | None:
        """A party as it may be shown."""
        return None if party is None else self._party(party)

    # Events

    def event(self, event: Event, claims: Mapping[str, Claim]) -> Happening | None:
        """An event with those of its claims that may be shown; None where it is held back. ``claims`` are by id."""
        for_, against = (
            tuple(said for id in ids if id in claims and (said := self.claim(claims[id])) is not None)
            for ids in (event.claims, event.against)
        )
        rule = self._holds_event_back(event, bool(for_), bool(against))
        if rule is not None:
            self.account.withheld["events", rule] += 1
            return None
        self.account.passed["events"] += 1
        return Happening(self._shown(event, for_, against), for_, against)

    def _holds_event_back(self, event: Event, for_: bool, against: bool) -> str | None:
        if not for_ and (event.claims or not against):
            return "claims"
        for rule in self._of_event(event.factuality, event.place.kind if event.place else None):
            if not self._is_released(rule, (event.id, event.place.key if event.place else None, *event.claims)):
                return rule
        return None

    def _rules_of_event(self, factuality: str, kind: str | None) -> list[str]:
        """The rules that hold back all events told so, or at all places of a kind."""
        return [sieve.id for sieve in self._rules if sieve.takes_all(factuality) or sieve.takes_places(kind)]

    def _shown(self, event: Event, for_: Sequence[Said], against: Sequence[Said]) -> Event:
        """The event by what may be shown of it: values that only withheld claims tell go with them."""
        left = {said.claim.id for said in (*for_, *against)}
        complete = len(left) == len({*event.claims, *event.against})
        if complete and not self.profile.redact and self.profile.decimals is None:
            return event
        if not complete:
            event = self._without_withheld(event, for_, against, left)
        hidden = self._hidden(event, for_, against)
        return replace(
            event,
            place=self.site(event.place) if event.place else None,
            actors=tuple(map(self._party, event.actors)),
            targets=tuple(map(self._party, event.targets)),
            origins=_without(hidden, event.origins),
            told=tuple([self._told(one, hidden) for one in event.told]),
            joins=(),
        )

    def _without_withheld(self, event: Event, for_: Sequence[Said], against: Sequence[Said], left: set[str]) -> Event:
        """The event as the claims that are left tell it. What it was judged to be stays: it names nobody."""
        told = tuple(
            replace(one, claims=tuple(id for id in one.claims if id in left))
            for one in event.told
            if left.intersection(one.claims)
        )
        stands = {one.slot for one in event.told if one.best and left.intersection(one.claims)}
        reports = {said.claim.report.id: said.claim.report.outlet for said in for_ or against}
        voices = {name for said in (*for_, *against) for name in self._voices(said.claim, event.known_from)}
        told = _best_first(told)
        return replace(
            event,
            place=event.place if "place" in stands else None,
            actors=event.actors if "actors" in stands else _parties(said.claim.actors for said in for_),
            targets=event.targets if "targets" in stands else _parties(said.claim.targets for said in for_),
            claims=tuple(said.claim.id for said in for_),
            against=tuple(said.claim.id for said in against),
            reports=len(reports),
            outlets=len(set(reports.values())),
            origins=tuple(origin for origin in event.origins if origin in voices) or event.origins,
            told=told,
            **_days(told),
        )

    def _voices(self, claim: Claim, day: str) -> Iterator[str]:
        """The names by which the origin of a claim may be known: the end of its chain, and who publishes it."""
        yield self._who.origin(claim.chain, claim.report, (*claim.actors, *claim.targets), day).name
        yield self._who.outlet(claim.report, day).name

    def _hidden(self, event: Event, for_: Sequence[Said], against: Sequence[Said]) -> dict[str, str]:
        """Those names of origins that may not be shown as they are, with what is shown instead."""
        names = {*event.origins, *(name for one in event.told for name in one.origins)}
        hidden = {name: clean for name in names if (clean := self._redactor.cleaned(name)) != name}
        if hidden:  # by itself a name may seem private that the sentence showed to be in office
            for link in (link for said in (*for_, *against) for link in said.claim.chain):
                hidden.pop(link.name_ar, None)
        return hidden

    def _told(self, told: Told, hidden: Mapping[str, str]) -> Told:
        value = told.value
        if "~" in value and told.slot in ("actors", "targets", "place"):
            value = "; ".join(dict.fromkeys(map(self.key, value.split("; "))))
        origins = _without(hidden, told.origins)
        return told if value == told.value and origins is told.origins else replace(told, value=value, origins=origins)

    # Holdings

    def holding(self, holding: Holding) -> Holding | None:
        """Who holds a place, as it may be shown; None where it is held back."""
        for rule in self._of_event("actual", holding.place.kind):
            if not self._is_released(rule, (holding.place.key, holding.id)):
                self.account.withheld["holdings", rule] += 1
                return None
        self.account.passed["holdings"] += 1
        if not self.profile.redact and self.profile.decimals is None:
            return holding
        return replace(
            holding,
            place=self.site(holding.place),
            holder=self.party(holding.holder),
            present=self.party(holding.present),
            besieger=self.party(holding.besieger),
            presser=self.party(holding.presser),
            origins=tuple(map(self._redactor.cleaned, holding.origins)),
            claimed=tuple(map(self._gain, holding.claimed)),
        )

    def _gain(self, gain: Gain) -> Gain:
        return replace(gain, holder=self.party(gain.holder))


def _whole(words: str) -> re.Pattern[str]:
    """Finds some words where they are no part of longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _without(hidden: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    """Names, each once, with what is shown instead of those that are hidden."""
    return names if not hidden else tuple(dict.fromkeys(hidden.get(name, name) for name in names))


def _any_of(words: str) -> re.Pattern[str]:
    """Finds any of some words, and several in a row."""
    one = rf"(?:{'|'.join(map(re.escape, words.split()))})"
    return re.compile(rf"(?<!\w){one}(?:\s+{one})*(?!\w)")


def _sentence(claim: Claim) -> tuple[str, int]:
    """Which sentence of which report a claim stands in."""
    return claim.report.id, claim.evidence.start


def _parties(several: Iterable[tuple[Entity, ...]]) -> tuple[Party, ...]:
    """The parties of the first claim that names any."""
    some = next((entities for entities in several if entities), ())
    keys = [(one, one.id or f"~{fold(one.name_ar)}") for one in some]
    return tuple(Party(key, one.name, one.name_ar, key) for one, key in keys)


def _best_first(told: Iterable[Told]) -> tuple[Told, ...]:
    """The values with one of each slot shown: the first that is left."""
    seen: set[str] = set()
    shown = []
    for one in told:
        shown.append(replace(one, best=one.slot not in seen))
        seen.add(one.slot)
    return tuple(shown)


def _days(told: Iterable[Told]) -> dict[str, str | None]:
    """The days of an event by what is left of it."""
    edtf = next((one.value for one in told if one.slot == "date" and one.best), None)
    first, _, last = (edtf or "").partition("/")
    return {"edtf": edtf, "earliest": first or None, "latest": last or first or None}
