"""Two that do one thing together, the second told without "and": AMERICAN BRITISH strikes, a US-UK raid; X, who FIGHTS
WITH Y."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.others import PLURALS
from rawi.annotate.search import Search

_ADJECTIVE = "adjective"
_WITH, _FIGHTS = "maa", frozenset(("qatala_qital", "haraba_war"))  # a function; entries of events
_NEAR = 5  # words from the verb to "with"
_DASHES = "-\u2013"


def second_nation(finder: Search, at: int) -> Phrase | None:
    """A further nation's adjective right behind that of whoever does a thing, or behind a dash, and like it."""
    before, word = finder.previous, finder.words[at]
    hit = word.first("nisba")
    if before is None or hit is None or not hit.form.entry.actor or not _is_nation(finder, before):
        return None
    if word.conjunction or word.preposition or "role" in word.groups or word.stem.endswith(PLURALS):
        return None
    apart = before.last == at - 1 and finder.tokens[at - 1].raw in _DASHES
    alike = word.article == finder.words[before.last - 1].article and not finder.is_object(at)
    if not alike or not (apart or before.last == at) or hit.form.entry.actor == before.nisba:
        return None
    phrase = Phrase(ACTOR, _ADJECTIVE, at, at + 1)
    phrase.nisba = hit.form.entry.actor
    return phrase


def are_together(finder: Search, before: Phrase, after: Phrase) -> bool:
    """The adjectives of two nations, nothing but a dash between them; no men of the second: an attack hurt SYRIANS."""
    return _is_nation(finder, before) and _is_nation(finder, after) and after.first - before.last <= 1


def _is_nation(finder: Search, phrase: Phrase) -> bool:
    """An adjective of side behind a happening, in the singular."""
    one = phrase.last == phrase.first + 1 and not finder.words[phrase.first].stem.endswith(PLURALS)
    return phrase.kind == ACTOR and phrase.head == _ADJECTIVE and bool(phrase.nisba) and one


def fights_along(finder: Search, phrase: Phrase) -> int:
    """Where "with" stands before a party with which another one FIGHTS, in the verb: it stands on the same side (4 of 4
    coded ones); nought elsewhere. The fighting, the battles WITH X, in the noun, are against it."""
    at = phrase.part_first - 1
    start = finder.text.sentences[phrase.sentence][0]
    if at <= start or _WITH not in finder.words[at].ids["function"]:
        return 0
    for before in range(at - 1, max(start, at - _NEAR) - 1, -1):
        word = finder.words[before]
        if word.is_verb and not _FIGHTS.isdisjoint(word.ids["event"]):
            return at
        if word.is_verb or "event" in word.groups or word.function or word.preposition:
            return 0
    return 0
