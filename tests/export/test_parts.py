"""An export made in parts by several processes: the same bytes and the same account as by one."""

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from phrasebook import world
from rawi.errors import StoreError
from rawi.export import SHAPES, About, Asked, export, open_outflow, parts
from rawi.publish import profile_of
from rawi.store import Store
from told import CITY, CLOCK, campaign, day

from .conftest import TODAY

IN_PARTS = ("acled", "ucdp", "plover", "polecat", "geojson", "hxl", "annotations", "parquet", "kml")


@pytest.fixture
def many(store: Store) -> Store:
    """The store with some days more; some of its reports have an address that may not be shown."""
    for number, (report, claims) in enumerate(campaign(0, 20)):
        report = replace(report, url=f"https://t.me/{number}") if number % 3 == 0 else report
        store.add(report, [replace(claim, report=report.reference()) for claim in claims])
    store.judge(next(store.claims()).id, "retracted", author="Nour", day=day(30))
    return store


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of three records, and workers from the first on."""
    monkeypatch.setattr(parts, "SIZE", 3)
    monkeypatch.setattr(parts, "LEAST", 1)


class Room:
    """Stands for the worker processes: the same work on copies of the same things, here; ``between`` is done after the
    first part. ``parts`` is how many there were."""

    def __init__(self) -> None:
        self.parts = 0
        self.between: Callable[[], None] = lambda: None

    def in_order(
        self, work: Any, items: Iterable[Any], jobs: int, start: Any, given: tuple[Any, ...]
    ) -> Iterator[tuple[Any, Any]]:
        """What ``rawi.workers.in_order`` gives."""
        start(*pickle.loads(pickle.dumps(given)))
        for item in items:
            yield item, pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(work))(item)))
            self.parts += 1
            if self.parts == 1:
                self.between()


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, small_parts: None) -> Iterator[Room]:
    """The work of workers done in this process."""
    found = Room()
    monkeypatch.setattr(parts, "in_order", found.in_order)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    usual = gc.get_threshold()
    yield found
    gc.set_threshold(*usual)


def made(store: Store, path: Path, shape: str, jobs: int, profile: str = "public", **asked: Any) -> About:
    """Export in a shape."""
    return export(
        store, shape, path, today=TODAY, profile=profile_of(profile), asked=Asked(**asked), world=world(), jobs=jobs
    )


def files(path: Path) -> dict[str, bytes]:
    """All that was written for a target, by name."""
    inside = sorted(path.rglob("*")) if path.is_dir() else sorted(path.parent.glob(f"{path.name}*"))
    return {str(one.relative_to(path.parent)): one.read_bytes() for one in inside if one.is_file()}


ASKED: tuple[dict[str, Any], ...] = ({"profile": "internal"}, {"place": CITY}, {"as_known": day(12)})
CASES = [
    *((shape, {}) for shape in SHAPES),
    *((shape, asked) for shape in ("acled", "geojson", "kml") for asked in ASKED),
]


@pytest.mark.parametrize(("shape", "asked"), CASES, ids=repr)
def test_in_parts_is_what_one_process_makes(
    shape: str, asked: dict[str, Any], many: Store, room: Room, tmp_path: Path
) -> None:
    one, two = tmp_path / "one" / shape, tmp_path / "two" / shape
    for path in (one, two):
        path.parent.mkdir()
    assert made(many, one, shape, 1, **asked) == made(many, two, shape, 2, **asked)
    assert files(one) == files(two)
    assert (room.parts > 3) == (shape in IN_PARTS)


@pytest.mark.parametrize("shape", ["acled", "parquet"])
def test_two_processes_make_what_one_makes(shape: str, many: Store, small_parts: None, tmp_path: Path) -> None:
    one, two = tmp_path / "one" / shape, tmp_path / "two" / shape
    for path in (one, two):
        path.parent.mkdir()
    assert made(many, one, shape, 1) == made(many, two, shape, 2)
    assert files(one) == files(two)


def test_rows_of_parquet_stand_in_the_same_groups(
    many: Store, room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pyarrow import parquet

    monkeypatch.setattr("rawi.export.parquet._ROWS", 7)
    for jobs in (1, 2):
        made(many, tmp_path / f"{jobs}.parquet", "parquet", jobs)
    one, two = (parquet.ParquetFile(tmp_path / f"{jobs}.parquet").metadata for jobs in (1, 2))
    assert one.num_row_groups == two.num_row_groups == -(-one.num_rows // 7) > 3
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "2.parquet").read_bytes()


def test_a_report_whose_address_is_taken_out_is_counted_once(many: Store, room: Room, tmp_path: Path) -> None:
    about = made(many, tmp_path / "x", "annotations", 2)
    (retracted,) = many.retracted()
    reports = {one.report.id for one in many.claims() if "t.me" in str(one.report.url) and one.id != retracted}
    assert about.changed["addresses taken out"] == len(reports) > 3


def test_little_is_made_by_one_process(many: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parts, "in_order", None)
    made(many, tmp_path / "x.csv", "acled", 8)


def test_a_copy_in_memory_is_made_by_one_process(many: Store, room: Room, tmp_path: Path) -> None:
    with many.as_recorded(TODAY) as copy:
        made(copy, tmp_path / "x.csv", "acled", 8)
    assert room.parts == 0


@pytest.mark.parametrize("shape", ["acled", "parquet"])
def test_what_is_written_meanwhile_ends_it_and_leaves_nothing(
    shape: str, many: Store, room: Room, tmp_path: Path
) -> None:
    room.between = lambda: [many.add(*piece) for piece in campaign(40, 41)] and None
    (tmp_path / "to").mkdir()
    with pytest.raises(StoreError, match="was written to while it was exported"):
        made(many, tmp_path / "to" / "x", shape, 2)
    assert not list((tmp_path / "to").iterdir())
    with Store.open(many.path, clock=lambda: CLOCK, world=world()) as again:
        assert again.is_behind(), "no worker derived anything"


INTERRUPTED = """
import sys, time
from pathlib import Path
from rawi.export import SHAPES, Shape, export, parts
from rawi.export.shape import in_lines
from rawi.publish import profile_of
from rawi.store import Store

def slow(outflow):
    time.sleep(0.1)
    yield b"x"

def lines(outflow):
    for line in parts.made_of_claims(outflow, slow):
        print("made", flush=True)
        yield line

if __name__ == "__main__":
    parts.SIZE = parts.LEAST = 1
    SHAPES["slow"] = Shape("slow", "claims", "", "", "", in_lines(lines))
    with Store.open(sys.argv[1], create=False) as store:
        try:
            export(store, "slow", Path(sys.argv[2]), today="2020-01-01", profile=profile_of("internal"), jobs=2)
        except KeyboardInterrupt:
            sys.exit(130)
"""


def test_ctrl_c_ends_an_export_cleanly(many: Store, tmp_path: Path) -> None:
    script, folder = tmp_path / "slow.py", tmp_path / "to"
    script.write_text(INTERRUPTED, encoding="utf-8")
    folder.mkdir()
    many.derive()
    running = subprocess.Popen(
        [sys.executable, str(script), str(many.path), str(folder / "x")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stdout is not None
    running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, b"")
    assert not list(folder.iterdir())


def test_events_of_one_day_stand_together(many: Store) -> None:
    streams = [open_outflow(many, profile_of("public"), Asked(), TODAY, world()) for _ in range(2)]
    days = list(streams[0].days())
    assert [fact for some in days for fact in some] == list(streams[1].events())
    assert all(len({fact.first for fact in some}) == 1 for some in days)
    assert len(days) == len({fact.first for some in days for fact in some}) > 5
