"""A small store, served."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.serve import application
from rawi.store import Store
from told import campaign, day

CLOCK = "2020-01-01T00:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of a month, asked in 2020."""
    with Store.open(tmp_path / "s.db", clock=lambda: CLOCK) as store:
        for report, claims in campaign():
            store.add(report, claims)
        yield store


@pytest.fixture
def client(store: Store, tmp_path: Path) -> Iterator[TestClient]:
    """A client of the store on this machine; no page is built."""
    app = application(store, page=tmp_path / "none")
    with TestClient(app, base_url="http://127.0.0.1:8765", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def get(client: TestClient) -> Callable[..., Any]:
    """The body of an answer."""

    def ask(path: str, **query: Any) -> Any:
        response = client.get(f"/api/{path}", params=query)
        assert response.status_code == 200, response.text
        return response.json()

    return ask


KNOWN = day(15)
