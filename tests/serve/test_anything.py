"""Nothing that anybody sends is a fault of ours: what is asked of things that are there, mixed with what is not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from rawi.model import STATUSES, TYPES
from rawi.serve import application
from rawi.store import Store
from rawi.store.pages import mark_of
from told import CITY, CLOCK, SINAA, STEADY, campaign, day

MANY = settings(STEADY, max_examples=60, suppress_health_check=list(HealthCheck))
HUGE = 2**64
LISTS = ("events", "events, newest first", "claims", "reports", "judgements", "review")
KEYS: list[tuple[Any, ...]] = [
    ("2017-06-05", "e-1"), ("2017-06-05", 1, 1), ("~", 2**63), ("~", HUGE - 1, 1), (HUGE - 1,),
    ("claim", "~", HUGE - 1, 1), ("merge", "2017-06-05", "e-1", "c-1"), (),
]  # fmt: skip
MARKS = [mark_of(list_, key) for list_ in LISTS for key in KEYS]
VALUES = {
    "day": [day(3), day(15), day(26), "2030-01-01", "2017-02-30", "0000-01-01", "9999-12-31", "٢٠١٧-٠٦-٠٣"],
    "name": [CITY, SINAA, "الرقة", "sdf", "isil", "قوات سوريا", "sohr", "المرصد", "~", "c-", "e-", "%", '"'],
    "number": ["0", "1", "3", "1000", "1001", "-1", "1e3", "٣", str(HUGE), "9" * 400, "NaN", "true"],
    "word": ["خبر", '"خبر', '"', '""', "خبر OR", "NEAR(", "*", "^خبر", "words:خبر", "-", "خبر" * 200, "\\", "\x00"],
    "mark": [*MARKS, "=", "AA", "é"],
    "since": [f"{day(3)},{day(15)},mark", f"{day(3)},2017-02-30,", ",,", ",,,", day(3)],
    "choice": [*TYPES, *STATUSES, "A", "C", "asc", "desc", "ASC"],
}
ASKED = {
    "summary": [], "control": ["on", "as_known", "place", "since"], "diff": ["first", "second", "as_known"],
    "density": ["as_known"], "shares-by-side": ["as_known"], "voices": ["as_known"],
    "events": ["type", "actor", "place", "from", "to", "status", "origins", "as_known", "order", "cursor", "limit"],
    "claims": ["type", "actor", "place", "source", "from", "to", "tier", "text", "ids", "cursor", "limit"],
    "reports": ["text", "cursor", "limit"], "places": ["q", "limit"], "actors": ["q", "limit"],
    "sources": ["q", "limit"], "search": ["q", "limit"], "reviews/queue": ["cursor", "limit"],
    "reviews": ["cursor", "limit"], "nothing": ["q"],
}  # fmt: skip
FITS = {
    "on": "day", "as_known": "day", "since": "since", "first": "day", "second": "day", "from": "day", "to": "day",
    "place": "name", "actor": "name", "source": "name", "ids": "name", "limit": "number", "origins": "number",
    "text": "word", "q": "word", "cursor": "mark", "type": "choice", "status": "choice", "tier": "choice",
    "order": "choice",
}  # fmt: skip

anything = st.one_of(st.sampled_from([value for some in VALUES.values() for value in some]), st.text(max_size=40))
encoded = st.one_of(
    anything.map(lambda text: quote(text, safe="")), st.sampled_from(["%ff", "%", "%zz", "%00", "+", "&", "="])
)


def needed(path: str) -> dict[str, str]:
    """What must be asked, each with a value that is answered."""
    return {"diff": {"first": day(3), "second": day(15)}, "search": {"q": "خبر"}}.get(path, {})


def asked_of(path: str) -> st.SearchStrategy[str]:
    """An address with a few words of its query: with more, something in it would nearly always be refused."""

    def value(name: str) -> st.SearchStrategy[str]:
        fits = st.sampled_from(VALUES[FITS[name]]).map(lambda text: quote(text, safe=""))
        return st.one_of(fits, fits, fits, encoded).map(lambda given: f"{name}={given}")

    names = st.lists(st.sampled_from(ASKED[path]), max_size=2, unique=True) if ASKED[path] else st.just([])
    some = names.flatmap(lambda names: st.tuples(*map(value, dict.fromkeys((*needed(path), *names)))))
    return some.map(lambda query: f"{path}?{'&'.join(query)}")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client that is told of every fault that is not foreseen."""
    folder: Path = tmp_path_factory.mktemp("anything")
    with Store.open(folder / "s.db", clock=lambda: CLOCK) as store:
        for report, claims in campaign():
            store.add(report, claims)
        store.judge(next(store.claims()).id, "accepted", author="Nour")
        with TestClient(application(store, page=folder / "none"), base_url="http://127.0.0.1") as client:
            yield client


