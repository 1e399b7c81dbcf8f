"""What something else answers: in reply TO THE KILLING of X, in protest AGAINST THE SHELLING of Y."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, PREPOSITION

_REVENGE = "intiqam"  # the cue's entry


def answer_to(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words by which something else is told in answer to what a trigger tells."""
    for cue in layout.cues[trigger.sentence]:
        if cue.last == trigger.first and getattr(cue.entry, "id", "") == _REVENGE:
            led = layout.words[trigger.first - 1].function == PREPOSITION  # spelt like a verb, or not
            return cue if led or trigger.hits[0].form.pos == NOUN else None
    return None
