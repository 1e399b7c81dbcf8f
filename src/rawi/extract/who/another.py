"""One more of those told of: two soldiers were killed, and A THIRD WAS KILLED elsewhere; the two killed nobody."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.model import DEATHS
from rawi.text.tokens import MARK

_PREPOSITION = "preposition"


def befell_another(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A THIRD, ANOTHER is the subject of what may be read as done to him, and no noun follows."""
    node, at = tree.trigger(trigger), trigger.last
    if node is None or node.kind != "verb" or trigger.options[0][1].type not in DEATHS:
        return False
    end = layout.text.sentences[trigger.sentence][1]
    if at >= end or "further" not in layout.words[at].groups:
        return False
    behind = layout.words[at + 1] if at + 1 < end else None
    if behind is None or layout.text.tokens[at + 1].kind == MARK:
        return True
    return behind.function == _PREPOSITION or bool(behind.preposition or behind.conjunction)
