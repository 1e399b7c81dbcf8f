"""The questions of a store that are answered by lists and counts, for those who page through it."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from hashlib import sha256
from itertools import islice
from threading import Lock
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from rawi.errors import InputError
from rawi.fuse import Telling
from rawi.lexicon import World
from rawi.model import Claim, Event, Holding, ReportRef
from rawi.store import ask, overview, pages, review, tallies
from rawi.store.compare import Origins, origins_of
from rawi.store.derive import newest
from rawi.store.filters import Filter, in_force
from rawi.store.judgements import claim_judgements, pair_judgements
from rawi.store.overview import Density, Named, NamedActor, NamedPlace, Names, Summary
from rawi.store.pages import Page
from rawi.store.review import Judgement, ToReview
from rawi.store.rows import read_claim
from rawi.store.schema import CLAIMS, HOLDINGS, JUDGEMENTS, READINGS
from rawi.store.tallies import SideShare, Voice

_AT_ONCE = 500  # ids asked for in one query
_KEPT = 4  # answers about the past that are kept for the next page of them
_MOST = 1_000
_HOLDING = msgspec.json.Decoder(Holding).decode


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
        self._names: tuple[str, Names] | None = None
        self._past: OrderedDict[Any, list[Event]] = OrderedDict()
        self._past_lock = Lock()

    def _derived(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _knowledge(self) -> World:
        raise NotImplementedError

    def _today(self) -> date:
        raise NotImplementedError

    def mark(self) -> str:
        """A mark of all that answers depend on: it stays as long as nothing is added and the rules are the same."""
        with self._reading() as connection:
            return _mark(connection)

    def summary(self, *, as_known: str | None = None) -> Summary:
        """Counts, days and sides; of what was published until a day, with the events as they are told of now."""
        with self._derived() as connection:
            if as_known is not None:
                _, as_known = ask.check_days(connection, None, as_known, self._today())
            return overview.summary(connection, self._all_names(connection), as_known)

    def density(self, *, as_known: str | None = None) -> list[Density]:
        """How many events there are by the day they begin; ``as_known``: of those that anybody knew of by a day."""
        with self._derived() as connection:
            if as_known is not None:
                _, as_known = ask.check_days(connection, None, as_known, self._today())
            return overview.density(connection, as_known)

    def actors(self, words: str | None = None) -> list[NamedActor]:
        """The parties that claims name, the most named first; those with some words in their name, in any spelling."""
        with self._derived() as connection:
            return overview.called(self._all_names(connection).actors, words)

    def places(self, words: str | None = None) -> list[NamedPlace]:
        """The places that claims name, the most named first; those with some words in their name."""
        with self._derived() as connection:
            return overview.called(self._all_names(connection).places, words)

    def sources(self, words: str | None = None) -> list[Named]:
        """Outlets and whom they cite, the most named first; those with some words in their name."""
        with self._derived() as connection:
            return overview.called(self._all_names(connection).sources, words)

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
        with self._reading() as connection:
            return pages.claims_page(connection, filter or Filter(), cursor, _some(limit))

    def reports_page(self, words: str | None = None, *, cursor: str | None = None, limit: int = 100) -> Page[ReportRef]:
        """Some of the reports, those that hold all of some words or all, by day of publication, without their text."""
        with self._reading() as connection:
            return pages.reports_page(connection, words, cursor, _some(limit))

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
        wanted, limit = filter or ask.EventFilter(), _some(limit)
        with self._derived() as connection:
            if as_known is not None:
                _, known = ask.check_days(connection, None, as_known, self._today())
                if not ask.is_present(connection, known):
                    return pages.page_among(self._as_known(connection, wanted, known), cursor, limit, newest)
            return pages.events_page(connection, wanted, cursor, limit, newest)

    def _as_known(self, connection: Connection, wanted: ask.EventFilter, known: str) -> list[Event]:
        """The events as they were known: fused from the tellings of then, and kept for the pages that follow."""
        key = (_mark(connection), wanted, known)
        with self._past_lock:
            found = self._past.get(key)
        if found is None:
            judged = pair_judgements(connection)
            found = list(ask.events_as_known(connection, wanted, known, self._knowledge(), judged))
        with self._past_lock:
            self._past[key] = found
            self._past.move_to_end(key)
            while len(self._past) > _KEPT:
                self._past.popitem(last=False)
        return found

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
        with self._derived() as connection:
            rest = iter(events)
            while some := list(islice(rest, _AT_ONCE)):
                ids = dict.fromkeys(id for event in some for id in (*event.claims, *event.against))
                told = {telling.claim: telling for telling in _tellings(connection, list(ids))}
                for event in some:
                    mine = [told[id] for id in dict.fromkeys((*event.claims, *event.against)) if id in told]
                    yield origins_of(event, sorted(mine, key=lambda telling: telling.order), self._knowledge())

    # Tallies

    def shares_by_side(self, *, as_known: str | None = None) -> list[SideShare]:
        """How many places each side holds, and is said to, on each day on which that changes; as known on a day."""
        with self._derived() as connection:
            if ask.is_empty(connection):
                return []
            _, known = ask.check_days(connection, None, as_known, self._today())
            return tallies.shares_by_side(ask.holdings_known(connection, known))

    def voices(self, *, as_known: str | None = None) -> list[Voice]:
        """How many claims of events lead back to each origin, by what it has at stake in them; as known on a day."""
        return tallies.voices(self.origins_of(self._events_known(as_known)))

    def _events_known(self, as_known: str | None) -> Iterator[Event]:
        """All events, as known on a day."""
        wanted = ask.EventFilter()
        with self._derived() as connection:
            if as_known is not None:
                _, known = ask.check_days(connection, None, as_known, self._today())
                if not ask.is_present(connection, known):
                    yield from self._as_known(connection, wanted, known)
                    return
            yield from ask.events(connection, wanted)

    def holdings(self) -> list[Holding]:
        """Who held each place from when to when, as known on any day: all that ``control`` answers from."""
        with self._derived() as connection:
            query = select(HOLDINGS.c.record).order_by(HOLDINGS.c.place, HOLDINGS.c.since, HOLDINGS.c.number)
            return [_HOLDING(record) for record in connection.execute(query).scalars()]

    # Judgements

    def retracted(self) -> dict[str, str]:
        """The claims that were withdrawn, with the day from which they count no more."""
        with self._reading() as connection:
            judged = claim_judgements(connection).items()
        return {id: verdict.day for id, verdict in judged if verdict.verdict == "retracted" and verdict.day}

    def judgements_page(self, *, cursor: str | None = None, limit: int = 100) -> Page[Judgement]:
        """Some of the judgements kept, the latest first: those behind a ``cursor``."""
        with self._reading() as connection:
            return review.judgements_page(connection, cursor, _some(limit))

    def to_review(self, *, cursor: str | None = None, limit: int = 100) -> Page[ToReview]:
        """What waits for a person: claims of tier B that nobody judged, then uncertain joins; behind a ``cursor``."""
        with self._derived() as connection:
            return review.to_review(connection, cursor, _some(limit))

    def _all_names(self, connection: Connection) -> Names:
        """Counted anew when anything has been added."""
        mark, kept = _mark(connection), self._names
        if kept is None or kept[0] != mark:
            kept = self._names = (mark, overview.names(connection, self._knowledge()))
        return kept[1]


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
