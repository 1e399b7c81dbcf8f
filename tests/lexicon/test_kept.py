"""What is kept of the knowledge is what it was put together from, and nothing depends on its being kept."""

from pathlib import Path

import msgspec
import pytest

import rawi
from rawi.lexicon.kept import cache_folder, kept
from rawi.lexicon.world import World, load_world


@pytest.fixture
def made_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = tmp_path / "names.csv"
    source.write_text("one")
    return source


def _words(source: Path, times: list[str]) -> list[str]:
    def build() -> list[str]:
        times.append("built")
        return source.read_text().split()

    return kept("words", [source], build)


def test_it_is_put_together_once_and_anew_where_a_file_has_changed(made_of: Path) -> None:
    times: list[str] = []
    assert _words(made_of, times) == _words(made_of, times) == ["one"]
    assert times == ["built"]
    made_of.write_text("one two")
    assert _words(made_of, times) == ["one", "two"]
    assert len(times) == 2


@pytest.mark.parametrize("spoilt", [b"", b"short", bytes(6000)])
def test_what_is_not_whole_is_put_together_anew(made_of: Path, spoilt: bytes) -> None:
    times: list[str] = []
    _words(made_of, times)
    file = cache_folder() / "words"
    whole = file.read_bytes()
    for broken in (spoilt, whole[:-1], whole[:70] + b"?" + whole[71:]):
        file.write_bytes(broken)
        assert _words(made_of, times) == ["one"]
    assert len(times) == 4


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(made_of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(made_of))  # a file, and no folder
    times: list[str] = []
    assert _words(made_of, times) == _words(made_of, times) == ["one"]
    assert len(times) == 2


def test_kept_knowledge_reads_as_that_which_is_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("RAWI_HOME", str(tmp_path / "home"))
    text = "قال المرصد السوري إن قوات سوريا الديمقراطية سيطرت أمس على حي المشلب شرقي الرقة بعد طرد تنظيم الدولة منه."
    told = [
        msgspec.json.encode(rawi.read(text, published="2017-06-12", world=world))
        for world in (World(tmp_path / "nowhere"), load_world(), load_world())
    ]
    assert told[0] == told[1] == told[2] and b"sdf" in told[0]
