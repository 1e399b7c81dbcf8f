"""Deciding: the heavier candidate wins, ties go to the earlier one, and the decision says what weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.extract.scorer import Scorer, Tagged, flat, softmax
from rawi.lexicon.weights import gather

WEIGHTS = {
    "actor": {
        "near": 2.0,
        "far": -1.0,
        "subject": 0.5,
        "slight": 0.1,
        "slighter": 0.05,
        "planned|host": 3.0,
        "planned|near": -4.0,
    }
}
SCORER = Scorer(gather(WEIGHTS))


def test_the_heavier_candidate_wins() -> None:
    choice = SCORER.choose("actor", ["one", "two"], [["far"], ["near"]])
    assert choice.winner == 1
    assert choice.probability == max(choice.all) == pytest.approx(0.9526, abs=1e-4)


def test_a_tie_goes_to_the_earlier_candidate() -> None:
    assert SCORER.choose("actor", ["one", "two", "three"], [["far"], ["near"], ["near"]]).winner == 1


def test_what_has_no_weight_decides_nothing() -> None:
    assert SCORER.choose("actor", ["one", "two"], [["never seen"], []]).all == [0.5, 0.5]
    assert SCORER.choose("no such decision", ["one", "two"], [["near"], ["far"]]).all == [0.5, 0.5]


def test_a_tag_keeps_the_weights_of_its_own_names() -> None:
    tagged = Tagged([], [], "planned", ["host", "near"])
    assert flat(tagged) == ["planned|host", "planned|near"]
    assert SCORER.choose("actor", ["one", "two"], [tagged, []]).all == pytest.approx(softmax([-1.0, 0.0]).all)


def test_an_explanation_names_winner_and_runner_up_and_the_heaviest_reasons_first() -> None:
    rows = [[], ["slight", "slighter", "near", "subject", "far", "unknown"], ["far"]]
    choice = SCORER.choose("actor", [None, "army", "group"], rows)
    decision = SCORER.explain("actor", ["none", "army", "group"], rows, choice)
    assert (decision.slot, decision.chosen, decision.runner_up) == ("actor", "army", "none")
    assert decision.features == (("near", 2.0), ("far", -1.0), ("subject", 0.5), ("slight", 0.1))
    assert decision.probability == pytest.approx(choice.probability, abs=1e-4)


def test_an_explanation_gives_tagged_reasons_their_full_name() -> None:
    rows = [[], Tagged(["near"], [], "planned", ["host"])]
    choice = SCORER.choose("actor", ["no", "yes"], rows)
    assert SCORER.explain("actor", ["no", "yes"], rows, choice).features == (("planned|host", 3.0), ("near", 2.0))


def test_with_one_candidate_there_is_no_runner_up() -> None:
    choice = SCORER.choose("actor", ["only"], [["near"]])
    assert SCORER.explain("actor", ["only"], [["near"]], choice).runner_up is None


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=20))
def test_probabilities_add_up(scores: list[float]) -> None:
    choice = softmax(scores)
    assert sum(choice.all) == pytest.approx(1)
    assert choice.all[choice.winner] == max(choice.all) == choice.probability
