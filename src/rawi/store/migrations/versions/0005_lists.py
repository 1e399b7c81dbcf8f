"""What lists are read from: claims in force in their order, names; when events were known, and whose they are."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_IN_FORCE = """
    SELECT coalesce(claims.earliest, reports.published, '~'), readings.report, claims.position, claims.number,
        coalesce(claims.latest, reports.published), claims.type, claims.tier
    FROM claims JOIN readings ON readings.number = claims.reading JOIN reports ON reports.number = readings.report
    WHERE NOT EXISTS (
        SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.number > readings.number
    )
"""


def upgrade() -> None:
    """Add the tables. What is derived goes, and is written again when it is next asked for."""
    _claims()
    _names()
    op.execute("CREATE INDEX reports_day ON reports (coalesce(published, '~'), number)")
    for table in ("event_claims", "events", "holding_times", "holdings", "sites", "tellings", "derived"):
        op.execute(f"DELETE FROM {table}")
    op.drop_table("event_claims")
    op.drop_table("events")
    _events()


def _claims() -> None:
    op.create_table(
        "in_force",
        sa.Column("day", sa.String, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.number"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("claim", sa.Integer, sa.ForeignKey("claims.number"), nullable=False),
        sa.Column("last", sa.String),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("tier", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("in_force_claim", "in_force", ["claim"])
    op.create_index("in_force_report", "in_force", ["report"])
    op.create_index("in_force_type", "in_force", ["type", "day", "report", "position", "last", "tier", "claim"])
    op.execute(f"INSERT INTO in_force {_IN_FORCE}")
    op.execute(
        "CREATE TRIGGER readings_in_force AFTER INSERT ON readings "
        "BEGIN DELETE FROM in_force WHERE report = NEW.report; END"
    )
    op.execute(
        "CREATE TRIGGER claims_in_force AFTER INSERT ON claims "
        f"BEGIN INSERT INTO in_force {_IN_FORCE} AND claims.number = NEW.number; END"
    )


def _names() -> None:
    for names, table in (("entity_names", "claim_entities"), ("source_names", "claim_sources")):
        op.create_table(names, sa.Column("name", sa.String, primary_key=True), sqlite_with_rowid=False)
        op.execute(f"INSERT INTO {names} SELECT DISTINCT name FROM {table}")
        op.execute(
            f"CREATE TRIGGER {table}_names AFTER INSERT ON {table} "
            f"BEGIN INSERT OR IGNORE INTO {names} VALUES (NEW.name); END"
        )


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("number", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("id", "block", "type", "status")),
        sa.Column("place", sa.String),
        sa.Column("city", sa.String),
        *(sa.Column(name, sa.String, nullable=False) for name in ("earliest", "latest", "known_from", "known_to")),
        sa.Column("origins", sa.Integer, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("events_id", "events", ["id"], unique=True)
    op.create_index("events_block", "events", ["block"])
    op.create_index("events_earliest", "events", ["earliest", "id", "latest", "known_from", "known_to"])
    op.create_index("events_known_from", "events", ["known_from", "earliest", "latest"])
    op.create_index("events_known_to", "events", ["known_to"])
    op.create_index("events_type", "events", ["type", "earliest", "id", "latest", "known_to"])
    for column in ("place", "city"):
        op.create_index(f"events_{column}", "events", [column, "earliest"])
    op.create_table("event_claims", sa.Column("claim", sa.String, primary_key=True), _event(), sqlite_with_rowid=False)
    op.create_table(
        "event_parties",
        sa.Column("party", sa.String, primary_key=True),
        _event(primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parties",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("side", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "uncertain_joins",
        *(sa.Column(name, sa.String, primary_key=True) for name in ("earliest", "id", "claim")),
        _event(),
        sqlite_with_rowid=False,
    )
    for table in ("event_claims", "event_parties", "uncertain_joins"):
        op.create_index(f"{table}_event", table, ["event"])


def _event(primary_key: bool = False) -> sa.Column[int]:
    """The number of an event."""
    return sa.Column("event", sa.Integer, sa.ForeignKey("events.number"), nullable=False, primary_key=primary_key)
