"""Who bears an office and speaks: THE SECRETARY-GENERAL of the United Nations CALLED for a truce."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import VERB

_OFFICES = frozenset(("official", "speaker"))
_STATEMENT = "statement"
_MAN, _THAT = "person", "that"


def officer_behind(layout: Layout, node: Node, trigger: Trigger) -> Phrase | None:
    """The bearer of an office right behind a verb of speaking: he calls, and is not called on; a COMMANDER STRESSED
    THAT, with a verb that has no object."""
    hit = trigger.hits[0]
    if hit.form.pos != VERB or hit.suffix or trigger.options[0][1].type != _STATEMENT:
        return None
    first = layout.phrase_at.get(trigger.last)
    if first is None or first.kind != ACTOR or first.preposition or first.conjunction:
        return None
    role = layout.words[first.first].first("role")
    if role is None:
        return None
    says_that = role.form.entry.kind == _MAN and any(child.label == _THAT for child in node.below)
    alone = says_that and "object" not in trigger.options[0][1].roles
    return first if role.form.entry.kind in _OFFICES or alone else None
