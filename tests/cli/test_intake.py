"""Bringing reports in as a user does it: add, read --store, custody, copies, watch."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rawi import pipeline
from rawi.cli import app
from rawi.ingest import Problem, Remark, reports
from rawi.intake import Intake
from rawi.model import Claim, Report, Span
from rawi.store import Store

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
from samples import GOOD, ONE, TWO, article, make, page
from site_of_tests import serving

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, make_claim: Callable[..., Claim], tmp_path: Path) -> Run:
    """Runs a command in an empty folder; one claim is made for each report."""

    def read_report(report: Report, _world: object, _because: bool = True) -> list[Claim]:
        first, evidence = Span(0, 5, report.text[:5]), Span(0, len(report.text), report.text)
        return [make_claim(id=f"c-{report.id[2:]}", report=report.reference(), trigger=first, evidence=evidence)]

    monkeypatch.setattr(pipeline, "read_report", read_report)
    monkeypatch.setattr(pipeline, "shipped_world", lambda: None)
    monkeypatch.delenv("RAWI_STORE", raising=False)
    monkeypatch.setenv("RAWI_AUTHOR", "سامي")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TWO, encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


def test_add_keeps_reads_and_says_so(run: Run) -> None:
    done = run("add", "a.txt", "b.txt")
    assert done.exit_code == 0
    assert "2 claims from 2 reports. 2 reports without a day" in done.stderr and ". Kept in rawi.db" in done.stderr
    again = run("add", ".")
    assert "0 claims from 0 reports, 2 reports known already" in again.stderr
    assert "2 claims from 2 reports" in run("add", ".", "--again").stderr


def test_a_report_that_rawi_breaks_off_over_is_named_and_the_others_are_kept(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = pipeline.read_report

    def read_report(report: Report, world: Any, because: bool = True) -> list[Claim]:
        if report.text.strip() == ONE.strip():
            raise IndexError(report.id)
        return good(report, world, because)

    monkeypatch.setattr(pipeline, "read_report", read_report)
    done = run("add", "a.txt", "b.txt")
    assert done.exit_code != 0
    assert "a.txt: not read: Rawi broke off over it" in done.stderr and "IndexError in test_intake.py" in done.stderr
    assert "1 claim from 1 report" in done.stderr
    with Store.open("rawi.db") as store:
        assert [store.came_as(claim.report.id) for claim in store.claims()] == ["b.txt"]


def test_a_text_without_a_name_of_its_own_goes_by_its_file(run: Run) -> None:
    read = run("read", "a.txt", "--store", "rawi.db")
    assert read.stdout.splitlines()[0].startswith("\u2068a.txt\u2069  no date")
    with Store.open("rawi.db") as store:
        (claim,) = store.claims()
    assert re.search("came as +\u2068?a.txt", run("why", claim.id).stdout)
    titled = run("read", "a.txt", "--outlet", "صحيفة").stdout.splitlines()[0]
    assert "صحيفة" in titled and "a.txt" not in titled


def test_reports_that_are_kept_without_a_day_are_counted(run: Run) -> None:
    assert "1 report without a day of publication (--published gives it)" in run("add", "a.txt").stderr
    assert "without a day" not in run("add", "b.txt", "--published", "2017-06-12").stderr
    several = run("read", "a.txt", "b.txt").stderr
    assert "2 reports without a day of publication (a.txt first; --published gives it)" in several


def test_the_same_bytes_under_another_day_are_remarked_on(run: Run) -> None:
    run("add", "a.txt", "b.txt")
    dated = run("add", "a.txt", "--published", "2017-06-12")
    with Store.open("rawi.db") as store:
        undated = {claim.report.id for claim in store.claims() if claim.report.published is None}
        old = next(id for id in undated if store.came_as(id) == "a.txt")
    assert f"a.txt: the same text is kept already without a day of publication, as {old}" in dated.stderr
    assert "under 2017-06-12" in run("add", "a.txt", "--published", "2017-06-13").stderr
    assert "kept already" not in run("add", "b.txt", "--again").stderr


def test_a_line_under_another_day_is_known_by_its_id(run: Run, tmp_path: Path) -> None:
    line = {"id": "n-1", "published": "2017-06-12", "text": "سيطرت قوات سوريا الديمقراطية على حي الصناعة في الرقة."}
    for day in ("2017-06-12", "2017-06-20"):
        (tmp_path / "one.jsonl").write_text(json.dumps(line | {"published": day}), encoding="utf-8")
        (tmp_path / "other.jsonl").write_text(json.dumps(line | {"id": f"m-{day}"}), encoding="utf-8")
        done = run("add", "one.jsonl", "other.jsonl")
    assert done.stderr.count("the same text is kept already under 2017-06-12") == 1


def test_a_report_read_under_a_wrong_day_is_taken_out_and_brought_back(run: Run) -> None:
    run("add", "a.txt")
    run("add", "a.txt", "--published", "2017-06-12")
    with Store.open("rawi.db") as store:
        kept, wrong = sorted(
            {claim.report.id for claim in store.claims()}, key=lambda id: not store.report(id).published
        )
    told = run("events", "--format", "jsonl").stdout
    out = run("judge", wrong, "rejected", "--author", "me", "--reason", "no day")
    assert out.exit_code == 0 and f"{wrong} rejected: " in out.stderr
    events = run("events", "--format", "jsonl").stdout
    assert events != told and events
    with Store.open("rawi.db") as store:
        counted = {claim for event in store.events() for claim in event.claims}
        assert {claim.report.id for claim in store.claims() if claim.id in counted} == {kept}
    assert run("judge", wrong, "withdrawn", "--author", "me").exit_code == 0
    assert run("events", "--format", "jsonl").stdout == told


@pytest.mark.parametrize(("verdict", "said"), [("same", "is no judgement on a claim"), ("retracted", "takes the day")])
def test_a_report_is_judged_as_its_claims_are(run: Run, verdict: str, said: str) -> None:
    run("add", "a.txt")
    with Store.open("rawi.db") as store:
        (id,) = {claim.report.id for claim in store.claims()}
    refused = run("judge", id, verdict, "--author", "me")
    assert refused.exit_code == 1 and said in refused.stderr
    assert "no report r-0" in run("judge", "r-0", "rejected", "--author", "me").stderr


def test_add_and_read_with_a_store_are_one_way_in(run: Run) -> None:
    run("add", "a.txt", "--store", "one.db")
    run("read", "a.txt", "--store", "other.db")
    logs = []
    for name in ("one.db", "other.db"):
        with Store.open(name) as store:
            (claim,) = store.claims()
            logs.append([(one.who, one.deed, one.raw, one.details) for one in store.custody(claim.id)])
    assert logs[0] == logs[1] and logs[0][0][0] == "سامي"


def test_problems_are_named_and_the_exit_code_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    done = run("add", ".")
    assert done.exit_code == 1
    assert "bad.txt: is empty" in done.stderr and "2 claims from 2 reports, 1 problem." in done.stderr


def test_read_takes_the_new_kinds(run: Run, tmp_path: Path) -> None:
    make(tmp_path / "in", tuple(one for one in GOOD if one.name in ("report.docx", "web.warc.gz", "telegram.json")))
    done = run("read", "in", "--format", "jsonl")
    assert done.exit_code == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == 5
    assert {row["report"]["published"] for row in rows} == {None, "2017-06-06", "2017-06-07"}


@pytest.mark.parametrize("columns", ["text", "text=", "nothing=x"])
def test_columns_that_are_none_are_refused(run: Run, columns: str) -> None:
    done = run("add", "a.txt", "--columns", columns)
    assert done.exit_code == 1 and "Traceback" not in done.stderr


def test_the_chain_of_a_report(run: Run) -> None:
    run("add", "a.txt")
    with Store.open("rawi.db") as store:
        (claim,) = store.claims()
    shown = run("custody", "report", claim.id)
    assert shown.exit_code == 0
    assert all(words in shown.stdout for words in (claim.report.id, "received by سامي", "read by سامي", "a.txt", "txt"))
    rows = run("custody", "report", claim.report.id, "--jsonl").stdout.splitlines()
    assert [json.loads(row)["deed"] for row in rows] == ["received", "read"]
    assert run("custody", "report", "r-none").exit_code == 1


def test_verify_finds_a_changed_byte(run: Run, tmp_path: Path) -> None:
    run("add", "a.txt")
    good = run("custody", "verify")
    assert good.exit_code == 0 and "all as they came" in good.stdout
    head = good.stdout.split()[-1]
    assert run("custody", "verify", "--head", head).exit_code == 0
    assert run("custody", "verify", "--head", "1" * 64).exit_code == 1
    whole = (tmp_path / "rawi.db").read_bytes()
    at = whole.index(ONE.encode())
    (tmp_path / "rawi.db").write_bytes(whole[:at] + b"\xd9" + whole[at + 1 :])
    for beside in tmp_path.glob("rawi.db-*"):
        beside.unlink()
    bad = run("custody", "verify")
    assert (bad.exit_code == 1 and "was changed" in bad.stderr) or "were changed" in bad.stderr


def test_copies_are_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": ONE, "outlet": "عنب بلدي", "published": "2017-06-06"}))
    run("add", ".")
    shown = run("copies").stdout
    assert "2 reports with one text" in shown and "عنب بلدي" in shown and "100 %" in shown
    (group,) = map(json.loads, run("copies", "--jsonl").stdout.splitlines())
    assert [one["published"] for one in group] == ["2017-06-06", None]
    run("add", "a.txt", "--store", "other.db")
    assert "No report copies another" in run("copies", "--store", "other.db").stdout


def test_an_address_is_fetched_by_add_alone(run: Run) -> None:
    with serving() as site:
        url = site.put("/n", page(article(ONE, TWO)))
        assert "only `rawi add`" in run("read", url).stderr
        assert "refused unless --allow-private" in run("add", url).stderr
        assert site.asked == []
        assert "1 claim from 1 report." in run("add", url, "--allow-private").stderr


def test_watch_once(run: Run, tmp_path: Path) -> None:
    with serving() as site:
        url = site.put("/n", page(article(ONE, TWO)))
        (tmp_path / "feeds.toml").write_text(f'[[watch]]\nurl = "{url}"\n', encoding="utf-8")
        done = run("watch", "feeds.toml", "--once", "--allow-private", "--delay", "0")
        assert done.exit_code == 0 and "1 claim so far" in done.stderr
    refused = run("watch", "none.toml")
    assert refused.exit_code == 1 and "none.toml: cannot be read" in refused.stderr


def test_what_came_twice_in_one_batch_is_read_once_and_logged_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text(ONE, encoding="utf-8")
    told: list[Any] = []
    with Store.open("rawi.db") as store, Intake(store, again=False, tell=told.append) as intake:
        list(intake.read(reports(sorted(tmp_path.glob("*.txt")))))
        intake.settle()
        assert (intake.taken, intake.known, intake.problems) == (2, 1, 0)
        paths = [Path(one.details["path"]).name for one in store.custody(f"r-{_id(store)}") if one.deed == "received"]
    assert paths == ["a.txt", "same.txt"]
    assert not [one for one in told if isinstance(one, Problem | Remark)]


def _id(store: Store) -> str:
    return next(claim.id[2:] for claim in store.claims() if claim.evidence.text == ONE)
