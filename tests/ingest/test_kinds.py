"""Every kind that is taken in, good and broken: what comes of each fixture, and that none stops the others."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from samples import BROKEN, GOOD, Fixture, make

from rawi.ingest import Incoming, Problem, Remark, reports

Told = tuple[list[Incoming], list[Problem], list[Remark]]


def read(paths: Iterable[str | Path]) -> Told:
    found = list(reports(paths))
    return (
        [one for one in found if isinstance(one, Incoming)],
        [one for one in found if isinstance(one, Problem)],
        [one for one in found if isinstance(one, Remark)],
    )


@pytest.mark.parametrize("fixture", GOOD + BROKEN, ids=lambda fixture: fixture.name)
def test_what_comes_of_a_file(tmp_path: Path, fixture: Fixture) -> None:
    make(tmp_path, (fixture,))
    # A pipe that is named is read, as a shell hands one over; in a folder it would hold everything up.
    good, bad, remarks = read([tmp_path if fixture.name == "pipe.txt" else tmp_path / fixture.name])
    for item, (words, facts) in zip(good, fixture.reports, strict=True):
        assert words in item.report.text
        assert {name: getattr(item.report, name) for name in facts} == facts
    said = [str(one) for one in (*bad, *remarks)]
    assert len(said) == len(fixture.said), said
    assert all(any(words in one for one in said) for words in fixture.said), said
    assert bool(bad) == fixture.fault
    assert all(one.startswith(str(tmp_path)) for one in said)


def test_a_folder_of_all_of_them_is_read_to_its_end(tmp_path: Path) -> None:
    make(tmp_path)
    good, bad, _ = read([tmp_path])
    assert len(good) == sum(len(fixture.reports) for fixture in GOOD + BROKEN)
    named = "\n".join(map(str, bad))
    assert not [fixture.name for fixture in BROKEN if fixture.fault and fixture.name not in named]


def test_no_damage_raises(tmp_path: Path) -> None:
    make(tmp_path, GOOD)
    chance = random.Random(17)
    for fixture in GOOD:
        path = tmp_path / fixture.name
        for _ in range(8):
            raw = bytearray(path.read_bytes())
            for _ in range(chance.choice((1, 5, 30))):
                at = chance.randrange(len(raw))
                raw[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            damaged = path.with_name("damaged" + path.suffix)
            damaged.write_bytes(bytes(raw[: chance.choice((None, chance.randrange(len(raw)), None))]))
            assert all(isinstance(one, Incoming | Problem | Remark) for one in reports([damaged]))


def test_there_are_fixtures_enough() -> None:
    assert len(GOOD) + len(BROKEN) >= 40


def test_what_a_page_shows_to_be_no_article_is_cut(tmp_path: Path) -> None:
    make(tmp_path, tuple(fixture for fixture in GOOD if fixture.name == "article.html"))
    ((item,), _, _) = read([tmp_path])
    assert len(item.report.text.splitlines()) == 3  # the title, and two paragraphs


def test_of_an_archived_copy_hash_and_address_are_kept(tmp_path: Path) -> None:
    make(tmp_path, tuple(fixture for fixture in GOOD if fixture.name == "archived/metadata.json"))
    ((item,), _, _) = read([tmp_path])
    (copy,) = item.origin.notes["copies"]
    assert copy["file"] == "copy.png" and copy["hash"].startswith("SHA-256:")
    assert copy["urls"] == ["https://archive.example/copy.png"]


def test_a_part_of_a_file_says_which_and_of_what(tmp_path: Path) -> None:
    make(tmp_path, tuple(fixture for fixture in GOOD if fixture.name == "web.warc.gz"))
    (first, _), _, _ = read([tmp_path])
    assert first.origin.at == "record 1" and first.origin.kind == "html"
    assert first.origin.notes["WARC-Record-ID"].startswith("<urn:uuid:")
    assert len(first.origin.file_sha256 or "") == 64


def test_the_bytes_of_a_row_and_of_a_message_are_those_of_the_file(tmp_path: Path) -> None:
    make(tmp_path, tuple(fixture for fixture in GOOD if fixture.name in ("table.csv", "telegram.json")))
    for name in ("table.csv", "telegram.json"):
        whole = (tmp_path / name).read_bytes()
        good, _, _ = read([tmp_path / name])
        assert good and all(item.raw in whole for item in good)


def test_columns_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ما قيل,متى\nسيطرت القوات على القرية أمس,06/06/2017\n", encoding="utf-8")
    ((item, *_), bad) = list(reports([path], columns={"text": "ما قيل", "published": "متى"})), []
    assert isinstance(item, Incoming) and not bad
    assert item.report.published == "2017-06-06"
    (problem,) = reports([path], columns={"text": "none"})
    assert "has no column 'none'" in str(problem)
