"""The event tables, to the column: ACLED-shaped, UCDP, PLOVER and POLECAT."""

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from phrasebook import world
from rawi.export import acled, acled_rules, parties, plover, polecat, ucdp
from rawi.export.crosswalk import acled as vocabulary
from rawi.export.crosswalk import types
from rawi.model import TYPES, Party, Quantity, Span
from rawi.store import Store
from told import AFP, CITY, MISHLAB, MONITOR, SINAA, day, place, said

from .conftest import Writes

ACLED_31 = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
]  # fmt: skip
UCDP_49 = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
]  # fmt: skip
INTERACTIONS = {
    *range(10, 19), 20, *range(22, 29), 30, *range(33, 39), 40, *range(44, 49), 50, *range(55, 59), 60, *range(66, 69),
    70, 77, 78, 80, 88,
}  # fmt: skip
PLOVER_EVENTS = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
PLOVER_MODES = {
    "withdraw", "release", "disarm", "ceasefire", "access", "demo", "expel", "troops", "seize", "restrict", "arrest",
    "abduct", "targeted", "destroy", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons",
    "unconventional", "historical", "future", "hypothetical", "negation",
}  # fmt: skip
PLOVER_SECTORS = {"COP", "GOV", "MIL", "PRM", "PTY", "REB", "UNK", "CVL", "SOC", ""}


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def where(rows: list[dict[str, str]], **cells: str) -> list[dict[str, str]]:
    """The rows with some cells."""
    return [row for row in rows if all(row[name] == value for name, value in cells.items())]


# ACLED-shaped


@pytest.fixture
def coded(write: Writes) -> list[dict[str, str]]:
    """The rows of the ACLED-shaped table."""
    return table(write("acled").path)


def test_the_columns_are_the_31_and_ours_behind_them(write: Writes) -> None:
    header = write("acled").path.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header[:31] == ACLED_31
    assert all(name.startswith("x_") for name in header[31:])


def test_every_row_keeps_to_the_vocabulary(coded: list[dict[str, str]]) -> None:
    entries = {entry.id: entry for entry in vocabulary().sub_event}
    numeric = vocabulary().numeric
    assert len(entries) == 25
    for row in coded:
        entry = entries[row["sub_event_type"]]
        assert (row["event_type"], row["disorder_type"]) == (entry.event, entry.disorder)
        assert row["time_precision"] in "123" and row["geo_precision"] in "123"
        assert re.fullmatch(r"\d+", row["fatalities"])
        assert re.fullmatch(r"RAWISYR\d+", row["event_id_cnty"])
        assert re.fullmatch(r"-?\d+\.\d{4}", row["latitude"])
        assert row["year"] == row["event_date"][:4]
        assert (row["iso"], row["region"], row["country"]) == ("760", "Middle East", "Syria")
        assert row["actor1"] and row["inter1"] in numeric
        pair = sorted(numeric[kind] for kind in (row["inter1"], row["inter2"]) if kind)
        number = pair[0] * 10 + (pair[1] if len(pair) > 1 else 0)
        assert number in INTERACTIONS
        assert set(re.split("-| only", row["interaction"])) - {""} == {row["inter1"], row["inter2"]} - {""}
        assert row["notes"].startswith("On ")
    assert len({row["event_id_cnty"] for row in coded}) == len(coded)


def test_a_capture_that_lasts_is_a_change_of_hands_and_says_so(coded: list[dict[str, str]]) -> None:
    (row,) = where(coded, sub_event_type="Non-state actor overtakes territory")
    assert (row["x_taken_by"], row["x_taken_from"]) == ("sdf", "isil")
    assert (row["actor1"], row["actor2"]) == ("QSD: Syrian Democratic Forces", "Islamic State (Syria)")
    assert row["location"] == "Raqqa - Sinaa"
    assert row["x_control_after"] == "controlled: sdf"
    assert row["x_independent_origins"] == "3"


def test_a_change_of_hands_stands_in_the_control_table_too(coded: list[dict[str, str]], write: Writes) -> None:
    held = table(write("control-csv").path)
    for row in coded:
        if row["sub_event_type"] in acled_rules.TERRITORY:
            place = row["x_place_original"]
            times = [one for one in held if one["name_ar"] == place and one["claimed_or_assessed"] == "assessed"]
            assert any(one["holder"] == row["x_taken_by"] and one["valid_from"] >= row["event_date"] for one in times)


