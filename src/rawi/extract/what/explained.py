"""Explosions that the sentence explains: blasts shook X and Y IN AMERICAN STRIKES. The strikes are the happening, and
they hit what was shaken."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.model import FROM_AFAR

_BLASTS = frozenset(("infajara", "tadamarat"))  # entries: explosion, to shake
_IN, _ON = "fi", frozenset(("ala",))
_LANDS = frozenset(("country", "governorate", "region"))
_TRIED = 2  # nodes: in THE LATEST strikes


def is_explained(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The explosions were strikes, which the sentence tells of behind them."""
    if not _is_blast(trigger):
        return False
    later = [other for other in layout.triggers[trigger.sentence] if other.first > trigger.first]
    return any(_blasts(layout, tree, other) is not None for other in later)


def shaken(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Where the explosions were that a word of strikes explains: there the strikes hit."""
    blast = _blasts(layout, tree, trigger)
    if blast is None:
        return None
    places = layout.places[trigger.sentence]
    between = (p for p in places if p.first >= blast.last and p.last <= trigger.first and p.inside is None)
    told = next((place for place in between if place.entity.place is not None), None)
    return None if _has_own(tree, trigger) else told


def _has_own(tree: Tree, trigger: Trigger) -> bool:
    """Blasts shook the city in raids ON A HILL of it: the hill was hit."""
    node = tree.trigger(trigger)
    hit = phrase_of(node, _ON, PLACE) if node is not None else None
    place = hit.entity.place if hit is not None else None
    return place is not None and place.kind not in _LANDS


def _is_blast(trigger: Trigger) -> bool:
    return trigger.hits[0].form.entry.id in _BLASTS


def _blasts(layout: Layout, tree: Tree, trigger: Trigger) -> Trigger | None:
    """The first word of the explosions, behind which strikes stand with "in"."""
    if trigger.hits[0].form.pos != NOUN or all(sense.type not in FROM_AFAR for _, sense in trigger.options):
        return None
    node: Node | None = tree.trigger(trigger)
    for _ in range(_TRIED):
        if node is None or node.up is None:
            return None
        if node.label == _IN:
            return _blast_at(layout, node.up)
        node = node.up if node.label == "gen" else None
    return None


def _blast_at(layout: Layout, node: Node) -> Trigger | None:
    told = (layout.trigger_at(one) for one in (node, *node.below))
    blasts = [trigger for trigger in told if trigger is not None and _is_blast(trigger)]
    return min(blasts, key=lambda trigger: trigger.first, default=None)
