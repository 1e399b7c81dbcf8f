"""Decide among candidates with learned weights, and keep why.

A decision is a softmax over its candidates: each candidate's score is the sum of the weights of its features.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple, Protocol

from rawi.lexicon.world import Weights
from rawi.model import Decision

Features = list[str]
_MOST_REASONS = 4


class Choice(NamedTuple):
    """The number of the winning candidate, its probability, and the probabilities of all."""

    winner: int
    probability: float
    all: list[float]


class Deciding(Protocol):
    """Anything that can choose among candidates: the scorer, or the recorder that training puts in its place."""

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The choice among candidates, given each one's features."""


class Scorer:
    """Chooses by the weights of the knowledge."""

    def __init__(self, weights: Weights):
        self.weights = weights

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The most probable candidate; on a tie the earlier one."""
        table = self.weights.get(decision, {})
        weigh = table.get
        return softmax([sum([weigh(feature, 0.0) for feature in row]) for row in features])

    def explain(self, decision: str, names: Sequence[str], features: Sequence[Features], choice: Choice) -> Decision:
        """The decision in words: winner, runner-up, and the features that weighed most for the winner."""
        table = self.weights.get(decision, {})
        weighed = {(-abs(table[name]), name) for name in features[choice.winner] if name in table}
        reasons = tuple((name, table[name]) for _, name in sorted(weighed)[:_MOST_REASONS])
        chosen, second, best = names[choice.winner], None, -1.0
        for name, share in zip(names, choice.all, strict=True):
            if share > best and name != chosen:
                second, best = name, share
        return Decision(decision, chosen, round(choice.probability, 4), second, reasons)


def softmax(scores: list[float]) -> Choice:
    """Probabilities of scores, and the winner."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    shares = [power / total for power in powers]
    best = max(shares)
    return Choice(shares.index(best), best, shares)
