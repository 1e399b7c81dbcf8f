"""What a person should look at, and what persons have judged."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, exists, func, literal_column, select, tuple_

from rawi.model import Claim, Event, Join
from rawi.store.filters import ORDER, Filter, in_force
from rawi.store.judgements import WITHDRAWN
from rawi.store.pages import Key, Page, key_of, mark_of
from rawi.store.rows import read_claim
from rawi.store.schema import CLAIMS, EVENTS, JUDGEMENTS

UNCERTAIN = 1.0
"""A telling that joined its event by less than this: one feature told otherwise would have kept it out."""

_EVENT = msgspec.json.Decoder(Event).decode


class Judgement(msgspec.Struct, frozen=True):
    """What a person judged of a claim, or of two (``other``), with a reason; ``day`` is that of a retraction."""

    number: int
    kind: Literal["claim", "pair"]
    subject: str
    other: str | None
    verdict: str
    day: str | None
    author: str
    reason: str | None
    recorded_at: str


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
    found = [Judgement(*row) for row in rows[:limit]]
    return Page(found, mark_of("judgements", (found[-1].number,)) if len(rows) > limit else None, total)


def judgements_after(connection: Connection, number: int) -> list[Judgement]:
    """The judgements that came behind one."""
    rows = connection.execute(select(*_COLUMNS).where(JUDGEMENTS.c.number > number).order_by(JUDGEMENTS.c.number))
    return [Judgement(*row) for row in rows]


def to_review(connection: Connection, after: str | None, limit: int) -> Page[ToReview]:
    """What waits for a person: claims of tier B that nobody judged, by day; then uncertain joins, by the event's.

    A thing whose every judgement was withdrawn waits again.
    """
    part, *key = ("claim", "", 0, 0) if after is None else key_of("review", after, (str, str, int | str, int | str))
    rows: list[tuple[Key, ToReview]] = []
    if part == "claim":
        rows += islice(_claims(connection, None if after is None else tuple(key)), limit + 1)
    if len(rows) <= limit:
        behind = tuple(map(str, key[:3])) if part == "merge" else None
        rows += islice(_merges(connection, behind), limit + 1 - len(rows))
    more = len(rows) > limit
    found = [item for _, item in rows[:limit]]
    return Page(found, mark_of("review", rows[limit - 1][0]) if more else None, _waiting(connection))


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


def _unjudged() -> Any:
    return CLAIMS.c.id.not_in(select(JUDGEMENTS.c.subject).where(JUDGEMENTS.c.kind == "claim", *_STANDING))


def _claims(connection: Connection, after: Key | None) -> Iterator[tuple[Key, ToReview]]:
    query = in_force(Filter(), CLAIMS.c.record, *ORDER).where(CLAIMS.c.tier == "B", _unjudged())
    if after is not None:
        query = query.where(tuple_(*ORDER) > tuple_(*after))
    for record, *order in connection.execution_options(yield_per=200).execute(query.order_by(*ORDER)):
        yield ("claim", *order), ToReview("claim", read_claim(record))


# The joins of an event stand in its record, one for each claim behind the founder.
_JOIN = func.json_each(EVENTS.c.record, "$.joins").table_valued("value", name="joined")
_SCORE, _CLAIM = (func.json_extract(_JOIN.c.value, f"$.{name}") for name in ("score", "claim"))
_MERGE_ORDER = (EVENTS.c.earliest, EVENTS.c.id, _CLAIM)


def _uncertain(*columns: Any) -> Any:
    judged = func.json_extract(_JOIN.c.value, "$.judged")
    pairs: Any = select(literal_column("1")).where(
        JUDGEMENTS.c.kind == "pair", (JUDGEMENTS.c.subject == _CLAIM) | (JUDGEMENTS.c.other == _CLAIM), *_STANDING
    )
    return (
        select(*columns)
        .select_from(EVENTS)
        .join(_JOIN, literal_column("1") == 1)
        .where(_SCORE > 0, _SCORE < UNCERTAIN, judged.is_(None), ~pairs.exists())
    )


def _merges(connection: Connection, after: Key | None) -> Iterator[tuple[Key, ToReview]]:
    query = _uncertain(EVENTS.c.record, *_MERGE_ORDER)
    if after is not None:
        query = query.where(tuple_(*_MERGE_ORDER) > tuple_(*after))
    for record, *order in connection.execution_options(yield_per=200).execute(query.order_by(*_MERGE_ORDER)):
        event, id = _EVENT(record), order[-1]
        claims = in_force(Filter(id=id), CLAIMS.c.record).where(CLAIMS.c.id == id).limit(1)
        claim = connection.execute(claims).scalar()
        join = next(join for join in event.joins if join.claim == id)
        if claim is not None:
            yield ("merge", *order), ToReview("merge", read_claim(claim), event, join)


def _waiting(connection: Connection) -> int:
    claims = in_force(Filter(), func.count()).where(CLAIMS.c.tier == "B", _unjudged())
    merges = _uncertain(func.count())
    return sum(connection.execute(query).scalar_one() for query in (claims, merges))
