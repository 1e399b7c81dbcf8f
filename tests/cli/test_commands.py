"""The commands as a user runs them. Reading itself is put by: here one claim is made for each report."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import Result
from typer.testing import CliRunner

from rawi import pipeline
from rawi.cli import app
from rawi.ingest import Facts, make_report
from rawi.model import Claim, Report, Span
from rawi.store import Store

Run = Callable[..., Result]
NEWS = "سيطرت قوات سوريا الديمقراطية على حي المشلب"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, make_claim: Callable[..., Claim], tmp_path: Path) -> Run:
    """Runs a command in an empty folder."""

    def read_report(report: Report, _world: object, _because: bool = True) -> list[Claim]:
        first = Span(0, 5, report.text[:5])
        number = report.id[2:]
        evidence = Span(0, len(report.text), report.text)
        fields = {"report": report.reference(), "trigger": first, "evidence": evidence}
        return [make_claim(id=f"c-{number}", **fields), make_claim(id=f"c-{number[::-1]}", tier="B", **fields)]

    monkeypatch.setattr(pipeline, "read_report", read_report)
    monkeypatch.setattr(pipeline, "shipped_world", lambda: None)
    monkeypatch.delenv("RAWI_STORE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, given=None: CliRunner().invoke(app, [str(one) for one in arguments], input=given)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def test_help_names_every_command(run: Run) -> None:
    told = run("--help").stdout
    names = "read why claims correct check eval places events origins control timeline diff judge derive gold plot"
    assert all(name in told for name in names.split())


def test_help_names_the_extra_that_a_command_needs(run: Run) -> None:
    assert "extra `plot`" in run("plot", "--help").stdout


def test_help_does_not_wait_for_the_reading_room() -> None:
    script = "import sys, rawi.cli; print(sorted({'rawi.lexicon', 'rawi.store', 'sqlalchemy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_read_as_a_table(run: Run, news: Path) -> None:
    result = run("read", news, "--outlet", "عنب بلدي", "--published", "2017-06-12")
    assert result.exit_code == 0
    assert "capture" in result.stdout and "المشلب" in result.stdout and "2017-06-11" in result.stdout
    assert "2 claims from 1 report. Nothing was kept" in result.stderr


def test_read_as_json(run: Run, news: Path) -> None:
    first, second = lines(run("read", news, "--format", "jsonl", "--published", "2017-06-12"))
    assert first["report"]["published"] == "2017-06-12"
    assert first["tier"] == "A" and second["tier"] == "B"
    assert "because" not in first
    assert list(first)[:3] == ["id", "report", "type"]


def test_decisions_are_written_if_asked_for(run: Run, news: Path) -> None:
    assert lines(run("read", news, "--format", "jsonl", "--because"))[0]["because"] == []


@pytest.mark.parametrize("content", [b"", b"\x7fELF\x00\x01", None])
def test_where_nothing_was_read_nothing_is_to_be_kept(run: Run, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "odd.txt").write_bytes(content)
    for command in ("read", "add"):
        result = run(command, "odd.txt")
        assert result.exit_code == 1
        assert "0 claims from 0 reports, 1 problem" in result.stderr and "`rawi" not in result.stderr


def test_hints_name_the_store_that_was_named(run: Run, news: Path) -> None:
    assert "`rawi claims --store w2.db`" in run("add", news, "--store", "w2.db").stderr
    assert "`rawi claims`" in run("add", news).stderr
    assert "--store w2.db` explains" in run("read", news, "--store", "w2.db").stderr


def test_the_lowest_tier_shown(run: Run, news: Path) -> None:
    assert [claim["tier"] for claim in lines(run("read", news, "--format", "jsonl", "--tier", "A"))] == ["A"]


def test_the_ref_comes_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "mine", "text": NEWS}), encoding="utf-8")
    assert lines(run("read", "in.jsonl", "--format", "jsonl"))[0]["report"]["ref"] == "mine"


def test_standard_input(run: Run) -> None:
    assert len(lines(run("read", "-", "--format", "jsonl", given=NEWS))) == 2


def test_a_bad_line_is_named_and_the_rest_read(run: Run, tmp_path: Path) -> None:
    rows = [json.dumps({"text": NEWS}), json.dumps({"text": NEWS + "."}), "{bad", json.dumps({"text": NEWS + "!"})]
    (tmp_path / "in.jsonl").write_text("\n".join(rows), encoding="utf-8")
    result = run("read", "in.jsonl", "--format", "jsonl")
    assert result.exit_code == 1
    assert "in.jsonl:3: is not JSON" in result.stderr
    assert "6 claims from 3 reports, 1 problem" in result.stderr
    assert len(lines(result)) == 6


def test_a_name_that_nobody_knows_is_said_to_be_unknown(run: Run, news: Path) -> None:
    run("read", news, "--store", "my.db")
    for option, what in (("--actor", "party"), ("--place", "place"), ("--source", "source")):
        result = run("claims", "--store", "my.db", option, "قوم الريح")
        assert result.exit_code == 1
        assert f"no {what} called 'قوم الريح' is known" in result.stderr
    known = run("claims", "--store", "my.db", "--actor", "الحوثيين", "--place", "اليمن", "--source", "AFP")
    assert (known.exit_code, known.stderr) == (0, "0 claims\n")
    for command in (("cite",), ("archive-list",), ("export", "acled", "out.csv")):
        result = run(*command, "--store", "my.db", "--source", "قوم الريح")
        assert (result.exit_code, result.stderr) == (1, "rawi: no source called 'قوم الريح' is known\n")
    assert not Path("out.csv").exists()
    late = run("claims", "--store", "my.db", "--from", "2017-06-12", "--to", "2017-06-11")
    assert "2017-06-12 lies after 2017-06-11" in late.stderr


def test_what_is_kept_can_be_asked_and_explained(run: Run, news: Path) -> None:
    result = run("read", news, "--store", "my.db", "--format", "jsonl")
    id = lines(result)[0]["id"]
    assert f"rawi why {id} --store my.db" in result.stderr
    assert {claim["id"] for claim in lines(run("claims", "--store", "my.db", "--format", "jsonl"))} >= {id}
    told = run("why", id[:9], "--store", "my.db")
    assert told.exit_code == 0
    assert "المشلب" in told.stdout and "rule saytara.capture" in told.stdout and "SHA-256" in told.stdout
    with Store.open("my.db") as store:
        assert store.raw(lines(result)[0]["report"]["id"]) == NEWS.encode()


def test_the_store_may_be_named_by_the_environment(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_STORE", "env.db")
    assert "Kept in env.db" in run("read", news).stderr
    assert run("claims", "--format", "jsonl").stdout


def test_reading_again_keeps_nothing_new(run: Run, news: Path) -> None:
    for _ in range(2):
        run("read", news, "--store", "my.db")
    with Store.open("my.db") as store:
        assert store.counts() == {"reports": 1, "readings": 1, "claims": 2}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ((), 2),
        (("--type", "capture"), 2),
        (("--type", "clash"), 0),
        (("--actor", "sdf"), 2),
        (("--place", "Raqqa"), 2),
        (("--source", "رويترز"), 2),
        (("--from", "2017-06-12"), 0),
        (("--to", "2017-06-11"), 2),
        (("--tier", "A"), 1),
        (("--text", "المشلب"), 2),
        (("--text", "حلب"), 0),
    ],
)
def test_claims_are_filtered(run: Run, news: Path, filters: tuple[str, ...], found: int) -> None:
    run("read", news, "--store", "rawi.db")
    assert len(lines(run("claims", "--format", "jsonl", *filters))) == found


def test_claims_as_csv(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("=cmd() " + NEWS, encoding="utf-8")
    run("read", "in.txt", "--store", "rawi.db")
    rows = list(csv.DictReader(io.StringIO(run("claims", "--format", "csv").stdout)))
    assert rows[0]["type"] == "capture" and rows[0]["lat"] == "35.95" and rows[0]["within"] == "Raqqa; Syria"
    assert rows[0]["evidence"].startswith("'=cmd()")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("read", "none.txt"), "none.txt: there is no such file"),
        (("read", "news.txt", "--published", "yesterday"), "'yesterday' is not a date"),
        (("read", "news.txt", "--store", "no/such/folder.db"), "there is no folder"),
        (("claims",), "there is no store at rawi.db"),
        (("why", "c-1"), "there is no store at rawi.db"),
        (("claims", "--type", "dance"), "there is no type 'dance'"),
        (("eval", "none.jsonl"), "cannot be read"),
        (("places", "add", "none.csv"), "cannot be read"),
    ],
)
def test_refusals_are_a_sentence_and_exit_code_one(run: Run, news: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [("claims", "--format", "xml"), ("judge", "c-1", "xml", "--author", "Nour")])
def test_a_value_that_is_none_of_those_is_said_in_plain_words(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "'xml' is not one of" in result.stderr and "Value error" not in result.stderr


def test_an_unknown_claim_is_said(run: Run, news: Path) -> None:
    run("read", news, "--store", "rawi.db")
    result = run("why", "c-nothing")
    assert result.exit_code == 1 and "no claim c-nothing" in result.stderr


def test_eval_of_a_file_of_claims(run: Run, tmp_path: Path, make_claim: Callable[..., Claim]) -> None:
    claim = make_claim()
    coded = {
        "type": "capture", "trigger": "سيطرت", "at": 0, "actors": ["قوات سوريا الديمقراطية"], "targets": [],
        "place": "المشلب", "date": "2017-06-11", "chain": ["رويترز"], "stance": "asserts", "factuality": "actual",
    }  # fmt: skip
    gold = {"id": "mine-1", "text": claim.evidence.text, "published": "2017-06-12", "claims": [coded]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "claims.jsonl").write_bytes(msgspec.json.encode(claim))
    assert "all     whole  P 1.000  R 1.000  F1 1.000" in run("eval", "gold.jsonl", "claims.jsonl").stdout
    figures = json.loads(run("eval", "gold.jsonl", "claims.jsonl", "--json").stdout)
    assert figures["all"]["core"]["f1"] == 1.0


def test_eval_reads_the_texts_of_gold_itself(run: Run, tmp_path: Path) -> None:
    gold = {"id": 7, "text": NEWS, "published": "2017-06-12", "claims": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    assert "(0 of 0 gold, 2 predicted)" in run("eval", "gold.jsonl").stdout


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "rawi.db"
    with Store.open(path) as store, store.batch():
        for number in range(3):
            store.add(make_report(f"{NEWS} {number}", Facts(), "ar"), [])
    for format in ("csv", "table"):
        script = f"{sys.executable} -m rawi.cli claims --store {path} --format {format} | true"
        shell = ["bash", "-c", f"set -o pipefail; {script}"]
        done = subprocess.run(shell, capture_output=True, text=True, env=os.environ)
        assert done.returncode == 0 and "Traceback" not in done.stderr and "Exception" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path) -> None:
    report = make_report(NEWS, Facts(), "ar")
    with Store.open(tmp_path / "rawi.db") as store:
        store.add(report, pipeline.read(NEWS))
    command = [sys.executable, "-m", "rawi.cli", "claims", "--store", str(tmp_path / "rawi.db")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1 and done.stderr == "rawi: No space left on device\n"


SLOW = """
import sys, time
from rawi import pipeline
from rawi.cli import app
def read_report(report, world, because=True):
    print("reading", flush=True)
    time.sleep(0.05)
    return []
