"""`rawi serve` as it is run."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rawi.cli import app
from rawi.store import Store


@contextmanager
def served(store: Store, *options: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """What `rawi serve` says when it is ready, and its process; in the end it is stopped, and said nothing more."""
    command = [sys.executable, "-m", "rawi.cli", "serve", "--store", str(store.path), "--port", "0", *options]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    assert running.stderr is not None
    try:
        yield running.stderr.readline(), running
    finally:
        running.send_signal(signal.SIGINT)
    out, rest = running.communicate(timeout=30)
    assert (running.returncode, out, rest) == (0, "", "")


def test_it_serves_until_it_is_stopped(store: Store) -> None:
    with served(store) as (said, _):
        found = re.search(r"http://127\.0\.0\.1:\d+/ ", said)
        assert found, said
        with urllib.request.urlopen(f"{found[0].strip()}api/summary", timeout=30) as answer:
            assert answer.status == 200
            assert "server" not in answer.headers


def test_other_machines_are_let_in_with_the_token_that_is_printed(store: Store) -> None:
    with served(store, "--host", "0.0.0.0") as (said, running):
        assert running.stderr is not None
        assert "ssh -L" in running.stderr.readline()
        found = re.search(r"http://[^/]+:(\d+)/\?token=(\S+)", said)
        assert found, said
        port, token = found.groups()
        address = f"http://127.0.0.1:{port}/api/summary"
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(address, timeout=30)
        asked = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(asked, timeout=30) as answer:
            assert answer.status == 200


def test_a_port_in_use_is_one_sentence(store: Store) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(app, ["serve", "--store", str(store.path), "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 1
    assert done.output.count("\n") == 1
    assert "another program listens there" in done.output


def test_no_store_is_one_sentence(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", "--store", str(tmp_path / f"none{os.getpid()}.db")])
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
