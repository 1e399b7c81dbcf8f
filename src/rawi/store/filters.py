"""What may be asked of the claims, and the SQL it becomes."""

from collections.abc import Callable, Collection
from functools import cache, partial
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, String, and_, bindparam, func, select, text

from rawi.errors import InputError
from rawi.lexicon import World
from rawi.store.named import called, keys, meant_by
from rawi.store.schema import CLAIMS, IN_FORCE, NAMED, REPORTS
from rawi.text.fold import alike, fold

NAMES = ("actor", "place", "source")
"""What a filter asks for by name."""
_TIERS = ("A", "B", "C")


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims are wanted; None asks for all. Names are ids, any name that the tables have for somebody or some
    place, or whole words of a name as claims have it, in any spelling.

    ``actor`` stands on either side of the claim, ``place`` is the place itself or what it lies in, ``source`` a link
    of the chain or the outlet. ``since`` and ``until`` (ISO dates) take claims whose days touch that time; one without
    a day counts by its report's. ``tier`` is the lowest wanted. ``text`` is searched in the sentence. ``report`` is
    the id of one report. ``meant`` is what the tables know by the names: a store fills it in.
    """

    type: str | None = None
    actor: str | None = None
    place: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    tier: str | None = None
    text: str | None = None
    id: str | None = None
    report: str | None = None
    limit: int | None = None
    meant: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a time that ends before it begins."""
        check_order(self.since, self.until)


def check_order(since: str | None, until: str | None) -> None:
    """InputError where the first of two days lies after the last."""
    if since is not None and until is not None and since > until:
        raise InputError(f"{since} lies after {until}: the earlier day comes first")


def with_meaning(filter: Filter, world: Callable[[], World]) -> Filter:
    """The filter with what the tables know by the names it asks for; the ``world`` is loaded only where there are
    some."""
    names = [(name, asked) for name in NAMES if (asked := getattr(filter, name)) is not None]
    return replace(filter, meant=tuple((name, meant_by(name, asked, world())) for name, asked in names))


Values = dict[str, Any]
_ASKING = tuple(name for name in Filter.__struct_fields__ if name not in ("limit", "meant"))


def asks(filter: Filter) -> frozenset[str]:
    """What a filter asks by. The same query serves all filters that ask by the same: see ``conditions``."""
    return frozenset(name for name in _ASKING if getattr(filter, name) is not None)


def values(filter: Filter) -> Values:
    """What a filter asks for, under the names that its query has for it."""
    found, meant = {name: getattr(filter, name) for name in asks(filter)}, dict(filter.meant)
    for name in NAMES:
        if name in found:
            found |= called(name, found[name], meant.get(name, ()))
    if filter.tier is not None:
        found["tiers"] = _TIERS[: _TIERS.index(filter.tier) + 1]
    if filter.text is not None:
        found["text"] = match(filter.text)
    return found


def wanted(filter: Filter) -> Select[Any]:
    """The query for the records in force that a filter asks for, in order of day, report and place in the text."""
    query = in_force(filter, CLAIMS.c.record).order_by(*ORDER)
    return query.limit(filter.limit) if filter.limit is not None else query


def in_force(filter: Filter, *columns: Any) -> Select[Any]:
    """The query for some columns of the claims in force that a filter asks for, in no order and without its limit."""
    return select(*columns).select_from(_CLAIMS).where(*conditions(asks(filter)))


_CLAIMS = IN_FORCE.join(CLAIMS, CLAIMS.c.number == IN_FORCE.c.claim)


@cache
def how_many(asked: frozenset[str]) -> Select[Any]:
    """The query for how many claims in force there are. Most are counted without a look at the claims."""
    return select(func.count()).select_from(IN_FORCE).where(*conditions(asked))


@cache
def ends(asked: frozenset[str]) -> Select[Any]:
    """The query for the last days of claims in force, in order, each with how many end on it and where they begin."""
    last = IN_FORCE.c.last
    query = select(last, func.count(), func.min(IN_FORCE.c.day)).where(*conditions(asked), last.is_not(None))
    return query.group_by(last).order_by(last)


ORDER = (IN_FORCE.c.day, IN_FORCE.c.report, IN_FORCE.c.position)
"""By day, those without one last; by report, and as they stand in it."""


def conditions(asked: Collection[str]) -> list[ColumnElement[bool]]:
    """What filters that ask by the same say of ``IN_FORCE``; ``values`` go with the query. Making a query of columns
    takes longer than many a query itself."""
    claim = IN_FORCE.c.claim
    said: dict[str, Callable[[], ColumnElement[bool]]] = {
        "id": lambda: claim.in_(select(CLAIMS.c.number).where(begins(CLAIMS.c.id, bindparam("id", type_=String)))),
        "report": lambda: IN_FORCE.c.report.in_(select(REPORTS.c.number).where(REPORTS.c.id == bindparam("report"))),
        "type": lambda: IN_FORCE.c.type == bindparam("type"),
        "tier": lambda: IN_FORCE.c.tier.in_(bindparam("tiers", expanding=True)),
        "since": lambda: IN_FORCE.c.last >= bindparam("since"),
        "until": lambda: IN_FORCE.c.day <= bindparam("until"),
        "begin": lambda: IN_FORCE.c.day >= bindparam("begin"),
        **{name: partial(_naming, name) for name in NAMES},
        "text": lambda: claim.in_(with_words("claim_words", "text")),
    }
    return [condition() for name, condition in said.items() if name in asked]


def _naming(name: str) -> ColumnElement[bool]:
    """The claim names who or what is asked for under a name."""
    return IN_FORCE.c.claim.in_(select(NAMED.c.claim).where(NAMED.c.key.in_(keys(name))))


def begins(column: Any, text: Any) -> ColumnElement[bool]:
    """The column begins with a text. Said so that an index can be used, which LIKE with an escape cannot."""
    return and_(column >= text, column < text + "\U0010ffff")


def with_words(table: str, asked: str) -> Any:
    """The row numbers of a search table whose words ``match`` what is asked for under a name."""
    return text(f"SELECT rowid FROM {table} WHERE words MATCH :{asked}")


def match(asked: str) -> str:
    """The asked words as a full-text query for all of them; ``"..."`` asks for a phrase. Folded like what is searched,
    quoted so that none is an operator; a plural of people is asked for in each of its forms.

    >>> match('air "two words"')
    '"air" AND "two words"'
    """
    parts = [fold(part) for part in asked.split('"')]
    phrases = [
        phrase for inside, part in enumerate(parts) for phrase in ([part] if inside % 2 else part.split()) if phrase
    ]
    return " AND ".join(map(_in_any_form, phrases)) or '""'


def _in_any_form(phrase: str) -> str:
    forms = " OR ".join(f'"{form}"' for form in ((phrase,) if " " in phrase else alike(phrase)))
    return f"({forms})" if " OR " in forms else forms
