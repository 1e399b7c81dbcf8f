"""What tests of several rooms share: reports and claims made by hand, without reading."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from rawi.ingest import Facts, make_report
from rawi.model import Claim, DateRef, Entity, PlaceRef, Report, SourceRef, Span
from told import campaign, written

settings.register_profile("rawi", deadline=None)  # the first reading of a process loads the knowledge
settings.load_profile("rawi")

TEXT = (
    "سيطرت قوات سوريا الديمقراطية أمس على حي المشلب شرق مدينة الرقة، "
    "بحسب ما نقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان."
)


def span(text: str, words: str) -> Span:
    """Where some words stand first in a text."""
    start = text.index(words)
    return Span(start, start + len(words), words)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store to copy: making one takes longer than most of what is tried on it."""
    return written(tmp_path_factory.mktemp("empty"), ())


@pytest.fixture(scope="session")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of a month of reports, recorded in 2020, to copy."""
    return written(tmp_path_factory.mktemp("month"), campaign())


@pytest.fixture
def report() -> Report:
    """A report of one sentence."""
    return make_report(TEXT, Facts(ref="mine-1", outlet="عنب بلدي", published="2017-06-12"), "ar")


@pytest.fixture
def make_claim(report: Report) -> Callable[..., Claim]:
    """Makes the claim of that sentence, with some fields changed."""

    def make(**changes: Any) -> Claim:
        sdf, reuters = "قوات سوريا الديمقراطية", "رويترز"
        fields: dict[str, Any] = {
            "id": "c-000000000001",
            "report": report.reference(),
            "type": "capture",
            "factuality": "actual",
            "stance": "asserts",
            "trigger": span(TEXT, "سيطرت"),
            "evidence": Span(0, len(TEXT), TEXT),
            "actors": (Entity("sdf", "Syrian Democratic Forces", sdf, span(TEXT, sdf)),),
            "targets": (),
            "supporters": (),
            "place": PlaceRef(
                "sy-raqqa-mashlab", "Al-Mashlab", "المشلب", "neighbourhood", ("Raqqa", "Syria"), "SY",
                35.95, 39.04, 1000, mention=span(TEXT, "حي المشلب"),
            ),
            "destination": None,
            "date": DateRef("2017-06-11", "2017-06-11", "2017-06-11", span(TEXT, "أمس")),
            "chain": (SourceRef("reuters", "Reuters", reuters, "agency", span(TEXT, "وكالة رويترز")),),
            "quantities": (),
            "items": (),
            "tier": "A",
            "confidence": 0.9,
            "rule": "saytara.capture",
        }  # fmt: skip
        return Claim(**(fields | changes))

    return make
