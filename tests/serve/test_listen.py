"""`rawi serve` as it is run."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

from typer.testing import CliRunner

from rawi.cli import app
from rawi.store import Store


def test_it_serves_until_it_is_stopped(store: Store) -> None:
    command = [sys.executable, "-m", "rawi.cli", "serve", "--store", str(store.path), "--port", "0"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    assert running.stderr is not None
    try:
        said = running.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert found, said + running.stderr.read()
        with urllib.request.urlopen(f"{found[0]}api/summary", timeout=30) as answer:
            assert answer.status == 200
            assert "server" not in answer.headers
    finally:
        running.send_signal(signal.SIGINT)
    out, rest = running.communicate(timeout=30)
    assert (running.returncode, out, rest) == (0, "", "")


def test_a_port_in_use_is_one_sentence(store: Store) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(app, ["serve", "--store", str(store.path), "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 1
    assert done.output.count("\n") == 1
    assert "another program listens there" in done.output


def test_other_machines_are_let_in_only_if_that_is_said(store: Store) -> None:
    done = CliRunner().invoke(app, ["serve", "--store", str(store.path), "--host", "0.0.0.0"])
    assert done.exit_code == 1
    assert "--allow-remote" in done.output


def test_no_store_is_one_sentence(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", "--store", str(tmp_path / f"none{os.getpid()}.db")])
    assert (done.exit_code, done.output.count("\n")) == (1, 1)
