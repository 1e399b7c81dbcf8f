"""Slots that persons put right: judgements with a slot and its value, and the readings that they lead to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A reading with ``corrected`` is the one before it as put right, up to the judgement of that number."""
    op.add_column("judgements", sa.Column("slot", sa.String))
    op.add_column("judgements", sa.Column("value", sa.Text))
    op.add_column("readings", sa.Column("corrected", sa.Integer))
