"""Deaths and blows of private life, which are no conflict: a man killed his wife IN A FAMILY QUARREL, FOR ROBBERY."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.model import DEATHS

_PRIVATE, _DEEDS = "private", DEATHS | {"attack", "bombing", "clash"}  # a category of cues, types
_NO_VERB = "v0"


def is_private(layout: Layout, trigger: Trigger) -> bool:
    """A word for such a cause stands on either side of it, with no verb between."""
    if trigger.options[0][1].type not in _DEEDS:
        return False
    for cue in layout.cues[trigger.sentence]:
        first, end = (trigger.last, cue.first) if trigger.last <= cue.first else (cue.last, trigger.first)
        if cue.category == _PRIVATE and layout.between(first, end)[:2] == _NO_VERB:
            return True
    return False
