"""Shapes that other programs exchange, read by those programs' own readers."""

import csv
import json
from collections import Counter
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import hxl
import msgspec
import openpyxl
import pytest
from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement, StatementEntity
from followthemoney.statement.serialize import read_csv_statements
from prov.model import ProvDocument
from pyarrow import parquet

from rawi.export import ftm, xlsx
from rawi.export import hxl as shapes
from rawi.export.crosswalk import types
from rawi.export.parquet import COLUMNS
from rawi.store import Store
from told import SINAA

from .conftest import Writes

HAPI_EVENTS = {"civilian_targeting", "demonstration", "political_violence"}


# HXL


def test_libhxl_reads_the_tagged_tables_and_finds_nothing_wrong(write: Writes) -> None:
    for shape, tags in (("hxl", shapes.EVENT_TAGS), ("hxl-control", shapes.CONTROL_TAGS)):
        with write(shape).path.open(encoding="utf-8", newline="") as file:
            table = list(csv.reader(file))
        source = hxl.data(table)
        assert [column.display_tag for column in source.columns] == list(tags.values())
        rows = list(source)
        assert rows
        report = hxl.validate(hxl.data(table))
        assert report["is_valid"], report["issues"]
        for column in source.columns:
            assert column.tag in CORE, column.tag


def test_a_gain_claimed_beside_two_times_of_a_place_is_told_once() -> None:
    gain = dict.fromkeys(shapes.CONTROL_TAGS) | {"claimed_or_assessed": "claimed", "holder": "saa"}
    times = [dict.fromkeys(shapes.CONTROL_TAGS) | {"claimed_or_assessed": "assessed", "state": "unknown"}] * 2
    found = list(shapes.told_once([times[0], gain | {"holding_id": "h-1"}, times[1], gain | {"holding_id": "h-2"}]))
    assert found == [times[0], gain | {"holding_id": "h-1"}, times[1]]


