"""People handed over are released, and no place with them: the group handed FOUR SOLDIERS to the Red Cross."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB

RELEASE = "release"
_HANDOVER = "handover"
_GIVES = frozenset(("sallama", "sallama_ms", "tasallama"))  # entries
_PEOPLE = frozenset(("civilians", "fighters"))
_OBJECT = frozenset(("b2", "b3"))


def handed(tree: Tree, trigger: Trigger) -> Phrase | None:
    """The people whom a verb of handing over has for its object; None for a place, a list or arms."""
    hit = trigger.hits[0]
    if hit.form.entry.id not in _GIVES or hit.form.pos != VERB:
        return None
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or all(sense.type != _HANDOVER for _, sense in trigger.options):
        return None
    subject = any(child.label in SUBJECT and child.phrase is not None for child in node.below)
    objects = (child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None)
    given = next((phrase for phrase in objects), None) if subject else None
    return given if given is not None and given.head in _PEOPLE and not given.preposition else None
