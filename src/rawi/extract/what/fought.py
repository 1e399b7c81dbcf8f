"""Fights that a verb says took place: clashes BROKE OUT, are GOING ON; the army FOUGHT battles."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_FIGHT = "clash"
_TAKES_PLACE = frozenset(
    ("dara", "indalaa", "nashiba", "waqaa", "hadatha", "tajaddada", "tawasala", "jara", "khada", "ihtadama")
)  # entries of hosts
_FIGHTS = frozenset(("ishtabaka", "maaraka", "qatala_qital"))  # entries; a war may be one on poverty
_PLURAL = "\u0627\u062a"
_SUBJECT_OR_OBJECT = frozenset(("b1", "b2"))


def took_place(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A word of fighting without article, subject of a verb of taking place or object of one of fighting (48 of 49 are
    coded); with an article it may only be pointed back to."""
    node = tree.trigger(trigger)
    if node is None or node.label not in _SUBJECT_OR_OBJECT or trigger.options[0][1].type != _FIGHT:
        return False
    host = host_of(layout, node.up)
    word = layout.words[trigger.first]
    fights = any(hit.form.entry.id in _FIGHTS for hit in trigger.hits) or word.stem.endswith(_PLURAL)
    noun = trigger.hits[0].form.pos == NOUN and not word.article
    return fights and noun and host is not None and host.id in _TAKES_PLACE
