"""Whose deed is only aimed at: X warned Y, THREATENING to shell; the ATTEMPT OF X to retake the town; X arrested a cell
that WAS PLANNING it."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE
from rawi.text.tokens import MARK

_KINDS = ("event", "participle")
_WITH = "bi"
_PLANNED, _DOES = "planned", "actor"
_AIMS, _WHOSE = frozenset((_PLANNED, "attempted")), frozenset(("gen",))
_ARREST, _ARRESTED = "arrest", frozenset(("ala", "b2", "obj"))
_STEPS = 4


def is_threatened(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Behind a comma somebody is told to threaten, to promise WITH it."""
    return _participle(layout, tree.trigger(trigger)) is not None


def threatener(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The subject of the verb of speech that the threatening goes with, and not whom he speaks to."""
    node = _participle(layout, tree.trigger(trigger))
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        node = node.up
        if node.kind == "verb" and "speech" in layout.words[node.first].groups:
            return phrase_of(node, SUBJECT, ACTOR)
    return None


def endeavourer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The ATTEMPT OF BAGHDAD to retake it: the party right behind the noun for trying or planning what it governs."""
    node = tree.trigger(trigger)
    noun = node.up if node is not None and node.kind == "event" else None
    host = host_of(layout, noun, ("event",))
    if node is None or noun is None or host is None or host.effect not in _AIMS or host.subject != _DOES:
        return None
    party = phrase_of(noun, _WHOSE, ACTOR)
    if party is None or party.first != noun.last or party.preposition or party.entity.actor is None:
        return None
    return party if is_governed(layout, node, host) and party.last <= trigger.first else None


def plotter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X arrested A CELL, announced the arrest OF A CELL, in Arabic "was planning" a blow: whom the arrest before is of,
    in the same clause."""
    verb = tree.trigger(trigger)
    for _ in range(_STEPS):
        if verb is None or verb.kind == "verb":
            break
        verb = verb.up
    host = host_of(layout, verb)
    if verb is None or host is None or host.effect != _PLANNED or host.subject != _DOES:
        return None
    arrests = [t for t in layout.triggers[trigger.sentence] if t.options[0][1].type == _ARREST and t.last < verb.first]
    node = tree.trigger(arrests[-1]) if arrests else None
    if node is None or phrase_of(verb, SUBJECT, ACTOR) or layout.between(node.last, verb.first)[2:4] != "c0":
        return None
    told = phrase_of(node, _ARRESTED, ACTOR)
    whose = phrase_of(node, _WHOSE, ACTOR) if node.kind == "event" else None
    further = whose is not None and any(whose.last <= p.first < verb.first for p in layout.whos[trigger.sentence])
    return told or (whose if not further else None)


def _participle(layout: Layout, node: Node | None) -> Node | None:
    above = node.up if node is not None and node.label == _WITH else None
    host = host_of(layout, above, _KINDS)
    if above is None or host is None or host.effect != _PLANNED or host.subject != _DOES or _WITH not in host.governs:
        return None
    if above.first == 0 or layout.text.tokens[above.first - 1].kind != MARK:
        return None  # a town threatened with shelling
    hits = layout.words[above.first].groups["host"]
    return above if any(hit.form.pos == PARTICIPLE and not hit.article for hit in hits) else None
