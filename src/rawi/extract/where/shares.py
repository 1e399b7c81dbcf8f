"""Where only a part of those counted died: 140 dead, AMONG THEM 60 IN X AND 35 IN Y."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout

_SUBSET = "subset"  # category of cues: among them


def is_of_share(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """A number stands right before the place, the first of them right behind AMONG THEM, and what is told before that
    is told of them all."""
    if layout.text.sentence_of[trigger.first] != phrase.sentence:
        return False
    among = (cue for cue in layout.cues[phrase.sentence] if cue.category == _SUBSET)
    behind = [cue.last for cue in among if trigger.last <= cue.first and cue.last < phrase.part_first]
    if not any(at in layout.number_at and layout.between(at, phrase.part_first)[:2] == "v0" for at in behind):
        return False
    return any(number.last == phrase.part_first - 1 for number in layout.annotation.numbers)
