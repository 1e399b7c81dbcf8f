"""What is only asked: DID the army take the airport? NO, it is ours; HOW did the town fall? THE REBELS fought on."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.text.tokens import WORD

_MARKS = "\u061f?"
_ASKS, _YES, _NO = "question", "yes", "no"  # categories of cues
_NOT = "la"  # a cue, and a NO of its own where a mark stands behind it
_COLON = ":"
_NAME, _STEPS = 4, 4  # tokens of who answers, A: NO; words from a happening up to the verb that is asked of
_JOINED = "and"


def is_question(layout: Layout, sentence: int) -> bool:
    """The sentence ends with a question mark."""
    first, last = layout.text.sentences[sentence]
    return any(token.raw in _MARKS for token in layout.text.tokens[max(first, last - 2) : last])


def is_asked(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """DID the army take it, DID it MANAGE TO take it? No happening, unless the answer is YES, or is NO (then it did
    not)."""
    if not _is_in_question(layout, tree, trigger):
        return False
    answer = _answer(layout, trigger.sentence + 1)
    return answer is None or (answer.category != _YES and not _is_no(layout, answer))


def answered_no(layout: Layout, tree: Tree, trigger: Trigger) -> Cue | None:
    """Did the army take it? NO, the town holds out: the word that denies it, in the sentence behind the question."""
    if not _is_in_question(layout, tree, trigger):
        return None
    answer = _answer(layout, trigger.sentence + 1)
    return answer if answer is not None and _is_no(layout, answer) else None


def _is_in_question(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The word for asking stands right before the verb, or the verb that it hangs on; not what the question is after:
    did they leave AFTER THE TAKING of the town?"""
    if _ASKS not in layout.groups[trigger.sentence] or not is_question(layout, trigger.sentence):
        return False
    asked = {cue.last for cue in layout.cues[trigger.sentence] if cue.category == _ASKS}
    node = tree.trigger(trigger)
    for _ in range(_STEPS):
        if node is None:
            return False
        if node.first in asked:
            return True
        node = node.up if _hangs(layout, node) else None
    return False


def _hangs(layout: Layout, node: Node) -> bool:
    """It is the object of the word above it, what that word governs, or a further verb beside it."""
    if node.label in AS_OBJECT or (node.kind == "verb" and node.label == _JOINED):
        return True
    host = host_of(layout, node.up, ("verb", "event"))
    return host is not None and is_governed(layout, node, host)


def _answer(layout: Layout, sentence: int) -> Cue | None:
    """The cue that opens the sentence behind a question, after a dash or the name of who answers."""
    if sentence >= len(layout.text.sentences):
        return None
    first, last = layout.text.sentences[sentence]
    tokens = layout.text.tokens
    colon = next((at for at in range(first, min(last, first + _NAME)) if tokens[at].raw == _COLON), None)
    start = colon + 1 if colon is not None else first
    opens = next((at for at in range(start, last) if tokens[at].kind == WORD), None)
    return next((cue for cue in layout.cues[sentence] if cue.first == opens and cue.group == "cue"), None)


def _is_no(layout: Layout, cue: Cue) -> bool:
    """NO by its own word; NOT with a mark behind it, which denies no verb."""
    shut = cue.last < len(layout.text.tokens) and layout.text.tokens[cue.last].kind != WORD
    return cue.category == _NO or (cue.entry.id == _NOT and shut)
