"""The user's own layers: found in a folder, checked, served one by one, put into a map of one file."""

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.errors import InputError
from rawi.publish import profile_of
from rawi.serve import application, read_layers, write_map
from rawi.serve.guard import HEADERS
from rawi.serve.layers import Settings
from rawi.store import Store
from tiles import pmtiles

LINE = {"type": "LineString", "coordinates": [[38.9, 35.9], [39.1, 36.0, 250]]}


def filled(folder: Path, **files: Any) -> Path:
    """A folder of files: text and bytes as they are, anything else as JSON. ``a_toml`` is a.toml."""
    folder.mkdir(exist_ok=True)
    for name, what in files.items():
        path = folder / ".".join(name.rsplit("_", 1))
        path.write_bytes(
            what if isinstance(what, bytes) else (what if isinstance(what, str) else json.dumps(what)).encode()
        )
    return folder


def test_files_of_a_folder_are_layers_with_their_settings(tmp_path: Path) -> None:
    settings = 'name = "Front"\nname_ar = "جبهة"\ncolour = "#c0392b"\nwidth = 3\nopacity = 0.5\nshown = false\n'
    folder = filled(tmp_path / "own", front_geojson=LINE, front_toml=settings, roads_pmtiles=pmtiles())
    (folder / ".hidden").write_text("nothing of ours")
    (front, path), (roads, _) = read_layers(folder).values()
    assert (front.id, front.kind, front.name, front.name_ar, front.colour) == (
        "front",
        "geojson",
        "Front",
        "جبهة",
        "#c0392b",
    )
    assert (front.width, front.opacity, front.shown, path) == (3, 0.5, False, folder / "front.geojson")
    assert (roads.id, roads.kind, roads.name, roads.shown) == ("roads", "vector", "roads", True)
    assert read_layers(filled(tmp_path / "pictures", a_pmtiles=pmtiles(2)))["a.pmtiles"][0].kind == "raster"


BAD = [
    ({"a_geojson": "{"}, "a.geojson: is not JSON"),
    ({"a_geojson": b"\xff"}, "a.geojson: is not JSON"),
    ({"a_geojson": [1]}, "a.geojson: is JSON, but no GeoJSON"),
    ({"a_geojson": {"type": "Topology"}}, "a.geojson: is JSON, but no GeoJSON: 'Topology'"),
    ({"a_geojson": {"type": "FeatureCollection", "features": [{"type": "Feature"}]}}, "a.geojson: is JSON, but no"),
    (
        {"a_geojson": {"type": "Point", "coordinates": [4_300_000, 4_200_000]}},
        "4.3e[+]06, 4.2e[+]06 are no degrees",
    ),
    ({"a_geojson": {"type": "Point", "coordinates": ["x", "y"]}}, "a.geojson: .* are no coordinates"),
    ({"a_pmtiles": b"SQLite format 3" + bytes(200)}, "a.pmtiles: is no PMTiles file"),
    ({"a_pmtiles": b"PMTiles\x02" + bytes(200)}, "a.pmtiles: is PMTiles of version 2"),
    ({"a_pmtiles": pmtiles()[:-9]}, "a.pmtiles: is cut off: its tiles"),
    ({"a_pmtiles": pmtiles(0)}, "a.pmtiles: holds no tiles that can be drawn"),
    ({"a_shp": b"shape"}, "a.shp: is no layer"),
    ({"a_geojson": LINE, "a_toml": "colour = 'red'"}, "a.toml: 'red' is no colour"),
    ({"a_geojson": LINE, "a_toml": "color = '#ff0000'"}, "a.toml: .*color"),
    ({"a_geojson": LINE, "a_toml": "width = "}, "a.toml: "),
    ({"a_geojson": LINE, "a_toml": "opacity = 20"}, "a.toml: opacity goes from 0 to 1"),
    ({"a_geojson": LINE, "b_toml": ""}, "b.toml: there is no layer beside it that is called 'b'"),
    ({"a_geojson": LINE, "a_json": LINE}, "a.json: cannot be called so: each layer has its own name"),
    ({"a,b_geojson": LINE}, "a,b.geojson: cannot be called so"),
    ({"shading_geojson": LINE}, "shading.geojson: cannot be called so"),
]


@pytest.mark.parametrize(("files", "said"), BAD)
def test_a_bad_layer_is_named_with_what_is_wrong(files: dict[str, Any], said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        read_layers(filled(tmp_path / "own", **files))


def test_the_settings_shown_in_the_documentation_are_read(tmp_path: Path) -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "layers.md"
    shown = page.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    layer, _ = read_layers(filled(tmp_path / "own", front_geojson=LINE, front_toml=shown))["front.geojson"]
    assert layer.name == "Front line of June" and layer.width == 2.5
    assert all(name in shown for name in Settings.__struct_fields__)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: cannot be read as a folder of layers"):
        read_layers(tmp_path / "nowhere")


def test_layers_are_served_and_nothing_beside_them(store: Store, tmp_path: Path) -> None:
    folder = filled(tmp_path / "own", front_geojson=LINE, front_toml="", roads_pmtiles=pmtiles())
    app = application(store, page=tmp_path / "none", layers=read_layers(folder))
    with TestClient(app, base_url="http://127.0.0.1:8765", raise_server_exceptions=False) as client:
        told = client.get("/api/layers").json()["data"]
        assert [(one["id"], one["file"]) for one in told] == [("front", "front.geojson"), ("roads", "roads.pmtiles")]
        assert client.get("/layers/front.geojson").json() == LINE
        part = client.get("/layers/roads.pmtiles", headers={"Range": "bytes=0-6"})
        assert (part.status_code, part.content) == (206, b"PMTiles")
        assert {name: part.headers[name] for name in HEADERS} == HEADERS
        for path in ("front.toml", "..%2Fs.db", "%2e%2e/s.db", "nothing.geojson", ""):
            assert client.get(f"/layers/{path}").status_code == 404


def test_without_a_folder_there_are_none(client: TestClient) -> None:
    assert client.get("/api/layers").json()["data"] == []


def test_a_map_of_one_file_has_them_in_it_but_no_tiles(store: Store, tmp_path: Path) -> None:
    page = tmp_path / "map.html"
    page.write_text('<script type="application/json" id="rawi-data">null</script>')
    public: dict[str, Any] = {"today": store.today(), "profile": profile_of("public"), "page": page}
    made = write_map(
        store, tmp_path / "out.html", layers=read_layers(filled(tmp_path / "a", front_geojson=LINE)), **public
    )
    assert [(one.layer.id, one.data) for one in made.layers] == [("front", LINE)]
    with pytest.raises(InputError, match=r"roads.pmtiles: tiles cannot stand in a map of one file"):
        write_map(
            store, tmp_path / "b.html", layers=read_layers(filled(tmp_path / "b", roads_pmtiles=pmtiles())), **public
        )
