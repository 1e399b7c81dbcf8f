"""Killed at any moment, what was kept opens and verifies, and the same command completes it without duplicates.

``RAWI_KILLS=50 pytest tests/ingest/test_killed.py`` kills each of both commands so many times.
"""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from samples import FOUR, GOOD, ONE, THREE, TWO, article, feed, item, make, page
from site_of_tests import serving

from rawi.store import Store

KILLS = int(os.environ.get("RAWI_KILLS", "2"))
PLACES = ("الطبقة", "المنصورة", "الكرامة", "معدان", "السبخة", "الجرنية", "حمام التركمان", "سلوك")


def texts(count: int) -> list[str]:
    """Reports of our own, each different."""
    chance = random.Random(17)
    return [
        f"{chance.choice((ONE, TWO, THREE, FOUR))} وقال مصدر محلي في {chance.choice(PLACES)} إن الحصيلة بلغت {number} "
        f"قتيلا، في حين انسحبت القوات من {chance.choice(PLACES)}."
        for number in range(count)
    ]


def run(*arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "rawi.cli", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def finished(*arguments: str) -> float:
    """Run a command to its end; the seconds it took."""
    start = time.monotonic()
    run(*arguments).wait(600)
    return time.monotonic() - start


def kept(path: Path) -> dict[str, object]:
    """What a store holds, as far as two runs must agree on it."""
    with Store.open(path) as store:
        assert store.verify().faults == ()
        counts = store.counts()
    queries = {
        "reports": "SELECT id FROM reports ORDER BY id",
        "claims": "SELECT id FROM claims ORDER BY id",
        "raw": "SELECT sha256 FROM raw ORDER BY sha256",
        "received": "SELECT report, raw, json_extract(details, '$.path', '$.at') FROM custody WHERE deed = 'received' "
        "ORDER BY 1, 2, 3",
        "read": "SELECT report FROM custody WHERE deed = 'read' ORDER BY 1",
    }
    with closing(sqlite3.connect(path)) as connection:
        return {"counts": counts, **{name: connection.execute(query).fetchall() for name, query in queries.items()}}


def kill_often(arguments: tuple[str, ...], path: Path, whole: Path, longest: float) -> int:
    """Kill a command at random moments, and look at what it leaves each time; how often it came to its end instead.

    Then it begins anew with an empty store, so that there is always something to be killed at.
    """
    chance, ended, killed = random.Random(2017), 0, 0
    while killed < KILLS:
        process = run(*arguments)
        with suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.1, longest))
        if process.poll() is not None:
            assert kept(path) == kept(whole)
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()
            ended += 1
            continue
        process.send_signal(signal.SIGKILL)
        process.wait()
        killed += 1
        if path.exists() and path.stat().st_size:
            with Store.open(path) as store:
                assert store.verify().faults == ()
    return ended


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    make(folder, tuple(fixture for fixture in GOOD if fixture.name not in ("article.html",)))
    rows = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts(60)))
    (folder / "many.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


def test_add(tmp_path: Path, folder: Path) -> None:
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    longest = finished("add", str(folder), "--store", str(whole))
    arguments = ("add", str(folder), "--store", str(killed))
    kill_often(arguments, killed, whole, longest)
    finished(*arguments)
    assert kept(killed) == kept(whole)


def test_watch(tmp_path: Path) -> None:
    with serving() as site:
        pages = texts(60)
        for number, text in enumerate(pages):
            site.put(f"/{number}", page(article(text, FOUR)))
        site.put("/feed", feed(*(item("", "", f"/{number}") for number in range(len(pages)))))
        feeds = tmp_path / "feeds.toml"
        feeds.write_text(f'[[watch]]\nurl = "{site.url}/feed"\nevery = "1m"\n', encoding="utf-8")
        whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
        options = ("--once", "--delay", "0.01", "--allow-private")
        longest = finished("watch", str(feeds), "--store", str(whole), *options)
        fetched_once = len(site.paths())
        site.asked.clear()
        arguments = ("watch", str(feeds), "--store", str(killed), *options)
        ended = kill_often(arguments, killed, whole, longest)
        finished(*arguments)
        assert kept(killed) == kept(whole)
        # A kill costs at most the page that was on its way, and the list of pages that is asked for anew.
        assert len(site.paths()) <= (ended + 1) * fetched_once + 2 * KILLS + 1
