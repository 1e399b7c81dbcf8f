"""What a person should look at, and what persons have judged."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, exists, func, select, tuple_

from rawi.model import Claim, Event, Join
from rawi.store.filters import ORDER, Filter, in_force
from rawi.store.judgements import WITHDRAWN
from rawi.store.pages import Key, Number, Page, key_of, mark_of
from rawi.store.rows import read_claim
from rawi.store.schema import CLAIMS, EVENTS, IN_FORCE, JUDGEMENTS, UNCERTAIN_JOINS

_EVENT = msgspec.json.Decoder(Event).decode


class Judgement(msgspec.Struct, frozen=True):
    """What a person judged of a claim, or of two (``other``), with a reason; ``day`` is that of a retraction.

    Of a ``slot`` that was corrected, ``value`` is what it was given, in the shape of the claim's own.
    """

    number: int
    kind: Literal["claim", "pair", "slot"]
    subject: str
    other: str | None
    verdict: str
    day: str | None
    author: str
    reason: str | None
    recorded_at: str
    slot: str | None = None
    value: Any = None


class ToReview(msgspec.Struct, frozen=True):
    """A claim of tier B, or one that joined its ``event`` by a small margin (``join`` says by how much)."""

    kind: Literal["claim", "merge"]
    claim: Claim
    event: Event | None = None
    join: Join | None = None


_COLUMNS = tuple(JUDGEMENTS.c[name] for name in Judgement.__struct_fields__)


def judgements_page(connection: Connection, after: str | None, limit: int) -> Page[Judgement]:
    """The judgements kept, the latest first."""
    query = select(*_COLUMNS)
    if after is not None:
        query = query.where(JUDGEMENTS.c.number < key_of("judgements", after, (int,))[0])
    rows = connection.execute(query.order_by(JUDGEMENTS.c.number.desc()).limit(limit + 1)).all()
    total = connection.execute(select(func.count()).select_from(JUDGEMENTS)).scalar_one()
    found = list(map(_judgement, rows[:limit]))
    return Page(found, mark_of("judgements", (found[-1].number,)) if len(rows) > limit else None, total)


def judgements_after(connection: Connection, number: int) -> list[Judgement]:
    """The judgements that came behind one."""
    rows = connection.execute(select(*_COLUMNS).where(JUDGEMENTS.c.number > number).order_by(JUDGEMENTS.c.number))
    return list(map(_judgement, rows))


def _judgement(row: Any) -> Judgement:
    fields = dict(zip(Judgement.__struct_fields__, row, strict=True))
    return Judgement(**fields | {"value": None if row.value is None else msgspec.json.decode(row.value)})


def to_review(connection: Connection, after: str | None, limit: int, waiting: int) -> Page[ToReview]:
    """What waits for a person: claims of tier B that nobody judged, by day; then uncertain joins, by the event's.

    ``waiting`` is how much does. A thing whose every judgement was withdrawn waits again.
    """
    part, *key = (
        ("claim", "", 0, 0) if after is None else key_of("review", after, (str, str, Number | str, Number | str))
    )
    rows: list[tuple[Key, ToReview]] = []
    if part == "claim":
        rows += islice(_claims(connection, None if after is None else tuple(key)), limit + 1)
    if len(rows) <= limit:
        behind = tuple(map(str, key[:3])) if part == "merge" else None
        rows += islice(_merges(connection, behind), limit + 1 - len(rows))
    more = len(rows) > limit
    found = [item for _, item in rows[:limit]]
    return Page(found, mark_of("review", rows[limit - 1][0]) if more else None, waiting)


_later = JUDGEMENTS.alias()
_of_the_same = (_later.c.subject == JUDGEMENTS.c.subject) & (
    func.coalesce(_later.c.other, "") == func.coalesce(JUDGEMENTS.c.other, "")
)
_the_other_way_round = (_later.c.subject == JUDGEMENTS.c.other) & (_later.c.other == JUDGEMENTS.c.subject)
_overtaken = exists().where(
    _later.c.number > JUDGEMENTS.c.number,
    _later.c.author == JUDGEMENTS.c.author,
    _later.c.kind == JUDGEMENTS.c.kind,
    _of_the_same | _the_other_way_round,
)
_STANDING = (JUDGEMENTS.c.verdict != WITHDRAWN, ~_overtaken)
"""What a judgement must be to count: as ``judgements.standing`` says."""


_unjudged = CLAIMS.c.id.not_in(select(JUDGEMENTS.c.subject).where(JUDGEMENTS.c.kind == "claim", *_STANDING))


def _claims(connection: Connection, after: Key | None) -> Iterator[tuple[Key, ToReview]]:
    query = in_force(Filter(), CLAIMS.c.record, *ORDER).where(IN_FORCE.c.tier == "B", _unjudged)
    if after is not None:
        query = query.where(tuple_(*ORDER) > tuple_(*after))
    for record, *order in connection.execution_options(yield_per=200).execute(query.order_by(*ORDER)):
        yield ("claim", *order), ToReview("claim", read_claim(record))


_JOINS = UNCERTAIN_JOINS.c
_MERGE_ORDER = (_JOINS.earliest, _JOINS.id, _JOINS.claim)
_unjudged_pair = ~exists().where(
    JUDGEMENTS.c.kind == "pair",
    (JUDGEMENTS.c.subject == _JOINS.claim) | (JUDGEMENTS.c.other == _JOINS.claim),
    *_STANDING,
)


def _merges(connection: Connection, after: Key | None) -> Iterator[tuple[Key, ToReview]]:
    joined = UNCERTAIN_JOINS.join(EVENTS, EVENTS.c.number == _JOINS.event)
    query = select(EVENTS.c.record, *_MERGE_ORDER).select_from(joined).where(_unjudged_pair)
    if after is not None:
        query = query.where(tuple_(*_MERGE_ORDER) > tuple_(*after))
    for record, *order in connection.execution_options(yield_per=200).execute(query.order_by(*_MERGE_ORDER)):
        event, id = _EVENT(record), order[-1]
        claims = in_force(Filter(), CLAIMS.c.record).where(CLAIMS.c.id == id).limit(1)
        claim = connection.execute(claims).scalar()
        join = next(join for join in event.joins if join.claim == id)
        if claim is not None:
            yield ("merge", *order), ToReview("merge", read_claim(claim), event, join)


def waiting(connection: Connection) -> int:
    """How much waits for a person."""
    claims = in_force(Filter(), func.count()).where(IN_FORCE.c.tier == "B", _unjudged)
    merges = select(func.count()).select_from(UNCERTAIN_JOINS).where(_unjudged_pair)
    return sum(connection.execute(query).scalar_one() for query in (claims, merges))
