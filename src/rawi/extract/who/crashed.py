"""What came down: an aircraft of X CRASHED, and X did nothing; THE BRINGING DOWN of an aircraft, which did nothing, and
after which something else was done."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import runs_on
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_DOWN, _AIRCRAFT, _BEARS = "shootdown", "aircraft", "target"
_SUBJECT, _GENITIVE = frozenset(("b1", "pre", "gen", "top")), frozenset(("gen",))
_ADJECTIVE, _FIGHTER = "adjective", "muqatil"  # the latter the role's entry: as a feminine, a fighter jet
_SHE = "\u0629"
_AFTER, _FOLLOWS = "temporal_after", frozenset(("aqaba",))
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


def downed_before(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X resumed its raids AFTER THE BRINGING DOWN of an aircraft, a halt THAT FOLLOWED it: nobody is told to have
    brought it down, where nobody stands behind it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or not _brings_down(trigger):
        return False
    after = any(c.last == trigger.first and c.category == _AFTER for c in layout.cues[trigger.sentence])
    if not after and not (node.up is not None and layout.is_host(node.up, _FOLLOWS)):
        return False
    craft = crashed(layout, tree, trigger)
    whos = (who for who in layout.whos[trigger.sentence] if who.first >= trigger.last and who.kind == ACTOR)
    return craft is not None and not any(runs_on(layout, trigger.last, who.first) for who in whos if who is not craft)


def _brings_down(trigger: Trigger) -> bool:
    return trigger.options[0][1].type == _DOWN and not _falls(trigger)


def came_down(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Nobody is said to have brought it down."""
    return _falls(trigger) and crashed(layout, tree, trigger) is not None


def _falls(trigger: Trigger) -> bool:
    return any(sense.type == _DOWN and sense.roles.get("subject") == _BEARS for _, sense in trigger.options)
