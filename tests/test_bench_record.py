"""The made claims that speed is measured on: what they derive to, step by step and at once."""

import sys
from itertools import islice
from pathlib import Path

import pytest

import rawi
from rawi.lexicon import shipped_world

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "eval"))
from bench_record import make
from made import Maker


def test_the_same_number_makes_the_same_claims() -> None:
    one, other = (list(islice(Maker(shipped_world()).reports(60), 8)) for _ in range(2))
    assert one == other


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "made.rawi"
    make(path, 400)
    return path


def test_reports_added_one_by_one_give_what_all_written_anew_gives(made: Path) -> None:
    """The first of them bear ids that the store has: they are read again, with other claims than before."""
    other = Maker(shipped_world(), seed=2)
    with rawi.open(made) as store:
        store.derive()
        for report, claims in islice(other.reports(600), 45, 60):
            store.add(report, claims)
            store.derive()
        live = list(store.events()), store.control()
        store.derive(anew=True)
        assert (list(store.events()), store.control()) == live
        assert live[0] and len({row.place.key for row in live[1]}) == len(live[1]) > 20
