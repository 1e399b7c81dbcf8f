"""Verbs that strike a place, what before one says that the place did not strike, A MISSILE ATTACK hit X, that IT
shelled X; and what a verb does to others than places: sent FORCES."""

from collections.abc import Iterator

from rawi.annotate.heads import ARMED
from rawi.annotate.search import Search
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB, Hit, Word

STRIKES, _STRUCK = frozenset(("attack", "shelling", "airstrike")), "place"
_ACTING, _SUFFERING, _MASSED = "actor", "target", "deploy"  # roles; a type
_TIES = frozenset(("object", "bi"))
LANDS = frozenset(("city", "town", "village", "neighbourhood", "district", "subdistrict", "governorate", "region"))
_THAT, _PRONOUNS = "complementiser", ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")
_BACK = 3  # words from the verb to the blow: a heavy missile ATTACK that hit


def strikes(word: Word) -> bool:
    """A verb of striking that has a place for its object."""
    hits = (hit for hit in active(word) if not hit.suffix)
    return any(s.type in STRIKES and _STRUCK in s.roles.get("object", "") for h in hits for s in senses(h))


def is_of_blow(finder: Search, verb: int) -> bool:
    """A MISSILE ATTACK that hit the capital: the noun of a blow, and but its adjectives between; that IT HIT it."""
    first = finder.text.sentences[finder.text.sentence_of[verb]][0]
    if verb > first and finder.words[verb - 1].function == _THAT and finder.key_at(verb - 1).endswith(_PRONOUNS):
        return True
    for at in range(verb - 1, max(first, verb - _BACK) - 1, -1):
        word = finder.words[at]
        if word.is_verb or word.function or word.article:
            return False
        nouns = (hit for hit in word.groups.get("event", ()) if hit.form.pos == NOUN and not hit.suffix)
        if any(sense.type in STRIKES for hit in nouns for sense in senses(hit)):
            return True
    return False


def active(word: Word) -> Iterator[Hit]:
    """Readings of a word as a verb that is not passive."""
    return (hit for hit in word.hits if hit.form.pos == VERB and not hit.form.passive)


def senses(hit: Hit) -> tuple[Sense, ...]:
    """What a reading may tell of."""
    return tuple(hit.form.entry.sense) if hit.form.group == "event" else ()


def is_done_to(hits: list[Hit], word: Word) -> bool:
    """Damascus sent FORCES, withdrew ITS FORCES, retook THE TOWN X: to whom a party does what no city suffers."""
    told = [sense.roles for hit in hits for sense in senses(hit) if _ACTING in sense.roles.get("subject", "")]
    tie = word.preposition or "object"
    done_to = {role for roles in told for role in roles.get(tie, "").split("|")}
    if word.conjunction or tie not in _TIES:
        return False
    men = not ARMED.isdisjoint(word.kinds["role"])
    men = men or any(sense.type == _MASSED for hit in word.hits for sense in senses(hit))
    if men and _SUFFERING in done_to:
        return all(_STRUCK not in roles.get("object", "") for roles in told)
    lands = not LANDS.isdisjoint(word.kinds["kind"])
    return lands and _STRUCK in done_to and not word.article
