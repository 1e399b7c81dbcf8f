"""What falls: men between dead and hurt, in a fight told before, are its losses; a shell that fell is one strike."""

from rawi.annotate.mentions import Trigger
from rawi.extract.counts.governors import between
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_FALLS = "saqata"  # the verb's entry
_SHELLING = "shelling"
_FIGHTS = frozenset(("clash", "attack", "airstrike", "shelling", "bombing", "operation"))


def only_lost(layout: Layout, trigger: Trigger) -> bool:
    """An attack was repelled, and dozens of the attackers FELL between dead and hurt."""
    if trigger.hits[0].form.entry.id != _FALLS or between(layout, trigger.last) is None:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(other.options[0][1].type in _FIGHTS for other in before)


def is_said_to_fall(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Hurt by a shell THAT FELL on the quarter: the verb tells it, and the shell is no second strike."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.pos != NOUN or trigger.options[0][1].type != _SHELLING:
        return False
    verbs = (layout.trigger_at(child) for child in node.below if child.kind == "verb" and child.label in RELATIVE)
    return any(verb is not None and verb.hits[0].form.entry.id == _FALLS for verb in verbs)
