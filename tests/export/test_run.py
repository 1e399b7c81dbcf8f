"""An export as a whole: whole or not at all, the same twice, for whom, and what it says of itself."""

import csv
import json
import re
from pathlib import Path

import pytest

from phrasebook import world
from rawi.errors import InputError
from rawi.export import SHAPES, Asked, Outflow, Shape, export, registry
from rawi.publish import profile_of
from rawi.store import Store
from told import CITY, MISHLAB, SINAA, day, said

from .conftest import TODAY, Writes

PRIVATE = ("محمد العبد الله",)


def everything(path: Path) -> str:
    """All that was written, as text; what is packed is read by what reads it."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    found = []
    for file in files:
        if file.suffix == ".xlsx":
            import openpyxl

            found += [str(cell) for sheet in openpyxl.load_workbook(file) for row in sheet.values for cell in row]
        elif file.suffix == ".parquet":
            from pyarrow import parquet

            found.append(str(parquet.read_table(file).to_pylist()))
        else:
            found.append(file.read_text(encoding="utf-8"))
    return "\n".join(found)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_twice(shape: str, write: Writes) -> None:
    first, second = write(shape, "public"), write(shape, "public", name="again")
    assert first.about == second.about
    for one in sorted(first.path.rglob("*")) if first.path.is_dir() else [first.path]:
        other = second.path / one.name if first.path.is_dir() else second.path
        assert one.read_bytes() == other.read_bytes(), one.name


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_lets_a_private_person_a_plan_or_a_shelter_out(shape: str, write: Writes) -> None:
    inside, outside = everything(write(shape).path), everything(write(shape, "public", name="public").path)
    for name in PRIVATE:
        assert name not in outside
        assert name.replace(" ", "-") not in outside
    for withheld in ("c-000000000017", "c-000000000018", "c-000000000019", "c-00000000001a", "sy-al-hol-camp"):
        assert withheld not in outside
    assert inside != outside


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_says_what_it_keeps_and_loses(shape: str, write: Writes) -> None:
    found = SHAPES[shape]
    assert found.id == shape and found.keeps and found.loses
    about = write(shape).about
    assert (about.keeps, about.loses) == (found.keeps, found.loses)


def test_what_was_withheld_is_counted_and_explained(write: Writes) -> None:
    written = write("geojson", "public")
    assert written.withheld == {
        ("claims", "planned"): 1, ("claims", "positions"): 1, ("claims", "medical"): 1, ("claims", "shelters"): 1,
        ("events", "claims"): 4,
    }  # fmt: skip
    assert all(one.why for one in written.about.withheld)
    told = json.loads(written.path.with_name("out.geojson.about.json").read_text(encoding="utf-8"))
    assert told["withheld"][0]["why"] and told["as_known_on"] == written.about.as_known_on
    assert {outlet[0] for outlet in told["outlets"]} >= {"سانا", "عنب بلدي"}
    assert write("geojson").about.withheld == []


def test_every_claim_is_let_out_or_counted(write: Writes, store: Store) -> None:
    written = write("citations", "public")
    claims = sum(count for (what, _), count in written.withheld.items() if what == "claims")
    assert written.about.passed["claims"] + claims == store.counts()["claims"]


def test_what_is_too_young_waits_and_is_counted(write: Writes, store: Store) -> None:
    today = day(18)  # what was published until the fourteenth day may go
    written = write("citations", "public", today=today)
    assert written.about.as_known_on == day(14)
    with written.path.open(encoding="utf-8", newline="") as file:
        published = {row["published"] for row in csv.DictReader(file)}
    assert max(published) == day(14)
    young = [claim for claim in store.claims() if (claim.report.published or "") > day(14)]
    assert written.withheld["claims", "delay"] == len(young)
    why = {one.rule: one.why for one in written.about.withheld}
    assert "where it gives none, of the day on which it came in" in why["delay"]
    assert write("citations", today=today).about.as_known_on != day(14)


def test_young_reports_change_nothing_in_what_is_let_out(write: Writes, store: Store) -> None:
    before = write("geojson", "public", today=day(18)).path.read_bytes()
    report, claims = said("airstrike", SINAA, ("coalition",), ("isil",), on=5, told=17, killed=(40, 40), outlet="سانا")
    store.add(report, claims)
    assert write("geojson", "public", today=day(18), name="then").path.read_bytes() == before
    assert write("geojson", "public", today=day(21), name="later").path.read_bytes() != before


def test_where_all_is_too_young_nothing_is_written(write: Writes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="older than 72 hours"):
        write("geojson", "public", today=day(7))
    assert not list(tmp_path.glob("out*"))


def test_a_release_needs_a_reason_and_is_told(write: Writes, store: Store) -> None:
    camp = next(event for event in store.events() if event.place and event.place.key == "sy-al-hol-camp")
    with pytest.raises(InputError, match="reason"):
        store.release(camp.id, "shelters", author="Nour", reason=" ")
    store.release(camp.id, "shelters", author="Nour", reason="The camp was closed years ago")
    written = write("geojson", "public")
    assert camp.id in written.path.read_text(encoding="utf-8")
    assert ("claims", "shelters") not in written.withheld
    assert {one["reason"] for one in written.about.released} == {"The camp was closed years ago"}
    store.release(camp.id, "shelters", author="Nour", reason="It is open again", withdraw=True)
    assert camp.id not in write("geojson", "public").path.read_text(encoding="utf-8")
    assert [one.verdict for one in store.releases()] == ["released", "withdrawn"]


def test_retractions_are_left_out_and_listed(write: Writes, store: Store) -> None:
    claim = next(claim for claim in store.claims() if claim.type == "bombing")
    store.judge(claim.id, "retracted", author="Nour", day=day(26), reason="The agency withdrew it")
    written = write("citations", "public")
    assert claim.id not in written.path.read_text(encoding="utf-8")
    assert written.withheld["claims", "retracted"] == 1
    listed = written.path.with_name("out.citations.retractions.csv").read_text(encoding="utf-8").splitlines()
    assert listed == ["record_id,retracted_at,reason,replaced_by", f"{claim.id},{day(26)},The agency withdrew it,"]
    folder = write("timemap", "public").path
    assert (folder / "retractions.csv").is_file()


@pytest.mark.parametrize("shape", ["control-csv", "control-asof"])
def test_a_place_is_not_held_by_what_was_withdrawn(shape: str, write: Writes, store: Store) -> None:
    before = write(shape, "public")
    told = [one for one in store.claims() if one.type == "capture" and one.place and one.place.id == MISHLAB]
    for claim in told:
        store.judge(claim.id, "retracted", author="Nour", day=day(300))
    assert MISHLAB in before.path.read_text(encoding="utf-8")
    assert MISHLAB not in (after := write(shape, "public")).path.read_text(encoding="utf-8")
    assert after.about.as_known_on == day(300)
    past = write(shape, "public", as_known=before.about.as_known_on)
    assert not {claim.id for claim in told} & set(re.findall(r"c-[0-9a-f]{12}", past.path.read_text(encoding="utf-8")))
    assert past.withheld["holdings", "retracted"] > 0


@pytest.mark.parametrize("files", [(), ("one.json",)])
def test_what_fails_half_way_leaves_nothing_and_spoils_nothing(
    files: tuple[str, ...], store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(outflow: Outflow, target: Path) -> None:
        (target / "one.json" if files else target).write_bytes(b"half")
        raise RuntimeError("the light went out")

    shape = Shape("broken", "claims", "nothing", "all", "text/plain", breaks, files)
    monkeypatch.setitem(registry.SHAPES, "broken", shape)
    target = tmp_path / "out"
    if files:
        target.mkdir()
    (target / "one.json" if files else target).write_bytes(b"whole")
    with pytest.raises(RuntimeError):
        export(store, "broken", target, today=TODAY, profile=profile_of("public"), world=world())
    assert (target / "one.json" if files else target).read_bytes() == b"whole"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".db" and "-" not in path.name) == ["out"]


def test_a_file_is_no_folder_and_a_folder_no_file(write: Writes, tmp_path: Path) -> None:
    (tmp_path / "out.timemap").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError, match="writes a folder"):
        write("timemap")
    (tmp_path / "out.acled").mkdir()
    with pytest.raises(InputError, match="writes a file"):
        write("acled")


def test_what_makes_no_sense_is_refused(store: Store, write: Writes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no shape 'shapefile'"):
        write("shapefile")
    with pytest.raises(InputError, match="--tier says nothing of"):
        write("geojson", tier="A")
    with pytest.raises(InputError, match="the earlier day comes first"):
        write("geojson", since=day(9), until=day(2))
    with pytest.raises(InputError, match="cannot be written"):
        export(store, "acled", tmp_path / "none" / "x.csv", today=TODAY, profile=profile_of("public"), world=world())


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, write: Writes, tmp_path: Path) -> None:
    monkeypatch.setattr("rawi.export.shape.find_spec", lambda name: None)
    with pytest.raises(InputError, match=r"pyarrow: pip install 'rawi\[export\]'"):
        write("parquet")
    assert not list(tmp_path.glob("out*"))


def test_filters_are_those_of_the_questions(write: Writes, store: Store) -> None:
    from rawi.store import EventFilter, Filter

    asked = {"type": "capture", "since": day(5), "until": day(10)}
    ids = {one["id"] for one in write("geojson", **asked).json()["features"]}
    assert ids == {event.id for event in store.events(EventFilter(**asked))}
    with write("citations", place=CITY, tier="A").path.open(encoding="utf-8", newline="") as file:
        claims = {row["claim_id"] for row in csv.DictReader(file)}
    assert claims == {claim.id for claim in store.claims(Filter(place=CITY, tier="A"))}
    assert write("geojson", place=CITY).about.asked == {"place": CITY}
    known = write("geojson", as_known=day(12)).json()
    assert {one["id"] for one in known["features"]} == {event.id for event in store.events(as_known=day(12))}


def test_the_list_for_the_archiver_has_each_address_once(write: Writes, store: Store) -> None:
    lines = write("archive-list").path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "url"
    assert sorted(lines[1:]) == sorted({claim.report.url or "" for claim in store.claims()})


def test_a_citation_is_one_line_with_id_and_hash(write: Writes) -> None:
    with write("citations", "public").path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for line in (row["citation_en"], row["citation_ar"]):
                assert "\n" not in line
                assert row["claim_id"] in line and row["sha256"][:16] in line
            assert " says: " in row["citation_en"] or " denies: " in row["citation_en"]


def test_an_export_of_what_nothing_fits_is_an_empty_one(write: Writes) -> None:
    written = write("acled", since="2019-01-01", until="2019-12-31")
    assert len(written.path.read_text(encoding="utf-8").splitlines()) == 1
    assert Asked() == Asked()
    assert write("geojson", since="2019-01-01").json()["features"] == []
