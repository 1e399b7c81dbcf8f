"""Every address answers what the Python API does, in one shape."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

import rawi
from rawi.ingest import ARABIC, Facts, make_report
from rawi.serve import application
from rawi.serve.shapes import compared, origins_told, plain, times
from rawi.store import EventFilter, Filter, Store
from rawi.store.filters import match
from told import CITY, MISHLAB, SINAA, campaign, day

from .conftest import KNOWN

Get = Callable[..., Any]


def sent(thing: Any) -> Any:
    """Something of Rawi as a client gets it."""
    return json.loads(msgspec.json.encode(thing))


ANSWERS: dict[str, tuple[str, dict[str, Any], Callable[[Store], Any]]] = {
    "summary": ("summary", {}, lambda s: s.summary()),
    "control": ("control", {}, lambda s: s.control()),
    "control of a day": (
        "control",
        {"on": day(9), "as_known": KNOWN, "place": SINAA},
        lambda s: s.control(day(9), as_known=KNOWN, place=SINAA),
    ),
    "timeline": (f"timeline/{CITY}", {}, lambda s: times(s.timeline(CITY))),
    "timeline by name": ("timeline/الرقة", {"as_known": KNOWN}, lambda s: times(s.timeline(CITY, as_known=KNOWN))),
    "diff": ("diff", {"first": day(3), "second": day(20)}, lambda s: compared(s.diff(day(3), day(20)))),
    "density": ("density", {"as_known": KNOWN}, lambda s: s.density(as_known=KNOWN)),
    "shares by side": ("shares-by-side", {"as_known": KNOWN}, lambda s: s.shares_by_side(as_known=KNOWN)),
    "voices": ("voices", {"as_known": KNOWN}, lambda s: s.voices(as_known=KNOWN)),
    "events": ("events", {}, lambda s: list(s.events())),
    "events asked for": (
        "events",
        {"type": "capture", "actor": "sdf", "place": CITY, "from": day(2), "to": day(20), "origins": 1},
        lambda s: list(
            s.events(EventFilter(type="capture", actor="sdf", place=CITY, since=day(2), until=day(20), least=1))
        ),
    ),
    "events, the newest first": (
        "events",
        {"order": "desc", "as_known": KNOWN},
        lambda s: list(s.events(as_known=KNOWN))[::-1],
    ),
    "events as known": ("events", {"as_known": KNOWN}, lambda s: list(s.events(as_known=KNOWN))),
    "events by status": (
        "events",
        {"status": "single-origin"},
        lambda s: list(s.events(EventFilter(status="single-origin"))),
    ),
    "claims": ("claims", {}, lambda s: list(map(plain, s.claims()))),
    "claims asked for": (
        "claims",
        {"type": "clash", "actor": "isil", "place": MISHLAB, "from": day(2), "to": day(20), "tier": "B"},
        lambda s: [
            plain(c)
            for c in s.claims(Filter(type="clash", actor="isil", place=MISHLAB, since=day(2), until=day(20), tier="B"))
        ],
    ),
    "claims of a source": ("claims", {"source": "sohr"}, lambda s: list(map(plain, s.claims(Filter(source="sohr"))))),
    "claims with words": ("claims", {"text": "خبر"}, lambda s: list(map(plain, s.claims(Filter(text="خبر"))))),
    "reports": ("reports", {}, lambda s: s.reports_page().rows),
    "reports with words": ("reports", {"text": "خبر"}, lambda s: [r.reference() for r in s.search("خبر")]),
    "places": ("places", {}, lambda s: s.places()),
    "places called": ("places", {"q": "رقة"}, lambda s: s.places("رقة")),
    "actors": ("actors", {"q": "قوات"}, lambda s: s.actors("قوات")),
    "sources": ("sources", {}, lambda s: s.sources()),
    "queue": ("reviews/queue", {}, lambda s: s.to_review().rows),
    "reviews": ("reviews", {}, lambda s: s.judgements_page().rows),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_address_answers_as_the_python_api_does(name: str, get: Get, store: Store) -> None:
    path, query, asked = ANSWERS[name]
    answer = get(path, **query)
    assert answer.keys() == {"data", "meta"}
    if path == "reports" and query:
        assert sorted(answer["data"], key=str) == sorted(sent(asked(store)), key=str)
    else:
        assert answer["data"] == sent(asked(store))
    assert answer["data"] or path == "reviews"


def test_one_thing_is_had_by_its_id(get: Get, store: Store) -> None:
    for event in list(store.events())[:5]:
        claims = [store.claim(id) for id in (*event.claims, *event.against)]
        assert get(f"events/{event.id}")["data"] == sent({"event": event, "claims": claims})
        origins = sent(origins_told(store.origins(event.id), {claim.id: claim for claim in claims}))
        assert get(f"events/{event.id}/origins")["data"] == origins
        assert origins["roots"][0]["tellings"][0]["claim"] in event.claims
        assert get(f"claims/{claims[0].id}")["data"] == sent(claims[0])
        report = store.report(claims[0].report.id)
        read = {"report": report, "claims": [claims[0]], "repaired": []}
        assert get(f"reports/{report.id}")["data"] == sent(read)


def test_a_report_says_which_of_its_words_were_repaired(get: Get, store: Store) -> None:
    """Offsets are those of the text as it came, in code points."""
    text = "🔴 قصفت قواتالتحالف حيا في محافظةالأنبار."
    report = make_report(text, Facts(published=day(3)), ARABIC)
    store.add(report, [])
    found = get(f"reports/{report.id}")["data"]["repaired"]
    assert [(text[one["start"] : one["end"]], one["read"]) for one in found] == [
        ("قواتالتحالف", "قوات التحالف"), ("محافظةالأنبار", "محافظة الأنبار"),
    ]  # fmt: skip


def test_claims_are_had_by_their_ids(get: Get, client: TestClient, store: Store) -> None:
    claims = list(store.claims())[:5][::-1]
    answer = get("claims", ids=",".join([*(claim.id for claim in claims), "c-none"]))
    assert answer == {"data": sent(list(map(plain, claims))), "meta": {"next": None, "total": 5}}
    for query in ({"ids": ""}, {"ids": ",".join(f"c-{n}" for n in range(201))}, {"ids": "c-1", "limit": "3"}):
        refusal = client.get("/api/claims", params=query)
        assert (refusal.status_code, refusal.json()["error"]["code"]) == (400, "invalid")


def test_search_looks_everywhere(get: Get, store: Store) -> None:
    found = get("search", q="الرقة")["data"]
    assert found.keys() == {"reports", "claims", "places", "actors", "sources"}
    assert [place["id"] for place in found["places"]] == [place.id for place in store.places("الرقة")]
    assert len(get("search", q="خبر", limit=3)["data"]["claims"]) == 3


def test_outlets_that_the_tables_know_are_called_in_both_languages(get: Get, store: Store) -> None:
    text = "سيطرت القوات على حي الصناعة في مدينة الرقة."
    for outlet in ("وكالة رويترز", "صدى النهر", "المصدر أونلاين"):
        report = make_report(f"{text} {outlet}", Facts(outlet=outlet, published=day(20)), ARABIC)
        ((_, claims),) = rawi.read_all([report])
        store.add(report, claims)
    told = get("summary")["data"]["outlets"]
    assert {"outlet": "وكالة رويترز", "name": "Reuters", "name_ar": "رويترز"} in told
    assert "al-Masdar Online" in [one["name"] for one in told]
    assert "صدى النهر" not in [one["outlet"] for one in told]


def test_search_finds_places_and_parties_by_any_name_of_the_tables(get: Get) -> None:
    """Also a place by what it lies within, where nothing is told of that itself; plurals of people in either case."""
    inside = {place["id"] for place in get("places")["data"] if place["city"] == "sy-raqqa"}
    for city in ("مدينة الرقة", "Raqqa"):
        assert inside and inside <= {place["id"] for place in get("search", q=city, limit=100)["data"]["places"]}
    for called in ("داعش", "الدواعش", "تنظيم داعش"):
        assert "isil" in [actor["id"] for actor in get("search", q=called)["data"]["actors"]], called
    assert get("search", q="خبر " + "الحوثيون " * 50)["data"]["actors"] == []  # many such words take no longer


@pytest.mark.parametrize("asked", ["المدنيون", "المدنيين", "مدنيون", "مدنيين"])
def test_a_plural_of_people_is_found_in_any_form(asked: str) -> None:
    assert all(f'"{form}"' in match(asked) for form in ("المدنيون", "المدنيين", "مدنيون", "مدنيين"))
    assert match(f'"قتل {asked}"') == f'"قتل {asked}"'


def test_the_days_answered_for_are_said(get: Get, store: Store) -> None:
    whole = {"mark": store.mark(), "changes": False, "gone": []}
    assert get("control")["meta"] == {"on": day(26), "as_known": day(26), **whole}
    assert get("control", on=day(4), as_known=KNOWN)["meta"] == {"on": day(4), "as_known": KNOWN, **whole}


def test_changes_since_an_answer_come_to_the_whole(get: Get) -> None:
    days = [(day(on), day(known)) for known in (15, 26) for on in range(2, known, 3)]
    answers = [get("control", on=on, as_known=known) for on, known in days]
    for before in answers:
        had = before["meta"]
        since = ",".join((had["on"], had["as_known"], had["mark"]))
        held = {one["place"]["key"]: one for one in before["data"]}
        for (on, known), whole in zip(days, answers, strict=True):
            changed = get("control", on=on, as_known=known, since=since)
            assert changed["meta"]["changes"]
            left = {key: one for key, one in held.items() if key not in changed["meta"]["gone"]}
            now = left | {one["place"]["key"]: one for one in changed["data"]}
            assert [now[key] for key in sorted(now)] == whole["data"]


def test_all_is_sent_where_the_store_has_changed_since(get: Get, store: Store) -> None:
    had = get("control")["meta"]
    store.judge(next(store.claims()).id, "rejected", author="Nour")
    answer = get("control", since=",".join((had["on"], had["as_known"], had["mark"])))
    assert answer["data"] == sent(store.control())
    assert not answer["meta"]["changes"] and answer["meta"]["mark"] != had["mark"]


@pytest.mark.parametrize("path", ["events", "claims", "reports", "reviews/queue"])
def test_a_list_is_walked_while_it_grows(path: str, get: Get, store: Store) -> None:
    def key(row: Any) -> str:
        return str(row["claim"]["id"] if "claim" in row else row["id"])

    before = {key(row) for row in get(path, limit=1000)["data"]}
    seen, cursor = list[str](), {}
    more = iter(campaign(100, 110))
    while cursor is not None:
        page = get(path, limit=7, **cursor)
        seen += map(key, page["data"])
        cursor = {"cursor": page["meta"]["next"]} if page["meta"]["next"] else None
        piece = next(more, None)
        if piece:
            store.add(*piece)
    assert before <= set(seen)
    assert len(seen) == len(set(seen))


def test_an_answer_had_already_is_not_sent_again(client: TestClient, store: Store) -> None:
    first = client.get("/api/control")
    tag = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{32}"', tag)
    again = client.get("/api/control", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/api/control", params={"on": day(3)}).headers["etag"] != tag
    plain_ = client.get("/api/control", headers={"Accept-Encoding": "identity"})
    assert plain_.headers["etag"] != tag, "other bytes"
    store.add(*campaign(60, 61)[0])
    grown = client.get("/api/control", headers={"If-None-Match": tag})
    assert grown.status_code == 200
    assert grown.json()["meta"]["on"] == day(60)


def test_answers_are_packed_and_in_plain_arabic(client: TestClient) -> None:
    with client.stream("GET", "/api/events", headers={"Accept-Encoding": "gzip"}) as response:
        packed = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == "gzip"
    assert response.headers["vary"] == "Accept-Encoding"
    plain_ = client.get("/api/events", headers={"Accept-Encoding": "gzip;q=0"})
    assert "content-encoding" not in plain_.headers
    assert gzip.decompress(packed) == plain_.content
    assert "قوات سوريا" in plain_.content.decode()
    assert plain_.headers["content-type"] == "application/json; charset=utf-8"


def test_an_empty_store_is_served(tmp_path: Path) -> None:
    with (
        Store.open(tmp_path / "empty.db") as store,
        TestClient(application(store), base_url="http://localhost") as client,
    ):
        assert client.get("/api/summary").json()["data"]["first_day"] is None
        assert client.get("/api/events").json()["data"] == []
        answer = client.get("/api/control")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_the_description_names_every_address_and_shape(client: TestClient) -> None:
    made = client.get("/api/openapi.json").json()
    asked = {f"/api/{path.partition('/')[0]}" for path, _, _ in ANSWERS.values()}
    assert asked <= {f"/api/{path.split('/')[2]}" for path in made["paths"]}
    text = json.dumps(made)
    for name in re.findall(r"#/components/schemas/([^\"]+)", text):
        assert name in made["components"]["schemas"], name
    for path, operations in made["paths"].items():
        for operation in operations.values():
            assert operation["description"], path
            assert "422" not in operation["responses"]
    assert {"Event", "Holding", "Claim", "Report", "Refusal"} <= made["components"]["schemas"].keys()
