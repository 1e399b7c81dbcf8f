"""Whom somebody fights: of battles WITH X, X is the other side, whoever is the one."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_CLASH, _DEATHS = "clash", frozenset(("killing", "toll"))
_WITH, _AGAINST = frozenset(("maa",)), frozenset(("didd",))


def faced(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party behind "with" on a noun of fighting, where nobody stands behind "against"."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.options[0][1].type != _CLASH:
        return None
    above = layout.trigger_at(node.up) if node.up is not None else None
    if above is not None and above.options[0][1].type in _DEATHS:
        return None  # the men of Y who were killed in battles with X: X fought them
    return None if phrase_of(node, _AGAINST, ACTOR) is not None else phrase_of(node, _WITH, ACTOR)
