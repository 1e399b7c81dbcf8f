"""What the words settle before any weight is asked: a verb that is denied, a hold that is lost.

Weights learn from what is common, and a denied verb is rare: *did not take* must never be read as *holds* because few
reports say so. What stands here narrows the candidates of a decision; a decision with one candidate left is made.
"""

from rawi.annotate.mentions import ACTOR, PLACE, Number, Phrase, Trigger
from rawi.extract.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.supply import ARMS, hands_over, is_batch, receiver
from rawi.extract.syntax import Tree
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB, Hit

_OF_VERBS = frozenset(("lam", "lan", "la", "lam_yakun"))
_OF_NOUNS = frozenset(("laysa", "ghayr"))
_NEVER = frozenset(("lam", "lan"))  # with the verb itself: it did not, will not happen; any other is no state of things
_SUBJECT = frozenset(("b1", "pre", "top", "top<", "gen"))
_MOVING = ("advance", "withdraw", "handover")
_ARMED_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition"))
_ARMED = frozenset(("force", "fighters", "group", "government"))
_BY_STEM = {"\u0644\u0645": "lam", "\u0644\u0646": "lan", "\u0644\u0627": "la"}
_WAS_NOT = "lam_yakun"
_UNKNOWN = "unknown"  # the adjective's entry
_SAME_CLAUSE = "v0c0b0"
_STATES = frozenset(("capture", "hold"))


class Settled:
    """What is settled of one trigger: its types (None: any), how real it is, who lost which place.

    ``silent``: it tells of nothing, another word tells it. ``sure``: it does tell of a happening. ``verb``: what may be
    spelt like a noun or a past is a verb in the present here, behind *did not*. ``share``: the percentage of a place
    that is named elsewhere. ``nobody``: the text says that nobody knows who did it. ``lost``: the verb's subject lost
    the place, named or not; ``winner``: to whom.
    """

    __slots__ = (
        "types", "factuality", "loser", "winner", "place", "silent", "sure", "verb", "share", "nobody", "lost"
    )  # fmt: skip

    def __init__(self) -> None:
        self.types: frozenset[str] | None = None
        self.factuality: str | None = None
        self.share: float | None = None
        self.loser: Phrase | None = None
        self.winner: Phrase | None = None
        self.place: Phrase | None = None
        self.silent = self.sure = self.verb = self.nobody = self.lost = False

    def allows(self, kind: str) -> bool:
        """Whether the trigger may be of a type."""
        return self.types is None or kind in self.types

    def reads(self, hit: Hit) -> bool:
        """Whether the trigger may be so read."""
        return not self.verb or _is_present(hit)

    def fitting(self, slot: str, phrases: list[Phrase | None]) -> dict[int, Phrase | None]:
        """The candidates of a slot that are left, by their number; all when none would be."""
        wanted = {"place": self.place, "target": self.loser, "actor": self.winner if self.loser else None}.get(slot)
        every = dict(enumerate(phrases))
        if wanted is not None:
            return {n: p for n, p in every.items() if p is not None and p.entity.key == wanted.entity.key} or every
        if slot == "actor" and self.nobody:
            return {n: p for n, p in every.items() if p is None}
        other = self.loser or self.winner  # a subject not named is looked for among the rest
        if slot != "actor" or other is None:
            return every
        return {n: p for n, p in every.items() if p is None or p.entity.key != other.entity.key}


def settle(layout: Layout, tree: Tree, trigger: Trigger) -> Settled:
    """Everything that is settled of a trigger."""
    settled = Settled()
    _settle_negation(layout, tree, trigger, settled)
    _settle_loss(layout, tree, trigger, settled)
    if _means_hold(trigger):
        _settle_share(layout, trigger, settled)
    if settled.types is None and hands_over(layout, tree, trigger):
        settled.types, settled.sure = frozenset((ARMS,)), True
        settled.loser = receiver(tree, trigger)
    if settled.factuality is None and settled.types is None:
        _settle_movement(tree, trigger, settled)
    if settled.types is None and _took(trigger):
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {"hold"}
    settled.silent = settled.silent or is_batch(layout, tree, trigger)
    settled.nobody = _is_unclaimed(layout, trigger)
    return settled


