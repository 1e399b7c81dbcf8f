"""Men told by how many they are: TEN SOLDIERS and 15 men OF X; the dead of two parties, ten of X AND FIVE OF Y."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.words import VERB
from rawi.model import DEATHS
from rawi.text.tokens import NUMBER

_NUMBERS = frozenset(("number", "vague", "about"))  # groups of words in a number
_COUNTING, _OF, _FROM = _NUMBERS | {"several"}, "min", "\u0645\u0646"
_MEN, _FIGHT = frozenset(("fighters", "civilians")), "clash"  # the latter a type


def are_counted_dead(finder: Search, phrase: Phrase, behind: Phrase) -> bool:
    """A word for death, a number, and right behind it the men or whose they are: KILLED TEN soldiers, THE DEATH of FIVE
    of the army; or the verb behind the last of them: five of Y, in Arabic, WERE KILLED."""
    at = phrase.first - 1 - (phrase.preposition == _OF)
    if phrase.kind != ACTOR or phrase.preposition not in ("", _OF) or at < 1 or not _is_number(finder, at):
        return False
    while at > 0 and _is_number(finder, at):
        at -= 1
    if _in_a_fight(finder, phrase):
        return False
    return _tells_of_death(finder, at) or (behind.last < finder.count and _tells_of_death(finder, behind.last, VERB))


def _in_a_fight(finder: Search, phrase: Phrase) -> bool:
    """A word for a fight of two sides in the sentence, whose dead are of the one and of the other."""
    first, end = finder.text.sentences[finder.text.sentence_of[phrase.first]]
    return any(_FIGHT in word.kinds["event"] for word in finder.words[first:end])


def _tells_of_death(finder: Search, at: int, pos: str = "") -> bool:
    deaths = (hit for hit in finder.words[at].groups.get("event", ()) if not hit.suffix and pos in ("", hit.form.pos))
    return any(sense.type in DEATHS for hit in deaths for sense in hit.form.entry.sense[:1])


def are_counted_men(finder: Search, before: Phrase, after: Phrase) -> bool:
    """TEN SOLDIERS and 15 men OF X: men with a number before them, the first of nobody who is named."""
    if before.names or before.nisba or before.preposition or before.head not in _MEN or after.head not in _MEN:
        return False
    return before.first > 0 and is_count(finder, before.first - 1) and before.last == before.first + 1


def is_count(finder: Search, at: int) -> bool:
    """A number, or a word that stands in one."""
    word = finder.words[at]
    return finder.tokens[at].kind == NUMBER or not _COUNTING.isdisjoint(word.groups) or word.stem == _FROM


def _is_number(finder: Search, at: int) -> bool:
    return finder.tokens[at].kind == NUMBER or not _NUMBERS.isdisjoint(finder.words[at].groups)
