"""Who stands between a verb that opens its clause and its object: then THE RESIDENTS attacked a patrol; and who stands
behind an object: while FORCES OF Y, in Arabic last of all, surround the town from the west."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.backref import is_that_it
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_DOES, _BEFORE, _OBJECT = "actor", frozenset(("pre", "top", "by")), frozenset(("b2", "obj"))
_DONE = frozenset(("b1", "ala"))
_ASIDE = frozenset(("part", "direction", "time"))  # groups of words
_FEMALE, _ONE = "fs", frozenset(("ms", "fs"))
_BODIES = frozenset(("name", "force", "fighters", "group", "government"))
_TWO_OBJECTS = frozenset(("handover", "arms", "support", "aid"))  # gave THE ARMY the town
_OTHERWISE = _TWO_OBJECTS | DEATHS | {"talks", "clash", "agreement", "release", "deploy", "protest"}
_STATEMENT, _DONE_TO = "statement", "\u064a\u0646"  # the ending of men done to
_UNTOLD = frozenset(("things", "person"))


def before_object(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The verb, right behind it who did it and then to whom: a known party, or one that its article makes a noun of its
    own, with which the verb agrees. Of a position whoever it is put to must be a party too: he laid ON THE GOVERNMENT
    the blame."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or not _does(layout, trigger, node):
        return None
    if any(child.label in _BEFORE for child in node.below) or is_that_it(layout, trigger.first - 1):
        return None  # THAT IT struck X: whom it did it to
    subject = next((child.phrase for child in node.below if child.label == "b1"), None)
    if subject is None or subject.kind != ACTOR or subject.first != trigger.last or subject.preposition:
        return None
    fits = _may_act(layout, subject) and (hit.form.agreement == _FEMALE) == _is_feminine(layout, subject)
    return subject if fits and _has_object(layout, node, subject, sense.type == _STATEMENT) else None


def behind_object(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The verb, right behind it a place that it is done to or on, on which side or when, and then who does it: a known
    party with which the verb agrees."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or not _does(layout, trigger, node):
        return None
    places = [c.phrase for c in node.below if c.label in _DONE and c.phrase is not None and c.phrase.kind == PLACE]
    place = next((one for one in places if 0 <= one.first - trigger.last <= int(bool(one.preposition))), None)
    behind = (who for who in layout.whos[trigger.sentence] if place is not None and who.first > place.last)
    who = next((one for one in behind if one.inside is None), None)
    if place is None or who is None or who.kind != ACTOR or who.head not in _BODIES:
        return None
    if not (who.entity.actor or who.names) or who.preposition or who.conjunction:
        return None
    if layout.between(place.last, who.first) != "v0c0b0":
        return None
    if layout.triggers_between(place.last, who.first) or not _ends_aside(layout, who.first - 1):
        return None
    return who if (hit.form.agreement == _FEMALE) == _is_feminine(layout, who) else None


def _ends_aside(layout: Layout, at: int) -> bool:
    """A word for a side or a time ends there: from the WEST, from the southern SIDE, since A WEEK."""
    told = not _ASIDE.isdisjoint(layout.words[at].groups)
    return told or any(time.last == at + 1 for time in layout.times[layout.text.sentence_of[at]])


def _does(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """A verb of one, in the active, that tells what its subject does to something."""
    hit, sense = trigger.options[0]
    if node.kind != "verb" or hit.form.pos != VERB or any(one.form.passive for one in trigger.hits):
        return False
    if sense.type in _OTHERWISE or _DOES not in sense.roles.get("subject", "") or hit.suffix:
        return False
    return hit.form.agreement in _ONE and not layout.is_marked_passive(trigger.first)


def _may_act(layout: Layout, subject: Phrase) -> bool:
    word = layout.words[subject.first]
    if subject.head in _UNTOLD or word.stem.endswith(_DONE_TO):
        return False
    return (subject.entity.actor is not None and subject.head in _BODIES) or (word.article and "role" in word.groups)


def _is_feminine(layout: Layout, subject: Phrase) -> bool:
    return layout.words[subject.first].looks_feminine() or subject.plural


def _has_object(layout: Layout, node: Node, subject: Phrase, party: bool) -> bool:
    """Another noun behind, joined by no AND: a party or place, or the happening that the verb is of."""
    for child in node.below:
        if child.label not in _OBJECT or child.first < subject.last:
            continue
        if child.phrase is None:
            if not party and child.kind == "event":
                return True
        elif not (child.phrase.preposition or child.phrase.conjunction):
            return child.phrase.kind == ACTOR or (child.phrase.kind == PLACE and not party)
    return False
