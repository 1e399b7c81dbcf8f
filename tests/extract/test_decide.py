"""Decisions in order: with a scorer that always takes the same answer, the machinery around it shows."""

from collections.abc import Sequence

from phrasebook import laid_out
from rawi.extract.decide import Decider
from rawi.extract.drafts import Draft
from rawi.extract.scorer import Choice, Features, Scorer
from rawi.lexicon.weights import gather


class Takes:
    """A scorer that takes a fixed answer for each decision, and keeps what it was asked."""

    def __init__(self, **answers: int):
        self.answers = answers
        self.asked: list[tuple[str, int]] = []

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The answer fixed for the decision; the first candidate where there are fewer."""
        self.asked.append((decision, len(candidates)))
        assert len(candidates) == len(features)
        winner = self.answers.get(decision, 0)
        winner = winner if winner < len(candidates) else 0
        return Choice(winner, 1.0, [float(i == winner) for i in range(len(candidates))])


def decided(text: str, scorer: Takes, explain: Scorer | None = None) -> list[Draft]:
    return Decider(laid_out(text), scorer, explain).drafts()


SENTENCE = "قال المتحدث إن الجيش العراقي هاجم أمس تنظيم الدولة في القائم."


def test_the_first_answer_is_always_nothing() -> None:
    assert decided(SENTENCE, Takes()) == []


def test_a_happening_with_every_slot_left_empty() -> None:
    (draft,) = decided("هاجم الجيش العراقي في القائم.", Takes(trigger=1))
    assert (draft.type, draft.actor, draft.target, draft.place, draft.time, draft.attribution) == (
        "attack", None, None, None, None, None,
    )  # fmt: skip
    assert draft.factuality == "actual"


def test_every_decision_is_asked_in_order() -> None:
    scorer = Takes(trigger=1)
    decided("هاجم الجيش العراقي في القائم.", scorer)
    assert [decision for decision, _ in scorer.asked] == [
        "trigger", "place", "actor", "target", "date", "chain", "factuality",
    ]  # fmt: skip


def test_the_actor_is_no_candidate_for_target() -> None:
    (draft,) = decided("هاجم الجيش العراقي تنظيم الدولة.", Takes(trigger=1, actor=1, target=1))
    assert draft.actor is not None and draft.target is not None
    assert draft.actor.entity.key != draft.target.entity.key


def test_a_later_sentence_may_take_up_the_actor_of_the_one_before() -> None:
    _, second = decided("هاجم الجيش العراقي في القائم.\nثم انسحب.", Takes(trigger=1, actor=1))
    assert second.type == "withdraw"
    assert second.actor is not None and second.actor.entity.key == "isf"
    assert second.actor.sentence != second.trigger.sentence


def test_every_decision_with_a_choice_says_why_when_asked_to() -> None:
    explain = Scorer(gather({}))
    (draft,) = decided("هاجم الجيش العراقي أمس في القائم.", Takes(trigger=1, place=1, actor=1, date=1), explain)
    told = {decision.slot: decision.chosen for decision in draft.because}
    assert (told["trigger"], told["date"]) == ("attack", "2017-06-11")
    assert told["actor"]


def test_without_an_explainer_nothing_is_kept() -> None:
    (draft,) = decided("هاجم الجيش العراقي القائم.", Takes(trigger=1))
    assert draft.because == []
