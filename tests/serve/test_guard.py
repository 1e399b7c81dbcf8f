"""Who may ask, and what may be sent: each of these would let somebody in if it failed."""

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.serve import application
from rawi.serve.guard import MAX_BODY
from rawi.store import Store

from .test_refusals import refused

HERE = "http://127.0.0.1:8765"
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.2", "[::2]", "", "[", "a@b"]
)
def test_a_name_that_is_not_this_machine_is_refused(host: str, client: TestClient) -> None:
    refused(client.get("/api/summary", headers={"Host": host}), 421, "wrong_host")


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8765", "127.0.0.1", "127.8.8.8:1", "[::1]:8765", "localhost."]
)
def test_this_machine_has_several_names(host: str, client: TestClient) -> None:
    assert client.get("/api/summary", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "https://127.0.0.1:8765"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["reviews", "derive"])
def test_another_page_changes_nothing(path: str, headers: dict[str, str], client: TestClient, store: Store) -> None:
    body = {"subject": next(store.claims()).id, "verdict": "rejected", "author": "Nour"} if path == "reviews" else {}
    refused(client.post(f"/api/{path}", json=body, headers=headers), 403, "other_origin")
    assert store.judgements_page().total == 0
    assert client.post(f"/api/{path}", json=body, headers={"Origin": HERE}).status_code in (200, 201)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_form_can_send_changes_nothing(kind: str, client: TestClient, store: Store) -> None:
    """These are what a browser sends to another origin without asking first."""
    body = f'{{"subject": "{next(store.claims()).id}", "verdict": "rejected", "author": "Nour"}}'
    refused(client.post("/api/reviews", content=body, headers={"Content-Type": kind}), 415, "not_json")
    assert store.judgements_page().total == 0


def test_nothing_is_allowed_across_origins(client: TestClient) -> None:
    asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    for answer in (client.options("/api/reviews", headers=asked), client.get("/api/summary", headers=asked)):
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_what_is_sent_may_not_be_long(client: TestClient) -> None:
    long = b'{"reason": "' + b"x" * MAX_BODY + b'"}'
    refused(client.post("/api/reviews", content=long, headers=JSON), 413, "too_long")
    endless = client.post("/api/reviews", content=iter([b"{", b"}"]), headers=JSON)  # in pieces, without its length
    refused(endless, 411, "no_length")
    refused(client.post("/api/reviews", content=b"{}", headers=JSON | {"Content-Length": "-1"}), 411, "no_length")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A built page, and beside it what nobody may read."""
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "index.html").write_text("the page", encoding="utf-8")
    (folder / "out").symlink_to(tmp_path)
    (tmp_path / "secret").write_text("nobody's business", encoding="utf-8")
    return folder


ESCAPES = [
    "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/%2e%2e%2fsecret", "/..%5csecret", "//secret", "/./../secret",
    "/index.html/../../secret", "/api/../../secret", "/out/secret", "/%00secret", "/index.html%00",
]  # fmt: skip


@pytest.mark.parametrize("path", ESCAPES)
def test_no_path_leads_out_of_the_page(path: str, page: Path, store: Store) -> None:
    app = application(store, page=page)
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:
        assert client.get("/").text == "the page"
        answer = client.get(f"{HERE}{path}")
        assert answer.status_code in (400, 404), answer.text
        assert "nobody's business" not in answer.text
        assert answer.json()["error"]["code"]


# Others than this machine


TOKEN = "t0ken-_of-24-letters"


@pytest.fixture
def remote(store: Store, page: Path) -> TestClient:
    """A client on another machine, of a server that has a token."""
    app = application(store, token=TOKEN, page=page)
    return TestClient(app, base_url="http://192.168.1.2:8765", raise_server_exceptions=False, follow_redirects=False)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer x"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Cookie": "rawi="},
        {"Cookie": f"other={TOKEN}"},
        {"Cookie": "rawi=é".encode()},
        {"Cookie": "]]=;rawi"},
    ],
)
@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/api/summary", "/api/openapi.json", "/api/nothing", f"/api/summary?token={TOKEN}"]
)
def test_without_the_token_there_is_nothing(path: str, headers: dict[str, Any], remote: TestClient) -> None:
    answer = remote.get(path, headers=headers)
    assert refused(answer, 401, "no_token")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_without_the_token_nothing_is_changed(remote: TestClient, store: Store) -> None:
    body = {"subject": next(store.claims()).id, "verdict": "rejected", "author": "Nour"}
    refused(remote.post("/api/reviews", json=body), 401, "no_token")
    refused(remote.post(f"/?token={TOKEN}", json=body), 401, "no_token")
    assert store.judgements_page().total == 0
    bearer = {"Authorization": f"bearer {TOKEN}"}
    assert remote.post("/api/reviews", json=body, headers=bearer).status_code == 201
    refused(
        remote.post("/api/reviews", json=body, headers=bearer | {"Origin": "http://evil.example"}), 403, "other_origin"
    )


def test_a_browser_keeps_the_token_and_shows_it_nowhere(remote: TestClient) -> None:
    refused(remote.get("/?token=wrong"), 401, "no_token")
    answer = remote.get(f"/?token={TOKEN}")
    assert (answer.status_code, answer.headers["location"], answer.headers["cache-control"]) == (303, "/", "no-store")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert remote.get("/").text == "the page"
    assert remote.get("/api/summary").status_code == 200


def test_a_name_rebound_is_refused_even_with_the_token(remote: TestClient) -> None:
    headers = {"Host": "evil.example", "Authorization": f"Bearer {TOKEN}"}
    refused(remote.get("/api/summary", headers=headers), 421, "wrong_host")


def test_answers_are_packed_for_other_machines_only(store: Store, page: Path) -> None:
    for machine, packed in (("192.168.1.7", True), ("127.0.0.1", False), ("::1", False)):
        with TestClient(application(store, page=page), base_url=HERE, client=(machine, 5000)) as client:
            answer = client.get("/api/events", headers={"Accept-Encoding": "gzip"})
        assert ("content-encoding" in answer.headers) == packed
