"""Who bears an office and speaks: THE SECRETARY-GENERAL of the United Nations CALLED for a truce."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.lexicon.words import VERB

_OFFICES = frozenset(("official", "speaker"))
_STATEMENT = "statement"


def officer_behind(layout: Layout, node: Node, trigger: Trigger) -> Phrase | None:
    """The bearer of an office right behind a verb of speaking: he calls, and is not called on."""
    hit = trigger.hits[0]
    if hit.form.pos != VERB or hit.suffix or trigger.options[0][1].type != _STATEMENT:
        return None
    first = layout.phrase_at.get(trigger.last)
    if first is None or first.kind != ACTOR or first.preposition or first.conjunction:
        return None
    role = layout.words[first.first].first("role")
    return first if role is not None and role.form.entry.kind in _OFFICES else None
