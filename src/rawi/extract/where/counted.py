"""Where villages lie that are only counted: took THIRTY VILLAGES, set A HUNDRED VILLAGES free. They lie where the words
right there say, and are no town that the text told of before."""

from rawi.annotate.mentions import Number, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS

_SINCE = frozenset(("since", "campaign", "temporal_after"))  # categories of cues


def is_of_villages(layout: Layout, trigger: Trigger, number: Number, place: Phrase) -> bool:
    """The place stands behind the counted villages with a preposition, in their clause, and no campaign is called by
    it: villages IN, NEAR, NORTH OF X; or opens the clause: IN X it took thirty villages."""
    last = max(number.last + 1, trigger.last)
    if place.sentence != trigger.sentence or not (place.preposition or place.part_first < place.first):
        return False
    if place.part_first < min(number.first, trigger.first):
        between = layout.between(place.last, trigger.first)
        return between[2:4] == "c0" and between[:2] == "v0"
    here = (cue.first for cue in layout.cues[trigger.sentence] if cue.category in _SINCE)
    apart = any(last <= at < place.part_first for at in here)
    commas = any(layout.text.tokens[at].raw in COMMAS for at in range(last, place.part_first))
    return not (apart or commas)