def test_taken_and_retaken_within_a_day_are_clashes(coded: list[dict[str, str]]) -> None:
    rows = [row for row in where(coded, location="Raqqa - Mishlab") if row["x_taken_by"]]
    assert rows
    first = next(row for row in rows if row["event_date"] == day(9))
    assert first["sub_event_type"] == "Armed clash"
    assert "not last more than a day" in first["x_export_loss"]


def test_a_capture_without_a_fight_is_a_transfer(coded: list[dict[str, str]]) -> None:
    (row,) = [row for row in coded if row["x_taken_by"] == "saa"]
    assert row["sub_event_type"] == "Non-violent transfer of territory"
    assert row["inter1"] == "State forces"


def test_a_strike_inside_a_battle_is_a_part_of_it(coded: list[dict[str, str]], write: Writes) -> None:
    assert not where(coded, sub_event_type="Air/drone strike", location="Raqqa - Sinaa")
    (battle,) = where(coded, sub_event_type="Non-state actor overtakes territory")
    assert battle["tags"] == "x-airstrike"
    assert "merged into it" in battle["x_export_loss"]
    assert write("acled").about.dropped["merged into the battle of the same place and day"] == 1


def test_deaths_are_the_lowest_told_and_vague_words_have_their_number(coded: list[dict[str, str]]) -> None:
    (shelling,) = where(coded, sub_event_type="Shelling/artillery/missile attack", location="Raqqa - Mishlab")
    assert shelling["fatalities"] == "12"
    assert all(row["fatalities"] for row in coded)


def test_deaths_told_of_several_places_at_once_are_parted_among_them(store: Store, write: Writes) -> None:
    report, (of_one,) = said("shelling", MISHLAB, ("saa",), ("sdf",), on=27, told=27, killed=(7, 7), outlet=MONITOR)
    of_other = replace(of_one, id=f"{of_one.id}f", place=place(SINAA))
    store.add(report, (of_one, of_other))
    rows = [row for row in table(write("acled").path) if row["event_date"] == day(27)]
    assert sorted(row["fatalities"] for row in rows) == ["3", "4"]
    assert sum(int(row["best"]) for row in table(write("ucdp").path) if row["date_start"][:10] == day(27)) == 7
    assert {row["x_export_loss"].split(" told")[0][-34:] for row in rows} == {
        f"{own} is this place's share of 7"[-34:] for own in (3, 4)
    }


def test_violence_against_civilians_has_them_second(coded: list[dict[str, str]]) -> None:
    rows = where(coded, event_type="Violence against civilians")
    assert rows
    for row in rows:
        assert (row["actor2"], row["inter2"]) == ("Civilians (Syria)", "Civilians")
        assert row["civilian_targeting"] == "Civilians targeted"
        assert row["interaction"].endswith("-Civilians")


def test_what_has_no_category_is_marked(coded: list[dict[str, str]]) -> None:
    (arms,) = [row for row in coded if "x-arms-transfer" in row["tags"]]
    assert arms["sub_event_type"] == "Other"
    assert "no category" in arms["x_export_loss"]
    assert where(coded, sub_event_type="Suicide bomb")
    assert where(coded, sub_event_type="Peaceful protest")[0]["actor1"] == "Protesters (Syria)"


def test_days_told_as_a_span_are_in_its_middle(coded: list[dict[str, str]]) -> None:
    (row,) = [row for row in coded if row["x_date_edtf"] == f"{day(15)}/{day(18)}"]
    assert (row["event_date"], row["time_precision"]) == (day(16), "2")


@pytest.mark.parametrize(("radius", "exactness"), [(700, ("1", "1")), (24_000, ("2", "2")), (60_000, ("3", "4"))])
def test_a_point_that_stands_for_more_than_a_town_is_less_exact(
    store: Store, write: Writes, radius: int, exactness: tuple[str, str]
) -> None:
    village = replace(place("~قرية الزنبقية"), kind="village", country="SY", lat=36.2, lon=37.16, radius_m=radius)
    report, (claim,) = said("airstrike", CITY, ("rus",), ("isil",), on=27, told=27, killed=(2, 2), outlet=AFP)
    store.add(report, (replace(claim, place=village),))
    (row,) = where(table(write("acled").path), latitude="36.2000")
    assert row["geo_precision"] == exactness[0]
    (row,) = where(table(write("ucdp").path), latitude="36.2")
    assert row["where_prec"] == exactness[1]


