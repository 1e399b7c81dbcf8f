"""The page as a browser shows it: the example reports, served, and Debian's Chromium on this machine."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import rawi
from rawi.serve.app import PAGE
from rawi.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

    Opens = Callable[..., Page]

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "raqqa"
PUBLISHED = "2017-07-10"  # of the one report that does not say so itself
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NEEDED = {
    "the page is not built: `make page` builds it": (PAGE / "index.html").is_file() and (PAGE / "map.html").is_file(),
    "playwright is not installed": find_spec("playwright") is not None,
    f"there is no {CHROMIUM}": CHROMIUM.exists(),
}
"""What there must be, under what is said where it is not."""


@pytest.fixture(scope="session")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of every example report, its answers derived; nobody changes it."""
    from rawi.ingest import Incoming, reports

    items = list(reports([EXAMPLES / "reports", EXAMPLES / "campaign"], published=PUBLISHED))
    with Store.open(tmp_path_factory.mktemp("page") / "s.rawi") as store, store.batch():
        for report, claims in rawi.read_all(item.report for item in items if isinstance(item, Incoming)):
            store.add(report, claims)
    with Store.open(store.path) as store:
        store.derive()
    return store.path


@pytest.fixture(scope="module")
def kept(derived: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A module's own copy of that store."""
    return Path(shutil.copy(derived, tmp_path_factory.mktemp("kept")))


@pytest.fixture(scope="module")
def served(kept: Path) -> Iterator[str]:
    """The address at which the store is served."""
    command = [sys.executable, "-m", "rawi.cli", "serve", "--store", str(kept), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+/", running.stderr.readline())
            assert found
            yield found[0]
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(timeout=30)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: "Browser") -> Iterator["Opens"]:
    """Opens the page at an address. In the end nothing was complained of, and no other host was asked for anything."""
    wrong: list[str] = []
    pages = []

    def complains(said: "ConsoleMessage", refusals: bool) -> bool:
        return said.type == "error" and not (
            refusals and any(f"status of {status}" in said.text for status in (400, 404))
        )

    def opens(base: str, shown: str, width: int = 1280, refusals: bool = False, **more: Any) -> "Page":
        """``refusals``: the server is asked for what it refuses, which the browser names."""
        page = browser.new_page(viewport={"width": width, "height": 800}, **more)
        pages.append(page)
        page.set_default_timeout(40_000)  # others may be at work on the machine
        page.on("console", lambda said: wrong.append(f"console: {said.text}") if complains(said, refusals) else None)
        page.on("pageerror", lambda error: wrong.append(f"error: {error.message}"))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith((base, "data:", "blob:")) else wrong.append(f"asks {asked.url}"),
        )
        page.goto(base + shown)
        page.wait_for_selector("main")
        return page

    yield opens
    for page in pages:
        page.close()
    assert not wrong
