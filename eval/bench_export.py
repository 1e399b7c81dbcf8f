"""Speed and memory of exports on made claims (eval/made.py says how they are made).

    python eval/bench_export.py [--claims 100000] [--folder FOLDER] [--shapes parquet acled] [--jobs 1 2]

Makes a store with a tenth of the claims and one with all of them, derives their events once, and exports each in some
shapes through the public gate, every export in a process of its own, by so many jobs. Then the growth from the one to
the other: time should grow as the claims do, memory should not. That is the memory of all its processes' own: pages of
the store that the system maps into them come and go as there is room. ``--claims 1000000`` is the full run;
``--folder`` keeps the stores. Seconds on the clock are those of a machine that does nothing else; of jobs side by side
they are at least the seconds of a core through the number of jobs.
"""

import argparse
import os
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from multiprocessing import active_children
from pathlib import Path
from typing import NamedTuple

import rawi
from bench_record import alone, make
from rawi.export import export
from rawi.lexicon import shipped_world
from rawi.publish import profile_of

_TODAY = "2020-01-01"


class Figures(NamedTuple):
    """What one export took: seconds on the clock and of a core, the highest memory of all its processes' own while it
    ran, and of the first before it, in megabytes; with the pages of the store that were mapped into that one."""

    seconds: float
    worked: float
    memory: float
    before: float
    mapped: float
    size: float
    claims: int


def prepare(path: Path, claims: int) -> None:
    """A store with so many made claims, its events and holdings derived."""
    make(path, claims)
    with rawi.open(path) as store:
        store.derive()


def measure(path: Path, shape: str, jobs: int) -> Figures:
    """Export a store; run in a process of its own."""
    world = shipped_world()
    before = own_memory()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder, rawi.open(path) as store:
        start, used = time.perf_counter(), worked()
        target = Path(folder) / "out"
        with watched() as highest:
            about = export(store, shape, target, today=_TODAY, profile=profile_of("public"), world=world, jobs=jobs)
        seconds, used = time.perf_counter() - start, worked() - used
        files = [target] if target.is_file() else target.iterdir()
        size = sum(file.stat().st_size for file in files) / 1e6
    mapped = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - highest[0]
    return Figures(seconds, used, highest[0], before, max(mapped, 0), size, about.passed["claims"])


def worked() -> float:
    """The seconds of a core that this process and those it has ended have used so far."""
    both = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def own_memory() -> float:
    """The memory of this process and of its workers that no file stands behind, in megabytes."""
    return sum(map(_memory, (os.getpid(), *(child.pid for child in active_children()))))


def _memory(process: int | None) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except FileNotFoundError:  # it has just ended
        return 0
    return int(status.partition("RssAnon:")[2].split()[0]) / 1024 if "RssAnon:" in status else 0


@contextmanager
def watched() -> Iterator[list[float]]:
    """The highest memory of its own that this process has meanwhile, looked at ten times a second."""
    highest, done = [own_memory()], threading.Event()

    def look() -> None:
        while not done.wait(0.1):
            highest[0] = max(highest[0], own_memory())

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield highest
    finally:
        done.set()
        watcher.join()


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--claims", type=int, default=100_000)
    options.add_argument("--folder", type=Path)
    options.add_argument("--shapes", nargs="+", default=["parquet", "acled"])
    options.add_argument("--jobs", nargs="+", type=int, default=[1, 2])
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        stores = [_store(folder, size) for size in (given.claims // 10, given.claims)]
        for shape, jobs in product(given.shapes, given.jobs):
            small, large = (alone(measure, path, shape, jobs) for path in stores)
            _say(f"{shape} by {jobs} {'job' if jobs == 1 else 'jobs'}", given.claims, small, large)


def _store(folder: Path, claims: int) -> Path:
    path = folder / f"export-{claims}.rawi"
    if not path.exists():
        alone(prepare, path, claims)
    return path


def _say(what: str, claims: int, small: Figures, large: Figures) -> None:
    print(
        f"{what}, {claims} made claims ({large.claims} let out): {large.seconds:.1f} s ({large.worked:.1f} s of a "
        f"core), {claims / large.worked:.0f} claims/s, {large.size:.0f} MB; highest memory {large.memory:.0f} MB, "
        f"{large.before:.0f} MB of it knowledge; {large.mapped:.0f} MB of the store mapped beside it"
    )
    print(
        f"  from a tenth of them: time {large.worked / small.worked:.1f} times, memory beside the knowledge "
        f"{small.memory - small.before:.0f} to {large.memory - large.before:.0f} MB; at this rate a million takes "
        f"{1e6 / claims * large.worked:.0f} s of a core, {1e6 / claims * large.seconds:.0f} s on the clock"
    )


if __name__ == "__main__":
    main()
