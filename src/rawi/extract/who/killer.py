"""Who killed or attacked whom, both bare behind the verb: A GUNMAN killed A SETTLER."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.other_man import other_man
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_DEEDS, _DOES = DEATHS | {"attack"}, "actor"


def killer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A GUNMAN killed, attacked a settler: the man right behind the verb, before the one it was done to."""
    node, sense = tree.trigger(trigger), trigger.options[0][1]
    if node is None or node.kind != "verb" or sense.type not in _DEEDS or _DOES not in sense.roles.get("subject", ""):
        return None
    if trigger.hits[0].form.pos != VERB or trigger.hits[0].suffix or layout.is_marked_passive(trigger.first):
        return None
    man = layout.phrase_at.get(trigger.last)
    if man is None or man.preposition or man.conjunction:
        return None
    return man if other_man(layout, man) is not None else None
