"""A place that is BROUGHT DOWN is taken, and no aircraft shot down: the fall of the town from the hands of X. A missile
that is DESTROYED on its way is brought down."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of, taking

SHOT = "shootdown"
_OBJECT = frozenset(("gen", "b2"))
_ANY_OBJECT = _OBJECT | {"b1", "obj"}  # the subject may be told further before
_FIRST, _SECOND = "b1", "b2"  # labels: of two nouns behind a verb the first is its subject
_DESTROYS, _FIRE = "dammara", frozenset(("shelling", "airstrike"))  # the entry; types
_FLIES, _DEFENCES = frozenset(("sarukh", "musayyara", "taira", "drun")), frozenset(("difaat", "mantuma"))  # roles
_OVER = "\u0641\u0648\u0642"  # over a place
_STEPS = 3  # from IT up to what it stands for


def is_shot(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """An AIRCRAFT is its object, or THREE DRONES stand right behind it, whatever town they flew over."""
    if SHOT not in {sense.type for _, sense in trigger.options} or not taking(trigger):
        return False
    node = tree.trigger(trigger)
    craft = phrase_of(node, _OBJECT, ACTOR) if node is not None else None
    return (craft is not None and craft.head == "aircraft") or _brings_down(layout, trigger.last)


def _brings_down(layout: Layout, at: int) -> bool:
    """What flies stands here, over its number."""
    number = layout.number_at.get(at)
    at = number.last if number is not None else at
    return at < len(layout.words) and not _FLIES.isdisjoint(layout.words[at].ids["role"])


def is_destroyed_on_its_way(layout: Layout, tree: Tree, trigger: Trigger) -> bool | None:
    """The DESTRUCTION of a missile THAT WAS FIRED at the town, by air defences, or IN THE SKY; None of other words."""
    kinds = {sense.type for _, sense in trigger.options}
    if trigger.hits[0].form.entry.id != _DESTROYS or SHOT not in kinds:
        return None
    node = tree.trigger(trigger)
    if node is None:
        return False
    over = any(child.label == _OVER and child.phrase is not None for child in node.below)  # destroyed OVER the town
    if trigger.hits[0].form.passive and not over:
        return False
    if trigger.hits[0].suffix:
        return _is_by_defences(layout, node.up) or any(_was_fired(layout, one) for one in _told_above(layout, node))
    objects = [child for child in node.below if child.label in _ANY_OBJECT and not _is_subject(layout, node, child)]
    fliers = [child for child in objects if _is_role(layout, child, _FLIES)]
    defended = _is_by_defences(layout, node)
    return any(_was_fired(layout, flier) or defended or over for flier in fliers)


def _is_subject(layout: Layout, verb: Node, child: Node) -> bool:
    """American AIRCRAFT destroyed a radar, MISSILES destroyed an airport: what was destroyed stands behind them."""
    if verb.kind != "verb" or child.label != _FIRST:
        return False
    last = child.phrase.last if child.phrase is not None else child.last
    kind = "kind" in layout.words[last].groups if last < len(layout.words) else False
    return kind or any(one.label == _SECOND and one.first >= last for one in verb.below)


def _is_by_defences(layout: Layout, node: Node | None) -> bool:
    """Defences are the subject of the verb, or of the one that governs a noun: they MANAGED TO destroy it."""
    below = node.below if node is not None else ()
    return any(child.label in SUBJECT and _is_role(layout, child, _DEFENCES) for child in below)


def _told_above(layout: Layout, node: Node) -> list[Node]:
    """What flies among the words that a word with a pronoun hangs on, and among their objects."""
    above: list[Node] = []
    up = node.up
    for _ in range(_STEPS):
        if up is None:
            break
        above += [up, *(child for child in up.below if child.label in _ANY_OBJECT)]
        up = up.up
    return [one for one in above if _is_role(layout, one, _FLIES)]


def _is_role(layout: Layout, node: Node, entries: frozenset[str]) -> bool:
    hits = layout.words[node.first].groups.get("role", ()) if node.phrase or node.kind == "event" else ()
    return any(hit.form.entry.id in entries for hit in hits)


def _was_fired(layout: Layout, flier: Node) -> bool:
    """A verb of firing or sending describes it, or the adjective of a party does."""
    verbs = (layout.trigger_at(child) for child in flier.below if child.label in RELATIVE)
    fired = any(t is not None and not _FIRE.isdisjoint(sense.type for _, sense in t.options) for t in verbs)
    return fired or (flier.phrase is not None and not flier.phrase.plural and bool(flier.phrase.nisba))
