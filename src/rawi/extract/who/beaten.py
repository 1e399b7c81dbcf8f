"""Over whom a victory is won, in a fight that others began: VICTORY OVER Y was announced months after the start. And an
attack that ended with its foiling and arrests."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import runs_on
from rawi.extract.real.governed import host_of, is_beside_foiled
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_STARTS = frozenset(("intalaqa_h", "badaa", "atlaqa_h"))  # hosts
_ENDS, _WITH = "intaha", "bi"  # a host, a preposition
_VICTORY, _OVER, _OPERATION = "intasara", "ala", "operation"  # the event's entry, a preposition, a type


def beaten(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Against whom the operation was that a victory over him ends; he did not launch it."""
    operation = any(sense.type == _OPERATION for _, sense in trigger.options)
    if not operation or trigger.hits[0].form.pos != NOUN or not _is_begun(layout, tree.trigger(trigger)):
        return None
    for party in layout.whos[trigger.sentence]:
        over = party.kind == ACTOR and party.preposition == _OVER and party.last <= trigger.first
        if over and _is_victory(layout, party.first - 2) and runs_on(layout, party.last, trigger.first):
            return party
    return None


def foiled_too(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The clash ENDED WITH the foiling of the attack AND THE ARREST of three: by those who foiled it, whom nobody
    names, and not by who attacked."""
    node, kind = tree.trigger(trigger), trigger.options[0][1].type
    if node is None or not is_beside_foiled(layout, node, kind):
        return False
    foiling = node.first_joined().up
    ended = host_of(layout, foiling.up) if foiling is not None and foiling.label == _WITH else None
    return ended is not None and ended.id == _ENDS


def _is_begun(layout: Layout, node: Node | None) -> bool:
    """The START, the launching of the operation: no fighting in which the victory was won."""
    words = (layout.words[one.first] for one in (node, node.up if node is not None else None) if one is not None)
    return any(hit.form.entry.id in _STARTS for word in words for hit in word.groups.get("host", ()))


def _is_victory(layout: Layout, at: int) -> bool:
    """The noun of winning, right before the word for OVER."""
    hits = layout.words[at].groups.get("event", ()) if at >= 0 else ()
    return any(hit.form.entry.id == _VICTORY and hit.form.pos == NOUN for hit in hits)
