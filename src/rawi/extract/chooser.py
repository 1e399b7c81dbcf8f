"""Choose among the candidates of a slot, and keep why."""

from collections.abc import Sequence
from typing import TypeVar

from rawi.annotate.mentions import Phrase, Time
from rawi.extract.drafts import Draft
from rawi.extract.said.attribution import Attribution
from rawi.extract.scorer import Choice, Deciding, Features, Scorer

SAID = "said"  # words left no other choice
_DATE = "date"
_NOTHING_NEAR = "nothing near"  # a slot left empty may well be filled by words not understood
# how many times surer than nobody, nowhere, what stands in another sentence must be (targets: chosen on folds; places:
# on reports that no weight has learned from, where six in ten of those carried on at half of that were wrong)
_CAUTION = {"target": 2.0, "place": 3.0}
C = TypeVar("C")


class Chooser:
    """Asks the scorer; with ``explain`` a draft keeps the reasons of each choice."""

    def __init__(self, scorer: Deciding, explain: Scorer | None):
        self.scorer, self.explain = scorer, explain

    def choose(
        self,
        draft: Draft,
        slot: str,
        candidates: Sequence[C],
        rows: Sequence[Features],
        core: bool = False,
        settled: bool = False,
    ) -> C:
        """The candidate that fills a slot; of a ``core`` slot, filled by a phrase, the draft keeps how sure that is, or
        why nothing was weighed: ``settled`` by words, or nothing near."""
        choice = self.scorer.choose(slot, [(draft, candidate) for candidate in candidates], rows)
        if slot == _DATE:
            choice = _by_day(candidates, choice)
        if core:
            choice = _by_entity(candidates, choice, draft.trigger.sentence, _CAUTION.get(slot, 1.0))
            unweighed = SAID if settled else _NOTHING_NEAR if list(candidates) == [None] else None
            draft.core.append(unweighed or choice.probability)
        if self.explain is not None and len(candidates) > 1:
            draft.because.append(self.explain.explain(slot, candidates, rows, choice, _shown))
        return candidates[choice.winner]


def _by_day(candidates: Sequence[object], choice: Choice) -> Choice:
    """The surest day: one that is told twice, ON SUNDAY 8 DECEMBER, stands there twice, and both add up."""
    shares: dict[int, float] = {}
    for candidate, share in zip(candidates, choice.all, strict=True):
        shares[id(candidate)] = shares.get(id(candidate), 0.0) + share
    best = max(range(len(candidates)), key=lambda number: shares[id(candidates[number])])
    return Choice(best, min(shares[id(candidates[best])], 1.0), choice.all)


def _by_entity(candidates: Sequence[object], choice: Choice, here: int, caution: float) -> Choice:
    """The surest entity rather than the surest mention: mentions of one party or place add up.

    ``caution`` is how many times surer than those of the sentence, and than nobody, those of another must be.
    """
    if len(candidates) == 1:
        return choice
    totals: dict[str, float] = {}
    keys = [candidate.entity.key if isinstance(candidate, Phrase) else "" for candidate in candidates]
    for candidate, key, share in zip(candidates, keys, choice.all, strict=True):
        far = isinstance(candidate, Phrase) and candidate.sentence != here
        totals[key] = totals.get(key, 0.0) + (share / caution if far else share)
    best = max(totals.values())
    chosen = next(key for key, total in totals.items() if total == best)
    share, winner = max(
        (share, -number) for number, (key, share) in enumerate(zip(keys, choice.all, strict=True)) if key == chosen
    )
    return Choice(-winner, min(best, 1.0), choice.all)


def _shown(candidate: object) -> str:
    """A candidate in a word or a few."""
    if isinstance(candidate, Phrase):
        return str(candidate.entity.name_ar)
    if isinstance(candidate, Time):
        return candidate.edtf
    if isinstance(candidate, Attribution):
        return " < ".join(_shown(link) for link in candidate.chain)
    return "none" if candidate is None else str(candidate)
