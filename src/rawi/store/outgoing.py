"""All that a store holds, a little at a time: what exports are made from. Nothing here grows with the store."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import groupby
from operator import attrgetter

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, LargeBinary, bindparam, cast, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from rawi.fuse import ordinal
from rawi.model import Claim, Holding
from rawi.store import ask, meant, releases
from rawi.store.filters import ORDER, Filter, asks, conditions, how_many, in_force, values
from rawi.store.judgements import standing
from rawi.store.lists import Lists
from rawi.store.part import Part
from rawi.store.releases import Release
from rawi.store.rows import read_bare
from rawi.store.schema import CLAIMS, HOLDINGS, IN_FORCE, READINGS, REPORTS

_AT_ONCE = 500
_HOLDING = msgspec.json.Decoder(Holding).decode
_known = func.coalesce(REPORTS.c.published, func.substr(REPORTS.c.recorded_at, 1, 10))


class Kept(msgspec.Struct, frozen=True):
    """A claim without its decisions, when this store recorded it (UTC) and which version of Rawi read it."""

    claim: Claim
    recorded_at: str
    version: str


class OnClaim(msgspec.Struct, frozen=True):
    """What a person judged of a claim, as it counts now; ``day`` is that of a retraction."""

    claim: str
    verdict: str
    day: str | None
    author: str
    reason: str | None


class Outgoing(Lists):
    """The part of ``Store`` that gives all of it, streamed."""

    def _writing(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def _now(self) -> str:
        raise NotImplementedError

    def kept(
        self, filter: Filter | None = None, *, as_known: str | None = None, part: Part | None = None
    ) -> Iterator[Kept]:
        """The claims that ``claims`` gives, or a part of them, in that order; ``as_known``: of what was published until
        an ISO day."""
        asked = self._meant(filter)
        query = in_force(asked, *_KEPT).join(*_READING).where(*(part or Part()).conditions(*ORDER))
        if as_known is not None:
            query = query.where(_told(_known <= as_known))
        with self._reading() as connection:
            found = connection.execution_options(yield_per=_AT_ONCE).execute(query.order_by(*ORDER), values(asked))
            for row in found:
                yield _kept(*row)

    def claim_parts(self, filter: Filter, size: int) -> Iterator[Part]:
        """The claims that a filter asks for in parts of so many, which ``kept`` takes; the last may be without any."""
        filter = self._meant(filter)
        query = select(*ORDER).where(*conditions(asks(filter))).order_by(*ORDER).limit(1).offset(size - 1)
        part = Part()
        with self._reading() as connection:
            while last := connection.execute(query.where(*part.conditions(*ORDER)), values(filter)).one_or_none():
                yield part._replace(until=tuple(last))
                part = Part(after=tuple(last))
        yield part

    def event_parts(self, filter: ask.EventFilter, size: int) -> Iterator[Part]:
        """The events that a filter asks for in parts of about so many, which ``events`` takes."""
        with self._derived() as connection:
            yield from ask.parts(connection, self._events_meant(connection, filter), size)

    def told_so(self, types: Iterable[str], factualities: Iterable[str]) -> Iterator[Claim]:
        """The claims in force of some types, and those that are told in some way, without their decisions."""
        wanted = or_(IN_FORCE.c.type.in_(sorted(types)), CLAIMS.c.factuality.in_(sorted(factualities)))
        query = in_force(Filter(), _RECORD).where(wanted)
        with self._reading() as connection:
            for (record,) in connection.execution_options(yield_per=_AT_ONCE).execute(query):
                yield read_bare(record)

    def kept_of(self, ids: Iterable[str]) -> dict[str, Kept]:
        """Claims by their ids: the last reading of each."""
        with self._reading() as connection:
            kept = [_kept(*row) for row in connection.execute(_KEPT_OF, _ids(ids))]
        return {one.claim.id: one for one in kept}

    def times(self, places: Iterable[str] | None = None, *, as_known: str) -> Iterator[Holding]:
        """Who held each place, or some, from when to when, as known on an ISO day; by place, the oldest first."""
        query, asked = (_TIMES, {}) if places is None else (_TIMES_OF, _ids(places))
        given = {"day": ordinal(as_known), **asked}
        with self._derived() as connection:
            records = connection.execution_options(yield_per=_AT_ONCE).execute(query, given).scalars()
            for _, held in groupby(map(_HOLDING, records), key=attrgetter("place.key")):
                yield from sorted(held, key=ask.in_time)

    def younger(self, day: str, filter: Filter | None = None, *, as_known: str | None = None) -> int:
        """How many claims, of those that a filter asks for, were published after an ISO day (until another)."""
        asked = self._meant(filter)
        query = how_many(asks(asked)).where(_told(_known > day))
        if as_known is not None:
            query = query.where(_told(_known <= as_known))
        with self._reading() as connection:
            return int(connection.execute(query, values(asked)).scalar_one())

    def places_of(self, asked: str) -> tuple[str, ...]:
        """The keys of the one place that is called so and of all that lie in it; InputError when nothing is told of
        any, or of several."""
        with self._derived() as connection:
            return meant.place_keys(connection, asked, self._knowledge())

    def judged(self, claims: Collection[str] | None = None) -> list[OnClaim]:
        """What persons judged of single claims, or of those with some ids, as it counts now, the latest last."""
        with self._reading() as connection:
            rows = [row for row in standing(connection, "claim") if claims is None or row["subject"] in claims]
        return [OnClaim(row["subject"], row["verdict"], row["day"], row["author"], row["reason"]) for row in rows]

    def release(
        self,
        subject: str,
        rule: str,
        *,
        author: str,
        reason: str,
        withdraw: bool = False,
    ) -> Release:
        """Let a claim, an event or a place pass one rule of the publishing gate; ``withdraw``: hold it back again.

        The row is kept for good; InputError without a reason, or where there is no such thing.
        """
        with self._derived():
            pass
        with self._writing() as connection:
            verdict = "withdrawn" if withdraw else "released"
            return releases.release(connection, subject, rule, verdict, author, reason, self._now())

    def releases(self) -> list[Release]:
        """The log of what was let through the publishing gate or held back again, the earliest first."""
        with self._reading() as connection:
            return releases.releases(connection)


_RECORD = type_coerce(cast(CLAIMS.c.record, LargeBinary), NullType)  # its bytes, with nothing done to them
_KEPT = (_RECORD, CLAIMS.c.recorded_at, READINGS.c.version)
_READING = (READINGS, READINGS.c.number == CLAIMS.c.reading)
_ASKED = select(func.json_each(bindparam("ids")).table_valued("value").c.value)  # one query serves however many
_LAST = select(func.max(CLAIMS.c.number)).where(CLAIMS.c.id.in_(_ASKED)).group_by(CLAIMS.c.id)
_KEPT_OF = select(*_KEPT).join(*_READING).where(CLAIMS.c.number.in_(_LAST))
_DAY = bindparam("day", type_=Integer)
_TIMES = (
    select(HOLDINGS.c.record)
    .where(HOLDINGS.c.known_from <= _DAY, func.coalesce(HOLDINGS.c.known_until, _DAY + 1) > _DAY)
    .order_by(HOLDINGS.c.place, HOLDINGS.c.since, HOLDINGS.c.number)
)
_TIMES_OF = _TIMES.where(HOLDINGS.c.place.in_(_ASKED))


def _told(known: ColumnElement[bool]) -> ColumnElement[bool]:
    """Claims in force of the reports that became known so; asked of each in turn, so that they stay in their order."""
    return select(REPORTS.c.number).where(REPORTS.c.number == IN_FORCE.c.report, known).exists()


def _ids(ids: Iterable[str]) -> dict[str, str]:
    """Ids, each once, as the queries take them."""
    return {"ids": msgspec.json.encode(list(dict.fromkeys(ids))).decode()}


def _kept(record: bytes, recorded_at: str, version: str) -> Kept:
    return Kept(read_bare(record), recorded_at, version)
