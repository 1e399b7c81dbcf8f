"""What is kept of the knowledge is what it was put together from, and nothing depends on its being kept."""

import pickle
import re
from pathlib import Path

import msgspec
import pytest

import rawi
from rawi.lexicon.kept import cache_folder, kept
from rawi.lexicon.words import WordTable
from rawi.lexicon.world import World, load_world
from rawi.text.fold import key

ROOT = Path(__file__).parents[2]


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
    texts = [report.read_text() for report in sorted((ROOT / "examples" / "raqqa" / "reports").glob("*.txt"))]
    assert texts
    texts.append("استهدفت قوات النظام الطريق الرئيسي في بلدة سرمين، بعدما سيطرت على المعقل الرئيسي للفصائل.")
    told = [
        [msgspec.json.encode(rawi.read(text, published="2017-06-12", world=world)) for text in texts]
        for world in (World(tmp_path / "nowhere"), load_world(), load_world())
    ]
    assert told[0] == told[1] == told[2]


def test_every_word_is_looked_up_alike_in_kept_knowledge() -> None:
    built = World(Path("nowhere")).words
    read = pickle.loads(pickle.dumps(built))
    data = ROOT / "src" / "rawi" / "data"
    listed = {key(word) for table in data.glob("*.toml") for word in re.findall(r'"(\w{2,})"', table.read_text())}
    assert len(listed) > 9_000
    for form in sorted(listed):
        for word in (form, f"ال{form}"):
            assert _looked_up(built, word) == _looked_up(read, word), word


def _looked_up(words: WordTable, word: str) -> list[tuple[str, str, str, str, bool, str]]:
    return [
        (group, getattr(hit.form.entry, "id", ""), hit.form.pos, hit.preposition, hit.article, hit.suffix)
        for group, hits in words.look(word).groups.items()
        for hit in hits
    ]
