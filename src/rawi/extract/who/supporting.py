"""Strikes that are somebody's support: X BACKED the forces WITH RAIDS. X flew them, and whom it backs suffered none;
and support that is given in so many words: X PROVIDED the forces WITH AIR COVER.

Raids THAT HELPED to retake a town do not tell who retook it.
"""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_SUPPORT = "support"
_STRIKES = frozenset(("airstrike", "shelling", "attack"))
_GIVEN, _BLOWS, _CLOSE = frozenset((_SUPPORT, "arms")), _STRIKES | {"clash", "destroy", "bombing"}, 3
_WITH = frozenset(("bi", "\u0639\u0628\u0631", "\u062e\u0644\u0627\u0644"))  # with; through, by way of
_OBJECT = frozenset(("b2", "obj"))
_HELPS = frozenset(("sahama", "ashama", "saada_fi"))  # entries of hosts
_GAINS = frozenset(("capture", "advance"))
_WHOSE, _FOR = frozenset(("gen",)), frozenset(("li",))
_STEPS_IN = "tadakhkhala"  # the event's entry


def steps_in(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom a verb of stepping in is for: X STEPPED IN TO SUPPORT THE ARMY, which it does not attack."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or all(hit.form.entry.id != _STEPS_IN for hit, _ in trigger.options):
        return None
    aims = (child for child in node.below if child.label in _FOR and child.kind == "event")
    aim = next((one for one in aims if _is_support(layout, one)), None)
    return phrase_of(aim, _WHOSE, ACTOR) if aim is not None else None


def _is_support(layout: Layout, noun: Node) -> bool:
    told = layout.trigger_at(noun)
    return told is not None and told.options[0][1].type == _SUPPORT and not told.hits[0].suffix


def striking_supporter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who supports with the strikes."""
    return _beside(layout, tree, trigger, SUBJECT)


def supported(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom the strikes support, or helped to gain ground."""
    return _beside(layout, tree, trigger, _OBJECT) or _helped(layout, tree, trigger)


def struck_beside(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Gave support AND STRUCK positions OF X: it is whom they struck, and nobody whom they support."""
    if trigger.options[0][1].type not in _GIVEN:
        return None
    later = (t for t in layout.triggers[trigger.sentence] if t.first >= trigger.last)
    blow = next((t for t in later if t.options[0][1].type in _BLOWS), None)
    if blow is None or not layout.words[blow.first].conjunction:
        return None
    behind = (p for p in layout.whos[trigger.sentence] if 0 <= p.first - blow.last <= _CLOSE)
    struck = next(behind, None)
    between = any(trigger.last <= p.first < blow.first for p in layout.whos[trigger.sentence])
    return struck if struck is not None and struck.entity.actor is not None and not between else None


def _helpers(verb: Node) -> list[Node]:
    """The subject of a verb of helping; without one, the words that stand above it and beside those."""
    subject = [child for child in verb.below if child.label in SUBJECT]
    if subject or verb.up is None:
        return subject
    return [one for one in (verb.up, *verb.up.below) if one.first < verb.first]


def _helped(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """RAIDS helped in the advance OF X, that helped X's advance; raids BACKED the advance, the attack of X."""
    strikes = tree.trigger(trigger)
    if strikes is None or trigger.options[0][1].type not in _STRIKES:
        return None
    backs = strikes.label in SUBJECT and _backs(layout, strikes.up)
    for other in layout.triggers[trigger.sentence]:
        node = tree.trigger(other) if other.first > trigger.last else None
        if node is None or node.up is None:
            continue
        helped = _is_gain(other) and layout.is_host(node.up, _HELPS) and strikes in _helpers(node.up)
        if helped or (backs and node.up in (strikes, strikes.up)):
            return phrase_of(node, _WHOSE, ACTOR)
    return None


def _is_gain(trigger: Trigger) -> bool:
    return trigger.options[0][1].type in _GAINS


def _beside(layout: Layout, tree: Tree, trigger: Trigger, labels: frozenset[str]) -> Phrase | None:
    verb = _support_above(layout, tree, trigger)
    parties = (child.phrase for child in verb.below if child.label in labels) if verb is not None else ()
    return next((phrase for phrase in parties if phrase is not None), None)


def _support_above(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The verb of support that a noun of strikes says the means of."""
    node = tree.trigger(trigger)
    struck = trigger.hits[0].form.pos == NOUN and not trigger.hits[0].suffix and trigger.options[0][1].type in _STRIKES
    if node is None or node.up is None or node.up.kind != "verb" or node.label not in _WITH or not struck:
        return None
    return node.up if _backs(layout, node.up) else None


def _backs(layout: Layout, verb: Node | None) -> bool:
    """A verb of support."""
    told = layout.trigger_at(verb) if verb is not None and verb.kind == "verb" else None
    return told is not None and told.options[0][1].type == _SUPPORT and not told.hits[0].form.passive
