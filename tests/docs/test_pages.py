"""Every example on the pages runs: Python by its own output, commands by their exit code, shown data by its shape."""

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from doctest import ELLIPSIS
from pathlib import Path

import msgspec
import pytest
from sybil import Document, Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from typer.testing import CliRunner

import rawi
from rawi.cli import app
from rawi.export import SHAPES
from rawi.ingest import read_watchlist
from rawi.ingest.profiles import Profiles
from rawi.lexicon.entries import EventEntry
from rawi.model import TYPES
from rawi.publish import read_publishing

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "README.md",
    "README.ar.md",
    "docs/claims.md",
    "docs/knowledge.md",
    "docs/review.md",
    "docs/intake.md",
    "docs/export.md",
)
TARGETS = re.compile(r"^([a-z]+):", re.MULTILINE)
NAMED_FILE = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
SHOWN = re.compile(r"<!-- shown: make demo -->\n```text\n(.*?)```", re.DOTALL)
RECORD = re.compile(r"<!-- record -->\n```json\n(.*?)```", re.DOTALL)
CELLS = re.compile(r"\s{2,}")
ASIDE = re.compile(r"[ceh]-[0-9a-f]+|[ABC]?")


def run(example: Example) -> str | None:
    """Run a block of commands: ours in this process, of make only whether it knows the target."""
    for line in example.parsed.splitlines():
        assert line.startswith("$ "), f"a console block holds commands only: {line}"
        program, *arguments = shlex.split(line[2:])
        if program == "make":
            assert set(arguments) <= set(TARGETS.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
        else:
            assert program == "rawi", line
            result = CliRunner().invoke(app, arguments)
            assert result.exit_code == 0, f"{line}: {result.output}"
    return None


def accept_entry(example: Example) -> str | None:
    """Check that an entry shown has the shape of its file: of events, of what is watched, of outlets' profiles."""
    shown = tomllib.loads(example.parsed)
    for entry in shown.get("event", ()):
        assert msgspec.convert(entry, EventEntry).sense
    Path("shown.toml").write_text(example.parsed, encoding="utf-8")
    if "watch" in shown:
        assert read_watchlist(Path("shown.toml"))
    if "profile" in shown:
        assert Profiles(Path("shown.toml")).named("عنب بلدي").drop
    assert shown.keys() <= {"event", "watch", "profile"}
    return None


PYTHON = PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)
READER = Sybil(parsers=[PYTHON, CodeBlockParser("console", run), CodeBlockParser("toml", accept_entry)])
READER_OF_PYTHON = Sybil(parsers=[PYTHON])


def document(page: str) -> Document:
    """A page; the commands of the Arabic one are those of the English one, which is run."""
    return (READER_OF_PYTHON if page == "README.ar.md" else READER).parse(ROOT / page)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the example reports in it, as the pages take for granted."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAWI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_run(page: str, desk: Path) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, content in NAMED_FILE.findall(text):
        (desk / name).write_text(content, encoding="utf-8")
    examples = list(document(page).examples())
    assert examples or page == "docs/claims.md"
    for example in examples:
        example.evaluate()


def test_both_readmes_give_the_same_commands() -> None:
    def commands(page: str) -> list[str]:
        lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
        return [line.removesuffix(" --lang en") for line in lines if line.startswith("$ ")]

    assert commands("README.md") == commands("README.ar.md")


def test_the_record_shown_is_the_record_written() -> None:
    found = RECORD.search((ROOT / "docs/claims.md").read_text(encoding="utf-8"))
    assert found is not None
    shown = json.loads(found[1])
    (claim,) = rawi.read(shown["evidence"]["text"], published=shown["report"]["published"])
    said = msgspec.to_builtins(claim)
    del said["because"]
    changing = {"id", "report", "tier", "confidence"}
    assert shown.keys() == said.keys()
    assert shown["report"].keys() == said["report"].keys()
    for field in said.keys() - changing:
        assert json.loads(json.dumps(said[field])) == shown[field], field


def test_every_type_is_explained() -> None:
    rows = (ROOT / "docs/claims.md").read_text(encoding="utf-8").partition("## Types")[2]
    assert re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE) == list(TYPES)


def test_every_shape_and_profile_stands_on_the_page_of_exports() -> None:
    text = (ROOT / "docs/export.md").read_text(encoding="utf-8")
    rows = text.partition("## Shapes")[2].partition("##")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", rows, re.MULTILINE) == list(SHAPES)
    made_of = {shape.id: shape.of for shape in SHAPES.values()}
    assert dict(re.findall(r"^\| `([a-z-]+)` \| ([a-z ]+?) \|", rows, re.MULTILINE)) == made_of
    assert all(f"`{profile.id}`" in text for profile in read_publishing().profile)


def rows_of(excerpt: str) -> Iterator[list[str]]:
    """The cells of the lines of a table, without ids, tiers and marks of direction."""
    for line in excerpt.splitlines():
        cells = [re.sub("[\u2066-\u2069]", "", cell).strip() for cell in CELLS.split(line.strip())]
        yield [cell for cell in cells if not ASIDE.fullmatch(cell)]


@pytest.mark.parametrize("page", ["README.md", "README.ar.md"])
def test_the_excerpt_is_what_the_demo_prints(page: str, demo_output: str) -> None:
    printed = list(rows_of(demo_output))
    found = SHOWN.search((ROOT / page).read_text(encoding="utf-8"))
    assert found is not None
    for row in rows_of(found[1]):
        assert row in printed, row
