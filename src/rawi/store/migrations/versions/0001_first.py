"""The first tables: raw bytes, reports, readings, claims with their names and sources, judgements, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = ("raw", "reports", "readings", "claims", "claim_entities", "claim_sources", "judgements")


def upgrade() -> None:
    """Make the tables of the first schema."""
    _reports()
    _claims()
    _names()
    _judgements()
    op.execute("CREATE VIRTUAL TABLE report_words USING fts5(words, content='')")
    op.execute("CREATE VIRTUAL TABLE claim_words USING fts5(words, content='')")
    for table in _APPEND_ONLY:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store only grows: {table} rows stay as they are'); END"
            )


def _reports() -> None:
    op.create_table(
        "raw",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.Column("first_seen", sa.String, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        *(sa.Column(name, sa.String) for name in ("ref", "url", "outlet", "title", "published", "language")),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("raw", sa.String, sa.ForeignKey("raw.sha256")),
        sa.Column("recorded_at", sa.String, nullable=False),
    )
    op.create_index("reports_published", "reports", ["published"])
    op.create_table(
        "readings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.number"), nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("recorded_at", sa.String, nullable=False),
    )
    op.create_index("readings_report", "readings", ["report", "number"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.number"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("id", "type", "factuality", "stance")),
        sa.Column("earliest", sa.String),
        sa.Column("latest", sa.String),
        sa.Column("tier", sa.String, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("place_id", sa.String),
        sa.Column("place", sa.String),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("known_from", sa.String),
        sa.Column("known_until", sa.String),
        sa.Column("recorded_at", sa.String, nullable=False),
    )
    op.create_index("claims_reading", "claims", ["reading", "position"], unique=True)
    op.create_index("claims_id", "claims", ["id"])
    op.create_index("claims_type", "claims", ["type", "earliest"])
    op.create_index("claims_place", "claims", ["place_id", "earliest"])


def _names() -> None:
    op.create_table(
        "claim_entities",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.number"), primary_key=True),
        sa.Column("role", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("id", sa.String),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim_sources",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.number"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("id", sa.String),
        sa.Column("kind", sa.String),
        sqlite_with_rowid=False,
    )
    for table in ("claim_entities", "claim_sources"):
        op.create_index(f"{table}_name", table, ["name"])
        op.create_index(f"{table}_id", table, ["id"])


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "subject", "verdict", "author")),
        sa.Column("reason", sa.String),
        sa.Column("recorded_at", sa.String, nullable=False),
    )
    op.create_index("judgements_subject", "judgements", ["subject"])
