"""What follows from the claims: tellings, events, holdings; judgements on pairs of claims and with a day."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what this version derives. All of it is written when it is first asked for."""
    op.add_column("judgements", sa.Column("other", sa.String))
    op.add_column("judgements", sa.Column("day", sa.String))
    op.create_index("judgements_other", "judgements", ["other"])
    _tellings()
    _events()
    _holdings()
    op.create_table(
        "derived",
        sa.Column("what", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )


def _tellings() -> None:
    op.create_table(
        "tellings",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.number"), primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("block", sa.String, nullable=False),
        sa.Column("scope", sa.String),
        sa.Column("known", sa.Integer, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    for column in ("id", "block", "scope", "known"):
        op.create_index(f"tellings_{column}", "tellings", [column])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("id", "block", "type", "status")),
        sa.Column("place", sa.String),
        sa.Column("city", sa.String),
        sa.Column("earliest", sa.String, nullable=False),
        sa.Column("latest", sa.String, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("events_id", "events", ["id"], unique=True)
    op.create_index("events_block", "events", ["block"])
    op.create_index("events_earliest", "events", ["earliest"])
    for column in ("type", "place", "city"):
        op.create_index(f"events_{column}", "events", [column, "earliest"])
    op.create_table(
        "event_claims",
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.number"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("event_claims_event", "event_claims", ["event"])


def _holdings() -> None:
    op.create_table(
        "holdings",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("id", "scope", "place")),
        sa.Column("since", sa.Integer, nullable=False),
        sa.Column("until", sa.Integer),
        sa.Column("known_from", sa.Integer, nullable=False),
        sa.Column("known_until", sa.Integer),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("holdings_id", "holdings", ["id"])
    op.create_index("holdings_scope", "holdings", ["scope"])
    op.create_index("holdings_place", "holdings", ["place", "since"])
    # Which holdings were in force on a day, as known on a day: a point in the plane of both times.
    op.execute("CREATE VIRTUAL TABLE holding_times USING rtree_i32(number, since, until, known_from, known_until)")
    op.create_table(
        "sites",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("kind", sa.String),
        sqlite_with_rowid=False,
    )
    op.create_index("sites_name", "sites", ["name"])
