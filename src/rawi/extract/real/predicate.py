"""What a clause without a verb says of its subject: a truce in X IMMINENT, which in Arabic is a sentence."""

from rawi.annotate.mentions import Cue
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.text.tokens import MARK

_OPENS = frozenset(("top", "said"))  # labels of what opens a clause without a verb


def is_predicate(layout: Layout, subject: Node, cue: Cue) -> bool:
    """An adjective without article closes the clause that the noun opens, with neither verb nor comma between."""
    end = layout.text.sentences[layout.text.sentence_of[subject.first]][1]
    closes = cue.last >= end or layout.text.tokens[cue.last].kind == MARK
    if not closes or cue.first <= subject.last or layout.words[cue.first].article or subject.label not in _OPENS:
        return False
    return layout.between(subject.last, cue.first).startswith("v0c0b0")
