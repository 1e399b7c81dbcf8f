"""The map in one file: what is in it, what is not, and that nothing in it ends it."""

import gzip
import json
import re
from base64 import b64decode
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

from rawi.cli import app
from rawi.errors import InputError
from rawi.publish import profile_of
from rawi.serve import onefile, write_map
from rawi.serve.onefile import PLACE, script
from rawi.store import Store
from told import SINAA, day, said

from .conftest import KNOWN

PUBLIC: Any = {"profile": profile_of("public"), "today": "2020-01-01"}
ELEMENT = re.compile(r'<script type="(application/\w+)" id="rawi-data">(.*?)</script>', re.DOTALL)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A built page, as far as this needs one."""
    found = tmp_path / "map.html"
    found.write_text(f"<html><body>{PLACE}<script>1</script></body></html>", encoding="utf-8")
    return found


def data_of(html: str) -> Any:
    """The data of a map, as the page reads it."""
    (found,) = ELEMENT.findall(html)
    kind, text = found
    return json.loads(gzip.decompress(b64decode(text)) if kind == "application/gzip" else text)


def written(store: Store, page: Path, **asked: Any) -> Any:
    """The data of a map written."""
    target = page.with_name("out.html")
    profile = profile_of(asked.pop("profile", "public"))
    write_map(store, target, page=page, profile=profile, today="2020-01-01", **asked)
    return data_of(target.read_text(encoding="utf-8"))


def test_it_holds_what_the_store_answers(store: Store, page: Path) -> None:
    data = written(store, page, profile="internal", lang="ar")
    assert data["machine_read"] == len(data["quotes"])
    assert data["events"] == [json.loads(msgspec.json.encode(e)) | {"joins": []} for e in store.events()]
    assert data["holdings"] == json.loads(msgspec.json.encode(store.holdings()))
    assert data["quotes"].keys() == {claim.id for claim in store.claims()}
    assert data["origins"].keys() == {event.id for event in store.events()}
    assert data["shares"][SINAA][0]["percent"] == 40
    assert (data["lang"], data["as_known"]) == ("ar", None)
    on = day(20)
    held = [h["id"] for h in data["holdings"] if h["since"] <= on and (h["until"] is None or on < h["until"])]
    now = [h.id for h in store.control(on)]
    known = [h["id"] for h in data["holdings"] if h["id"] in held and h["known_until"] is None]
    assert sorted(known) == sorted(now)


def test_the_public_one_holds_no_plans(store: Store, page: Path) -> None:
    planned = {claim.id for claim in store.claims() if claim.factuality == "planned"}
    data = written(store, page)
    assert {one["rule"]: one["count"] for one in data["withheld"] if one["what"] == "claims"} == {
        "planned": len(planned)
    }
    assert not planned & data["quotes"].keys()
    assert "planned" not in {event["factuality"] for event in data["events"]}
    assert written(store, page, profile="internal")["withheld"] == []


def test_the_public_one_holds_nothing_withdrawn(store: Store, page: Path) -> None:
    claim = next(claim for claim in store.claims() if claim.type == "capture")
    store.judge(claim.id, "retracted", author="Nour", day=day(25))
    data = written(store, page)
    assert claim.id not in data["quotes"]
    assert data["summary"]["last_day"] == store.summary().last_day
    assert claim.id not in {id for held in data["holdings"] for id in (*held["claims"], *held["against"])}


def test_public_points_are_no_finer_than_a_kilometre(store: Store, page: Path) -> None:
    data = written(store, page)
    sites = [one["place"] for one in (*data["holdings"], *data["events"]) if one["place"]["lat"] is not None]
    assert sites
    for site in sites:
        assert (site["lat"], site["lon"]) == (round(site["lat"], 2), round(site["lon"], 2))
        assert site["radius_m"] is None or site["radius_m"] >= 1_000


def test_as_known_it_holds_nothing_later(store: Store, page: Path) -> None:
    data = written(store, page, as_known=KNOWN)
    assert data["summary"]["last_day"] <= KNOWN
    assert all(event["known_from"] <= KNOWN for event in data["events"])
    for one in data["holdings"]:
        assert one["known_from"] <= KNOWN
        assert one["known_until"] is None or one["known_until"] <= KNOWN
    assert all(quote["published"] <= KNOWN for quote in data["quotes"].values())


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029", "]]>&lt;"])
def test_nothing_in_it_ends_the_data(words: str, store: Store, page: Path) -> None:
    report, claims = said("capture", SINAA, told=11, outlet=words, words=f"سيطرت {words}")
    store.add(report, claims)
    data = written(store, page)
    html = page.with_name("out.html").read_text(encoding="utf-8")
    assert html.count("</script>") == 2
    assert words in [quote["outlet"] for quote in data["quotes"].values()]
    assert not {"\u2028", "\u2029"} & set(html)


def test_much_data_is_packed() -> None:
    data = json.dumps({"words": "</script>" * 200_000}).encode()
    assert len(script(data)) < 50_000
    assert json.dumps(data_of(script(data))).encode() == data


def test_it_says_why_it_cannot_be_written(store: Store, page: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="make page"):
        write_map(store, tmp_path / "x.html", page=tmp_path / "none.html", **PUBLIC)
    with pytest.raises(InputError, match="cannot be written"):
        write_map(store, tmp_path / "none" / "x.html", page=page, **PUBLIC)
    with pytest.raises(InputError, match="has not come yet"):
        write_map(store, tmp_path / "x.html", page=page, as_known="2030-01-01", **PUBLIC)


def test_the_command_says_what_is_in_it(store: Store, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onefile, "PAGE", page)
    target = page.with_name("out.html")
    done = CliRunner().invoke(app, ["map", str(target), "--store", str(store.path), "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert "withheld: 1 claim: it tells of what is meant to happen" in done.output
    assert data_of(target.read_text(encoding="utf-8"))["lang"] == "en"
