"""Men who fell between dead and hurt in a fight that the sentence has told are its losses, and no happening more."""

from rawi.annotate.mentions import Trigger
from rawi.extract.governors import between
from rawi.extract.layout import Layout

_FALLS = "saqata"  # the verb's entry
_FIGHTS = frozenset(("clash", "attack", "airstrike", "shelling", "bombing", "operation"))


def only_lost(layout: Layout, trigger: Trigger) -> bool:
    """An attack was repelled, and dozens of the attackers FELL between dead and hurt."""
    if trigger.hits[0].form.entry.id != _FALLS or between(layout, trigger.last) is None:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(other.options[0][1].type in _FIGHTS for other in before)
