"""The store keeps what it is given, once, and finds it again."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from rawi.errors import InputError, NewerStore, StoreError
from rawi.ingest import Facts, make_report
from rawi.model import Claim, PlaceRef, Report
from rawi.store import Filter, Store

Make = Callable[..., Claim]


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(shutil.copy(empty, tmp_path), clock=lambda: "2026-01-01T00:00:00+00:00") as store:
        yield store


def test_what_goes_in_comes_out(store: Store, report: Report, make_claim: Make) -> None:
    claim = make_claim()
    assert store.add(report, [claim], raw=b"bytes")
    assert list(store.claims()) == [claim]
    assert store.claim(claim.id) == claim
    assert store.report(report.id) == report
    assert store.raw(report.id) == b"bytes"


def test_adding_again_adds_nothing(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim()], raw=b"bytes")
    before = store.counts()
    assert not store.add(report, [make_claim()], raw=b"bytes")
    assert store.counts() == before == {"reports": 1, "readings": 1, "claims": 1}


def test_another_reading_takes_the_place_of_the_first_and_keeps_it(
    store: Store, report: Report, make_claim: Make
) -> None:
    store.add(report, [make_claim()], version="0.1")
    store.add(report, [make_claim(type="advance")], version="0.2")
    assert [claim.type for claim in store.claims()] == ["advance"]
    assert store.counts() == {"reports": 1, "readings": 2, "claims": 2}


def test_a_reading_without_claims_takes_the_place_too(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim()])
    store.add(report, [])
    assert list(store.claims()) == []


def test_rows_can_be_neither_changed_nor_deleted(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim()], raw=b"bytes")
    with sqlite3.connect(store.path) as connection:
        for table in ("raw", "reports", "readings", "claims", "claim_entities", "claim_sources"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                connection.execute(f"DELETE FROM {table}")
        with pytest.raises(sqlite3.IntegrityError, match="only grows"):
            connection.execute("UPDATE claims SET tier = 'C'")
    connection.close()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, True),
        ({"type": "capture"}, True),
        ({"type": "clash"}, False),
        ({"actor": "sdf"}, True),
        ({"actor": "syrian democratic forces"}, True),
        ({"actor": "قوات سوريا الديموقراطية"}, True),
        ({"actor": "قسد"}, True),
        ({"actor": "الحوثيون"}, False),
        ({"actor": "سوريا الديمقراطيّة"}, True),
        ({"actor": "المرصد"}, False),
        ({"place": "المشلب"}, True),
        ({"place": "Raqqa"}, True),
        ({"place": "Raq"}, False),
        ({"place": "سوريا"}, True),
        ({"place": "سورية"}, True),
        ({"place": "مدينة الرقة"}, True),
        ({"place": "اليمن"}, False),
        ({"source": "reuters"}, True),
        ({"source": "رويترز"}, True),
        ({"source": "Reuters"}, True),
        ({"source": "وكالة رويترز للأنباء"}, True),
        ({"source": "Enab Baladi"}, True),
        ({"source": "AFP"}, False),
        ({"source": "عنب بلدي"}, True),
        ({"source": "سانا"}, False),
        ({"since": "2017-06-11", "until": "2017-06-11"}, True),
        ({"since": "2017-06-12"}, False),
        ({"until": "2017-06-10"}, False),
        ({"tier": "A"}, True),
        ({"tier": "C"}, True),
        ({"text": "الرقه المشلب"}, True),
        ({"text": '"مدينة الرقة"'}, True),
        ({"text": '"الرقة مدينة"'}, False),
        ({"text": "OR NEAR ( *"}, False),
        ({"text": "!"}, False),
        ({"limit": 0}, False),
    ],
)
def test_filters(store: Store, report: Report, make_claim: Make, asked: dict[str, str], found: bool) -> None:
    store.add(report, [make_claim()])
    assert bool(list(store.claims(Filter(**asked)))) is found  # type: ignore[arg-type]


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InputError, match="2017-06-12 lies after 2017-06-11"):
        Filter(since="2017-06-12", until="2017-06-11")


def test_names_that_nobody_knows(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim()])
    known = Filter(actor="الحوثي", place="صنعاء", source="AFP")
    assert store.unknown_names(known) == []
    assert store.unknown_names(Filter(actor="قوات الريح", place="المشلب")) == [("actor", "قوات الريح")]


def test_a_city_asked_for_in_arabic_finds_its_quarters(store: Store, report: Report, make_claim: Make) -> None:
    city = PlaceRef("sy-raqqa", "Raqqa", "الرقة", "city", ("Syria",), "SY", None, None, None)
    store.add(report, [make_claim(), make_claim(id="c-2", place=city)])
    assert len(list(store.claims(Filter(place="الرقة")))) == 2


def test_a_claim_without_a_day_counts_by_its_report(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim(date=None)])
    assert list(store.claims(Filter(since="2017-06-12", until="2017-06-12")))
    assert not list(store.claims(Filter(since="2017-06-13")))


def test_ids_may_be_shortened_while_they_are_unique(store: Store, report: Report, make_claim: Make) -> None:
    store.add(report, [make_claim(id="c-aaa1"), make_claim(id="c-aab2"), make_claim(id="c-aab2x")])
    assert store.claim("c-aaa").id == "c-aaa1"
    assert store.claim("c-aab2").id == "c-aab2"
    with pytest.raises(InputError, match="could be c-aaa1, c-aab2"):
        store.claim("c-aa")
    with pytest.raises(InputError, match="no claim c-zz"):
        store.claim("c-zz")
    with pytest.raises(InputError, match="no claim c-%"):
        store.claim("c-%")
    with pytest.raises(InputError, match="no report"):
        store.report("r-zz")


def test_search_finds_reports_in_any_spelling(store: Store, report: Report) -> None:
    store.add(report, [])
    assert [found.id for found in store.search("الإنسان")] == [report.id]
    assert [found.id for found in store.search("الانسان رويترز")] == [report.id]
    assert list(store.search("حلب")) == []


def test_odd_characters_survive(store: Store, make_claim: Make) -> None:
    odd = make_report("نص\x00فيه\x07 \ud800 محارف", Facts(ref="\udfff"), "ar")
    store.add(odd, [make_claim(report=odd.reference())])
    assert store.report(odd.id).text == "نص\x00فيه\x07 \ufffd محارف"
    assert next(store.claims()).report.ref == "\ufffd"


def test_a_batch_is_kept_whole_or_not_at_all(store: Store, report: Report, make_claim: Make) -> None:
    with pytest.raises(ZeroDivisionError), store.batch():
        store.add(report, [make_claim()])
        raise ZeroDivisionError
    assert store.counts()["reports"] == 0
    with store.batch():
        store.add(report, [make_claim()])
    assert store.counts()["reports"] == 1


def test_a_store_is_open_to_two_at_once(store: Store, report: Report, make_claim: Make) -> None:
    with Store.open(store.path) as other:
        store.add(report, [make_claim()])
        assert len(list(other.claims())) == 1
        other.add(make_report("نص آخر", Facts(), "ar"), [])
    assert store.counts()["reports"] == 2


def test_a_missing_store_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        Store.open(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_places_where_no_store_can_be(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(tmp_path)
    with pytest.raises(StoreError, match="there is no folder"):
        Store.open(tmp_path / "no" / "s.db")
    (tmp_path / "text").write_text("not a database, but long enough to have had a header" * 10)
    with pytest.raises(StoreError, match="some other kind of file"):
        Store.open(tmp_path / "text")
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE songs (name)")
    connection.close()
    with pytest.raises(StoreError, match="some other program"):
        Store.open(tmp_path / "other.db")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder where nobody may write")
def test_an_unwritable_store_is_said(report: Report) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open("/proc/self/s.db")


def test_a_newer_store_is_refused(store: Store) -> None:
    store.close()
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerStore, match=r"newer Rawi.*'9999'"):
        Store.open(store.path)


KILLED = """
import sys
from rawi.ingest import Facts, make_report
from rawi.store import Store
with Store.open(sys.argv[1]) as store:
    print("open", flush=True)
    for i in range(400):
        store.add(make_report(f"\\u0646\\u0635 {i}", Facts(), "ar"), [], raw=b"%d" % i)
        print(i, flush=True)
"""


def test_killed_at_any_moment_it_opens_and_completes(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    for after in (0, 1, 2, 30, 90):
        process = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, env=os.environ)
        assert process.stdout is not None
        for _ in range(after):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=True, stdout=subprocess.DEVNULL)
    with Store.open(path) as store:
        assert store.counts() == {"reports": 400, "readings": 400, "claims": 0}
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_report_read_under_two_names_is_two_reports(store: Store, report: Report) -> None:
    store.add(report, [])
    store.add(replace(report, id="r-other", ref="other"), [])
    assert store.counts()["reports"] == 2
