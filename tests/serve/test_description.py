"""The API against its own description: whatever is asked, what comes is what it says, and never a fault of ours."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import positive_data_acceptance  # no description knows which days a store can answer for

from rawi.serve import application
from rawi.store import Store
from told import CLOCK, STEADY, campaign

HOST = "testserver"  # what Schemathesis calls the machine
OPERATIONS = [
    ("GET", f"/api/{path}")
    for path in (
        "summary", "control", "timeline/{place}", "diff", "density", "shares-by-side", "voices", "events",
        "events/{id}", "events/{id}/origins", "claims", "claims/{id}", "reports", "reports/{id}", "places", "actors",
        "sources", "search", "reviews/queue", "reviews", "reviews/gold.jsonl", "layers", "plots",
        "claims/{id}/corrected", "exports", "exports/{shape}",
    )
] + [("POST", "/api/reviews"), ("POST", "/api/derive")]  # fmt: skip


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A store, served, as its description has it."""
    folder = tmp_path_factory.mktemp("described")
    with Store.open(folder / "s.db", clock=lambda: CLOCK) as store:
        for report, claims in campaign():
            store.add(report, claims)
        app = application(store, hosts=[HOST], page=folder / "none")
        yield schemathesis.openapi.from_asgi("/api/openapi.json", app)


def test_every_address_is_tried(described: Any) -> None:
    assert {(o.method.upper(), o.path) for o in (r.ok() for r in described.get_all_operations())} == set(OPERATIONS)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_what_is_asked_at_random_is_answered_as_described(method: str, path: str, described: Any) -> None:
    operation = described[path][method]
    sensible, senseless = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)

    @settings(STEADY, max_examples=30, suppress_health_check=list(HealthCheck))
    @given(st.one_of(sensible, senseless))
    def asked(case: Any) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    asked()
