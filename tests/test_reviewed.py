"""What persons reviewed, as gold: corrected slots are in it, and only what was judged is counted."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

import rawi
from rawi.cli import app
from rawi.corrections import stand_at
from rawi.evaluate import Names, score
from rawi.ingest import ARABIC, Facts, make_report
from rawi.reviewed import gold
from rawi.store import Store

TEXT = (
    "سيطرت قوات سوريا الديمقراطية على مدينة الطبقة أمس الأربعاء، بحسب المرصد السوري لحقوق الإنسان. "
    "وقصفت مدفعية النظام قرية تل النعيم. "
    "وقال المرصد إن تنظيم داعش انسحب في 8 مايو 2017 من مدينة الرقة."
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    report = make_report(TEXT, Facts(ref="n-1", outlet="صحيفة", published="2017-05-11"), ARABIC)
    ((_, claims),) = rawi.read_all([report])
    assert [claim.type for claim in claims] == ["capture", "shelling", "withdraw"]
    with Store.open(tmp_path / "s.db") as store:
        store.add(report, claims)
        yield store


def by_type(store: Store) -> dict[str, Any]:
    return {claim.type: claim for claim in store.claims()}


def test_nothing_reviewed_is_no_gold(store: Store) -> None:
    assert list(gold(store)) == []


def test_corrected_and_accepted_claims_are_gold_and_rejected_ones_are_not(store: Store) -> None:
    claims = by_type(store)
    id = claims["capture"].id
    rawi.correct(store, id, "place", words=stand_at(store, id, ["مدينة الرقة"]), author="Rim")
    store.judge(claims["shelling"].id, "rejected", author="Rim")
    (report,) = gold(store)
    assert (report["id"], report["published"], report["text"]) == ("n-1", "2017-05-11", TEXT)
    (capture,) = report["claims"]
    assert (capture["place"], capture["actors"]) == (
        "مدينة الرقة|الرقة|Raqqa", ["قوات سوريا الديمقراطية|Syrian Democratic Forces"],
    )  # fmt: skip
    assert capture["corrected"] == [{"slot": "place", "author": "Rim"}]
    words = [TEXT[start:end] for start, end in report["judged"]]
    assert words == [claims["capture"].trigger.text, claims["shelling"].trigger.text]
    store.judge(claims["withdraw"].id, "accepted", author="Rim")
    assert [claim["type"] for claim in next(gold(store))["claims"]] == ["capture", "withdraw"]


def test_eval_counts_what_was_judged_and_nothing_else(store: Store) -> None:
    """Against a wrong place, a rejected claim and one that nobody looked at."""
    claims = by_type(store)
    said = [msgspec.to_builtins(claim) for claim in store.claims()]
    id = claims["capture"].id
    rawi.correct(store, id, "place", words=stand_at(store, id, ["مدينة الرقة"]), author="Rim")
    store.judge(claims["shelling"].id, "rejected", author="Rim")
    figures = score(gold(store), said, Names())
    assert figures["all"]["found"] | {"p": 0, "r": 0, "f1": 0} == {
        "p": 0, "r": 0, "f1": 0, "gold": 1, "pred": 2, "hit": 1,
    }  # fmt: skip
    assert figures["all"]["core"]["hit"] == 0
    now = [msgspec.to_builtins(claim) for claim in store.claims() if claim.type != "shelling"]
    assert score(gold(store), now, Names())["all"]["whole"]["f1"] == 1.0


def test_the_command_writes_what_eval_reads(store: Store, tmp_path: Path) -> None:
    store.judge(by_type(store)["withdraw"].id, "accepted", author="Rim")
    out = tmp_path / "gold.jsonl"
    refused = CliRunner().invoke(app, ["gold", str(tmp_path / "none" / "x"), "--store", str(store.path)])
    assert refused.exit_code == 1 and "cannot be written" in refused.stderr
    result = CliRunner().invoke(app, ["gold", str(out), "--store", str(store.path)])
    assert result.exit_code == 0 and "1 claim in 1 report, as persons judged them" in result.stderr
    assert json.loads(out.read_text(encoding="utf-8"))["claims"][0]["type"] == "withdraw"
    measured = CliRunner().invoke(app, ["eval", str(out), "--json"])
    assert measured.exit_code == 0, measured.output
    assert json.loads(measured.stdout)["all"]["whole"]["f1"] == 1.0
