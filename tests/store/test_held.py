"""What is kept in memory of who holds what says the same as what is asked of the tables."""

from pathlib import Path

import msgspec

from rawi.model import Holding
from rawi.store import Store
from told import campaign, day


def test_it_says_of_every_day_what_control_says(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s.db", clock=lambda: "2020-01-01T00:00:00+00:00") as store:
        for report, claims in campaign():
            store.add(report, claims)
        held = store.held()
        for known in (5, 15, 26):
            for on in range(0, known + 1, 2):
                said = [msgspec.json.decode(one, type=Holding) for one in held.on(day(on), day(known))]
                assert said == store.control(day(on), as_known=day(known))


def test_it_is_made_anew_when_something_is_written(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s.db", clock=lambda: "2020-01-01T00:00:00+00:00") as store:
        first, *others = campaign()
        store.add(*first)
        before = store.held()
        assert store.held() is before
        for report, claims in others:
            store.add(report, claims)
        assert store.held() is not before


def test_a_store_without_claims_holds_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s.db") as store:
        assert store.held().on(day(1), day(2)) == []
        assert store.held().changes((day(1), day(2)), (day(2), day(2))) == ([], [])
