"""Knowledge files that break their own rules are refused by file, entry or line, in a sentence."""

from pathlib import Path

import pytest

from rawi.errors import KnowledgeError
from rawi.lexicon.entries import EventEntry, Group, SpeechEntry, read_csv, read_toml

GOOD = """
[[event]]
id = "qasafa"
verb = "قصف"
present = "يقصف"
[[event.sense]]
type = "shelling"
roles = { subject = "actor" }
with = [
  "مدفعية",
]
"""

BAD = [
    ('[[event]]\nid = "x', "Unterminated"),
    ('[[event]]\nid = "x"\n', "number 1 (x)"),
    ('[[event]]\nnouns = ["قصف"]\nsense = []\n', "number 1 (no id)"),
    ('[[event]]\nid = "x"\nnoun = ["قصف"]\nsense = []\n', "noun"),
    ('[[event]]\nid = "x"\nnouns = "قصف"\nsense = []\n', "nouns"),
    ('[[event]]\nid = "x"\ndoubled = "yes"\nsense = []\n', "doubled"),
    ('[[event]]\nid = "x"\n[[event.sense]]\nkind = "shelling"\n', "kind"),
    (GOOD + '[[event]]\nid = "second"\n', "number 2 (second)"),
]


def written(folder: Path, text: str, name: str = "words.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    (entry,) = read_toml(written(tmp_path, GOOD), "event", EventEntry)
    assert (entry.id, entry.sense[0].with_) == ("qasafa", ("مدفعية",))
    stems = entry.stems()
    assert stems is not None and stems.present == "يقصف"


def test_an_entry_without_a_verb_has_no_stems(tmp_path: Path) -> None:
    text = '[[speech]]\nid = "wifqa"\nclass = "prep"\nforms = [\n  "وفق",\n]\n'
    (entry,) = read_toml(written(tmp_path, text), "speech", SpeechEntry)
    assert (entry.class_, entry.stems()) == ("prep", None)


def test_a_table_that_a_file_lacks_is_empty(tmp_path: Path) -> None:
    assert read_toml(written(tmp_path, GOOD), "group", Group) == []


@pytest.mark.parametrize(("text", "told"), BAD)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(KnowledgeError) as refused:
        read_toml(written(tmp_path, text), "event", EventEntry)
    assert "words.toml" in str(refused.value)
    assert told in str(refused.value)


def test_a_file_that_is_not_utf8_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_bytes('[[event]]\nid = "قصف"\n'.encode("cp1256"))
    with pytest.raises(KnowledgeError, match=r"words\.toml"):
        read_toml(path, "event", EventEntry)


def test_rows_come_with_their_line(tmp_path: Path) -> None:
    path = written(tmp_path, "id,name\na,one\nb,two\n", "rows.csv")
    assert list(read_csv(path)) == [(2, {"id": "a", "name": "one"}), (3, {"id": "b", "name": "two"})]


@pytest.mark.parametrize("row", ["b", "b,two,three"])
def test_a_row_of_other_length_is_refused_by_line(tmp_path: Path, row: str) -> None:
    path = written(tmp_path, f"id,name\na,one\n{row}\n", "rows.csv")
    with pytest.raises(KnowledgeError, match=r"rows\.csv:3: "):
        list(read_csv(path))
