"""Speed and memory of reading, as ratios within one run.

    python eval/bench.py [REPORTS.jsonl]

Compares the whole reading with a bare fold-and-tokenise pass over the same texts on one core, two workers with one
process, and prints the highest memory and the time to the first report. What one core does is told in seconds of its
own work, which other programs disturb less than those of the clock. Times themselves depend on the machine.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold as gold_files
from rawi.ingest import Facts, make_report
from rawi.lexicon import load_world
from rawi.model import Report
from rawi.pipeline import read_all, read_report
from rawi.text.tokens import tokenise

CORPUS = gold_files.SHARED / "corpus" / "papers_2015.jsonl"
FIRST = "import rawi; rawi.read('سيطرت القوات على البلدة أمس', published='2017-06-12')"


def reports(path: Path) -> list[Report]:
    """The reports of a JSONL file."""
    rows = gold_files.read_lines(path)
    return [
        make_report(r["text"], Facts(ref=r["id"], published=gold_files.day_or_none(r.get("published"))), "ar")
        for r in rows
    ]


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """How long a call takes."""
    start = clock()
    work()
    return clock() - start


def first_report() -> float:
    """From the start of Python to the first report's claims, on any start but the one that compiles the modules."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return min(seconds(lambda: subprocess.run([sys.executable, "-c", FIRST], check=True, env=kept)) for _ in range(3))


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", nargs="?", type=Path, default=CORPUS)
    path = options.parse_args().reports
    if not path.exists():
        print(f"{path} is not on this machine: nothing measured")
        return
    first = first_report()
    world, batch = load_world(), reports(path)
    bare = min(seconds(lambda: [tokenise(report.text) for report in batch], time.process_time) for _ in range(3))
    one = min(seconds(lambda: [read_report(report, world) for report in batch], time.process_time) for _ in range(2))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    alone = seconds(lambda: list(read_all(batch, jobs=1)))
    two = seconds(lambda: list(read_all(batch, jobs=2)))
    print(f"{len(batch)} reports, {sum(len(report.text) for report in batch)} characters")
    print(
        f"bare fold and tokenise {bare:.2f} s; reading {one:.2f} s: "
        f"{one / bare:.1f} times, {len(batch) / one:.0f} reports/s"
    )
    print(f"two workers {two:.2f} s against {alone:.2f} s for one process: {alone / two:.2f} times as fast")
    print(f"highest memory {memory:.0f} MB; first report {first:.2f} s after start")


if __name__ == "__main__":
    main()
