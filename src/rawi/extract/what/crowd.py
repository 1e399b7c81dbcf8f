"""Protesters who are only told of as those whom force was used on: the police opened fire ON DEMONSTRATORS."""

from rawi.annotate.crowds import PROTEST, is_force
from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PARTICIPLE

_FARTHEST = 8  # words from the word of force to the crowd


def is_met(layout: Layout, trigger: Trigger) -> bool:
    """A participle for protesters behind a word of force that tells of their protest."""
    hit, sense = trigger.options[0]
    if sense.type != PROTEST or hit.form.pos != PARTICIPLE:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.last <= trigger.first)
    return any(trigger.first - other.last <= _FARTHEST and is_force(other) for other in before)
