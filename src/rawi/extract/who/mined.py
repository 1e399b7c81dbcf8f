"""A device that TARGETS something: A CHARGE targeted a tanker of X is a bombing, and X, whose it is, suffered it."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

BOMBING = "bombing"
_TARGETS, _BLAST = "istahdafa", "infajara"  # entries of verbs
_DEVICES = frozenset(("ubwa", "lughm"))  # entries: a charge, a mine
_SUBJECT, _TO, _NEAR = "b1", "li", 4  # labels; tokens from the device to whose the thing is
_THINGS = frozenset(("role", "kind"))


def is_mined(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A CHARGE TARGETED somebody."""
    return _device(layout, trigger, tree.trigger(trigger)) is not None


def whose_is_mined(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose the thing is that a device, its explosion targeted: the party behind the thing, in Arabic with "to"."""
    device = _device(layout, trigger, tree.trigger(trigger))
    if device is None:
        return None
    near = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and 1 < p.first - device <= _NEAR)
    owner = next((p for p in near if p.preposition == _TO), None)
    if owner is None or owner.entity.actor is None:
        return None
    between = layout.words[device + 1 : owner.first]
    return owner if any(not _THINGS.isdisjoint(word.groups) for word in between) else None


def _device(layout: Layout, trigger: Trigger, node: Node | None) -> int | None:
    """Where the device stands that is the subject of a verb of targeting, or explodes and is so."""
    hit = trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id != _TARGETS or hit.form.passive or hit.suffix:
        return None
    if not any(child.label == _SUBJECT and child.first == trigger.last for child in node.below):
        return None
    at = trigger.last + _is_of(layout, trigger.last, frozenset((_BLAST,)))
    return at if _is_of(layout, at, _DEVICES) else None


def _is_of(layout: Layout, at: int, entries: frozenset[str]) -> bool:
    events = layout.words[at].groups.get("event", ()) if at < len(layout.words) else ()
    return any(hit.form.entry.id in entries for hit in events)
