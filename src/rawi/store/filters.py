"""What may be asked of the claims, and the SQL it becomes."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, and_, false, func, literal, or_, select, text

from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, ENTITY_NAMES, IN_FORCE, REPORTS, SOURCE_NAMES
from rawi.text.fold import fold

_TIERS = ("A", "B", "C")


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims are wanted; None asks for all. Names are ids or whole words of a name, in any spelling.

    ``actor`` stands on either side of the claim, ``place`` is the place itself or what it lies in, ``source`` a link
    of the chain or the outlet. ``since`` and ``until`` (ISO dates) take claims whose days touch that time; one without
    a day counts by its report's. ``tier`` is the lowest wanted. ``text`` is searched in the sentence. ``report`` is
    the id of one report.
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


def wanted(filter: Filter) -> Select[Any]:
    """The query for the records in force that a filter asks for, in order of day, report and place in the text."""
    query = in_force(filter, CLAIMS.c.record).order_by(*ORDER)
    return query.limit(filter.limit) if filter.limit is not None else query


def in_force(filter: Filter, *columns: Any) -> Select[Any]:
    """The query for some columns of the claims in force that a filter asks for, in no order and without its limit."""
    return select(*columns).select_from(_CLAIMS).where(*conditions(filter))


_CLAIMS = IN_FORCE.join(CLAIMS, CLAIMS.c.number == IN_FORCE.c.claim)


def how_many(filter: Filter) -> Select[Any]:
    """The query for how many claims in force a filter asks for. Most are counted without a look at the claims."""
    return select(func.count()).select_from(IN_FORCE).where(*conditions(filter))


ORDER = (IN_FORCE.c.day, IN_FORCE.c.report, IN_FORCE.c.position)
"""By day, those without one last; by report, and as they stand in it."""


def conditions(filter: Filter) -> list[ColumnElement[bool]]:
    """A filter as columns of ``IN_FORCE`` have it."""
    conditions: list[ColumnElement[bool]] = []
    claim = IN_FORCE.c.claim
    if filter.id is not None:
        conditions.append(claim.in_(select(CLAIMS.c.number).where(begins(CLAIMS.c.id, filter.id))))
    if filter.report is not None:
        conditions.append(IN_FORCE.c.report.in_(select(REPORTS.c.number).where(REPORTS.c.id == filter.report)))
    if filter.type is not None:
        conditions.append(IN_FORCE.c.type == filter.type)
    if filter.tier is not None:
        conditions.append(IN_FORCE.c.tier.in_(_TIERS[: _TIERS.index(filter.tier) + 1]))
    if filter.since is not None:
        conditions.append(IN_FORCE.c.last >= filter.since)
    if filter.until is not None:
        conditions.append(IN_FORCE.c.day <= filter.until)
    if filter.actor is not None:
        conditions.append(claim.in_(_with_entity(filter.actor, ("actor", "target", "supporter"))))
    if filter.place is not None:
        there = _with_entity(filter.place, ("place", "destination")).union(_within(filter.place))
        conditions.append(claim.in_(there))
    if filter.source is not None:
        conditions.append(
            claim.in_(select(CLAIM_SOURCES.c.claim).where(_is_called(CLAIM_SOURCES, SOURCE_NAMES, filter.source)))
        )
    if filter.text is not None:
        conditions.append(claim.in_(with_words("claim_words", filter.text)))
    return conditions


def begins(column: Any, text: str) -> ColumnElement[bool]:
    """The column begins with a text. Said so that an index can be used, which LIKE with an escape cannot."""
    return and_(column >= text, column < text + "\U0010ffff")


def _is_called(table: Any, names: Any, asked: str) -> ColumnElement[bool]:
    """The row's id is what is asked for, or its name has the asked words next to each other."""
    return or_(table.c.id == asked, table.c.name.in_(select(names.c.name).where(has_words(names.c.name, asked))))


def has_words(name: Any, asked: str) -> ColumnElement[bool]:
    """A folded name has the asked words next to each other; no name has none."""
    folded = fold(asked)
    return func.instr(literal(" ") + name + literal(" "), f" {folded} ") > 0 if folded else false()


def _with_entity(asked: str, roles: tuple[str, ...]) -> Select[Any]:
    entities = CLAIM_ENTITIES.c
    return select(entities.claim).where(entities.role.in_(roles), _is_called(CLAIM_ENTITIES, ENTITY_NAMES, asked))


def _within(asked: str) -> Select[Any]:
    """The claims whose place lies in the asked one. Parents are known by their English names: an Arabic one is looked
    up."""
    alias, known = CLAIM_ENTITIES.alias(), CLAIM_ENTITIES.alias()
    is_place = and_(known.c.role == "place", known.c.id.is_not(None))
    ids = select(known.c.id).where(is_place, or_(known.c.id == asked, known.c.name == fold(asked)))
    names = select(alias.c.name).where(alias.c.role == "place", alias.c.id.in_(ids))
    entities = CLAIM_ENTITIES.c
    called = or_(entities.name == fold(asked), entities.name.in_(names))
    return select(entities.claim).where(entities.role == "within", called)


def with_words(table: str, asked: str) -> Any:
    """The row numbers of a search table whose words hold all that are asked for; ``"..."`` asks for a phrase."""
    return text(f"SELECT rowid FROM {table} WHERE words MATCH :asked").bindparams(asked=_match(asked))


def _match(asked: str) -> str:
    """The asked words as a full-text query: folded like what is searched, quoted so that none is an operator.

    >>> _match('air "two words"')
    '"air" "two words"'
    """
    parts = [fold(part) for part in asked.split('"')]
    phrases = [
        phrase for inside, part in enumerate(parts) for phrase in ([part] if inside % 2 else part.split()) if phrase
    ]
    return " ".join(f'"{phrase}"' for phrase in phrases) or '""'
