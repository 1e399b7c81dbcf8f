"""Long lists in pages. A page ends with a mark from which the next one goes on, whatever has been added meanwhile.

A mark is the place in the order of the list, not a count: rows that come in before it shift nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, func, literal_column, select, tuple_

from rawi.errors import InputError
from rawi.model import ReportRef
from rawi.store import ask
from rawi.store.filters import ORDER, Filter, conditions, with_words
from rawi.store.schema import CLAIMS, EVENTS, IN_FORCE, LAST, REPORTS

T = TypeVar("T")
Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
"""A number that a row can have."""
Key = tuple[Any, ...]

_JSON = msgspec.json.Encoder().encode


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
    shape = (str, *(Number if kind is int else kind for kind in kinds))
    try:
        packed = urlsafe_b64decode(mark.encode() + b"=" * (-len(mark) % 4))
        named, *key = msgspec.msgpack.decode(packed, type=tuple.__class_getitem__(shape))
    except (ValueError, msgspec.MsgspecError):
        named, key = "", []
    if named != list_:
        raise InputError(f"{mark[:40]!r} is no mark of this list: take `next` of the page before")
    return tuple(key)


def claims_page(
    connection: Connection, filter: Filter, read: Callable[[str], T], total: int, after: str | None, limit: int
) -> Page[T]:
    """Claims in force, by day, report and place in the text."""
    key = None if after is None else key_of("claims", after, (str, int, int))
    query = select(IN_FORCE.c.claim, *ORDER).where(*conditions(filter))
    rows = _rows(connection, query, CLAIMS, (CLAIMS.c.record,), key, limit)
    return _page("claims", [(read(record), at) for (record,), at in rows], limit, total)


_REPORT_COLUMNS = tuple(REPORTS.c[name] for name in ReportRef.__struct_fields__)
_REPORT_DAY = func.coalesce(REPORTS.c.published, literal_column(f"'{LAST}'")).label("day")  # as in its index


def reports_page(connection: Connection, words: str | None, after: str | None, limit: int) -> Page[ReportRef]:
    """Reports without their text, by day of publication."""
    key = None if after is None else key_of("reports", after, (str, int))
    query = select(REPORTS.c.number, _REPORT_DAY, REPORTS.c.number.label("at"))
    if words is not None:
        query = query.where(REPORTS.c.number.in_(with_words("report_words", words)))
    total = connection.execute(query.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one()
    rows = _rows(connection, query, REPORTS, _REPORT_COLUMNS, key, limit)
    return _page("reports", [(ReportRef(*columns), at) for columns, at in rows], limit, total)


def _rows(
    connection: Connection,
    query: Select[Any],
    table: Table,
    columns: tuple[Any, ...],
    key: Key | None,
    limit: int,
    backwards: bool = False,
) -> list[tuple[Key, Key]]:
    """Some columns of the rows of a page and, if there is one, the next, each with its key. The ``query`` gives the
    numbers of all rows, and their keys: what is sorted should be short, and only what is shown be fetched."""
    _, *order = query.selected_columns
    if key is not None:
        row, mark = tuple_(*order), tuple_(*key)
        query = query.where(row < mark if backwards else row > mark)
    page = query.order_by(*(column.desc() if backwards else column for column in order)).limit(limit + 1).subquery()
    found, *at = page.columns
    shown = select(*columns, *at).join_from(page, table, table.c.number == found)
    shown = shown.order_by(*(column.desc() if backwards else column for column in at))
    return [(tuple(row[: len(columns)]), tuple(row[len(columns) :])) for row in connection.execute(shown)]


def _page(list_: str, rows: list[tuple[T, Key]], limit: int, total: int) -> Page[T]:
    next_ = mark_of(list_, rows[limit - 1][1]) if len(rows) > limit else None
    return Page([row for row, _ in rows[:limit]], next_, total)


def count_events(connection: Connection, wanted: ask.EventFilter, past: ask.Past | None) -> int:
    """How many events a filter asks for."""
    query = select(func.count()).select_from(EVENTS).where(*ask.conditions(connection, wanted, past))
    return connection.execute(query).scalar_one() + (0 if past is None else len(past.of(connection, wanted)))


def events_page(
    connection: Connection,
    wanted: ask.EventFilter,
    past: ask.Past | None,
    read: Callable[[str], T],
    total: int,
    after: str | None,
    limit: int,
    newest: bool,
) -> Page[T]:
    """Events by day, as known now or on a day; ``newest`` first, or last."""
    list_ = "events, newest first" if newest else "events"  # a mark of one order is none of the other
    key = None if after is None else key_of(list_, after, (str, str))
    query = select(EVENTS.c.number, EVENTS.c.earliest, EVENTS.c.id).where(*ask.conditions(connection, wanted, past))
    found = _rows(connection, query, EVENTS, (EVENTS.c.record,), key, limit, newest)
    rows = [(record, at) for (record,), at in found]
    if past is not None:
        others = ((_JSON(event).decode(), ask.event_key(event)) for event in past.of(connection, wanted))
        rows += [(one, at) for one, at in others if key is None or (at < key if newest else at > key)]
        rows.sort(key=lambda row: row[1], reverse=newest)
    return _page(list_, [(read(record), at) for record, at in rows[: limit + 1]], limit, total)
