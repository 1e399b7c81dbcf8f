"""What a person should look at, and what persons have judged."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Integer, case, cast, func, literal, select, true

from rawi.model import Claim, Event, Join
from rawi.store.judgements import standing
from rawi.store.pages import Page, key_of, mark_of
from rawi.store.rows import read_claim
from rawi.store.schema import (
    CLAIMS,
    EVENT_CLAIMS,
    EVENTS,
    HOLDINGS,
    IN_FORCE,
    JUDGEMENTS,
    REPORTS,
    UNCERTAIN_JOINS,
)

_EVENT = msgspec.json.Decoder(Event).decode


Decides = Literal["holding", "event"] | None


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
    """A claim of tier B, or one that joined its ``event`` by a small margin (``join`` says by how much).

    ``decides``: a ``holding``, as it is known now, rests on the claim, or an ``event`` that nothing else tells of.
    """

    kind: Literal["claim", "merge"]
    claim: Claim
    event: Event | None = None
    join: Join | None = None
    decides: Decides = None


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


Rank = tuple[int, int, float, int]
"""Where something stands in the queue: what it decides, its confidence in tenths, how long ago it was reported, and the
claim's number."""
_DECIDES: tuple[Decides, ...] = ("holding", "holding", "event", None)
_MERGE = len(_DECIDES)


def to_review(connection: Connection, after: str | None, limit: int, waiting: list[Rank]) -> Page[ToReview]:
    """Some of what waits for a person, in order."""
    begin = 0 if after is None else bisect_right(waiting, key_of("review", after, (int, int, float, int)))
    found = waiting[begin : begin + limit]
    more = begin + limit < len(waiting)
    rows = list(_shown(connection, found))
    return Page(rows, mark_of("review", found[-1]) if more else None, len(waiting))


def waiting(connection: Connection) -> list[Rank]:
    """What waits for a person: claims of tier B that nobody judged, and behind them uncertain joins.

    First claims on which alone a holding rests as it is known now, then those on which one rests together with others,
    then those that are an event's only telling, then the rest; of each the least sure first, in steps of a tenth, and
    within a step that of the newest report. A thing whose every judgement was withdrawn waits again, and so does a
    claim that was corrected after it was accepted.
    """
    judged = {row["subject"] for row in standing(connection, "claim")}
    paired = {id for row in standing(connection, "pair") for id in (row["subject"], row["other"])}
    claims = [tuple(place) for id, *place in connection.execute(_CLAIMS) if id not in judged]
    merges = [tuple(place) for id, *place in connection.execute(_MERGES) if id not in paired]
    return sorted((*claims, *merges))


_each = func.json_each(HOLDINGS.c.record, "$.claims").table_valued("value")
_holding = select(_each.c.value).select_from(HOLDINGS.join(_each, true())).where(HOLDINGS.c.known_until.is_(None))
_holding_alone = _holding.where(func.json_array_length(HOLDINGS.c.record, "$.claims") == 1)
_event_alone = select(func.min(EVENT_CLAIMS.c.claim)).group_by(EVENT_CLAIMS.c.event).having(func.count() == 1)
_deciding = (_holding_alone, _holding, _event_alone)
_decides = case(*((CLAIMS.c.id.in_(ids), rank) for rank, ids in enumerate(_deciding)), else_=len(_deciding))
_tenths = cast(CLAIMS.c.confidence * 10, Integer)
_ago = -func.coalesce(func.julianday(REPORTS.c.published), 0.0)
_told = IN_FORCE.join(CLAIMS, CLAIMS.c.number == IN_FORCE.c.claim).join(REPORTS, REPORTS.c.number == IN_FORCE.c.report)
_CLAIMS, _MERGES = (
    select(CLAIMS.c.id, decides, _tenths, _ago, CLAIMS.c.number).select_from(source).where(*which)
    for decides, source, which in (
        (_decides, _told, (IN_FORCE.c.tier == "B",)),
        (literal(_MERGE), _told.join(UNCERTAIN_JOINS, UNCERTAIN_JOINS.c.claim == CLAIMS.c.id), ()),
    )
)


def _shown(connection: Connection, places: list[Rank]) -> Iterator[ToReview]:
    numbers = [number for *_, number in places]
    read = select(CLAIMS.c.number, CLAIMS.c.record).where(CLAIMS.c.number.in_(numbers))
    claims = {number: read_claim(record) for number, record in connection.execute(read)}
    joined = EVENT_CLAIMS.join(EVENTS, EVENTS.c.number == EVENT_CLAIMS.c.event)
    ids = [claims[number].id for decides, *_, number in places if decides == _MERGE]
    told = select(EVENT_CLAIMS.c.claim, EVENTS.c.record).select_from(joined).where(EVENT_CLAIMS.c.claim.in_(ids))
    events = {id: _EVENT(record) for id, record in connection.execute(told)}
    for decides, *_, number in places:
        claim, event = claims[number], events.get(claims[number].id)
        if decides != _MERGE:
            yield ToReview("claim", claim, decides=_DECIDES[decides])
        elif event is not None:  # it may have left its event since
            yield from (ToReview("merge", claim, event, join) for join in event.joins if join.claim == claim.id)
