"""Events of which not all became known on one day: as they were known in between, they are found at once."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index of them. They are a small part of all, and whoever asks for a past day would look at all."""
    op.execute("CREATE INDEX events_begun ON events (known_from, known_to) WHERE known_from < known_to")
