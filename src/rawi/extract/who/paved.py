"""Who holds it when the way is paved for him: a deal that PAVES THE WAY FOR X, now that IT HOLDS most of the land."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import VERB

_PAVES, _FOR = frozenset(("mahhada",)), "li"
_WHOSE, _LINK, _FURTHER = frozenset(("gen",)), "link", frozenset(("xcomp", "next"))
_STATE, _SHE = "hold", "fs"
_STEPS = 2


def paved_for(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose deed the way is paved for, where a verb of holding in a clause behind it names nobody and agrees."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    holds = any(sense.type == _STATE for _, sense in trigger.options)
    if node is None or not holds or hit.form.pos != VERB or hit.form.agreement != _SHE:
        return None
    if phrase_of(node, SUBJECT, ACTOR) is not None:
        return None
    clause = node.up if node.label in _FURTHER and node.up is not None else node  # CAME to hold
    if clause.label != _LINK or phrase_of(clause, SUBJECT, ACTOR) is not None:
        return None
    before = (tree.trigger(t) for t in layout.triggers[trigger.sentence] if t.last <= clause.first)
    found = (_paved(layout, one) for one in before if one is not None)
    return next((one for one in found if one is not None and layout.words[one.first].looks_feminine()), None)


def _paved(layout: Layout, node: Node | None) -> Phrase | None:
    """Whose what the way is paved for is: FOR THE DEPLOYMENT OF X, for the completion by X of its taking."""
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        if node.label == _FOR and layout.is_host(node.up, _PAVES):
            return phrase_of(node, _WHOSE, ACTOR)
        node = node.up
    return None
