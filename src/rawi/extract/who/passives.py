"""Verbs that are written like "he destroyed" and may mean "was destroyed"."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

_HARM = "destroy"
_BEHIND = ("b1", "b2", "pre")
_THINGS = "things"
_FEMALE, _MALE = "fs", "ms"


def was_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE DEPOT WAS BURNT: the verb opens its sentence, and the only noun beside it is a thing that agrees with it; who
    is told of before may have done it or not."""
    hit, sense = trigger.options[0]
    first = layout.text.sentences[trigger.sentence][0]
    if sense.type != _HARM or hit.form.tense != "past" or hit.suffix or trigger.first != first:
        return False
    node = tree.trigger(trigger)
    beside = [child for child in node.below if child.label in _BEHIND] if node is not None else []
    phrase = beside[0].phrase if len(beside) == 1 else None
    if phrase is None or phrase.first != trigger.last or (phrase.kind == ACTOR and phrase.head != _THINGS):
        return False
    feminine = layout.words[phrase.first].looks_feminine() or phrase.plural
    return hit.form.agreement == (_FEMALE if feminine else _MALE)
