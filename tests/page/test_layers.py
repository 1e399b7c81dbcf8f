"""What is drawn on the map besides the places: the user's own layers and area shading, looked at as pictures."""

import io
import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rawi.publish import profile_of
from rawi.serve import read_layers, write_map
from rawi.store import Store
from tiles import pmtiles

from .conftest import NEEDED

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .conftest import Opens

for reason, there in NEEDED.items():
    if not there:
        pytest.skip(reason, allow_module_level=True)

AREA = {
    "type": "Polygon",
    "coordinates": [[[39.0, 35.94], [39.02, 35.94], [39.02, 35.96], [39.0, 35.96], [39.0, 35.94]]],
}
GREEN, VIOLET = (0, 255, 0), (255, 0, 255)
DAY = "#map?on=2017-08-15"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A line of vector tiles by way of Raqqa, and an outline round it that is not shown from the start."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "road.pmtiles").write_bytes(pmtiles())
    (folder / "road.toml").write_text('colour = "#00ff00"\nwidth = 6\nopacity = 1\n')
    (folder / "front.geojson").write_text(json.dumps(AREA))
    (folder / "front.toml").write_text(
        'name = "Front"\nname_ar = "جبهة"\ncolour = "#ff00ff"\nwidth = 6\nopacity = 1\nshown = false\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def served_with_own(kept: Path, own: Path) -> Iterator[str]:
    """The address at which the store is served with these layers."""
    command = [sys.executable, "-m", "rawi.cli", "serve", "--store", str(kept), "--port", "0", "--layers", str(own)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stderr is not None
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+/", running.stderr.readline())
            assert found
            yield found[0]
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(timeout=30)


def seen(page: "Page", colour: tuple[int, int, int]) -> int:
    """How many pixels of the map have nearly a colour, once the map has come to rest."""
    image = pytest.importorskip("matplotlib.image")
    page.wait_for_timeout(1_500)
    pixels = image.imread(io.BytesIO(page.locator(".map .canvas").screenshot()), format="png")[:, :, :3]
    return int((abs(pixels - [part / 255 for part in colour]).max(axis=2) < 0.12).sum())


def zoom(page: "Page", way: str) -> None:
    for _ in range(4):
        page.get_by_role("button", name=way).click()
        page.wait_for_timeout(300)


def test_own_layers_are_drawn_and_turned_on_and_off(open_page: "Opens", served_with_own: str) -> None:
    page = open_page(served_with_own, DAY)
    page.wait_for_selector("[data-ready=true]")
    zoom(page, "Zoom out")  # the one tile of the world is true to some kilometres only
    assert seen(page, GREEN) > 500 and seen(page, VIOLET) == 0
    page.click(".tools summary")
    page.get_by_label("Front").check()
    page.get_by_label("road").uncheck()
    page.click(".tools summary")
    assert "layers=front" in page.url
    zoom(page, "Zoom in")
    assert seen(page, VIOLET) > 100 and seen(page, GREEN) == 0


def test_a_map_of_one_file_has_own_layers_in_it(open_page: "Opens", kept: Path, own: Path, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    layers = {name: found for name, found in read_layers(own).items() if name.endswith(".geojson")}
    with Store.open(kept) as store:
        write_map(store, target, today=store.today(), profile=profile_of("public"), layers=layers)
    page = open_page(target.as_uri(), f"{DAY}&layers=front")
    page.wait_for_selector("[data-ready=true]")
    assert seen(page, VIOLET) > 500


@pytest.mark.parametrize("where", ["served", "file"])
def test_area_shading_is_off_until_asked_for_and_called_interpolation(
    open_page: "Opens", served: str, kept: Path, tmp_path: Path, where: str
) -> None:
    """The ground of ISIS is dark where it is shaded: a third of its colour over that of the land."""
    dark = (181, 181, 178)
    if where == "file":
        with Store.open(kept) as store:
            write_map(store, tmp_path / "map.html", today=store.today(), profile=profile_of("public"))
    base = served if where == "served" else (tmp_path / "map.html").as_uri()
    page = open_page(base, DAY, color_scheme="light")
    page.wait_for_selector("[data-ready=true]")
    before = seen(page, dark)
    page.click(".tools summary")
    page.get_by_label("Area shading").check()
    page.locator(".map", has_text="Shading is interpolated").wait_for()
    page.click(".tools summary")
    assert seen(page, dark) > before + 20_000
    assert "layers=" in page.url and "shading" in page.url
