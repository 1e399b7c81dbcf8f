"""Places that say where another one lies, and places that somebody only comes from or is on the way to."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.search import Search
from rawi.model import Relation

_IN = frozenset(("fi", "bi"))
_LINKS = _IN | {"ala", "min", "ila", "bayna", "other", "li", "maa"}
_ON = "ala"  # ON the edge of X
_ASIDE = frozenset(("direction", "near", "middle", "edge"))  # north of X, near X: what stands before lies there
_NEARBY = frozenset(("beside", "near"))
_PEOPLE = frozenset(("civilians", "person", "fighters", "official", "speaker", "group", "people"))
_SEATED = frozenset(("group", "force", "government", "official", "speaker", "name"))
_INSIDE = "\u0641\u064a"
_OPENING, _CLOSING, _COMMA = "(", ")", "\u060c"
_LONGEST_ASIDE = 10
_DESCRIBED = 2  # words: the base X, THE AIR base, WHICH
_BESIDE_IT, _PRONOUN = 3, "pronominal"  # words: AND HOUSES, BESIDE, IT
_COUNTRY = "country"
_LONGEST = 3  # words by which a place lies in another


def link_places(phrases: list[Phrase], finder: Search) -> None:
    """Note of every place where the words begin that tie what stands before to it, and whether it is astray."""
    ends = {phrase.last: phrase for phrase in phrases if phrase.kind != PLACE}
    for phrase in phrases:
        if phrase.kind == PLACE and not phrase.conjunction and phrase.part_first:
            before = _words_before(finder, phrase.part_first)
            phrase.link = _link(finder, phrase)
            phrase.off = _off(finder, phrase, before)
            if not before.isdisjoint(finder.linking.bound):
                phrase.astray = "way"
            elif not before.isdisjoint(finder.linking.posted) or _is_posted_aside(finder, phrase):
                phrase.astray = "post"
            elif _is_of_owner(finder, phrase):
                phrase.astray = "owner"
            elif _is_home(finder, phrase, ends):
                phrase.astray = "home"
            elif _is_seat(finder, phrase, ends):
                phrase.astray = "seat"


def _is_posted_aside(finder: Search, phrase: Phrase) -> bool:
    """Guns STATIONED EAST OF X, from its posts north of X: as with IN between."""
    at = phrase.part_first
    if at == phrase.first:
        return False
    return any(f"{finder.said(start, at)} {_INSIDE}" in finder.linking.posted for start in range(max(0, at - 2), at))


def neighbours_end(finder: Search, at: int) -> int:
    """Where the words end that add nameless neighbours to a place: the hill AND HOUSES BESIDE IT; else the token."""
    if at + _BESIDE_IT > finder.count or not finder.words[at].conjunction:
        return at
    things, beside, pronoun = finder.words[at : at + _BESIDE_IT]
    bare = "unit" in things.groups and not (things.article or things.is_verb)
    lies = not _NEARBY.isdisjoint(beside.ids["direction"]) and not beside.article
    return at + _BESIDE_IT if bare and lies and pronoun.function == _PRONOUN else at


def _off(finder: Search, phrase: Phrase, before: set[str]) -> Relation:
    """How what stands before lies to the place: the road that LEADS TO it, the hills that OVERLOOK it; where a clause
    behind it tells of the place itself, in it."""
    behind = finder.words[phrase.last : phrase.last + _DESCRIBED]
    if any(word.function == "relative" for word in behind):
        return "in"
    if not before.isdisjoint(finder.linking.leading):
        return "toward"
    return "in" if before.isdisjoint(finder.linking.adjoining) else "near"


def _link(finder: Search, phrase: Phrase) -> int:
    """Where the words begin that say that what stands before lies in the place, or -1."""
    at = phrase.part_first
    hit = finder.words[at].first("part") if at < phrase.first else None
    aside = hit is not None and hit.form.entry.id in _ASIDE
    before = finder.words[at - 1]
    inside = phrase.preposition == "bi" or aside
    start = at
    if before.function == "preposition":
        entry = before.groups["function"][0].form.entry.id
        start, inside = at - 1, entry in _IN or (entry == _ON and aside)
        if entry not in _LINKS or before.conjunction:
            return -1
    told = _located_from(finder, start)
    if told >= 0:
        return _over_bracket(finder, told)
    if start and finder.tokens[start - 1].raw == _OPENING:
        return start - 1
    if not inside:
        return -1
    comma = finder.tokens[start - 1].raw == _COMMA
    return start - 1 if comma else _over_bracket(finder, start)


def _located_from(finder: Search, end: int) -> int:
    """Where words such as LYING, WHICH BELONGS begin that end at a token, or -1."""
    for start in range(max(0, end - _LONGEST), end):
        if finder.said(start, end) in finder.linking.located:
            return start
    return -1


def _over_bracket(finder: Search, at: int) -> int:
    """Before a bracket that ends at a token."""
    if at == 0 or finder.tokens[at - 1].raw != _CLOSING:
        return at
    for start in range(at - 2, max(-1, at - _LONGEST_ASIDE), -1):
        if finder.tokens[start].raw == _OPENING:
            return start
    return at


def _words_before(finder: Search, end: int) -> set[str]:
    """The word right before a token, the two, the three words."""
    return {finder.said(start, end) for start in range(max(0, end - _LONGEST), end)}


def _is_of_owner(finder: Search, phrase: Phrase) -> bool:
    """A ship TIED TO X, owned by a firm IN X: a land, behind no more than whose firm it is."""
    if not any(name.group == PLACE and name.value.kind == _COUNTRY for name in phrase.names):
        return False
    at, owning = phrase.part_first, finder.linking.owning
    if not owning.isdisjoint(_words_before(finder, at)):
        return True
    firms = (at - 2, at - 3) if phrase.preposition in _IN and finder.words[at - 1].function == "preposition" else ()
    return any(
        firm > 0 and finder.words[firm].preposition == "li" and not owning.isdisjoint(_words_before(finder, firm))
        for firm in firms
    )


def _is_home(finder: Search, phrase: Phrase, ends: dict[int, Phrase]) -> bool:
    """A youth FROM the town X, gunmen FROM X: where somebody is from."""
    before = phrase.part_first - 1
    if finder.words[before].function != "preposition" or phrase.preposition != "min":
        return False
    who = ends.get(before)
    return who is not None and who.head in _PEOPLE and not _is_driven(finder, who)


def _is_seat(finder: Search, phrase: Phrase, ends: dict[int, Phrase]) -> bool:
    """The resistance IN X took positions in Y, a doctor IN X said: where who speaks or acts has his seat."""
    apart = finder.words[phrase.part_first - 1].function == "preposition"
    if phrase.preposition not in _IN or (phrase.preposition == "fi") != apart:
        return False
    who = ends.get(phrase.part_first - apart)
    if who is None or who.head not in _SEATED or who.preposition or not who.first:
        return False
    return who.first == finder.text.sentences[who.sentence][0] or finder.words[who.first - 1].is_verb


def _is_driven(finder: Search, who: Phrase) -> bool:
    """A word before them takes "from": EXPELLED the gunmen from X."""
    for at in range(max(0, who.part_first - _LONGEST - 1), who.part_first):
        senses = [sense for hit in finder.words[at].groups.get("event", ()) for sense in hit.form.entry.sense]
        if any("place" in sense.roles.get("min", "") for sense in senses):
            return True
    return False
