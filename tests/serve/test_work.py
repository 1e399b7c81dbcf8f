"""Judgements that come over HTTP, and deriving with word of how it goes."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.errors import StoreError
from rawi.store import Store
from told import campaign, day

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


def test_a_slot_is_corrected_by_words_and_the_correction_withdrawn(client: TestClient, store: Store) -> None:
    claim = next(claim for claim in store.claims() if claim.actors)
    start = (text := store.report(claim.report.id).text).index(" ") + 1
    end = text.index(" ", start)
    shown = client.get(f"/api/claims/{claim.id}/corrected", params={"slot": "targets", "words": f"{start}-{end}"})
    (target,) = shown.json()["data"]["targets"]
    assert target["mention"] == {"start": start, "end": end, "text": text[start:end]}
    assert store.claim(claim.id) == claim

    body = {"subject": claim.id, "verdict": "corrected", "slot": "targets", "author": "نور", "reason": "قراءة خاطئة"}
    answer = client.post("/api/reviews", json=body | {"words": [[start, end]]})
    assert answer.status_code == 201, answer.text
    (kept,) = answer.json()["data"]
    assert (kept["kind"], kept["slot"], kept["value"]) == ("slot", "targets", [target])
    now = client.get(f"/api/claims/{claim.id}").json()["data"]
    assert now["targets"] == [target] and [one["author"] for one in now["corrected"]] == ["نور"]
    back = client.post("/api/reviews", json=body | {"verdict": "withdrawn"})
    assert back.status_code == 201
    assert store.claim(claim.id) == claim


def test_what_was_reviewed_comes_as_lines_of_gold(client: TestClient, store: Store) -> None:
    assert client.get("/api/reviews/gold.jsonl").text == ""
    claim = next(store.claims())
    client.post("/api/reviews", json={"subject": claim.id, "verdict": "accepted", "author": "Nour"})
    (line,) = client.get("/api/reviews/gold.jsonl").text.splitlines()
    assert json.loads(line)["claims"][0]["trigger"] == claim.trigger.text


def test_two_events_are_judged_to_be_one(client: TestClient, store: Store) -> None:
    first, second = (event.id for event in list(store.events())[:2])
    body = {"subject": first, "other": second, "verdict": "different", "author": "Nour"}
    (kept,) = client.post("/api/reviews", json=body).json()["data"]
    assert kept["kind"] == "pair"


def test_several_judgements_are_withdrawn_in_one_step(client: TestClient, store: Store) -> None:
    before = [event.id for event in store.events()]
    first, *others = (next(iter(store.event(id).claims)) for id in before[:3])
    kept = [
        one
        for other in others
        for one in client.post(
            "/api/reviews", json={"subject": first, "other": other, "verdict": "same", "author": "Nour"}
        ).json()["data"]
    ]
    assert len({store.event(claim).id for claim in (first, *others)}) == 1
    body = {"subject": first, "verdict": "withdrawn", "numbers": [one["number"] for one in kept]}
    refused(client.post("/api/reviews", json=body | {"author": "Rim"}), 400, "invalid")
    back = client.post("/api/reviews", json=body | {"author": "Nour"}).json()["data"]
    assert [one["verdict"] for one in back] == ["withdrawn"] * len(kept)
    assert [event.id for event in store.events()] == before
    refused(client.post("/api/reviews", json=body | {"author": "Nour"}), 400, "invalid")


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
        ({"verdict": "corrected"}, 400, "invalid"),
        ({"verdict": "corrected", "slot": "type"}, 400, "invalid"),
        ({"verdict": "corrected", "slot": "type", "value": "x"}, 400, "invalid"),
        ({"verdict": "corrected", "slot": "place", "words": [[-5, 2**70]]}, 400, "invalid"),
        ({"verdict": "corrected", "slot": "place", "words": [[9_999, 9_998]]}, 400, "invalid"),
        ({"verdict": "accepted", "slot": "place"}, 400, "invalid"),
        ({"verdict": "withdrawn", "slot": "place"}, 400, "invalid"),
        ({"verdict": "withdrawn", "numbers": []}, 400, "invalid"),
        ({"verdict": "withdrawn", "numbers": [2**70]}, 400, "invalid"),
        ({"verdict": "accepted", "numbers": [1]}, 400, "invalid"),
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


def steps(answer: Any) -> list[tuple[str, Any]]:
    """The server-sent events of an answer: what each is, and its data."""
    parts = [dict(line.split(": ", 1) for line in part.splitlines()) for part in answer.text.strip().split("\n\n")]
    return [(part["event"], json.loads(part["data"])) for part in parts]


def test_deriving_says_how_it_goes(client: TestClient, store: Store) -> None:
    answer = client.post("/api/derive", json={"anew": True})
    assert answer.headers["content-type"].startswith("text/event-stream")
    *progress, (last, mark) = steps(answer)
    assert (last, mark) == ("done", {"mark": store.mark()})
    assert {what for what, _ in progress} == {"progress"}
    stages = [step["stage"] for _, step in progress]
    assert list(dict.fromkeys(stages)) == ["tellings", "events", "holdings"]
    for stage in stages:
        done = [(step["done"], step["total"]) for _, step in progress if step["stage"] == stage]
        assert done == sorted(done)
        assert done[-1][0] == done[-1][1] > 0
    assert progress[stages.index("events") - 1][1]["total"] == store.summary().claims


def test_what_is_derived_already_is_not_derived_again(client: TestClient, store: Store) -> None:
    store.derive()
    assert [what for what, _ in steps(client.post("/api/derive", json={}))] == ["done"]
    store.add(*campaign(60, 61)[0])
    assert [what for what, _ in steps(client.post("/api/derive", json={}))][-1] == "done"
    assert store.days()[1] == day(60)


def test_what_goes_wrong_while_deriving_is_said(client: TestClient, store: Store, monkeypatch: Any) -> None:
    def fails(**_: Any) -> None:
        raise StoreError(f"{store.path} cannot be written: the disk is full")

    monkeypatch.setattr(store, "derive", fails)
    ((what, said),) = steps(client.post("/api/derive", json={}))
    assert (what, said) == (
        "error",
        {"error": {"code": "store", "message": "the store cannot be written: the disk is full"}},
    )
