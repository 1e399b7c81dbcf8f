"""The figures are those of the project's score file, to the digit."""

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rawi import evaluate
from rawi.errors import InputError

SHARED = Path(__file__).resolve().parents[2] / "shared"
Record = dict[str, Any]


def gold_claim(**changes: Any) -> Record:
    claim: Record = {
        "type": "capture", "trigger": "سيطرت", "at": 0, "actors": ["قوات سوريا الديمقراطية|قسد"], "targets": [],
        "supporters": [], "place": "حي المشلب", "destination": None, "date": "2017-06-11", "chain": ["رويترز"],
        "stance": "asserts", "factuality": "actual", "quantities": [], "extent": "whole",
    }  # fmt: skip
    return claim | changes


def said_claim(**changes: Any) -> Record:
    claim: Record = {
        "type": "capture", "trigger": {"start": 0, "end": 5, "text": "سيطرت"},
        "actors": [{"name_ar": "قسد", "name": None, "id": None}], "targets": [], "supporters": [],
        "place": {"name_ar": "المشلب", "name": None, "id": None, "extent": "whole"}, "destination": None,
        "date": {"edtf": "2017-06-11", "earliest": "2017-06-11", "latest": "2017-06-11"},
        "chain": [{"name_ar": "وكالة رويترز", "name": None, "id": None}],
        "stance": "asserts", "factuality": "actual", "quantities": [],
    }  # fmt: skip
    return claim | changes


@pytest.fixture
def names() -> evaluate.Names:
    return evaluate.Names()


def test_the_same_claim_is_right_in_every_slot(names: evaluate.Names) -> None:
    right = evaluate.slots(names, gold_claim(), said_claim())
    assert all(right.values()), right


@pytest.mark.parametrize(
    ("slot", "change"),
    [
        ("actors", {"actors": []}),
        ("targets", {"targets": [{"name_ar": "داعش"}]}),
        ("place", {"place": None}),
        ("date", {"date": None}),
        ("origin", {"chain": []}),
        ("stance", {"stance": "denies"}),
        ("factuality", {"factuality": "planned"}),
        ("quantities", {"quantities": [{"kind": "killed", "low": 5, "high": 5}]}),
        ("extent", {"place": {"name_ar": "المشلب", "extent": "part"}}),
    ],
)
def test_a_wrong_slot_is_told(names: evaluate.Names, slot: str, change: Record) -> None:
    right = evaluate.slots(names, gold_claim(), said_claim(**change))
    assert not right[slot]


def test_sides_of_a_clash_may_stand_in_either_slot(names: evaluate.Names) -> None:
    gold = gold_claim(type="clash", actors=["الجيش"], targets=["داعش"])
    said = said_claim(type="clash", actors=[{"name_ar": "داعش"}], targets=[{"name_ar": "الجيش"}])
    assert evaluate.slots(names, gold, said)["actors"]


def test_another_type_is_no_match(names: evaluate.Names) -> None:
    assert evaluate.align(names, "سيطرت القوات", [gold_claim()], [said_claim(type="advance")]) == []


def test_a_trigger_of_the_same_sentence_matches(names: evaluate.Names) -> None:
    text = "سيطرت القوات على الحي. ثم انسحبت"
    elsewhere = {"start": 24, "end": 28, "text": ""}
    beside = {"start": 6, "end": 12, "text": ""}
    assert evaluate.align(names, text, [gold_claim()], [said_claim(trigger=beside)])
    assert not evaluate.align(names, text, [gold_claim()], [said_claim(trigger=elsewhere)])


def test_bad_lines_of_gold_are_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": 1, "text": "", "claims": []}\n{"id": 2}\n')
    with pytest.raises(InputError, match=r"gold\.jsonl:2: has no text, claims"):
        evaluate.read_records(path, ("id", "text", "claims"))
    path.write_text("{\n")
    with pytest.raises(InputError, match=r"gold\.jsonl:1: is not JSON"):
        evaluate.read_records(path, ())
    with pytest.raises(InputError, match="cannot be read"):
        evaluate.read_records(tmp_path / "none", ())


def _score_file() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _blurred(gold: list[Record], seed: int) -> list[Record]:
    """Gold's claims in the shape Rawi writes, some left out, some made twice, many with something wrong."""
    chance = random.Random(seed)
    claims = []
    for report in gold:
        for claim in report["claims"]:
            for _ in range(chance.choice((0, 1, 1, 1, 2))):
                claims.append(_blurred_claim(report["id"], claim, chance))
    chance.shuffle(claims)
    return claims


def _blurred_claim(report: str, claim: Record, chance: random.Random) -> Record:
    def entity(name: str) -> Record:
        said = chance.choice(name.split("|"))
        how = chance.choice(("explicit", "anaphor"))
        shown = said if chance.random() < 0.8 else None
        return {"id": None, "name": None, "name_ar": shown, "mention": {"text": said}, "how": how}

    def entities(names: list[str] | None) -> list[Record]:
        return [entity(name) for name in names or [] if chance.random() < 0.9]

    start = claim["at"] + chance.choice((0, 0, 0, 0, 2, 15, 80))
    day = (claim.get("date") or "2015-08-01").split("/")[0] + chance.choice(("", "", "-01"))
    place = claim.get("place") if chance.random() < 0.9 else "حلب"
    return {
        "report": chance.choice(({"id": "x", "ref": report}, {"id": report, "ref": None})),
        "type": claim["type"] if chance.random() < 0.95 else "attack",
        "trigger": {"start": start, "end": start + len(claim["trigger"]), "text": claim["trigger"]},
        "actors": entities(claim.get("actors")),
        "targets": entities(claim.get("targets")),
        "supporters": entities(claim.get("supporters")),
        "place": {**entity(place), "extent": chance.choice(("whole", "part"))} if place else None,
        "destination": entity(claim["destination"]) if claim.get("destination") else None,
        "date": {"edtf": day, "earliest": day, "latest": day} if chance.random() < 0.7 else None,
        "chain": entities(claim.get("chain")),
        "stance": claim.get("stance") if chance.random() < 0.9 else "denies",
        "factuality": claim.get("factuality") if chance.random() < 0.9 else "planned",
        "quantities": claim.get("quantities") or [] if chance.random() < 0.9 else [],
    }


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the score file leaves tables open
@pytest.mark.skipif(not (SHARED / "eval" / "score.py").exists(), reason="the shared gold is not here")
@pytest.mark.parametrize("aliases", [(), ("actors.csv", "sources.csv")])
def test_the_figures_are_those_of_the_score_file(aliases: tuple[str, ...]) -> None:
    theirs = _score_file()
    files = [SHARED / "facts" / name for name in aliases]
    gold = evaluate.read_records(SHARED / "eval" / "dev.jsonl", ("id", "text", "claims"))
    for seed in range(3):
        claims = _blurred(gold, seed)
        expected, _ = theirs.score(gold, claims, theirs.Names(files))
        mine = evaluate.score(gold, claims, evaluate.Names(files))
        assert json.loads(json.dumps(mine)) == json.loads(json.dumps(expected))
        assert 0.3 < mine["all"]["core"]["f1"] < 0.9