def test_what_has_no_place_here_is_counted_by_reason(write: Writes) -> None:
    dropped = write("acled").about.dropped
    assert dropped["no place told"] == 1
    assert dropped["hold: no such kind of event"] == 1
    assert dropped["not told as having happened"] == 2  # a plan, a denial of what nobody asserts


def test_every_type_of_claim_is_known_to_every_vocabulary() -> None:
    assert list(types()) == list(TYPES)
    known = {entry.id for entry in vocabulary().sub_event} | {"territory", ""}
    assert {words.acled for words in types().values()} <= known
    assert {words.plover for words in types().values()} <= PLOVER_EVENTS | {""}
    assert {words.mode for words in types().values()} <= PLOVER_MODES | {""}


# UCDP


def test_the_columns_are_the_49_and_the_count_of_origins_behind_them(write: Writes) -> None:
    header = write("ucdp").path.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header[:49] == UCDP_49
    assert "x_independent_origins" in header[49:]


def test_only_lethal_events_between_two_sides_are_in_and_the_others_counted(write: Writes) -> None:
    written = write("ucdp")
    rows = table(written.path)
    assert len(rows) + sum(written.about.dropped.values()) == written.about.passed["events"]
    assert written.about.dropped["nobody told to have died"] > 0
    assert Counter(row["type_of_violence"] for row in rows) == {"1": 1, "2": 2, "3": 1}
    for row in rows:
        low, best, high = (int(row[name]) for name in ("low", "best", "high"))
        assert high >= 1 and low <= best <= high
        parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
        assert sum(int(row[name]) for name in parts) == best
        assert row["date_start"].endswith(" 00:00:00.000")
        assert row["date_prec"] in "12345" and row["where_prec"] in "1234567"
        lon, lat = row["geom_wkt"].removeprefix("POINT (").rstrip(")").split()
        assert (lat, lon) == (row["latitude"], row["longitude"])
        assert row["conflict_new_id"] == row["side_a_new_id"] == ""
        assert (row["country_id"], row["region"]) == ("652", "Middle East")


def test_whose_word_it_is_and_in_which_article(write: Writes) -> None:
    (row,) = where(table(write("ucdp").path), type_of_violence="3")
    assert row["source_original"] == "Syrian Observatory for Human Rights"
    assert row["source_article"] == f'"عنب بلدي,{day(15)},خبر رقم 11"'
    assert row["side_b"] == "Civilians"
    assert row["deaths_civilians"] == "2"


def dead(number: int, of: str) -> Quantity:
    return Quantity("killed", number, number, of, Span(0, 3, "خبر"))


def test_the_dead_of_both_sides_are_told_apart_and_added_up(store: Store, write: Writes) -> None:
    report, (claim,) = said("clash", CITY, ("sdf",), ("isil",), on=29, told=29)
    claim = replace(claim, quantities=(dead(12, "مقاتلا من قسد"), dead(30, "عناصر داعش"), dead(3, "مدنيين")))
    store.add(report, [claim])
    (row,) = where(table(write("ucdp").path), best="45")
    by_side = {row["side_a"]: row["deaths_a"], row["side_b"]: row["deaths_b"]}
    assert by_side == {"Syrian Democratic Forces": "12", "Islamic State of Iraq and the Levant": "30"}
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("3", "0")
    assert where(table(write("acled", name="a").path), fatalities="45")


def test_who_kills_civilians_alone_does_so_to_one_side(store: Store, write: Writes) -> None:
    report, (claim,) = said("airstrike", CITY, ("rus",), on=29, told=29)
    store.add(report, [replace(claim, quantities=(dead(9, "مدنيين"),))])
    (row,) = where(table(write("ucdp").path), best="9")
    assert (row["type_of_violence"], row["side_b"], row["deaths_civilians"]) == ("3", "Civilians", "9")
    (row,) = where(table(write("acled", name="a").path), fatalities="9")
    assert (row["actor2"], row["civilian_targeting"]) == ("Civilians (Syria)", "Civilians targeted")


