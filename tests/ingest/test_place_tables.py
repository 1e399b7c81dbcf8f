"""Tables of places as others write them: cells, separators, features, ids, and a table that is there already."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rawi.errors import InputError
from rawi.ingest.places import Added, add_places
from rawi.lexicon.gazetteer import read_places

HEADER = "name_ar,name_en,country,lat,lon\n"
ONE, OTHER = "القرية المختلقة", "القرية الموضوعة"


def add(folder: Path, content: str | bytes, name: str = "mine.csv") -> Added:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return add_places(file, folder=folder / "places")


def rows(added: Added) -> list[dict[str, str]]:
    with added.target.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def features(*given: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": given}, ensure_ascii=False)


def feature(name: str, geometry: object = None, **told: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"name_ar": name, "country": "SY", **told}, "geometry": geometry}


def point(lon: object, lat: object) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [lon, lat]}


def points(added: Added) -> list[tuple[str, str]]:
    return [(row["lat"], row["lon"]) for row in rows(added)]


@pytest.mark.parametrize("between", ["\u2028", "\x0b", "\x85", "\n"])
def test_a_line_separator_in_a_name_is_a_space(tmp_path: Path, between: str) -> None:
    added = add(tmp_path, f'{HEADER}{ONE},"Foo{between}Bar",SY,35.1,36.9\n')
    assert [row["name"] for row in rows(added)] == ["Foo Bar"]
    assert [one.thing.name for one in read_places(added.target.parent) if ONE in one.names] == ["Foo Bar"]


def test_half_a_character_in_a_name_is_written(tmp_path: Path) -> None:
    added = add(
        tmp_path, json.dumps({"features": [feature(ONE, point(36.9, 35.1), name_en="Foo\ud800")]}), "mine.geojson"
    )
    assert [row["name"] for row in rows(added)] == ["Foo?"]


def test_a_table_with_a_line_separator_in_a_cell_is_read(tmp_path: Path) -> None:
    added = add(tmp_path, f"{HEADER}{ONE},Foo Bar,SY,35.1,36.9\n")
    added.target.write_text(added.target.read_text("utf-8").replace("Foo Bar", "Foo\u2028Bar"), "utf-8")
    assert [one.thing.name for one in read_places(added.target.parent) if ONE in one.names] == ["Foo\u2028Bar"]


def test_a_feature_without_a_geometry_takes_no_point_from_the_others(tmp_path: Path) -> None:
    added = add(tmp_path, features(feature(ONE), feature(OTHER, point(36.9, 35.1))), "mine.geojson")
    assert (points(added), added.problems) == ([("", ""), ("35.10000", "36.90000")], [])


def test_an_empty_property_is_no_point(tmp_path: Path) -> None:
    added = add(tmp_path, features(feature(ONE, point(36.9, 35.1), lat=None, lon="")), "mine.geojson")
    assert points(added) == [("35.10000", "36.90000")]


def test_properties_tell_the_point_of_an_area(tmp_path: Path) -> None:
    area = {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 35]]]}
    inside = feature(ONE, area, center_lat=35.2, center_lon=36.5)
    added = add(tmp_path, features(inside, feature(OTHER, point(36.9, 35.1))), "mine.geojson")
    assert (points(added), added.problems) == ([("35.20000", "36.50000"), ("35.10000", "36.90000")], [])


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 35]]]},
        {"type": "LineString", "coordinates": [[36, 35], [37, 35]]},
        point("36.9", "35.1"),
    ],
)
def test_a_geometry_that_is_no_point_is_said(tmp_path: Path, geometry: dict[str, Any]) -> None:
    added = add(tmp_path, features(feature(ONE, geometry)), "mine.geojson")
    assert points(added) == [("", "")]
    assert [(problem.line, geometry["type"] in problem.message) for problem in added.problems] == [("feature 1", True)]


@pytest.mark.parametrize("bad", ["x", {"type": "Feature", "geometry": None}, {"properties": None}, {"features": []}])
def test_a_feature_without_properties_is_left_out_alone(tmp_path: Path, bad: object) -> None:
    added = add(tmp_path, features(bad, feature(ONE, point(36.9, 35.1))), "mine.geojson")
    assert added.places == 1
    assert [str(problem) for problem in added.problems] == [
        f"{tmp_path / 'mine.geojson'}, feature 1: has no properties"
    ]
    with pytest.raises(InputError, match="no place in it: feature 1 has no properties"):
        add(tmp_path, features(bad), "bad.geojson")


def test_a_table_that_is_there_is_kept_where_rows_are_bad(tmp_path: Path) -> None:
    good = f"{HEADER}{ONE},x,SY,35.1,36.9\n{OTHER},y,SY,35.5,36.4\n"
    before = add(tmp_path, good).target.read_bytes()
    added = add(tmp_path, good.replace("35.5", "north"))
    assert (added.written, added.target.read_bytes()) == (False, before)
    assert add(tmp_path, good).written


def test_a_table_of_other_places_is_not_replaced(tmp_path: Path) -> None:
    before = add(tmp_path, f"{HEADER}{ONE},x,SY,35.1,36.9\n").target
    kept = before.read_bytes()
    with pytest.raises(InputError, match=r"holds other places: give the file another name"):
        add(tmp_path, features(feature(OTHER, point(36.4, 35.5))), "mine.geojson")
    assert before.read_bytes() == kept


def test_former_places_that_go_are_counted(tmp_path: Path) -> None:
    add(tmp_path, f"{HEADER}{ONE},x,SY,35.1,36.9\n{OTHER},y,SY,35.5,36.4\n")
    added = add(tmp_path, f"{HEADER}{ONE},x,SY,35.1,36.9\n")
    assert (added.written, added.gone) == (True, 1)


def test_a_table_of_the_users_folder_is_no_source(tmp_path: Path) -> None:
    target = add(tmp_path, f"{HEADER}{ONE},x,SY,35.1,36.9\n").target
    before = target.read_bytes()
    with pytest.raises(InputError, match="lies among the places that were added"):
        add_places(target, folder=target.parent)
    assert target.read_bytes() == before


@pytest.fixture
def usual_cells() -> Iterator[None]:
    """The longest cell is one setting for the process: whoever read a table of reports has set another."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", ": is empty"),
        (" \n", ": is empty"),
        ("name_ar," + "x" * 140_000 + "\n", ":1: is no CSV table"),
        (f"{HEADER}{ONE},{'x' * 140_000}\n", ":2: is no CSV table"),
        (b"PK\x03\x04abcd", ": is a ZIP archive"),
        (bytes(range(256)) * 4, ": is not text"),
        ('{"type": "Topology"}', ": is no GeoJSON of places: it has no features"),
    ],
)
@pytest.mark.usefixtures("usual_cells")
def test_what_cannot_be_read_is_named(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as refused:
        add(tmp_path, content)
    assert str(refused.value).startswith(f"{tmp_path / 'mine.csv'}{said}")


@pytest.mark.parametrize("mark", [";", "\t"])
@pytest.mark.parametrize("first", ["", "sep={}\n", "sep={}\r\n"])
def test_other_marks_between_cells(tmp_path: Path, mark: str, first: str) -> None:
    table = f"{HEADER}{ONE},x,SY,35.1,36.9\n{OTHER},x,SY,north,36.9\n".replace(",", mark)
    added = add(tmp_path, first.format(mark) + table)
    assert points(added) == [("35.10000", "36.90000")]
    assert [problem.line for problem in added.problems] == [4 if first else 3]


def test_of_two_places_with_one_id_the_second_is_said(tmp_path: Path) -> None:
    added = add(tmp_path, f"name_ar,pcode,country,lat,lon\n{ONE},C1,SY,35.1,36.9\n{OTHER},C1,SY,35.5,36.4\n")
    assert [row["name_ar"] for row in rows(added)] == [ONE]
    assert [(one.line, one.message) for one in added.problems] == [(3, "cannot be told from line 2: both are sy-c1")]


def test_a_bare_number_is_no_id(tmp_path: Path) -> None:
    first = rows(add(tmp_path, features(feature(ONE, point(36.9, 35.1), id=1)), "mine.geojson"))
    second = rows(add(tmp_path, features(feature(ONE, point(36.9, 35.1), id=7.0)), "other.geojson"))
    assert first == second and first[0]["id"].startswith("sy-x")


@pytest.mark.parametrize("head", ["محافظة", "مديرية", "قضاء", "ناحية"])
def test_a_province_with_its_word(tmp_path: Path, head: str) -> None:
    added = add(tmp_path, f"ADM4_AR,ADM4_PCODE,ADM1_AR,ADM0_PCODE\n{ONE},C9,{head} حلب,SY\n")
    assert (rows(added)[0]["parent"], added.problems) == ("sy-aleppo-gov", [])


def test_an_unknown_province_is_said_once(tmp_path: Path) -> None:
    lines = "".join(f"{name},{code},الناحية المجهولة,SY\n" for name, code in ((ONE, "C1"), (OTHER, "C2")))
    added = add(tmp_path, "ADM4_AR,ADM4_PCODE,ADM1_AR,ADM0_PCODE\n" + lines)
    assert added.places == 2
    assert [problem.line for problem in added.problems] == [2]
    assert "no province called الناحية المجهولة is known" in added.problems[0].message
