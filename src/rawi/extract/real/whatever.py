"""What is told of none in particular: ANY attack on the town, whoever may do it."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS, FROM_AFAR
from rawi.text.tokens import MARK

_ANY = frozenset(("\u0627\u064a", "\u0627\u064a\u0647"))  # folded
_DEEDS = DEATHS | FROM_AFAR | {"attack", "bombing", "chemical", "operation", "clash", "capture", "siege", "destroy"}
_NOT, _DENIES = frozenset(("negation",)), "deny"


def is_any(layout: Layout, at: int) -> bool:
    """ANY stands right before a token, and does not say again, behind a mark, what was said: THAT IS, an attack."""
    if not at or layout.words[at - 1].stem not in _ANY:
        return False
    return at < 2 or layout.text.tokens[at - 2].kind != MARK


def is_whatever_may_come(layout: Layout, trigger: Trigger, first: int) -> bool:
    """ANY ATTACK on the town would be a disaster, warned of ANY; did not make, denied any: there was none, or was.

    ``first`` is the token of the noun that ANY may stand before.
    """
    hit = trigger.hits[0]
    if hit.form.pos != NOUN or hit.article or trigger.options[0][1].type not in _DEEDS or not is_any(layout, first):
        return False
    before = (cue for cue in layout.cues[trigger.sentence] if cue.last <= trigger.first)
    return not any(cue.category in _NOT or cue.category == _DENIES for cue in before)