def test_the_cell_of_the_grid_is_the_one_of_the_point(write: Writes) -> None:
    for row in table(write("ucdp").path):
        lat, lon, cell = float(row["latitude"]), float(row["longitude"]), int(row["priogrid_gid"]) - 1
        assert -90 + cell // 720 / 2 <= lat < -90 + cell // 720 / 2 + 0.5
        assert -180 + cell % 720 / 2 <= lon < -180 + cell % 720 / 2 + 0.5


# PLOVER and POLECAT


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a file, a line each."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_plover_records_have_what_the_manual_asks_and_only_its_words(write: Writes) -> None:
    found = records(write("plover").path)
    assert found
    for record in found:
        assert record["id"] and record["date"] and record["actor"] and record["event"]
        assert set(record["event"]) <= PLOVER_EVENTS
        assert set(record["mode"]) <= PLOVER_MODES
        assert record["quad_code"] in (1, 2, 3, 4)
        for entity in (*record["actor"], *record["recipient"]):
            assert entity["sector"] in PLOVER_SECTORS
            assert len(entity["code"]) == 3
    islamic_state = [e for r in found for e in r["actor"] if e.get("entity_text") == "تنظيم الدولة الإسلامية"]
    assert {e["identifier_id"] for e in islamic_state} == {"Q2429253"}


def test_plover_says_who_took_what_from_whom_and_what_is_to_come(write: Writes) -> None:
    found = records(write("plover").path)
    takes = [record for record in found if "x_control" in record]
    assert {record["x_control"]["place"] for record in takes} == {SINAA, MISHLAB, CITY}
    assert all("territory" in record["context"] for record in takes)
    unopposed = next(record for record in takes if record["x_control"]["to"] == ["saa"])
    assert (unopposed["event"], unopposed["mode"][:1]) == (["COERCE"], ["seize"])
    assert "military" in unopposed["context"]
    assert [record["event"] for record in found if "future" in record["mode"]] == [["ASSAULT"]]
    assert any("negation" in record["mode"] for record in found)
    clash = next(r for r in found if r["event_text"] and r["text_info"]["injured"] == 7)
    assert len(clash["actor"]) == 2 and clash["recipient"] == []


def test_state_militaries_alone_are_military(write: Writes) -> None:
    for record in records(write("plover").path):
        if "military" in record["context"] and record["event"] != ["AID"]:
            assert {entity["sector"] for entity in record["actor"]} == {"MIL"}


def test_polecat_has_its_40_columns_and_its_word_for_nothing(write: Writes) -> None:
    lines = write("polecat").path.read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    assert header == list(polecat.COLUMNS)
    assert len(header) == 40
    rows = [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]
    assert len(rows) == len(records(write("plover").path))
    assert all(value for row in rows for value in row.values())
    assert {row["Event Type"] for row in rows} <= PLOVER_EVENTS
    assert all(row["Intensity"] == row["Actor COW"] == "None" for row in rows)


def test_tables_of_both_have_as_many_rows_as_they_say(write: Writes, store: Store) -> None:
    assert tuple(ACLED_31) == acled.COLUMNS
    assert tuple(UCDP_49) == ucdp.COLUMNS
    assert plover.SHAPE.of == "events"
    written = write("acled")
    dropped = sum(written.about.dropped.values())
    assert len(table(written.path)) + dropped == len(list(store.events()))


@pytest.mark.parametrize(
    ("name_ar", "takes_part"),
    [
        ("منزلا", False),
        ("ألغاما", False),
        ("طائرات حربية", False),
        ("مقاتلين", True),
        ("لواء الحق", True),
        ("مدنيين", True),
    ],
)
def test_things_are_no_parties(name_ar: str, takes_part: bool) -> None:
    told = [Party(f"~{name_ar}", None, name_ar, "")]
    assert parties.sides(told, world()) == (told if takes_part else [])


def test_gunmen_without_a_name_are_unidentified() -> None:
    gunmen = Party("~مسلحا", None, "مسلحا", "")
    assert parties.named(gunmen, "SY", world()) == parties.unidentified("SY")
