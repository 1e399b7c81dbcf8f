"""Opening fire: a verb with the word for fire behind it tells of an attack, whatever else the verb may mean."""

from rawi.annotate.mentions import Trigger
from rawi.extract.layout import Layout
from rawi.lexicon.words import NOUN

ATTACK = "attack"
_FIRE = "fire"
_NEAR = 5  # tokens from the verb to the word for fire: its subject stands between them


def opens_fire(layout: Layout, trigger: Trigger) -> bool:
    """The soldiers OPENED FIRE on the crowd."""
    if trigger.hits[0].form.pos == NOUN or all(sense.type != ATTACK for _, sense in trigger.options):
        return False
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.group == "cue" and cue.category == _FIRE)
    return any(
        trigger.last <= cue.first <= trigger.last + _NEAR
        and layout.between(trigger.last, cue.first).startswith("v0c0")
        for cue in cues
    )
