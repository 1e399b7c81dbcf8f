"""A part of a long list, so that several processes can each read one."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, literal, tuple_

Key = tuple[Any, ...]


class Part(NamedTuple):
    """The rows of a list behind the one with a key, up to the one with another and with it; None: from the beginning,
    to the end. Claims have the keys of their order, events the day by which they are listed: no day is divided."""

    after: Key | None = None
    until: Key | None = None

    def holds(self, key: Key) -> bool:
        """It has the row with a key in it."""
        return (self.after is None or key > self.after) and (self.until is None or key <= self.until)

    def conditions(self, *columns: Any) -> list[ColumnElement[bool]]:
        """What SQL says of its rows by the columns of their keys."""
        row = tuple_(*columns)
        behind = [] if self.after is None else [row > tuple_(*map(literal, self.after))]
        return behind if self.until is None else [*behind, row <= tuple_(*map(literal, self.until))]
