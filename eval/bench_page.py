"""Speed of what is served, on made claims (eval/made.py says how they are made): the API under load, and the page.

    python eval/bench_page.py [--claims 100000] [--folder FOLDER]

Makes a store with a tenth of the claims and one with all of them, serves each by one process of `rawi serve`, and asks
it from another with 20 clients at once, each its next question as soon as the last is answered, none asked twice. Says
how long an answer takes, how many come in a second, and what each costs the server of a core, which other programs do
not lengthen; and how all that grows from the one store to the other. As none is asked twice, no answer is one that was
kept. Then the page in Chromium without a window and without a graphics card, if Playwright and Chromium are there: from
its load until the ground and the dots of all places are drawn, and from a step of the slider until the dots show the
day. The names of places follow when the slider rests. ``--folder`` keeps the stores for the next run.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from urllib.parse import quote, urlencode

import rawi
from load import Load, load
from made import DAYS, START, Maker
from rawi.lexicon import load_world
from rawi.serve.app import PAGE

_CLIENTS, _TIMES, _STEPS = 20, 400, 20
_TICKS = os.sysconf("SC_CLK_TCK")
_TYPES = ("capture", "hold", "advance", "clash", "airstrike", "shelling", "killing", "bombing")
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run"]


class Server(NamedTuple):
    """A server, and the number of its process."""

    address: str
    process: int

    @property
    def worked(self) -> float:
        """The seconds of a core that it has used so far."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS


def make(path: Path, claims: int) -> None:
    """Write a store of so many made claims, and derive what follows from them."""
    world = load_world()
    with rawi.open(path, world=world) as store:
        with store.batch():
            for report, told in Maker(world).reports(claims):
                store.add(report, told)
        store.derive()


