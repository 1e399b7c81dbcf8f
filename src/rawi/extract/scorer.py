"""Decide among candidates with learned weights, and keep why.

A decision is a softmax over its candidates: each candidate's score is the sum of the weights of its features.
"""

from collections.abc import Callable, Iterator, Sequence
from math import exp
from typing import NamedTuple, Protocol, TypeVar

from rawi.lexicon.weights import Table, Tables
from rawi.model import Decision

C = TypeVar("C")


class Tagged(NamedTuple):
    """Feature names of a candidate of which some stand behind a tag: ``tag|name`` in the weights file.

    ``common`` and ``names`` are the same lists for candidates that share them, so that they are looked up once.
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
        table = self.tables.get(decision, _EMPTY)
        weight = table.plain.get
        scores: list[float] = []
        last: Tagged | None = None
        shared, behind = 0.0, list[dict[str, float]]()
        for row in features:
            if not isinstance(row, Tagged):
                scores.append(sum(filter(None, map(weight, row))))
                continue
            if last is None or row.common is not last.common or row.names is not last.names:
                shared, behind = sum(filter(None, map(weight, row.common))), _by_tag(table, row.names)
            last, tag = row, row.tag
            tagged = sum([weights[tag] for weights in behind if tag in weights])
            scores.append(sum(filter(None, map(weight, row.own)), shared) + tagged)
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
        weighed = _weighed(self.tables.get(decision, _EMPTY), features[choice.winner])
        heaviest = sorted([(-abs(weight), name, weight) for name, weight in weighed])[:_MOST_REASONS]
        reasons = tuple([(name, weight) for _, name, weight in heaviest])
        chosen = shown(candidates[choice.winner])
        by_share = sorted(range(len(candidates)), key=choice.all.__getitem__, reverse=True)
        others = (shown(candidates[number]) for number in by_share)
        second = next((name for name in others if name != chosen), None)
        return Decision(decision, chosen, round(choice.probability, 4), second, reasons)


_EMPTY = Table({}, {})


def _by_tag(table: Table, names: list[str]) -> list[dict[str, float]]:
    """The weights behind tags of those names that have any."""
    return [weights for weights in map(table.tagged.get, names) if weights is not None]


def _weighed(table: Table, row: Features) -> Iterator[tuple[str, float]]:
    """The features of a row that have a weight, each once."""
    plain = dict.fromkeys(_plain(row))
    yield from ((name, weight) for name, weight in zip(plain, map(table.plain.get, plain), strict=True) if weight)
    if isinstance(row, Tagged):
        for name in dict.fromkeys(row.names):
            weight = table.tagged.get(name, {}).get(row.tag)
            if weight:
                yield f"{row.tag}|{name}", weight


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
