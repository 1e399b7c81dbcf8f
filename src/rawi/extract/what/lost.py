"""Who lost a place: takings told by the loser, by control that is no more, by who fled before."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, is_stronghold
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun, is_party, phrase_of, taking
from rawi.extract.what.settled import Settled
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import VERB
from rawi.model import DEATHS
from rawi.resolve.owners import agrees

_SUBJECT = frozenset(("b1", "pre", "top", "top<", "gen"))
_LEAVING = frozenset(("b1", "pre", "gen", "li"))
_GAINER = frozenset(("for", "\u0627\u0645\u0627\u0645"))  # lost IN FAVOUR OF X, lost to (in Arabic: before) X
_OF_IT = frozenset(("gen", "gen2", "obj"))
_OBJECT, _LEADERS = frozenset(("b2",)), frozenset(("person", "official"))
_RETREAT, _FROM = "withdraw", frozenset(("min",))
_ENDS = "anha"  # the verb's entry
_IN = frozenset(("fi", "bi"))


def settle_loss(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Lost the control of X; X went out of the control of Y: one taking, told by the loser, and the verb tells it."""
    node = tree.trigger(trigger)
    if node is None:
        return
    holds = is_hold_noun(trigger)
    if holds and node.up is not None:
        above = layout.trigger_at(node.up)
        if above is not None and _loss(above, node) is not None:
            settled.silent = True
            return
        if above is not None and _is_ended(layout, above, node):
            settled.types, settled.silent = frozenset(("hold",)), above.hits[0].form.pos == VERB
            return
    if holds and _is_taken_from(layout, trigger):
        settled.silent = True
        return
    ended = next((child for child in node.below if _is_ended(layout, trigger, child)), None)
    if ended is not None:
        settled.types = frozenset(("capture",))
        settled.loser = phrase_of(ended, frozenset(("gen", "b1")), ACTOR)
        settled.place = phrase_of(ended, frozenset(("ala",)), PLACE)
        return
    if not taking(trigger):
        return
    held = next((child for child in node.below if _is_held(layout, trigger, child)), None)
    if held is not None:
        _settle_control_lost(layout, trigger, node, held, settled)
    else:
        _settle_place_lost(layout, trigger, node, settled)


