"""The store as it stood at the end of an earlier day of recording: a copy in memory of what had been kept by then."""

from pathlib import Path

from sqlalchemy import Engine

from rawi.store.database import in_memory, read_only

# Each table with what must hold for its rows to have been kept by then; claims and their names go with their readings.
_KEPT = (
    ("raw", "substr(first_seen, 1, 10) <= :day"),
    ("reports", "substr(recorded_at, 1, 10) <= :day"),
    ("readings", "substr(recorded_at, 1, 10) <= :day"),
    ("claims", "substr(recorded_at, 1, 10) <= :day"),
    ("claim_entities", "claim IN (SELECT number FROM main.claims)"),
    ("claim_sources", "claim IN (SELECT number FROM main.claims)"),
    ("custody", "substr(at, 1, 10) <= :day"),
    ("judgements", "substr(recorded_at, 1, 10) <= :day"),
    ("releases", "substr(recorded_at, 1, 10) <= :day"),
)


def recorded_until(path: Path, day: str) -> Engine:
    """An engine on a copy of the store in a file, with what had been recorded in it by the end of an ISO day.

    Words are not searched in it: the search tables are left out.
    """
    engine = in_memory()
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("ATTACH ? AS kept", (read_only(path),))
        for table, condition in _KEPT:
            cursor.execute(f"INSERT INTO main.{table} SELECT * FROM kept.{table} WHERE {condition}", {"day": day})
        cursor.execute("DETACH kept")
    finally:
        connection.close()
    return engine
