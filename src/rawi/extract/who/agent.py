"""Whose a deed told by a noun is: the attack of X AGAINST Y, the support of X FOR Y, the shelling by X OF THE TOWN;
whose behind "from": ITS SIEGE FROM X; and whose it is not: assaulting X."""

import re

from rawi.annotate.genitives import WEAPONS
from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.objects import struck_object
from rawi.lexicon.words import NOUN

_AGAINST, _ON, _FOR = "didd", "ala", "li"
_ATTACK = "hajama"  # the entry
_DONE_TO = re.compile("\u0645\\w\u0627\\w\\w\u0647")  # the pattern of ASSAULTING: whom it is done to follows
_OBJECT = frozenset(("obj", "gen2", "li"))
_RECEIVING = frozenset(("support",))
_BARE, _BODIES = frozenset(("gen2", "obj")), frozenset(("name", "force", "group", "government", "aircraft"))
_PEOPLE = "civilians"
_FIGHTERS = "fighters"
_MEN, _OF, _DOES = frozenset(("fighters", "force", "group", "government")), "gen", "actor"
_DEEDS = frozenset(("killing", "shootdown", "airstrike", "shelling", "attack", "arrest", "abduct", "siege"))
_FIRE, _ADJECTIVES = frozenset(("shelling", "airstrike")), 2
IRREGULAR = frozenset(("armed_group", "militia"))  # without an air force
_IT = ("\u0647", "\u0647\u0627")
_BARE_OR_OF = frozenset(("gen", "obj", "by", "adj"))
_ONE_SIDED = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "operation", "clash", "siege"))


def agent(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party in the genitive right behind a noun that names in other words whom it is done to, or behind the word
    for an attack, which is always its own; assaulting X is another word."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or node.kind == "verb" or hit.suffix or all(one.form.pos != NOUN for one in trigger.hits):
        return None
    first = next((child for child in node.below if child.label == "gen"), None)
    party = first.phrase if first is not None else None
    if party is None or party.kind != ACTOR or party.first != trigger.last or len(party.group) > 1:
        return None
    if struck_object(layout, trigger, node) is party:
        return None  # an attack hit A COLUMN of X
    if hit.form.pos != NOUN:
        return None  # spelt like a verb: a ROCKET shelling of nobody
    if hit.form.entry.id == _ATTACK and party.entity.actor is not None and not _is_done_to(layout, trigger):
        return party
    if sense.type in _DEEDS and _has_object(layout, node, party):
        return party
    marks = {_AGAINST, _ON} if sense.type in _ONE_SIDED else {_FOR} if sense.type in _RECEIVING else set()
    return party if any(_is_party(child) and child.label in marks for child in node.below) else None


def launcher(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whoever is named right behind the verb by which somebody LAUNCHED IT: an attack THAT X CARRIED OUT on Y."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.options[0][1].type not in _DEEDS:
        return None
    for verb in node.below:
        host = host_of(layout, verb) if verb.label in RELATIVE and verb.bound else None
        if host is not None and host.subject == _DOES and "object" in host.governs:
            by = next((child.phrase for child in verb.below if child.label == "b1"), None)
            named = by is not None and by.kind == ACTOR and by.first == verb.last and not by.preposition
            return by if named and by is not None and by.head in _BODIES | {_FIGHTERS, _PEOPLE} else None
    return None


def undertaker(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Said that ITS LIBERATION, X WILL UNDERTAKE IT: the noun before the verb is the pronoun on it, and X stands right
    behind."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.kind == "event" and node.label == "pre" else None
    host = host_of(layout, verb)
    if verb is None or host is None or host.subject != _DOES or "object" not in host.governs:
        return None
    by = next((child.phrase for child in verb.below if child.label == "b1"), None)
    taken_up = any(hit.suffix in _IT for hit in layout.words[verb.first].groups.get("host", ()))
    named = by is not None and by.kind == ACTOR and by.first == verb.last and not by.preposition
    return by if taken_up and named and by is not None and by.head in _BODIES | {_FIGHTERS} else None


def genitive_of_governor(layout: Layout, node: Node) -> Phrase | None:
    """The genitive of the noun that has the happening for what he does: spoke of THE PART OF GUNMEN in the fighting;
    after X'S LAUNCHING of a salvo."""
    noun, host = node.up, host_of(layout, node.up, ("event",))
    second = node.label == "gen2" and host is not None and "object" in host.governs
    if noun is None or host is None or host.subject != _DOES or not (second or is_governed(layout, node, host)):
        return None
    whose = next((child.phrase for child in noun.below if child.label == _OF), None)
    men = _MEN | {"name"} if second else _MEN
    bodies = whose is not None and whose.kind == ACTOR and whose.head in men and whose.first == noun.last
    return whose if bodies and whose is not None and whose.last <= node.first else None


def acts_of(node: Node) -> Node:
    """The word that says only that it is done, in a clause that describes somebody: a gang that carries out ACTS of
    killing AND LOOTING, OPERATIONS of abduction."""
    first = node.first_joined()
    acts = first.up if first.label == _OF and first.up is not None and first.up.bare == 1 else None
    verb = acts.up if acts is not None and acts.kind in ("noun", "event") else None
    if acts is None or verb is None or verb.label not in RELATIVE or verb.up is None:
        return node
    return acts if verb.first - verb.up.last <= 1 else node


def arms_firing(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X advanced AMID HEAVY SHELLING BY THE GUNS OF Y, in Arabic with "to": the noun tells what went on meanwhile, so
    its arms fired, and X did not; as a verb's object it may be what Y's guns suffered."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label in AS_OBJECT | SUBJECT or trigger.options[0][1].type not in _FIRE:
        return None
    if all(one.form.pos != NOUN for one in trigger.hits) or trigger.hits[0].suffix:
        return None
    if any(child.label in _BARE_OR_OF for child in node.below):
        return None
    arms = next((child.phrase for child in node.below if child.label == _FOR), None)
    if arms is None or arms.kind != ACTOR or not 0 <= arms.first - trigger.last <= _ADJECTIVES:
        return None
    named = arms.entity.actor is not None or arms.last > arms.first + 1
    return arms if arms.head in WEAPONS and named else None


def _has_object(layout: Layout, node: Node, party: Phrase) -> bool:
    """The killing by THE ARMY of the doctor, its downing OF A DRONE: behind a known body stands another, with no word
    before it or with "to", and it is the noun's object."""
    if party.preposition or not (party.entity.actor is not None and party.head in _BODIES):
        return False
    behind = ((child.label, child.phrase) for child in node.below if child.first >= party.last)
    others = ((label, one) for label, one in behind if one is not None and one.kind == ACTOR and not one.conjunction)
    return any(label == _FOR or (label in _BARE and not one.preposition) for label, one in others)


def assaulted(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whom ASSAULTING was done to: the party right behind the noun, where no second one is its object."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or trigger.options[0][0].suffix or not _is_done_to(layout, trigger):
        return None
    behind = {child.label: child.phrase for child in node.below}
    party = behind.get("gen")
    if party is None or party.kind != ACTOR or party.first != trigger.last or not _OBJECT.isdisjoint(behind):
        return None
    return party if trigger.options[0][0].form.entry.id == _ATTACK and party.entity.actor is not None else None


def _is_party(child: Node) -> bool:
    return child.phrase is not None and child.phrase.kind == ACTOR


def _is_done_to(layout: Layout, trigger: Trigger) -> bool:
    return _DONE_TO.fullmatch(layout.words[trigger.first].stem) is not None
