"""Countries and capitals that act: a truce BETWEEN ISRAEL AND LEBANON has two parties, and no place; IRAQ AND TURKEY
AGREED, BAGHDAD AND ERBIL SIGNED an agreement, MEAN TO BEGIN TALKS; the ATTEMPT OF BAGHDAD to retake a town."""

from itertools import pairwise

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Name
from rawi.lexicon.words import NOUN, VERB, Word

_BETWEEN, _AND = "bayna", "\u0648"
_DEALING = frozenset(("talks", "agreement", "clash"))
_DEAL, _MEETING = frozenset(("agreement",)), frozenset(("talks",))
_SHE = "fs"  # every city and most countries are a she
_TRIES = frozenset(("attempted", "planned"))  # effects of hosts
_BARE = frozenset(("", "li"))
_BACK = 4  # words from the deal to "between", from who signed it to the deal


def endeavours(finder: Search, phrase: Phrase) -> bool:
    """The ATTEMPT OF BAGHDAD TO RETAKE it: a noun for what somebody tries or plans right before, with no article, and
    right behind what he would do."""
    if not phrase.first or phrase.last >= finder.count or finder.is_stop(phrase.last):
        return False
    before, behind = finder.words[phrase.first - 1], finder.words[phrase.last]
    if before.article or finder.text.sentence_of[phrase.first - 1] != phrase.sentence:
        return False
    nouns = (hit.form.entry for hit in before.groups.get("host", ()) if hit.form.pos == NOUN and not hit.suffix)
    if not any(host.effect in _TRIES for host in nouns):
        return False
    deeds = (hit for hit in behind.groups.get("event", ()) if hit.form.pos == NOUN and hit.preposition in _BARE)
    return any(not hit.conjunction and (hit.preposition or not hit.article) for hit in deeds)


def name_powers(phrases: list[Phrase], finder: Search) -> None:
    """Turn a country beside a party behind *between*, where a deal or a fight stands before it, into a party too."""
    outer = [phrase for phrase in phrases if phrase.inside is None]
    for one, other in pairwise(outer):
        apart = other.first != one.last or other.conjunction != _AND or one.preposition != _BETWEEN
        if apart or {one.kind, other.kind} != {ACTOR, PLACE} or not deals(finder, one.part_first - 1):
            continue
        country = one if one.kind == PLACE else other
        if _is_country(country):
            country.kind, country.names = ACTOR, _rulers(finder, country) or country.names


def name_dealers(phrases: list[Phrase], finder: Search) -> None:
    """Turn a country or capital that AGREED, SIGNED an agreement, BEGAN TALKS, and the one joined to it, into
    parties."""
    outer = [phrase for phrase in phrases if phrase.inside is None]
    for number, one in enumerate(outer):
        behind = outer[number + 1 : number + 2]
        joined = next((p for p in behind if p.first == one.last and p.conjunction == _AND and not p.preposition), None)
        if one.preposition or not _is_dealt(finder, one.part_first - 1, (joined or one).last):
            continue
        for power in (one, joined):
            if power is None or power.kind != PLACE:
                continue
            names = _rulers(finder, power) or (power.names if _is_country(power) else ())
            power.kind, power.names = (ACTOR, names) if names else (PLACE, power.names)


def _is_country(phrase: Phrase) -> bool:
    """A country by its name."""
    kinds = {name.value.kind for name in phrase.names if name.group == PLACE}
    return phrase.head == "name" and kinds == {"country"}


def _rulers(finder: Search, phrase: Phrase) -> tuple[Name, ...]:
    """The parties that a country or capital stands for, told by its bare name: its government, or the state itself."""
    if phrase.head != "name" or phrase.part_first < phrase.first or phrase.last > phrase.core_last:
        return ()
    for name in phrase.names:
        if name.group == PLACE and name.value.id in finder.seats:
            return finder.seats[name.value.id]
    found = finder.names[phrase.core_first]
    return tuple(name for name in found.names if name.group == ACTOR) if found is not None else ()


def _is_dealt(finder: Search, at: int, end: int) -> bool:
    """A verb of agreeing stands at a token; one that says more than that has the agreement behind who does it, one of
    doing or meaning to do has the talks there."""
    if at < 0 or end > finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[end - 1]:
        return False
    word, behind = finder.words[at], finder.words[end : end + _BACK]
    if not word.is_verb:
        return False
    if _does(word) and any(_is_deal(one, _MEETING) for one in behind):
        return True
    verbs = [hit for hit in word.groups.get("event", ()) if hit.form.pos == VERB and not hit.form.passive]
    types = {sense.type for hit in verbs for sense in hit.form.entry.sense}
    if _DEAL.isdisjoint(types):
        return False
    return types == _DEAL or any(_is_deal(word, _DEAL) for word in behind)


def _does(word: Word) -> bool:
    """A verb by which she does, begins, MEANS TO DO what stands behind, with no pronoun on it."""
    hits = [hit for hit in word.groups.get("host", ()) if hit.form.pos == VERB and not hit.form.passive]
    doing = [hit for hit in hits if hit.form.entry.subject == ACTOR and not hit.suffix]
    return any(hit.form.agreement == _SHE for hit in doing)


def _is_deal(word: Word, kinds: frozenset[str]) -> bool:
    """A noun for an agreement, for talks."""
    hits = (hit for hit in word.groups.get("event", ()) if hit.form.pos != VERB)
    return any(sense.type in kinds for hit in hits for sense in hit.form.entry.sense)


def deals(finder: Search, at: int) -> bool:
    """A word for talks, a truce or fighting stands before a token, and none for a kind of place, such as a border."""
    before = finder.words[max(0, at - _BACK) : at]
    if any("kind" in word.groups for word in before[-1:]):
        return False
    return not all(_DEALING.isdisjoint(word.kinds["event"]) for word in before)
