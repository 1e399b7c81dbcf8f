"""Where an item of a list happened that names no place: what heads the list, and nothing but a place does."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout

_AFAR = frozenset(("statement", "talks", "agreement", "arms", "support", "toll"))  # types: told of no place, or of many


def where_headed(layout: Layout, trigger: Trigger, kind: str) -> Phrase | None:
    """HOMS: - a raid on a market."""
    head = layout.bullets.head[trigger.sentence]
    if head < 0 or kind in _AFAR or layout.whos[head] or layout.triggers[head]:
        return None
    told = [place for place in layout.places[head] if place.inside is None]
    named = len(told) == 1 and told[0].entity.place is not None
    return told[0] if named and not layout.places[trigger.sentence] else None
