"""What a clause without a verb says of its subject: a truce in X IMMINENT, IT IS HARD that they take it, which in
Arabic are sentences."""

from rawi.annotate.mentions import Cue
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import VERB
from rawi.text.tokens import MARK

_OPENS = frozenset(("top", "said"))  # labels of what opens a clause without a verb
_THAT = frozenset(("\u0623\u0646", "\u0627\u0646"))  # before a verb in the present it is no fact
_NO_VERB_NO_COMMA, _IS = "v0c0", frozenset(("", "pronoun"))


def is_predicate(layout: Layout, subject: Node, cue: Cue) -> bool:
    """An adjective without article closes the clause that the noun opens, with neither verb nor comma between."""
    end = layout.text.sentences[layout.text.sentence_of[subject.first]][1]
    closes = cue.last >= end or layout.text.tokens[cue.last].kind == MARK
    if not closes or cue.first <= subject.last or layout.words[cue.first].article or subject.label not in _OPENS:
        return False
    return layout.between(subject.last, cue.first).startswith("v0c0b0")


def is_put_to(layout: Layout, verb: Node) -> bool:
    """IT IS HARD THAT they take it, the other CHOICE IS that they leave, IT IS ON THE ARMY that it strike: behind a
    noun and THAT, and nothing between that says when."""
    at, above = verb.first - 1, verb.up
    if at < 1 or above is None or above.kind == "verb" or layout.words[above.first].function:
        return False
    forms = [hit.form for hit in layout.words[verb.first].hits if hit.form.pos == VERB]
    if layout.text.tokens[at].raw not in _THAT or all(form.tense != "present" for form in forms):
        return False  # said THAT, which is spelt like it, the shelling killed ten
    led = any(cue.last == verb.first for cue in layout.cues[layout.text.sentence_of[at]])  # BEFORE THAT, WITHOUT THAT
    led = led or any(layout.words[one].function not in _IS for one in range(above.last, at))
    return not led and layout.between(above.last, at)[:4] == _NO_VERB_NO_COMMA
