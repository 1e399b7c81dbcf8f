"""Who says of a deed that it was his, or is said so: X CLAIMED RESPONSIBILITY FOR it, X's RESPONSIBILITY FOR it."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_RESPONSIBILITY = "masuliya"  # the noun's entry
_BLAMES = frozenset(("hammala", "hammala_ms", "alqa"))  # held others responsible, laid the blame on them
_FOR = frozenset(("an", "gen"))
_OWNER = frozenset(("gen",))
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "killing", "abduct"))
_NEGATION = "negation"


def claimer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose responsibility for it is told; nobody's where it is told that nobody claims it."""
    node = tree.trigger(trigger)
    word = node.up if node is not None and node.label in _FOR else None
    if word is None or trigger.options[0][1].type not in _DEEDS or not _is_responsibility(layout, word):
        return None
    owner = phrase_of(word, _OWNER, ACTOR)
    if owner is not None:
        return owner
    verb = word.up if word.label in AS_OBJECT else None
    if verb is None or verb.kind != "verb" or (verb.first and layout.words[verb.first - 1].function == _NEGATION):
        return None
    blames = any(getattr(hit.form.entry, "id", "") in _BLAMES for hit in layout.words[verb.first].hits)
    return phrase_of(verb, SUBJECT, ACTOR) if not blames else None


def _is_responsibility(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.id == _RESPONSIBILITY for hit in layout.words[node.first].groups.get("host", ()))
