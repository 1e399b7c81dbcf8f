"""What maps take: GeoJSON, the control table, KML, GeoParquet's points; and that control agrees with the store."""

import csv
import json
from datetime import date
from pathlib import Path

import msgspec
import pytest
from geojson_pydantic import FeatureCollection
from lxml import etree
from typer.testing import CliRunner

from rawi.cli import app
from rawi.errors import InputError, NotFound
from rawi.export import control_csv
from rawi.store import Store
from told import CITY, MISHLAB, SINAA, day

from .conftest import TODAY, Writes, Written

PANEL = (
    "place_id", "pcode", "geonames_id", "name_ar", "name_en", "lat", "lon", "valid_from", "valid_to", "holder",
    "holder_qid", "state", "co_holders", "besieger", "claimed_or_assessed", "confidence", "n_claims",
    "n_independent_origins", "last_evidence_at", "recorded_at", "superseded_at", "basis_claim_ids",
)  # fmt: skip
KML = "{http://www.opengis.net/kml/2.2}"


@pytest.mark.parametrize("shape", ["geojson", "control-geojson", "control-asof"])
@pytest.mark.parametrize("profile", ["internal", "public"])
def test_it_is_geojson_with_its_own_members_on_top(shape: str, profile: str, write: Writes) -> None:
    written = write(shape, profile)
    text = written.path.read_text(encoding="utf-8")
    parsed = FeatureCollection.model_validate_json(text)
    assert parsed.features
    found = json.loads(text)
    assert "crs" not in found
    assert {"generated_at", "as_known_on", "valid_at", "licence", "method_url"} <= found.keys()
    assert (found["generated_at"], found["as_known_on"]) == (TODAY, written.about.as_known_on)
    for feature in found["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        assert 30 < lat < 40 < lon + 5 < 50
        date.fromisoformat(feature["properties"]["start"])
        assert feature["id"] and "id" not in feature["properties"]
        if profile == "public":
            assert (lon, lat) == (round(lon, 2), round(lat, 2))


def test_events_without_a_place_are_counted_not_put_somewhere(write: Writes) -> None:
    written = write("geojson")
    assert written.about.dropped["no place told"] == 1
    assert len(written.json()["features"]) == written.about.passed["events"] - 1


def test_what_one_origin_says_is_said_to_be_said(write: Writes) -> None:
    by_id = {one["id"]: one["properties"] for one in write("geojson").json()["features"]}
    for properties in by_id.values():
        assert properties["description"].endswith("[read by a machine, not reviewed]")
        assert properties["description_ar"].endswith("[قراءة آلية لم تُراجَع]")
        if properties["status"] in ("single-origin", "self-interested") and properties["claim_ids"]:
            (origin,) = properties["says"]
            says = "people whom nobody names say" if origin == "unnamed" else f"{origin} says"
            assert properties["description"].startswith(f"{says}: ")
            assert properties["description_ar"].startswith("المصدر: ")
    several = [one for one in by_id.values() if one["status"] == "corroborated" and len(one["says"]) > 1]
    assert all("independent origins" in one["description"] for one in several) and several


def test_a_reviewed_event_is_not_marked(write: Writes, store: Store) -> None:
    event = next(event for event in store.events() if len(event.claims) == 1 and event.place)
    store.judge(event.claims[0], "accepted", author="Nour")
    found = {one["id"]: one["properties"] for one in write("geojson").json()["features"]}[event.id]
    assert found["review"] == "reviewed"
    assert "machine" not in found["description"]


def shown_by_rawi_control(store: Store, *options: str) -> list[dict[str, object]]:
    """The features that `rawi control` writes."""
    done = CliRunner().invoke(app, ["control", "--store", str(store.path), "--format", "geojson", *options])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)["features"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("on", [day(7), day(12), day(24)])
def test_control_of_a_day_is_what_rawi_control_shows(on: str, write: Writes, store: Store) -> None:
    written = write("control-asof", on=on)
    assert written.json()["features"] == shown_by_rawi_control(store, "--on", on)
    assert written.json()["valid_at"] == written.about.valid_at == on


def test_control_as_known_on_a_day_is_too(write: Writes, store: Store) -> None:
    written = write("control-asof", on=day(8), as_known=day(9))
    shown = shown_by_rawi_control(store, "--on", day(8), "--as-known", day(9))
    assert written.json()["features"] == shown
    assert written.json()["as_known_on"] == day(9)


@pytest.mark.parametrize("on", [day(7), day(12), day(24)])
def test_the_times_of_control_hold_the_control_of_each_day(on: str, write: Writes, store: Store) -> None:
    times = write("control-geojson").json()["features"]
    held = {
        one["properties"]["place_id"]: one["properties"]["holder"]
        for one in times
        if one["properties"]["start"] <= on and (one["properties"]["end"] is None or on < one["properties"]["end"])
    }
    known = store.days()[1]
    assert held == {h.place.key: h.holder and h.holder.key for h in store.control(on, as_known=known)}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_control_table_has_its_columns_and_a_row_a_time(write: Writes, store: Store) -> None:
    assert control_csv.COLUMNS == PANEL
    found = rows(write("control-csv").path)
    assert tuple(found[0])[: len(PANEL)] == PANEL
    assessed = [row for row in found if row["claimed_or_assessed"] == "assessed"]
    known = [one for one in store.holdings() if one.known_until is None]
    assert sorted(row["holding_id"] for row in assessed) == sorted(one.id for one in known)
    assert {row["holder_qid"] for row in assessed if row["holder"] == "isil"} == {"Q2429253"}
    claimed = [row for row in found if row["claimed_or_assessed"] == "claimed"]
    assert all(row["extent"] for row in claimed)


def test_the_control_table_of_one_place(write: Writes) -> None:
    found = rows(write("control-csv", place=SINAA).path)
    assert {row["place_id"] for row in found} == {SINAA}
    later = rows(write("control-csv", place=SINAA, since=day(8)).path)
    assert 0 < len(later) < len(found)


def test_the_control_tables_of_a_country_are_of_the_places_in_it(write: Writes, store: Store) -> None:
    with pytest.raises(NotFound):
        store.control(place="sy")
    all_, quarters = ({row["place_id"] for row in rows(write("control-csv", place=at).path)} for at in ("sy", CITY))
    assert all_ == {row["place_id"] for row in rows(write("control-csv").path)}
    assert {CITY, SINAA, MISHLAB} <= quarters
    shown = json.loads(write("control-asof", place="سوريا").path.read_text(encoding="utf-8"))["features"]
    assert len(shown) == len(json.loads(write("control-asof").path.read_text(encoding="utf-8"))["features"]) > 0


def placemarks(written: Written) -> list[etree._Element]:
    """The placemarks of a KML file."""
    return list(etree.parse(written.path).getroot().iter(f"{KML}Placemark"))


def test_placemarks_have_a_point_a_time_and_words(write: Writes) -> None:
    written = write("kml")
    found = placemarks(written)
    assert len(found) == sum(count for what, count in written.about.passed.items() if what != "claims") - sum(
        written.about.dropped.values()
    )
    for one in found:
        lon, lat = map(float, (one.findtext(f"{KML}Point/{KML}coordinates") or "").split(","))
        assert lat < lon
        begin, end = (one.findtext(f"{KML}TimeSpan/{KML}{name}") for name in ("begin", "end"))
        assert begin and (end is None or begin <= end)
        assert one.findtext(f"{KML}name") and one.findtext(f"{KML}description")


def test_words_that_look_like_markup_stay_words(write: Writes, store: Store) -> None:
    from told import said

    report, claims = said("airstrike", CITY, on=3, told=3, words="<b>قصف</b> & ]]> \x0b غارة")
    store.add(report, claims)
    texts = [one.findtext(f"{KML}description") or "" for one in placemarks(write("kml"))]
    assert any("<b>قصف</b> & ]]>" in text for text in texts)


def test_the_day_asked_about_must_be_let_out(write: Writes) -> None:
    with pytest.raises(InputError, match="lies after"):
        write("control-asof", on=day(26), as_known=day(9))
    with pytest.raises(InputError, match="nothing is told of a place"):
        write("control-csv", place="أتلانتس")


def test_points_of_parquet_are_those_of_its_columns(write: Writes) -> None:
    import struct

    from pyarrow import parquet

    table = parquet.read_table(write("parquet").path)
    geo = msgspec.json.decode(table.schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"][geo["primary_column"]] == {"encoding": "WKB", "geometry_types": ["Point"]}
    for row in table.to_pylist():
        if row["lat"] is None:
            assert row["geometry"] is None
        else:
            assert struct.unpack("<BIdd", row["geometry"]) == (1, 1, row["lon"], row["lat"])
