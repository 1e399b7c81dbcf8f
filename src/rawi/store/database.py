"""Open the store's file: one SQLite database, write-ahead log, upgraded to the schema of this version."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from rawi.errors import NewerStore, StoreError
from rawi.store.schema import HEAD

_WAIT_SECONDS = 30
_MAPPED = 2**31 - 2**16  # bytes, the most that SQLite takes: pages are read where the system holds them, once for all
_KNOWN = frozenset(("0001", "0002", "0003", "0004", "0005", "0006", "0007", HEAD))
"""Every schema that this version can upgrade from."""


def connect(path: Path, create: bool) -> Engine:
    """An engine on the store at ``path``, made or upgraded if need be; StoreError, as a sentence, when it cannot be."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder; a store is one file")
    if not path.exists():
        if not create:
            raise StoreError(f"there is no store at {path}: `rawi read --store {path} ...` makes one")
        if not path.parent.is_dir():
            raise StoreError(f"{path} cannot be made: there is no folder {path.parent}")
    engine = _engine(path)
    try:
        with sentences(path):
            _upgrade(engine, path)
    except StoreError:
        engine.dispose()
        raise
    return engine


def in_memory() -> Engine:
    """An engine on an empty store that is in no file and lasts as long as the engine."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"uri": True})
    _listen(engine)
    with engine.execution_options(writes=True).begin() as connection:
        _run_migrations(connection)
    return engine


def may_be_written(path: Path) -> bool:
    """Whether the store at ``path`` can be added to: the file, and its folder, where SQLite keeps the log of writes."""
    return os.access(path.parent, os.W_OK) and (os.access(path, os.W_OK) or not path.exists())


def read_only(path: Path) -> str:
    """The address by which SQLite opens a store without writing anything, not even beside it.

    In a folder that cannot be written it takes it from us that nobody is writing: where somebody is, a log lies there.
    """
    log = path.with_name(f"{path.name}-wal")
    settled = not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if settled else ''}"


def copied(engine: Engine) -> Engine:
    """An engine on a copy in memory of a store."""
    copy = in_memory()
    source, target = engine.raw_connection(), copy.raw_connection()
    try:
        source.driver_connection.backup(target.driver_connection)  # type: ignore[union-attr]
    finally:
        source.close()
        target.close()
    return copy


def _engine(path: Path) -> Engine:
    where = path if may_be_written(path) else f"{read_only(path)}&uri=true"
    # As many connections as there are threads that ask: one that waited for another's could wait for itself.
    engine = create_engine(f"sqlite:///{where}", max_overflow=-1, connect_args={"timeout": _WAIT_SECONDS})
    _listen(engine)
    return engine


CLOSED = "cannot be written: check who may write to the file and its folder"


class Watch:
    """Tells whether anything was written to a store, for next to nothing."""

    def __init__(self, engine: Engine):
        self._engine = engine
        self._connection: Any = None
        self._lock = Lock()

    def version(self) -> tuple[int, int]:
        """Another one whenever something has been written, by this process or another, and the same until then."""
        with self._lock:
            if self._connection is None:
                self._connection = self._engine.raw_connection()
            driver = self._connection.driver_connection
            # The first counts what other connections wrote, the second what this one did: in memory there is no other.
            (written,) = driver.execute("PRAGMA data_version").fetchone()
            return written, driver.total_changes

    def end(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


def _listen(engine: Engine) -> None:
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)


def _set_up(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin, so that making tables is inside them too
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        return  # a file that may only be read keeps the mode it has


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turns what the database driver says into a StoreError with a sentence."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        reason = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        raise StoreError(f"{path} {_explained(reason)}") from error


def _explained(reason: str) -> str:
    if "not a database" in reason:
        return "is not a store: it is some other kind of file"
    if "locked" in reason:
        return f"is in use: another program has been writing to it for more than {_WAIT_SECONDS} seconds"
    if "readonly" in reason or "unable to open" in reason:
        return CLOSED
    if "full" in reason:
        return "cannot be written: the disk is full"
    return f"cannot be used: {reason}"


def _upgrade(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        version = _version(connection, path)
    if version == HEAD:
        return
    if version is not None and version not in _KNOWN:
        raise NewerStore(
            f"{path} was written by a newer Rawi: its schema is {version!r}, and the newest that this one "
            f"knows is {HEAD!r}. Update Rawi to open it"
        )
    with engine.execution_options(writes=True).begin() as connection:
        if _version(connection, path) != HEAD:
            _run_migrations(connection)


def _version(connection: Connection, path: Path) -> str | None:
    """The schema that the file has, or None for a new file; another program's database is refused."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            raise StoreError(f"{path} is a database of some other program, not a store")
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _run_migrations(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "rawi.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