def test_codes_of_places_that_the_user_added(write: Writes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_HOME", str(tmp_path / "home"))
    codes = tmp_path / "home" / "places" / "pcodes"
    codes.mkdir(parents=True)
    (codes / "mine.csv").write_text(f"place,pcode\n{SINAA},C1234\n", encoding="utf-8")
    for shape, place, code in (
        ("acled", "x_place_original", "x_place_pcode"),
        ("control-csv", "place_id", "pcode"),
        ("hxl-control", "place_id", "pcode"),
    ):
        with write(shape).path.open(encoding="utf-8", newline="") as file:
            found = {row[code] for row in csv.DictReader(file) if row[place] in (SINAA, "الصناعة")}
        assert found == {"C1234"}, shape


CORE = {
    "#event", "#date", "#group", "#country", "#region", "#adm1", "#adm2", "#adm3", "#loc", "#geo", "#meta",
    "#description", "#affected", "#status",
}  # fmt: skip


def test_the_aggregate_sums_the_rows_of_the_event_table(write: Writes) -> None:
    with write("hdx").path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == shapes.HAPI
    assert len(shapes.HAPI) == 19
    assert {row["event_type"] for row in rows} <= HAPI_EVENTS
    with write("acled").path.open(encoding="utf-8", newline="") as file:
        events = list(csv.DictReader(file))
    violent = [row for row in events if "Political violence" in row["disorder_type"]]
    summed = [row for row in rows if row["event_type"] == "political_violence"]
    assert sum(int(row["events"]) for row in summed) == len(violent)
    assert sum(int(row["fatalities"]) for row in summed) == sum(int(row["fatalities"]) for row in violent)
    for row in rows:
        assert (row["location_code"], row["reference_period_start"][-3:]) == ("SYR", "-01")
        assert row["warning"] and not row["admin1_code"]


def test_deaths_of_no_day_or_of_two_months_are_in_no_month(write: Writes, store: Store) -> None:
    from told import CITY, said

    def deaths() -> int:
        with write("hdx").path.open(encoding="utf-8", newline="") as file:
            return sum(int(row["fatalities"] or 0) for row in csv.DictReader(file))

    before = deaths()
    store.add(*said("clash", CITY, ("sdf",), ("isil",), told=120, killed=(750, 750)))
    store.add(*said("clash", CITY, ("us",), ("isil",), on=(85, 100), told=101, killed=(30, 30)))
    assert deaths() == before
    assert write("hdx").about.dropped[shapes._NO_DAY] == 2


# Web Annotation


def annotations(path: Path) -> list[dict[str, Any]]:
    """The annotations of a file, a line each."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_annotations_point_at_their_words_in_the_report(write: Writes, store: Store) -> None:
    texts = {report.sha256: store.report(report.id).text for report in store.reports_page(limit=100).rows}
    found = annotations(write("annotations").path)
    assert Counter(one["id"] for one in found).most_common(1)[0][1] == 1
    for one in found:
        assert (one["@context"], one["type"]) == ("http://www.w3.org/ns/anno.jsonld", "Annotation")
        assert datetime.strptime(one["created"], "%Y-%m-%dT%H:%M:%SZ")
        (state,) = one["target"]["state"]
        text = texts[state["cached"].removeprefix("urn:sha256:")]
        position, *quotes = one["target"]["selector"]
        words = text[position["start"] : position["end"]]
        assert (position["type"], one["target"]["source"]["textDirection"]) == ("TextPositionSelector", "rtl")
        (quote,) = quotes
        assert quote["exact"] == words
        assert f"{quote['prefix']}{words}{quote['suffix']}" in text
        assert len(quote["prefix"]) <= 32 and len(quote["suffix"]) <= 32


def test_where_a_name_was_taken_out_there_is_a_place_and_no_quotation(write: Writes) -> None:
    found = annotations(write("annotations", "public").path)
    withheld = [one for one in found if len(one["target"]["selector"]) == 1]
    assert not withheld or all("محمد" not in json.dumps(one, ensure_ascii=False) for one in withheld)
    assert "محمد" not in json.dumps(found, ensure_ascii=False)


# TimeMap


def test_timemap_finds_all_that_its_files_name(write: Writes) -> None:
    written = write("timemap")
    events, sources = written.json("events.json"), written.json("sources.json")
    associations, flat = written.json("associations.json"), written.json("api.json")
    known = {one["id"] for one in associations}
    assert len(known) == len(associations)
    assert [one["id"] for one in events] == [one["id"] for one in flat]
    for one in events:
        assert isinstance(one["latitude"], str) and isinstance(one["longitude"], str)
        assert datetime.strptime(one["date"], "%m/%d/%Y")
        assert one["description"] and set(one["associations"]) <= known and set(one["sources"]) <= sources.keys()
    for id, source in sources.items():
        assert source["id"] == id and isinstance(source["paths"], list)
    assert {one["mode"] for one in associations} <= {"FILTER", "NARRATIVE", "CATEGORY"}
    for one in flat:
        assert {"id", "date", "latitude", "longitude", "location", "description", "sources", "filters"} == one.keys()
        assert all(set(filter_) == {"key", "value"} for filter_ in one["filters"])
    assert (written.path / "about.json").is_file()


# FollowTheMoney


def test_followthemoney_reads_the_statements_as_whole_entities(write: Writes, store: Store) -> None:
    path = write("ftm").path
    assert path.read_text(encoding="utf-8").splitlines()[0].split(",") == list(ftm.COLUMNS)
    statements = list(read_csv_statements(BytesIO(path.read_bytes())))
    by_entity: dict[str, list[Statement]] = {}
    for one in statements:
        assert one.id == (one.generate_key() if one.prop != "id" else one.id), (one.prop, one.value)
        prop = model.get(one.schema).get(one.prop) if one.prop != "id" else None
        if prop is not None:
            assert prop.type.name == one.prop_type
            assert prop.type.clean(one.value) is not None, (one.prop, one.value)
        by_entity.setdefault(one.entity_id, []).append(one)
    dataset = Dataset.make({"name": "rawi", "title": "rawi"})
    entities = [StatementEntity.from_statements(dataset, some) for some in by_entity.values()]
    schemas = Counter(entity.schema.name for entity in entities)
    assert schemas["Event"] == len(list(store.events()))
    assert schemas["Article"] and schemas["Organization"] and schemas["Address"]
    ids = set(by_entity)
    for entity in entities:
        if entity.schema.name == "Event":
            assert entity.get("proof") and set(entity.get("proof")) <= ids
            assert set(entity.get("involved")) <= ids


# PROV


def test_prov_reads_the_document_and_every_chain_ends_at_a_report(write: Writes, store: Store) -> None:
    document = ProvDocument.deserialize(str(write("prov").path), format="json")
    written = json.loads(write("prov").path.read_text(encoding="utf-8"))
    events = {id for id in written["entity"] if id.startswith("rawi:event/")}
    claims = {id for id in written["entity"] if id.startswith("rawi:claim/")}
    reports = {id for id in written["entity"] if id.startswith("rawi:report/")}
    assert len(events) == len(list(store.events()))
    derived = [(one["prov:generatedEntity"], one["prov:usedEntity"]) for one in written["wasDerivedFrom"].values()]
    assert {one for one, _ in derived} == events | claims
    assert {other for _, other in derived} == claims | reports
    attributed = {one["prov:entity"] for one in written["wasAttributedTo"].values()}
    assert attributed <= claims
    assert len(list(document.get_records())) == sum(len(part) for name, part in written.items() if name != "prefix")


# Parquet


def test_parquet_holds_the_claims_as_they_are(write: Writes, store: Store) -> None:
    table = parquet.read_table(write("parquet").path)
    assert table.column_names == list(COLUMNS)
    rows = table.to_pylist()
    claims = list(store.claims())
    assert [row["id"] for row in rows] == [claim.id for claim in claims]
    for row, claim in zip(rows, claims, strict=True):
        assert (row["type"], row["factuality"], row["stance"]) == (claim.type, claim.factuality, claim.stance)
        assert row["actor_ids"] == [one.id for one in claim.actors]
        assert row["date"] == (claim.date and claim.date.edtf)
        assert (row["quote"], row["start"], row["end"]) == (
            claim.evidence.text, claim.evidence.start, claim.evidence.end,
        )  # fmt: skip
        assert row["review"] == "machine-read"
    about = msgspec.json.decode(table.schema.metadata[b"rawi"])
    assert about["profile"] == "internal"


# Workbook


def test_the_workbook_runs_right_to_left_with_arabic_columns(write: Writes, store: Store) -> None:
    written = write("xlsx")
    book = openpyxl.load_workbook(written.path)
    assert book.sheetnames == [xlsx.EVENTS, xlsx.CONTROL, xlsx.ABOUT]
    for sheet in book:
        assert sheet.sheet_view.rightToLeft
    header, *rows = list(book[xlsx.EVENTS].values)
    assert header == xlsx.EVENT_COLUMNS
    assert len(rows) == len(list(store.events())) == written.about.passed["events"]
    assert {row[1] for row in rows} >= {"سيطرة", "غارة جوية"}
    assert all(isinstance(row[12], (float, int)) or row[12] is None for row in rows)
    assert book[xlsx.CONTROL].max_row - 1 == written.about.passed["holdings"]


def test_the_workbook_gives_no_day_to_what_has_none(write: Writes) -> None:
    header, *rows = list(openpyxl.load_workbook(write("xlsx").path)[xlsx.EVENTS].values)
    first, last, told = (header.index(name) for name in ("من", "إلى", "التاريخ EDTF"))
    undated = [row for row in rows if row[told] is None]
    assert undated
    assert all(row[first] is None and row[last] is None for row in undated)


def test_what_a_person_corrected_is_not_all_the_words_of_the_outlet(write: Writes, store: Store) -> None:
    claim = next(claim for claim in store.claims() if claim.type == "shelling")
    store.correct(claim, "actors", [], author="editor")
    with write("citations").path.open(encoding="utf-8", newline="") as file:
        rows = {row["claim_id"]: row for row in csv.DictReader(file)}
    assert "corrected by a person" in rows[claim.id]["citation_en"]
    assert "صححها إنسان" in rows[claim.id]["citation_ar"]
    assert sum("corrected by a person" in row["citation_en"] for row in rows.values()) == 1
    assert "corrected by a person" in write("acled").path.read_text(encoding="utf-8")


def test_a_citation_tells_the_dead_and_the_injured(write: Writes) -> None:
    text = write("citations").path.read_text(encoding="utf-8")
    assert "(killed: 4)" in text and "(injured: 7)" in text
    assert "القتلى: 4" in text and "الجرحى: 7" in text


def test_who_flees_does_not_cause_it() -> None:
    words = types()["displace"]
    assert words.by(["عائلات"]) == ("of", "النازح")
    assert words.by(["قوات النظام"]) == ("by", "المتسبب")


def test_words_that_look_like_a_formula_stay_words(write: Writes, store: Store) -> None:
    from told import CITY, said

    report, claims = said("airstrike", CITY, on=3, told=3, words='=HYPERLINK("http://example.org")')
    store.add(report, claims)
    book = openpyxl.load_workbook(write("xlsx").path)
    cells = [cell for row in book[xlsx.EVENTS].iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert cells and all(cell.data_type == "s" for cell in cells)
    assert "'=HYPERLINK" in write("acled").path.read_text(encoding="utf-8")
