"""What is DUE TO begin has not begun: it is scheduled, expected, awaited THAT talks start."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

PLANNED = "planned"
_DUE = frozenset(("muqarrar",))  # the cue's entry
_SUBJECT, _NEGATION = frozenset(("b1", "pre")), "negation"


def is_due(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The verb behind "it is due THAT" tells of it, or has it for its subject; nothing denies that it is due."""
    cues = layout.cues[trigger.sentence]
    due = [cue for cue in cues if getattr(cue.entry, "id", "") in _DUE and cue.last < trigger.last]
    node = tree.trigger(trigger) if due else None
    if node is None:
        return False
    verb = node.up if node.kind != "verb" and node.label in _SUBJECT else node
    if verb is None or verb.kind != "verb":
        return False
    denied = any(cue.category == _NEGATION and cue.first < verb.first for cue in cues)
    return not denied and any(cue.last == verb.first - 1 for cue in due)