@pytest.fixture(scope="module")
def ids(client: TestClient) -> list[str]:
    """Ids of events, and of their claims."""
    events = client.get("/api/events", params={"limit": 20}).json()["data"]
    return [*(one["id"] for one in events), *(id for one in events for id in one["claims"])]


def answered(answer: Any) -> Any:
    """The body of what comes, which has one of the two shapes and fits its status."""
    body = answer.json()
    assert answer.status_code < 500, body
    assert body.keys() == ({"data", "meta"} if answer.is_success else {"error"})
    if answer.is_error:
        assert body["error"].keys() == {"code", "message"}
        assert body["error"]["message"]
    return body


@pytest.mark.parametrize(("path", "name"), [(path, name) for path, names in ASKED.items() for name in names])
def test_every_value_is_answered(path: str, name: str, client: TestClient) -> None:
    for value in (*VALUES[FITS[name]], "", "\x00", "x" * 600, str(HUGE)):
        answered(client.get(f"/api/{path}", params=needed(path) | {name: value}))


@pytest.mark.parametrize("path", ASKED)
def test_whatever_is_asked_is_answered(path: str, client: TestClient) -> None:
    statuses = set()

    @MANY
    @given(asked_of(path))
    def asks(address: str) -> None:
        answer = client.get(f"/api/{address}")
        answered(answer)
        statuses.add(answer.status_code)

    asks()
    assert path == "nothing" or 200 in statuses, "else only refusals were tried"


@pytest.mark.parametrize("path", ["timeline/{}", "events/{}", "events/{}/origins", "claims/{}", "reports/{}"])
def test_whatever_is_named_is_answered(path: str, client: TestClient, ids: list[str]) -> None:
    named = st.one_of(st.sampled_from([id[:length] for id in ids for length in (2, 6, 40)]), encoded)

    @MANY
    @given(named)
    def asks(id: str) -> None:
        answered(client.get(f"/api/{path.format(id or '_')}"))

    asks()


words = st.one_of(st.text(max_size=20), st.sampled_from(VALUES["name"] + VALUES["day"]))
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=5,
)
VERDICTS = ["accepted", "rejected", "retracted", "same", "different", "unsure", "withdrawn", "maybe"]


@MANY
@given(st.data())
def test_whatever_is_judged_is_kept_or_refused(client: TestClient, ids: list[str], data: st.DataObject) -> None:
    body = data.draw(
        st.fixed_dictionaries(
            {
                "subject": st.sampled_from(ids) | words,
                "verdict": st.sampled_from(VERDICTS),
                "author": st.sampled_from(["Nour", " ", "نور"]),
            },
            optional={"other": st.sampled_from(ids) | words, "day": st.sampled_from(VALUES["day"]), "reason": words},
        )
    )
    answer = client.post("/api/reviews", json=body)
    answered(answer)
    if answer.is_success:
        assert client.get("/api/reviews").json()["data"][0] == answer.json()["data"][-1]
    answered(client.get("/api/control"))


@MANY
@given(st.one_of(json_values.map(json.dumps).map(str.encode), st.binary(max_size=40)))
@example(b'{"subject": "c-1", "verdict": "accepted", "author": "\\ud800"}')
@example(b"[" * 100_000)
@example(msgspec.json.encode({"subject": "x" * 900_000, "verdict": "accepted", "author": "Nour"}))
def test_whatever_is_sent_is_refused(client: TestClient, body: bytes) -> None:
    for path in ("reviews", "derive"):
        answer = client.post(f"/api/{path}", content=body, headers={"Content-Type": "application/json"})
        if not answer.headers["content-type"].startswith("text/event-stream"):  # {} is enough to derive
            assert answered(answer)["error"]["code"] in ("invalid", "not_found")


@MANY
@given(st.dictionaries(st.sampled_from(["If-None-Match", "Accept-Encoding", "Accept", "Range", "Cookie"]), st.binary()))
def test_whatever_stands_in_a_head_is_answered(client: TestClient, headers: dict[str, bytes]) -> None:
    answer = client.get("/api/summary", headers=[(name.encode(), value) for name, value in headers.items()])
    assert answer.status_code in (200, 304)
