"""Who was struck and did not strike: holds his positions DESPITE THE SHELLING, leaves them BECAUSE OF IT, halts his
patrols AFTER AN ATTACK, attacks others after THE DEATH OF HIS MEN; who lost men IN ADDITION TO THE SEIZURE of his
cars; and who FLED after the shelling and THE TAKING of the town."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.prevented import is_negated
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, keeps_ground, phrase_of, taking

_BLOWS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical"))
_GOES_ON = frozenset(("tawasala", "wasala_h", "istamarra", "tabaa_h", "zala"))  # hosts
_SHOCKS, _STEPS = frozenset(("sadma",)), 3
_DEAD, _HIT = frozenset(("gen", "min")), frozenset(("gen", "gen2", "obj", "li", "ala"))
_DESPITE, _AFTER = "contrast", "temporal_after"  # categories of cues
_CAUSED = frozenset((_AFTER, "cause"))
_CLAUSE = "v0c0"  # no verb and no comma between
_BECAUSE = "cause"  # a category of cues
_UNDER = "\u062a\u062d\u062a"
_LEAVES, _ON = "withdraw", frozenset(("ala",))
_FLEES = frozenset(("farra", "haraba", "ladha", "inhazama", "taqahqara", "inkafaa", "inhara", "walla"))
_FROM_AFAR = frozenset(("airstrike", "shelling"))  # who fled after THE ATTACK may have carried it out


def withstander(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X holds on, goes on with what he does DESPITE THE SHELLING: it is he who was shelled."""
    verb = _verb_over(layout, tree, trigger, _DESPITE)
    event = layout.trigger_at(verb) if verb is not None else None
    keeps = event is not None and keeps_ground(tree, event)
    if verb is None or is_negated(layout, verb.first) or not (keeps or layout.is_host(verb, _GOES_ON)):
        return None
    party = phrase_of(verb, SUBJECT, ACTOR)
    return party if is_party(party) else None


def shelled_out(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X withdrew from the hill BECAUSE OF THE SHELLING: X was shelled, where nothing else is named that was."""
    verb = _verb_over(layout, tree, trigger, _BECAUSE)
    event, node = layout.trigger_at(verb) if verb is not None else None, tree.trigger(trigger)
    if verb is None or node is None or event is None or event.options[0][1].type != _LEAVES:
        return None
    if is_negated(layout, verb.first) or phrase_of(node, _ON, ACTOR) is not None:
        return None
    party = phrase_of(verb, SUBJECT, ACTOR)
    return party if is_party(party) else None


def shelled_before(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Took the town after THE FLIGHT OF X from it UNDER SHELLING, because of it: X was shelled and shelled nobody."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.kind == "event" and not node.label.isascii() else None
    fires = trigger.options[0][1].type in _FROM_AFAR and not trigger.hits[0].suffix
    if node is None or verb is None or not fires or not _is_cause_of_flight(layout, trigger):
        return None
    flights = [one for one in verb.below if one.kind == "event" and one.first < node.first]
    flight = layout.trigger_at(flights[-1]) if flights else None
    if flight is None or not _leaves(flight) or phrase_of(node, _HIT - {"gen"}, ACTOR) is not None:
        return None
    gone = phrase_of(flights[-1], frozenset(("gen",)), ACTOR)
    return gone if is_party(gone) and layout.between(flight.last, trigger.first)[:4] == _CLAUSE else None


def _leaves(flight: Trigger) -> bool:
    return any(sense.type == _LEAVES for _, sense in flight.options)


def _is_cause_of_flight(layout: Layout, trigger: Trigger) -> bool:
    """BECAUSE OF, AFTER, UNDER."""
    before = layout.cues_before(trigger.first)
    return layout.words[trigger.first - 1].key == _UNDER or any(cue.category in _CAUSED for cue in before)


def put_to_flight(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X fled AFTER THE SHELLING AND THE TAKING of the town, left it after HEAVY SHELLING of nothing that is named: he
    neither shelled nor took it."""
    blow = trigger.options[0][1].type in _FROM_AFAR
    verb = _noun_led(layout, tree, trigger, _AFTER) if blow or taking(trigger) else None
    event = layout.trigger_at(verb) if verb is not None else None
    if verb is None or event is None:
        return None
    if event.hits[0].form.entry.id not in _FLEES and not _is_unowned(tree, trigger, event):
        return None
    fled = phrase_of(verb, SUBJECT, ACTOR)
    return fled if fled is not None and fled.entity.actor is not None else None


def _is_unowned(tree: Tree, trigger: Trigger, event: Trigger) -> bool:
    """Some blow that drove one out, with nothing behind it of whom it hit: after raiding A HOUSE raiders leave too."""
    node, fired = tree.trigger(trigger), trigger.options[0][1].type in _FROM_AFAR and not trigger.hits[0].article
    left = event.options[0][1].type == _LEAVES and fired
    return left and node is not None and not any(child.label in _HIT for child in node.below)


def shocked(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X lives under THE SHOCK OF THE TAKING of the town: X did not take it."""
    node = tree.trigger(trigger)
    shock = node.up if node is not None and node.label == "gen" else None
    if node is None or shock is None or not taking(trigger) or not layout.is_host(shock, _SHOCKS):
        return None
    if phrase_of(node, _DEAD, ACTOR) is not None:
        return None  # the shock of THE REBELS' taking of the town
    above: Node | None = shock
    for _ in range(_STEPS):
        above = above.up if above is not None else None
        party = phrase_of(above, SUBJECT, ACTOR) if above is not None else None
        if party is not None:
            return party if is_party(party) else None
    return None


def _verb_over(layout: Layout, tree: Tree, trigger: Trigger, by: str) -> Node | None:
    """The verb that a blow is told with, by the words right before it or before the one that it is joined to."""
    return _noun_led(layout, tree, trigger, by) if trigger.options[0][1].type in _BLOWS else None


def _noun_led(layout: Layout, tree: Tree, trigger: Trigger, by: str) -> Node | None:
    """The verb that a noun without a pronoun is told with, by the words before it or before what it is joined to."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "event" or trigger.hits[0].suffix:
        return None
    first = node.first_joined()
    led = any(cue.category == by for cue in layout.cues_before(first.first))
    above = first.up.up if first.up is not None and first.up.kind == "noun" else first.up  # under the WEIGHT of it
    return above if led and above is not None and above.kind == "verb" else None
