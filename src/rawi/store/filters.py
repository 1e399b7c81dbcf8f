"""What may be asked of the claims, and the SQL it becomes."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, and_, exists, func, literal, or_, select, text

from rawi.store.schema import CLAIM_ENTITIES, CLAIM_SOURCES, CLAIMS, READINGS, REPORTS
from rawi.text.fold import fold

_TIERS = ("A", "B", "C")
LAST = "~"  # after every day


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
    current = select(func.max(READINGS.c.number)).group_by(READINGS.c.report)
    return (
        select(*columns)
        .select_from(CLAIMS)
        .join(READINGS, READINGS.c.number == CLAIMS.c.reading)
        .join(REPORTS, REPORTS.c.number == READINGS.c.report)
        .where(CLAIMS.c.reading.in_(current), *_conditions(filter))
    )


_earliest = func.coalesce(CLAIMS.c.earliest, REPORTS.c.published)
ORDER = (func.coalesce(_earliest, LAST), READINGS.c.report, CLAIMS.c.position)
"""By day, those without one last; by report, and as they stand in it."""
_latest = func.coalesce(CLAIMS.c.latest, REPORTS.c.published)


def _conditions(filter: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if filter.id is not None:
        conditions.append(begins(CLAIMS.c.id, filter.id))
    if filter.report is not None:
        conditions.append(REPORTS.c.id == filter.report)
    if filter.type is not None:
        conditions.append(CLAIMS.c.type == filter.type)
    if filter.tier is not None:
        conditions.append(CLAIMS.c.tier.in_(_TIERS[: _TIERS.index(filter.tier) + 1]))
    if filter.since is not None:
        conditions.append(_latest >= filter.since)
    if filter.until is not None:
        conditions.append(_earliest <= filter.until)
    if filter.actor is not None:
        conditions.append(_has_entity(filter.actor, ("actor", "target", "supporter")))
    if filter.place is not None:
        conditions.append(or_(_has_entity(filter.place, ("place", "destination")), _lies_within(filter.place)))
    if filter.source is not None:
        link = CLAIM_SOURCES.c.claim == CLAIMS.c.number
        conditions.append(exists().where(link, _is_called(CLAIM_SOURCES, filter.source)))
    if filter.text is not None:
        conditions.append(CLAIMS.c.number.in_(with_words("claim_words", filter.text)))
    return conditions


def begins(column: Any, text: str) -> ColumnElement[bool]:
    """The column begins with a text. Said so that an index can be used, which LIKE with an escape cannot."""
    return and_(column >= text, column < text + "\U0010ffff")


def _is_called(table: Any, asked: str) -> ColumnElement[bool]:
    """The row's id is what is asked for, or its name has the asked words next to each other."""
    folded = fold(asked)
    by_id: ColumnElement[bool] = table.c.id == asked
    if not folded:
        return by_id
    return or_(by_id, func.instr(literal(" ") + table.c.name + literal(" "), f" {folded} ") > 0)


def _has_entity(asked: str, roles: tuple[str, ...]) -> ColumnElement[bool]:
    entities = CLAIM_ENTITIES.c
    return exists().where(
        and_(entities.claim == CLAIMS.c.number, entities.role.in_(roles), _is_called(CLAIM_ENTITIES, asked))
    )


def _lies_within(asked: str) -> ColumnElement[bool]:
    """The claim's place lies in the asked one. Parents are known by their English names: an Arabic one is looked up."""
    alias, known = CLAIM_ENTITIES.alias(), CLAIM_ENTITIES.alias()
    is_place = and_(known.c.role == "place", known.c.id.is_not(None))
    ids = select(known.c.id).where(is_place, or_(known.c.id == asked, known.c.name == fold(asked)))
    names = select(alias.c.name).where(alias.c.role == "place", alias.c.id.in_(ids))
    entities = CLAIM_ENTITIES.c
    called = or_(entities.name == fold(asked), entities.name.in_(names))
    return exists().where(and_(entities.claim == CLAIMS.c.number, entities.role == "within", called))


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
