"""Speed and memory of fusing and control on made claims (eval/made.py says how they are made).

    python eval/bench_record.py [--claims 100000] [--folder FOLDER]

Makes a store with a tenth of the claims and one with all of them, and measures on each: everything derived from
nothing; one more report added and derived; who held all places, and one place, on a day as known on a day. Then the
growth from the one to the other, beside that of n log n. ``--claims 1000000`` is the full run. The stores have the
rows that ``Store.add`` writes, but for the tables that only a search by words or names reads. ``--folder`` keeps
them for the next run.
"""

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from itertools import islice
from math import log
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import insert

import rawi
from made import DAYS, START, Maker
from rawi.lexicon import load_world
from rawi.model import Claim, Report
from rawi.store.database import connect
from rawi.store.rows import claim_row, report_row
from rawi.store.schema import CLAIMS, READINGS, REPORTS
from rawi.version import VERSION

_TIMES, _AT_ONCE = 20, 500
_NOW = "2020-01-01T00:00:00+00:00"
_AFTER = START + timedelta(days=DAYS)
Made = tuple[Report, list[Claim]]
Thing = TypeVar("Thing")


class Time(NamedTuple):
    """How long something took, and how much of that one core worked for it: other programs do not lengthen that."""

    seconds: float
    worked: float


class Figures(NamedTuple):
    """What was measured on one store: times, and megabytes."""

    claims: int
    events: int
    holdings: int
    derived: Time
    memory: float
    added: list[Time]
    all_places: list[Time]
    one_place: list[Time]


def make(path: Path, claims: int) -> None:
    """Write a store of so many made claims, and beside it the reports that come next."""
    maker = Maker(load_world())
    engine = connect(path, True)
    numbers = iter(range(1, claims + 1))
    with engine.execution_options(writes=True).begin() as connection:
        for made in _in_groups(enumerate(maker.reports(claims), 1), _AT_ONCE):
            reports = [{"number": n, **report_row(report, None, _NOW)} for n, (report, _) in made]
            readings = [
                {"number": n, "report": n, "version": VERSION, "digest": report.sha256, "recorded_at": _NOW}
                for n, (report, _) in made
            ]
            rows = [
                {"number": next(numbers), **claim_row(claim, n, position, _NOW)}
                for n, (_, told) in made
                for position, claim in enumerate(told)
            ]
            for table, values in ((REPORTS, reports), (READINGS, readings), (CLAIMS, rows)):
                connection.execute(insert(table), values)
    engine.dispose()
    more = list(islice(maker.reports(_TIMES * 100, _AFTER, 1), _TIMES))
    _next(path).write_bytes(msgspec.json.encode(more))


def _next(path: Path) -> Path:
    return path.with_suffix(".next.json")


def _in_groups(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    rest = iter(things)
    while group := list(islice(rest, size)):
        yield group


def measure(path: Path) -> Figures:
    """The figures of one store, from a copy of it; run in a process of its own: the memory is that of deriving."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        return _measured_on(Path(shutil.copy(path, folder)), path)


def _measured_on(copy: Path, path: Path) -> Figures:
    more = msgspec.json.decode(_next(path).read_bytes(), type=list[Made])
    random = Random(1)
    with rawi.open(copy, world=load_world()) as store:
        derived = _timed(store.derive, anew=True)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        added = [_timed(_add, store, report, claims) for report, claims in more]
        days = [[(START + timedelta(days=d)).isoformat() for d in random.sample(range(DAYS), 2)] for _ in range(_TIMES)]
        all_places = [_timed(store.control, min(two), as_known=max(two)) for two in days]
        one_place = [
            _timed(store.control, min(two), as_known=max(two), place=claim.place.id)
            for two, claim in zip(days, (claims[0] for _, claims in more), strict=True)
            if claim.place
        ]
        claims, events = store.counts()["claims"], sum(1 for _ in store.events())
        holdings = len(store.control())
    return Figures(claims, events, holdings, derived, memory, added, all_places, one_place)


def _add(store: rawi.Store, report: Report, claims: list[Claim]) -> None:
    store.add(report, claims)
    store.derive()


def _timed(work: Callable[..., object], *given: object, **named: object) -> Time:
    start, used = time.perf_counter(), time.process_time()
    work(*given, **named)
    return Time(time.perf_counter() - start, time.process_time() - used)


def say(figures: Figures) -> None:
    """Print the figures of one store."""
    print(
        f"{figures.claims} made claims, {figures.events} events, holdings of {figures.holdings} places: derived from "
        f"nothing in {figures.derived.seconds:.1f} s ({figures.derived.worked:.1f} s of a core), "
        f"highest memory {figures.memory:.0f} MB"
    )
    for name, times in (
        ("one report added and derived", figures.added),
        ("control of all places", figures.all_places),
        ("control of one place", figures.one_place),
    ):
        seconds, worked = zip(*times, strict=True)
        print(
            f"  {name}: median of {len(times)} {median(seconds) * 1000:.1f} ms ({median(worked) * 1000:.1f} ms of a "
            f"core), highest {max(seconds) * 1000:.0f} ms"
        )


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--claims", type=int, default=100_000)
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        small, large = (_measured(given.folder or Path(made), size) for size in (given.claims // 10, given.claims))
    growth = large.derived.worked / small.derived.worked
    fair = large.claims * log(large.claims) / (small.claims * log(small.claims))
    print(f"deriving grows {growth:.1f} times from the smaller store to the larger; n log n {fair:.1f} times")


def _measured(folder: Path, claims: int) -> Figures:
    path = folder / f"made-{claims}.rawi"
    if not path.exists():
        print(f"made in {_timed(alone, make, path, claims).seconds:.0f} s", flush=True)
    figures: Figures = alone(measure, path)
    say(figures)
    return figures


def alone(work: Callable[..., Thing], *given: object) -> Thing:
    """What a call gives, in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


if __name__ == "__main__":
    main()
