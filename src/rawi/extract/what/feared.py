"""What is only feared: they stay at home FOR FEAR OF ARREST, of the fighting; nothing says that it was."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.prevented import is_led
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN

FEAR, _FLEEING = "khashyat", "haraban_min"  # the cue; the noun that flees FROM
_FIGHTS = frozenset(("clash", "attack", "shelling", "airstrike", "arrest", "abduct", "killing"))
_PLAIN_FIGHTS = frozenset(("clash", "arrest"))


def is_feared(layout: Layout, trigger: Trigger) -> bool:
    """FOR FEAR OF arrest, fleeing FROM THE CLASHES: a noun with its article, right behind the word."""
    hit, kind = trigger.hits[0], trigger.options[0][1].type
    if hit.form.pos != NOUN or not hit.article or hit.suffix or kind not in _FIGHTS:
        return False
    if is_led(layout, trigger.first, FEAR):
        return True
    before = (other for other in layout.triggers[trigger.sentence] if other.last == trigger.first)
    fleeing = any(other.hits[0].form.entry.id == _FLEEING for other in before)
    return fleeing and kind in _PLAIN_FIGHTS
