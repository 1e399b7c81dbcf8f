"""The log of custody: what it says, and that no change to what is kept goes unseen."""

import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import insert

from older import older_store
from rawi.ingest import Facts, make_report
from rawi.model import Claim, Origin, Report
from rawi.store import Came, Store
from rawi.store.rows import report_row
from rawi.store.schema import RAW, REPORTS

Make = Callable[..., Claim]
CAME = Came(origin=Origin(path="box/a.html", kind="html", charset="cp1256", notes={"url": "x"}), who="سامي")


@pytest.fixture
def path(tmp_path: Path, report: Report, make_claim: Make) -> Path:
    path = tmp_path / "s.db"
    with Store.open(path, clock=lambda: "2026-01-01T00:00:00+00:00") as store:
        store.add(report, [make_claim()], raw=b"the page", came=CAME)
        other = make_report("خبر آخر عن المدينة", Facts(title="عنوان"), "ar")
        store.add(other, [], raw=b"another page", came=CAME)
        store.judge("c-000000000001", "accepted", author="مراجع")
    return path


def faults(path: Path, head: str | None = None) -> tuple[str, ...]:
    with Store.open(path) as store:
        return store.verify(head).faults


def change(path: Path, *statements: str) -> None:
    """Do what the store's own rules forbid, as whoever wants to deceive would."""
    with sqlite3.connect(path) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_the_chain_of_a_report(path: Path, report: Report) -> None:
    with Store.open(path) as store:
        received, read = store.custody(report.id)
        assert store.custody("c-000000000001") == [received, read]
    assert (received.deed, received.who, received.raw) == ("received", "سامي", sha256(b"the page").hexdigest())
    assert (received.details["path"], received.details["charset"]) == ("box/a.html", "cp1256")
    assert (read.deed, read.details["claims"], read.version) == ("read", 1, received.version)


def test_nothing_changed_is_no_fault(path: Path) -> None:
    with Store.open(path) as store:
        verdict = store.verify()
    assert verdict.faults == () and verdict.unlogged == 0
    assert (verdict.raw, verdict.reports, verdict.claims, verdict.entries) == (2, 2, 1, 5)
    assert faults(path, verdict.head) == ()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE raw SET bytes = x'00' WHERE rowid = 1", "bytes kept as"),
        ("UPDATE reports SET text = text || '.' WHERE number = 1", "was changed"),
        ("UPDATE reports SET title = 'x' WHERE number = 2", "changed since it came in"),
        ("UPDATE reports SET language = 'fa' WHERE number = 1", "changed since it came in"),
        ("UPDATE reports SET published = '2017-06-13' WHERE number = 1", "was changed"),
        ("UPDATE claims SET record = replace(record, 'capture', 'advance')", "not those it had"),
        ("UPDATE claims SET tier = 'C'", "not those it had"),
        ("UPDATE claim_entities SET id = 'x'", "not those it had"),
        ("UPDATE claim_sources SET id = NULL", "not those it had"),
        ("UPDATE readings SET digest = 'x' WHERE number = 1", "not those it had"),
        ("UPDATE judgements SET verdict = 'rejected'", "judgement 1 was changed"),
        ("UPDATE custody SET who = 'x' WHERE number = 2", "entry 2"),
        ("UPDATE custody SET at = '2025-01-01' WHERE number = 5", "entry 5"),
        ("DELETE FROM custody WHERE number = 2", "entry 3"),
        ("DELETE FROM judgements", "judgement 1 is in the log and not in the store"),
    ],
)
def test_what_was_changed_is_found(path: Path, statement: str, said: str) -> None:
    change(path, statement)
    assert any(said in fault for fault in faults(path)), faults(path)


def test_a_claim_that_was_taken_out_is_found(path: Path) -> None:
    change(path, *(f"DELETE FROM {table}" for table in ("claim_entities", "claim_sources", "claims")))
    assert any("not those it had" in fault for fault in faults(path))


def test_what_was_taken_off_the_end_is_found_by_the_hash_that_was_noted(path: Path) -> None:
    with Store.open(path) as store:
        head = store.verify().head
    change(path, "DELETE FROM custody WHERE number = 5", "DELETE FROM judgements")
    assert faults(path) == ()
    assert any("has no entry with the hash" in fault for fault in faults(path, head))


