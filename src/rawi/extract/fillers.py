"""Which phrase fills who or where, told by how it hangs on the trigger and what it did before."""

from rawi.annotate.mentions import Phrase
from rawi.extract.candidates import Near
from rawi.extract.chooser import Chooser
from rawi.extract.contest import Contest
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.features import (
    carried_features,
    empty_features,
    fits,
    phrase_features,
    place_features,
    standing_features,
)
from rawi.extract.pool import Pools, Ties
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.tree.ways import Tied, is_done_to, tie
from rawi.extract.what.settled import Settled
from rawi.extract.who.between import TWO_SIDED, are_opponents
from rawi.extract.who.passives import is_lost_somewhere, was_destroyed

_ELSEWHERE = frozenset(("carried", "earlier", "later"))
_GROUND = frozenset(("capture", "hold", "advance", "withdraw", "siege"))  # what is done by those who stand there
_BEHIND = frozenset((">b1", ">b2", ">b3"))


class Fillers:
    """Fills the slots for who and where of one draft after the other."""

    def __init__(self, layout: Layout, tree: Tree, history: History, chooser: Chooser):
        self.layout, self.tree, self.history, self.chooser = layout, tree, history, chooser
        self._ties = Ties(tree)
        self._pools = Pools(layout, tree, history, self._ties)
        self._rows: dict[int, list[str]] = {}

    def begin(self) -> None:
        """Forget how phrases hang on the last trigger."""
        self._rows.clear()
        self._ties.begin()
        self._pools.begin()

    def fill(self, draft: Draft, context: Context, settled: Settled, slot: str) -> Phrase | None:
        """The phrase that fills who or where: in the sentence, taken up from before, or none."""
        kind, here, actor = draft.type, draft.trigger.sentence, draft.actor
        pool = self._pools.gather(draft, context, settled, slot)
        near, carried, elsewhere = pool.near, pool.carried, (*pool.earlier, *pool.later)
        ties = [self._ties.tied(context, draft.sense, item.phrase) for item in near]
        phrases = [*(item.phrase for item in near), *(item[0] for item in carried), *elsewhere]
        sources = [
            "empty",
            *(tie(tied.way) for tied in ties),
            *["carried"] * len(carried),
            *["earlier"] * len(pool.earlier),
            *["later"] * len(pool.later),
        ]
        fit = [False, *(fits(tied.role, slot) for tied in ties), *[False] * (len(phrases) - len(ties))]
        kept = settled.fitting(slot, [None, *phrases])
        if slot == "actor":
            subjects = {id(item.phrase) for item, tied in zip(near, ties, strict=True) if tied.way in _BEHIND}
            verb = self.layout.words[draft.trigger.first].verbal
            done_to = {id(i.phrase) for i, tied in zip(near, ties, strict=True) if is_done_to(kind, verb, tied)}
            kept = {n: p for n, p in kept.items() if id(p) not in done_to} or kept
            kept = self._doers(draft, kept, sources, subjects) or {0: None}
        if slot == "place" and is_lost_somewhere(self.layout, self.tree, draft.trigger):
            kept = {n: p for n, p in kept.items() if p is None or sources[n] not in _ELSEWHERE}
        told = [empty_features(context, draft.sense, slot, len(near), len(carried))]
        pairs = enumerate(zip(near, ties, strict=True), 1)
        told += [self._row(context, kind, item, tied, slot) if n in kept else [] for n, (item, tied) in pairs]
        told += [carried_features(context, kind, back, was, here - p.sentence) for p, back, was in carried]
        told += [[] for _ in elsewhere]  # what tells them is that they stand elsewhere
        contest = Contest(context, draft, slot, [None, *phrases], sources, fit, self.history)
        rows = [told[n] + contest.features(n) for n in kept]
        for row, phrase in zip(rows, kept.values(), strict=True):
            if phrase is not None:
                row += standing_features(self.layout, phrase, self.history, actor, kind, slot)
        one_left = len(kept) == 1 < len(told)
        return self.chooser.choose(draft, slot, list(kept.values()), rows, core=True, settled=one_left)

    def _doers(
        self, draft: Draft, kept: dict[int, Phrase | None], sources: list[str], subjects: set[int]
    ) -> dict[int, Phrase | None]:
        """The candidates that may have done it: of what WAS DONE, by the signs on the verb, neither its subject nor who
        is told of elsewhere; opponents nothing together; who acts with another, where that one is named, not alone."""
        if self.layout.is_marked_passive(draft.trigger.first) or draft.hit.form.passive:
            may = {n: p for n, p in kept.items() if sources[n] not in _ELSEWHERE and id(p) not in subjects}
            kept = may or kept
        if was_destroyed(self.layout, self.tree, draft.trigger):
            kept = {n: p for n, p in kept.items() if p is None or sources[n] not in _ELSEWHERE} or kept
        if draft.type not in TWO_SIDED:
            kept = {n: p for n, p in kept.items() if p is None or not are_opponents(p)}
        others = {n: p for n, p in kept.items() if p is None or not p.beside}
        kept = others if any(p is not None for p in others.values()) else kept
        return self._on_the_ground(kept, sources) if draft.type in _GROUND else kept

    def _on_the_ground(self, kept: dict[int, Phrase | None], sources: list[str]) -> dict[int, Phrase | None]:
        """The candidates without those that only support another one: A backed B, before the town WAS TAKEN."""
        keys = {phrase.entity.key for phrase in kept.values() if phrase is not None}
        backs = {key for key, backed in self.history.backed.items() if backed in keys}
        return {
            n: phrase
            for n, phrase in kept.items()
            if phrase is None or phrase.entity.key not in backs or sources[n].startswith("own.")
        }

    def _row(self, context: Context, kind: str, item: Near, tied: Tied, slot: str) -> list[str]:
        """The features of a near candidate; who-slots share them."""
        if slot == "place":
            common = phrase_features(self.layout, context, kind, item, tied)
            return common + place_features(context, item.phrase)
        row = self._rows.get(id(item.phrase))
        if row is None:
            row = phrase_features(self.layout, context, kind, item, tied)
            self._rows[id(item.phrase)] = row
        return row
