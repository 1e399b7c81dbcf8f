"""Whose deed it is that a thing does which somebody else struck: struck A COLUMN OF X THAT WAS ADVANCING, shot down a
plane of X AFTER IT HAD BOMBED the town."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.answered import BLOWS
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.helpers import is_on_foot
from rawi.lexicon.words import NOUN, VERB, Form, Word
from rawi.text.fold import key

_DOES, _AFTER, _OF = "actor", "temporal_after", "li"
_AIRCRAFT = "aircraft"  # a head of phrases
_ARMS = frozenset((_AIRCRAFT, "artillery"))
_COLUMNS = frozenset(("ratl", "qafila", "taziz", "imdad", "mawkib"))  # roles
_VEHICLES = "vehicles"  # a kind of units
_HERS, _HIS = frozenset(("fs", "fd")), frozenset(("ms", "md"))
_TWO, _SHE_TWO = ("\u0627\u0646", "\u064a\u0646"), ("\u062a\u0627\u0646", "\u062a\u064a\u0646")  # endings
_ADJECTIVE, _DOWNING, _ALEF = "adjective", "shootdown", "\u0627"
_PARTICLE, _THAT, _NEXT = "particle", "complementiser", "next"
_TIMED, _OBJECT = frozenset(("link", "that")), frozenset(("b1", "b2", "pre"))
_DESCRIBING = RELATIVE | {"xcomp", _NEXT, "and"}
_AIR, _NO_SUBJECT = "airstrike", frozenset(("things", "civilians"))
_PRESENT = "present"
_DEPLOYED = "deploy"
_STRUCK, _STRIKES = frozenset(("b2", "obj")), BLOWS | {"destroy"}


def craft_owner(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose the thing is that does it, where that is told."""
    craft = _doing(layout, tree, trigger)
    return _whose(layout, craft) if craft is not None else None


