"""The commands over events and holdings as a user runs them, on a small made-up campaign."""

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from rich.cells import cell_len
from typer.testing import CliRunner

from rawi.cli import app
from rawi.cli.bidi import CLOSE, OPEN
from rawi.ingest import Facts, make_report
from rawi.model import Claim, DateRef, Entity, PlaceRef, Quantity, SourceRef, Span
from rawi.store import Store

Run = Callable[..., Result]
Make = Callable[..., Claim]

SDF = Entity("sdf", "Syrian Democratic Forces", "قوات سوريا الديمقراطية", None)
ISIL = Entity("isil", "Islamic State", "تنظيم الدولة الإسلامية", None)
SOHR = SourceRef("sohr", "Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان", "monitor")
REUTERS = SourceRef("reuters", "Reuters", "رويترز", "agency")
THEIR_OWN = SourceRef("sdf-media", "SDF media centre", "المركز الإعلامي لقوات سوريا الديمقراطية", "outlet")
NAMED = {"sy-mishlab": "المشلب", "sy-sinaa": "الصناعة", "sy-qadisiya-raqqa": "القادسية", "sy-raqqa": "الرقة"}


def place(id: str | None, words: str = "", **more: Any) -> PlaceRef:
    """A place of the gazetteer, or one that nobody knows."""
    return PlaceRef(id, words or id, NAMED.get(id or "", words), None, (), "SY", None, None, None, **more)


def day(edtf: str) -> DateRef:
    """A day, or two with a stroke between them."""
    first, _, last = edtf.partition("/")
    return DateRef(edtf, first, last or first)


