"""Tables of places that users have become tables that Rawi reads."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawi.errors import InputError
from rawi.ingest.place_rows import COLUMNS, arabic_names, spot
from rawi.ingest.places import Added, add_places
from rawi.lexicon.gazetteer import read_pcodes, read_places

NEIGHBOURHOODS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "neighbourhoods_sy.csv"
HEADER = "name_ar,name_en,city,lat,lon,country\n"
NEW = "الحي المختلق,Made-up,الرقة,35.95,39.01,SY\n"


def add(folder: Path, content: str | bytes, name: str = "mine.csv", country: str | None = None) -> Added:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return add_places(file, country=country, folder=folder / "places")


def rows(added: Added) -> list[dict[str, str]]:
    with added.target.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_quarter_of_a_known_town(tmp_path: Path) -> None:
    added = add(tmp_path, HEADER + NEW)
    (row,) = rows(added)
    assert (added.places, added.problems) == (1, [])
    assert list(row) == list(COLUMNS)
    assert (row["name_ar"], row["kind"], row["risky"], row["parent"]) == (
        "الحي المختلق",
        "neighbourhood",
        "head",
        "sy-raqqa",
    )
    assert (row["lat"], row["lon"], row["origin"]) == ("35.95000", "39.01000", "user")


def test_what_was_added_is_read_with_the_rest(tmp_path: Path) -> None:
    added = add(tmp_path, HEADER + NEW)
    named = [named for named in read_places(added.target.parent) if "الحي المختلق" in named.names]
    assert [one.risky for one in named] == [frozenset(named[0].names)]
    assert named[0].thing.parent == "sy-raqqa"


def test_adding_again_makes_the_same_table(tmp_path: Path) -> None:
    first = add(tmp_path, HEADER + NEW + NEW).target.read_bytes()
    assert add(tmp_path, HEADER + NEW + NEW).target.read_bytes() == first
    assert len(list((tmp_path / "places").iterdir())) == 1


def test_known_places_are_left_out(tmp_path: Path) -> None:
    added = add(tmp_path, "name_ar,city,country\nالمشلب,الرقة,SY\n" + "الحي المختلق,الرقة,SY\n")
    assert (added.places, added.known) == (1, 1)


def test_without_a_city_it_is_a_village_of_the_country(tmp_path: Path) -> None:
    (row,) = rows(add(tmp_path, "arabic,note\nالقرية المختلقة,1\n", country="YE"))
    assert (row["kind"], row["parent"], row["country"], row["risky"], row["lat"]) == ("village", "ye", "YE", "", "")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",x,الرقة,1,1,SY", "no Arabic name"),
        ("Latin,x,الرقة,1,1,SY", "no name in Arabic letters"),
        ("حي,x,الرقة,north,1,SY", "no point"),
        ("حي,x,الرقة,95,1,SY", "no point on Earth"),
        ("حي,x,الرقة,nan,1,SY", "no point on Earth"),
        ("حي,x,الرقة,1,1,Syria", "no country code"),
        ("حي,x,المدينة المجهولة,1,1,", "no town called المدينة المجهولة"),
    ],
)
def test_bad_rows_are_named_and_the_rest_taken(tmp_path: Path, row: str, said: str) -> None:
    added = add(tmp_path, f"{HEADER}{NEW}{row}\n{NEW.replace('المختلق', 'الآخر')}")
    assert added.places == 2
    (problem,) = added.problems
    assert problem.line == 3 and said in problem.message


def test_a_table_without_arabic_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column of Arabic names"):
        add(tmp_path, "a,b\n1,2\n")
    with pytest.raises(InputError, match="cannot be read"):
        add_places(tmp_path / "none.csv", folder=tmp_path / "places")
    with pytest.raises(InputError, match="not text"):
        add(tmp_path, bytes(range(256)) * 4)


def dump_line(id: int, names: str, code: str, country: str = "SY", people: int = 0) -> str:
    cells = [str(id), "Name", "Name", names, "35.1", "38.1", "P", code, country, *[""] * 5, str(people), *[""] * 4]
    return "\t".join(cells) + "\n"


def test_a_geonames_dump(tmp_path: Path) -> None:
    content = (
        dump_line(1, "Made Up,القرية المختلقة", "PPL")
        + dump_line(2, "المدينة المختلقة,Town", "PPL", people=60_000)
        + dump_line(3, "Only Latin", "PPL")
        + dump_line(4, "التل المختلق", "SWMP")
        + dump_line(5, "قرية بعيدة", "PPL", country="FR")
        + "1\t2\n"
    )
    added = add(tmp_path, content, "allCountries.txt")
    assert [(row["id"], row["kind"]) for row in rows(added)] == [("gn-1", "village"), ("gn-2", "city")]
    assert [(problem.line, "2 columns" in problem.message) for problem in added.problems] == [(6, True)]


@pytest.mark.skipif(not NEIGHBOURHOODS.exists(), reason="the table of Syrian neighbourhoods is not here")
def test_the_neighbourhoods_of_syria(tmp_path: Path) -> None:
    added = add_places(NEIGHBOURHOODS, country="SY", folder=tmp_path)
    assert added.places + added.known + added.pointed > 400
    assert {row["risky"] for row in rows(added)[: added.places]} == {"head"}
    parents = {place.thing.id for place in read_places(None)}
    assert all(row["parent"] in parents for row in rows(added))


# How relief agencies share their lists of communities: columns by level, a row of HXL tags, GeoJSON.
BY_LEVEL = """ADM4_EN,ADM4_AR,ADM4_PCODE,ADM3_AR,ADM1_EN,ADM1_AR,ADM0_PCODE,Latitude,Longitude
#adm4+name,#adm4+name+ar,#adm4+code,#adm3+name+ar,#adm1+name,#adm1+name+ar,#adm0+code,#geo+lat,#geo+lon
Made Up,القرية المختلقة,C0001,الناحية,Raqqa,الرقة,SY,35.97,39.10
Other,القرية الأخرى,C0002,الناحية,Raqqa,الرقة,SY,,
"""
POINTS = """{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"NAME_EN": "Made Up", "NAME_ARA": "القرية المختلقة", "PCODE": "C0001",
 "ADMIN1_EN": "Ar-Raqqa", "ADMIN1_ARA": "الرقة"},
 "geometry": {"type": "MultiPoint", "coordinates": [[39.1, 35.97]]}},
{"type": "Feature", "properties": {"NAME_EN": "No Arabic", "NAME_ARA": null}, "geometry": null}]}"""
UNITS = """adm2_name,adm2_name1,adm2_pcode,adm1_name,adm1_name1,iso2,center_lat,center_lon
Made Up,المديرية المختلقة,YE9901,Marib,مأرب,YE,15.5,45.3
"""


def test_a_list_of_communities_by_level(tmp_path: Path) -> None:
    added = add(tmp_path, BY_LEVEL)
    assert added.problems == []
    told = [(row["id"], row["name"], row["kind"], row["parent"], row["lat"]) for row in rows(added)]
    assert told == [
        ("sy-c0001", "Made Up", "village", "sy-raqqa-gov", "35.97000"),
        ("sy-c0002", "Other", "village", "sy-raqqa-gov", ""),
    ]


def test_a_geojson_of_points(tmp_path: Path) -> None:
    added = add(tmp_path, POINTS, "points.geojson", country="SY")
    (row,) = rows(added)
    assert (row["id"], row["parent"], row["lat"], row["lon"]) == ("sy-c0001", "sy-raqqa-gov", "35.97000", "39.10000")
    assert [(problem.line, "no Arabic name" in problem.message) for problem in added.problems] == [("feature 2", True)]


def test_a_list_of_districts(tmp_path: Path) -> None:
    (row,) = rows(add(tmp_path, UNITS))
    assert (row["kind"], row["parent"], row["radius_m"]) == ("district", "ye-marib-gov", "20000")


@pytest.mark.parametrize("content", ["{}", '{"features": [1]}', '{"features": {"a": 1}}', "{", '{"features": []}'])
def test_what_is_no_geojson_of_places_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match=r"no GeoJSON|no place"):
        add(tmp_path, content, "bad.geojson")


def unpointed() -> str:
    """The Arabic name of a village that ships without a point, the only one of its name."""
    named = [one for one in read_places(None) if one.thing.parent == "sy-hama-gov" and one.thing.kind == "village"]
    return next(one.thing.name_ar for one in named if one.thing.lat is None)


def test_a_list_gives_a_point_to_a_place_that_ships_without_one(tmp_path: Path) -> None:
    name = unpointed()
    header = "name_ar,admin1_ara,country,lat,lon\n"
    added = add(tmp_path, f"{header}{name},حماة,SY,35.1,36.9\n")
    assert (added.places, added.known, added.pointed) == (0, 0, 1)
    (row,) = rows(added)
    found = [one.thing for one in read_places(added.target.parent) if one.thing.id == row["id"]]
    assert [(place.name_ar, place.lat, place.lon) for place in found] == [(name, 35.1, 36.9)]
    twice = add(tmp_path, f"{header}{name},حماة,SY,35.1,36.9\n{name},حماة,SY,35.4,36.9\n", "twice.csv")
    assert (twice.places, twice.pointed) == (2, 0)  # nobody can say which of the two is meant


@pytest.mark.parametrize("name", ["كفر نبل", "كفرنبل"])
def test_a_known_place_written_otherwise_is_known(tmp_path: Path, name: str) -> None:
    added = add(tmp_path, f"name_ar,admin1_ara,country,lat,lon\n{name},إدلب,SY,35.614,36.561\n")
    assert (added.places, added.known) == (0, 1)


def test_two_names_in_one_cell() -> None:
    assert arabic_names("باب السباع / الفارابي") == ("باب السباع الفارابي", "باب السباع", "الفارابي")
    assert arabic_names("حَيّ  الـرشيد") == ("حي الرشيد",)


def test_no_point_is_no_fault() -> None:
    assert spot("", " ") is None
    assert spot("35.5", "-39") == (35.5, -39.0)


CELL = st.text(max_size=8) | st.sampled_from(["الرقة", "حي", "SY", "1", "1e400", "nan", '"', "\n"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.lists(CELL, min_size=6, max_size=6), max_size=4))
def test_no_cells_raise(tmp_path: Path, table: list[list[str]]) -> None:
    file = tmp_path / "t.csv"
    with file.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        stream.write(HEADER)
        csv.writer(stream).writerows(table)
    try:
        assert add_places(file, folder=tmp_path / "places").places >= 0
    except InputError as error:
        assert str(error)


def test_the_codes_of_a_list_are_kept_for_known_places_too(tmp_path: Path) -> None:
    table = (
        "ADM4_EN,ADM4_AR,ADM4_PCODE,ADM1_AR,ADM0_PCODE,Latitude,Longitude\n"
        "Made up,تل النموذج,C9001,الرقة,SY,36.0302,39.0807\n"
        "Ar-Raqqa,الرقة,C5710,الرقة,SY,35.95,39.01\n"
        "Another of the name,الطبقة,C9002,الرقة,SY,36.6,38.9\n"
    )
    added = add(tmp_path, table)
    assert (added.places, added.known, added.coded) == (1, 2, 2)
    assert read_pcodes(added.target.parent) == {"sy-c9001": "C9001", "sy-raqqa": "C5710"}
    assert [one.thing.id for one in read_places(added.target.parent) if one.thing.id == "sy-c9001"] == ["sy-c9001"]


def test_two_codes_of_one_known_place_are_none(tmp_path: Path) -> None:
    table = "name_ar,pcode,country,lat,lon\nالرقة,C1,SY,35.95,39.01\nالرقة,C2,SY,35.95,39.02\n"
    added = add(tmp_path, table)
    assert (added.places, added.known, added.coded, read_pcodes(added.target.parent)) == (0, 2, 0, {})