def _is_unclaimed(layout: Layout, trigger: Trigger) -> bool:
    """Shelling OF UNKNOWN origin, a heavy explosion of unknown cause: said of the happening itself."""
    if trigger.hits[0].form.pos != NOUN:
        return False
    for word in layout.words[trigger.last : trigger.last + 2]:
        hit = word.first("nisba")
        if hit is None:
            return False
        if hit.form.entry.id == _UNKNOWN:
            return True
    return False


# -- negation -------------------------------------------------------------------------------------------------------


def _settle_negation(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Did not take: no taking. Does not hold, no longer holds, was not holding: no hold. Could not: tried in vain."""
    told = _denied(layout, tree, trigger)
    if told is None:
        return
    if any(sense.type == "statement" for _, sense in trigger.options[:1]):
        return  # a party that does not accept, does not swear: its refusal is the news
    settled.factuality, is_state = told
    settled.verb = not is_state and settled.factuality == "negated" and any(map(_is_present, trigger.hits))
    if _means_hold(trigger):
        settled.types = frozenset(("hold",)) if is_state else frozenset(("capture",))


def _denied(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[str, bool] | None:
    """(how real a denied happening is, whether it is a state that is denied), or None for one that is not denied."""
    word = _negation_before(layout, trigger.first)
    if word in (_OF_VERBS if _is_present(trigger.hits[0]) else _OF_NOUNS):
        return ("negated", word not in _NEVER) if _is_plain(layout, trigger.first - 1, trigger) else None
    if _is_no_state(layout, trigger) or _was_not(layout, trigger):
        return "negated", True
    node = tree.trigger(trigger)
    above = node.up if node is not None else None
    host = host_of(layout, above)
    if node is None or above is None or host is None or not is_governed(layout, node, host):
        return None
    word = _negation_before(layout, above.first)
    if word not in _OF_VERBS or host.negated == "none" or not _is_plain(layout, above.first - 1, trigger):
        return None
    return host.negated, trigger.hits[0].form.pos == VERB


def _negation_before(layout: Layout, at: int) -> str:
    """The entry of the word of negation right before a token, a conjunction on it or not; empty without one."""
    cues = layout.cues[layout.text.sentence_of[at]]
    cue = next((c for c in cues if c.last == at and c.group == "cue" and c.category == "negation"), None)
    if cue is not None or at == 0 or layout.words[at - 1].function != "negation":
        return str(cue.entry.id) if cue is not None else ""
    return _BY_STEM.get(layout.words[at - 1].stem, "")


def _is_plain(layout: Layout, at: int, trigger: Trigger) -> bool:
    """No condition or doubt stands before the negation (if they do not), no exception behind it (took only X)."""
    if at > 0 and layout.words[at - 1].function == "particle":
        return False
    for cue in layout.cues[trigger.sentence]:
        if cue.category in ("conditional", "purpose") and cue.first < at + 1 <= cue.last + 1:
            return False
        behind = cue.first >= trigger.last and layout.between(trigger.last, cue.first)[:2] == "v0"
        if cue.category == "exception" and behind and layout.between(trigger.last, cue.first)[3] == "0":
            return False
    return True


def _is_no_state(layout: Layout, trigger: Trigger) -> bool:
    """Is not under the control of X; out of the control of X: a noun of holding behind a word of not being so."""
    before = [c for c in layout.cues[trigger.sentence] if c.group == "cue" and c.last <= trigger.first]
    if not before or not _is_hold_noun(trigger):
        return False
    for cue in before:
        if cue.category == "loser" and cue.last == trigger.first:
            return True
        told = cue.category == "negation" and cue.entry.id == "laysa"
        if told and _is_under(layout, trigger.first) and layout.between(cue.last, trigger.first) == _SAME_CLAUSE:
            return True
    return False


def _was_not(layout: Layout, trigger: Trigger) -> bool:
    """The forces were not holding: the negated auxiliary, then the subject, then the verb."""
    cues = (c for c in layout.cues[trigger.sentence] if c.entry.id == _WAS_NOT and c.last <= trigger.first)
    near = any(layout.between(cue.last, trigger.first) == _SAME_CLAUSE for cue in cues)
    return near and trigger.hits[0].form.pos == VERB


def _is_under(layout: Layout, at: int) -> bool:
    """A cue of state (under) stands right before a token."""
    return any(c.last == at and c.category == "state" for c in layout.cues[layout.text.sentence_of[at]])


# -- movements ------------------------------------------------------------------------------------------------------


def _settle_movement(tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """A known armed party entered, advanced in, withdrew from a known place: a movement, with nothing left to doubt."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.tense != "past" or hit.form.passive:
        return
    mover = _phrase(node, frozenset(("b1", "pre")), ACTOR)
    sense = next((s for h, s in trigger.options if s.type in _MOVING and h is hit), None)
    if sense is None or mover is None or mover.entity.actor is None or mover.entity.actor.kind not in _ARMED_KINDS:
        return
    labels = {label for label, role in sense.roles.items() if "place" in role.split("|")}
    labels = labels - {"object", "ila"} | ({"b2"} if "object" in labels else set())  # to arrive AT may be to visit
    place = _phrase(node, frozenset(labels), PLACE)
    if place is not None and place.entity.place is not None:
        settled.types, settled.sure = frozenset((sense.type,)), True


# -- shares ---------------------------------------------------------------------------------------------------------


def _settle_share(layout: Layout, trigger: Trigger, settled: Settled) -> None:
    """Holds 70 percent of the city: the share is of the place behind it, or of one named before (30 percent of it)."""
    for number in layout.annotation.numbers:
        if not number.percent or not _belongs(layout, trigger, number):
            continue
        behind = [p for p in layout.places[trigger.sentence] if 0 <= p.part_first - number.last <= 1]
        if behind:
            settled.place = settled.place or behind[0]
        elif number.last < len(layout.words) and layout.words[number.last].function == "pronominal":
            settled.share = number.low
        return


def _belongs(layout: Layout, trigger: Trigger, number: Number) -> bool:
    """The number stands behind the trigger in its clause, and no other trigger between them."""
    if number.first < trigger.last or layout.text.sentence_of[number.first] != trigger.sentence:
        return False
    same = layout.between(trigger.last, number.first) == _SAME_CLAUSE
    return same and not layout.triggers_between(trigger.last, number.first)


# -- loss -----------------------------------------------------------------------------------------------------------


def _settle_loss(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Lost the control of X; X went out of the control of Y: one taking, told by the loser, and the verb tells it."""
    node = tree.trigger(trigger)
    if node is None:
        return
    if _is_hold_noun(trigger) and node.up is not None:
        above = layout.trigger_at(node.up)
        if above is not None and _loss(above, node) is not None:
            settled.silent = True
            return
    if _is_hold_noun(trigger) and _is_taken_from(layout, trigger):
        settled.silent = True
        return
    held = next((child for child in node.below if _is_held(layout, trigger, child)), None)
    if held is not None:
        _settle_control_lost(layout, trigger, node, held, settled)
    else:
        _settle_place_lost(trigger, node, settled)


def _is_taken_from(layout: Layout, trigger: Trigger) -> bool:
    """Freed the quarter FROM THE GRIP of X: the taking tells it, with whatever is said of the place between."""
    if _preposition(layout, trigger) != "min":
        return False
    before = [t for t in layout.triggers[trigger.sentence] if t.first < trigger.first and _taking(t)]
    return bool(before) and layout.between(before[-1].last, trigger.first)[:2] == "v0"


def _preposition(layout: Layout, trigger: Trigger) -> str:
    """The preposition on a trigger or right before it."""
    attached = trigger.hits[0].preposition
    if attached or trigger.first == 0 or layout.words[trigger.first - 1].function != "preposition":
        return attached
    return str(layout.words[trigger.first - 1].groups["function"][0].form.entry.id)


def _is_held(layout: Layout, trigger: Trigger, child: Node) -> bool:
    """The child is a noun of holding that the trigger says to be lost."""
    inner = layout.trigger_at(child)
    return inner is not None and _is_hold_noun(inner) and _loss(trigger, child) is not None


def _settle_control_lost(layout: Layout, trigger: Trigger, node: Node, held: Node, settled: Settled) -> None:
    sense = _loss(trigger, held)
    if sense is None:
        return
    settled.types = frozenset(("capture",))
    if sense.roles.get("subject") == "target":
        settled.loser = _phrase(node, _SUBJECT, ACTOR) or _phrase(held, frozenset(("pre",)), ACTOR)
        settled.place = _phrase(held, frozenset(("ala",)), PLACE)
    else:
        settled.loser = _phrase(held, frozenset(("gen", "b1")), ACTOR)
        settled.place = _phrase(node, _SUBJECT, PLACE)
    settled.sure = settled.place is not None and _is_party(settled.loser)


def _settle_place_lost(trigger: Trigger, node: Node, settled: Settled) -> None:
    """Lost the quarter X, admitted THE LOSS of X: the loser as subject, the place as object or genitive."""
    sense = next((s for s in _taking(trigger) if s.roles.get("subject") == "target"), None)
    if sense is None or "place" not in (sense.roles.get("object"), sense.roles.get("genitive")):
        return
    hit = trigger.hits[0]
    settled.lost = node.kind == "verb" and hit.form.pos == VERB and not hit.form.passive
    settled.winner = _phrase(node, frozenset(("for",)), ACTOR)
    if node.kind == "verb":
        loser, place = _phrase(node, frozenset(("b1", "pre")), ACTOR), _phrase(node, frozenset(("b2", "b1")), PLACE)
    else:
        above = node.up if node.up is not None and node.up.kind == "verb" else None
        own = _phrase(node, frozenset(("gen",)), ACTOR)
        admits = _phrase(above, frozenset(("b1", "pre")), ACTOR) if above is not None and node.label == "bi" else None
        loser, place = own or admits, _phrase(node, frozenset(("gen", "gen2", "obj")), PLACE)
    if place is None or place.entity.place is None or not _is_party(loser):
        return
    settled.types, settled.sure = frozenset(("capture",)), True
    settled.loser, settled.place = loser, place


def _is_party(phrase: Phrase | None) -> bool:
    """Somebody who may hold a place: a party of the tables, or forces, fighters, a group by their word."""
    return phrase is not None and (phrase.entity.actor is not None or phrase.head in _ARMED)


def _loss(trigger: Trigger, held: Node) -> Sense | None:
    """The sense by which a trigger says that what hangs on it is lost: LOST the control, WENT OUT of the control."""
    for sense in _taking(trigger):
        lost = sense.roles.get("subject") == "target" and sense.roles.get("object") == "place"
        if lost and (held.label in AS_OBJECT or held.label == "top"):
            return sense
        gone = sense.roles.get("subject") == "place" and held.label in ("min", "an")
        if gone and sense.roles.get(held.label) == "target":
            return sense
    return None


def _taking(trigger: Trigger) -> list[Sense]:
    return [sense for _, sense in trigger.options if sense.type == "capture"]


def _phrase(node: Node, labels: frozenset[str], kind: str) -> Phrase | None:
    """The first phrase of a kind that hangs on a node by one of some labels."""
    found = (child.phrase for child in node.below if child.label in labels and child.phrase is not None)
    return next((phrase for phrase in found if phrase.kind == kind), None)


# -- words -----------------------------------------------------------------------------------------------


def _is_present(hit: Hit) -> bool:
    return hit.form.pos == VERB and hit.form.tense == "present"


def _means_hold(trigger: Trigger) -> bool:
    """The word itself may tell of taking a place and of holding it."""
    return any({sense.type for sense in hit.form.entry.sense} >= _STATES for hit in trigger.hits)


def _took(trigger: Trigger) -> bool:
    """Took control, in the past: of 143 such verbs in the coded reports none tells of a state."""
    forms = [hit.form for hit in trigger.hits]
    return _means_hold(trigger) and all(form.pos == VERB and form.tense == "past" for form in forms)


def _is_hold_noun(trigger: Trigger) -> bool:
    """A noun of holding that is held over a place: control, grip, influence; not a stronghold, which is a place."""
    nouns = (hit.form for hit in trigger.hits if hit.form.pos == NOUN)
    senses = (sense for form in nouns for sense in form.entry.sense)
    return any(sense.type == "hold" and sense.roles.get("ala") == "place" for sense in senses)
