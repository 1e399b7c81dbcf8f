"""What stands behind a word for a kind of place: whether it may be its name, only describes it, or goes on without."""

from rawi.annotate.kind_words import is_singular
from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word
from rawi.text.fold import key
from rawi.text.tokens import WORD

_BUILT = frozenset(("airport", "border"))
_PROVINCE = "governorate"
_ONLY_KNOWN = frozenset((_PROVINCE, "country"))  # kinds whose members are nearly all in the gazetteer
_ROAD = "road"
_DIRECTION, _NEAR = "direction", "near"  # the parts' entries
_HOLDS_VILLAGES = frozenset(("city", "town", "district", "subdistrict", "governorate"))
_ALEF = "\u0627"
_IN, _FEMININE = "\u0627\u0646", "\u0647"


def is_indefinite(word: Word) -> bool:
    """A kind word in the indefinite accusative: no genitive may follow."""
    hit = word.first("kind")
    return hit is not None and any(word.stem == key(form) + _ALEF for form in hit.form.entry.forms)


def takes_unknown(finder: Search, phrase: Phrase, at: int) -> bool:
    """A kind of place whose members are not all known: a village, or the state of ZAMFARA, of a word that is spelt like
    a name alone, and not a state that is new; the provinces OF THE SOUTH."""
    if phrase.head not in _ONLY_KNOWN:
        return True
    if phrase.head != _PROVINCE or at >= finder.count or finder.is_stop(at) or finder.is_bound(at):
        return False
    word, token = finder.words[at], finder.tokens[at]
    side = word.first("part")
    if phrase.plural and side is not None and word.article and not word.preposition:
        return bool(side.form.entry.id == _DIRECTION)
    bare = not (word.hits or word.article or word.preposition or word.conjunction)
    return bare and token.kind == WORD and not token.key.endswith(_FEMININE) and not word.looks_like_verb()


def only_describes(finder: Search, phrase: Phrase, found: Found) -> bool:
    """THE MILITARY airport, THE EASTERN areas: behind a definite word an adjective is no name of a place of another
    kind; nor is a day behind THE CITY, ON FRIDAY."""
    if finder.key_at(found.first) in finder.linking.weekday:
        return True
    adjective = found.last == found.first + 1 and finder.is_adjective(found.first)
    described = phrase.head in _BUILT or "direction" in finder.words[found.first].groups
    others = all(name.group == PLACE and name.value.kind != phrase.head for name in found.names)
    return adjective and described and others


def names_another_kind(finder: Search, phrase: Phrase, found: Found) -> bool:
    """The STREETS of THE QUARTER, which a town is called as well: behind streets, a definite word for a kind is no name
    that needs its own kind before it."""
    if phrase.head != _ROAD or not phrase.plural:
        return False
    word, names = finder.words[found.first], [name for name in found.names if name.group == PLACE]
    if not names or found.last > found.first + 1 or not word.article or "kind" not in word.groups:
        return False
    return all(name.needs_head and name.value.kind != phrase.head for name in names)


def goes_on(finder: Search, at: int) -> bool:
    """A known place with "and" written on it begins at a token."""
    after = finder.names[at] if at < finder.count else None
    return after is not None and bool(after.conjunction) and PLACE in after.groups


def is_elsewhere(finder: Search, at: int) -> bool:
    """A known place with a preposition written on it: quarters IN X."""
    found = finder.names[at]
    return found is not None and bool(found.preposition) and PLACE in found.groups


def is_saharan(finder: Search, at: int) -> bool:
    """The area of IN X: the Tuareg "place of", spelt like the particle of a statement, before a word unknown."""
    start = at + 1
    if finder.key_at(at) != _IN or start >= finder.count or finder.is_stop(start) or finder.names[start] is not None:
        return False
    word = finder.words[start]
    return not (word.hits or word.article or word.looks_like_verb() or word.preposition)


def is_one_town(finder: Search, at: int) -> bool:
    """A singular word for a town or a land, with a known name of a place behind it."""
    word = finder.words[at]
    hit = word.first("kind")
    if hit is None or hit.form.entry.kind not in _HOLDS_VILLAGES or hit.suffix or word.article or word.preposition:
        return False
    found = finder.name_at(at + 1, PLACE) if is_singular(word, hit) and not finder.is_stop(at + 1) else None
    return found is not None and not found.preposition and not found.conjunction


def is_close_to(finder: Search, at: int) -> bool:
    """CLOSE TO, EAST OF a known place: what stands before lies near what stands behind, and is not called so."""
    sides = {hit.form.entry.id for hit in finder.words[at].groups.get("part", ())}
    return _NEAR in sides or (_DIRECTION in sides and finder.names[at] is None and _is_known(finder, at + 1))


def _is_known(finder: Search, at: int) -> bool:
    """A place by its name alone stands here."""
    found = finder.names[at] if at < finder.count else None
    if found is None or found.preposition or found.conjunction:
        return False
    return any(name.group == PLACE and not name.needs_head for name in found.names)
