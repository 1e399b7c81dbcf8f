"""What stands around a trigger beyond its neighbours: words of arms, the other triggers of the sentence."""

from collections.abc import Iterable

from rawi.annotate.mentions import Trigger
from rawi.extract.context import Context, entry_of
from rawi.extract.tree.layout import Layout, bucket
from rawi.extract.what.arms import USED, arms_at

_AHEAD, _BACK = 9, 6  # tokens in which a word of arms may belong to a trigger


def surrounding_features(layout: Layout, context: Context) -> list[str]:
    """Features of a trigger whatever its type: the words two away, words of arms, the triggers beside it."""
    trigger, lemma = context.trigger, context.lemma
    first, last = layout.text.sentences[trigger.sentence]
    behind = _arms(layout, range(trigger.last, min(last, trigger.last + _AHEAD)))
    before = _arms(layout, range(trigger.first - 1, max(first, trigger.first - _BACK) - 1, -1))
    names = [
        f"next2:{entry_of(layout, trigger.last + 1) if trigger.last + 1 < last else 'edge'}",
        f"prev2:{entry_of(layout, trigger.first - 2) if trigger.first - 2 >= first else 'edge'}",
        f"arm:behind:{behind}", f"arm:behind:{behind}:{lemma}", f"arm:before:{before}", f"arm:before:{before}:{lemma}",
    ]  # fmt: skip
    here = layout.triggers[trigger.sentence]
    at = here.index(trigger)
    names += _beside(context, "before", here[at - 1] if at else None)
    names += _beside(context, "behind", here[at + 1] if at + 1 < len(here) else None)
    return names


def _arms(layout: Layout, reach: Iterable[int]) -> str:
    """The first word of arms in reach before any verb, by its entry or kind, with its preposition; or none."""
    for at in reach:
        hit = arms_at(layout, at, USED)
        if hit is not None:
            entry = hit.form.entry
            return f"{entry.id if entry.id in USED else entry.kind}.{hit.preposition}"
        if layout.is_verb(at):
            break
    return "none"


def _beside(context: Context, side: str, other: Trigger | None) -> list[str]:
    """The next trigger on a side, told or not: its first type, how far it stands, its part of speech."""
    if other is None:
        return [f"other:{side}:none"]
    kind = other.options[0][1].type
    gap = context.trigger.first - other.last if side == "before" else other.first - context.trigger.last
    return [
        f"other:{side}:{kind}:{bucket(gap + 1)}", f"other:{side}:{kind}:{context.lemma}",
        f"other:{side}:{kind}:{context.pos}:{other.hits[0].form.pos}",
    ]  # fmt: skip
