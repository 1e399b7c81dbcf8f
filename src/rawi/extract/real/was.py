"""States of the past: the quarter that X USED TO hold, the town WAS under its control."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout

_WAS = "kana"  # entry of the function words


def was(layout: Layout, trigger: Trigger) -> bool:
    """A word for what was stands before the trigger in its clause, one verb between them at most: WAS subject to the
    control of X; what X has held since is told by no such word."""
    start = layout.text.sentences[trigger.sentence][0]
    for at in reversed(range(start, trigger.first)):
        if layout.between(at + 1, trigger.first)[:4] not in ("v0c0", "v1c0"):
            return False
        if any(hit.form.entry.id == _WAS for hit in layout.words[at].groups.get("function", ())):
            return True
    return False
