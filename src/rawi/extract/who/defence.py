"""Air defences that bring something down: they do it, and are not what is brought down."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_DOWNING, _DEFENCES, _DEFENCE = "shootdown", "difaat", "dafaa"
_AND = "and"


def defender(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE AIR DEFENCES intercepted three drones: the subject of a verb of bringing down, or of the one it goes on
    from."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.options[0][1].type != _DOWNING or trigger.hits[0].form.passive:
        return None
    subject = phrase_of(node, SUBJECT, ACTOR)
    if subject is None and node.up is not None and node.label == _AND and layout.trigger_at(node.up) is not None:
        subject = phrase_of(node.up, SUBJECT, ACTOR)  # the defences met the missiles AND SHOT DOWN some
    if subject is None or subject.preposition:
        return None
    words = [layout.words[at] for at in range(subject.first, subject.last)]
    roles = {hit.form.entry.id for word in words for hit in word.groups.get("role", ())}
    told = any(hit.form.entry.id == _DEFENCE for word in words for hit in word.groups.get("event", ()))
    return subject if _DEFENCES in roles or told else None  # the SYSTEMS of air defence as well
