"""What somebody denies to have known of: X denied ITS KNOWLEDGE OF the raids, which is no word on whether they were."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.tree.layout import Layout

_KNOWLEDGE, _DENIES, _LACK, _OF = "knowledge", "deny", "adam", "bi"  # categories of cues, a cue, a preposition
_ADJECTIVES = 2  # PRIOR knowledge


def denied_knowledge(layout: Layout, trigger: Trigger) -> Cue | None:
    """The word of denial before the knowledge OF the happening, which stands right behind it; confirmed its LACK OF
    knowledge."""
    cues, led = layout.cues[trigger.sentence], trigger.hits[0].preposition == _OF
    known = (c for c in cues if c.category == _KNOWLEDGE and 0 <= trigger.first - c.last < _ADJECTIVES)
    at = next((c.first for c in known if led), None)
    denials = [c for c in cues if at is not None and c.last <= at and (c.category == _DENIES or c.entry.id == _LACK)]
    return denials[-1] if denials else None
