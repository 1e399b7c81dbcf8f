"""The example reports, read as they lie there, against what each must yield."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

import rawi
from rawi.evaluate import Names, Pair, align, score
from rawi.ingest import Incoming, reports
from rawi.model import Report

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "raqqa"
FOUND_FLOOR = 0.67
"""F1 of type and place in the text over all examples; raise it when reading gets better."""

Record = dict[str, Any]

# Plain statements of each report that must come out whole: report, type, trigger, words that the place's name has.
PLAIN = (
    ("raqqa-01-agency", "capture", "سيطرتها", "المشلب"),
    ("raqqa-01-agency", "advance", "ودخلت", "الرقة"),
    ("raqqa-02-opposition", "withdraw", "انسحبت", "الفرقة 17"),
    ("raqqa-03-scraped", "clash", "اشتباكات", "السباهية"),
    ("raqqa-04-talks", "talks", "مفاوضات", "عين عيسى"),
    ("raqqa-05-arms", "arms", "سلمت", None),
    ("raqqa-06-state", "advance", "تقدمت", "مطار الطبقة"),
    ("raqqa-07-monitor", "hold", "تسيطر", "الرقة"),
    ("raqqa-07-monitor", "hold", "تسيطر", "المشلب"),
    ("raqqa-08-reversal", "airstrike", "غارات", "الصناعة"),
    ("raqqa-09-correspondent", "capture", "استعادت", "الصناعة"),
    ("raqqa-10-aid", "airstrike", "الغارات", "الرقة"),
    ("raqqa-10-aid", "advance", "ودخلت", "الرقة"),
    ("raqqa-11-kurdish", "hold", "تسيطر", "هشام بن عبد الملك"),
    ("raqqa-12-half", "shelling", "وقصفت", "الرقة"),
    ("raqqa-13-civilians", "hold", "سيطرة", "الرقة"),
    ("raqqa-14-oldcity", "capture", "سيطرت", "الرقة القديمة"),
    ("raqqa-15-morour", "capture", "سيطرت", "المرور"),
    ("raqqa-16-denial", "hold", "تسيطر", "الرقة"),
    ("raqqa-17-deal", "capture", "وسيطرت", "النهضة"),
    ("raqqa-18-end", "capture", "سيطرت", "المشفى الوطني"),
    ("raqqa-19-scraped", "withdraw", "انسحب", "الرقة"),
    ("raqqa-01-agency", "advance", "ودخلت", "الرقة"),
    ("raqqa-10-aid", "advance", "ودخلت", "الرقة"),
)

# Further ones of the same reports.
FURTHER = (
    ("raqqa-14-oldcity", "hold", "تسيطر", "الدرعية"),
    ("raqqa-02-opposition", "capture", "سيطرتها", "الفرقة 17"),
    ("raqqa-02-opposition", "capture", "سيطرتها", "معمل السكر"),
    ("raqqa-08-reversal", "capture", "السيطرة", "الصناعة"),
)  # fmt: skip

# Kinds of statement, and where the examples make them: report and trigger. One of each at least must come out.
KINDS = {
    "forces move in": [("raqqa-09-correspondent", "دخلت"), ("raqqa-10-aid", "ودخلت"), ("raqqa-03-scraped", "دخلت")],
    "a place taken whole": [("raqqa-15-morour", "سيطرت"), ("raqqa-17-deal", "وسيطرت")],
    "a place taken in part": [("raqqa-03-scraped", "وسيطرت"), ("raqqa-12-half", "سيطرت")],
    "a loss told by the loser": [("raqqa-03-scraped", "وخسر"), ("raqqa-18-end", "وخسر")],
    "forces near a place": [("raqqa-03-scraped", "تقترب"), ("raqqa-03-scraped", "وباتوا")],
    "clashes": [("raqqa-03-scraped", "اشتباكات"), ("raqqa-14-oldcity", "معارك")],
    "air support": [("raqqa-03-scraped", "ووفرت"), ("raqqa-03-scraped", "غارات")],
    "a campaign with its phase": [("raqqa-12-half", "حملة"), ("raqqa-17-deal", "انطلاق"), ("raqqa-03-scraped", "بدأت")],
    "an aim": [("raqqa-03-scraped", "طرد"), ("raqqa-09-correspondent", "السيطرة")],
    "an army's advance": [("raqqa-06-state", "تقدمت"), ("raqqa-03-scraped", "ويتقدم")],
    "a government's stance": [("raqqa-06-state", "وطالبت"), ("raqqa-05-arms", "وطالبت")],
    "talks": [("raqqa-04-talks", "مفاوضات")],
    "safe exit": [("raqqa-04-talks", "خروج"), ("raqqa-17-deal", "غادرت")],
    "arms delivered": [("raqqa-05-arms", "سلمت"), ("raqqa-05-arms", "وشملت"), ("raqqa-05-arms", "تسليم")],
    "what is denied": [("raqqa-16-denial", "سيطرة"), ("raqqa-08-reversal", "سقوط")],
    "a quarter lost again": [("raqqa-08-reversal", "السيطرة")],
}

# Chains of who says so, from the outlet's side to the origin: report, trigger, ids.
CHAINS = (
    ("raqqa-03-scraped", "اشتباكات", ["afp", "sohr"]),
    ("raqqa-04-talks", "مفاوضات", ["rt"]),
    ("raqqa-05-arms", "سلمت", ["sputnik", "pyd"]),
)


@cache
def expected() -> list[Record]:
    lines = (EXAMPLES / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def inputs() -> dict[str, Report]:
    """The reports as they come in, by the id under which they are coded; the two files of one report have none."""
    names = {row["text"]: row["id"] for row in expected()}
    found = {}
    for item in reports([EXAMPLES / "reports"], published="2017-07-10"):
        assert isinstance(item, Incoming), item
        found[names[item.report.text]] = item.report
    return found


@cache
def said(ident: str) -> list[Record]:
    """The claims read from a report."""
    ((_, claims),) = rawi.read_all([inputs()[ident]], knowledge())
    return [json.loads(msgspec.json.encode(claim)) for claim in claims]


@cache
def knowledge() -> rawi.World:
    """What ships with Rawi, without places that whoever runs the tests has added."""
    return rawi.load_world(Path(__file__).parent)


@cache
def matches(ident: str) -> list[tuple[Record, Record, Pair]]:
    """Expected claims of a report that were found: the claim, what was read, and which slots are right."""
    row = next(row for row in expected() if row["id"] == ident)
    pairs = align(Names(), row["text"], row["claims"], said(ident))
    return [(row["claims"][pair.gold], said(ident)[pair.said], pair) for pair in pairs]


def test_every_input_is_coded_and_every_kind_of_input_is_there() -> None:
    assert inputs().keys() == {row["id"] for row in expected()}
    assert len(inputs()) >= 16
    assert {path.suffix for path in (EXAMPLES / "reports").iterdir()} == {".jsonl", ".txt", ".html"}
    assert all(inputs()[row["id"]].published == row["published"] for row in expected())


def test_the_coding_quotes_the_texts() -> None:
    for row in expected():
        for claim in row["claims"]:
            assert row["text"].startswith(claim["trigger"], claim["at"]), (row["id"], claim["trigger"])


def test_found_stays_above_the_floor() -> None:
    claims = [{**claim, "report": {"ref": row["id"]}} for row in expected() for claim in said(row["id"])]
    figures = score(expected(), claims, Names())
    assert figures["all"]["found"]["f1"] >= FOUND_FLOOR, figures["all"]


@pytest.mark.parametrize(("ident", "kind", "trigger", "place"), PLAIN + FURTHER)
def test_plain_statements_come_out_whole(ident: str, kind: str, trigger: str, place: str | None) -> None:
    found = [
        pair
        for gold, claim, pair in matches(ident)
        if (gold["type"], gold["trigger"]) == (kind, trigger)
        and (place is None or place in (claim["place"] or {}).get("name_ar", ""))
    ]
    assert any(pair.whole for pair in found), [
        [slot for slot, right in pair.right.items() if not right] for pair in found
    ]


def test_every_report_with_claims_has_a_plain_one() -> None:
    assert {row["id"] for row in expected() if row["claims"]} == {ident for ident, *_ in PLAIN}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_statement_come_out(kind: str) -> None:
    assert any(gold["trigger"] == trigger for ident, trigger in KINDS[kind] for gold, _, _ in matches(ident))


@pytest.mark.parametrize(("ident", "trigger", "chain"), CHAINS)
def test_chains_lead_from_the_outlet_to_the_origin(ident: str, trigger: str, chain: list[str]) -> None:
    told = [[link["id"] for link in claim["chain"]] for gold, claim, _ in matches(ident) if gold["trigger"] == trigger]
    assert chain in told
