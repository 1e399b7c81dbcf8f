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
    text,
)

METADATA = MetaData()
HEAD = "0008"
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
"""Reports by day are listed from an index that SQLAlchemy cannot read, ``reports_day``: see the migration."""
READINGS = Table(
    "readings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("report", ForeignKey("reports.number"), nullable=False),
    Column("version", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("corrected", Integer),
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
IN_FORCE = Table(
    "in_force",
    METADATA,
    Column("day", String, primary_key=True),
    Column("report", ForeignKey("reports.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", ForeignKey("claims.number"), nullable=False),
    Column("last", String),
    Column("type", String, nullable=False),
    Column("tier", String, nullable=False),
    Index("in_force_claim", "claim"),
    Index("in_force_report", "report"),
    Index("in_force_type", "type", "day", "report", "position", "last", "tier", "claim"),
    sqlite_with_rowid=False,
)
"""The claims of the latest reading of each report, in the order of lists: by day (``LAST`` without one), report and
place in the text. Triggers keep it, so that no list has to look for them or to sort them."""
LAST = "~"
"""The day of what has none: after every day."""
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
ENTITY_NAMES = Table("entity_names", METADATA, Column("name", String, primary_key=True), sqlite_with_rowid=False)
SOURCE_NAMES = Table("source_names", METADATA, Column("name", String, primary_key=True), sqlite_with_rowid=False)
"""Each name in the tables above once, so that words are looked for in few. Triggers keep them."""
NAMED = Table(
    "named",
    METADATA,
    Column("key", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("report", ForeignKey("reports.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", ForeignKey("claims.number"), nullable=False),
    sqlite_with_rowid=False,
)
"""The claims in force by each name and id in the tables above, in the order of lists. A key is ``s`` for a source,
``a`` for who acts or suffers, ``p`` for a place or ``w`` for what one lies within, and the folded name or, after ``#``,
the id. Triggers keep it."""
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
    Column("slot", String),
    Column("value", Text),
    Index("judgements_subject", "subject"),
    Index("judgements_other", "other"),
)
CUSTODY = Table(
    "custody",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("deed", String, nullable=False),
    Column("raw", ForeignKey("raw.sha256")),
    Column("report", String),
    Column("version", String, nullable=False),
    Column("details", Text, nullable=False),
    Column("hash", String, nullable=False),
    Index("custody_report", "report", "deed"),
    Index("custody_raw", "raw"),
)
REPORT_SKETCHES = Table(
    "report_sketches",
    METADATA,
    Column("report", ForeignKey("reports.number"), primary_key=True),
    Column("sketch", LargeBinary, nullable=False),
)
FETCHES = Table(
    "fetches",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("url", String, nullable=False),
    Column("at", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("etag", String),
    Column("modified", String),
    Column("raw", String),
    Index("fetches_url", "url", "number"),
)
RELEASES = Table(
    "releases",
    METADATA,
    Column("number", Integer, primary_key=True),
    *(Column(name, String, nullable=False) for name in ("subject", "rule", "verdict", "author", "reason")),
    Column("recorded_at", String, nullable=False),
    Index("releases_subject", "subject"),
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
    Column("known_from", String, nullable=False),
    Column("known_to", String, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("record", Text, nullable=False),
    Index("events_id", "id", unique=True),
    Index("events_block", "block"),
    Index("events_type", "type", "earliest", "id", "latest", "known_to"),
    Index("events_place", "place", "earliest"),
    Index("events_city", "city", "earliest"),
    Index("events_earliest", "earliest", "id", "latest", "known_from", "known_to"),
    Index("events_known_from", "known_from", "earliest", "latest"),
    Index("events_known_to", "known_to"),
    Index("events_begun", "known_from", "known_to", sqlite_where=text("known_from < known_to")),
)
"""``known_from`` and ``known_to`` are the days on which the first and the last of an event's claims became known."""
EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    Column("claim", String, primary_key=True),
    Column("event", ForeignKey("events.number"), nullable=False),
    Index("event_claims_event", "event"),
    sqlite_with_rowid=False,
)
EVENT_PARTIES = Table(
    "event_parties",
    METADATA,
    Column("party", String, primary_key=True),
    Column("event", ForeignKey("events.number"), primary_key=True),
    Index("event_parties_event", "event"),
    sqlite_with_rowid=False,
)
PARTIES = Table(
    "parties",
    METADATA,
    Column("key", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("side", String, nullable=False),
    sqlite_with_rowid=False,
)
"""Names by which the parties of events may be asked for. One that stands in no event any more stays, and finds none."""
UNCERTAIN_JOINS = Table(
    "uncertain_joins",
    METADATA,
    Column("earliest", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("claim", String, primary_key=True),
    Column("event", ForeignKey("events.number"), nullable=False),
    Index("uncertain_joins_event", "event"),
    sqlite_with_rowid=False,
)
"""Claims that joined their event by so little that a person should look, by the event's first day and its id."""
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
