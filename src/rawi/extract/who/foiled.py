"""What somebody foils or uncovers is no deed of his."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_FOILS, _ATTEMPTED = frozenset(("ahbata", "afshala")), frozenset(("gen", "li", "obj", "b2"))  # hosts; labels
_UNCOVERS = frozenset(("kashafa",))  # words of speech


def foiler(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who FOILED AN ATTEMPT TO KILL X, UNCOVERED A PLAN to: he did not make it."""
    node = tree.trigger(trigger)
    while node is not None and node.label in _ATTEMPTED and node.up is not None and node.up.kind != "phrase":
        node = node.up
        told = {hit.form.entry.id for hit in layout.words[node.first].groups.get("speech", ())}
        if layout.is_host(node, _FOILS) or told & _UNCOVERS:
            return phrase_of(node, SUBJECT, ACTOR)
    return None
