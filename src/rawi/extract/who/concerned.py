"""Who only concerns himself with a happening: X investigates a raid, is silent ABOUT it, holds a session ON it, keeps
ITS MEMORY."""

from collections.abc import Iterator

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import DEATHS, FROM_AFAR

_ABOUT, _MEMORY = "concern", "dhikra"  # a category of cues, a cue
_INVESTIGATES, _INTO = "haqqaqa", "fi"
_STEPS = 3
_DEEDS = FROM_AFAR | DEATHS | {"attack", "bombing", "chemical", "abduct", "arrest", "destroy", "clash"}


def concerned(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The subjects of the words above a noun of a happening that something is ABOUT; who stands before THE MEMORY of
    one."""
    node = tree.trigger(trigger)
    violent = trigger.options[0][1].type in _DEEDS
    if node is None or node.kind == "verb" or node.up is None or not violent:
        return
    memory = next((c.first for c in layout.cues_before(trigger.first) if c.entry.id == _MEMORY), -1)
    yield from (one for one in layout.whos[trigger.sentence] if one.last <= memory)
    host = host_of(layout, node.up)
    into = host is not None and host.id == _INVESTIGATES and node.label == _INTO
    about = any(c.category == _ABOUT for c in layout.cues_before(trigger.first))
    if not (into or about):
        return
    above: Node | None = node.up
    for _ in range(_STEPS):
        if above is None:
            return
        if "speech" not in layout.words[above.first].groups or into:
            told = (child.phrase for child in above.below if child.label in SUBJECT)
            yield from (one for one in told if one is not None and one.kind != PLACE)
        above = above.up
