"""Who was struck and did not strike: holds his positions DESPITE THE SHELLING, halts his patrols AFTER AN ATTACK,
attacks others after THE DEATH OF HIS MEN."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import runs_on
from rawi.extract.real.prevented import is_negated
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, keeps_ground, phrase_of
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS
from rawi.resolve.owners import is_owned

_BLOWS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical"))
_GOES_ON = frozenset(("tawasala", "wasala_h", "istamarra", "tabaa_h", "zala"))  # hosts
_HALTS = frozenset(("allaqa", "awqafa", "jammada", "tawaqqafa"))
_OBJECT = frozenset(("b2", "obj"))
_DEAD = frozenset(("gen", "min"))
_DESPITE, _AFTER = "contrast", "temporal_after"  # categories of cues


def withstander(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X holds on, goes on with what he does DESPITE THE SHELLING: it is he who was shelled."""
    verb = _verb_over(layout, tree, trigger, _DESPITE)
    event = layout.trigger_at(verb) if verb is not None else None
    keeps = event is not None and keeps_ground(tree, event)
    if verb is None or is_negated(layout, verb.first) or not (keeps or layout.is_host(verb, _GOES_ON)):
        return None
    party = phrase_of(verb, SUBJECT, ACTOR)
    return party if is_party(party) else None


def halter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X suspended its convoys AFTER AN ATTACK, which has not been told of: X did not attack."""
    verb = _verb_over(layout, tree, trigger, _AFTER)
    if verb is None or trigger.hits[0].article or not layout.is_host(verb, _HALTS):
        return None
    return phrase_of(verb, SUBJECT, ACTOR)


def only_halts(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Suspended ITS PATROLS, stopped ITS CONVOYS after an attack: no operation, and nobody is arrested."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or not layout.is_host(node, _HALTS):
        return False
    if not any(halter(layout, tree, other) for other in layout.triggers[trigger.sentence] if other is not trigger):
        return False
    own = (child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None)
    return any(hit.suffix for phrase in own for hit in layout.words[phrase.first].hits)


def lost_men(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X launched an operation against Y AFTER THE DEATH OF ITS SOLDIERS: it is not said who killed them."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.suffix or trigger.options[0][1].type not in DEATHS:
        return False
    led = any(cue.last == trigger.first and cue.category == _AFTER for cue in layout.cues[trigger.sentence])
    dead = phrase_of(node, _DEAD, ACTOR)
    if not led or dead is None or not is_owned(layout.annotation, dead):
        return False
    behind = (who for who in layout.whos[trigger.sentence] if who.first >= dead.last and who.kind == ACTOR)
    return not any(runs_on(layout, trigger.last, who.first) for who in behind)


def _verb_over(layout: Layout, tree: Tree, trigger: Trigger, by: str) -> Node | None:
    """The verb that a blow is told with, by the words right before it or before the one that it is joined to."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.suffix or trigger.options[0][1].type not in _BLOWS:
        return None
    first = node.first_joined()
    led = any(cue.last == first.first and cue.category == by for cue in layout.cues[trigger.sentence])
    return first.up if led and first.up is not None and first.up.kind == "verb" else None
