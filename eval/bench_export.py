"""Speed and memory of exports on made claims (eval/made.py says how they are made).

    python eval/bench_export.py [--claims 100000] [--folder FOLDER] [--shapes parquet acled]

Makes a store with a tenth of the claims and one with all of them, derives their events once, and exports each in some
shapes through the public gate, every export in a process of its own. Then the growth from the one to the other: time
should grow as the claims do, memory should not. That is the memory of the process's own: pages of the store that the
system maps into it come and go as there is room. ``--claims 1000000`` is the full run; ``--folder`` keeps the stores.
"""

import argparse
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import rawi
from bench_record import make
from rawi.export import export
from rawi.lexicon import shipped_world
from rawi.publish import profile_of

_TODAY = "2020-01-01"


class Figures(NamedTuple):
    """What one export took: seconds on the clock and of a core, the highest memory of its own while it ran, and before
    it, in megabytes; with the pages of the store that were mapped."""

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


def measure(path: Path, shape: str) -> Figures:
    """Export a store; run in a process of its own."""
    world = shipped_world()
    before = own_memory()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder, rawi.open(path) as store:
        start, used = time.perf_counter(), time.process_time()
        target = Path(folder) / "out"
        with watched() as highest:
            about = export(store, shape, target, today=_TODAY, profile=profile_of("public"), world=world)
        seconds, worked = time.perf_counter() - start, time.process_time() - used
        files = [target] if target.is_file() else target.iterdir()
        size = sum(file.stat().st_size for file in files) / 1e6
    mapped = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - highest[0]
    return Figures(seconds, worked, highest[0], before, mapped, size, about.passed["claims"])


def own_memory() -> float:
    """The memory of this process that no file stands behind, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("RssAnon:")[1].split()[0]) / 1024


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
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or Path(made)
        stores = [_store(folder, size) for size in (given.claims // 10, given.claims)]
        for shape in given.shapes:
            small, large = (_alone(measure, path, shape) for path in stores)
            _say(shape, given.claims, small, large)


def _store(folder: Path, claims: int) -> Path:
    path = folder / f"export-{claims}.rawi"
    if not path.exists():
        _alone(prepare, path, claims)
    return path


def _say(shape: str, claims: int, small: Figures, large: Figures) -> None:
    print(
        f"{shape}, {claims} made claims ({large.claims} let out): {large.seconds:.1f} s ({large.worked:.1f} s of a "
        f"core), {claims / large.worked:.0f} claims/s, {large.size:.0f} MB; highest memory {large.memory:.0f} MB, "
        f"{large.before:.0f} MB of it knowledge; {large.mapped:.0f} MB of the store mapped beside it"
    )
    print(
        f"  from a tenth of them: time {large.worked / small.worked:.1f} times, memory beside the knowledge "
        f"{small.memory - small.before:.0f} to {large.memory - large.before:.0f} MB; at this rate a million takes "
        f"{1e6 / claims * large.worked:.0f} s of a core"
    )


def _alone(work, *given):  # type: ignore[no-untyped-def]
    """What a call gives, in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


if __name__ == "__main__":
    main()