def is_of_craft(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A thing of nobody named does it."""
    craft = _doing(layout, tree, trigger)
    return craft is not None and _whose(layout, craft) is None


def _whose(layout: Layout, craft: Phrase) -> Phrase | None:
    """A plane OF X, a SYRIAN plane; a column OF MEN OF X, told by a phrase of its own."""
    behind, after = layout.phrase_at.get(craft.last), layout.phrase_at.get(craft.last + 1)
    if behind is not None and behind.kind == ACTOR and behind.preposition == _OF:
        return behind
    if behind is None and after is not None and after.head == _ADJECTIVE and not after.conjunction:
        return after  # an AMERICAN plane for reconnaissance, in Arabic behind that word
    return craft if craft.entity.actor is not None or craft.nisba else None


def _doing(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The thing that the verb is told of, which the verb before has for its object."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is not None and hit.form.pos == NOUN:
        return _sent(layout, node) if sense.type == _DEPLOYED else _trying(layout, node)
    if node is None or node.kind != "verb" or hit.form.pos != VERB or hit.form.passive or hit.suffix:
        return None
    if _DOES not in sense.roles.get("subject", "") or node.up is None or _has_subject(node):
        return None
    return _moving(layout, node) or _just_hit(layout, node, trigger)


def _sent(layout: Layout, noun: Node) -> Phrase | None:
    """Struck REINFORCEMENTS, a column: whoever struck them has not sent them."""
    told = layout.trigger_at(noun.up) if noun.up is not None and noun.up.kind == "verb" else None
    struck = told is not None and noun.label in _STRUCK and told.options[0][1].type in _STRIKES
    return noun.phrase if struck and noun.phrase is not None and _is_craft(layout, noun.phrase) else None


def _trying(layout: Layout, noun: Node) -> Phrase | None:
    """Struck vehicles of X THAT WERE TRYING to withdraw: a verb that has the noun for what its subject does."""
    verb, host = noun.up, host_of(layout, noun.up)
    if verb is None or verb.kind != "verb" or host is None or host.subject != _DOES or _has_subject(verb):
        return None
    return _moving(layout, verb) if is_governed(layout, noun, host) else None


def _has_subject(node: Node) -> bool:
    """A party behind the verb that does not stand there as its object."""
    below = (child.phrase for child in node.below if child.label in SUBJECT and child.first >= node.last)
    named = (p for p in below if p is not None and p.kind == ACTOR and not p.preposition)
    return any(phrase.head not in _NO_SUBJECT for phrase in named)


def _moving(layout: Layout, verb: Node) -> Phrase | None:
    """A COLUMN OF X THAT WAS advancing, TANKS THAT ADVANCE: a thing without the article right before the verb."""
    if verb.label not in _DESCRIBING or layout.words[verb.first].conjunction:
        return None
    were = layout.words[verb.first - 1].function == _PARTICLE and not layout.words[verb.first - 1].conjunction
    if not were and getattr(_form(layout, verb), "tense", "") != _PRESENT:
        return None
    end = verb.first - int(were)
    here = [p for p in layout.whos[layout.text.sentence_of[verb.first]] if p.inside is None]
    before = next((p for p in here if p.last == end), None)
    if before is not None and before.preposition == _OF:
        before = next((p for p in here if p.last == before.first), None)
    if before is None or not _is_craft(layout, before) or layout.words[before.first].article:
        return None
    return before if _is_struck(layout, verb, before) and _agrees(layout, before, verb) else None


def _is_struck(layout: Layout, verb: Node, craft: Phrase) -> bool:
    """Something was done to it by the verb before; not: said that TANKS advanced."""
    above = verb.up.up if verb.up is not None and verb.up.phrase is craft else verb.up
    if above is None or above.kind != "verb" or above.first >= craft.first:
        return False
    own = verb.below if verb.label == _NEXT else []
    return any(c.phrase is craft and c.label in _OBJECT for c in (*above.below, *own))


def _just_hit(layout: Layout, verb: Node, trigger: Trigger) -> Phrase | None:
    """Shot down A PLANE AFTER IT HAD BOMBED the town: the object of the verb before, by gender; where the subject is
    of the same, a plane alone that bombs, brought down or hit by who has none."""
    above = next((one for one in verb.lineage()[1:] if one.kind == "verb"), None)
    if verb.label not in _TIMED or above is None or not _is_after(layout, verb):
        return None
    craft, subject = phrase_of(above, frozenset(("b2",)), ACTOR), phrase_of(above, SUBJECT, ACTOR)
    if craft is None or subject is None or not _is_craft(layout, craft) or not _agrees(layout, craft, verb):
        return None
    if _agreement(layout, above) not in (_agreement(layout, verb), ""):
        return craft
    bombs = any(sense.type == _AIR for _, sense in trigger.options) and craft.head == _AIRCRAFT
    told = layout.trigger_at(above)
    downed = told is not None and told.options[0][1].type == _DOWNING
    return craft if bombs and (downed or is_on_foot(subject)) else None


def _is_after(layout: Layout, verb: Node) -> bool:
    """Right behind "after", over WERE and HAD."""
    at = verb.first
    while at and layout.words[at - 1].function in (_PARTICLE, _THAT):
        at -= 1
    cues = (c for c in layout.cues[layout.text.sentence_of[at]] if c.category == _AFTER)
    return any(at <= cue.last <= verb.first and cue.first < verb.first for cue in cues)


def _is_craft(layout: Layout, phrase: Phrase) -> bool:
    """Aircraft, guns, vehicles, columns."""
    word = layout.words[phrase.first]
    roles = {hit.form.entry.id for hit in word.groups.get("role", ())}
    units = {hit.form.entry.kind for hit in word.groups.get("unit", ())}
    return phrase.head in _ARMS or not roles.isdisjoint(_COLUMNS) or _VEHICLES in units


def _agreement(layout: Layout, verb: Node) -> str:
    return str(getattr(_form(layout, verb), "agreement", ""))


def _form(layout: Layout, verb: Node) -> Form | None:
    hit = next(iter(layout.words[verb.first].hits), None)
    return hit.form if hit is not None else None


def _agrees(layout: Layout, craft: Phrase, verb: Node) -> bool:
    """A feminine verb goes with a feminine or with many things."""
    word = layout.words[craft.first]
    feminine = word.looks_feminine() or word.stem.endswith(_SHE_TWO) or _are_many(word)
    return _agreement(layout, verb) in (_HERS if feminine else _HIS)


def _are_many(word: Word) -> bool:
    """COLUMNS, told by a form of its own."""
    stem = word.stem.removesuffix(_ALEF)
    roles = (hit.form.entry for hit in word.groups.get("role", ()))
    plurals = (set(map(key, entry.forms[1:])) for entry in roles)
    return not stem.endswith(_TWO) and any(stem in forms for forms in plurals)
