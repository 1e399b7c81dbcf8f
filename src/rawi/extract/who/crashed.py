"""What came down: an aircraft of X CRASHED, and X did nothing; THE BRINGING DOWN of an aircraft, THE DESTRUCTION of a
tank, which did nothing."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_DOWN, _AIRCRAFT, _BEARS = "shootdown", "aircraft", "target"
_SUBJECT, _GENITIVE = frozenset(("b1", "pre", "gen", "top")), frozenset(("gen",))
_OBJECT = frozenset(("li", "obj", "gen2", "b2"))
_HIT = frozenset(("istahdafa", "dammara", "ataba", "ahraqa"))  # entries: targeting, destroying, disabling, burning
_ARMOUR, _OF, _SINGULAR = frozenset(("dabbaba", "mudarraa")), "li", ("\u0629", "\u062a\u064a\u0646")  # roles, endings
_VEHICLES, _OWNED = "vehicles", frozenset(("artillery", "things", "force"))


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
    return craft if craft is not None and craft.head == _AIRCRAFT else None


def armour_hit(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The destruction of A TANK OF X, of one whose owner another phrase tells: no noun stands behind that it fired at;
    of TANKS the noun may tell what they did."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or hit.form.entry.id not in _HIT:
        return None
    others = [child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None]
    owner = next((p for p in others if p.preposition == _OF and p.entity.actor is not None), None)
    if _is_vehicle(layout, trigger.last) and owner is not None and owner.first == trigger.last + 1:
        return owner
    tank = phrase_of(node, _GENITIVE, ACTOR)
    if tank is None or not (_is_one_tank(layout, tank) or _is_owned(layout, tank)):
        return None
    if tank.entity.actor is None:
        return owner
    return None if any(p.preposition == _OF or p.kind == ACTOR for p in others) else tank


def _is_vehicle(layout: Layout, at: int) -> bool:
    """A word for a vehicle that is no phrase."""
    unit = layout.words[at].first("unit") if at < len(layout.words) and at not in layout.phrase_at else None
    return unit is not None and unit.form.entry.kind == _VEHICLES


def _is_one_tank(layout: Layout, phrase: Phrase) -> bool:
    word, raw = layout.words[phrase.first], layout.text.tokens[phrase.first].raw
    armour = any(hit.form.entry.id in _ARMOUR for hit in word.groups.get("role", ()))
    return armour and not word.article and raw.endswith(_SINGULAR)


def _is_owned(layout: Layout, phrase: Phrase) -> bool:
    """A gun OF X, its owner within the phrase."""
    inside = layout.words[phrase.first + 1 : phrase.last]
    return phrase.head in _OWNED and any(word.preposition == _OF for word in inside)


def came_down(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Nobody is said to have brought it down."""
    return _falls(trigger) and crashed(layout, tree, trigger) is not None


def _falls(trigger: Trigger) -> bool:
    return any(sense.type == _DOWN and sense.roles.get("subject") == _BEARS for _, sense in trigger.options)
