"""What an outlet takes back: CORRECTION: WE REPORTED earlier that the forces took the airport."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout

_REPORTED, _CORRECTS = "reported_before", "correction"
_UNTRUE = "nafy_sihha"  # the entry of the cue


def is_corrected(layout: Layout, trigger: Trigger) -> bool:
    """It stands behind words for an earlier report of one's own, and the sentence or one beside it corrects that."""
    here = trigger.sentence
    if not any(cue.category == _REPORTED and cue.last <= trigger.first for cue in layout.cues[here]):
        return False
    near = (cue for cues in layout.cues[max(0, here - 1) : here + 2] for cue in cues)
    return any(cue.category == _CORRECTS or cue.entry.id == _UNTRUE for cue in near)
