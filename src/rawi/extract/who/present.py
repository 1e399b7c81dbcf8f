"""Who is somewhere by a noun of being there: the PRESENCE OF FIGHTERS; who claims that others are there is not."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_DEPLOY, _DOES, _MASSED = "deploy", "actor", "target"
_GENITIVE = frozenset(("gen",))
_THINGS = "things"
_MEN = frozenset(("fighters", "force", "group"))
_TOLD = AS_OBJECT | {"an", "bi"}  # told OF the presence


def present(tree: Tree, trigger: Trigger) -> Phrase | None:
    """The men or the known party right behind a noun whose genitive is who is there."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or not _is_presence(trigger):
        return None
    named = phrase_of(node, _GENITIVE, ACTOR)
    if named is None or named.first != trigger.last or named.preposition:
        return None
    known = named.entity.actor is not None
    return named if known or (named.head in _MEN and not _is_massed(trigger, named)) else None


def are_things(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The presence of WEAPONS, which are nobody."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or not _is_presence(trigger):
        return False
    named = phrase_of(node, _GENITIVE, ACTOR)
    return named is not None and named.head == _THINGS and named.entity.actor is None


def _is_massed(trigger: Trigger, men: Phrase) -> bool:
    """Forced them to THE MASSING OF FIGHTERS: some men behind a noun that is also of what is done to men."""
    return _MASSED in trigger.options[0][1].roles.get("object", "") and not men.definite


def claimant(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X claimed THE PRESENCE OF weapons: the subject of the verb of speech, where the noun is not X's own."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or not _is_presence(trigger) or trigger.hits[0].suffix:
        return None
    verb = node.up
    if verb is None or verb.kind != "verb" or node.label not in _TOLD:
        return None
    return phrase_of(verb, SUBJECT, ACTOR) if "speech" in layout.words[verb.first].groups else None


def _is_presence(trigger: Trigger) -> bool:
    sense = trigger.options[0][1]
    return sense.type == _DEPLOY and sense.roles.get("genitive") == _DOES
