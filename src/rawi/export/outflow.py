"""What a shape is made from: the records of a store that a person asked for, as the gate lets them out, streamed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import msgspec

from rawi.errors import InputError
from rawi.export.heard import Heard, claims_beside
from rawi.fuse.whom import Whom
from rawi.lexicon import World
from rawi.lexicon.names import SOURCE
from rawi.model import Claim, Event, Holding, Place, Source
from rawi.publish import Account, Gate, Happening, Said
from rawi.store import EventFilter, Filter, Kept, Part, Store
from rawi.text.fold import fold

_AT_ONCE = 500
_TOWN, _PROVINCE = 15_000, 50_000  # metres: farther than a city reaches; as far as a province
T = TypeVar("T")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is wanted of a store; None asks for all. Days are ISO days, names those of ``Filter`` and ``EventFilter``.

    ``on`` is the day that control is asked of; ``as_known`` leaves out what was published later.
    """

    type: str | None = None
    actor: str | None = None
    place: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    least: int = 0
    tier: str | None = None
    as_known: str | None = None
    on: str | None = None


class Telling(msgspec.Struct, frozen=True):
    """A claim that was let out, cut down to what may be shown; when it was recorded, by which version it was read."""

    said: Said
    claim: Claim
    recorded_at: str
    version: str


class Fact(msgspec.Struct, frozen=True):
    """An event that was let out with its claims, those for it and those against it."""

    event: Event
    tellings: tuple[Telling, ...]
    against: tuple[Telling, ...]
    reviewed: bool

    @property
    def recorded_at(self) -> str:
        """When the last of its claims was recorded."""
        return max(telling.recorded_at for telling in (*self.tellings, *self.against))

    @property
    def first(self) -> str:
        """The first day on which it may have happened; the day it became known where none is told."""
        return self.event.earliest or self.event.known_from

    @property
    def last(self) -> str:
        """The last day on which it may have happened."""
        return self.event.latest or self.event.known_from


def is_near(fact: Fact) -> bool:
    """Whether it happened near its place rather than in it, or its point is that of a town some way off."""
    site = fact.event.place
    told = any(telling.claim.place and telling.claim.place.relation != "in" for telling in fact.tellings)
    return told or (site is not None and (site.radius_m or 0) > _TOWN)


def is_somewhere_in(fact: Fact) -> bool:
    """Whether its point stands for a whole province, in which it may have happened anywhere."""
    site = fact.event.place
    return site is not None and (site.radius_m or 0) >= _PROVINCE


class Counts(NamedTuple):
    """What was counted while records were let out. ``dropped`` counts by reason what was let out but has no place in
    the shape; ``outlets`` have the first and the last day of publication, and how many claims."""

    account: Account
    dropped: Counter[str]
    machine_read: int
    outlets: dict[str, list[Any]]


