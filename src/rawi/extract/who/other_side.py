"""Who struck one side of a border did not, for that, strike the other: X shelled a town of A. A TOWN OF B CAME UNDER
FIRE."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_UNDER, _FALLS = frozenset(("taarrada",)), "saqata"  # hosts, an event
_FIRE = frozenset(("shelling", "airstrike", "attack"))


def is_of_other_side(layout: Layout, tree: Tree, trigger: Trigger, party: Phrase) -> bool:
    """A party of a sentence before that tells of another land, where a place CAME UNDER FIRE, where shells FELL; the
    side that came under it."""
    if party.sentence >= trigger.sentence or not _is_undergone(layout, tree, trigger):
        return False
    if _is_struck(tree, trigger, party):
        return True
    here, before = (_lands(layout, number) for number in (trigger.sentence, party.sentence))
    return len(here) == len(before) == 1 and here != before


def _is_undergone(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    node = tree.trigger(trigger)
    if node is None or all(sense.type not in _FIRE for _, sense in trigger.options):
        return False
    if node.kind == "verb":
        return bool(trigger.hits[0].form.entry.id == _FALLS)
    return node.up is not None and layout.is_host(node.up, _UNDER)


def _is_struck(tree: Tree, trigger: Trigger, party: Phrase) -> bool:
    """X raided a town. A BASE OF X CAME UNDER ATTACK."""
    node = tree.trigger(trigger)
    hit = phrase_of(node.up, SUBJECT, ACTOR) if node is not None and node.up is not None else None
    sides = {getattr(one.entity.actor, "side", None) for one in (hit, party) if one is not None}
    return hit is not None and len(sides) == 1 and sides != {None}


def _lands(layout: Layout, sentence: int) -> set[str]:
    """The countries of the places that a sentence names."""
    return {place.entity.country for place in layout.places[sentence] if place.entity.country}
