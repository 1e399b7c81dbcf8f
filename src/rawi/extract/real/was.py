"""States of the past: the quarter that X USED TO hold, the town WAS under its control."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout

_WAS = "kana"  # entry of the function words
_AFTER, _TIME, _IN_CLAUSE = "temporal_after", "time", ("v0c0", "v1c0")  # a category of cues; a group; a clause so far
_SPAN = 6  # words from that of holding to how long it lasted, its holder between: FOR MORE THAN A YEAR


def was(layout: Layout, trigger: Trigger) -> bool:
    """A word for what was stands before the trigger in its clause, one verb between them at most: WAS subject to the
    control of X; what X has held since is told by no such word. Entered it AFTER it was under X FOR A YEAR."""
    if _is_over(layout, trigger):
        return True
    start = layout.text.sentences[trigger.sentence][0]
    for at in reversed(range(start, trigger.first)):
        if layout.between(at + 1, trigger.first)[:4] not in _IN_CLAUSE:
            return False
        if any(hit.form.entry.id == _WAS for hit in layout.words[at].groups.get("function", ())):
            return True
    return False


def _is_over(layout: Layout, trigger: Trigger) -> bool:
    """Behind AFTER, with how long it lasted, a plain span and no day, right behind."""
    last = layout.text.sentences[trigger.sentence][1]
    spans = (word for word in layout.words[trigger.last : min(last, trigger.last + _SPAN)] if _TIME in word.groups)
    if next(spans, None) is None or any(t.first >= trigger.last for t in layout.times[trigger.sentence]):
        return False
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _AFTER and cue.last <= trigger.first)
    return any(layout.between(cue.last, trigger.first)[:4] in _IN_CLAUSE for cue in cues)
