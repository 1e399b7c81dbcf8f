"""Custody: the log of what was done to what, and by whom; sketches of whole reports; what was fetched from where."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of custody. Of what came before, the log says nothing."""
    op.create_table(
        "custody",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("at", "who", "deed")),
        sa.Column("raw", sa.String, sa.ForeignKey("raw.sha256")),
        sa.Column("report", sa.String),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
    )
    op.create_index("custody_report", "custody", ["report", "deed"])
    op.create_index("custody_raw", "custody", ["raw"])
    op.create_table(
        "report_sketches",
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.number"), primary_key=True),
        sa.Column("sketch", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "fetches",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("url", "at", "outcome")),
        *(sa.Column(name, sa.String) for name in ("etag", "modified", "raw")),
    )
    op.create_index("fetches_url", "fetches", ["url", "number"])
    for table in ("custody", "fetches"):
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store only grows: {table} rows stay as they are'); END"
            )
