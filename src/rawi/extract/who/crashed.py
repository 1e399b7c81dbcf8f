"""What came down: an aircraft of X CRASHED, and X did nothing; THE BRINGING DOWN of an aircraft, which did nothing."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_DOWN, _AIRCRAFT, _BEARS = "shootdown", "aircraft", "target"
_SUBJECT, _GENITIVE = frozenset(("b1", "pre", "gen", "top")), frozenset(("gen",))
_ADJECTIVE, _FIGHTER = "adjective", "muqatil"  # the latter the role's entry: as a feminine, a fighter jet
_SHE = "\u0629"
_OBJECT = frozenset(("li", "obj", "gen2", "b2"))


def crashed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The aircraft that is the subject of a word of falling, or the genitive of a noun of bringing down."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].suffix or not any(sense.type == _DOWN for _, sense in trigger.options):
        return None
    if not _falls(trigger) and phrase_of(node, _OBJECT, ACTOR) is not None:
        return None  # the interception by the jets of X OF (in Arabic: to) a drone
    craft = phrase_of(node, _SUBJECT if _falls(trigger) else _GENITIVE, ACTOR)
    if craft is None and _falls(trigger) and node.label in RELATIVE and node.up is not None:
        craft = node.up.phrase  # an aircraft that came down
    if craft is None and not _falls(trigger):
        return _of_nation(layout, trigger)
    return craft if craft is not None and craft.head == _AIRCRAFT else None


def _of_nation(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The bringing down of a RUSSIAN fighter, which is told by its word, spelt like one for men, and the adjective."""
    at = trigger.last + 1
    whose = layout.phrase_at.get(at)
    if trigger.hits[0].form.pos != NOUN or whose is None or whose.head != _ADJECTIVE or whose.conjunction:
        return None
    jet = layout.text.tokens[at - 1].raw.endswith(_SHE)
    roles = layout.words[at - 1].groups.get("role", ())
    return whose if jet and any(hit.form.entry.id == _FIGHTER for hit in roles) else None


def came_down(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Nobody is said to have brought it down."""
    return _falls(trigger) and crashed(layout, tree, trigger) is not None


def _falls(trigger: Trigger) -> bool:
    return any(sense.type == _DOWN and sense.roles.get("subject") == _BEARS for _, sense in trigger.options)