pipeline.read_report = read_report
pipeline.shipped_world = lambda: None
app()
"""


def test_ctrl_c_in_a_batch_keeps_what_was_read(tmp_path: Path) -> None:
    many = "\n".join(json.dumps({"id": number, "text": f"{NEWS} {number}"}) for number in range(2000))
    (tmp_path / "in.jsonl").write_text(many, encoding="utf-8")
    arguments = ["read", str(tmp_path / "in.jsonl"), "--format", "jsonl", "--store", str(tmp_path / "s.db")]
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(5):
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said and "stopped" in said and "Kept in" in said
    with Store.open(tmp_path / "s.db") as store:
        assert 3 <= store.counts()["reports"] < 100


def test_the_short_id_of_a_claim_leads_to_its_event(run: Run, news: Path) -> None:
    (claim, *_) = lines(run("read", news, "--store", "my.db", "--format", "jsonl"))
    whole, short = (run("origins", id, "--store", "my.db") for id in (claim["id"], claim["id"][:8]))
    assert (short.exit_code, short.stdout) == (0, whole.stdout)


def test_a_store_that_may_only_be_read_can_be_asked(run: Run, news: Path, tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    run("read", news, "--store", "shelf/my.db")
    (tmp_path / "shelf" / "my.db").chmod(0o444)
    (tmp_path / "shelf").chmod(0o555)
    bound = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    if bound and shutil.which("setpriv") is None:
        pytest.skip("the superuser may write everywhere")

    def asked(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*bound, sys.executable, "-m", "rawi.cli", *arguments, "--store", "shelf/my.db"]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    for question in (("claims",), ("events",), ("custody", "verify")):
        done = asked(*question)
        assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "shelf").iterdir()] == ["my.db"]
    (claim, *_) = lines(run("claims", "--store", "shelf/my.db", "--format", "jsonl"))
    refused = asked("judge", claim["id"], "rejected", "--author", "me")
    assert refused.returncode == 1 and "cannot be written" in refused.stderr


def test_a_hold_that_is_over_is_shown_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the table, in the account of the claim and in its citations."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("past.txt").write_text("دخلت القوات مدينة الطبقة التي كانت تحت سيطرة تنظيم داعش.", encoding="utf-8")

    def out(*arguments: str) -> str:
        return " ".join(CliRunner().invoke(app, [*arguments, "--store", "my.db"]).stdout.split())

    assert "in the past" in out("read", "past.txt", "--published", "2017-05-20", "--outlet", "Desk")
    (held,) = (json.loads(line) for line in CliRunner().invoke(
        app, ["claims", "--type", "hold", "--format", "jsonl", "--store", "my.db"]
    ).stdout.splitlines())  # fmt: skip
    assert "actual, in the past" in out("why", held["id"])
    assert "(in the past)" in out("cite", "--type", "hold")
    assert "الحال: في الماضي" in out("cite", "--type", "hold", "--lang", "ar")
