"""Whom and what the names of a question about events mean: by the knowledge, and by what is told of."""

import json
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, or_, select

from rawi.errors import InputError, NotFound
from rawi.lexicon import World
from rawi.lexicon.names import ACTOR, PLACE
from rawi.store import ask
from rawi.store.named import any_of, has_words
from rawi.store.schema import SITES
from rawi.text.fold import fold

_PROVINCES = frozenset(("governorate", "district", "subdistrict", "region", "country"))


def with_meaning(connection: Connection, wanted: ask.EventFilter, world: Callable[[], World]) -> ask.EventFilter:
    """The filter with the keys of the parties and places that are meant by its names; the ``world`` is loaded only
    where there are some. InputError for a place as ``place_key`` has it."""
    parties = () if wanted.actor is None else world().known_as(ACTOR, wanted.actor)
    places = () if wanted.place is None else place_keys(connection, wanted.place, world())
    return replace(wanted, parties=parties, places=places)


_CALLED_SO = (
    select(SITES.c.key, SITES.c.kind)
    .where(or_(SITES.c.key == bindparam("asked"), SITES.c.name == bindparam("name"), SITES.c.key.in_(any_of("place"))))
    .distinct()
)


def place_key(connection: Connection, asked: str, known: Iterable[str] = ()) -> str:
    """The key of the one place that is called so, or else of the one whose name has the asked words next to each other;
    NotFound when nothing is told of any, InputError when of several. ``known`` are the ids of those that the tables
    know by that name.

    A name that a town shares with its province means the town.
    """
    kinds = _called_so(connection, asked, known) or _with_words(connection, asked)
    if not kinds:
        raise NotFound(f"nothing is told of a place called {asked!r}{hint(_nearest(connection, asked))}")
    return _one_of(kinds, asked)


def place_keys(connection: Connection, asked: str, world: World) -> tuple[str, ...]:
    """The key of the one place that is called so, as ``place_key`` has it, and of all places told of that lie in it. Of
    a larger place, as a country, nothing else need be told."""
    told = connection.execute(select(SITES.c.key).distinct().order_by(SITES.c.key)).scalars()
    around = {key: {one.id for one in world.within(world.places[key])} for key in told if key in world.places}
    known = world.known_as(PLACE, asked)
    larger: dict[str, str | None] = {
        id: world.places[id].kind for id in known if any(id in chain for chain in around.values())
    }
    called = larger | _called_so(connection, asked, known)
    key = _one_of(called, asked) if called else place_key(connection, asked, known)
    return key, *(one for one, chain in around.items() if key in chain)


def _called_so(connection: Connection, asked: str, known: Iterable[str]) -> dict[str, str | None]:
    """The kinds of the places told of that are called so, by their keys; ``known`` are those of the tables."""
    given = {"asked": asked, "name": fold(asked), "place_meant": json.dumps(list(known))}
    return {row.key: row.kind for row in connection.execute(_CALLED_SO, given)}


def _with_words(connection: Connection, asked: str) -> dict[str, str | None]:
    """The kinds of the places told of whose name has the asked words next to each other, by their keys."""
    words = fold(asked)
    if not words:
        return {}
    query = select(SITES.c.key, SITES.c.kind).where(has_words(SITES.c.name, "asked")).distinct()
    return {row.key: row.kind for row in connection.execute(query, {"asked_words": f" {words} "})}


def _nearest(connection: Connection, asked: str) -> list[str]:
    """Names of places told of that are spelled much like an asked one."""
    names = connection.execute(select(SITES.c.name).distinct().order_by(SITES.c.name)).scalars().all()
    return get_close_matches(fold(asked), names, n=3)


def hint(near: Sequence[str]) -> str:
    """What a message adds that knows of names spelt much like the one asked for; "" without any."""
    return f"; is one of these meant: {', '.join(near)}?" if near else ""


def _one_of(kinds: dict[str, str | None], asked: str) -> str:
    """The asked key itself, or the only one of some; a province stands back behind all others."""
    if asked in kinds:
        return asked
    keys = sorted(key for key in kinds if kinds[key] not in _PROVINCES) or sorted(kinds)
    if len(keys) > 1:
        raise InputError(f"{asked!r} could be {', '.join(keys)}: ask for one of these")
    return keys[0]
