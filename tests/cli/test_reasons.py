"""Why a decision fell as it did, in words that a documenter understands."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from phrasebook import laid_out, world

from rawi.cli.reasons import UNTOLD, check, in_words, reasons
from rawi.errors import KnowledgeError
from rawi.extract.decide import Decider
from rawi.extract.scorer import Choice, Features, Scorer, flat
from rawi.ingest import Incoming, reports
from rawi.model import Decision

REPORTS = Path(__file__).parents[2] / "examples" / "raqqa" / "reports"
RAW = re.compile(r"[a-z]:[a-zA-Z]|[|_{}<>^]|\bv\d|own\.|\.(?:past|present|future)|[a-z]\d|[a-z]\.[a-z]|\bTrue|\bFalse|\bnofit")


class Listens:
    """The shipped scorer; keeps every feature of what it chose, and of what it did not."""

    def __init__(self) -> None:
        self.scorer = Scorer(world().weights)
        self.heard: set[tuple[str, str]] = set()

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The scorer's choice."""
        self.heard |= {(decision, name) for row in features for name in flat(row)}
        return self.scorer.choose(decision, candidates, features)


@cache
def heard() -> list[tuple[str, str]]:
    """Every feature that comes up in the decisions on the example reports."""
    listens = Listens()
    for found in reports([str(REPORTS)], published="2017-07-10"):
        assert isinstance(found, Incoming)
        Decider(laid_out(found.report.text, found.report.published), listens, None).drafts()
    return sorted(listens.heard)


def test_every_feature_of_the_example_reports_has_words() -> None:
    untold = [(slot, name) for slot, name in heard() if in_words(slot, name) == UNTOLD]
    assert not untold, f"{len(untold)} of {len(heard())}: {untold[:20]}"


def test_no_raw_name_is_shown() -> None:
    said = {(slot, name): in_words(slot, name) for slot, name in heard()}
    raw = {name: phrase for name, phrase in said.items() if RAW.search(phrase) or "  " in phrase or not phrase.strip()}
    assert not raw, f"{len(raw)} of {len(said)}: {list(raw.items())[:20]}"
