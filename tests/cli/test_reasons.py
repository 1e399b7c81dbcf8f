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
RAW = re.compile(
    r"[a-z]:[a-zA-Z]|[|_{}<>^]|\bv\d|own\.|\.(?:past|present|future)|[a-z]\d|[a-z]\.[a-z]|\bTrue|\bFalse|\bnofit"
)


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


@pytest.mark.parametrize(
    ("slot", "feature", "said"),
    [
        ("target", "tie:own.b1:saytara", "stands bare right behind the verb, with this event word"),
        ("target", "role:target:killing", "the lexicon expects a target there, for killing"),
        ("target", "role:below:none:killing", "belongs to a word of which the lexicon expects nothing, for killing"),
        ("target", "under:gen:event.killing:shelling", "is whom or what a word of killing names"),
        ("actor", "nofit:empty:False", "nothing stands where the lexicon expects a name"),
        ("actor", "bare:none:own.pre:actor:verb", (
            "was the actor of the event before and stands before the verb as its subject; "
            "no name stands bare behind the event word"
        )),
        ("place", "was:place0:capture:withdraw", (
            "was the place of the event before, told by a word of capturing, for withdraw"
        )),
        ("actor", "head:\u0639\u0646\u0627\u0635\u0631:L", (
            "begins with \u2068\u0639\u0646\u0627\u0635\u0631\u2069, before the event word"
        )),
        ("trigger", "told:1", "events of this type told before in the report: one"),
        ("trigger", "capture|gov:li:event.deploy", "governed by a word of deploying, behind \u201cfor\u201d"),
        ("trigger", "args:110:noun00", "comes with a place and a party of its own"),
        ("trigger", "below:ala:place:named", "has a place with a name, behind \u201con\u201d"),
        ("date", "last:none", "the event told before in the sentence has no date"),
        ("chain", "source:actor:verb", "the speaker is itself a party to the conflict"),
        ("factuality", "planned|host:planned:prep", (
            "a word such as \u201cplans to\u201d governs the event word through its preposition"
        )),
        ("factuality", "attempted|hostid:hawala", "governed by \u2068\u062d\u0627\u0648\u0644\u2069"),
        ("actor", "a_feature_of_tomorrow:1", UNTOLD),
    ],
)  # fmt: skip
def test_phrases(slot: str, feature: str, said: str) -> None:
    assert in_words(slot, feature) == said


def test_features_that_read_alike_are_one_reason() -> None:
    features = (("L1", -0.5), ("amid:mark:L", 0.4), ("amid:number:L", 0.3))
    told = reasons(Decision("place", "none", 0.9, None, features))
    assert told == ["+0.70  what stands between it and the event word", "-0.50  stands right before the event word"]


@pytest.mark.parametrize("row", [{"{nobody}": "x"}, {"a": "{type}"}])
def test_tables_that_name_what_is_not_there_are_refused(row: dict[str, str]) -> None:
    with pytest.raises(KnowledgeError, match="there is no"):
        check({"trigger": row})
