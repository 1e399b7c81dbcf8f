"""The migrations make just the tables that the code knows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from rawi.store import Store
from rawi.store.database import connect
from rawi.store.schema import HEAD, METADATA


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "rawi.store:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_new_store_has_just_the_known_tables(tmp_path: Path) -> None:
    Store.open(tmp_path / "s.db").close()
    engine = connect(tmp_path / "s.db", create=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_no_search_table})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def _is_no_search_table(_object: object, name: str, type_: str, *_: object) -> bool:
    return not (type_ == "table" and name.startswith(("claim_words", "report_words", "holding_times")))
