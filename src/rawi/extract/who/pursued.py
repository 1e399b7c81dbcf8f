"""Whom a pronoun on a verb means that has a subject of its own: X entered, and car bombs BESIEGED IT."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import VERB
from rawi.resolve.owners import agrees

_GOES_ON = frozenset(("and", "that", "next"))
_IT = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # him or it, her or it, them
_EVENT, _FIRST = "event", "b1"


def pursued(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who did not do what car bombs did to IT: the subject of the verb before, where a weapon is the subject here."""
    node = tree.trigger(trigger)
    if (
        node is None
        or not _pronoun(layout, node)
        or not any(c.label == _FIRST and c.kind == _EVENT for c in node.below)
    ):
        return None
    return _meant(layout, node)


def _pronoun(layout: Layout, node: Node) -> str:
    """The pronoun on a verb in the active."""
    hits = layout.words[node.first].groups.get("event", ()) if node.kind == "verb" else ()
    verbs = (hit for hit in hits if hit.form.pos == VERB and not hit.form.passive)
    return next((hit.suffix for hit in verbs if hit.suffix in _IT), "")


def _meant(layout: Layout, verb: Node) -> Phrase | None:
    """The subject of the verb before, which the pronoun agrees with."""
    pronoun, before = _pronoun(layout, verb), verb.up
    if not pronoun or before is None or before.kind != "verb" or verb.label not in _GOES_ON:
        return None
    subject = phrase_of(before, SUBJECT, ACTOR)
    return subject if subject is not None and agrees(layout.annotation, subject, pronoun) else None
