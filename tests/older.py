"""Stores as earlier versions of rawi left them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine


def migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", "rawi.store:migrations")
    config.set_main_option("path_separator", "os")
    return config


@contextmanager
def older_store(path: Path, revision: str) -> Iterator[Connection]:
    """An open transaction on a new store of the schema that ``revision`` made."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        yield connection
    engine.dispose()
