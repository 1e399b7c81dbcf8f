"""Whom something was done to by a light verb: those who WERE TAKEN PRISONER (in Arabic: their capture came about; or:
they fell into captivity)."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.entries import Sense

_CAME_ABOUT = frozenset(("tamma", "jara"))
_BEFORE = frozenset(("pre", "top"))
_ON, _INTO = "ala", "fi"
_FALLS, _CAPTURES = "waqaa", "asara"  # the host's and the event's entries
_TARGET = "target"
_OF, _SOME_OF = ("gen", "min"), frozenset(("min",))


def undergone_by(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The fighters WHO WERE CAPTURED; the recruits THAT ARE ARMED; the capture OF THREE OF X came about."""
    node = tree.trigger(trigger)
    if node is not None and node.up is not None and _falls_into(layout, trigger, node):
        return phrase_of(node.up, SUBJECT, ACTOR) or phrase_of(node.up, _SOME_OF, ACTOR)
    verb = node.up if node is not None and node.label in AS_OBJECT else None
    if node is None or verb is None or not _comes_about(layout, verb):
        return None
    sense = trigger.options[0][1]
    if not _points_back(trigger, node, sense):
        return _named(node, sense)
    described = verb.up.phrase if verb.label in RELATIVE and verb.up is not None else None
    before = (child.phrase for child in verb.below if child.label in _BEFORE and child.phrase is not None)
    found = described or next(before, None)
    return found if found is not None and found.kind == ACTOR else None


def _falls_into(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """Ten fighters FELL INTO CAPTIVITY: they took nobody prisoner."""
    if node.label != _INTO or node.up is None or trigger.hits[0].form.entry.id != _CAPTURES:
        return False
    return layout.is_host(node.up, frozenset((_FALLS,)))


def _comes_about(layout: Layout, verb: Node) -> bool:
    hits = layout.words[verb.first].groups.get("host", ())
    return verb.kind == "verb" and any(hit.form.entry.id in _CAME_ABOUT for hit in hits)


def _points_back(trigger: Trigger, node: Node, sense: Sense) -> bool:
    """THEIR capture, the seizing ON THEM: a pronoun stands for whom it is done to."""
    if any(hit.suffix for hit in trigger.hits):
        return _TARGET in sense.roles.get("genitive", "") or _TARGET in sense.roles.get("object", "")
    return node.resumes == _ON and _TARGET in sense.roles.get(_ON, "")


def _named(node: Node, sense: Sense) -> Phrase | None:
    """The one who is named behind the noun, where its frame has only a target there."""
    if sense.roles.get("object", sense.roles.get("genitive")) != _TARGET:
        return None
    behind = [child.phrase for child in node.below if child.label in _OF and child.phrase is not None]
    return behind[0] if len(behind) == 1 and behind[0].kind == ACTOR else None
