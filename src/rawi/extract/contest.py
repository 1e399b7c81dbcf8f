"""Candidates of one slot against each other: what a phrase may mean depends on what else the trigger has.

A lone noun behind a verb is its subject or its object; that another one stands before the verb, or that the sentence
before was about somebody of the other side, decides which.
"""

from collections.abc import Sequence

from rawi.annotate.mentions import Phrase
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.features import sides
from rawi.extract.tree.ways import rough_way

_BARE = ("own.b1", "own.gen")


class Contest:
    """The candidates of one slot of one draft. ``sources`` are their ties to the trigger, or where they come from."""

    def __init__(
        self,
        context: Context,
        draft: Draft,
        slot: str,
        phrases: Sequence[Phrase | None],
        sources: list[str],
        fit: list[bool],
        history: History,
    ):
        self.kind, self.lemma, self.sources, self.fit = draft.type, context.lemma, sources, fit
        self.some = "fit" if any(fit) else "nofit"
        self.form = f"{context.pos}{'p' if context.hit.form.passive else ''}{'s' if context.hit.suffix else ''}"
        partners = len(draft.actor.group) if slot == "target" and draft.actor is not None else 0
        self.partners = str(min(2, partners))
        last = history.recent[0] if history.recent else None
        self.before = [_before(last, phrase, slot) for phrase in phrases]
        self.bare = next((self.before[n] for n, source in enumerate(sources) if source in _BARE), "none")
        self.link = context.hit.conjunction
        self.step = _step(context, last)
        self._rows: dict[tuple[str, bool, str], list[str]] = {}

    def features(self, number: int) -> list[str]:
        """What tells one candidate from the others; candidates that nothing tells apart have the same list."""
        told = self.sources[number], self.fit[number], self.before[number]
        row = self._rows.get(told)
        if row is None:
            row = self._rows[told] = self._features(*told)
        return row

    def _features(self, source: str, own: bool, before: str) -> list[str]:
        kind, form = self.kind, self.form
        return [
            f"{self.some}:{source}:{own}",
            f"tie:{source}:{self.lemma}",
            f"partners:{self.partners}:{source}:{kind}",
            f"before:{before}:{source}:{self.link}{form}", f"before:{before}:{source}:{kind}",
            f"step:{self.step}:{before}:{source}", f"step:{self.step}:{before}:{self.bare}",
            f"bare:{self.bare}:{source}:{before}:{self.link}{form}:{kind}",
        ]  # fmt: skip


def _step(context: Context, last: Draft | None) -> str:
    """How the trigger hangs together with the last happening, in its sentence or so many sentences away."""
    if last is None:
        return "first"
    away = context.trigger.sentence - last.trigger.sentence
    return f"away{min(away, 2)}" if away else rough_way(context.tree.between(context.trigger, last.trigger))


def _before(last: Draft | None, phrase: Phrase | None, slot: str) -> str:
    """What a candidate was to the draft before, or whose side it is on."""
    if last is None:
        return "none"
    if phrase is None:
        return "filled" if getattr(last, slot) is not None else "empty"
    key = phrase.entity.key
    if slot == "place":
        return _nested(last.place, phrase)
    if last.actor is not None and last.actor.entity.key == key:
        return "actor"
    if last.target is not None and last.target.entity.key == key:
        return "target"
    return sides(last.actor, phrase) if last.actor is not None else "unknown"


def _nested(last: Phrase | None, phrase: Phrase) -> str:
    """Whether a place is the last one, lies in it, or holds it."""
    if last is None:
        return "first"
    if last.entity.key == phrase.entity.key:
        return "same"
    one, other = last.entity, phrase.entity
    if one.place is not None and one.place in other.within:
        return "inner"
    return "outer" if other.place is not None and other.place in one.within else "other"
