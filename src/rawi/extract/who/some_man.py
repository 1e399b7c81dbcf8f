"""Whose man was taken or killed, whatever he was: the arrest of A FINANCIER OF X, the killing of a butcher of X; of
somebody told of before a BROTHER OF HIS."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_DONE_TO_MEN = frozenset(("arrest", "abduct", "killing"))
_OBJECTS, _PERSON = frozenset(("b2", "b3", "obj", "gen2", "li")), "person"
_SUBJECT, _HIS = "b1", ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their, of both
_OTHERS = frozenset(("number", "vague", "counted", "several", "cue", "nisba", "part"))


def man_of(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The party behind one word that no table knows as a man's, right behind a noun of what is done to men."""
    hit, sense = trigger.options[0]
    at = trigger.last
    if hit.form.pos != NOUN or hit.suffix or hit.article or sense.type not in _DONE_TO_MEN or at >= len(layout.words):
        return None
    word = layout.words[at]
    if word.function or word.article or word.conjunction or word.preposition or "role" in word.groups:
        return None
    if word.is_verb or word.looks_like_verb() or any(one.suffix for one in word.hits):
        return None  # a raid THAT X CARRIED OUT
    if at in layout.number_at or at in layout.phrase_at or not _OTHERS.isdisjoint(word.groups):
        return None
    party = layout.phrase_at.get(at + 1)
    known = party is not None and party.kind == ACTOR and party.entity.actor is not None and party.head == "name"
    bare = known and party is not None and not party.preposition and not party.conjunction
    return party if bare and party is not None and party.sentence == trigger.sentence else None


def brother_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Killed so-and-so and arrested HIS BROTHERS, the group abducted his sons: a person of somebody's right behind the
    word or its subject, with no other object."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or hit.suffix or hit.article or sense.type not in _DONE_TO_MEN:
        return None
    subject = next((c.phrase for c in node.below if c.label == _SUBJECT and c.phrase is not None), None)
    ends = (trigger.last, subject.last if subject is not None and subject.first == trigger.last else trigger.last)
    whos = (p for p in layout.whos[trigger.sentence] if p.first in ends and p.kind == ACTOR and p.inside is None)
    him = next((p for p in whos if _is_somebodys(layout, p)), None)
    if him is None or any(c.label in _OBJECTS and c.phrase not in him.group for c in node.below):
        return None
    return him


def _is_somebodys(layout: Layout, phrase: Phrase) -> bool:
    """HIS brother, THEIR sons, without a preposition."""
    role = layout.words[phrase.first].first("role")
    his = role is not None and role.suffix in _HIS
    return his and phrase.head == _PERSON and not phrase.preposition and not phrase.conjunction
