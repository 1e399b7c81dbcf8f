"""Whose deed is only aimed at: X warned Y, THREATENING to shell; X condemned it AND THREATENED Y with raids; the
ATTEMPT OF X to retake the town; X arrested a cell that WAS PLANNING it."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE

_WITH = "bi"
_PLANNED, _DOES = "planned", "actor"
_AIMS, _WHOSE = frozenset((_PLANNED, "attempted")), frozenset(("gen",))
_BY, _BODIES = frozenset(("min", "li")), frozenset(("group", "force", "fighters"))
_ARREST, _ARRESTED = "arrest", frozenset(("ala", "b2", "obj"))
_THREATENS = frozenset(("haddada", "tawaada", "lawwaha"))  # hosts
_OWN = frozenset(("gen", "by"))  # the raids OF X
_STEPS = 4
_AND, _SPOKEN_OF = "and", AS_OBJECT | {"bi", "an"}  # labels
_CONDEMNS = frozenset(("adana_q", "dana_q", "istankara_q", "nadada_q", "shajaba_q"))  # entries of speech
_DENIES = "deny"


def threatener(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The subject of the verb of speech that the threatening goes with, and not whom he speaks to; X THREATENED TO STEP
    UP THE RAIDS."""
    verb = _verb_over(layout, tree.trigger(trigger))
    return phrase_of(verb, SUBJECT, ACTOR) if verb is not None else None


def threatening_of(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the verb stands by which somebody THREATENS A RAID, vows TO TAKE the town: it is his word."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None else None
    host = host_of(layout, verb)
    if node is None or verb is None or host is None or host.id not in _THREATENS:
        return None
    return verb.first if is_governed(layout, node, host) else None


def endeavourer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The ATTEMPT OF BAGHDAD, any attempt BY X to retake it: the party right behind the noun for trying or planning
    what it governs."""
    node = tree.trigger(trigger)
    noun = node.up if node is not None and node.kind == "event" else None
    host = host_of(layout, noun, ("event",))
    if node is None or noun is None or host is None or host.effect not in _AIMS or host.subject != _DOES:
        return None
    if any(hit.form.pos == PARTICIPLE and not hit.article for hit in layout.words[noun.first].groups["host"]):
        return None  # THREATENING X with a blow: behind a participle stands whom it is done to
    party = phrase_of(noun, _WHOSE, ACTOR)
    if party is None or party.first != noun.last or party.preposition:
        party = _trier(noun)
    if party is None or not (party.entity.actor is not None or (party.preposition == "min" and party.head in _BODIES)):
        return None
    return party if is_governed(layout, node, host) and party.last <= trigger.first else None


def _trier(noun: Node) -> Phrase | None:
    """An attempt BY X, OF X, with the preposition right behind the noun."""
    party = phrase_of(noun, _BY, ACTOR)
    return party if party is not None and party.first - noun.last <= (party.preposition != "li") else None


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


def vows_too(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X condemned the raid, AND THREATENED to strike Y: by a verb without a subject, of the same gender, X would."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.label == _WITH else None
    if verb is None or verb.up is None or not _vows_beside(layout, verb) or phrase_of(verb, SUBJECT, ACTOR):
        return None
    host, told = host_of(layout, verb), _speaks_of(layout, verb.up)
    vows = host is not None and host.subject == _DOES and _WITH in host.governs
    alike = not _agreements(layout, verb.up).isdisjoint(_agreements(layout, verb))
    return phrase_of(verb.up, SUBJECT, ACTOR) if told and vows and alike else None


def vowed_behind(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the verb stands behind a happening by which who denied or condemned it VOWED, ORDERED something else, or
    anybody SAID something: nobody and no place behind it is of the happening."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.kind == "verb" or node.label not in _SPOKEN_OF:
        return None
    if not _speaks_of(layout, node.up):
        return None
    beside = (one for one in node.up.below if one.first > node.first and one.label == _AND)
    return next((one.first for one in beside if _vows_beside(layout, one) or _is_speech(layout, one)), None)


def is_vowed_beside(layout: Layout, tree: Tree, trigger: Trigger, denial: int) -> bool:
    """Denied the raid, AND ORDERED THE ENTRY into a town: the entry is not denied."""
    node = tree.trigger(trigger)
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return False
        if node.up.first == denial and _vows_beside(layout, node):
            return node.first < trigger.first
        node = node.up
    return False


def _vows_beside(layout: Layout, verb: Node) -> bool:
    """AND ORDERED, AND PROMISED: a verb that goes on from the one before it, in Arabic with "and" written on it."""
    host = host_of(layout, verb)
    return verb.label == _AND and host is not None and host.effect == _PLANNED


def _is_speech(layout: Layout, verb: Node) -> bool:
    return verb.kind == "verb" and "speech" in layout.words[verb.first].groups


def _speaks_of(layout: Layout, verb: Node) -> bool:
    """A verb of condemning or denying."""
    told = [hit.form.entry for hit in layout.words[verb.first].groups.get("speech", ())]
    return verb.kind == "verb" and any(one.id in _CONDEMNS or one.class_ == _DENIES for one in told)


def _agreements(layout: Layout, verb: Node) -> set[str]:
    return {hit.form.agreement for hit in layout.words[verb.first].hits if getattr(hit.form, "agreement", "")}


def _verb_over(layout: Layout, node: Node | None) -> Node | None:
    """The verb of threatening with a word for making more of what is nobody else's."""
    more = node.up if node is not None and node.label in _WHOSE and node.kind == "event" else None
    verb = more.up if more is not None and more.label == _WITH and more.kind == "event" else None
    host = host_of(layout, verb)
    if node is None or host is None or host.id not in _THREATENS:
        return None
    return verb if all(child.label not in _OWN for child in node.below) else None
