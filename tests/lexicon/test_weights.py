"""The learned weights: every decision has some, and gathering them by tag loses none."""

import json

import pytest

from rawi.lexicon.entries import DATA
from rawi.lexicon.weights import gather, pack, read_weights, unpack

DECISIONS = {"trigger", "place", "actor", "target", "date", "chain", "factuality"}


def test_every_decision_has_weights() -> None:
    weights = read_weights()
    assert set(weights) >= DECISIONS
    assert all(weights[decision] for decision in DECISIONS)


def test_gathering_by_tag_loses_no_weight() -> None:
    weights = read_weights()
    tables = gather(weights)
    assert {name: sum(map(len, tables[name].values())) for name in weights} == {
        name: len(flat) for name, flat in weights.items()
    }


def test_a_name_behind_a_bar_belongs_to_its_tag() -> None:
    assert gather({"factuality": {"any": 1.0, "planned|host:a|b": 2.0}}) == {
        "factuality": {"": {"any": 1.0}, "planned": {"host:a|b": 2.0}}
    }


def test_the_file_keeps_a_name_once_for_all_its_tags_and_types() -> None:
    weights = {
        "actor": {"L1": 0.35, "head:actor.force": -0.07, "capture:L1": 0.5, "siege:L1": -1.0},
        "factuality": {"planned|host:a|b": 0.02},
        "confidence": {"bias": 0.1234},
    }
    packed = pack(weights)
    assert packed == {
        "actor": {
            "leads": {"a": "capture:", "b": "siege:"},
            "names": {"L1": {"": " 35a50b-100"}, "head:": {"": "actor.force -7"}},
        },
        "factuality": {"leads": {"a": "planned|"}, "names": {"host:": {"": "a|b a2"}}},
        "confidence": {"bias": 0.1234},
    }
    assert unpack(packed) == weights


def test_names_that_begin_alike_stand_in_one_line() -> None:
    weights = {"place": {"head:town:R": 0.5, "head:town:L": -0.5, "head:village:R": 0.1}}
    packed = pack(weights)
    assert packed["place"]["names"] == {"head:": {"": "village:R 10", "town:": "R 50 L -50"}}
    assert unpack(packed) == weights


def test_a_name_with_a_space_is_refused() -> None:
    with pytest.raises(ValueError, match="head:two words"):
        pack({"place": {"head:two words": 0.5}})


def test_the_file_is_small() -> None:
    assert (DATA / "weights.json").stat().st_size < 1_000_000


def test_packing_what_was_read_changes_nothing() -> None:
    packed = json.loads((DATA / "weights.json").read_text(encoding="utf-8"))["weights"]
    assert pack(read_weights()) == packed
