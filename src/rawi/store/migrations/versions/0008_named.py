"""Claims in force by everybody and every place that they name, in the order of lists: a page of them is one walk."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ENTITY = "CASE {row}.role WHEN 'within' THEN 'w' WHEN 'place' THEN 'p' WHEN 'destination' THEN 'p' ELSE 'a' END"
_KINDS = {"claim_sources": "'s'", "claim_entities": _ENTITY}
"""Each table of names with what the keys of its rows begin with."""
_AT = "in_force.day, in_force.report, in_force.position, in_force.claim"


def upgrade() -> None:
    """Add the table, fill it from what is in force, and have triggers keep it as that changes."""
    op.create_table(
        "named",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("day", sa.String, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.number"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.number"), nullable=False),
        sqlite_with_rowid=False,
    )
    rows = " UNION ".join(
        f"SELECT {key}, {_AT} FROM {table} JOIN in_force ON in_force.claim = {table}.claim WHERE {there}"
        for table in _KINDS
        for key, there in _keys(table, table)
    )
    op.execute(f"INSERT INTO named {rows} ORDER BY 1, 2, 3, 4")
    _keep_up()


def _keep_up() -> None:
    for table in _KINDS:
        rows = " UNION ".join(
            f"SELECT {key}, {_AT} FROM in_force WHERE in_force.claim = NEW.claim AND {there}"
            for key, there in _keys(table, "NEW")
        )
        # A claim may name one twice, by two roles.
        op.execute(
            f"CREATE TRIGGER {table}_named AFTER INSERT ON {table} BEGIN INSERT OR IGNORE INTO named {rows}; END"
        )
    keys = " UNION ".join(
        f"SELECT {key} FROM {table} WHERE claim = OLD.claim AND {there}"
        for table in _KINDS
        for key, there in _keys(table, table)
    )
    op.execute(
        "CREATE TRIGGER in_force_named AFTER DELETE ON in_force BEGIN DELETE FROM named "
        f"WHERE key IN ({keys}) AND day = OLD.day AND report = OLD.report AND position = OLD.position; END"
    )


def _keys(table: str, row: str) -> list[tuple[str, str]]:
    """The keys of a row of names, by its name and by its id, each with when the row has it."""
    kind = _KINDS[table].format(row=row)
    return [(f"{kind} || {row}.name", "1"), (f"{kind} || '#' || {row}.id", f"{row}.id IS NOT NULL")]
