"""What something else answers: in reply TO THE KILLING of X, in protest AGAINST THE SHELLING of Y."""

from rawi.annotate.mentions import Cue, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, PREPOSITION, VERB

_REVENGE = "intiqam"  # the cue's entry


def answer_to(layout: Layout, trigger: Trigger) -> Cue | None:
    """The words by which something else is told in answer to what a trigger tells."""
    for cue in layout.cues[trigger.sentence]:
        if cue.last == trigger.first and getattr(cue.entry, "id", "") == _REVENGE:
            led = layout.words[trigger.first - 1].function == PREPOSITION  # spelt like a verb, or not
            return cue if led or trigger.hits[0].form.pos == NOUN else None
    return None


def is_of_answer(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """IN REPLY TO THE RAIDS of X, Y SHELLED Z: what stands behind the verb of the answer is not told of the raids."""
    if phrase.sentence != trigger.sentence or phrase.first < trigger.last or answer_to(layout, trigger) is None:
        return False
    between = (one for one in layout.triggers[trigger.sentence] if trigger.last <= one.first < phrase.first)
    return any(one.hits[0].form.pos == VERB for one in between)