class Outflow:
    """The gated records of one export. Each stream may be asked for once; what ``Counts`` has fills meanwhile.

    ``jobs`` is how many processes may make it. Of claims and of events it gives those of its ``part`` alone.
    """

    def __init__(self, store: Store, world: World, gate: Gate, asked: Asked, known: str, today: str, jobs: int = 1):
        self.world, self.gate, self.asked = world, gate, asked
        self.whom = Whom(world)
        self.known, self.today = known, today
        self.on = asked.on or store.days(as_known=known)[0]
        self.jobs, self.part = jobs, Part()
        self.dropped: Counter[str] = Counter()
        self.machine_read = 0
        self.outlets: dict[str, list[Any]] = {}
        self.store = store
        self.generalised = gate.profile.decimals is not None
        self.place = lru_cache(20_000)(self._place)
        self.outlet = lru_cache(5_000)(self._outlet)
        self._of_report = lru_cache(5_000)(self._claims_of)

    def claims(self) -> Iterator[Telling]:
        """The claims that were asked for, by day, report and place in the text."""
        for kept in self.store.kept(self.claim_filter(), as_known=self.known, part=self.part):
            said = self.gate.claim(kept.claim)
            if said is not None:
                yield self._telling(said, kept)

    def claim_filter(self) -> Filter:
        """The question to the claims."""
        asked = self.asked
        return Filter(
            type=asked.type, actor=asked.actor, place=asked.place, source=asked.source, since=asked.since,
            until=asked.until, tier=asked.tier,
        )  # fmt: skip

    def event_filter(self) -> EventFilter:
        """The question to the events."""
        asked = self.asked
        return EventFilter(
            type=asked.type, actor=asked.actor, place=asked.place, since=asked.since, until=asked.until,
            status=asked.status, least=asked.least,
        )  # fmt: skip

    def events(self) -> Iterator[Fact]:
        """The events that were asked for, by the day they begin."""
        return (fact for _, fact in self._facts())

    def days(self) -> Iterator[list[Fact]]:
        """The same, those together that begin on one day by all that is told of them, withheld or not."""
        for _, facts in groupby(self._facts(), key=itemgetter(0)):
            yield [fact for _, fact in facts]

    def _facts(self) -> Iterator[tuple[str, Fact]]:
        """Each event with the day by which it is listed."""
        for some in in_lots(self.store.events(self.event_filter(), as_known=self.known, part=self.part)):
            kept = self.store.kept_of(id for event in some for id in (*event.claims, *event.against))
            claims = {id: one.claim for id, one in kept.items()}
            for event in some:
                fact = self._fact(event, claims, kept)
                if fact is not None:
                    yield event.earliest or event.known_from, fact

    def _fact(self, event: Event, claims: dict[str, Claim], kept: dict[str, Kept]) -> Fact | None:
        found: Happening | None = self.gate.event(event, claims)
        if found is None:
            return None
        for_, against = (
            tuple(self._telling(said, kept[said.claim.id]) for said in some) for some in (found.claims, found.against)
        )
        return Fact(found.event, for_, against, found.reviewed)

    def counted(self) -> Counts:
        """What has been counted so far; from here on it is counted anew."""
        found = Counts(self.gate.account, self.dropped, self.machine_read, self.outlets)
        self.gate.account, self.dropped, self.machine_read = Account(self.gate.profile), Counter(), 0
        self.outlets = {}
        return found

    def add(self, counts: Counts) -> None:
        """Count what was let out elsewhere as well."""
        self.gate.account.add(counts.account)
        self.dropped.update(counts.dropped)
        self.machine_read += counts.machine_read
        for name, (first, last, claims) in counts.outlets.items():
            self._heard_from(name, first, last, claims)

    def _heard_from(self, name: str, first: str | None, last: str | None, claims: int) -> None:
        outlet = self.outlets.setdefault(name, [first, last, 0])
        outlet[2] += claims
        if first is not None and last is not None:
            outlet[0] = min(outlet[0] or first, first)
            outlet[1] = max(outlet[1] or last, last)

    def _telling(self, said: Said, kept: Kept) -> Telling:
        self.machine_read += not said.reviewed
        report = said.claim.report
        self._heard_from(report.outlet or "", report.published, report.published, 1)
        return Telling(said, said.claim, kept.recorded_at, kept.version)

    def times(self) -> Iterator[Holding]:
        """Who held the places asked for from when to when, by place, the oldest first."""
        yield from self._let_out(self.store.times(self._places(), as_known=self.known))

    def control(self) -> Iterator[Holding]:
        """Who held the places asked for on the day asked for, by place."""
        places = self._places()
        held = self.store.control(self.on, as_known=self.known)
        yield from self._let_out(one for one in held if places is None or one.place.key in places)

    def heard(self, holdings: Iterable[Holding]) -> Heard:
        """What was heard in what stands beside some holdings."""
        return Heard(self.store, claims_beside(holdings))

    def times_of(self, places: Iterable[str]) -> Iterator[Holding]:
        """Who held some places from when to when: what an event's claims came to. It is only looked at."""
        return self.store.times(places, as_known=self.known)

    def _places(self) -> tuple[str, ...] | None:
        """The place asked for and what lies in it, None for all."""
        return None if self.asked.place is None else self.store.places_of(self.asked.place)

    def _let_out(self, holdings: Iterable[Holding]) -> Iterator[Holding]:
        asked = self.asked
        for holding in holdings:
            if asked.since is not None and holding.until is not None and holding.until <= asked.since:
                continue
            if asked.until is not None and holding.since > asked.until:
                continue
            found = self.gate.holding(holding)
            if found is not None:
                yield found

    def _outlet(self, name: str) -> Source | None:
        """The source that an outlet's name or domain stands for."""
        known = self.world.outlets.get(fold(name))
        if known is None:
            named = (one.value for one in self.world.names.named(name) if one.group == SOURCE)
            found: Source | None = next(named, None)
            return found
        return self.world.sources.get(known)

    def together(self, claim: Claim) -> list[str]:
        """The ids of the claims, this one among them, that its word tells, one for each place: shelling of A AND B."""
        same = claim.type, claim.trigger.start
        return [one.id for one in self._of_report(claim.report.id) if (one.type, one.trigger.start) == same]

    def _claims_of(self, report: str) -> list[Claim]:
        return list(self.store.claims(Filter(report=report)))

    def drop(self, reason: str) -> None:
        """Count something that has no place in the shape."""
        self.dropped[reason] += 1

    def _place(self, key: str) -> tuple[Place | None, dict[str, Place]]:
        """A place of the gazetteer, and what it lies in by kind."""
        place = self.world.places.get(key)
        if place is None:
            return None, {}
        return place, {outer.kind: outer for outer in reversed((place, *self.world.within(place)))}


def in_lots(things: Iterable[T]) -> Iterator[list[T]]:
    """Some things at a time."""
    rest = iter(things)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def check_asked(asked: Asked, of: str) -> None:
    """Refuse what a kind of record cannot be asked for; InputError says what it can."""
    given = {name for name in Asked.__struct_fields__ if getattr(asked, name) not in (None, 0)}
    wrong = sorted(given - _ANSWERED[of])
    if wrong:
        words = ", ".join(f"--{_OPTIONS.get(name, name)}" for name in wrong)
        known = ", ".join(f"--{_OPTIONS.get(name, name)}" for name in sorted(_ANSWERED[of]))
        raise InputError(f"this shape is made of {of}, which {words} says nothing of; {known} do")
    if asked.since is not None and asked.until is not None and asked.since > asked.until:
        raise InputError(f"{asked.since} lies after {asked.until}: the earlier day comes first")


_OPTIONS = {"since": "from", "until": "to", "least": "origins", "as_known": "as-known"}
_ANSWERED = {
    "claims": {"type", "actor", "place", "source", "since", "until", "tier", "as_known"},
    "events": {"type", "actor", "place", "since", "until", "status", "least", "as_known"},
    "holdings": {"place", "since", "until", "as_known"},
    "control": {"place", "on", "as_known"},
    "events and holdings": {"place", "since", "until", "as_known"},
}
