"""The tables, as SQLAlchemy Core knows them. How they came to be is in ``migrations``; a test holds the two together.

Nothing that was read or judged is overwritten or deleted (triggers refuse it): a report read again with another result
gets a new reading, and the latest reading of a report is the one in force. Names are stored folded, so that one query
finds all spellings. Tellings, events and holdings follow from the rest and are written anew where it grows.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    column,
    table,
)

METADATA = MetaData()
HEAD = "0002"
"""The newest migration: the schema that this version writes."""

RAW = Table(
    "raw",
    METADATA,
    Column("sha256", String, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
    Column("first_seen", String, nullable=False),
)
REPORTS = Table(
    "reports",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("ref", String),
    Column("url", String),
    Column("outlet", String),
    Column("title", String),
    Column("published", String),
    Column("language", String),
    Column("sha256", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("raw", ForeignKey("raw.sha256")),
    Column("recorded_at", String, nullable=False),
    Index("reports_published", "published"),
)
READINGS = Table(
    "readings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("report", ForeignKey("reports.number"), nullable=False),
    Column("version", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Index("readings_report", "report", "number"),
)
CLAIMS = Table(
    "claims",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("reading", ForeignKey("readings.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("type", String, nullable=False),
    Column("factuality", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("earliest", String),
    Column("latest", String),
    Column("tier", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("place_id", String),
    Column("place", String),
    Column("record", Text, nullable=False),
    Column("known_from", String),
    Column("known_until", String),
    Column("recorded_at", String, nullable=False),
    Index("claims_reading", "reading", "position", unique=True),
    Index("claims_id", "id"),
    Index("claims_type", "type", "earliest"),
    Index("claims_place", "place_id", "earliest"),
)
CLAIM_ENTITIES = Table(
    "claim_entities",
    METADATA,
    Column("claim", ForeignKey("claims.number"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String, primary_key=True),
    Column("id", String),
    Index("claim_entities_name", "name"),
    Index("claim_entities_id", "id"),
    sqlite_with_rowid=False,
)
CLAIM_SOURCES = Table(
    "claim_sources",
    METADATA,
    Column("claim", ForeignKey("claims.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String, primary_key=True),
    Column("id", String),
    Column("kind", String),
    Index("claim_sources_name", "name"),
    Index("claim_sources_id", "id"),
    sqlite_with_rowid=False,
)
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("author", String, nullable=False),
    Column("reason", String),
    Column("recorded_at", String, nullable=False),
    Column("other", String),
    Column("day", String),
    Index("judgements_subject", "subject"),
    Index("judgements_other", "other"),
)
TELLINGS = Table(
    "tellings",
    METADATA,
    Column("claim", ForeignKey("claims.number"), primary_key=True),
    Column("id", String, nullable=False),
    Column("block", String, nullable=False),
    Column("scope", String),
    Column("known", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("tellings_id", "id"),
    Index("tellings_block", "block"),
    Index("tellings_scope", "scope"),
    Index("tellings_known", "known"),
)
EVENTS = Table(
    "events",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("block", String, nullable=False),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("place", String),
    Column("city", String),
    Column("earliest", String, nullable=False),
    Column("latest", String, nullable=False),
    Column("record", Text, nullable=False),
    Index("events_id", "id", unique=True),
    Index("events_block", "block"),
    Index("events_type", "type", "earliest"),
    Index("events_place", "place", "earliest"),
    Index("events_city", "city", "earliest"),
    Index("events_earliest", "earliest"),
)
EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    Column("claim", String, primary_key=True),
    Column("event", ForeignKey("events.number"), nullable=False),
    Index("event_claims_event", "event"),
    sqlite_with_rowid=False,
)
HOLDINGS = Table(
    "holdings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("place", String, nullable=False),
    Column("since", Integer, nullable=False),
    Column("until", Integer),
    Column("known_from", Integer, nullable=False),
    Column("known_until", Integer),
    Column("record", Text, nullable=False),
    Index("holdings_id", "id"),
    Index("holdings_scope", "scope"),
    Index("holdings_place", "place", "since"),
)
HOLDING_TIMES = table("holding_times", *map(column, ("number", "since", "until", "known_from", "known_until")))
"""The days of each holding, last ones included, for questions of both times: a virtual table of SQLite."""
SITES = Table(
    "sites",
    METADATA,
    Column("key", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("kind", String),
    Index("sites_name", "name"),
    sqlite_with_rowid=False,
)
DERIVED = Table(
    "derived",
    METADATA,
    Column("what", String, primary_key=True),
    Column("value", String, nullable=False),
    sqlite_with_rowid=False,
)
