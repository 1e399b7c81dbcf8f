"""Strikes that are somebody's support: X BACKED the forces WITH RAIDS. X flew them, and whom it backs suffered none."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_SUPPORT = "support"
_STRIKES = frozenset(("airstrike", "shelling", "attack"))
_WITH = frozenset(("bi", "\u0639\u0628\u0631", "\u062e\u0644\u0627\u0644"))  # with; through, by way of
_OBJECT = frozenset(("b2", "obj"))


def striking_supporter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who supports with the strikes."""
    return _beside(layout, tree, trigger, SUBJECT)


def supported(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom the strikes support."""
    return _beside(layout, tree, trigger, _OBJECT)


def _beside(layout: Layout, tree: Tree, trigger: Trigger, labels: frozenset[str]) -> Phrase | None:
    verb = _support_above(layout, tree, trigger)
    parties = (child.phrase for child in verb.below if child.label in labels) if verb is not None else ()
    return next((phrase for phrase in parties if phrase is not None), None)


def _support_above(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The verb of support that a noun of strikes says the means of."""
    node = tree.trigger(trigger)
    struck = trigger.hits[0].form.pos == NOUN and not trigger.hits[0].suffix and trigger.options[0][1].type in _STRIKES
    if node is None or node.up is None or node.up.kind != "verb" or node.label not in _WITH or not struck:
        return None
    above = layout.trigger_at(node.up)
    told = above is not None and above.options[0][1].type == _SUPPORT and not above.hits[0].form.passive
    return node.up if told else None
