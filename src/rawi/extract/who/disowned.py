"""Who DENIES it: X denied THE FALL of the town, denied that it HAD FALLEN, and would have lost it; X denied THE
SHELLING of it, and would have shelled it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, SOURCE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of, taking
from rawi.lexicon.words import PARTICIPLE
from rawi.resolve.owners import agrees

_DENY, _PLACE = "deny", "place"
_FALLEN = frozenset((_PLACE, "target"))
_OBJECT = frozenset(("b1", "b2", "b3", "obj", "gen", "next", "an", "that", "li"))  # THE FALL; the reports OF; THAT
_BEFORE = frozenset(("pre", "top"))
_STEPS, _CLAUSES = 2, 4
_STRIKES = frozenset(("attack", "airstrike", "shelling", "bombing"))
_OTHERS = frozenset(("li", "by", "gen2"))  # behind the noun, where who did it is named besides
_HERS, _HIS, _HER = "\u0647", "\u0647", "\u0647\u0627"


def deniers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who denies that a place fell, and whoever he speaks for: all who are named with the verb before the fall."""
    if not _falls(trigger):
        return
    verb = _denial(layout, tree.trigger(trigger))
    if verb is None:
        return
    before = phrase_of(verb, _BEFORE, ACTOR)
    first = before.first if before is not None else verb.first
    yield from (p for p in layout.whos[trigger.sentence] if first <= p.first and p.last <= trigger.first)


def _falls(trigger: Trigger) -> bool:
    """A word whose own subject is the place or who loses it: FELL, the FALL of, the LOSS of."""
    return any(_PLACE in roles.values() and roles.get("subject") in _FALLEN for roles in _roles(trigger))


def _roles(trigger: Trigger) -> list[dict[str, str]]:
    return [sense.roles for sense in taking(trigger)]


def _denial(layout: Layout, node: Node | None) -> Node | None:
    """The word that denies, above a happening or above the word for the reports of it."""
    for _ in range(_STEPS):
        if node is None or node.up is None or node.label not in _OBJECT:
            return None
        node = node.up
        hit = layout.words[node.first].first("speech")
        if hit is not None and hit.form.entry.class_ == _DENY:
            return node
    return None


def disowner(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose strike it would be by who denies it: X said that Y attacked, DENYING the shelling of a town; the MEDIA
    OFFICE OF X denied it."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _STRIKES or any(c.label in _OTHERS for c in node.below):
        return None
    word = _denial(layout, node)
    if word is None:
        return None
    if word.kind == "verb":
        office = phrase_of(word, SUBJECT, SOURCE)
        return office.speaks_for if office is not None else None
    hits = layout.words[word.first].groups["speech"]
    return _speaker_above(layout, word) if any(hit.form.pos == PARTICIPLE for hit in hits) else None


def _speaker_above(layout: Layout, participle: Node) -> Phrase | None:
    """Who says what goes before, DENYING: the subject of the verb of speech above, where the participle agrees."""
    suffix = _HER if layout.words[participle.first].stem.endswith(_HERS) else _HIS
    verb = participle.up
    for _ in range(_CLAUSES):
        if verb is None:
            return None
        if verb.kind == "verb" and "speech" in layout.words[verb.first].groups:
            break
        verb = verb.up
    told = phrase_of(verb, SUBJECT, ACTOR) or phrase_of(verb, SUBJECT, SOURCE) if verb is not None else None
    if told is None or not agrees(layout.annotation, told, suffix):
        return None
    return told.speaks_for or (told if told.kind == ACTOR and told.entity.actor is not None else None)