def test_any_byte_of_the_original_changed_in_the_file_is_found(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = path.read_bytes()
    at = whole.index(b"the page") + 4
    path.write_bytes(whole[:at] + b"q" + whole[at + 1 :])
    assert any("bytes kept as" in fault for fault in faults(path))


def test_the_same_from_elsewhere_is_logged_once_more_and_kept_once(path: Path, report: Report) -> None:
    with Store.open(path) as store:
        elsewhere = Came(origin=Origin(path="b.html", kind="html"), who="x")
        for came in (elsewhere, elsewhere, CAME):
            assert store.receive(report, b"the page", came)
        assert [entry.details.get("path") for entry in store.custody(report.id)] == ["box/a.html", None, "b.html"]
        assert store.verify().raw == 2
        assert not store.receive(make_report("لم يقرأ", Facts(), "ar"), b"x", CAME)


def test_a_broken_name_of_a_file_can_be_logged(path: Path, report: Report) -> None:
    broken = Came(origin=Origin(path="\udcca.txt", kind="txt", notes={"from": "\ud800"}), who="x\udcff")
    with Store.open(path) as store:
        store.receive(report, b"the page", broken)
        store.receive(report, b"the page", broken)
        assert [entry.details.get("path") for entry in store.custody(report.id)] == ["box/a.html", None, "?.txt"]
        assert store.verify().faults == ()


def test_a_time_stamp_is_kept_with_what_it_stamps(path: Path, report: Report) -> None:
    with Store.open(path) as store:
        stamped = Came(origin=Origin(path="box/a.html", kind="html"), who="x", token=b"an answer")
        store.receive(report, b"the page", stamped)
        store.receive(report, b"the page", stamped)
        *_, entry = store.custody(report.id)
        assert (entry.deed, entry.raw) == ("stamped", sha256(b"an answer").hexdigest())
        assert entry.details["stamps_sha256"] == sha256(b"the page").hexdigest()
        assert [one.deed for one in store.custody(report.id)].count("stamped") == 1


def test_reports_from_before_the_log_are_counted_and_no_fault(path: Path) -> None:
    change(path, "DELETE FROM custody")
    with Store.open(path) as store:
        verdict = store.verify()
    assert (verdict.faults, verdict.unlogged) == ((), 2)


def test_what_was_put_in_beside_the_log_is_found(path: Path) -> None:
    change(
        path,
        "INSERT INTO readings (number, report, version, digest, recorded_at) "
        "SELECT 9, report, version, 'x', recorded_at FROM readings WHERE number = 1",
        "DELETE FROM custody WHERE report = (SELECT id FROM reports WHERE number = 2)",
    )
    said = " ".join(faults(path))
    assert "reading 9 of" in said and "is not in the log" in said


def test_a_store_of_the_schema_before_is_taken_over(tmp_path: Path, report: Report, make_claim: Make) -> None:
    path, then = tmp_path / "old.db", "2025-01-01T00:00:00+00:00"
    with older_store(path, "0002") as connection:
        raw = sha256(b"the page").hexdigest()
        connection.execute(insert(RAW), {"sha256": raw, "bytes": b"the page", "first_seen": then})
        connection.execute(insert(REPORTS), {"number": 1, **report_row(report, raw, then)})
    with Store.open(path) as store:
        assert (store.verify().faults, store.verify().unlogged) == ((), 1)
        assert store.custody(report.id) == []
        store.add(report, [make_claim(tier="B")], raw=b"the page", came=CAME)
        assert (store.verify().faults, store.verify().unlogged) == ((), 0)
        assert [entry.deed for entry in store.custody(report.id)] == ["received", "read"]


def test_copies_are_found_by_what_was_kept(path: Path) -> None:
    text = "سيطرت القوات على القرية أمس بعد معارك استمرت يومين وانسحب منها المسلحون نحو الجنوب"
    with Store.open(path) as store:
        for outlet, day in (("ب", "2017-06-13"), ("أ", "2017-06-12")):
            store.add(make_report(text, Facts(outlet=outlet, published=day), "ar"), [])
        change(path, "DELETE FROM report_sketches")
        ((first, second),) = store.copies()
    assert (first.outlet, second.outlet, second.likeness) == ("أ", "ب", 1.0)
