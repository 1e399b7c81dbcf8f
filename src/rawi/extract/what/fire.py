"""Opening fire: a verb of opening or loosing with the word for fire behind it tells of an attack alone."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.text.fold import key

ATTACK = "attack"
_OPENS = frozenset(("fataha", "atlaqa"))  # the verbs' entries; their sense of attack lists the words for fire
_NEAR = 5  # tokens from the verb to the word for fire: its subject stands between them


def opens_fire(layout: Layout, trigger: Trigger) -> bool:
    """The soldiers OPENED FIRE on the crowd; not: a bullet that they loosed."""
    for hit, sense in trigger.options:
        opens = hit.form.pos != NOUN and not hit.suffix and hit.form.entry.id in _OPENS
        if opens and sense.type == ATTACK and sense.with_:
            fire = frozenset(map(key, sense.with_))
            return any(not fire.isdisjoint(w.spellings) for w in layout.words[trigger.last : trigger.last + _NEAR])
    return False
