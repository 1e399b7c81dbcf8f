"""Who holds or seeks by a participle: THE FORCES CONTROLLING the town, THE REBELS SEEKING to take it, or some side that
no word names."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase, Trigger
from rawi.extract.said.outlets import is_outlet
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE
from rawi.model import FROM_AFAR

_AFTER = frozenset(("li", "ila"))
_STRIKES = FROM_AFAR | {"bombing", "attack"}
_HOLD, _ON = "hold", frozenset(("ala",))
_BLAST, _FROM, _WITHIN = "bombing", frozenset(("min",)), frozenset(("fi", "bi"))
_SEES = frozenset(("shahida", "asha", "taarrada", "arafa"))  # hosts: verbs by which a place sees what happens there
_TARGETS, _THINGS, _OF, _BARE = "istahdafa", "things", "li", frozenset(("b1", "b2", "gen"))
_NEAR = 4  # words of a description before what it says of holding
_DESCRIBES, _HOLDER = RELATIVE | {"mod"}, frozenset(("b1", "gen"))


def described_holder(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The party right before the participle, or that it is part of."""
    return _party_before(layout, trigger) if _holds(trigger) else None


def held_by_unnamed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE SIDE controlling the town: neither a party nor a place stands before the participle with its "on"."""
    node = tree.trigger(trigger)
    if node is None or not _holds(trigger) or phrase_of(node, _ON, PLACE) is None:
        return False
    held = any(p.first < trigger.first <= p.last for p in layout.places[trigger.sentence])
    return not held and _party_before(layout, trigger) is None


def is_of_outlet(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The radio THAT X CONTROLS said: it is the outlet that X holds, and no place."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != _HOLD for _, sense in trigger.options):
        return False
    if node.kind != "verb" and node.up is not None and node.label in _AFTER:
        node = node.up  # SUBJECT TO its control
    told = node.up.phrase if node.label in _DESCRIBES and node.up is not None else None
    return told is not None and (told.kind == SOURCE or is_outlet(told))


def holders_of_outlet(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The radio THAT X CONTROLS said that the town was shelled: X need not have shelled it."""
    for other in layout.triggers[trigger.sentence]:
        node = tree.trigger(other) if other.first < trigger.first and is_of_outlet(layout, tree, other) else None
        found = phrase_of(node, _HOLDER, ACTOR) if node is not None else None
        if found is not None:
            yield found


def holders_of_struck(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Raids on the town SUBJECT TO THE CONTROL OF X, the town that X HOLDS saw raids: nobody bombs what he holds, and
    no more is said of X."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _STRIKES:
        return
    struck = [child.phrase for child in node.below if child.label not in _FROM]
    for place in (*struck, _that_saw(layout, node)):
        party = _holder_behind(layout, tree, place) if place is not None and place.kind == PLACE else None
        if party is not None:
            yield party


def owners_of_struck(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The targeting of A CONVOY OF X, A COLUMN with supplies FOR X: whose it was did not strike it."""
    node, entry = tree.trigger(trigger), trigger.hits[0].form.entry.id
    struck = next((c.phrase for c in node.below if c.phrase is not None), None) if node is not None else None
    if struck is None or entry != _TARGETS or struck.kind != ACTOR or struck.head != _THINGS or struck.preposition:
        return
    for who in layout.whos[trigger.sentence]:
        behind = _last_struck(node, struck) if node is not None else struck
        if 0 <= who.first - behind.last <= _NEAR and who.preposition == _OF and who.entity.actor is not None:
            yield who


def _last_struck(node: Node, struck: Phrase) -> Phrase:
    """What was struck: behind a verb the last of its phrases without a preposition."""
    bare = [c.phrase for c in node.below if c.label in _BARE and c.phrase is not None and not c.phrase.preposition]
    return bare[-1] if bare else struck


def holder_beside(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The town HELD BY X saw raids, a mine blew up in the town that X HOLDS: where it is told, and not on whom."""
    node = tree.trigger(trigger)
    kind = trigger.options[0][1].type
    if node is None or kind not in _STRIKES:
        return None
    place = _that_saw(layout, node)
    if place is None and kind == _BLAST and not any(c.label in _ON for c in node.below):
        bombs = (node, *(child for child in node.below if child.kind == "event"))  # a CAR BOMB blew up
        place = next((told for bomb in bombs if (told := phrase_of(bomb, _WITHIN, PLACE)) is not None), None)
    return _holder_behind(layout, tree, place) if place is not None else None


def _that_saw(layout: Layout, node: Node) -> Phrase | None:
    """The place that SAW it, CAME UNDER it, whatever words of holding the deed seems to hang on."""
    for verb in node.lineage()[1:]:
        if verb.kind == "verb" and layout.is_host(verb, _SEES):
            return phrase_of(verb, SUBJECT, PLACE)
    return None


def _holder_behind(layout: Layout, tree: Tree, place: Phrase) -> Phrase | None:
    """Who holds a place by words that describe it: SUBJECT TO the control of X, WHICH X holds."""
    for hold in layout.triggers[place.sentence]:
        node = tree.trigger(hold) if 0 < hold.first - place.last <= _NEAR else None
        if node is None or all(sense.type != _HOLD for _, sense in hold.options):
            continue
        if layout.between(place.last, hold.first)[:2] != "v0" or (node.kind == "verb" and node.label not in RELATIVE):
            continue
        if (party := phrase_of(node, _HOLDER, ACTOR)) is not None and party.first >= hold.last:
            return party
    return None


def _holds(trigger: Trigger) -> bool:
    article = any(hit.form.pos == PARTICIPLE and hit.article for hit in trigger.hits)
    return article and any(sense.type == _HOLD for _, sense in trigger.options)


def _party_before(layout: Layout, trigger: Trigger) -> Phrase | None:
    here = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.first < trigger.first <= p.last)
    return next(here, None)
