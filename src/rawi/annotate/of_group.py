"""Men before the group that they are told to be of: ten fighters AT LEAST of X; who is struck in his leader, and from
whom captives are received."""

from rawi.annotate.heads import PERSON_HEADS
from rawi.annotate.mentions import Phrase
from rawi.annotate.search import Search
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS, FROM_AFAR

FROM = "\u0645\u0646"
_RECEIVES, _NEAR = "tasallama", 6  # the entry; words from it to those received
_CAPTIVES = frozenset(("rahina", "muhtajaz", "asir", "jundi", "madani"))
_TO_MEN = FROM_AFAR | DEATHS | {"attack", "arrest", "abduct", "release"}
_ON_WHOM = frozenset(("ala", "an"))
_LONGEST = 3  # words


def past_least(finder: Search, last: int) -> int:
    """Ten fighters AT LEAST of the group: where OF stands."""
    ends = (at for at in range(last + 1, last + _LONGEST + 1) if finder.said(last, at) in finder.linking.least)
    at = next(ends, last)
    return at if at < finder.count and finder.tokens[at].key == FROM else last


def is_done_to(finder: Search, phrase: Phrase) -> bool:
    """The arrest of A LEADER IN the movement, seized ON A MEMBER IN it: it is struck in him, and took nobody."""
    man, at = finder.words[phrase.first], phrase.first - 1
    if phrase.head not in PERSON_HEADS or man.article or man.preposition:
        return False
    at -= not _ON_WHOM.isdisjoint(finder.words[at].ids["function"])
    deeds = (hit for hit in finder.words[at].groups.get("event", ()) if hit.form.pos == NOUN and not hit.suffix)
    return at >= 0 and any(sense.type in _TO_MEN for hit in deeds for sense in hit.form.entry.sense[:1])


def is_received(finder: Search, phrase: Phrase) -> bool:
    """RECEIVED three captives FROM X: they are not of X."""
    if not finder.words[phrase.first].ids["role"] <= _CAPTIVES:
        return False
    first = max(finder.text.sentences[finder.text.sentence_of[phrase.first]][0], phrase.first - _NEAR)
    return any(_RECEIVES in word.ids["event"] for word in finder.words[first : phrase.first])
