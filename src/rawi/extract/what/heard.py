"""THE SOUND of an explosion is heard: the explosion is what happened, and is news where its place is told."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_SOUND, _BLAST = "tadamarat", "infajara"  # entries
_HEARS, _BEFORE = "samia", "pre"  # the verb's entry; a label
_NEAR = 6  # words from the blow to whose it is
_IN, _OF = frozenset(("fi", "in", "near")), frozenset(("gen",))  # in the town, in THE SKY of the town


def is_sound(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The SOUND of an explosion, of shelling: what sounded is told by its own word."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.form.entry.id != _SOUND:
        return False
    return any(child.label == "gen" and layout.trigger_at(child) is not None for child in node.below)


def is_only_heard(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The sound of SHELLING was heard in the town: no party stands behind it, and nobody of before is told to fire."""
    node = tree.trigger(trigger)
    sound = node.up if node is not None and node.label == "gen" else None
    if sound is None or all(hit.form.entry.id != _SOUND for hit in layout.words[sound.first].groups.get("event", ())):
        return False
    here = layout.whos[trigger.sentence]
    return not any(0 <= p.first - trigger.last < _NEAR and p.entity.actor is not None for p in here)


def is_heard_at(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The sound of AN EXPLOSION IN THE TOWN was heard; the sound of one WAS HEARD IN THE TOWN."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    if node is None or above is None or trigger.hits[0].form.entry.id != _BLAST or not is_sound(layout, tree, above):
        return False
    inside = [child for child in node.below if child.label in _IN]
    if any(phrase_of(one, _OF, PLACE) is not None for one in inside) or phrase_of(node, _IN, PLACE) is not None:
        return True
    verb = node.up.up if node.up is not None and node.up.label == _BEFORE else None
    return verb is not None and _hears(layout, verb) and phrase_of(verb, _IN, PLACE) is not None


def _hears(layout: Layout, verb: Node) -> bool:
    """The sound WAS HEARD."""
    hits = layout.words[verb.first].groups.get("speech", ())
    return any(hit.form.entry.id == _HEARS and hit.form.tense == "past" for hit in hits)
