"""Decide among candidates with learned weights, and keep why.

A decision is a softmax over its candidates: each candidate's score is the sum of the weights of its features.
"""

from collections.abc import Callable, Sequence
from math import exp
from typing import NamedTuple, Protocol, TypeVar

from rawi.lexicon.weights import Tables
from rawi.model import Decision

C = TypeVar("C")


class Tagged(NamedTuple):
    """Feature names of a candidate of which some stand behind a tag: ``tag|name`` in the weights file.

    ``common`` is the same list for all candidates that share it, so that it is weighed once; ``own`` stands behind it.
    """

    common: list[str]
    own: list[str]
    tag: str
    names: list[str]


Features = list[str] | Tagged
"""The features of one candidate."""

_MOST_REASONS = 4


def flat(row: Features) -> list[str]:
    """The names of a candidate's features as the weights file has them; a bar elsewhere would pass for a tag."""
    plain = _plain(row)
    if any("|" in name for name in plain):
        raise ValueError(f"a feature with a bar: {next(name for name in plain if '|' in name)}")
    return plain + [f"{row.tag}|{name}" for name in row.names] if isinstance(row, Tagged) else plain


def _plain(row: Features) -> list[str]:
    """The names that stand behind no tag."""
    return row.common + row.own if isinstance(row, Tagged) else row


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
        if len(features) == 1:
            return softmax([0.0])
        nested = self.tables.get(decision, _EMPTY)
        weight = nested[""].get
        scores: list[float] = []
        common: list[str] | None = None
        shared = 0.0
        for row in features:
            if not isinstance(row, Tagged):
                scores.append(sum(filter(None, map(weight, row))))
                continue
            if row.common is not common:
                common = row.common
                shared = sum(filter(None, map(weight, common)))
            score, table = sum(filter(None, map(weight, row.own)), shared), nested.get(row.tag)
            scores.append(score + sum(filter(None, map(table.get, row.names))) if table else score)
        return softmax(scores)

    def explain(
        self,
        decision: str,
        candidates: Sequence[C],
        features: Sequence[Features],
        choice: Choice,
        shown: Callable[[C], str] = str,
    ) -> Decision:
        """The decision in words: winner, runner-up, and the features that weighed most for the winner."""
        weighed = self._weighed(decision, features[choice.winner]).items()
        heaviest = sorted([(-abs(weight), name, weight) for name, weight in weighed])[:_MOST_REASONS]
        reasons = tuple([(name, weight) for _, name, weight in heaviest])
        chosen = shown(candidates[choice.winner])
        by_share = sorted(range(len(candidates)), key=choice.all.__getitem__, reverse=True)
        others = (shown(candidates[number]) for number in by_share)
        second = next((name for name in others if name != chosen), None)
        return Decision(decision, chosen, round(choice.probability, 4), second, reasons)

    def _weighed(self, decision: str, row: Features) -> dict[str, float]:
        """The features of a row that have a weight."""
        nested = self.tables.get(decision, _EMPTY)
        found = _with_weight(nested[""], _plain(row))
        if isinstance(row, Tagged):
            behind = _with_weight(nested.get(row.tag, {}), row.names)
            found |= {f"{row.tag}|{name}": weight for name, weight in behind.items()}
        return found


def _with_weight(table: dict[str, float], names: list[str]) -> dict[str, float]:
    return {name: weight for name, weight in zip(names, map(table.get, names), strict=True) if weight is not None}


_EMPTY: dict[str, dict[str, float]] = {"": {}}


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
