"""For whom attacks are made: strikes IN SOLIDARITY WITH X, IN SUPPORT OF X, who neither made nor suffered them."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.extract.tree.layout import Layout
from rawi.model import FROM_AFAR

_SOLIDARITY = "solidarity"  # a category of cues
_TO = frozenset(("li", "maa", ""))
_PEOPLE, _IN = "civilians", frozenset(("fi", "bi"))
_STRIKES = FROM_AFAR | {"attack", "operation", "bombing"}


def is_favoured(layout: Layout, kind: str, phrase: Phrase) -> bool:
    """It stands right behind such words, or is where the people of these live: in support of the people IN X."""
    if kind not in _STRIKES:
        return False
    first = phrase.group[0]
    if phrase.kind == PLACE and first.preposition in _IN:
        before = (
            p for p in layout.whos[phrase.sentence] if p.last == first.part_first - 1 or p.last == first.part_first
        )
        return any(p.head == _PEOPLE and _is_behind(layout, p) for p in before)
    return first.preposition in _TO and _is_behind(layout, first)


def _is_behind(layout: Layout, phrase: Phrase) -> bool:
    """The words end where it begins."""
    ends = {cue.last for cue in layout.cues[phrase.sentence] if cue.category == _SOLIDARITY}
    return phrase.part_first in ends
