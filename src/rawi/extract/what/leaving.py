"""Who leaves says what the leaving is: FAMILIES that fled are displaced, FIGHTERS that fled withdrew. And where nobody
takes a place: the DRIVING OUT of foreign forces from a country, which is only demanded, is a withdrawal of them."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import FIGHTING_KINDS

_FLIGHT, _RETREAT, EXIT, _DEAL = "displace", "withdraw", "evacuate", "agreement"
_FRAME, _BATCH, _SAME_CLAUSE = "frame", "dufa", "v0"  # a category of cues, a cue; between two words
_PACTS = frozenset(("agreement", "talks"))
_SUBSET = "subset"  # a category of cues: among them
_NEAR = 2  # words between: left TODAY a batch
_STATES = frozenset(("state_force", "security_force", "government"))  # an army withdraws, treaty or not
_OF = frozenset(("gen", "li"))
_BATCH_OF = frozenset(("gen", "min"))
_DRIVES_OUT, _FROM, _LAND, _AHEAD = "ikhraj", "min", "country", "planned"
_PEOPLE, _ARMED = frozenset(("civilians",)), frozenset(("force", "fighters"))


def no_leaving(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """The type that a leaving is not, by who leaves; None where both or neither may be meant."""
    kinds, node = {sense.type for _, sense in trigger.options}, tree.trigger(trigger)
    if node is None or not {_FLIGHT, _RETREAT} <= kinds:
        return None
    who = _leaver(layout, node)
    if who is None or len(who.group) > 1:
        return None
    if who.head in _PEOPLE:
        return _RETREAT
    actor = who.entity.actor
    return _FLIGHT if who.head in _ARMED or (actor is not None and actor.kind in FIGHTING_KINDS) else None


def leaves_by_deal(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Fighters LEFT UNDER A DEAL, A BATCH of them: their way out was arranged; an army that leaves so withdraws."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != EXIT for _, sense in trigger.options):
        return False
    if not (_by_deal(layout, trigger) or in_batches(layout, trigger)):
        return False
    at: Node | None = node
    who = _leaver(layout, node)
    if who is None and node.up is not None and node.up.kind == "verb":
        at = node.up
        who = next((c.phrase for c in at.below if c.label in SUBJECT and c.phrase and c.phrase.kind == ACTOR), None)
    actor = who.entity.actor if who is not None else None
    return who is not None and (actor is None or actor.kind not in _STATES)


def leaves_pact(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The movement withdrew FROM THE AGREEMENT, the delegation FROM THE TALKS: no forces leave a place."""
    node = tree.trigger(trigger)
    left = next((child for child in node.below if child.label == _FROM), None) if node is not None else None
    pact = layout.trigger_at(left) if left is not None and left.kind == "event" else None
    return pact is not None and pact.options[0][1].type in _PACTS


def leave_with_fighters(layout: Layout, trigger: Trigger) -> bool:
    """Two thousand people LEFT the town, AMONG THEM 400 FIGHTERS: with those who fought there, so it was arranged."""
    number = layout.number_at.get(trigger.last)
    people = layout.phrase_at.get(number.last) if number is not None else None
    if people is None or people.head not in _PEOPLE or all(sense.type != EXIT for _, sense in trigger.options):
        return False
    here = trigger.sentence
    parts = (cue for cue in layout.cues[here] if cue.category == _SUBSET)
    among = next((cue.last for cue in parts if 0 <= cue.first - people.last <= 1), None)
    whos = (p for p in layout.whos[here] if among is not None and 0 <= p.first - among <= _NEAR)
    fighters = next((p for p in whos if p.head in _ARMED and p.entity.actor is None), None)
    left = (p for p in layout.places[here] if p.preposition == _FROM and fighters is not None)
    return any(layout.between(trigger.last, p.part_first).startswith(_SAME_CLAUSE) and not p.inside for p in left)


def _by_deal(layout: Layout, trigger: Trigger) -> bool:
    """UNDER, AS PART OF a deal, behind the word of leaving in its clause."""
    for cue in layout.cues[trigger.sentence]:
        if cue.category != _FRAME or cue.first < trigger.last:
            continue
        if not layout.between(trigger.last, cue.first).startswith(_SAME_CLAUSE):
            continue
        deals = layout.words[cue.last].groups.get("event", ()) if cue.last < len(layout.words) else ()
        if any(sense.type == _DEAL for hit in deals for sense in hit.form.entry.sense):
            return True
    return False


def in_batches(layout: Layout, trigger: Trigger) -> bool:
    """The FIRST BATCH of them, right behind the word of leaving."""
    cues = (cue for cue in layout.cues[trigger.sentence] if getattr(cue.entry, "id", "") == _BATCH)
    return any(0 <= cue.first - trigger.last <= _NEAR for cue in cues)


def _leaver(layout: Layout, node: Node) -> Phrase | None:
    """The subject of a verb, also of one that describes it, or those of whom it is A BATCH; whose flight a noun is."""
    trigger = layout.trigger_at(node)
    verb = trigger is not None and trigger.hits[0].form.pos == VERB
    if verb and node.label == "rel" and node.up is not None and node.up.phrase is not None:
        return node.up.phrase if node.up.phrase.kind == ACTOR else None
    labels = SUBJECT if verb else _OF
    subjects = [child for child in node.below if child.label in labels]
    batches = (below for child in subjects if child.phrase is None for below in child.below if below.label in _BATCH_OF)
    found = (child.phrase for child in (*subjects, *batches) if child.phrase is not None)
    return next((phrase for phrase in found if phrase.kind == ACTOR), None)


def driven_out(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Demanded THE DRIVING OUT OF THE FOREIGN FORCES from the country: who is to withdraw, whoever demands it."""
    node = tree.trigger(trigger)
    if node is None or all(hit.form.entry.id != _DRIVES_OUT for hit, _ in trigger.options):
        return None
    host = host_of(layout, node.up, ("verb", "event"))
    if host is None or host.effect != _AHEAD or not is_governed(layout, node, host):
        return None
    left = [child for child in node.below if child.label == _FROM]
    return _leaver(layout, node) if any(_is_land(layout, child) for child in left) else None


def _is_land(layout: Layout, node: Node) -> bool:
    """A country by its name, THE COUNTRY."""
    place = node.phrase.entity.place if node.phrase is not None else None
    kinds = (hit.form.entry.kind for hit in layout.words[node.first].groups.get("kind", ()))
    return getattr(place, "kind", "") == _LAND or (place is None and _LAND in kinds)
