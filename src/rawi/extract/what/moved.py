"""Moves told plainly: an armed party right behind or before its verb, and a known place that stands where the verb has
one. Weights know the common verbs; a rarer one tells no less."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.becoming import BECOMES
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import PARTICIPLE, VERB, Hit
from rawi.model import ARMED_KINDS
from rawi.text.fold import key

_MOVES = frozenset(("advance", "withdraw", "surrender", "handover", "siege", "capture", "hold"))
_NOW = frozenset(("advance", "withdraw", "siege", "capture", "hold"))  # told in the present too
_STATE, _BESIEGED, _TAKING = "hold", "siege", "capture"  # types
_SETTLING = "taswiyat_awda"  # an entry
_UNDER, _OF_TOWN = key("\u062a\u062d\u062a"), "mod"  # labels
_PLACES, _OBJECT = frozenset(("place", "destination")), frozenset(("b1", "b2", "b3"))
_NEWS = frozenset(("main", "and", "thathe"))  # labels of verbs that tell of what goes on
_BEHIND, _BEFORE, _AT, _PAST = "b1", "pre", "fi", "past"
_SENT, _MOVERS, _GOAL = "deploy", frozenset(("b1", "pre")), frozenset(("ila",))
_FORCES, _FROM, _LEAVES = frozenset(("force", "fighters")), "min", frozenset(("withdraw", "surrender"))


def moved_plainly(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X ENTERED the town, HOLDS the port: of 150 such verbs in the coded reports all but seven are coded."""
    node, hit, sense = tree.trigger(trigger), trigger.hits[0], _move(trigger)
    if node is None or sense is None or not _is_active(layout, node, hit, trigger):
        return False
    past = hit.form.tense == _PAST
    if not past and (sense.type not in _NOW or node.label not in _NEWS):
        return False
    unnamed = past and sense.type != _STATE and sense is trigger.options[0][1]  # ambulance crews head for it too
    return _has_mover(layout, node, trigger, unnamed) and _has_place(node, sense)


def _move(trigger: Trigger) -> Sense | None:
    return next((sense for _, sense in trigger.options if sense.type in _MOVES), None)


def holds_plainly(trigger: Trigger) -> bool:
    """RUNS the town, in the present, by a verb that takes none."""
    hit = trigger.hits[0]
    senses = {sense.type for sense in hit.form.entry.sense}
    return trigger.options[0][1].type == _STATE and hit.form.tense != _PAST and _TAKING not in senses


def are_they(verb: Node | None, sent: Trigger) -> bool:
    """REINFORCEMENTS ARRIVED: who moved are those whom the noun tells of."""
    if verb is None or verb.kind != "verb":
        return False
    own = [child.phrase for child in verb.below if child.label in _MOVERS]
    told = verb.up.phrase if verb.label in RELATIVE and verb.up is not None else None
    return any(phrase is not None and phrase.first == sent.first for phrase in (*own, told))


def arrived_at(tree: Tree, trigger: Trigger) -> Phrase | None:
    """Reinforcements ARRIVED AT X: where those are who were sent."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _SENT:
        return None
    verbs = [child for child in node.below if child.label in RELATIVE]
    verbs += [node.up] if node.up is not None and node.label in _MOVERS else []
    places = (phrase_of(verb, _GOAL, PLACE) for verb in verbs if are_they(verb, trigger))
    return next((place for place in places if place is not None), None)


def ends_presence(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X ENDED, reduced ITS PRESENCE in Y, a party and a place that the tables know."""
    node, hit, sense = tree.trigger(trigger), trigger.hits[0], trigger.options[0][1]
    if node is None or sense.type not in _LEAVES or not _is_active(layout, node, hit, trigger):
        return False
    who = next((child.phrase for child in node.below if child.label in (_BEHIND, _BEFORE)), None)
    if who is None or who.kind != ACTOR or who.entity.actor is None:
        return False
    own = [one for one in node.below if one.label in _OBJECT and one.kind == "event" and tree.has_pronoun(one)]
    return any(one.label == _AT and one.phrase and _is_known(one.phrase) for child in own for one in child.below)


def is_settled_with(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE STATUS of fighters IS SETTLED with the state: they gave up."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id != _SETTLING:
        return False
    who = next((child.phrase for child in node.below if child.label == "gen"), None)
    return who is not None and who.kind == ACTOR and is_armed(party_class(who))


def was_besieged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The town of X WAS BESIEGED, CAME UNDER SIEGE, IS NOW CUT OFF: a known place right behind the verb."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.suffix or trigger.options[0][1].type != _BESIEGED:
        return False
    if hit.form.pos == VERB:
        return hit.form.passive and _suffers(node)
    if hit.form.pos == PARTICIPLE:
        town = node.up if node.label == _OF_TOWN and not hit.article else None
        became = town.up if town is not None and town.label == _BEHIND else None
        return became is not None and layout.is_host(became, BECOMES) and _suffers(became)
    verb = node.up if node.label == _UNDER else None
    return verb is not None and verb.kind == "verb" and _suffers(verb)


def _suffers(verb: Node) -> bool:
    """A known place stands right behind the verb, as its subject."""
    town = next((child.phrase for child in verb.below if child.label == _BEHIND), None)
    return town is not None and _is_known(town) and town.first == verb.last


def _is_active(layout: Layout, node: Node, hit: Hit, trigger: Trigger) -> bool:
    verb = node.kind == "verb" and hit.form.pos == VERB and not hit.form.passive
    return verb and not hit.suffix and not hit.future and not layout.is_marked_passive(trigger.first)


def _has_mover(layout: Layout, node: Node, trigger: Trigger, any_force: bool) -> bool:
    """A known armed party right beside the verb, or forces of no name where that is enough."""
    for child in node.below:
        who = _of_first(child)
        if child.label not in (_BEHIND, _BEFORE) or who is None or who.kind != ACTOR or who.preposition:
            continue
        if child.first == trigger.last if child.label == _BEHIND else who.last == trigger.first:
            known = who.entity.actor
            if known is None:
                return any_force and who.head in _FORCES
            roles = layout.words[who.first].groups.get("role", ())
            return known.kind in ARMED_KINDS or any(hit.form.entry.kind in _FORCES for hit in roles)
    return False


def _of_first(child: Node) -> Phrase | None:
    """A party, also by THE FIRST, THE LAST OF it."""
    if child.phrase is not None or child.kind != "noun":
        return child.phrase
    return next((one.phrase for one in child.below if one.label == "gen" and one.first == child.last), None)


def _has_place(node: Node, sense: Sense) -> bool:
    ties = {tie for tie, role in sense.roles.items() if not _PLACES.isdisjoint(role.split("|"))}
    if sense.type not in _LEAVES:
        ties.discard(_FROM)  # men came FROM X
    if "object" in ties:
        ties |= _OBJECT
    return any(child.label in ties and child.phrase is not None and _is_known(child.phrase) for child in node.below)


def _is_known(phrase: Phrase) -> bool:
    return phrase.kind == PLACE and phrase.entity.place is not None and phrase.entity.how == "explicit"
