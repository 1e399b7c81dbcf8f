"""What is refused, in one shape: what makes no sense, what is not there, and who may not ask."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.serve.guard import HEADERS
from rawi.store import Store
from told import day

REFUSED = [
    ("timeline/nowhere", {}, 404, "not_found"),
    ("control", {"place": "لا مكان"}, 404, "not_found"),
    ("events/e-nothing", {}, 404, "not_found"),
    ("events/e-nothing/origins", {}, 404, "not_found"),
    ("claims/c-nothing", {}, 404, "not_found"),
    ("reports/r-nothing", {}, 404, "not_found"),
    ("nothing", {}, 404, "not_found"),
    ("events/", {}, 404, "not_found"),
    ("control", {"on": "2017-13-01"}, 400, "invalid"),
    ("control", {"on": "20170601"}, 400, "invalid"),
    ("control", {"on": "٢٠١٧-٠٦-٠١"}, 400, "invalid"),
    ("control", {"as_known": "2030-01-01"}, 400, "invalid"),
    ("control", {"on": "2030-01-01"}, 400, "invalid"),
    ("control", {"as_known": "2016-01-01"}, 400, "invalid"),
    ("control", {"as_know": "2017-06-10"}, 400, "invalid"),
    ("control?on=2017-06-01&on=2017-06-02", {}, 400, "invalid"),
    ("control", {"since": "2017-06-01"}, 400, "invalid"),
    ("control", {"since": "2017-06-01,2017-13-01,mark"}, 400, "invalid"),
    ("control", {"since": "2017-06-01,2017-06-02,mark", "place": "sy-raqqa"}, 400, "invalid"),
    ("diff", {"first": day(3)}, 400, "invalid"),
    ("diff", {"first": day(3), "second": day(1)}, 400, "invalid"),
    ("events", {"type": "dance"}, 400, "invalid"),
    ("events", {"from": day(3), "to": day(1)}, 400, "invalid"),
    ("events", {"cursor": "nonsense"}, 400, "invalid"),
    ("claims", {"limit": 0}, 400, "invalid"),
    ("claims", {"tier": "D"}, 400, "invalid"),
    ("search", {}, 400, "invalid"),
]


def refused(response: Any, status: int, code: str) -> str:
    """The sentence of a refusal, which has the one shape."""
    assert response.status_code == status, response.text
    body = response.json()
    assert body.keys() == {"error"}
    assert body["error"].keys() == {"code", "message"}
    assert body["error"]["code"] == code
    assert {name: response.headers[name] for name in HEADERS} == HEADERS
    return str(body["error"]["message"])


@pytest.mark.parametrize(("path", "query", "status", "code"), REFUSED)
def test_a_refusal_has_one_shape(
    path: str, query: dict[str, Any], status: int, code: str, client: TestClient, store: Store
) -> None:
    message = refused(client.get(f"/api/{path}", params=query or None), status, code)
    assert message
    assert str(store.path) not in message


def test_an_address_is_not_asked_another_way(client: TestClient) -> None:
    refused(client.post("/api/control", json={}), 405, "method_not_allowed")
    asked = {"Content-Type": "application/json", "Content-Length": "0"}
    refused(client.request("DELETE", "/api/reviews", headers=asked), 405, "method_not_allowed")


def test_without_the_page_it_says_how_to_build_it(client: TestClient) -> None:
    assert "make page" in client.get("/").text
