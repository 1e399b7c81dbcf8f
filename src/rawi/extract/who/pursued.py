"""Whom a pronoun on a verb means that has a subject of its own: X entered, and car bombs BESIEGED IT; X was fighting Y
WHEN RAIDS HIT IT; and who only chases whom a clause describes: X chases A GANG THAT KILLS."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.between import TWO_SIDED
from rawi.extract.who.resumptive import IT
from rawi.extract.who.subjects import subject_beside
from rawi.lexicon.words import VERB
from rawi.resolve.owners import agrees

_GOES_ON = frozenset(("and", "that", "next"))
_HE = "thathe"  # a label
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


def chaser(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who did something to A GANG THAT CARRIES OUT KILLINGS, and is not named again in what that does; who wages
    battles wages them with others."""
    node = tree.trigger(trigger)
    if node is None or node.kind != _EVENT or trigger.options[0][1].type in TWO_SIDED:
        return None
    clauses = (one for one in node.lineage()[1:] if one.label in RELATIVE)
    described = next((one.up for one in clauses if one.kind == "verb"), None)
    doer = described.phrase if described is not None else None
    if described is None or doer is None or subject_beside(layout, tree, trigger) is not doer:
        return None
    verb = next((one for one in described.lineage() if one.kind == "verb" and one.first < described.first), None)
    subject = _subject(verb) if verb is not None else None
    named = {p.entity.key for p in layout.whos[trigger.sentence] if p.first >= described.first}
    return subject if subject is not None and subject.entity.key not in named else None


def _subject(verb: Node) -> Phrase | None:
    """Its subject, or his who says that HE does it."""
    subject = phrase_of(verb, SUBJECT, ACTOR)
    before = subject is not None and subject.first < verb.first
    if verb.label == _HE and verb.up is not None and not before:
        return phrase_of(verb.up, SUBJECT, ACTOR)
    return subject


def _pronoun(layout: Layout, node: Node) -> str:
    """The pronoun on a verb in the active."""
    hits = layout.words[node.first].groups.get("event", ()) if node.kind == "verb" else ()
    verbs = (hit for hit in hits if hit.form.pos == VERB and not hit.form.passive)
    return next((hit.suffix for hit in verbs if hit.suffix in IT), "")


def _meant(layout: Layout, verb: Node) -> Phrase | None:
    """The subject of the verb before, which the pronoun agrees with."""
    pronoun, before = _pronoun(layout, verb), verb.up
    if not pronoun or before is None or before.kind != "verb" or verb.label not in _GOES_ON:
        return None
    subject = phrase_of(before, SUBJECT, ACTOR)
    return subject if subject is not None and agrees(layout.annotation, subject, pronoun) else None
