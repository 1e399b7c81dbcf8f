"""What was fetched from where, and when: by it a watch goes on where it was stopped, and asks only for what is new."""

import msgspec
from sqlalchemy import Connection, select

from rawi.store.schema import FETCHES


class Fetch(msgspec.Struct, frozen=True):
    """What came of fetching an address. ``etag`` and ``modified`` are what its server wants to be asked with next time;
    ``raw`` is the hash of the bytes that came."""

    url: str
    at: str
    outcome: str
    etag: str | None = None
    modified: str | None = None
    raw: str | None = None


def last_fetch(connection: Connection, url: str) -> Fetch | None:
    """What came of the last time an address was fetched."""
    columns = [FETCHES.c[name] for name in Fetch.__struct_fields__]
    row = connection.execute(
        select(*columns).where(FETCHES.c.url == url).order_by(FETCHES.c.number.desc()).limit(1)
    ).first()
    return Fetch(*row) if row else None
