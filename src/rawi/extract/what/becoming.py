"""Takings told by what a place has become: it CAME to be in the hands of X, RETURNED to his control."""

from typing import NamedTuple

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import STATES, phrase_of, taking
from rawi.extract.what.lost import preposition
from rawi.lexicon.words import NOUN, VERB, Word

BECOMES = frozenset(("bata", "asbaha", "adha_h", "amsa_h", "ghada_h", "sara_h"))
_RETURNS, _RESTORES, _WILL_BE = "ada_h", "aada", "sayakun"  # the last one a cue
_TO, _IN = "ila", "fi"
_GRIPS = frozenset(("saytara", "qabda", "yad_hold", "kanaf"))  # entries: no strongholds, no presence
_REACH, _NEAR = 10, 2
_SINCE = "since"
_TAKING = "capture"
_FORCES = frozenset(("state_force", "security_force"))


class Become(NamedTuple):
    """The place, whose it is now, if a party is named right behind, and whether anything is: of the STATE."""

    place: Phrase
    holder: Phrase | None
    owned: bool


def become(layout: Layout, trigger: Trigger) -> Become | None:
    """What the noun of holding says of a place by a verb of becoming before it; None for a state that lasts SINCE."""
    hit = trigger.hits[0]
    if (
        hit.form.entry.id not in _GRIPS
        or hit.form.pos != NOUN
        or not {sense.type for _, sense in trigger.options} >= STATES
    ):
        return None
    if any(taking(other) for other in layout.triggers[trigger.sentence] if other.first < trigger.first):
        return None  # it was taken: what it has become says no more
    to = preposition(layout, trigger)
    verb = _verb_before(layout, trigger, to == _TO) if to else -1
    if verb < 0 or any(c.category == _SINCE and c.first >= trigger.last for c in layout.cues[trigger.sentence]):
        return None
    place = _place(layout, trigger, verb)
    if place is None:
        return None
    owner = _owner(layout, trigger)
    owned = owner is not None or _is_owner(layout, trigger.last)
    return Become(place, owner if owner is not None and owner.kind == ACTOR else None, owned)


def is_to_become(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The town WILL BECOME subject to the control of X, WILL BE in its hands: no state yet."""
    hit, start = trigger.hits[0], layout.text.sentences[trigger.sentence][0]
    if hit.form.entry.id not in _GRIPS or hit.form.pos != NOUN:
        return False
    for at in range(trigger.first - 1, max(start, trigger.first - _REACH) - 1, -1):
        hits = (*layout.words[at].groups.get("host", ()), *layout.words[at].groups.get("cue", ()))
        if any(one.form.entry.id == _WILL_BE or (one.form.entry.id in BECOMES and one.future) for one in hits):
            return True
        if layout.is_verb(at):
            return False
    return False


def restored(tree: Tree, trigger: Trigger) -> Phrase | None:
    """The place TO WHICH the army RESTORED security, as a state says that it took it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.tense != "past" or not may_restore(trigger):
        return None
    force = phrase_of(node, SUBJECT, ACTOR)
    armed = force is not None and force.entity.actor is not None and force.entity.actor.kind in _FORCES
    return phrase_of(node, frozenset((_TO,)), PLACE) if armed else None


def may_restore(trigger: Trigger) -> bool:
    """Restoring with the words for security and calm near, which any police may do."""
    restores = trigger.hits[0].form.entry.id == _RESTORES
    return restores and any(sense.type == _TAKING and sense.roles.get(_TO) == "place" for _, sense in trigger.options)


def _verb_before(layout: Layout, trigger: Trigger, returns: bool) -> int:
    """The token of the verb of becoming or returning nearest before, with no other verb between; -1 for none."""
    start = max(layout.text.sentences[trigger.sentence][0], trigger.first - _REACH)
    named = {at for p in layout.places[trigger.sentence] for at in range(p.first, p.last)}  # a town spelt like a verb
    for at in range(trigger.first - 1, start - 1, -1):
        if at in named:
            continue
        if _means(layout.words[at], returns):
            return at
        if layout.is_verb(at):
            return -1
    return -1


def _means(word: Word, returns: bool) -> bool:
    """A past verb of becoming; or a verb of returning, in the past or the present of news."""
    hits = [hit for hit in word.groups.get("host", ()) if hit.form.pos == VERB]
    if returns:
        return any(hit.form.entry.id == _RETURNS for hit in hits)
    return any(hit.form.entry.id in BECOMES and hit.form.tense == "past" for hit in hits)


def _place(layout: Layout, trigger: Trigger, verb: int) -> Phrase | None:
    """The place between the verb and the noun, or right before the verb."""
    places = [p for p in layout.places[trigger.sentence] if p.inside is None and not p.preposition]
    behind = next((p for p in places if verb < p.part_first and p.last <= trigger.first), None)
    if behind is not None or preposition(layout, trigger) == _IN:
        return behind  # men too come to be IN the grip of X, where they are
    return next((p for p in reversed(places) if 0 <= verb - p.last <= _NEAR), None)


def _is_owner(layout: Layout, at: int) -> bool:
    """THE STATE, THE HOMELAND: whose place it is, though no party."""
    return at < len(layout.words) and layout.words[at].article and not layout.words[at].preposition


def _owner(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who or what stands right behind the noun, an adjective between them at most."""
    phrases = (*layout.whos[trigger.sentence], *layout.places[trigger.sentence])
    return next((p for p in phrases if 0 <= p.part_first - trigger.last < _NEAR), None)
