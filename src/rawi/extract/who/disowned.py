"""Who DENIES it: X denied THE FALL of the town, denied that it HAD FALLEN, and would have lost it; X denied THE
SHELLING of it, and would have shelled it; X denied that Y HAD A PART in it, and Y had none; X ADMITS THE FALL of it,
and has not taken it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of, taking
from rawi.model import FIGHTING_KINDS

_DENY, _PLACE = "deny", "place"
_CONFIRMS, _ANNOUNCES, _ADMITS = (
    frozenset(("confirm",)),
    frozenset(("announce", "say")),
    frozenset(("aqarra", "itarafa")),
)
_PEOPLE, _LED_BY, _HANDS, _FAR = "civilians", frozenset(("bi",)), "yad_hold", 8
_FALLEN = frozenset((_PLACE, "target"))
_OBJECT = frozenset(("b1", "b2", "b3", "obj", "gen", "next", "an", "that", "li"))  # THE FALL; the reports OF; THAT
_BEFORE = frozenset(("pre", "top"))
_STEPS = 2
_THAT, _STRESSES = "that", frozenset(("confirm", "say", "continue"))  # a label, classes of words of speech


def deniers(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Who denies, admits or confirms that a place fell, residents who announce it, and whoever they speak for: all who
    are named with the verb before the fall; not who confirms its fall INTO HIS HANDS."""
    if not _falls(trigger):
        return
    node = tree.trigger(trigger)
    denied = _denial(layout, node)
    verb = denied or _confirmation(layout, node)
    if verb is None:
        return
    before = phrase_of(verb, _BEFORE, ACTOR)
    first = before.first if before is not None else verb.first
    yield from (p for p in layout.whos[trigger.sentence] if first <= p.first and p.last <= trigger.first)
    if verb is denied:
        yield from (p for p in layout.whos[trigger.sentence] if p.first > trigger.last and _fights_on(layout, tree, p))


def _fights_on(layout: Layout, tree: Tree, party: Phrase) -> bool:
    """Who denied the fall stresses THAT THE ARMY holds out: his own side, and not who would have taken the place."""
    told = tree.phrase(party)
    verb = told.up if told is not None and told.label in SUBJECT else None
    if verb is None or verb.label != _THAT or verb.up is None:
        return False
    hits = layout.words[verb.up.first].groups.get("speech", ())
    return any(hit.form.entry.class_ in _STRESSES for hit in hits) and all(
        hit.form.entry.id not in _ADMITS for hit in hits
    )


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


def _confirmation(layout: Layout, node: Node | None) -> Node | None:
    """The verb of admitting or confirming whose object a fall is; of announcing it where no armed party does."""
    verb = node.up if node is not None and node.label in _OBJECT | _LED_BY else None
    if node is None or verb is None or verb.kind != "verb" or _is_in_his_hands(layout, node):
        return None
    hit = layout.words[verb.first].first("speech")
    kind = hit.form.entry.class_ if hit is not None else ""
    if kind in _CONFIRMS:
        return verb
    speaker = phrase_of(verb, SUBJECT, ACTOR)
    return verb if kind in _ANNOUNCES and speaker is not None and speaker.head == _PEOPLE else None


def _is_in_his_hands(layout: Layout, node: Node) -> bool:
    """The fall of the town INTO ITS HANDS: a word for hands with a pronoun behind it."""
    end = layout.text.sentences[layout.text.sentence_of[node.first]][1]
    words = layout.words[node.last : min(end, node.last + _FAR)]
    return any(hit.form.entry.id == _HANDS and hit.suffix for word in words for hit in word.groups.get("event", ()))


def loser_by_own_word(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE ARMY ADMITTED the fall of the town: an armed party, which has lost it."""
    node = tree.trigger(trigger)
    verb = _confirmation(layout, node) if _falls(trigger) else None
    hits = layout.words[verb.first].groups.get("speech", ()) if verb is not None else ()
    if verb is None or not any(hit.form.entry.id in _ADMITS for hit in hits):
        return None
    party = phrase_of(verb, SUBJECT, ACTOR)
    known = party.entity.actor if party is not None else None
    return party if known is not None and known.kind in FIGHTING_KINDS else None
