"""What is kept in memory never outlives what it was made of, and who waits keeps nobody else waiting."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.serve.answers import READERS
from rawi.store import Filter, Store
from told import CLOCK, SINAA, campaign, day

from .test_answers import sent

Get = Callable[..., Any]

QUESTIONS: dict[str, Callable[[Store], Any]] = {
    "control": lambda store: store.control(),
    f"timeline/{SINAA}": lambda store: store.timeline(SINAA).holdings,
    "events": lambda store: list(store.events()),
    "places": lambda store: store.places(),
    "density": lambda store: store.density(),
}


def _judges(store: Store) -> None:
    held = next(one for one in store.control() if one.claims)
    store.judge(held.claims[0], "rejected", author="Nour")


def _corrects(store: Store) -> None:
    claim = next(claim for claim in store.claims(Filter(type="capture")) if claim.actors)
    store.correct(claim, "factuality", "planned", author="Nour")


def _adds_by_another_process(store: Store) -> None:
    with Store.open(store.path, clock=lambda: CLOCK) as other:
        for piece in campaign(60, 64):
            other.add(*piece)


def _derives_by_another_process(store: Store) -> None:
    with Store.open(store.path, clock=lambda: CLOCK) as other:
        other.add(*campaign(60, 61)[0])
        other.derive(anew=True)


WRITES = (_judges, _corrects, _adds_by_another_process, _derives_by_another_process)


@pytest.mark.parametrize("write", WRITES)
def test_whatever_is_written_shows_in_the_next_answer(write: Callable[[Store], None], get: Get, store: Store) -> None:
    before = {path: get(path, **_all(path)) for path in QUESTIONS}
    write(store)
    for path, asked in QUESTIONS.items():
        data = get(path, **_all(path))["data"]
        assert (data["holdings"] if "timeline" in path else data) == sent(asked(store)), path
    changed = [path for path, was in before.items() if get(path, **_all(path))["data"] != was["data"]]
    assert "events" in changed and {"control", f"timeline/{SINAA}"} & set(changed)


def _all(path: str) -> dict[str, int]:
    return {"limit": 1000} if path in ("events", "places") else {}


def test_many_at_once_get_what_one_gets(client: TestClient, store: Store) -> None:
    asked = [{"on": day(on), "as_known": day(known)} for known in (9, 15, 26) for on in range(1, 9)]
    with ThreadPoolExecutor(8) as clients:
        answers = list(clients.map(lambda query: client.get("/api/control", params=query).json(), asked))
    for query, answer in zip(asked, answers, strict=True):
        assert answer["data"] == sent(store.control(query["on"], as_known=query["as_known"]))


def test_who_waits_until_it_is_derived_keeps_nobody_waiting(client: TestClient, store: Store) -> None:
    reports = client.get("/api/reports").json()["meta"]["total"]
    store.add(*campaign(60, 61)[0])
    with store._deriving:  # as by somebody who derives for minutes
        waiting = [Thread(target=client.get, args=("/api/control",)) for _ in range(2 * READERS)]
        for one in waiting:
            one.start()
        assert client.get("/api/reports").json()["meta"]["total"] == reports + 1
        assert all(one.is_alive() for one in waiting)
    for one in waiting:
        one.join(30)
    assert not any(one.is_alive() for one in waiting)
