"""Whose way in or out it was: arrested a young man WHILE HE ENTERED the town; the army neither came nor went."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS

_GOING = frozenset(("dakhala", "kharaja", "ghadara"))  # what one man does as well as an army
_WHILE = frozenset((
    "\u0627\u062b\u0646\u0627\u0621", "\u0644\u062f\u064a", "\u0639\u0646\u062f", "\u062e\u0644\u0627\u0644",
))  # fmt: skip
_HIS = {False: "\u0647", True: "\u0647\u0627"}  # his, and hers
_BEFALLS = DEATHS | {"arrest", "abduct", "attack"}
_PEOPLE = frozenset(("civilians", "person", "official", "fighters", "speaker"))
_DONE_TO = ("b2", "b1", "pre")


def is_his_own_way(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """ON HIS WAY OUT of the town: the pronoun stands for the one man whom the verb above tells of as done to."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.up is None or node.up.kind != "verb" or node.label not in _WHILE:
        return False
    if hit.form.pos != NOUN or hit.form.entry.id not in _GOING:
        return False
    above = layout.trigger_at(node.up)
    if above is None or _BEFALLS.isdisjoint(sense.type for _, sense in above.options):
        return False
    man = _done_to(node.up)
    return man is not None and _is_one(layout, man) and hit.suffix == _HIS[_is_woman(layout, man)]


def _done_to(verb: Node) -> Phrase | None:
    """Its object, else its subject where there is no object."""
    told = {child.label: child.phrase for child in verb.below if child.phrase is not None}
    return next((told[label] for label in _DONE_TO if label in told), None)


def _is_one(layout: Layout, man: Phrase) -> bool:
    """Somebody of no party, told without a number."""
    counted = any(number.last == man.first for number in layout.annotation.numbers)
    return man.head in _PEOPLE and not (man.plural or counted or man.names or layout.words[man.first].article)


def _is_woman(layout: Layout, man: Phrase) -> bool:
    return layout.words[man.first].looks_feminine()
