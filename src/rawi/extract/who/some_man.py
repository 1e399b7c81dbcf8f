"""Whose man was taken or killed, whatever he was: the arrest of A FINANCIER OF X, the killing of a butcher of X."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN

_DONE_TO_MEN = frozenset(("arrest", "abduct", "killing"))
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
