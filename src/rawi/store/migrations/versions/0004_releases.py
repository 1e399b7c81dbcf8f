"""What persons let through the publishing gate, or stop letting through: rows that only grow in number."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the log of releases."""
    op.create_table(
        "releases",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("subject", "rule", "verdict", "author", "reason")),
        sa.Column("recorded_at", sa.String, nullable=False),
    )
    op.create_index("releases_subject", "releases", ["subject"])
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER releases_no_{deed.lower()} BEFORE {deed} ON releases "
            "BEGIN SELECT RAISE(ABORT, 'the store only grows: releases rows stay as they are'); END"
        )
