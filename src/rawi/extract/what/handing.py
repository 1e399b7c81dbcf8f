"""People handed over are released, and no place with them: the group handed FOUR SOLDIERS to the Red Cross."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of
from rawi.lexicon.words import VERB
from rawi.text.tokens import COMMAS

RELEASE = "release"
_HANDOVER = "handover"
_GIVES = frozenset(("sallama", "sallama_ms", "tasallama"))  # entries
_FREES, _CIVIL, _MEN = "harrara", "civilians", "\u064a\u0646"  # an entry, a head, the ending of a plural
_PEOPLE = frozenset(("civilians", "fighters"))
_OBJECT = frozenset(("b2", "b3"))
_NAME, _BODIES = "name", frozenset(("force", "group"))
_GETS, _FROM = frozenset(("tasallama",)), frozenset(("min",))
_OTHER_HAND = _FROM | {"ila", "li"}
_LEAVES, _FOR = "withdraw", frozenset(("for",))
_GAINS = frozenset((_HANDOVER, "capture", "advance", "hold", "siege"))
_RETURN = "muqabil"  # the cue
_CAPTIVES = frozenset(("b2", "obj", "gen", "gen2"))


def handed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The people whom a verb of handing over has for its object; None for a place, a list or arms."""
    hit = trigger.hits[0]
    if hit.form.entry.id == _FREES:
        return _freed(layout, trigger)
    if hit.form.entry.id not in _GIVES or hit.form.pos != VERB:
        return None
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or all(sense.type != _HANDOVER for _, sense in trigger.options):
        return None
    subject = any(child.label in SUBJECT and child.phrase is not None for child in node.below)
    objects = (child.phrase for child in node.below if child.label in _OBJECT and child.phrase is not None)
    given = next((phrase for phrase in objects if not _is_apposition(layout, phrase)), None) if subject else None
    return given if given is not None and given.head in _PEOPLE and not given.preposition else None


def is_handed_over(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A place WAS HANDED OVER TO, TAKEN OVER FROM a known party: of 28 in the coded reports 27 are coded."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != _HANDOVER for _, sense in trigger.options):
        return False
    other = phrase_of(node, _OTHER_HAND, ACTOR)
    known = is_party(other) or (other is not None and other.head == _NAME)
    given = phrase_of(node, _CAPTIVES | _OBJECT, PLACE) if known else None
    return given is not None and not given.preposition


def _freed(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The people who were freed, right behind the word or its subject, with their number: X freed TWELVE CIVILIANS from
    the grip of Y; no town was taken."""
    subject = layout.phrase_at.get(trigger.last)
    for start in (trigger.last, subject.last if subject is not None and subject.kind == ACTOR else trigger.last):
        number = layout.number_at.get(start)
        people = layout.phrase_at.get(number.last if number is not None else start)
        counted = people is not None and (number is not None or layout.words[people.first].key.endswith(_MEN))
        if people is not None and counted and people.kind == ACTOR and people.head == _CIVIL:
            return people if people.entity.actor is None and not people.preposition else None
    return None


def frees_place(layout: Layout, trigger: Trigger) -> bool:
    """Freed THE TOWN, the freeing of the town: nobody was let go."""
    subject = layout.phrase_at.get(trigger.last)
    acts = subject is not None and subject.kind == ACTOR
    place = layout.phrase_at.get(subject.last) if subject is not None and acts else subject
    frees = trigger.hits[0].form.entry.id == _FREES
    return frees and place is not None and place.kind == PLACE and not place.preposition


def _is_apposition(layout: Layout, phrase: Phrase) -> bool:
    """X, THE MILITARY WING of Y, handed over: set off by a comma, X by another word."""
    return phrase.head in _BODIES and phrase.first > 0 and layout.text.tokens[phrase.first - 1].raw in COMMAS


def giver(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Received captives FROM X: who let them go."""
    node = tree.trigger(trigger)
    if node is None or not _is_receiving(trigger):
        return None
    return phrase_of(node, _FROM, ACTOR)


def getter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X RECEIVED captives, announced ITS RECEIVING of them: X let nobody go."""
    node = tree.trigger(trigger)
    if node is None or not _is_receiving(trigger):
        return None
    verb = node if node.kind == "verb" and not _is_in_return(layout, trigger) else node.up
    return phrase_of(verb, SUBJECT, ACTOR) if verb is not None and verb.kind == "verb" else None


def favoured(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X left the town IN FAVOUR OF Y: Y is who gets it, and did not leave."""
    node = tree.trigger(trigger)
    leaves = any(sense.type == _LEAVES for _, sense in trigger.options)
    return phrase_of(node, _FOR, ACTOR) if node is not None and leaves else None


def favourer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X received the town from Y, BEFORE LEAVING IT IN FAVOUR OF Z: the subject of the verb above, X."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or favoured(layout, tree, trigger) is None:
        return None
    own = any(child.label in SUBJECT and child.phrase is not None for child in node.below)
    above = node.up if not own and node.up is not None and node.up.kind == "verb" else None
    told = layout.trigger_at(above) if above is not None else None
    if above is None or told is None or told.options[0][1].type not in _GAINS:
        return None
    return phrase_of(above, SUBJECT, ACTOR)


def received(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Received THREE CAPTIVES from X, freed others in return for its receiving THREE CAPTIVES: who was let go."""
    node = tree.trigger(trigger)
    if _is_receiving(trigger) and _is_in_return(layout, trigger):
        number = layout.number_at.get(trigger.last)
        got = layout.phrase_at.get(number.last if number is not None else trigger.last)
        return got if got is not None and got.head in _PEOPLE and not got.preposition else None
    if node is None or giver(layout, tree, trigger) is None:
        return None
    found = (child.phrase for child in node.below if child.label in _CAPTIVES and child.phrase is not None)
    return next((phrase for phrase in found if phrase.head in _PEOPLE and not phrase.preposition), None)


def _is_in_return(layout: Layout, trigger: Trigger) -> bool:
    """X freed captives IN RETURN FOR ITS RECEIVING others."""
    before = layout.words[trigger.first - 1].groups.get("cue", ()) if trigger.first else ()
    return any(hit.form.entry.id == _RETURN for hit in before) and any(hit.suffix for hit in trigger.hits)


def _is_receiving(trigger: Trigger) -> bool:
    gets = any(hit.form.entry.id in _GETS for hit in trigger.hits)
    return gets and any(sense.type == RELEASE for _, sense in trigger.options)
