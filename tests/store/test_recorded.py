"""The store as it stood on an earlier day of recording."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rawi.errors import InputError
from rawi.ingest import Facts, make_report
from rawi.model import Claim
from rawi.store import Store

Make = Callable[..., Claim]


@pytest.fixture
def path(tmp_path: Path, make_claim: Make) -> Path:
    """A store in which one report was recorded on the first of a month, another on the ninth, and a claim rejected."""
    today = ["2026-01-01"]
    with Store.open(tmp_path / "s.rawi", clock=lambda: f"{today[0]}T12:00:00+00:00") as store:
        for number, day in ((1, "2026-01-01"), (2, "2026-01-09")):
            today[0] = day
            facts = Facts(ref=str(number), published=f"2017-06-1{number}")
            report = make_report(f"\u0646\u0635 {number}", facts, "ar")
            store.add(report, [make_claim(id=f"c-00000000000{number}", report=report.reference())], raw=b"x")
        store.judge("c-000000000001", "rejected", author="a")
    return store.path


def told(store: Store) -> set[str]:
    return {id for event in store.events() for id in event.claims}


def test_what_was_recorded_or_judged_later_is_not_in_it(path: Path) -> None:
    with Store.open(path) as store, store.as_recorded("2026-01-05") as earlier:
        assert told(earlier) == {"c-000000000001"}
        assert told(store) == {"c-000000000002"}
        assert earlier.counts()["claims"] == 1
        assert [len(found.control()) for found in (earlier, store)] == [1, 1]


def test_a_day_before_all_is_an_empty_store(path: Path) -> None:
    with Store.open(path) as store, store.as_recorded("2025-12-31") as earlier:
        assert told(earlier) == set()
        with pytest.raises(InputError):
            earlier.control()


def test_a_day_to_come_is_refused(path: Path) -> None:
    with Store.open(path) as store, pytest.raises(InputError):
        store.as_recorded("2999-01-01")


def test_a_report_without_a_day_puts_nobody_on_the_map_today(tmp_path: Path, make_claim: Make) -> None:
    report = make_report("\u0646\u0635", Facts(ref="undated"), "ar")
    with Store.open(tmp_path / "u.rawi") as store:
        store.add(report, [make_claim(report=report.reference(), date=None)])
        assert len(list(store.events())) == 1
        assert store.control() == []


def test_a_report_dated_into_the_future_shuts_nobody_out(tmp_path: Path, make_claim: Make) -> None:
    with Store.open(tmp_path / "f.rawi", clock=lambda: "2026-01-01T12:00:00+00:00") as store:
        for number, day in ((1, "2017-06-12"), (2, "2099-02-20")):
            report = make_report(f"\u0646\u0635 {number}", Facts(ref=str(number), published=day), "ar")
            store.add(report, [make_claim(id=f"c-00000000000{number}", report=report.reference())])
        assert store.days() == ("2026-01-01", "2026-01-01")
        assert len(store.control()) == 1