@contextmanager
def served(path: Path) -> Iterator[Server]:
    """`rawi serve` over a store."""
    command = [sys.executable, "-m", "rawi.cli", "serve", "--store", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        try:
            said = running.stderr.readline()
            found = re.search(r"http://\S+/", said)
            if found is None:
                raise RuntimeError(said)
            yield Server(found[0], running.pid)
        finally:
            running.terminate()


def questions(path: Path) -> dict[str, Callable[[Random], str]]:
    """What is asked of a store, each time of something else."""
    with rawi.open(path) as store:
        places = [quote(place.id) for place in store.places()[:2_000]]
        sources = [source.id for source in store.sources()[:50]]
        marks = list(_marks(store))

    def day(random: Random) -> str:
        return (START + timedelta(days=random.randrange(30, DAYS))).isoformat()

    def control(random: Random) -> str:
        on, known = sorted((day(random), day(random)))
        return f"control?on={on}&as_known={known}"

    def asked(path: str, **words: str) -> str:
        return f"{path}?{urlencode(words)}"

    return {
        "control as of, as known": control,
        "timeline of a place": lambda r: asked(f"timeline/{r.choice(places)}", as_known=day(r)),
        "events of a type from a day": lambda r: asked("events", type=r.choice(_TYPES), **{"from": day(r)}),
        "events of a place": lambda r: asked("events", place=r.choice(places)),
        "events as known": lambda r: asked("events", as_known=day(r), type=r.choice(_TYPES)),
        "claims of a type from a day": lambda r: asked("claims", type=r.choice(_TYPES), **{"from": day(r)}),
        "claims of a source": lambda r: asked("claims", source=r.choice(sources), limit=str(r.randint(1, 100))),
        "reports, page by page": lambda r: asked("reports", cursor=r.choice(marks), limit=str(r.randint(50, 100))),
        "places": lambda r: asked("places", limit=str(r.randint(1, 200))),
        "density as known": lambda r: asked("density", as_known=day(r)),
    }


def _marks(store: rawi.Store) -> Iterator[str]:
    """Where the pages of reports begin."""
    cursor = store.reports_page(limit=100).next
    while cursor is not None:
        yield cursor
        cursor = store.reports_page(cursor=cursor, limit=100).next


class Cost(NamedTuple):
    """What a question cost under load, and what of it the server worked for each answer, in seconds."""

    load: Load
    worked: float


def under_load(server: Server, question: Callable[[Random], str]) -> Cost:
    """Ask a question many times, by many clients at once."""
    random = Random(1)
    paths = dict.fromkeys(f"/api/{question(random)}" for _ in range(_TIMES))
    before = server.worked
    found = load(server.address, iter(paths), min(_CLIENTS, len(paths)))
    return Cost(found, (server.worked - before) / len(paths))


def say_api(small: dict[str, Cost], large: dict[str, Cost]) -> None:
    """Print what each question costs, and how that grows with the store."""
    print(f"{_CLIENTS} clients at once; of the larger store:")
    for name, (found, worked) in large.items():
        before = small[name]
        print(
            f"  {name:28} half under {found.under(0.5) * 1000:5.0f} ms, 95 % under {found.under(0.95) * 1000:5.0f} ms; "
            f"{found.per_second:5.0f} a second; {worked * 1000:5.1f} ms of a core and "
            f"{found.size / len(found.waits) / 1000:5.0f} kB each; from the smaller store it grows "
            f"{worked / before.worked if before.worked else 0:4.1f} times, what is sent "
            f"{found.size / len(found.waits) / (before.load.size / len(before.load.waits)):4.1f} times"
        )


_STEP = """async () => {
  const slider = document.querySelector("section.times input[type=range]");
  const fetched = window.fetch;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const read = new Promise((done) => {
    window.fetch = async (...asked) => {
      const answer = await fetched(...asked);
      if (!String(asked[0]).includes("control?")) return answer;
      const json = answer.json.bind(answer);
      answer.json = async () => { const found = await json(); setTimeout(done); return found; };
      return answer;
    };
  });
  const start = performance.now();
  slider.valueAsNumber -= 1;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  await read;
  await drawn();
  window.fetch = fetched;
  return performance.now() - start;
}"""
"""A step of the slider: until its answer has been read and the frame with it has been drawn."""


class Drawn(NamedTuple):
    """When the map was drawn after the page had loaded, and after it was asked for, and the steps of the slider; in
    milliseconds."""

    after_load: float
    after_asking: float
    steps: list[float]


def page_times(address: str) -> Drawn:
    """What the page takes."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        page.wait_for_selector("[data-ready=true]", timeout=120_000)
        loaded = "performance.getEntriesByType('navigation')[0].loadEventEnd"
        drawn: float = page.evaluate("performance.now()")
        first: float = drawn - page.evaluate(loaded)
        page.wait_for_timeout(1_000)
        steps: list[float] = []
        for _ in range(_STEPS):
            steps.append(page.evaluate(_STEP))
            page.wait_for_timeout(100)
        browser.close()
    return Drawn(first, drawn, steps)


def why_no_page() -> str | None:
    """What the page cannot be measured without."""
    if not (PAGE / "index.html").is_file():
        return "it is not built (`make page`)"
    if find_spec("playwright") is None:
        return "playwright is not installed"
    return None if CHROMIUM.exists() else f"there is no {CHROMIUM}"


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--claims", type=int, default=100_000)
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        sizes = (given.claims // 10, given.claims)
        _measure([(given.folder or Path(made)) / f"served-{size}.rawi" for size in sizes], sizes)


def _measure(paths: list[Path], sizes: tuple[int, int]) -> None:
    costs, pages = [], []
    missing = why_no_page()
    for path, size in zip(paths, sizes, strict=True):
        if not path.exists():
            make(path, size)
        with served(path) as server:
            costs.append({name: under_load(server, question) for name, question in questions(path).items()})
            if missing is None:
                pages.append(page_times(server.address))
    say_api(*costs)
    if missing is not None:
        print(f"the page is not measured: {missing}")
    for size, drawn in zip(sizes, pages, strict=False):
        print(
            f"the page over {size} claims: map drawn {drawn.after_load:.0f} ms after load, {drawn.after_asking:.0f} ms "
            f"after it was asked for, slider step {median(drawn.steps):.0f} ms"
        )


if __name__ == "__main__":
    main()
