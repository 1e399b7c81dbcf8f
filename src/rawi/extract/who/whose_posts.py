"""Whose a thing is that somebody takes, strikes or cuts off: took POSITIONS OF X, attacked the camp BELONGING TO X, cut
the SUPPLIES OF X. It was done to X."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of, taking
from rawi.extract.who.dead import is_of_armed
from rawi.extract.who.hitting import BOMBARDS
from rawi.extract.who.objects import role_of
from rawi.lexicon.words import NOUN

_ON_POSTS = BOMBARDS | {"advance"}  # types
_ON, _TO, _FROM = frozenset(("ala",)), "li", "min"
_OBJECT = frozenset(("b1", "b2", "gen", "gen2", "obj"))
_SUPPLIES = frozenset(("imdad", "taziz"))  # entries of roles
_RECEIVES, _NEAR = frozenset(("li", "an", "ala")), 5  # tokens
_DESTROY = "destroy"
_SIEGE, _THINGS, _ATTACHED, _HOSTILE = "siege", "things", "attached", "hostile"


def owner_of_taken(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose positions, whose camp was taken, by a name and not by a pronoun, which may stand for who took it."""
    node = tree.trigger(trigger)
    if node is None or not taking(trigger):
        return None
    posts = phrase_of(node, _ON, ACTOR)
    if posts is not None and posts.head == _THINGS:
        return posts if _is_anothers(node, posts) else None
    return _owner_of_place(layout, trigger, node)


def owner_of_struck(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose camp was attacked, stormed: the armed party that it BELONGS TO; after a raid on ITS POSITIONS."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _ON_POSTS:
        return None
    posts = next((c.phrase for c in node.below if c.phrase is not None and c.phrase.head == _THINGS), None)
    if posts is not None and posts.anaphor and posts.entity.actor is not None:
        return posts
    if trigger.hits[0].form.passive:
        return None
    found = _owner_of_place(layout, trigger, node)
    return found if found is not None and is_of_armed(found) else None


def owner_of_destroyed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Ten of X died IN THE DESTRUCTION OF THEIR VEHICLES: it was done to X, unless X is said to have done it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or trigger.options[0][1].type != _DESTROY:
        return None
    near = (p for p in layout.whos[trigger.sentence] if 0 <= p.first - trigger.last <= 1 and p.kind == ACTOR)
    things = next(near, None)
    if things is None or not _is_theirs(layout, things):
        return None
    before = (p for p in reversed(layout.whos[trigger.sentence]) if 0 <= trigger.first - p.last <= _NEAR)
    dead = next((p for p in before if is_of_armed(p)), None)
    owner = things if things.entity.actor is not None else dead
    host = host_of(layout, node.up)
    doer = phrase_of(node.up, SUBJECT, ACTOR) if node.up is not None and host is not None else None
    known = owner is not None and owner.entity.actor is not None
    return owner if known and owner and (doer is None or doer.entity.key != owner.entity.key) else None


def _is_theirs(layout: Layout, things: Phrase) -> bool:
    """THEIR vehicles, ITS reinforcements: a pronoun stands on the word for what is destroyed."""
    return any(hit.suffix for hit in layout.words[things.first].hits) and things.last == things.first + 1


def _owner_of_place(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """To whom the place belongs that hangs on a word, no verb between."""
    below = [deeper for child in node.below for deeper in (child, *child.below)]
    owners = (c.phrase for c in below if c.label == _TO and c.phrase is not None and c.phrase.kind == ACTOR)
    behind = (p for p in owners if p.first >= trigger.last and layout.between(trigger.last, p.first).startswith("v0"))
    return next((p for p in behind if _belongs(layout, p) and _is_anothers(node, p)), None)


def cut_off(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose supplies are cut: they are the object, and X does not cut its own; from whom, to whom they were to go."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type != _SIEGE:
        return None
    objects = (child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None)
    cut = (p for p in objects if p.kind == ACTOR and p.head == _THINGS and role_of(layout, p.first) in _SUPPLIES)
    return next((p for p in cut if _is_anothers(node, p)), None) or _supplied(layout, trigger, node)


def _supplied(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """To cut the road of SUPPLIES that come TO X, the supplies OF X, cut supplies off FROM X, no verb between."""
    at = next((at for at in range(trigger.last, trigger.last + _NEAR) if _is_supplies(layout, trigger, at)), None)
    if at is None:
        return None
    parties = (p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and 0 <= p.first - at <= _NEAR)
    goes = (p for p in parties if p.preposition in _RECEIVES or (p.first == at and p.head == _THINGS))
    near = (p for p in goes if layout.between(trigger.last, p.first).startswith("v0"))
    return next((p for p in near if _is_anothers(node, p)), None)


def _is_supplies(layout: Layout, trigger: Trigger, at: int) -> bool:
    inside = at < layout.text.sentences[trigger.sentence][1]
    return inside and role_of(layout, at) in _SUPPLIES


def _is_anothers(node: Node, thing: Phrase) -> bool:
    """It belongs to a party of the tables that is not told to have done it."""
    doers = (c.phrase for c in node.below if c.label in SUBJECT and c.phrase is not None and c.phrase is not thing)
    own = any(doer.entity.key == thing.entity.key for doer in doers)
    return thing.entity.actor is not None and is_party(thing) and not thing.anaphor and not own


def _belongs(layout: Layout, owner: Phrase) -> bool:
    """The camp, a place, BELONGING TO X: the word for it stands at the end of the place or between; nobody is hit where
    somebody came FROM."""
    ends = (owner.first, owner.first + 1)
    cues = (cue for cue in layout.cues[owner.sentence] if cue.last in ends)
    if not any(cue.category == _ATTACHED and cue.entry.id != _HOSTILE for cue in cues):
        return False
    places = (place for place in layout.places[owner.sentence] if 0 <= owner.first - place.last <= 1)
    return any(place.preposition != _FROM for place in places)