def loses_nothing(tree: Tree, trigger: Trigger) -> bool:
    """Fighters WENT OUT of the town, asked families TO LEAVE IT, after X took a hill: no place left anybody's hands."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != _RETREAT for _, sense in trigger.options):
        return False
    leaver = phrase_of(node, _SUBJECT, ACTOR)
    return phrase_of(node, _SUBJECT, PLACE) is None and (leaver or phrase_of(node, _FROM, PLACE)) is not None


def _is_taken_from(layout: Layout, trigger: Trigger) -> bool:
    """Freed the quarter FROM THE GRIP of X: the taking tells it, with whatever is said of the place between."""
    if preposition(layout, trigger) != "min":
        return False
    before = [t for t in layout.triggers[trigger.sentence] if t.first < trigger.first and taking(t)]
    return bool(before) and layout.between(before[-1].last, trigger.first)[:2] == "v0"


def preposition(layout: Layout, trigger: Trigger) -> str:
    """The preposition on a trigger or right before it."""
    attached = trigger.hits[0].preposition
    if attached or trigger.first == 0 or layout.words[trigger.first - 1].function != "preposition":
        return attached
    return str(layout.words[trigger.first - 1].groups["function"][0].form.entry.id)


def _is_ended(layout: Layout, trigger: Trigger, child: Node) -> bool:
    """ENDED the control of X over a place: a taking, told by the control that is no more."""
    if trigger.hits[0].form.entry.id != _ENDS or child.label not in AS_OBJECT:
        return False
    inner = layout.trigger_at(child)
    return inner is not None and is_hold_noun(inner)


def _is_held(layout: Layout, trigger: Trigger, child: Node) -> bool:
    """The child is a noun of holding that the trigger says to be lost."""
    inner = layout.trigger_at(child)
    return inner is not None and _loss(trigger, child) is not None and is_hold_noun(inner)


def _settle_control_lost(layout: Layout, trigger: Trigger, node: Node, held: Node, settled: Settled) -> None:
    sense = _loss(trigger, held)
    if sense is None:
        return
    settled.types = frozenset(("capture",))
    if sense.roles.get("subject") == "target":
        settled.loser = phrase_of(node, _SUBJECT, ACTOR) or phrase_of(held, frozenset(("pre",)), ACTOR)
        settled.place = _site_of(layout, held, frozenset(("ala",)))
    else:
        settled.loser = phrase_of(held, frozenset(("gen", "b1")), ACTOR)
        settled.place = phrase_of(node, _SUBJECT, PLACE)
    settled.winner = phrase_of(held, _GAINER, ACTOR) or phrase_of(node, _GAINER, ACTOR)
    settled.sure = settled.place is not None and is_party(settled.loser)


def _settle_place_lost(layout: Layout, trigger: Trigger, node: Node, settled: Settled) -> None:
    """Lost the quarter X, admitted THE LOSS of X: the loser as subject, the place as object or genitive."""
    sense = next((s for s in taking(trigger) if s.roles.get("subject") == "target"), None)
    if sense is None or "place" not in (sense.roles.get("object"), sense.roles.get("genitive")):
        return
    if node.kind == "verb" and (man := phrase_of(node, _OBJECT, ACTOR)) is not None and man.head in _LEADERS:
        settled.types, settled.loser, settled.nobody = DEATHS, man, True  # lost ONE OF ITS LEADERS
        return
    hit = trigger.hits[0]
    settled.lost = node.kind == "verb" and hit.form.pos == VERB and not hit.form.passive
    settled.winner = phrase_of(node, _GAINER, ACTOR)
    if node.kind == "verb":
        loser = phrase_of(node, frozenset(("b1", "pre")), ACTOR) or _who_lost(node, trigger)
        place = _site_of(layout, node, frozenset(("b2", "b1")))
    else:
        above = node.up if node.up is not None and node.up.kind == "verb" else None
        own = phrase_of(node, frozenset(("gen",)), ACTOR)
        admits = phrase_of(above, frozenset(("b1", "pre")), ACTOR) if above is not None and node.label == "bi" else None
        own = own or _told_before(layout, trigger)
        of_it = _OF_IT | ({"li"} if own is not None else frozenset())  # the loss by X OF the town
        loser, place = own or admits, phrase_of(node, of_it, PLACE)
    if place is None or place.entity.place is None or not is_party(loser):
        if settled.lost and is_party(loser):
            settled.loser = loser  # X lost ITS POSITIONS, most of what it held
        return
    settled.types, settled.sure = frozenset(("capture",)), True
    settled.loser, settled.place = loser, place


def _site_of(layout: Layout, node: Node, labels: frozenset[str]) -> Phrase | None:
    """The place that hangs on a word, or the one in which the stronghold lies that does: lost THE LAST OF ITS
    STRONGHOLDS IN X."""
    place = phrase_of(node, labels, PLACE)
    for child in node.below if place is None else ():
        held = next((one for one in (child, *child.below) if _is_stronghold(layout, one)), None)
        if child.label in labels and held is not None:
            return phrase_of(held, _IN, PLACE)
    return place


def _is_stronghold(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return trigger is not None and is_stronghold(trigger)


def _who_lost(node: Node, trigger: Trigger) -> Phrase | None:
    """The organisation, WHICH LOST the quarter; not the quarter, which it lost: ITS pronoun stands there."""
    described = node.up.phrase if node.label in RELATIVE and node.up is not None else None
    return described if described is not None and described.kind == ACTOR and not trigger.hits[0].suffix else None


def _told_before(layout: Layout, trigger: Trigger) -> Phrase | None:
    """X, after ITS LOSS of the town: the last party before that the pronoun fits."""
    suffix = trigger.hits[0].suffix
    before = [p for p in layout.whos[trigger.sentence] if p.last <= trigger.first and is_party(p) and p.inside is None]
    return next((p for p in reversed(before) if suffix and agrees(layout.annotation, p, suffix)), None)


def who_left(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Took the town AFTER THE FLIGHT OF X, after the lines of X collapsed: who left lost it."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    above = layout.trigger_at(node.up) if node.up is not None else None
    verb = node.up if above is not None and taking(above) else node  # regained CONTROL: the verb has what follows
    after = {cue.last for cue in layout.cues[trigger.sentence] if cue.category == "temporal_after"}
    for child in verb.below if verb is not None else ():
        left = layout.trigger_at(child)
        if child.first in after and left is not None and any(sense.type == "withdraw" for _, sense in left.options):
            gone = phrase_of(child, _LEAVING, ACTOR)
            return gone if is_party(gone) and not _took(gone, verb) else None
    return None


def _took(gone: Phrase | None, verb: Node | None) -> bool:
    """X took the town after ITS garrison left, which a pronoun seems to call X's own."""
    taker = phrase_of(verb, frozenset(("b1", "pre")), ACTOR) if verb is not None else None
    return gone is not None and taker is not None and gone.anaphor and gone.entity.key == taker.entity.key


def _loss(trigger: Trigger, held: Node) -> Sense | None:
    """The sense by which a trigger says that what hangs on it is lost: LOST the control, WENT OUT of the control."""
    for sense in taking(trigger):
        lost = sense.roles.get("subject") == "target" and sense.roles.get("object") == "place"
        if lost and (held.label in AS_OBJECT or held.label == "top"):
            return sense
        gone = sense.roles.get("subject") == "place" and held.label in ("min", "an")
        if gone and sense.roles.get(held.label) == "target":
            return sense
    return None
