"""How far deriving has come, at a terminal and nowhere else."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rawi.cli import app, progress
from rawi.store import Step, Store
from told import campaign


def test_a_bar_for_each_stage_is_gone_in_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    say = progress.shown()
    assert say is not None
    for stage in ("tellings", "events", "holdings"):
        for done in (0, 5_000):
            say(Step(stage, done, 5_000))
    out, shown = capsys.readouterr()
    assert out == ""
    assert "deriving" in shown


def test_little_is_derived_without_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    say = progress.shown()
    assert say is not None
    say(Step("tellings", 0, 10))
    say(Step("events", 0, 10_000))
    assert capsys.readouterr() == ("", "")


def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(progress, "_WORTH_SHOWING", 0)
    with Store.open(tmp_path / "s.db") as store:
        for report, claims in campaign():
            store.add(report, claims)
    done = CliRunner().invoke(app, ["control", "--store", str(tmp_path / "s.db"), "--format", "csv"])
    assert done.exit_code == 0, done.output
    assert "deriving" not in done.output
