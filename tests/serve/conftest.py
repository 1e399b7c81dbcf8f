"""A small store, served."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rawi.serve import application
from rawi.store import Store
from told import CLOCK, day


@pytest.fixture
def store(month: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of a month, asked in 2020."""
    with Store.open(shutil.copy(month, tmp_path), clock=lambda: CLOCK) as store:
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
