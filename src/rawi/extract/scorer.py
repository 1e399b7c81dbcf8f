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
        scores = [sum([weigh(feature, 0.0) for feature in row]) for row in features]
        return softmax(scores)

    def explain(self, decision: str, names: Sequence[str], features: Sequence[Features], choice: Choice) -> Decision:
        """The decision in words: winner, runner-up, and the features that weighed most for the winner."""
        table = self.weights.get(decision, {})
        weighed = {feature: table[feature] for feature in features[choice.winner] if feature in table}
        top = sorted(weighed.items(), key=lambda pair: (-abs(pair[1]), pair[0]))[:_MOST_REASONS]
        others = [i for i in range(len(names)) if i != choice.winner and names[i] != names[choice.winner]]
        second = names[max(others, key=lambda i: choice.all[i])] if others else None
        reasons = tuple((name, round(weight, 3)) for name, weight in top)
        return Decision(decision, names[choice.winner], round(choice.probability, 4), second, reasons)


def softmax(scores: list[float]) -> Choice:
    """Probabilities of scores, and the winner."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    shares = [power / total for power in powers]
    winner = max(range(len(shares)), key=lambda i: (shares[i], -i))
    return Choice(winner, shares[winner], shares)
