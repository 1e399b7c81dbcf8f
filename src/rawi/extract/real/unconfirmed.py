"""What nobody could or would confirm: COULD NOT VERIFY its fall; a retreat that CANNOT BE CONFIRMED."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import is_stronghold
from rawi.extract.tree.layout import Layout

_UNCONFIRMED, _BEHIND, _VERIFIED = "unconfirmed", "unconfirmed_behind", "verified"  # a category of cues, two of them
_NOT, _FAR = "negation", 6  # a function; words from it to "verify"
_NO_VERB_NO_COMMA, _HOLD = "v0c0", "hold"


def is_unconfirmed(layout: Layout, trigger: Trigger) -> bool:
    """COULD NOT VERIFY its fall, would NEITHER CONFIRM NOR DENY the death of X; its fall CANNOT BE CONFIRMED."""
    for cue in layout.cues[trigger.sentence]:
        if cue.category != _UNCONFIRMED:
            continue
        if cue.entry.id == _BEHIND:
            if trigger.last <= cue.first and layout.between(trigger.last, cue.first)[:4] == _NO_VERB_NO_COMMA:
                return trigger.options[0][1].type != _HOLD or not is_stronghold(trigger)
        elif cue.last <= trigger.first and layout.between(cue.last, trigger.first)[:4] == _NO_VERB_NO_COMMA:
            before = layout.words[max(0, cue.first - _FAR) : cue.first]
            if cue.entry.id != _VERIFIED or any(w.function == _NOT for w in before):
                return True
    return False
