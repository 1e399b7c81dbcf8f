"""Long lists in pages. A page ends with a mark from which the next one goes on, whatever has been added meanwhile.

A mark is the place in the order of the list, not a count: rows that come in before it shift nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    LargeBinary,
    Select,
    Table,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    tuple_,
    union,
)

from rawi.errors import InputError
from rawi.model import ReportRef
from rawi.store import ask, filters
from rawi.store.ends import Ends, Rest
from rawi.store.filters import Filter
from rawi.store.schema import CLAIMS, EVENTS, IN_FORCE, LAST, NAMED, REPORTS

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
    connection: Connection,
    filter: Filter,
    keys: tuple[str, ...],
    read: Callable[[bytes], T],
    rest: Rest,
    after: str | None,
    limit: int,
) -> Page[T]:
    """Claims in force, by day, report and place in the text. ``keys`` are those that all of them and no others are
    named by, where there are few; ``rest`` says how many there are and where they begin."""
    key = None if after is None else key_of("claims", after, (str, int, int))
    if keys:
        query, values = _named(len(keys), key is not None), {f"key{at}": one for at, one in enumerate(keys)}
    else:
        query = _claims(filters.asks(filter) | _begin(rest), key is not None)
        values = filters.values(filter) | {"begin": rest.first}
    rows = _rows(connection, query, values, key, limit)
    return _page("claims", [(read(record), tuple(at)) for record, *at in rows], limit, rest.total)


def _begin(rest: Rest) -> frozenset[str]:
    """What a query asks by, beside what its filter asks by, where it is known at which day its rows begin."""
    return frozenset() if rest.first is None else frozenset(("begin",))


def count_claims(connection: Connection, filter: Filter) -> Rest:
    """How many claims in force a filter asks for."""
    found = connection.execute(filters.how_many(filters.asks(filter)), filters.values(filter))
    return Rest(int(found.scalar_one()), None)


def ends_of_claims(connection: Connection, filter: Filter) -> Ends:
    """When the claims in force end that a filter asks for."""
    found = connection.execute(filters.ends(filters.asks(filter)), filters.values(filter))
    return Ends([tuple(row) for row in found])


@cache
def _claims(asked: frozenset[str], after: bool) -> Select[Any]:
    query = select(IN_FORCE.c.claim, *filters.ORDER).where(*filters.conditions(asked))
    return _in_order(query, CLAIMS, _RECORD, after)


@cache
def _named(keys: int, after: bool) -> Select[Any]:
    """The same of those that stand by some keys. Each is walked in order: nothing is sorted, and none read in vain."""
    columns = (NAMED.c.claim, NAMED.c.day, NAMED.c.report, NAMED.c.position)
    behind = [_behind(columns[1:])] if after else []
    walks = [select(*columns).where(NAMED.c.key == bindparam(f"key{at}"), *behind) for at in range(keys)]
    return _in_order(union(*walks), CLAIMS, _RECORD)


_RECORD = (cast(CLAIMS.c.record, LargeBinary),)
_REPORT_COLUMNS = tuple(REPORTS.c[name] for name in ReportRef.__struct_fields__)
_REPORT_DAY = func.coalesce(REPORTS.c.published, literal_column(f"'{LAST}'")).label("day")  # as in its index


def reports_page(
    connection: Connection, words: str | None, total: int, after: str | None, limit: int
) -> Page[ReportRef]:
    """Reports without their text, by day of publication."""
    key = None if after is None else key_of("reports", after, (str, int))
    rows = _rows(connection, _reports(words is not None, key is not None), _searched(words), key, limit)
    return _page("reports", [(ReportRef(*columns), (day, at)) for *columns, day, at in rows], limit, total)


def count_reports(connection: Connection, words: str | None) -> int:
    """How many reports hold all of some words, or how many there are."""
    query = select(func.count()).select_from(REPORTS).where(*_with_words(words is not None))
    return int(connection.execute(query, _searched(words)).scalar_one())


@cache
def _reports(searched: bool, after: bool) -> Select[Any]:
    query = select(REPORTS.c.number, _REPORT_DAY, REPORTS.c.number.label("at")).where(*_with_words(searched))
    return _in_order(query, REPORTS, _REPORT_COLUMNS, after)


def _with_words(searched: bool) -> list[ColumnElement[bool]]:
    return [REPORTS.c.number.in_(filters.with_words("report_words", "text"))] if searched else []


def _searched(words: str | None) -> filters.Values:
    return {} if words is None else {"text": filters.match(words)}


def _in_order(
    query: Select[Any] | CompoundSelect[Any],
    table: Table,
    columns: tuple[Any, ...],
    after: bool = False,
    backwards: bool = False,
) -> Select[Any]:
    """The query for some columns of the rows of a page, and the key of each. The ``query`` gives the numbers of all
    rows, and their keys: what is sorted should be short, and only what is shown be fetched."""
    _, *order = query.selected_columns
    if after and isinstance(query, Select):
        query = query.where(_behind(order, backwards))
    ordered = query.order_by(*(column.desc() if backwards else column for column in order))
    page = ordered.limit(bindparam("most")).subquery()
    found, *at = page.columns
    shown = select(*columns, *at).join_from(page, table, table.c.number == found)
    return shown.order_by(*(column.desc() if backwards else column for column in at))


def _behind(order: Sequence[Any], backwards: bool = False) -> ColumnElement[bool]:
    """A row comes after the one that the page before ended with."""
    row, mark = tuple_(*order), tuple_(*(bindparam(f"after{at}") for at in range(len(order))))
    return row < mark if backwards else row > mark


def _rows(
    connection: Connection, query: Select[Any], values: filters.Values, key: Key | None, limit: int
) -> Sequence[Any]:
    """The rows of a page and, if there is one, the next."""
    after = {f"after{at}": part for at, part in enumerate(key or ())}
    return connection.execute(query, {**values, **after, "most": limit + 1}).all()


def _page(list_: str, rows: list[tuple[T, Key]], limit: int, total: int) -> Page[T]:
    next_ = mark_of(list_, rows[limit - 1][1]) if len(rows) > limit else None
    return Page([row for row, _ in rows[:limit]], next_, total)


def count_events(connection: Connection, wanted: ask.EventFilter, past: ask.Past | None) -> Rest:
    """How many events a filter asks for."""
    found = connection.execute(_how_many_events(ask.asks(wanted, past)), ask.values(wanted, past))
    return Rest(int(found.scalar_one()) + (0 if past is None else len(past.of(wanted))), None)


def ends_of_events(connection: Connection, wanted: ask.EventFilter) -> Ends:
    """When the events end, as known now, that a filter asks for."""
    found = connection.execute(_ends_of_events(ask.asks(wanted)), ask.values(wanted))
    return Ends([tuple(row) for row in found])


@cache
def _ends_of_events(asked: frozenset[str]) -> Select[Any]:
    last = EVENTS.c.latest
    query = select(last, func.count(), func.min(EVENTS.c.earliest)).where(*ask.conditions(asked))
    return query.group_by(last).order_by(last)


@cache
def _how_many_events(asked: frozenset[str]) -> Select[Any]:
    return select(func.count()).select_from(EVENTS).where(*ask.conditions(asked))


def events_page(
    connection: Connection,
    wanted: ask.EventFilter,
    past: ask.Past | None,
    read: Callable[[bytes], T],
    rest: Rest,
    after: str | None,
    limit: int,
    newest: bool,
) -> Page[T]:
    """Events by day, as known now or on a day; ``newest`` first, or last; ``rest`` as for claims."""
    list_ = "events, newest first" if newest else "events"  # a mark of one order is none of the other
    key = None if after is None else key_of(list_, after, (str, str))
    query = _events(ask.asks(wanted, past) | _begin(rest), key is not None, newest)
    values = ask.values(wanted, past) | {"begin": rest.first}
    found = _rows(connection, query, values, key, limit)
    rows = [(record, (day, id)) for record, day, id in found]
    if past is not None:
        others = ((_JSON(event), ask.event_key(event)) for event in past.of(wanted))
        rows += [(one, at) for one, at in others if key is None or (at < key if newest else at > key)]
        rows.sort(key=lambda row: row[1], reverse=newest)
    return _page(list_, [(read(record), at) for record, at in rows[: limit + 1]], limit, rest.total)


@cache
def _events(asked: frozenset[str], after: bool, newest: bool) -> Select[Any]:
    query = select(EVENTS.c.number, EVENTS.c.earliest, EVENTS.c.id).where(*ask.conditions(asked))
    return _in_order(query, EVENTS, (cast(EVENTS.c.record, LargeBinary),), after, newest)
