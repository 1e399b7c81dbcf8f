"""Who did it by words that say so of one party: shelled BY X; shelling ATTRIBUTED TO X; a mine that X HAS LAID."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.governed import host_of
from rawi.extract.holding import phrase_of
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.syntax import Tree
from rawi.lexicon.words import NOUN

_BY = frozenset(("by",))
_ATTRIBUTES, _PLANTS = "nasaba", "zaraa"  # verbs' entries
_TOLD_OF = frozenset(("rel", "indef", "mod"))
_DONE = frozenset(("pre", "b1", "obj", "gen", "top"))  # a crime was COMMITTED by X
_SUBJECT = frozenset(("b1",))
_TO = frozenset(("ila",))
_PARTS = frozenset(("gen",))  # the explosion of A MINE
_ON = "ala"
_REVENGE = "intiqam"  # the cue's entry
_ANSWERS, _STOPS = frozenset(("radda",)), frozenset(("awqafa", "anha"))
_LEADERS = frozenset(("person", "official"))
_SUBJECTS = frozenset(("b1", "pre"))
_DOES = "actor"
_WHOSE = frozenset(("gen", "adj"))  # the exit OF THE ARMY, the ISRAELI exit
_MOVING = frozenset(("advance", "withdraw"))
_MOVES = _MOVING | {"capture"}
_SIEGE, _LIFTS = "siege", frozenset(("fakka", "kasara"))
_STEPS = 2
_LAID = "bombing"
_VICTIM = "target"


def doer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is said to have done it; None where no such words stand there."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    by = phrase_of(node, _BY, ACTOR)
    above = node.up
    if by is None and above is not None and above.kind == "verb" and node.label in _DONE:
        by = phrase_of(above, _BY, ACTOR) if layout.trigger_at(above) is None else None
    return by or _attributed(layout, node) or _planted(layout, trigger, node)


def _attributed(layout: Layout, node: Node) -> Phrase | None:
    for child in node.below:
        speech = layout.words[child.first].groups.get("speech", ())
        if child.label in _TOLD_OF and any(hit.form.entry.id == _ATTRIBUTES for hit in speech):
            return phrase_of(child, _TO, ACTOR)
    return None


def _planted(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The explosion of a mine THAT X HAS LAID: the verb has the mine as its object."""
    if trigger.options[0][1].type != _LAID:
        return None
    at: Node | None = node
    for _ in range(_STEPS):
        if at is None:
            return None
        inner = [verb for child in at.below if child.label in _PARTS for verb in child.below]
        for verb in (*at.below, *inner, *((at.up,) if at.up is not None and at.label in _DONE else ())):
            laid = layout.trigger_at(verb)
            if laid is not None and laid is not trigger and _plants_it(laid):
                return phrase_of(verb, _SUBJECT, ACTOR)
        at = at.up
    return None


def _plants_it(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _PLANTS and hit.suffix for hit in trigger.hits)


def victim(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom the verb above makes the victim: X CAME UNDER an attack, X faced shelling; X did not attack."""
    node = tree.trigger(trigger)
    if node is not None and node.label == "gen" and node.up is not None and layout.trigger_at(node.up) is None:
        node = node.up if node.up.kind != "verb" else node  # foiled AN ATTEMPT to steal in
    host = host_of(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or host.subject != _VICTIM:
        return None
    if any(hit.form.entry.subject != _VICTIM for hit in layout.words[node.up.first].groups["host"]):
        return None  # spelt like another verb: received, threw
    if node.label not in host.governs and not ("object" in host.governs and node.label in ("b1", "b2", "obj")):
        return None
    return phrase_of(node.up, _SUBJECTS, ACTOR)


def opposer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is told to be against it: X ANSWERED the shelling, X demanded A STOP of the shelling; X did not shell."""
    node = tree.trigger(trigger)
    if node is None or node.up is None:
        return None
    if node.label == _ON and _is_host(layout, node.up, _ANSWERS):
        return phrase_of(node.up, _SUBJECTS, ACTOR)
    demands = node.up.up if node.label == "gen" and _is_host(layout, node.up, _STOPS) else None
    host = host_of(layout, demands)
    planned = host is not None and host.effect == "planned" and node.up.label in host.governs
    return phrase_of(demands, _SUBJECTS, ACTOR) if planned and demands is not None else None


def avenger(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who did something IN ANSWER TO it, in revenge for it: the movement shelled a base in answer to THE KILLING."""
    if trigger.hits[0].form.pos != NOUN:
        return None
    for cue in layout.cues[trigger.sentence]:
        if cue.last == trigger.first and getattr(cue.entry, "id", "") == _REVENGE:
            return layout.subjects[cue.first]
    return None


def mover(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who moved, named right behind a word of moving, which has no passive: ISRAELI TANKS entered, the exit of X."""
    node, hit, sense = tree.trigger(trigger), trigger.hits[0], trigger.options[0][1]
    if node is None or (hit.suffix and hit.form.pos == NOUN) or sense.type not in _MOVES:
        return None
    if sense.type not in _MOVING and hit.form.pos != NOUN:
        return _of_the_verb_before(layout, node)
    if hit.form.pos == NOUN and sense.roles.get("genitive") != _DOES:
        return None
    subject = phrase_of(node, _SUBJECT if hit.form.pos != NOUN else _WHOSE, ACTOR)
    named = subject is not None and subject.first == trigger.last and not subject.preposition
    if named and subject is not None and subject.entity.actor is not None:
        return subject
    return _of_the_verb_before(layout, node) if hit.form.pos != NOUN else None


def _of_the_verb_before(layout: Layout, node: Node) -> Phrase | None:
    """The group advanced AND TOOK the hill: the subject of the verb that it goes on from, where it has none itself."""
    above = node.up
    if node.label != "and" or above is None or above.kind != "verb" or phrase_of(node, _SUBJECTS, ACTOR) is not None:
        return None
    moved = layout.trigger_at(above)
    subject = phrase_of(above, _SUBJECT, ACTOR)
    if moved is None or moved.options[0][1].type not in _MOVING or subject is None or subject.entity.actor is None:
        return None
    return subject if subject.first == above.last and not subject.preposition else None


def lifter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who lifted the siege did not lay it: the army broke the ring around the prison after A SIEGE of a year."""
    if trigger.options[0][1].type != _SIEGE or trigger.hits[0].form.pos != NOUN or trigger.hits[0].article:
        return None
    for other in layout.triggers[trigger.sentence]:
        lifts = other is not trigger and any(hit.form.entry.id in _LIFTS for hit in other.hits)
        if lifts and tree.trigger(other) is not None:
            return layout.subjects[other.first]
    return None


def _is_host(layout: Layout, node: Node, ids: frozenset[str]) -> bool:
    return any(hit.form.entry.id in ids for hit in layout.words[node.first].groups.get("host", ()))


def vower(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A leader who threatens or promises WITH it: he or his would do it, not the place that stands behind it."""
    node = tree.trigger(trigger)
    host = host_of(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or node.label != "bi" or "bi" not in host.governs:
        return None
    leader = phrase_of(node.up, _SUBJECTS, ACTOR)
    vows = host.effect == "planned" and host.subject == "actor"
    return leader if vows and leader is not None and leader.head in _LEADERS else None
