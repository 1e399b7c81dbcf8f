"""Long lists in pages. A page ends with a mark from which the next one goes on, whatever has been added meanwhile.

A mark is the place in the order of the list, not a count: rows that come in before it shift nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Connection, Select, func, select, tuple_

from rawi.errors import InputError
from rawi.model import Claim, Event, ReportRef
from rawi.store import ask
from rawi.store.filters import LAST, ORDER, Filter, in_force, with_words
from rawi.store.rows import read_claim
from rawi.store.schema import CLAIMS, EVENTS, REPORTS

T = TypeVar("T")
Key = tuple[Any, ...]

_EVENT = msgspec.json.Decoder(Event).decode


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some rows of a list; ``next`` is where the next page begins, None after the last one; ``total`` counts all."""

    rows: list[T]
    next: str | None
    total: int


def mark_of(list_: str, key: Key) -> str:
    """The mark behind the row with a key of a list."""
    return urlsafe_b64encode(msgspec.msgpack.encode((list_, *key))).decode().rstrip("=")


def key_of(list_: str, mark: str, kinds: tuple[Any, ...]) -> Key:
    """The key that a mark stands for; InputError where it is no mark of this list."""
    try:
        packed = urlsafe_b64decode(mark.encode() + b"=" * (-len(mark) % 4))
        named, *key = msgspec.msgpack.decode(packed, type=tuple.__class_getitem__((str, *kinds)))
    except (ValueError, msgspec.MsgspecError):
        named, key = "", []
    if named != list_:
        raise InputError(f"{mark[:40]!r} is no mark of this list: take `next` of the page before")
    return tuple(key)


def claims_page(connection: Connection, filter: Filter, after: str | None, limit: int) -> Page[Claim]:
    """Claims in force, by day, report and place in the text."""
    query = in_force(filter, CLAIMS.c.record, *ORDER)
    kinds = (str, int, int)
    return _page(connection, "claims", query, ORDER, kinds, after, limit, read_claim)


_REPORT_COLUMNS = tuple(REPORTS.c[name] for name in ReportRef.__struct_fields__)
_REPORT_ORDER = (func.coalesce(REPORTS.c.published, LAST), REPORTS.c.number)


def reports_page(connection: Connection, words: str | None, after: str | None, limit: int) -> Page[ReportRef]:
    """Reports without their text, by day of publication."""
    query = select(REPORTS.c.id, *_REPORT_ORDER)
    if words is not None:
        query = query.where(REPORTS.c.number.in_(with_words("report_words", words)))
    found = _page(connection, "reports", query, _REPORT_ORDER, (str, int), after, limit, str)
    rows = connection.execute(select(*_REPORT_COLUMNS).where(REPORTS.c.id.in_(found.rows)))
    by_id = {row.id: ReportRef(*row) for row in rows}
    return Page([by_id[id] for id in found.rows], found.next, found.total)


def _page(
    connection: Connection,
    list_: str,
    query: Select[Any],
    order: tuple[Any, ...],
    kinds: tuple[Any, ...],
    after: str | None,
    limit: int,
    read: Callable[[str], T],
    backwards: bool = False,
) -> Page[T]:
    """A page of a query whose first column is what is read, and whose others are its order."""
    total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    if after is not None:
        row, mark = tuple_(*order), tuple_(*key_of(list_, after, kinds))
        query = query.where(row < mark if backwards else row > mark)
    sorted_ = [column.desc() for column in order] if backwards else order
    rows = connection.execute(query.order_by(*sorted_).limit(limit + 1)).all()
    more = len(rows) > limit
    return Page([read(row[0]) for row in rows[:limit]], mark_of(list_, rows[limit - 1][1:]) if more else None, total)


_EVENT_ORDER = (EVENTS.c.earliest, EVENTS.c.id)


def events_page(
    connection: Connection, wanted: ask.EventFilter, after: str | None, limit: int, newest: bool = False
) -> Page[Event]:
    """Events as known now, by day; ``newest`` first, or last."""
    if wanted.actor is not None or wanted.least:  # no column says these: all have to be looked at
        return page_among(ask.events(connection, wanted), after, limit, newest)
    query = select(EVENTS.c.record, *_EVENT_ORDER).where(*ask.conditions(connection, wanted))
    return _page(connection, _listed(newest), query, _EVENT_ORDER, (str, str), after, limit, _EVENT, newest)


def page_among(events: Iterable[Event], after: str | None, limit: int, newest: bool = False) -> Page[Event]:
    """A page of events that are in order; ``newest``: the last of them first."""
    found, list_ = list(events), _listed(newest)
    key = None if after is None else key_of(list_, after, (str, str))
    rows = [event for event in found if key is None or _lies_behind(_event_key(event), key, newest)]
    if newest:
        rows.reverse()
    return Page(rows[:limit], mark_of(list_, _event_key(rows[limit - 1])) if len(rows) > limit else None, len(found))


def _listed(newest: bool) -> str:
    """A mark of one order is none of the other."""
    return "events, newest first" if newest else "events"


def _lies_behind(one: Key, other: Key, newest: bool) -> bool:
    return one < other if newest else one > other


def _event_key(event: Event) -> Key:
    return event.earliest or event.known_from, event.id
