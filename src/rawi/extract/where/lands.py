"""Lands without a name that a clause says who holds: THE AREAS THAT X HOLDS, TOWNS THAT X TOOK."""

from rawi.annotate.kind_words import is_singular
from rawi.annotate.mentions import Phrase
from rawi.extract.drafts import Draft
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree

_HELD = frozenset(("hold", "capture", "siege"))
_INNER = frozenset(("in", "conj", "gen"))
_ADVERBS = frozenset(("b1", "b2", "b3"))  # NORTH OF X, behind who holds them
_OTHER = frozenset(("and", "conj", "next", "xcomp", "link", "that", "gen", "gen2", "obj"))
_AREAS = "region"
_LANDS = frozenset(("region", "city", "town", "village", "governorate", "district"))  # quarters are of the town told of


def nameless_lands(layout: Layout, tree: Tree, draft: Draft) -> Node | None:
    """The word for several places without a name that a clause tells of: a strike from THE AREAS that X holds."""
    own = tree.trigger(draft.trigger)
    lands = own.up if own is not None and own.label in RELATIVE and draft.type in _HELD else None
    if lands is None or lands.first >= draft.trigger.first:
        return None
    hit, phrase = layout.words[lands.first].first("kind"), lands.phrase
    if hit is None or hit.form.entry.kind not in _LANDS or is_singular(layout.words[lands.first], hit):
        return None
    if hit.form.entry.kind != _AREAS and _follows_list(layout, lands, draft.trigger.sentence):
        return None
    return lands if phrase is None or (phrase.last == phrase.first + 1 and not phrase.names) else None


def _follows_list(layout: Layout, lands: Node, sentence: int) -> bool:
    """Went to X, Y and Z to see THE TOWNS that were held: those of the list."""
    return any(len(place.group) > 1 and place.last <= lands.first for place in layout.places[sentence])


def is_of_lands(layout: Layout, tree: Tree, draft: Draft, lands: Node, phrase: Phrase) -> bool:
    """A place that the clause itself names, or the words right behind the lands: the areas that X holds IN Y; hit Z
    with a rocket from the areas that X holds: Z is none of them."""
    own, node = tree.trigger(draft.trigger), tree.phrase(phrase)
    if node is None or phrase.sentence != draft.trigger.sentence:
        return False
    if node is lands or lands.first <= phrase.first < draft.trigger.first:
        return True
    while node.up is not None and node.up is not own and node.label in _INNER:
        node = node.up
    if node.label in _ADVERBS:
        return node.up is own and phrase.part_first < phrase.first
    return node.up is own and node.label not in _OTHER
