"""Whom it was not done to, where the words say to whom it was: HIS arrest, the release OF SO-AND-SO, HIS killing."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.text.tokens import WORD

_TO_MEN = frozenset(("killing", "arrest", "abduct", "release"))
_HIM = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # him, her, them
_OF, _AGAINST, _TALKS = frozenset(("an", "ala")), "didd", frozenset(("talks",))
_NEAR = 5  # words from the verb to "with"
_RELEASE, _TO = "release", "li"


def is_not_him(layout: Layout, kind: str, trigger: Trigger, phrase: Phrase) -> bool:
    """Whom nothing was done to: who is against what two talk about; his family, to whom he came back after HIS arrest;
    whoever demands the RELEASE OF SO-AND-SO, by a name that no table knows."""
    if phrase.sentence != trigger.sentence:
        return False
    if kind in _TALKS:
        return phrase.first > 0 and _AGAINST in layout.words[phrase.first - 1].ids["function"]
    if kind not in _TO_MEN or all(hit.form.pos != NOUN for hit in trigger.hits):
        return False
    suffixed = all(hit.suffix in _HIM for hit in trigger.hits if hit.form.pos == NOUN)
    if suffixed and phrase.first == trigger.first:
        return True  # HIS KILLING, spelt like his killers
    if suffixed and phrase.first >= trigger.last and not phrase.conjunction:
        hit = layout.words[phrase.first].first("role")
        return hit is not None and bool(hit.suffix) and not (phrase.names or hit.preposition == _TO)
    return kind == _RELEASE and not suffixed and phrase.last <= trigger.first and _is_of_unknown(layout, trigger)


def is_alongside(layout: Layout, trigger: Trigger) -> bool:
    """X, who FIGHTS WITH Y, in the verb: against whom it would say right there."""
    allies = (who.beside for who in layout.whos[trigger.sentence] if who.beside)
    return layout.is_verb(trigger.first) and any(0 <= at - trigger.last <= _NEAR for at in allies)


def _is_of_unknown(layout: Layout, trigger: Trigger) -> bool:
    """The release OF a word that nothing explains."""
    at = trigger.last
    if at + 1 >= layout.text.sentences[trigger.sentence][1] or _OF.isdisjoint(layout.words[at].ids["function"]):
        return False
    return not layout.words[at + 1].hits and at + 1 not in layout.phrase_at and layout.text.tokens[at + 1].kind == WORD
