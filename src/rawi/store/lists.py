"""The questions of a store that are answered by lists and counts, for those who page through it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from hashlib import sha256
from itertools import islice
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select

from rawi.errors import InputError
from rawi.fuse import Telling, iso
from rawi.lexicon import World
from rawi.lexicon.fusing import Alliance
from rawi.lexicon.names import PLACE
from rawi.model import Claim, Event, Holding, ReportRef
from rawi.store import ask, meant, overview, pages, review, tallies
from rawi.store.compare import Claimed, Origins, origins_of, roots_of
from rawi.store.derive import newest
from rawi.store.ends import Rest
from rawi.store.filters import NAMES, Filter, asks, in_force, with_meaning
from rawi.store.held import Held
from rawi.store.judgements import claim_judgements, pair_judgements
from rawi.store.named import few_keys, is_told_of
from rawi.store.overview import Density, Named, NamedActor, NamedPlace, Names, Summary, TypeCount
from rawi.store.pages import Page
from rawi.store.part import Part
from rawi.store.remembered import Remembered
from rawi.store.review import Judgement, ToReview
from rawi.store.rows import read_claim
from rawi.store.schema import CLAIMS, HOLDINGS, JUDGEMENTS, READINGS
from rawi.store.tallies import SideShare, Voice

_AT_ONCE = 500  # ids asked for in one query
_MOST = 1_000
T = TypeVar("T")
C = TypeVar("C", bound=Claimed)

_HOLDING = msgspec.json.Decoder(Holding).decode


class _Claimed(msgspec.Struct, frozen=True):
    claims: tuple[str, ...]
    against: tuple[str, ...]


_CLAIMED = msgspec.json.Decoder(_Claimed).decode


class Found(msgspec.Struct, frozen=True):
    """What some words were found in: the first of each kind."""

    reports: list[ReportRef]
    claims: list[Claim]
    places: list[NamedPlace]
    actors: list[NamedActor]
    sources: list[Named]


class Lists:
    """The part of ``Store`` that counts and lists."""

    def __init__(self) -> None:
        self._facts = Remembered(self._version, 10)
        self._totals = Remembered(self._version, 10_000)
        self._ends = Remembered(self._version, 100)
        self._named = Remembered(self._version, 1_000)
        self._pasts = Remembered(self._version, 20)
        self._voices = Remembered(self._version, 20)

    def _version(self) -> Hashable:
        raise NotImplementedError

    def events(
        self, filter: ask.EventFilter | None = None, *, as_known: str | None = None, part: Part | None = None
    ) -> Iterator[Event]:
        """The events that a filter asks for."""
        raise NotImplementedError

    def _derived(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _knowledge(self) -> World:
        raise NotImplementedError

    def _today(self) -> date:
        raise NotImplementedError

    def _bring_up(self) -> None:
        raise NotImplementedError

    def mark(self) -> str:
        """A mark of all that answers depend on: it stays as long as nothing is added and the rules are the same."""
        return self._facts.get("mark", lambda: self._found(_mark))

    def _found(self, find: Callable[[Connection], T]) -> T:
        with self._reading() as connection:
            return find(connection)

    def _reach(self) -> ask.Reach:
        self._bring_up()
        return self._facts.get("reach", lambda: self._found(ask.reach))

    def _days(self, on: str | None, known: str | None) -> tuple[str, str]:
        """The day and the day of knowledge that are asked about."""
        return self._reach().days(on, known, self._today())

    def _known(self, as_known: str | None) -> str | None:
        """The day of knowledge, if one is asked about."""
        return None if as_known is None else self._days(None, as_known)[1]

    def _past(self, as_known: str | None) -> ask.Past | None:
        """How events were known on a day, or None where all that is known now was known then."""
        known, reach = self._known(as_known), self._reach()
        if known is None or reach.is_all(known):
            return None

        def find(connection: Connection) -> ask.Past:
            judged = pair_judgements(connection)
            return ask.past(connection, known, reach.retracted, self._knowledge(), judged)

        return self._pasts.get(known, lambda: self._found(find))

    def _names(self) -> Names:
        self._bring_up()
        return self._facts.get("names", lambda: self._found(lambda c: overview.names(c, self._knowledge())))

    def summary(self, *, as_known: str | None = None) -> Summary:
        """Counts, days and sides; of what was published until a day, with the events as they are told of now."""
        names, known = self._names(), self._known(as_known)
        withdrawn = self._reach().withdrawn_by(known or self._today().isoformat())
        with self._derived() as connection:
            return overview.summary(connection, names, known, withdrawn)

    def density(self, *, as_known: str | None = None) -> list[Density]:
        """How many events there are by the day they begin; ``as_known``: of those that anybody knew of by a day."""
        known = self._known(as_known)
        with self._derived() as connection:
            return overview.density(connection, known)

    def actors(self, words: str | None = None) -> list[NamedActor]:
        """The parties that claims name, the most named first; those with some words in their name, in any spelling."""
        return overview.called(self._names().actors, words, self._knowledge())

    def places(self, words: str | None = None) -> list[NamedPlace]:
        """The places that claims name, the most named first; those with some words in their name."""
        return overview.called(self._names().places, words, self._knowledge())

    def sources(self, words: str | None = None) -> list[Named]:
        """Outlets and whom they cite, the most named first; those with some words in their name."""
        return overview.called(self._names().sources, words, self._knowledge())

    def find(self, words: str, limit: int = 10) -> Found:
        """What some words are found in: so many at most of each kind."""
        return Found(
            self.reports_page(words, limit=limit).rows,
            self.claims_page(Filter(text=words), limit=limit).rows,
            self.places(words)[:limit],
            self.actors(words)[:limit],
            self.sources(words)[:limit],
        )

    # Pages

    def claims_page(self, filter: Filter | None = None, *, cursor: str | None = None, limit: int = 100) -> Page[Claim]:
        """Some of the claims that ``claims`` gives, in the same order: those behind a ``cursor``."""
        return self.claims_page_as(read_claim, filter, cursor=cursor, limit=limit)

    def claims_page_as(
        self, read: Callable[[bytes], T], filter: Filter | None = None, *, cursor: str | None = None, limit: int = 100
    ) -> Page[T]:
        """The same where ``read`` makes a row of the JSON that is kept of a claim."""
        wanted = self._meant(filter)
        rest, keys = self._rest(wanted), self._keys(wanted)
        with self._reading() as connection:
            return pages.claims_page(connection, wanted, keys, read, rest, cursor, _some(limit))

    def _rest(self, wanted: Filter) -> Rest:
        """How many claims a filter asks for, and where they begin, if that is known."""
        if wanted.since is None:
            return self._totals.get(wanted, lambda: self._found(lambda c: pages.count_claims(c, wanted)))
        all_ = replace(wanted, since=None)
        ends = self._ends.get(all_, lambda: self._found(lambda c: pages.ends_of_claims(c, all_)))
        return ends.since(wanted.since)

    def _keys(self, wanted: Filter) -> tuple[str, ...]:
        """The few keys of what a filter asks for by name, where it asks by nothing else."""
        asked = tuple(asks(wanted))
        if len(asked) != 1 or asked[0] not in NAMES:
            return ()
        name, called, meant = asked[0], getattr(wanted, asked[0]), dict(wanted.meant)
        find = partial(few_keys, name=name, asked=called, meant=meant.get(name, ()))
        return self._named.get((name, called), lambda: self._found(find))

    def _meant(self, filter: Filter | None) -> Filter:
        """The filter (one for all without one), with what the tables know by its names."""
        return with_meaning(filter or Filter(), self._knowledge)

    def _events_meant(self, connection: Connection, filter: ask.EventFilter | None) -> ask.EventFilter:
        """The same of a filter for events."""
        return meant.with_meaning(connection, filter or ask.EventFilter(), self._knowledge)

    def _place_key(self, connection: Connection, asked: str) -> str:
        """The key of the one place told of that is called so."""
        return meant.place_key(connection, asked, self._knowledge().known_as(PLACE, asked))

    def unknown_names(self, filter: Filter) -> list[tuple[str, str]]:
        """The names a filter asks for that neither the tables nor any claim knows, each behind what it would be."""
        wanted = self._meant(filter)
        with self._reading() as connection:
            return [
                (name, getattr(filter, name))
                for name, meant in wanted.meant
                if not meant and not is_told_of(connection, name, getattr(filter, name))
            ]

    def reports_page(self, words: str | None = None, *, cursor: str | None = None, limit: int = 100) -> Page[ReportRef]:
        """Some of the reports, those that hold all of some words or all, by day of publication, without their text."""
        total = self._totals.get(words, lambda: self._found(lambda c: pages.count_reports(c, words)))
        with self._reading() as connection:
            return pages.reports_page(connection, words, total, cursor, _some(limit))

    def events_page(
        self,
        filter: ask.EventFilter | None = None,
        *,
        as_known: str | None = None,
        cursor: str | None = None,
        limit: int = 100,
        newest: bool = False,
    ) -> Page[Event]:
        """Some of the events that ``events`` gives, in the same order or, with ``newest``, the other way round: those
        behind a ``cursor``."""
        return self.events_page_as(ask.read_event, filter, as_known=as_known, cursor=cursor, limit=limit, newest=newest)

    def events_page_as(
        self,
        read: Callable[[bytes], T],
        filter: ask.EventFilter | None = None,
        *,
        as_known: str | None = None,
        cursor: str | None = None,
        limit: int = 100,
        newest: bool = False,
    ) -> Page[T]:
        """The same where ``read`` makes a row of the JSON that is kept of an event."""
        past = self._past(as_known)
        with self._derived() as connection:
            wanted = self._events_meant(connection, filter)
        rest = self._rest_of_events(wanted, past)
        with self._derived() as connection:
            return pages.events_page(connection, wanted, past, read, rest, cursor, _some(limit), newest)

    def _rest_of_events(self, wanted: ask.EventFilter, past: ask.Past | None) -> Rest:
        """The same of events; as known on a day they are counted one by one."""
        if wanted.since is None or past is not None:
            key = wanted, past and past.known
            return self._totals.get(key, lambda: self._found(lambda c: pages.count_events(c, wanted, past)))
        all_ = replace(wanted, since=None)
        ends = self._ends.get(all_, lambda: self._found(lambda c: pages.ends_of_events(c, all_)))
        return ends.since(wanted.since)

    # By id

    def claims_of(self, ids: Iterable[str]) -> list[Claim]:
        """The claims with some ids, in that order; those that are not in force are left out."""
        wanted, found = list(dict.fromkeys(ids)), dict[str, Claim]()
        with self._reading() as connection:
            for some in _in_parts(wanted):
                query = in_force(Filter(), CLAIMS.c.record).where(CLAIMS.c.id.in_(some))
                found |= {claim.id: claim for claim in map(read_claim, connection.execute(query).scalars())}
        return [found[id] for id in wanted if id in found]

    def origins_of(self, events: Iterable[Event]) -> Iterator[Origins]:
        """Where the tellings of several events come from."""
        for event, tellings in self._told(events):
            yield origins_of(event, tellings, self._knowledge())

    def _told(self, events: Iterable[C]) -> Iterator[tuple[C, list[Telling]]]:
        """Each event with its tellings in the order of knowledge."""
        with self._derived() as connection:
            rest = iter(events)
            while some := list(islice(rest, _AT_ONCE)):
                ids = dict.fromkeys(id for event in some for id in (*event.claims, *event.against))
                told = {telling.claim: telling for telling in _tellings(connection, list(ids))}
                for event in some:
                    mine = [told[id] for id in dict.fromkeys((*event.claims, *event.against)) if id in told]
                    yield event, sorted(mine, key=lambda telling: telling.order)

    # Tallies

    def types_by_day(self, *, as_known: str | None = None) -> list[TypeCount]:
        """How many events of each type begin on each day, or, where no day is told, were first reported on it; as
        known on a day."""
        if self._past(as_known) is None:
            with self._derived() as connection:
                return overview.types_by_day(connection)
        told = Counter((event.earliest or event.known_from, event.type) for event in self.events(as_known=as_known))
        return [TypeCount(day, type, events) for (day, type), events in sorted(told.items())]

    def shares_by_side(self, *, as_known: str | None = None) -> list[SideShare]:
        """How many places each side holds, and is said to, on each day on which that changes; as known on a day."""
        if self._reach().first is None:
            return []
        _, known = self._days(None, as_known)
        with self._derived() as connection:
            return tallies.shares_by_side(ask.holdings_known(connection, known))

    def voices(self, *, as_known: str | None = None) -> list[Voice]:
        """How many claims of events lead back to each origin, by what it has at stake in them; as known on a day."""
        past = self._past(as_known)

        def find() -> list[Voice]:
            events: Iterable[Claimed] = self._claimed() if past is None else self.events(as_known=as_known)
            roots = (root for event, told in self._told(events) for some in roots_of(event, told) for root in some)
            return tallies.voices(roots, self._knowledge())

        return self._voices.get(past and past.known, find)

    def _claimed(self) -> Iterator[Claimed]:
        """The claims of all events as known now, by day: of whole events most would be read in vain."""
        with self._derived() as connection:
            yield from map(_CLAIMED, ask.records(connection))

    def held(self) -> Held:
        """Who holds what on every day, as ``control`` says it, for those who ask for many days: it takes longer to
        begin with, and keeps all in memory for as long as nothing is written."""
        self._bring_up()
        return self._facts.get("held", lambda: self._found(Held))

    def holdings(self) -> list[Holding]:
        """Who held each place from when to when, as known on any day: all that ``control`` answers from."""
        with self._derived() as connection:
            query = select(HOLDINGS.c.record).order_by(HOLDINGS.c.place, HOLDINGS.c.since, HOLDINGS.c.number)
            return [_HOLDING(record) for record in connection.execute(query).scalars()]

    def alliances(self) -> tuple[Alliance, ...]:
        """Which sides stand together, and when."""
        return self._knowledge().alliances

    # Judgements

    def retracted(self) -> dict[str, str]:
        """The claims that were withdrawn, with the day from which they count no more."""
        return {id: iso(day) for id, day in self._reach().retracted.items()}

    def verdicts(self) -> dict[str, str]:
        """What persons judged of single claims, the latest of each: accepted, rejected or retracted."""
        with self._reading() as connection:
            return {id: judged.verdict for id, judged in claim_judgements(connection).items()}

    def judgements_page(self, *, cursor: str | None = None, limit: int = 100) -> Page[Judgement]:
        """Some of the judgements kept, the latest first: those behind a ``cursor``."""
        with self._reading() as connection:
            return review.judgements_page(connection, cursor, _some(limit))

    def to_review(self, *, cursor: str | None = None, limit: int = 100) -> Page[ToReview]:
        """What waits for a person, behind a ``cursor``: claims of tier B that nobody judged, then uncertain joins.

        First claims on which alone a holding rests as it is known now, then those on which one rests together with
        others, then those that are an event's only telling, then the rest; of each the least sure first, in
        steps of a tenth, and within a step that of the newest report.
        """
        self._bring_up()
        waiting = self._facts.get("waiting", lambda: self._found(review.waiting))
        with self._derived() as connection:
            return review.to_review(connection, cursor, _some(limit), waiting)


def _mark(connection: Connection) -> str:
    """Numbers grow with the rows; digests and times tell one store from another with as many of them."""
    latest = (
        select(READINGS.c.digest, READINGS.c.recorded_at).order_by(READINGS.c.number.desc()).limit(1),
        select(JUDGEMENTS.c.recorded_at, JUDGEMENTS.c.subject).order_by(JUDGEMENTS.c.number.desc()).limit(1),
    )
    found = [tuple(row) for query in latest for row in connection.execute(query)]
    return sha256(repr((sorted(newest(connection).items()), found)).encode()).hexdigest()[:24]


def _some(limit: int) -> int:
    if not 1 <= limit <= _MOST:
        raise InputError(f"a page has 1 to {_MOST} rows, not {limit}")
    return limit


def _tellings(connection: Connection, ids: list[str]) -> Iterator[Telling]:
    for some in _in_parts(ids):
        yield from ask.tellings_of(connection, some)


def _in_parts(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]
