"""Claims by whom and what they name: the keys that a name stands for in the table of them."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    String,
    bindparam,
    func,
    literal,
    select,
    union,
)

from rawi.lexicon import World
from rawi.lexicon.names import ACTOR, SOURCE
from rawi.store.schema import CLAIM_ENTITIES, ENTITY_NAMES, NAMED, SOURCE_NAMES
from rawi.text.fold import fold

MOST = 8
"""Keys that a page is read by at most, each in its order. Of more it is quicker to sort all that they stand for."""

_KINDS = {"source": ("s", SOURCE_NAMES), "actor": ("a", ENTITY_NAMES), "place": ("p", ENTITY_NAMES)}


def called(name: str, asked: str, meant: Iterable[str] = ()) -> dict[str, Any]:
    """An asked name, folded: as it is (``..._name``), and as words that stand in another (``..._words``); and what is
    ``meant`` by it (``..._meant``): see ``meant_by``."""
    folded = fold(asked)
    words = f" {folded} " if folded else None
    return {name: asked, f"{name}_name": folded, f"{name}_words": words, f"{name}_meant": json.dumps(list(meant))}


def meant_by(name: str, asked: str, world: World) -> tuple[str, ...]:
    """The keys by which claims are found of whom and what the tables know by an asked name, however they spell it.

    An outlet has no id in a claim, but one of its names; what a place lies in has its English name.
    """
    kind, _ = _KINDS[name]
    groups = (SOURCE, ACTOR) if name == "source" else (name,)
    ids = [id for group in groups for id in world.known_as(group, asked)]
    keys = [f"{kind}#{id}" for id in ids]
    if name == "source":
        keys += [f"{kind}{one}" for id in ids for one in world.outlet_names(id)]
    if name == "place":
        keys += [f"w{fold(world.places[id].name)}" for id in ids]
    return tuple(dict.fromkeys(keys))


def any_of(asked: str) -> Select[Any]:
    """The query for what is meant by an asked name."""
    return select(func.json_each(bindparam(f"{asked}_meant")).table_valued("value").c.value.label("key"))


def has_words(name: Any, asked: str) -> ColumnElement[bool]:
    """A folded name has the asked words next to each other; no name has none."""
    return func.instr(literal(" ") + name + literal(" "), bindparam(f"{asked}_words")) > 0


def few_keys(connection: Connection, name: str, asked: str, meant: Iterable[str] = ()) -> tuple[str, ...]:
    """The keys that claims stand by of an asked source, actor or place; none where there are more than ``MOST``."""
    found = connection.execute(_there(name), called(name, asked, meant)).scalars().all()
    return tuple(found) if len(found) <= MOST else ()


def is_told_of(connection: Connection, name: str, asked: str) -> bool:
    """Whether claims name an asked source, actor or place that no table knows."""
    return bool(connection.execute(_there(name), called(name, asked)).scalars().all())


@cache
def _there(name: str) -> Select[Any]:
    wanted = keys(name).subquery()
    key = wanted.c.key
    return select(key).where(select(NAMED.c.key).where(NAMED.c.key == key).exists()).limit(MOST + 1)


def keys(name: str) -> CompoundSelect[Any]:
    """The query for the keys by which claims are found of a source, an actor or a place: its id is what is asked for,
    it is meant by that, or its name has the asked words next to each other. A place is also what others lie within."""
    kind, names = _KINDS[name]
    id = select((literal(f"{kind}#") + bindparam(name, type_=String)).label("key"))
    named = select(literal(kind) + names.c.name).where(has_words(names.c.name, name))
    return union(id, any_of(name), named, *(_within(name) if name == "place" else ()))


def _within(asked: str) -> list[Select[Any]]:
    """The keys of what places lie within. Parents are known by their English names: an Arabic one is looked up."""
    alias, known = CLAIM_ENTITIES.alias(), CLAIM_ENTITIES.alias()
    folded = bindparam(f"{asked}_name", type_=String)
    ids = [
        select(known.c.id).where(known.c.role == "place", known.c.id.is_not(None), one)
        for one in (known.c.id == bindparam(asked), known.c.name == folded)
    ]
    names = select(literal("w") + alias.c.name).where(alias.c.role == "place", alias.c.id.in_(union(*ids)))
    return [select(literal("w") + folded), names]
