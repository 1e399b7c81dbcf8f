"""Answers to decisions from gold: what training puts in the scorer's place."""

from collections.abc import Callable, Sequence
from typing import Any

from rawi.annotate.mentions import Phrase, Time, Trigger
from rawi.evaluate import TWO_SIDED, Names, date_agrees, is_judged, same_place
from rawi.extract.claims import _chain, _date, _parties, _place
from rawi.extract.drafts import Draft
from rawi.extract.said.attribution import Attribution
from rawi.extract.scorer import Choice, Features, Scorer, flat
from rawi.extract.tree.layout import Layout

Gold = dict[str, Any]
Row = tuple[str, str, list[list[str]], list[bool]]
"""A decision, the report's id, the features of each candidate, and which candidates are right."""


class Recorder:
    """Chooses what gold says, notes every decision with the right answers, and lets only coded triggers through.

    Where gold's answer is not among the candidates the scorer of the round before chooses, so that later decisions
    see the state they will see in use.
    """

    def __init__(
        self,
        report: str,
        layout: Layout,
        gold: list[Gold],
        names: Names,
        fallback: Scorer,
        forced: bool,
        judged: list[list[int]] | None = None,
    ):
        self.report = report
        self.layout, self.gold, self.names, self.fallback, self.forced = layout, gold, names, fallback, forced
        self.judged = judged  # the words that a reviewer looked at; None where all of the report was coded
        self.rows: list[Row] = []
        self.unreachable: list[str] = []
        self._now: list[Gold] = []
        self._matched: set[int] = set()

    def choose(self, decision: str, candidates: Sequence[object], features: Sequence[Features]) -> Choice:
        """The right candidate where gold knows it; every answered decision is recorded."""
        if decision == "trigger" and self._is_unjudged(candidates[0]):
            return Choice(0, 1.0, [1.0, *[0.0] * (len(candidates) - 1)])
        right = self._trigger(candidates) if decision == "trigger" else self._slot(decision, candidates)
        guess = self.fallback.choose(decision, candidates, features)
        if not any(right):
            self.unreachable.append(decision)
            return guess if decision != "trigger" else Choice(0, 1.0, [1.0, *[0.0] * (len(candidates) - 1)])
        self.rows.append((decision, self.report, [flat(row) for row in features], right))
        if decision != "trigger" and (right[guess.winner] or not self.forced):
            return guess
        return Choice(right.index(True), 1.0, [float(answer) for answer in right])

    def _is_unjudged(self, candidate: Any) -> bool:
        trigger: Trigger = candidate[0]
        span = self.layout.text.span(trigger.first, trigger.last)
        return self.judged is not None and not is_judged({"judged": self.judged}, span.start, span.end)

    def _trigger(self, candidates: Sequence[Any]) -> list[bool]:
        trigger: Trigger = candidates[0][0]
        span = self.layout.text.span(trigger.first, trigger.last)
        here = [g for g in self.gold if g["at"] < span.end and span.start < g["at"] + len(g["trigger"])]
        self._matched.update(id(g) for g in here)
        if not here:
            return [option is None for _, option in candidates]
        types = {g["type"] for g in here}
        right = [option is not None and option[1].type in types for _, option in candidates]
        chosen = {option[1].type for (_, option), ok in zip(candidates, right, strict=True) if ok}
        self._now = [g for g in here if g["type"] in chosen]
        return right

    def missed(self) -> list[Gold]:
        """Coded claims on whose words no trigger was proposed."""
        return [g for g in self.gold if id(g) not in self._matched]

    def _slot(self, slot: str, candidates: Sequence[Any]) -> list[bool]:
        draft: Draft = candidates[0][0]
        self._now = [g for g in self._now if g["type"] == draft.type] or self._now
        test: Callable[[Draft, Any, Gold], float] = getattr(self, f"_{slot}")
        marks = [max(test(draft, candidate, g) for g in self._now) for _, candidate in candidates]
        best = max(marks)
        return [best > 0 and mark == best for mark in marks]

    def _dicts(self, phrase: Phrase | None, draft: Draft) -> list[dict[str, Any]]:
        return [evaluated(entity) for entity in _parties(self.layout, draft, [phrase])]

    def _actor(self, draft: Draft, phrase: Phrase | None, g: Gold) -> float:
        if g["type"] not in TWO_SIDED:
            return self._party_mark(g["actors"], self._dicts(phrase, draft))
        sides = [
            g["actors"] + g["targets"],
            g["actors"],
            g["targets"],
        ]  # best all sides at once, else those named first
        marks = [self._party_mark(side, self._dicts(phrase, draft)) for side in sides if side or not sides[0]]
        return max((mark if mark == 1.0 else 0.5 * mark) * (1 - step / 10) for step, mark in enumerate(marks))

    def _target(self, draft: Draft, phrase: Phrase | None, g: Gold) -> float:
        if g["type"] not in TWO_SIDED:
            return self._party_mark(g["targets"], self._dicts(phrase, draft))
        pool, taken = [*g["actors"], *g["targets"]], self._dicts(draft.actor, draft)
        rest = [name for name in pool if not any(self.names.agree(name, other) for other in taken)]
        return self._party_mark(rest, self._dicts(phrase, draft))

    def _party_mark(self, gold: list[str], said: list[dict[str, Any]]) -> float:
        """1 for the same parties, less for part of them, 0 for none of them."""
        if not gold or not said:
            return float(not gold and not said)
        hit, wanted, told = self.names.sets(gold, said)
        return 1.0 if hit == told == wanted else 0.5 * hit / max(wanted, told)

    def _place(self, draft: Draft, phrase: Phrase | None, g: Gold) -> float:
        if phrase is None or not g["place"]:
            return float(phrase is None and not g["place"])
        return float(
            any(same_place(self.names, g["place"], evaluated(_place(self.layout, draft, p))) for p in phrase.group)
        )

    def _date(self, draft: Draft, time: Time | None, g: Gold) -> float:
        return float(date_agrees(g["date"], evaluated(_date(self.layout, time)) if time else None))

    def _chain(self, draft: Draft, attribution: Attribution | None, g: Gold) -> float:
        links = [evaluated(link) for link in _chain(self.layout, attribution)]
        if not g["chain"] or not links:
            return float(not g["chain"] and not links)
        if not self.names.agree(g["chain"][-1], links[-1]):
            return 0.0
        hit, wanted, told = self.names.sets(g["chain"], links)
        return 1.0 if hit == wanted == told else 0.9

    def _factuality(self, draft: Draft, value: str, g: Gold) -> float:
        return float(value == g["factuality"])


def evaluated(thing: Any) -> dict[str, Any]:
    """A model record as the plain JSON object that scoring compares."""
    import msgspec

    record: dict[str, Any] = msgspec.to_builtins(thing)
    return record
