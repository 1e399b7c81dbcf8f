"""Reading as a whole: nothing raises, nothing depends on how the work is shared out."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rawi
from rawi import pipeline, workers
from rawi.errors import InputError, RawiError
from rawi.ingest import MAX_CHARACTERS, Facts, make_report
from rawi.model import Claim, Report

SENTENCES = (
    "سيطرت قوات سوريا الديمقراطية أمس على حي المشلب شرق مدينة الرقة.",
    "قصفت طائرات التحالف الدولي مواقع تنظيم الدولة قرب الطبقة، ما أدى إلى مقتل خمسة عناصر.",
    "نفى المتحدث باسم الجيش سقوط البلدة بيد المعارضة.",
    "اندلعت اشتباكات بين الجيش وفصائل معارضة في ريف حماة الشمالي.",
)


@cache
def world() -> rawi.World:
    return rawi.load_world()


def some_reports(count: int) -> list[Report]:
    return [
        make_report(f"{SENTENCES[i % 4]}\n{SENTENCES[(i + 1) % 4]}", Facts(ref=str(i), published="2017-06-12"), "ar")
        for i in range(count)
    ]


def as_bytes(readings: Iterator[tuple[Report, list[Claim]]]) -> list[bytes]:
    return [msgspec.json.encode((report, claims)) for report, claims in readings]


def test_a_text_gives_claims_that_quote_it() -> None:
    text = SENTENCES[0]
    claims = rawi.read(text, published="2017-06-12", outlet="عنب بلدي", world=world())
    assert [claim.type for claim in claims] == ["capture"]
    (claim,) = claims
    assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
    assert (claim.report.published, claim.report.outlet) == ("2017-06-12", "عنب بلدي")


@pytest.mark.parametrize("text", ["", "  \n", "12 - 34", "The army took the town on Monday, residents said."])
def test_what_holds_no_arabic_holds_no_claims(text: str) -> None:
    assert rawi.read(text, world=world()) == []


def test_a_text_too_long_is_refused() -> None:
    with pytest.raises(InputError, match="too long"):
        rawi.read("ا" * (MAX_CHARACTERS + 1), world=world())


def test_an_impossible_date_is_refused() -> None:
    with pytest.raises(InputError, match="no day"):
        rawi.read(SENTENCES[0], published="2017-02-30", world=world())


PIECES = st.sampled_from(
    [
        *SENTENCES,
        *(word for sentence in SENTENCES for word in sentence.split()),
        "\u200f",
        "\ud800",
        "\x00",
        "«",
        '"',
        "(",
        "٪",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES | st.text(max_size=15), max_size=25), st.sampled_from(["", " ", "\n"]))
def test_no_text_raises_and_every_span_quotes_the_text(parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    for claim in rawi.read(text, published="2017-06-12", world=world()):
        seen = text.replace("\ud800", "\ufffd")
        assert seen[claim.trigger.start : claim.trigger.end] == claim.trigger.text
        assert seen[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        msgspec.json.encode(claim)


def endings() -> Iterator[str]:
    """Headlines of our own cut behind each of their words, as texts end that have no full stop."""
    retold = Path(__file__).parents[1] / "eval" / "retold"
    files = sorted(retold.glob("*.jsonl"))
    for line in files[0].read_text(encoding="utf-8").splitlines()[::12]:
        words = json.loads(line)["text"].replace(".", " ").split()[:25]
        yield from (" ".join(words[:last]) for last in range(1, len(words) + 1))


def test_a_text_may_end_behind_any_word() -> None:
    close = ["إعلان تحرير الرقة خلال ساعات", "انسحاب الفصائل من المدينة بات قريبا"]
    for text in (*close, *endings()):
        rawi.read(text, published="2017-06-12", world=world())


def test_a_fault_of_the_readers_own_leaves_one_report_out(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = some_reports(3)

    def read_report(report: Report, world: rawi.World, because: bool) -> list[Claim]:
        if report.ref == "1":
            raise IndexError(report.id)
        return []

    monkeypatch.setattr(pipeline, "read_report", read_report)
    told: list[tuple[str | None, str]] = []
    read = rawi.read_all(reports, world(), broken=lambda report, where: told.append((report.ref, where)))
    assert [report.ref for report, _ in read] == ["0", "2"]
    ((ref, where),) = told
    assert ref == "1" and where.startswith("IndexError in test_pipeline.py, line")
    with pytest.raises(RawiError, match="1: the reading broke off: IndexError"):
        list(rawi.read_all(reports, world()))


def test_the_same_bytes_for_any_number_of_jobs_and_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = some_reports(40)
    alone = as_bytes(rawi.read_all(reports, world()))
    assert as_bytes(rawi.read_all(reports, jobs=2)) == alone
    for found in (1, 2):
        monkeypatch.setattr(pipeline, "processors", lambda found=found: found)
        assert as_bytes(rawi.read_all(reports, jobs=None)) == alone
    assert as_bytes(rawi.read_all(reversed(reports), world())) == alone[::-1]


def test_leaving_early_leaves_no_process_behind() -> None:
    readings = rawi.read_all(some_reports(60), jobs=2)
    next(readings)
    readings.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_a_failing_source_of_reports_ends_the_batch() -> None:
    def broken() -> Iterator[Report]:
        yield from some_reports(2)
        raise InputError("that was all")

    with pytest.raises(InputError, match="that was all"):
        list(rawi.read_all(broken(), world()))


HASHED = """
import msgspec, rawi, sys
sys.stdout.buffer.write(msgspec.json.encode(rawi.read(sys.argv[1], published="2017-06-12")))
"""


def test_the_same_bytes_for_any_hash_seed() -> None:
    text = "\n".join(SENTENCES)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", HASHED, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in "012"
    }
    assert len(outputs) == 1


UNGUARDED = """
import rawi
from rawi.ingest import Facts, make_report
list(rawi.read_all([make_report("\\u0642\\u0635\\u0641", Facts(), "ar")] * 9, jobs=2))
"""


def test_a_script_without_a_guard_is_told_what_it_lacks(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(UNGUARDED)
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert ran.returncode != 0 and '`if __name__ == "__main__":`' in ran.stderr


INTERRUPTED = """
import itertools, rawi, sys
from rawi.ingest import Facts, make_report
if __name__ == "__main__":
    many = (make_report("\\u0642\\u0635\\u0641", Facts(ref=str(i)), "ar") for i in itertools.count())
    try:
        for report, claims in rawi.read_all(many, jobs=2):
            print(report.ref, flush=True)
    except KeyboardInterrupt:
        sys.exit(130)
"""


def test_ctrl_c_ends_a_batch_cleanly(tmp_path: Path) -> None:
    script = tmp_path / "batch.py"
    script.write_text(INTERRUPTED, encoding="utf-8")
    batch = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert batch.stdout is not None
    batch.stdout.readline()
    os.killpg(batch.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, said = batch.communicate(timeout=30)
    assert batch.returncode == 130
    assert b"Traceback" not in said


def test_ctrl_c_while_work_is_handed_out_is_held_back_and_not_lost() -> None:
    with pytest.raises(KeyboardInterrupt), workers._interrupts_kept_from_children():
        os.kill(os.getpid(), signal.SIGINT)
