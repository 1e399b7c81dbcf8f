"""Air defences that bring something down: they do it, and are not what is brought down."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_DOWNING, _DEFENCE = "shootdown", "dafaa"
_DEFENCES = frozenset(("difaat", "muddad", "mantuma", "batariya"))  # defences, guns, a system, a battery
_AND, _MANAGED = "and", "min"


def defender(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE AIR DEFENCES intercepted three drones: the subject of a verb of bringing down, of the one it goes on from, or
    of the one that governs a noun: they MANAGED TO intercept it."""
    node = tree.trigger(trigger)
    if node is not None and node.kind != "verb" and node.label == _MANAGED:
        node = node.up
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _DOWNING or trigger.hits[0].form.passive:
        return None
    subject = phrase_of(node, SUBJECT, ACTOR)
    if subject is None and node.up is not None and node.label == _AND and layout.trigger_at(node.up) is not None:
        subject = phrase_of(node.up, SUBJECT, ACTOR)  # the defences met the missiles AND SHOT DOWN some
    if subject is None or subject.preposition:
        return None
    return subject if _defends(layout, subject) else None


def _defends(layout: Layout, phrase: Phrase) -> bool:
    """Words for defences, and the SYSTEMS of air defence as well."""
    words = [layout.words[at] for at in range(phrase.first, phrase.last)]
    roles = {hit.form.entry.id for word in words for hit in word.groups.get("role", ())}
    told = any(hit.form.entry.id == _DEFENCE for word in words for hit in word.groups.get("event", ()))
    return not _DEFENCES.isdisjoint(roles) or told
