"""`rawi export`, `release`, `cite` and `archive-list` at the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rawi.cli import app
from rawi.export import SHAPES
from rawi.store import Store
from told import CITY, SINAA, said

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command on a small store, whose last report is of a plan."""
    path = tmp_path / "s.db"
    with Store.open(path) as store:
        for piece in (
            said("capture", SINAA, ("sdf",), ("isil",), on=5, told=6, outlet="عنب بلدي", chain=("sohr",)),
            said("airstrike", "sy-al-hol-camp", ("rus",), on=7, told=7),
            said("capture", CITY, ("sdf",), told=8, factuality="planned"),
        ):
            store.add(*piece)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, [*arguments, "--store", str(path)])

    return run


def test_the_list_tells_each_shape(run: Run) -> None:
    done = run("export", "--list")
    assert done.exit_code == 0
    for id in SHAPES:
        assert f"{id}  (" in done.stdout
    assert done.stdout.count("loses: ") == len(SHAPES)


def test_it_says_what_is_in_it_and_what_is_not(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.geojson"
    done = run("export", "geojson", str(target))
    assert done.exit_code == 0, done.output
    assert "as known on 2017-06-09, profile public\npassed the gate: 1 claim, 1 event\n" in done.stderr
    assert "withheld: 1 claim: it tells of what is meant to happen" in done.stderr
    assert "withheld: 1 claim: it names a camp or a shelter of displaced people" in done.stderr
    assert len(json.loads(target.read_text(encoding="utf-8"))["features"]) == 1
    assert (tmp_path / "x.geojson.about.json").is_file()


def test_a_release_is_kept_with_its_reason(run: Run, tmp_path: Path) -> None:
    assert run("release", "sy-al-hol-camp", "shelters", "--author", "Nour").exit_code == 1
    assert run("release", "sy-al-hol-camp", "delay", "--author", "Nour", "--reason", "x").exit_code == 1
    done = run("release", "sy-al-hol-camp", "shelters", "--author", "Nour", "--reason", "It was emptied")
    assert done.exit_code == 0, done.output
    exported = run("export", "geojson", str(tmp_path / "x.geojson"))
    assert "2 claims, 2 events" in exported.stderr
    assert "let past the gate by a person: 1" in exported.stderr
    assert "Nour: It was emptied" in run("release").stdout
    back = run("release", "sy-al-hol-camp", "shelters", "--author", "Nour", "--reason", "They are back", "--withdraw")
    assert back.exit_code == 0
    assert "1 claim, 1 event" in run("export", "geojson", str(tmp_path / "x.geojson")).stderr


def test_citations_are_lines_of_either_language(run: Run) -> None:
    english, arabic = run("cite", "--type", "capture"), run("cite", "--type", "capture", "--lang", "ar")
    (line,) = english.stdout.splitlines()
    assert "Syrian Observatory for Human Rights says: capture by Syrian Democratic Forces of Sinaa" in line
    assert "on 6 June 2017" in line and "SHA-256" in line
    (line,) = arabic.stdout.splitlines()
    assert "المصدر: المرصد السوري لحقوق الإنسان؛ سيطرة (المسيطر: قوات سوريا الديمقراطية؛ المكان: " in line
    assert "withheld: 1 claims" in english.stderr


def test_the_list_for_the_archiver_counts_reports_without_an_address(run: Run) -> None:
    done = run("archive-list")
    assert done.stdout.splitlines() == ["url"]
    assert "a report without an address: 3\n" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export",), "a shape and a file to write are wanted"),
        (("export", "shapefile", "x"), "there is no shape 'shapefile'"),
        (("export", "geojson", "x", "--tier", "A"), "--tier says nothing of"),
        (("export", "geojson", "x", "--type", "invasion"), "there is no type 'invasion'"),
        (("export", "citations", "x", "--tier", "D"), "there is no tier 'D'"),
        (("export", "geojson", "none/x"), "cannot be written"),
        (("release", "sy-raqqa"), "a rule is wanted"),
    ],
)
def test_what_makes_no_sense_is_said(arguments: tuple[str, ...], words: str, run: Run) -> None:
    done = run(*arguments)
    assert done.exit_code == 1
    assert words in done.stderr


@pytest.mark.parametrize("command", [("export", "geojson"), ("map",)])
def test_what_writes_files_beside_its_own_writes_to_no_stream(run: Run, command: tuple[str, ...]) -> None:
    refused = run(*command, "-")
    assert refused.exit_code == 1 and "- is no file" in refused.stderr
    assert not Path("-").exists()
