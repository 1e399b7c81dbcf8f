"""Exports over HTTP are those of the command, through the same gate."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from rawi.export import SHAPES, Asked, export
from rawi.publish import profile_of
from rawi.store import Store
from told import SINAA, day


def test_the_shapes_say_what_they_keep_and_lose(get: Callable[..., Any]) -> None:
    told = get("exports")["data"]
    assert [one["id"] for one in told] == list(SHAPES)
    assert all(one["keeps"] and one["loses"] for one in told)


def test_a_file_is_the_one_that_the_command_writes(client: TestClient, store: Store, tmp_path: Path) -> None:
    response = client.get("/api/exports/geojson", params={"place": SINAA, "from": day(1)})
    target = tmp_path / "x.geojson"
    asked = Asked(place=SINAA, since=day(1))
    about = export(store, "geojson", target, today=store.today(), profile=profile_of("public"), asked=asked)
    assert response.status_code == 200
    assert response.content == target.read_bytes()
    assert response.headers["content-type"] == "application/geo+json"
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["x-rawi-withheld"] == str(sum(one.count for one in about.withheld))


def test_public_is_what_comes_unless_more_is_asked(client: TestClient, store: Store) -> None:
    planned = next(claim.id for claim in store.claims() if claim.factuality == "planned")
    assert planned not in client.get("/api/exports/citations").text
    assert planned in client.get("/api/exports/citations", params={"profile": "internal"}).text


def test_several_files_come_as_one_with_the_account(client: TestClient) -> None:
    response = client.get("/api/exports/timemap")
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert set(archive.namelist()) == {*SHAPES["timemap"].files, "about.json"}
        told = json.loads(archive.read("about.json"))
    assert client.get("/api/exports/timemap", params={"about": True}).json()["data"] == told
    assert client.get("/api/exports/timemap").content == response.content


def test_what_makes_no_sense_is_refused_in_one_shape(client: TestClient) -> None:
    for path, words in (
        ("exports/shapefile", "there is no shape"),
        ("exports/geojson?profile=everybody", "profile"),
        ("exports/geojson?tier=A", "--tier"),
        ("exports/geojson?as_know=2017-06-09", "is not asked here"),
        ("exports/control-asof?on=2030-01-01", "2030-01-01"),
    ):
        response = client.get(f"/api/{path}")
        assert response.status_code == 400
        assert words in response.json()["error"]["message"]
