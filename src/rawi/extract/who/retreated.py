"""Who only withdraws where a place falls, and whose withdrawal is all that is told of him: THE TOWN FELL, and X
WITHDREW; X withdrew from one town, and two days later another FELL. He took neither."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_FALLS, _TAKING, _LEAVES = "saqata", "capture", "withdraw"  # an entry, types
_TAKEN_BY = frozenset(("bi", "ala", "by"))
_DOER = SUBJECT | {"gen", "li"}
_NEAR = 1  # sentences


def retreated(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who withdrew in the sentence or in the one before."""
    for number in range(max(trigger.sentence - _NEAR, 0), trigger.sentence + 1) if _falls(tree, trigger) else ():
        yield from _leavers(layout, tree, number)


def _falls(tree: Tree, trigger: Trigger) -> bool:
    """The fall of a place, and nobody named right with it as who took it."""
    if trigger.hits[0].form.entry.id != _FALLS or trigger.options[0][1].type != _TAKING:
        return False
    node = tree.trigger(trigger)
    return node is not None and phrase_of(node, _TAKEN_BY, ACTOR) is None


def _leavers(layout: Layout, tree: Tree, sentence: int) -> Iterator[Phrase]:
    for trigger in layout.triggers[sentence]:
        node = tree.trigger(trigger) if trigger.options[0][1].type == _LEAVES else None
        leaver = phrase_of(node, _DOER, ACTOR) if node is not None else None
        if leaver is not None and leaver.preposition in ("", "li"):
            yield leaver
