"""Coded reports are kept without their texts, and joined to them again: whole reports and portions of long ones."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from rawi.model import ClaimType, Factuality, Stance

PATH = Path(__file__).resolve().parents[1] / "eval" / "gold.py"
OPENING = "عاد الهدوء إلى المدينة صباح اليوم.\n"
TEXT = OPENING + "سيطرت قوات زرفوف على حي المشلب شرق الرقة."


@pytest.fixture(scope="module")
def gold() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold", PATH)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def coded(identity: str, text: str, **changes: Any) -> dict[str, Any]:
    """A coded report as whoever coded it wrote it."""
    claim = {
        "type": "capture", "trigger": "سيطرت", "at": text.index("سيطرت"), "actors": ["قوات زرفوف"], "targets": [],
        "supporters": [], "chain": [], "items": [], "place": "حي المشلب", "destination": None, "date": "2017-06-11",
        "quantities": [{"kind": "killed", "low": 5, "high": 5, "of": "قوات زرفوف"}], "note": "easy", "length": 5,
    }  # fmt: skip
    return {"id": identity, "published": "2017-06-12", "text": text, "claims": [claim | changes]}


def kept(gold: ModuleType, folder: Path, *reports: dict[str, Any]) -> tuple[Path, Path]:
    """A corpus folder with the one long report, and a gold folder with what is kept of its coding."""
    corpus, coding = folder / "corpus", folder / "gold"
    corpus.mkdir()
    coding.mkdir()
    (corpus / "all.jsonl").write_text(json.dumps({"id": "r-1", "text": TEXT, "outlet": "عنب بلدي"}) + "\n")
    (coding / "part.jsonl").write_text("".join(json.dumps(gold.strip_text(report)) + "\n" for report in reports))
    return corpus, coding


def test_nothing_of_the_text_is_kept_but_where_it_stands(gold: ModuleType) -> None:
    stripped = gold.strip_text(coded("r-1", TEXT))
    assert "text" not in stripped
    (claim,) = stripped["claims"]
    assert "note" not in claim and "length" not in claim
    for offsets in (claim["trigger"], claim["place"], *claim["actors"], claim["quantities"][0]["of"]):
        start, _, end = offsets.removeprefix("@").partition(":")
        assert TEXT[int(start) : int(end)] in ("سيطرت", "حي المشلب", "قوات زرفوف")
    assert "زرفوف" not in json.dumps(stripped, ensure_ascii=False)


def test_a_whole_report_begins_at_its_first_character(gold: ModuleType, tmp_path: Path) -> None:
    assert gold.strip_text(coded("r-1", TEXT))["start"] == 0
    (report,) = gold.load(*kept(gold, tmp_path, coded("r-1", TEXT)))
    assert (report["text"], report["start"], report["outlet"]) == (TEXT, 0, "عنب بلدي")
    assert report["claims"][0]["actors"] == ["قوات زرفوف"]
    assert report["claims"][0]["quantities"][0]["of"] == "قوات زرفوف"


def test_a_portion_begins_where_its_id_says(gold: ModuleType, tmp_path: Path) -> None:
    portion = coded(f"r-1@{len(OPENING)}", TEXT[len(OPENING) :])
    stripped = gold.strip_text(portion)
    assert (stripped["id"], stripped["start"], stripped["characters"]) == ("r-1", len(OPENING), len(portion["text"]))
    (report,) = gold.load(*kept(gold, tmp_path, portion))
    assert (report["id"], report["start"], report["text"]) == ("r-1", len(OPENING), portion["text"])
    (claim,) = report["claims"]
    assert report["text"].startswith(claim["trigger"], claim["at"])
    assert claim["place"] == "حي المشلب"


def test_portions_of_one_report_stand_in_order(gold: ModuleType, tmp_path: Path) -> None:
    later = coded(f"r-1@{len(OPENING)}", TEXT[len(OPENING) :])
    opening = {"id": "r-1", "published": None, "text": OPENING, "claims": []}
    reports = gold.load(*kept(gold, tmp_path, later, opening))
    assert [report["start"] for report in reports] == [0, len(OPENING)]
    assert "".join(report["text"] for report in reports) == TEXT


def test_a_portion_that_begins_elsewhere_is_refused(gold: ModuleType, tmp_path: Path) -> None:
    moved = coded(f"r-1@{len(OPENING) - 1}", TEXT[len(OPENING) :])
    with pytest.raises(ValueError, match=r"part\.jsonl: r-1"):
        gold.load(*kept(gold, tmp_path, moved))


def test_a_report_that_is_not_there_is_refused(gold: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="r-2"):
        gold.load(*kept(gold, tmp_path, coded("r-2", TEXT)))


ALTERNATIVES = [
    ("قوات زرفوف|زرفوف", "قوات زرفوف|زرفوف"),
    ("قوات زرفوف|قوات برقوق", "قوات زرفوف"),  # the second name has a word that nobody may keep
    ("زرفوف قوات", "زرفوف قوات"),
    ("مدينة الرقة", "مدينة الرقة"),  # stands nowhere in this order; its words are public
    ("برقوق", "?"),
]


@pytest.mark.parametrize(("names", "expected"), ALTERNATIVES)
def test_names_come_back_as_far_as_they_may_be_kept(
    gold: ModuleType, tmp_path: Path, names: str, expected: str
) -> None:
    (report,) = gold.load(*kept(gold, tmp_path, coded("r-1", TEXT, actors=[names])))
    assert report["claims"][0]["actors"] == [expected]


def test_a_reviewer_teaches_only_what_they_looked_at() -> None:
    """Of two takings told, one was judged: the other is no example, neither for it nor against it."""
    from rawi.evaluate import Names
    from rawi.extract.decide import Decider
    from rawi.extract.scorer import Scorer
    from rawi.extract.tree.layout import Layout
    from rawi.lexicon import shipped_world
    from rawi.pipeline import understand

    spec = importlib.util.spec_from_file_location("oracle", PATH.with_name("oracle.py"))
    assert spec is not None and spec.loader is not None
    oracle = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(oracle)
    world = shipped_world()
    text = "سيطرت القوات على حي المشلب شرق الرقة. وسيطرت القوات على حي الصناعة."
    annotation = understand(text, None, world)

    def taught(judged: list[list[int]] | None) -> list[list[bool]]:
        recorder = oracle.Recorder("a", Layout(annotation), [], Names(), Scorer(world.weights), False, judged)
        Decider(recorder.layout, recorder, None).drafts()
        return [right for decision, _, _, right in recorder.rows if decision == "trigger"]

    assert len(taught(None)) == 2
    (only,) = taught([[0, 5]])
    assert only[0]


@pytest.mark.parametrize(("folder", "fewest"), [("OWN", 150), ("RETOLD", 1200), ("UNSEEN", 40)])
def test_own_reports_are_coded_at_their_words(gold: ModuleType, folder: str, fewest: int) -> None:
    reports = gold.own(getattr(gold, folder))
    assert len(reports) >= fewest
    assert len({report["id"] for report in reports}) == len(reports)
    for report in reports:
        assert report["published"] is None or gold.day_or_none(report["published"]) is not None
        for claim in report["claims"]:
            at, trigger = claim["at"], claim["trigger"]
            assert report["text"][at : at + len(trigger)] == trigger, (report["id"], trigger)
            assert claim["type"] in get_args(ClaimType)
            assert claim["stance"] in get_args(Stance)
            assert claim["factuality"] in get_args(Factuality)


def test_what_is_measured_on_teaches_nothing(gold: ModuleType) -> None:
    taught = [report for folder in (gold.OWN, gold.RETOLD) for report in gold.own(folder)]
    measured = gold.own(gold.UNSEEN)
    assert {report["id"] for report in taught}.isdisjoint(report["id"] for report in measured)
    assert {report["text"] for report in taught}.isdisjoint(report["text"] for report in measured)
