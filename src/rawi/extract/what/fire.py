"""Attacks by their words alone: a verb of opening or loosing with the word for fire behind it, an operation of stabbing
or ramming."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.text.fold import key

ATTACK = "attack"
_OPENS = frozenset(("fataha", "atlaqa"))  # the verbs' entries; their sense of attack lists the words for fire
_STABS, _OPERATION = frozenset(("taana", "dahasa")), "amaliyya"  # entries
_NEAR = 5  # tokens from the verb to the word for fire: its subject stands between them


def opens_fire(layout: Layout, trigger: Trigger) -> bool:
    """The soldiers OPENED FIRE on the crowd; not: a bullet that they loosed."""
    for hit, sense in trigger.options:
        opens = hit.form.pos != NOUN and not hit.suffix and hit.form.entry.id in _OPENS
        if opens and sense.type == ATTACK and sense.with_:
            fire = frozenset(map(key, sense.with_))
            return any(not fire.isdisjoint(w.spellings) for w in layout.words[trigger.last : trigger.last + _NEAR])
    return False


def is_stabbing(layout: Layout, trigger: Trigger) -> bool:
    """A STABBING operation, one of RAMMING: the attack, whoever died of it; with an article only pointed back to."""
    if layout.words[trigger.first].article:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.last == trigger.first)
    return _is_stab(trigger) and any(map(_is_operation, before))


def is_of_stabbing(layout: Layout, trigger: Trigger) -> bool:
    """AN OPERATION of stabbing: the word behind it tells what it was."""
    after = (other for other in layout.triggers[trigger.sentence] if other.first == trigger.last)
    return _is_operation(trigger) and any(map(_is_stab, after))


def _is_stab(trigger: Trigger) -> bool:
    return any(hit.form.entry.id in _STABS and hit.form.pos == NOUN for hit in trigger.hits)


def _is_operation(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _OPERATION for hit in trigger.hits)
