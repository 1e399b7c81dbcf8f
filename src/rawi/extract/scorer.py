"""Decide among candidates with learned weights, and keep why.

A decision is a softmax over its candidates: each candidate's score is the sum of the weights of its features.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple, Protocol

from rawi.lexicon.weights import Tables
from rawi.model import Decision


class Tagged(NamedTuple):
    """Feature names of a candidate of which some stand behind a tag: ``tag|name`` in the weights file."""

    plain: list[str]
    tag: str
    names: list[str]


Features = list[str] | Tagged
"""The features of one candidate."""

_MOST_REASONS = 4


def flat(row: Features) -> list[str]:
    """The names of a candidate's features as the weights file has them; a bar elsewhere would pass for a tag."""
    plain = row.plain if isinstance(row, Tagged) else row
    if any("|" in name for name in plain):
        raise ValueError(f"a feature with a bar: {next(name for name in plain if '|' in name)}")
    return plain + [f"{row.tag}|{name}" for name in row.names] if isinstance(row, Tagged) else plain


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

    def __init__(self, tables: Tables):
        self.tables = tables

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The most probable candidate; on a tie the earlier one."""
        nested = self.tables.get(decision, _EMPTY)
        weight = nested[""].get
        return softmax(
            [
                _score(nested, row) if isinstance(row, Tagged) else sum(filter(None, map(weight, row)))
                for row in features
            ]
        )

    def explain(self, decision: str, names: Sequence[str], features: Sequence[Features], choice: Choice) -> Decision:
        """The decision in words: winner, runner-up, and the features that weighed most for the winner."""
        weighed = self._weighed(decision, features[choice.winner]).items()
        heaviest = sorted([(-abs(weight), name, weight) for name, weight in weighed])[:_MOST_REASONS]
        reasons = tuple([(name, weight) for _, name, weight in heaviest])
        chosen, second, best = names[choice.winner], None, -1.0
        for name, share in zip(names, choice.all, strict=True):
            if share > best and name != chosen:
                second, best = name, share
        return Decision(decision, chosen, round(choice.probability, 4), second, reasons)

    def _weighed(self, decision: str, row: Features) -> dict[str, float]:
        """The features of a row that have a weight."""
        nested = self.tables.get(decision, _EMPTY)
        found = _with_weight(nested[""], row.plain if isinstance(row, Tagged) else row)
        if isinstance(row, Tagged):
            behind = _with_weight(nested.get(row.tag, {}), row.names)
            found |= {f"{row.tag}|{name}": weight for name, weight in behind.items()}
        return found


def _with_weight(table: dict[str, float], names: list[str]) -> dict[str, float]:
    return {name: weight for name, weight in zip(names, map(table.get, names), strict=True) if weight is not None}


_EMPTY: dict[str, dict[str, float]] = {"": {}}


def _score(nested: dict[str, dict[str, float]], row: Tagged) -> float:
    """The sum of the weights of a candidate's features, those behind its tag included."""
    table = nested.get(row.tag)
    plain = sum(filter(None, map(nested[""].get, row.plain)))
    return plain + (sum(filter(None, map(table.get, row.names))) if table else 0.0)


def softmax(scores: list[float]) -> Choice:
    """Probabilities of scores, and the winner."""
    if len(scores) == 1:
        return Choice(0, 1.0, [1.0])
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    shares = [power / total for power in powers]
    best = max(shares)
    return Choice(shares.index(best), best, shares)