class Press:
    """Publishes reports of one claim each, and keeps them in a store."""

    def __init__(self, store: Store, make: Make):
        self.store, self.make, self.count = store, make, 0

    def tell(self, published: str, outlet: str, words: str, **fields: Any) -> None:
        """One report; the ids of claims count up from c-...01."""
        self.count += 1
        report = make_report(f"{words} {self.count}", Facts(outlet=outlet, published=published), "ar")
        id, evidence = f"c-{self.count:012d}", Span(0, len(words), words)
        base = {"report": report.reference(), "evidence": evidence, "trigger": Span(0, 3, words[:3]), "chain": (SOHR,)}
        self.store.add(report, [self.make(**{"id": id, "actors": (SDF,), "date": None} | base | fields)])


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, make_claim: Make, empty: Path, tmp_path: Path) -> Run:
    """Runs a command beside a store with the campaign in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAWI_STORE", raising=False)
    monkeypatch.delenv("RAWI_AUTHOR", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    with Store.open(shutil.copy(empty, "rawi.db")) as store:
        tell_campaign(Press(store, make_claim))
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


def tell_campaign(press: Press) -> None:
    """Mishlab taken, told by one origin twice; Sinaa claimed and contradicted; Qadisiya lost and retaken in a day."""
    mishlab = {"place": place("sy-mishlab"), "date": day("2017-06-07"), "targets": (ISIL,)}
    news = "سيطرت القوات على حي المشلب شرق مدينة الرقة بعد معارك عنيفة مع عناصر التنظيم"
    press.tell("2017-06-08", "عنب بلدي", news, chain=(REUTERS, SOHR), **mishlab)
    press.tell("2017-06-08", "بوابة الأخبار", news + " أمس", **mishlab)
    killed = Quantity("killed", 5, 5, None, Span(0, 3, "قتل"))
    sinaa = {"place": place("sy-sinaa"), "date": day("2017-06-09"), "chain": (THEIR_OWN,)}
    press.tell("2017-06-09", "وكالة الجبل", "أعلن المركز السيطرة على الصناعة", quantities=(killed,), **sinaa)
    more = Quantity("killed", 8, 11, None, Span(0, 3, "قتل"))
    press.tell("2017-06-10", "دفتر الميدان", "وقال إنها سيطرت على حي الصناعة", quantities=(more,), **sinaa)
    press.tell("2017-06-10", "صدى النهر", "ونفى المرصد ذلك", **sinaa | {"chain": (SOHR,), "stance": "denies"})
    qadisiya = {"place": place("sy-qadisiya-raqqa")}
    taken, lost = {"actors": (SDF,), "targets": (ISIL,)}, {"actors": (ISIL,), "targets": (SDF,)}
    press.tell("2017-06-11", "عنب بلدي", "سيطرت القوات على القادسية", date=day("2017-06-11"), **qadisiya, **taken)
    press.tell("2017-06-20", "عنب بلدي", "استعاد التنظيم حي القادسية", date=day("2017-06-20"), **qadisiya, **lost)
    press.tell("2017-06-21", "عنب بلدي", "عادت القوات فانتزعت القادسية", date=day("2017-06-20"), **qadisiya, **taken)
    quarter = {"type": "hold", "factuality": "ongoing", "place": place("sy-raqqa", percent=25.0)}
    press.tell("2017-06-26", "صدى النهر", "وتسيطر القوات على ربع المدينة", **quarter)
    strike = {"type": "airstrike", "place": place(None, "قرية بلا اسم"), "date": day("2017-06-27"), "actors": ()}
    cites = {"ضفة": "شبكة اليوم", "شبكة اليوم": "ضفة"}
    for outlet, cited in cites.items():
        chain = (SourceRef(None, None, cited, "outlet"),)
        press.tell("2017-06-28", outlet, f"قصف القرية كما ذكرت {cited}", **strike | {"chain": chain})
    hill = {"place": place("own-hill-2", "تلة بعيدة"), "date": day("2017-06-29")}
    press.tell("2017-07-10", "صدى النهر", "وسيطرت على تلة بعيدة", **hill)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def flat(text: str) -> str:
    """The words of an output in one line, without isolates, rules and column gaps."""
    return " ".join(text.translate(dict.fromkeys(map(ord, OPEN + CLOSE + "\u2500"))).split())


def event_at(run: Run, place: str) -> str:
    return str(lines(run("events", "--format", "jsonl", "--place", place))[0]["id"])


def test_events_tell_how_well_they_are_told(run: Run) -> None:
    told = flat(run("events", "--place", "المشلب").stdout)
    assert "one origin alone tells it" in told and "1 origin, 2 outlets, 2 reports" in told
    assert "single-origin" in told and "تنظيم الدولة" in told


def test_counts_of_an_event_run_from_the_lowest_to_the_highest(run: Run) -> None:
    result = run("events", "--place", "sy-sinaa", "--lang", "en")
    assert "5\u201311 killed" in flat(result.stdout) and "1 event" in result.stderr


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ((), 8),
        (("--type", "airstrike"), 1),
        (("--actor", "isil"), 4),
        (("--place", "sy-raqqa"), 6),
        (("--status", "disputed"), 1),
        (("--origins", "1"), 8),
        (("--origins", "2"), 0),
        (("--from", "2017-06-21"), 3),
        (("--to", "2017-06-09"), 2),
        (("--as-known", "2017-06-09"), 2),
    ],
)
def test_events_are_filtered(run: Run, filters: tuple[str, ...], found: int) -> None:
    events = lines(run("events", "--format", "jsonl", *filters))
    assert len(events) == found, [(event["type"], event["place"]["key"]) for event in events]


def test_events_as_csv(run: Run) -> None:
    (row,) = rows(run("events", "--format", "csv", "--place", "sy-sinaa"))
    assert row["status"] == "disputed" and row["counts"] == "5\u201311 killed" and row["n_against"] == "1"
    assert row["actor_ids"] == "sdf" and row["place_id"] == "sy-sinaa" and row["claim_ids"].count("c-") == 2


def test_control_says_who_holds_and_what_is_only_claimed(run: Run) -> None:
    result = run("control", "--on", "2017-06-12", "--as-known", "2017-06-30")
    told = flat(result.stdout)
    assert "controlled" in told and "controlled 2017-06-07 an origin with nothing at" in told
    assert "claimed: قوات سوريا الديمقراطية since 2017-06-09, by its own word" in told
    assert re.search(r"contradicted by المرصد السوري لحقوق الإنسان on 2017-06-\d\d", told)
    assert "as known on 2017-06-30" in result.stderr


def test_the_age_of_the_evidence_is_of_the_day_asked_for(run: Run) -> None:
    assert "5 days old" in flat(run("control", "--place", "المشلب", "--on", "2017-06-12").stdout)
    assert "1 day old" in flat(run("control", "--place", "المشلب", "--on", "2017-06-08").stdout)


def test_control_as_csv_gives_claimed_gains_rows_of_their_own(run: Run) -> None:
    found = rows(run("control", "--format", "csv", "--on", "2017-06-12", "--as-known", "2017-06-30"))
    assessed = {row["place_id"]: row for row in found if row["claimed_or_assessed"] == "assessed"}
    assert assessed["sy-mishlab"]["holder"] == "sdf" and assessed["sy-mishlab"]["state"] == "controlled"
    (claimed,) = (row for row in found if row["claimed_or_assessed"] == "claimed")
    assert claimed["place_id"] == "sy-sinaa" and claimed["holder"] == "sdf" and claimed["status"] == "disputed"
    assert claimed["basis_claim_ids"].count("c-") == 2 and claimed["against_claim_ids"].count("c-") == 1
    assert {row["valid_at"] for row in found} == {"2017-06-12"}
    assert {row["as_known_on"] for row in found} == {"2017-06-30"}


def test_control_as_geojson_makes_up_no_points(run: Run) -> None:
    made = run("control", "--format", "geojson")
    (found,) = lines(made)
    assert found["type"] == "FeatureCollection" and found["valid_at"] == found["as_known_on"] == "2017-07-10"
    assert found["without_coordinates"] == 1
    ids = [feature["id"] for feature in found["features"]]
    assert "sy-mishlab" in ids and len(ids) == len(set(ids))
    feature = found["features"][ids.index("sy-mishlab")]
    assert feature["geometry"] == {"type": "Point", "coordinates": [39.0475, 35.9449]}
    assert feature["properties"]["side"] == "sdf" and feature["properties"]["start"] == "2017-06-07"
    assert run("control", "--format", "geojson").stdout == made.stdout


def test_a_timeline_shows_a_reversal_inside_a_day(run: Run) -> None:
    result = run("timeline", "القادسية")
    told = flat(result.stdout)
    assert "same day" in told and "still" in told and "told by المرصد السوري لحقوق الإنسان" in told
    held = [
        (row["holder"], row["valid_from"], row["valid_to"])
        for row in rows(run("timeline", "القادسية", "--format", "csv"))
    ]
    assert held[-2:] == [("isil", "2017-06-20", "2017-06-20"), ("sdf", "2017-06-20", "")]


def test_a_timeline_names_both_sides_and_the_shares(run: Run) -> None:
    told = flat(run("timeline", "sy-sinaa", "--lang", "en").stdout)
    assert "by its own word (SDF media centre); contradicted by Syrian Observatory for Human Rights" in told
    told = flat(run("timeline", "الرقة").stdout)
    assert re.search(r"2017-06-26 25% قوات سوريا.*المرصد السوري", told)
    records = lines(run("timeline", "sy-raqqa", "--format", "jsonl"))
    assert records[-1]["record"] == "share" and records[-1]["percent"] == 25.0
    shares = [row for row in rows(run("timeline", "sy-raqqa", "--format", "csv")) if row["percent"]]
    assert [(row["valid_from"], row["percent"], row["origin"]) for row in shares] == [("2017-06-26", "25.0", SOHR.name)]


def test_what_is_assessed_stands_before_what_is_unknown(run: Run) -> None:
    order = re.findall(r"\b(controlled|contested|besieged|unknown)\b", run("control", "--on", "2017-06-12").stdout)
    assert order.index("unknown") > 0 and set(order[order.index("unknown") :]) == {"unknown"}


def test_diff_is_grouped_by_side(run: Run) -> None:
    result = run("diff", "2017-06-10", "2017-06-12")
    told = flat(result.stdout)
    assert "gained" in told and "القادسية" in told and "unchanged (1): المشلب" in told
    found = lines(run("diff", "2017-06-10", "2017-06-12", "--format", "jsonl"))
    assert ("sdf", "gained", "sy-qadisiya-raqqa") in {(row["side"], row["change"], row["place"]) for row in found}
    assert ("isil", "lost", "sy-qadisiya-raqqa") in {(row["side"], row["change"], row["place"]) for row in found}


def test_what_passes_between_allies_stands_apart(run: Run, make_claim: Make) -> None:
    us = Entity("us", "United States", "الولايات المتحدة", None)
    with Store.open("rawi.db") as store:
        press = Press(store, make_claim)
        press.count = 50
        handed = {"place": place("sy-mishlab"), "date": day("2017-07-01"), "actors": (us,)}
        press.tell("2017-07-02", "عنب بلدي", "سيطرت القوات الأمريكية على حي المشلب", **handed)
    between = run("diff", "2017-06-29", "2017-07-03")
    assert "Passed between allies: gained and lost by nobody" in between.stdout
    assert "0 places changed, 1 passed between allies" in between.stderr
    passed = lines(run("diff", "2017-06-29", "2017-07-03", "--format", "jsonl"))
    assert [(row["side"], row["change"], row["place"]) for row in passed] == [(None, "passed", "sy-mishlab")]


def test_one_origin_told_by_many_is_said_in_words(run: Run) -> None:
    told = flat(run("origins", event_at(run, "sy-mishlab")).stdout)
    assert "one origin, told by 2 outlets in 2 reports" in told
    assert "neutral: nothing at stake" in told
    assert "copy of c-000000000001" in told or "copy of c-000000000002" in told
    assert told.index("المرصد") < told.index("رويترز") < told.index("عنب بلدي")


def test_what_counts_for_no_origin_is_named(run: Run, make_claim: Make) -> None:
    assert "not among them" not in run("origins", event_at(run, "sy-mishlab")).stdout
    with Store.open("rawi.db") as store:
        press = Press(store, make_claim)
        press.count = 60
        doubtful = {"place": place("sy-mishlab"), "date": day("2017-06-07"), "targets": (ISIL,), "confidence": 0.1}
        press.tell("2017-06-08", "عنب بلدي", "سيطرت القوات على الحي", **doubtful)
    told = flat(run("origins", event_at(run, "sy-mishlab")).stdout)
    assert "one origin, told by 2 outlets in 2 reports" in told
    assert told.endswith('not among them, read with little certainty, or told with a "perhaps": c-000000000061')


def test_those_against_and_their_stake_are_shown(run: Run) -> None:
    told = flat(run("origins", event_at(run, "sy-sinaa"), "--lang", "en").stdout)
    assert "self-serving: gains by it" in told
    assert "against it, told by 1 outlet in 1 report" in told and told.endswith("c-000000000005")


def test_outlets_that_cite_each_other_are_named(run: Run) -> None:
    (event,) = lines(run("events", "--format", "jsonl", "--type", "airstrike"))
    told = flat(run("origins", event["id"]).stdout)
    ways = ("شبكة اليوم \u2190 ضفة \u2190 شبكة اليوم", "ضفة \u2190 شبكة اليوم \u2190 ضفة")
    assert any(f"circular: {way}" in told for way in ways)


def test_why_an_event(run: Run) -> None:
    id = event_at(run, "sy-sinaa")
    told = flat(run("why", id).stdout)
    assert "disputed: told by some, contradicted by others" in told and "rule contradicted" in told
    assert "ونفى المرصد ذلك" in told and "+1.00 the same place" in told and "against it" in told
    assert "denied by المرصد السوري لحقوق الإنسان" in told
    assert "shown: 5 killed" in told and "also told: 8\u201311 killed" in told
    assert f"rawi origins {id}" in told


def test_why_a_holding(run: Run) -> None:
    record = lines(run("timeline", "sy-mishlab", "--format", "jsonl"))[-1]
    told = flat(run("why", record["id"]).stdout)
    assert "سيطرت القوات على حي المشلب" in told and f"rule {record['rule']}" in told and "rawi why c-..." in told
    claimed = lines(run("timeline", "sy-sinaa", "--format", "jsonl"))[-1]
    told = flat(run("why", claimed["id"]).stdout)
    assert "claimed: قوات سوريا الديمقراطية since 2017-06-09" in told and "ونفى المرصد ذلك" in told


def test_a_judgement_says_what_it_changes(run: Run) -> None:
    result = run("judge", "c-000000000005", "rejected", "--author", "me", "--reason", "misread")
    assert result.exit_code == 0
    assert re.search(r"\(2 claims, disputed\) \u2192 e-\S+ \(2 claims, self-interested\)", result.stderr)
    assert "who held Sinaa changes with it" in flat(result.stderr)
    again = run("judge", "c-000000000005", "accepted", "--author", "me")
    assert re.search(r"no event \u2192 e-\S+ \(2 claims, disputed\); who held Sinaa changes", flat(again.stderr))
    assert run("judge", "c-000000000005", "withdrawn", "--author", "me").exit_code == 0
    nothing = run("judge", "c-000000000005", "withdrawn", "--author", "me")
    assert nothing.exit_code == 1 and "there is nothing to withdraw" in nothing.stderr


def test_a_judgement_shows_wherever_the_claim_does(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run("judge", "c-000000000005", "rejected", "--author", "me", "--reason", "misread")
    table = run("claims").stdout
    assert table.count("rejected") == 1 and max(map(cell_len, table.splitlines())) <= 80
    assert "judged" in run("why", "c-000000000005").stdout
    for told in (run("why", "c-000000000005"), run("custody", "report", "c-000000000005")):
        assert "rejected by me, misread" in told.stdout.replace(OPEN, "").replace(CLOSE, "")
    run("judge", "c-000000000005", "withdrawn", "--author", "me")
    assert not any("rejected" in run(*of).stdout for of in (("claims",), ("why", "c-000000000005")))


def test_a_correction_says_what_it_changes_and_is_told_of(run: Run) -> None:
    """A claim of made words, which stand in its report; the correction is taken back in the end."""
    id, before = "c-000000000005", run("timeline", "sy-sinaa", "--format", "jsonl").stdout
    result = run("correct", id, "factuality", "planned", "--author", "ريم", "--reason", "خطة")
    assert result.exit_code == 0, result.output
    assert f"{id} factuality: actual \u2192 planned; e-" in flat(result.stderr)
    assert "who held Sinaa changes with it" in flat(result.stderr)
    told = flat(run("why", id).stdout)
    assert "factuality by ريم, خطة; before: actual" in told
    assert run("correct", id, "factuality", "--withdraw", "--author", "ريم").exit_code == 0
    assert run("timeline", "sy-sinaa", "--format", "jsonl").stdout == before


def test_counts_are_corrected(run: Run) -> None:
    id = "c-000000000005"
    told = run("correct", id, "quantities", "killed=7", "injured=20-30", "--author", "me").stderr
    assert "quantities: nothing \u2192 killed 7 | injured 20\u201330" in flat(told)
    assert run("correct", id, "quantities", "--empty", "--author", "me").exit_code == 0
    refused = run("correct", id, "quantities", "dead=7", "--author", "me")
    assert refused.exit_code == 1 and "is no count like killed=7" in refused.stderr


def test_the_queue_says_what_each_decides_and_that_it_is_only_the_first_of_it(run: Run, make_claim: Make) -> None:
    assert "0 items waiting" in run("queue").stderr
    with Store.open("rawi.db") as store:
        press = Press(store, make_claim)
        press.count = 50
        for hill, confidence in (("تلة النسر", 0.8), ("تلة الغراب", 0.5)):
            asked = {"type": "shelling", "place": place(None, hill), "tier": "B", "confidence": confidence}
            press.tell("2017-07-01", "صدى النهر", f"قصفت القوات {hill}", date=day("2017-07-01"), **asked)
    result = run("queue", "--limit", "1")
    assert "Nothing else tells of the event of each" in result.stdout
    assert "تلة الغراب" in result.stdout and "تلة النسر" not in result.stdout
    assert "2 items waiting, 1 shown" in result.stderr


def test_a_figure_is_drawn_and_said(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "events.svg"
    result = run("plot", "events", target, "--lang", "ar", "--as-known", "2017-06-20")
    assert result.exit_code == 0 and flat(result.stderr).endswith("events, as known on 2017-06-20")
    assert target.read_text(encoding="utf-8").startswith("<?xml")
    refused = run("plot", "events", tmp_path / "events.gif")
    assert refused.exit_code == 1 and "written as .svg or .png" in refused.stderr


def test_two_events_are_judged_to_be_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_AUTHOR", "me")
    first, second, third = (event["id"] for event in lines(run("events", "--format", "jsonl", "--place", "القادسية")))
    result = run("judge", first, "same", second)
    assert result.exit_code == 0 and "(2 claims," in result.stderr
    unsure = run("judge", "c-000000000001", "unsure", third)
    assert unsure.exit_code == 0 and "nothing changes by it" in unsure.stderr


def test_a_report_without_an_outlet_is_called_one(run: Run, make_claim: Make) -> None:
    with Store.open("rawi.db") as store:
        told = make_report("سيطرت القوات على حي الرميلة", Facts(ref="r7", published="2017-07-11"), "ar")
        evidence = Span(0, len(told.text), told.text)
        fields = {"id": "c-7", "report": told.reference(), "evidence": evidence, "place": place("sy-rumaila")}
        store.add(told, [make_claim(**fields, chain=(), actors=(SDF,), date=None)])
    assert "told by a report without an outlet (r7)" in flat(run("control", "--place", "sy-rumaila").stdout)


def test_derive_anew_changes_nothing(run: Run) -> None:
    before = run("events", "--format", "jsonl").stdout
    result = run("derive", "--anew")
    assert result.exit_code == 0 and "derived anew: 8 events" in result.stderr
    assert run("events", "--format", "jsonl").stdout == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("control", "--place", "nowhere"), "nothing is told of a place called 'nowhere'"),
        (("control", "--on", "1990-01-01"), "nothing is told of who held any place on 1990-01-01"),
        (("control", "--place", "sy-sinaa", "--on", "2017-06-02"), "only of a later time, from 2017-06-09 on"),
        (("control", "--place", "sy-raqqa", "--on", "2017-06-08"), f"but of places in it: {OPEN}المشلب"),
        (("timeline", "قرية بلا اسم"), f"of who held {OPEN}قرية بلا اسم{CLOSE} ("),
        (("control", "--as-known", "1990-01-01"), "nothing was known on 1990-01-01"),
        (("control", "--on", "2099-01-01"), "2099-01-01 has not come yet"),
        (("control", "--as-known", "2099-01-01"), "2099-01-01 has not come yet"),
        (("control", "--on", "2017-02-30"), "there is no day 2017-02-30"),
        (("control", "--on", "soon"), "'soon' is not a date"),
        (("control", "--on", "2017-07-01", "--as-known", "2017-06-20"), "lies after 2017-06-20"),
        (("events", "--type", "dance"), "there is no type 'dance'"),
        (("events", "--status", "sure"), "there is no status 'sure'"),
        (("events", "--from", "2017-07-01", "--to", "2017-06-01"), "the earlier day comes first"),
        (("events", "--place", "nowhere"), "nothing is told of a place called 'nowhere'"),
        (("events", "--actor", "قوم الريح"), "no party called 'قوم الريح' is known"),
        (("timeline", "nowhere"), "nothing is told of a place called 'nowhere'"),
        (("diff", "2017-06-20", "2017-06-10"), "2017-06-20 lies after 2017-06-10"),
        (("diff", "1990-01-01", "1990-01-02"), "nothing is told"),
        (("origins", "e-nothing"), "there is no event e-nothing"),
        (("origins", "e-0"), "write more of it"),
        (("origins", "c-0"), "write more of it"),
        (("origins", "c-nothing"), "no event with a claim c-nothing in it"),
        (("why", "e-nothing"), "there is no event e-nothing"),
        (("why", "h-nothing"), "there is no holding h-nothing"),
        (("judge", "c-nothing", "rejected", "--author", "me"), "no claim c-nothing"),
        (("judge", "c-000000000001", "same", "--author", "me"), "'same' is no judgement on a claim"),
        (("judge", "c-000000000001", "retracted", "--author", "me"), "--day"),
        (("correct", "c-000000000001", "place", "--author", "me"), "by words or a value, by --empty, or taken back"),
        (("correct", "c-000000000001", "place", "كلام آخر", "--author", "me"), "does not stand in the report"),
        (("correct", "c-000000000001", "date", "2017-02-30", "--author", "me"), "is no day, month or year"),
        (("correct", "c-000000000001", "stance", "maybe", "--author", "me"), "is one of these: asserts, denies"),
        (("correct", "c-000000000001", "place", "--withdraw", "--author", "me"), "nothing to withdraw"),
        (("events", "--store", "none.db"), "there is no store at none.db"),
    ],
)
def test_refusals_are_a_sentence_and_exit_code_one(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1, result.output
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1 and not result.stdout


@pytest.mark.parametrize(
    "command", [("events",), ("control",), ("timeline", "x"), ("diff", "2017-06-01", "2017-06-02")]
)
def test_an_empty_store_is_said(command: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    Store.open(path).close()
    result = CliRunner().invoke(app, [*command, "--store", str(path)])
    assert result.exit_code == 1 and "the store holds no claims yet" in result.stderr


@pytest.mark.parametrize("arguments", [("judge", "c-1", "rejected"), ("judge", "c-1", "maybe", "--author", "me")])
def test_wrong_usage_is_code_two(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("width", ["60", "80", "120"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_tables_keep_to_their_width_and_isolates_to_their_line(
    run: Run, width: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    commands: Iterable[tuple[str, ...]] = (
        ("events", "--lang", lang),
        ("control", "--on", "2017-06-12", "--lang", lang),
        ("timeline", "الرقة", "--lang", lang),
        ("timeline", "sy-sinaa", "--lang", lang),
        ("diff", "2017-06-10", "2017-06-12", "--lang", lang),
        ("origins", event_at(run, "sy-sinaa"), "--lang", lang),
        ("why", event_at(run, "sy-sinaa")),
    )
    for command in commands:
        out = run(*command).stdout
        assert out
        for line in out.splitlines():
            assert cell_len(line) <= int(width), (command, line)
            assert line.count(OPEN) == line.count(CLOSE), (command, line)
        assert "\u2026" not in out


def test_a_report_cannot_steer_the_terminal(run: Run, make_claim: Make) -> None:
    evil = "\x1b[2J\x07\u202e [bold] تلة \x9b31m\n"
    with Store.open("rawi.db") as store:
        press = Press(store, make_claim)
        press.count = 100
        source = SourceRef(None, None, evil, "outlet")
        fields = {
            "place": PlaceRef("own-hill", evil, evil, None, (), "SY", None, None, None),
            "date": day("2017-07-01"),
        }
        press.tell("2017-07-10", evil, evil, chain=(source,), targets=(Entity(None, evil, evil, None),), **fields)
    (event,) = (event for event in lines(run("events", "--format", "jsonl")) if event["id"] == "e-000000000101")
    (holding,) = lines(run("timeline", event["place"]["key"], "--format", "jsonl"))
    commands = (("events",), ("control",), ("timeline", event["place"]["key"]), ("diff", "2017-06-01", "2017-07-10"))
    asked = [(*command, "--lang", lang) for command in (*commands, ("origins", event["id"])) for lang in ("ar", "en")]
    for command in (*asked, ("why", event["id"]), ("why", holding["id"])):
        result = run(*command)
        assert result.exit_code == 0, result.output
        assert not set("\x1b\x07\x9b\u202e") & set(result.stdout + result.stderr), command
