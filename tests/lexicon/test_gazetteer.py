"""Places, actors and sources: what a row becomes, and that a wrong cell is named by file and line."""

from pathlib import Path

import pytest

from phrasebook import world
from rawi.errors import KnowledgeError
from rawi.lexicon.gazetteer import (
    Named,
    read_actors,
    read_domains,
    read_places,
    read_reliability,
    read_sources,
    user_folder,
)
from rawi.lexicon.world import load_world
from rawi.model import Allegiance, Place

HEADER = "id,name,name_ar,variants_ar,kind,parent,country,lat,lon,radius_m,population,risky,origin"
ROW = "own-1,Zarafa,زرافة الشرقية,الزرافة| زرافة ,village,,SY,35.5,38.5,1500,900,,own"


def own_places(folder: Path, *rows: str) -> Path:
    (folder / "mine.csv").write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return folder


def last_place(folder: Path) -> Named[Place]:
    *_, place = read_places(folder)
    return place


def test_a_row_becomes_a_place_with_all_its_names(tmp_path: Path) -> None:
    named = last_place(own_places(tmp_path, ROW))
    place = named.thing
    assert named.names == (
        "زرافة الشرقية",
        "الزرافة",
        "زرافة",
    )
    assert (place.id, place.kind, place.parent, place.lat, place.radius_m) == ("own-1", "village", None, 35.5, 1500)
    assert not named.risky


def test_coordinates_nobody_can_source_stay_empty(tmp_path: Path) -> None:
    place = last_place(own_places(tmp_path, "own-2,X,زرافة,,neighbourhood,sy-raqqa,SY,,,,,head,own"))
    assert (place.thing.lat, place.thing.lon, place.thing.radius_m, place.thing.population) == (None, None, None, 0)
    assert place.risky == {"زرافة"}


def test_of_a_places_names_one_alone_may_be_risky(tmp_path: Path) -> None:
    place = last_place(own_places(tmp_path, "own-3,X,الزرافة,زرافة,village,sy-raqqa,SY,,,,,زرافة,own"))
    assert place.risky == {"زرافة"}


WRONG = [
    (ROW.replace("35.5", "95.5"), "outside -90 to 90"),
    (ROW.replace("38.5", "east"), "'east' is not a number"),
    (ROW.replace("1500", "0"), "outside 1 to"),
    (ROW.replace(",900,", ",-3,"), "outside 0 to"),
    ("own-1,Zarafa", "not as many cells"),
]


@pytest.mark.parametrize(("row", "told"), WRONG)
def test_a_wrong_cell_is_named_by_file_and_line(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(KnowledgeError) as refused:
        list(read_places(own_places(tmp_path, ROW, row)))
    assert "mine.csv:3: " in str(refused.value)
    assert told in str(refused.value)


def test_a_users_places_are_known(tmp_path: Path) -> None:
    with_own = load_world(own_places(tmp_path, ROW))
    assert with_own.places["own-1"].name == "Zarafa"
    assert "own-1" not in world().places


def test_a_folder_that_is_not_there_adds_nothing() -> None:
    assert len(list(read_places(Path("/nonexistent")))) == len(list(read_places(None)))


def test_the_users_folder_may_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAWI_HOME", str(tmp_path))
    assert user_folder() == tmp_path
    monkeypatch.delenv("RAWI_HOME")
    assert user_folder().name == "rawi"


def test_actors_carry_side_theatre_and_dates() -> None:
    actors = {named.thing.id: named for named in read_actors()}
    assert actors["sdf"].thing.side and actors["sdf"].thing.valid_from
    assert "قسد" in actors["sdf"].names


def test_sources_carry_their_dated_allegiances() -> None:
    sources = {named.thing.id: named.thing for named in read_sources()}
    assert any(source.allegiances for source in sources.values())
    assert all(interest.actor in world().actors for source in sources.values() for interest in source.allegiances)


def test_a_users_outlets_are_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAWI_HOME", str(tmp_path))
    (tmp_path / "sources.csv").write_text("id,name,name_ar,kind\nown,Own Voice,صوت لنا,outlet\n", encoding="utf-8")
    (tmp_path / "allegiances.csv").write_text("source,actor,valid_from,valid_until\nown,sdf,2016-01-01,\n")
    (tmp_path / "domains.csv").write_text("source,domain\nown,own.example\n")
    own = next(named for named in read_sources() if named.thing.id == "own")
    assert (own.names, own.thing.allegiances) == (("صوت لنا",), (Allegiance("sdf", "2016-01-01", None),))
    assert read_domains()["own.example"] == "own"
    (tmp_path / "sources.csv").write_text("id,name\nown,Own Voice\n")
    with pytest.raises(KnowledgeError, match=r"sources\.csv:2: has no column name_ar, kind"):
        list(read_sources())


LARGE_ENOUGH = [("places", 2500), ("actors", 150), ("sources", 120)]


@pytest.mark.parametrize(("table", "least"), LARGE_ENOUGH)
def test_the_tables_are_not_thinned_out(table: str, least: int) -> None:
    assert len(getattr(world(), table)) >= least


def test_how_reliable_a_source_is_is_for_the_user_to_say(tmp_path: Path) -> None:
    assert read_reliability(tmp_path) == {}
    (tmp_path / "reliability.csv").write_text("source,reliability,why\nsohr,b,many offices\n", encoding="utf-8")
    assert read_reliability(tmp_path) == {"sohr": "B"}
    (tmp_path / "reliability.csv").write_text("source,reliability\nsohr,good\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"reliability\.csv:2"):
        read_reliability(tmp_path)
