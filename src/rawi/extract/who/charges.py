"""Whose deed CLAIMS and CHARGES are about: X denied THE CLAIMS OF Y TO HAVE TAKEN the town, which would be Y's deed;
rejected THE CHARGES OF Y of shelling it, which would be X's; denied what THE PAGES OF Y spread of THEIR hold of it."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_OF, _WHOSE = frozenset(("bi", "an", "that", "thathe")), frozenset(("gen",))
_CLAIM, _CHARGE = "claim", "accuse"  # classes of words of speech


def of_claims(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE CLAIMS OF X to have taken it: X would have."""
    claims = _about(layout, tree, trigger, _CLAIM)
    return _party(claims, _WHOSE) if claims is not None else None


def charging(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who makes the charges, and does not do what they are about."""
    charges = _about(layout, tree, trigger, _CHARGE)
    return _party(charges, _WHOSE) if charges is not None else None


def _party(node: Node, labels: frozenset[str]) -> Phrase | None:
    """A party, or a country by its name, that hangs on a word."""
    return phrase_of(node, labels, ACTOR) or phrase_of(node, labels, PLACE)


def _about(layout: Layout, tree: Tree, trigger: Trigger, kind: str) -> Node | None:
    """The noun of claiming or charging that says OF or THAT a happening."""
    node = tree.trigger(trigger)
    noun = node.up if node is not None and node.label in _OF else None
    if noun is None or noun.kind == "verb":
        return None
    hits = layout.words[noun.first].groups.get("speech", ())
    return noun if any(hit.form.entry.class_ == kind for hit in hits) else None
