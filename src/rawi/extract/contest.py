"""Candidates of one slot against each other: what a phrase may mean depends on what else the trigger has.

A lone noun behind a verb is its subject or its object; that another one stands before the verb, or that the sentence
before was about somebody of the other side, decides which.
"""

from collections.abc import Sequence

from rawi.annotate.mentions import Phrase
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.features import sides
from rawi.extract.layout import few
from rawi.extract.ways import rough_way

_TELLING = frozenset(
    ("own.gen", "own.gen2", "own.obj", "own.b1", "own.b2", "own.pre", "own.adj", "own.by", "own.li", "own.min",
     "own.maa", "own.bayna", "own.fi", "own.bi", "own.ala", "own.ila", "described", "subject", "subject.c")
)  # fmt: skip
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
        self.others = "+".join(sorted(_TELLING.intersection(sources))) or "none"
        self.some = "fit" if any(fit) else "nofit"
        self.form = f"{context.pos}{'p' if context.hit.form.passive else ''}{'s' if context.hit.suffix else ''}"
        partners = len(draft.actor.group) if slot == "target" and draft.actor is not None else 0
        self.partners = str(min(2, partners))
        last = history.recent[0] if history.recent else None
        self.before = [_before(last, phrase, slot) for phrase in phrases]
        self.bare = next((self.before[n] for n, source in enumerate(sources) if source in _BARE), "none")
        self.link = context.hit.conjunction
        self.step = _step(context, last)
        self.foes = _foes(draft, history) if slot == "target" else ""
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
        foes = [f"foes:{self.foes}:{source}", f"foes:{self.foes}:{source}:{kind}"] if self.foes else []
        return [
            f"{self.some}:{source}:{own}", f"{self.some}:{source}:{own}:{kind}",
            f"against:{source}:{self.others}:{form}", f"against:{source}:{self.others}:{form}:{kind}",
            f"against:{source}:{self.others}:{self.lemma}",
            f"tie:{source}:{kind}", f"tie:{source}:{self.lemma}", f"tie:{source}:{form}",
            f"partners:{self.partners}:{source}", f"partners:{self.partners}:{source}:{kind}",
            f"before:{before}:{source}:{form}", f"before:{before}:{source}:{self.link}{form}",
            f"before:{before}:{source}:{kind}",
            f"step:{self.step}:{before}:{source}", f"step:{self.step}:{before}:{self.bare}",
            f"bare:{self.bare}:{source}:{before}:{form}",
            f"bare:{self.bare}:{source}:{before}:{self.link}{form}:{kind}", *foes,
        ]  # fmt: skip


def _foes(draft: Draft, history: History) -> str:
    """How many parties the actor has done something to so far in the report."""
    if draft.actor is None:
        return "nobody"
    key = draft.actor.entity.key
    return few(sum(1 for doer, _ in history.against if doer == key))


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
