"""Judgements that come over HTTP, and deriving with word of how it goes."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.store import Store
from told import day

from .test_refusals import refused


def test_a_judgement_is_kept_and_counts(client: TestClient, store: Store) -> None:
    claim = next(store.claims()).id
    before = client.get(f"/api/events/{claim}").json()["data"]["event"]["id"]
    body = {"subject": claim, "verdict": "rejected", "author": " نور ", "reason": "قراءة خاطئة"}
    answer = client.post("/api/reviews", json=body, headers={"Origin": "http://127.0.0.1:8765"})
    assert answer.status_code == 201
    (kept,) = answer.json()["data"]
    assert (kept["subject"], kept["verdict"], kept["author"], kept["reason"]) == (
        claim, "rejected", "نور", "قراءة خاطئة"
    )  # fmt: skip
    assert client.get("/api/reviews").json()["data"] == [kept]
    assert client.get(f"/api/events/{before}").status_code == 404


def test_a_judgement_is_withdrawn(client: TestClient, store: Store) -> None:
    waiting = client.get("/api/reviews/queue").json()
    body = {"subject": waiting["data"][0]["claim"]["id"], "verdict": "accepted", "author": "Nour"}
    refused(client.post("/api/reviews", json=body | {"verdict": "withdrawn"}), 400, "invalid")
    client.post("/api/reviews", json=body)
    assert client.get("/api/reviews/queue").json()["meta"]["total"] == waiting["meta"]["total"] - 1
    assert client.post("/api/reviews", json=body | {"verdict": "withdrawn"}).status_code == 201
    assert client.get("/api/reviews/queue").json() == waiting
    assert [kept["verdict"] for kept in client.get("/api/reviews").json()["data"]] == ["withdrawn", "accepted"]


def test_two_events_are_judged_to_be_one(client: TestClient, store: Store) -> None:
    first, second = (event.id for event in list(store.events())[:2])
    body = {"subject": first, "other": second, "verdict": "different", "author": "Nour"}
    (kept,) = client.post("/api/reviews", json=body).json()["data"]
    assert kept["kind"] == "pair"


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"subject": "c-none"}, 404, "not_found"),
        ({"verdict": "maybe"}, 400, "invalid"),
        ({"verdict": "same"}, 400, "invalid"),
        ({"verdict": "retracted"}, 400, "invalid"),
        ({"verdict": "retracted", "day": "2017-02-30"}, 400, "invalid"),
        ({"verdict": "accepted", "day": day(3)}, 400, "invalid"),
        ({"author": " "}, 400, "invalid"),
        ({"author": 3}, 400, "invalid"),
        ({"colour": "red"}, 400, "invalid"),
        ({"other": "e-none", "verdict": "same"}, 404, "not_found"),
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused(
    change: dict[str, Any], status: int, code: str, client: TestClient, store: Store
) -> None:
    body = {"subject": next(store.claims()).id, "verdict": "accepted", "author": "Nour"} | change
    refused(client.post("/api/reviews", json=body), status, code)
    assert store.judgements_page().rows == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"subject": "\xff"}', b"\xef\xbb\xbf{}"])
def test_what_is_no_json_is_refused(body: bytes, client: TestClient) -> None:
    for path in ("/api/reviews", "/api/derive"):
        refused(client.post(path, content=body, headers={"Content-Type": "application/json"}), 400, "invalid")


def test_deriving_says_how_it_goes(client: TestClient, store: Store) -> None:
    answer = client.post("/api/derive", json={"anew": True})
    assert answer.headers["content-type"].startswith("text/event-stream")
    steps = [dict(line.split(": ", 1) for line in part.splitlines()) for part in answer.text.strip().split("\n\n")]
    assert [step["event"] for step in steps] == ["progress"] * 3 + ["done"]
    assert [json.loads(step["data"]).get("stage") for step in steps] == ["tellings", "events", "holdings", None]
    assert json.loads(steps[-1]["data"])["mark"] == store.mark()
