"""``rawi places add`` on the command line: what it says of what it wrote and did not write."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rawi.cli import app

Add = Callable[[str], Result]
ONE, OTHER = "القرية المختلقة,x,SY,35.1,36.9\n", "القرية الموضوعة,y,SY,35.5,36.4\n"


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Add:
    """Adds a table of some rows, in an empty folder."""
    monkeypatch.setenv("RAWI_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def run(rows: str) -> Result:
        (tmp_path / "mine.csv").write_text(f"name_ar,name_en,country,lat,lon\n{rows}", "utf-8")
        return CliRunner().invoke(app, ["places", "add", "mine.csv"])

    return run


def test_what_was_written_is_told(add: Add, tmp_path: Path) -> None:
    target = tmp_path / "home" / "places" / "mine.csv"
    assert f"2 places from mine.csv in {target}\n" in add(ONE + OTHER).stderr
    assert f"1 place from mine.csv in {target}, which no longer has 1 former one\n" in add(ONE).stderr


def test_a_table_that_is_kept_is_told(add: Add, tmp_path: Path) -> None:
    add(ONE + OTHER)
    result = add(ONE + OTHER.replace("35.5", "north"))
    assert result.exit_code == 1
    assert "mine.csv:3: " in result.stderr
    kept = tmp_path / "home" / "places" / "mine.csv"
    assert f"1 place from mine.csv: nothing was written, {kept} stays as it was\n" in result.stderr


def test_where_no_place_is_new_no_table_is_named(add: Add, tmp_path: Path) -> None:
    result = add("كفر نبل,x,SY,35.614,36.561\n")
    assert result.stderr == "0 places (1 known already) from mine.csv: nothing was written\n"
    assert result.exit_code == 0 and not (tmp_path / "home").exists()


def test_a_table_of_the_users_folder_is_refused(add: Add, tmp_path: Path) -> None:
    add(ONE)
    target = tmp_path / "home" / "places" / "mine.csv"
    result = CliRunner().invoke(app, ["places", "add", str(target)])
    assert result.exit_code == 1 and "is read as it is" in result.stderr
