"""Reports that copy each other, by the sketches kept beside them."""

import msgspec
from sqlalchemy import Connection, select

from rawi.fuse.copies import groups, stacked
from rawi.store.schema import REPORT_SKETCHES, REPORTS


class CopyOf(msgspec.Struct, frozen=True):
    """A report in a group of copies; ``likeness`` to the first of the group, 0 to 1 (1 for the first itself)."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    likeness: float


def copies_in(connection: Connection) -> list[list[CopyOf]]:
    """The groups of at least two reports, the largest first; the earliest published first in each."""
    order = (REPORTS.c.published.is_(None), REPORTS.c.published, REPORTS.c.number)
    kept = select(REPORTS.c.number, REPORT_SKETCHES.c.sketch).join(REPORTS)
    rows = connection.execute(kept.order_by(*order)).all()
    if not rows:
        return []
    found = groups(stacked([row.sketch for row in rows]))
    return [
        [_copy(connection, rows[copy.at].number, copy.likeness) for copy in group]
        for group in sorted(found, key=len, reverse=True)
    ]


def _copy(connection: Connection, number: int, likeness: float) -> CopyOf:
    columns = [REPORTS.c[name] for name in ("id", "url", "outlet", "title", "published")]
    row = connection.execute(select(*columns).where(REPORTS.c.number == number)).one()
    return CopyOf(**row._mapping, likeness=likeness)
