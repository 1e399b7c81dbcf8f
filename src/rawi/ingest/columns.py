"""What columns of tables and fields of JSON records are called, by what they hold."""

from collections.abc import Iterable, Mapping
from functools import cache

from rawi.errors import InputError
from rawi.lexicon.entries import DATA, Group, read_toml
from rawi.text.fold import fold

FIELDS = ("text", "id", "url", "outlet", "title", "published")


def columns_of(header: list[str], given: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what: as whoever gives the table says, else by its name. InputError where none has texts."""
    columns = named(header)
    for field, name in given.items():
        if name not in header:
            raise InputError(f"has no column {name!r}; its columns are {_shown(header)}")
        columns[field] = header.index(name)
    if "text" not in columns:
        raise InputError(
            f"has no column known to hold the text; its columns are {_shown(header)}: say --columns text=NAME"
        )
    return columns


def named(header: list[str]) -> dict[str, int]:
    """The fields that the names of columns stand for, the first column of each; its own name goes before others."""
    found: dict[str, int] = {}
    for at, name in enumerate(header):
        field = _names().get(fold(name))
        if field is not None and (field not in found or name == field != header[found[field]]):
            found[field] = at
    return found


def _shown(names: Iterable[str]) -> str:
    return ", ".join(filter(None, names))[:300]


def fields_of(names: list[str], given: Mapping[str, str]) -> dict[str, str]:
    """Which field of a record holds what. InputError where none has a text."""
    found = {field: names[at] for field, at in named(names).items()}
    found |= {field: name for field, name in given.items() if name in names}
    if "text" not in found:
        told = f"; its fields are {_shown(names)}: say --columns text=NAME" if names else ""
        raise InputError(f'has no "text"{told}')
    return found


@cache
def _names() -> dict[str, str]:
    groups = read_toml(DATA / "columns.toml", "column", Group)
    return {fold(form): group.kind for group in groups for form in group.forms}
