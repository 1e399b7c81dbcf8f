"""Opening fire: a verb of opening or loosing with the word for fire near it tells of an attack and of nothing else."""

from rawi.annotate.mentions import Trigger
from rawi.lexicon.words import NOUN

ATTACK = "attack"
_OPENS = frozenset(("fataha", "atlaqa"))  # the verbs' entries; their sense of attack holds beside a word for fire only


def opens_fire(trigger: Trigger) -> bool:
    """The soldiers OPENED FIRE on the crowd."""
    senses = (sense for hit, sense in trigger.options if hit.form.pos != NOUN and hit.form.entry.id in _OPENS)
    return any(sense.type == ATTACK and bool(sense.with_) for sense in senses)
