"""The migrations make just the tables that the code knows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec.structs import replace
from sqlalchemy import insert, select

from older import migrations, older_store
from rawi.model import Claim, Report
from rawi.store import Filter, Store
from rawi.store.database import connect
from rawi.store.rows import claim_row, keep_reading, report_row
from rawi.store.schema import CLAIMS, HEAD, METADATA, NAMED, READINGS, REPORTS
from told import campaign

NOW = "2020-01-01T00:00:00+00:00"


def test_head_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(migrations()).get_current_head() == HEAD


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index reports_day")
def test_a_new_store_has_just_the_known_tables(tmp_path: Path) -> None:
    Store.open(tmp_path / "s.db").close()
    engine = connect(tmp_path / "s.db", create=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_no_search_table})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_a_store_of_an_earlier_version_is_brought_up_and_can_be_corrected(
    tmp_path: Path, report: Report, make_claim: Callable[..., Claim]
) -> None:
    path = tmp_path / "s.db"
    with older_store(path, "0002"):
        pass
    claim = make_claim()
    with Store.open(path) as store:
        store.add(report, [claim])
        store.correct(claim, "factuality", "planned", author="Rim")
        assert store.claim(claim.id).factuality == "planned"
        with store.as_recorded(store._today().isoformat()) as same:
            assert same.claim(claim.id).factuality == "planned"


def test_a_store_of_the_second_schema_answers_as_a_new_one_does(tmp_path: Path) -> None:
    pieces = campaign()
    again = pieces[0].report, [replace(claim, tier="C") for claim in pieces[0].claims]
    with older_store(tmp_path / "old.db", "0002") as connection:
        for n, (report, claims) in enumerate((*pieces, again), 1):
            number = 1 if n > len(pieces) else n
            if number == n:
                connection.execute(insert(REPORTS), {"number": n, **report_row(report, None, NOW)})
            row = {"number": n, "report": number, "version": "1", "digest": str(n), "recorded_at": NOW}
            connection.execute(insert(READINGS), row)
            connection.execute(insert(CLAIMS), [claim_row(claim, n, at, NOW) for at, claim in enumerate(claims)])
    with Store.open(tmp_path / "old.db") as upgraded, Store.open(tmp_path / "new.db") as new:
        for report, claims in (*pieces, again):
            new.add(report, claims)
        assert upgraded.claims_page(limit=1000) == new.claims_page(limit=1000)
        assert list(upgraded.events()) == list(new.events())
        assert upgraded.claim(pieces[0].claims[0].id).tier == "C"


def test_a_store_of_the_seventh_schema_finds_claims_by_name_as_a_new_one_does(tmp_path: Path) -> None:
    pieces = campaign()
    again = pieces[0].report, [replace(claim, actors=()) for claim in pieces[0].claims]
    with older_store(tmp_path / "old.db", "0007") as connection:
        for n, (report, claims) in enumerate((*pieces, again), 1):
            number = 1 if n > len(pieces) else n
            if number == n:
                connection.execute(insert(REPORTS), {"number": n, **report_row(report, None, NOW)})
            keep_reading(connection, {"report": number, "version": "1", "digest": str(n), "recorded_at": NOW}, claims)
    with Store.open(tmp_path / "old.db") as upgraded, Store.open(tmp_path / "new.db") as new:
        for report, claims in (*pieces, again):
            new.add(report, claims)
        for filter in (Filter(actor="sdf"), Filter(source="sohr"), Filter(place="الرقة"), Filter(place="Syria")):
            assert upgraded.claims_page(filter, limit=1000) == new.claims_page(filter, limit=1000)
        assert _named(upgraded) == _named(new)
        assert len(_named(new)) > 4 * len(pieces)


def _named(store: Store) -> list[Any]:
    with store._engine.connect() as connection:
        return [*connection.execute(select(NAMED).order_by(*NAMED.c))]


def _is_no_search_table(_object: object, name: str, type_: str, *_: object) -> bool:
    return not (type_ == "table" and name.startswith(("claim_words", "report_words", "holding_times")))
