"""Sentences of a court: a court SENTENCED four TO DEATH, and nobody has been executed yet."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

_EXECUTION, _SENTENCES, _COURT = "adama", "hakama", "mahkama"  # entries: of events, and a role
_TO = "bi"


def is_sentenced(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """SENTENCED him TO DEATH, the COURT RULED FOR his EXECUTION."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if hit.form.entry.id != _EXECUTION or hit.preposition != _TO or node is None:
        return False
    verb = node.up
    if verb is None or verb.kind != "verb" or verb.last >= len(layout.words):
        return False
    judges = any(one.form.entry.id == _SENTENCES for one in layout.words[verb.first].groups.get("event", ()))
    return judges or any(one.form.entry.id == _COURT for one in layout.words[verb.last].groups.get("role", ()))
