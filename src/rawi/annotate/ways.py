"""Places told by others: the road X - Y, the road that joins X and Y, the areas under the control of Z."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Name

_WAYS = frozenset(("road", "border", "frontline", "river", "bridge"))
_AREAS = frozenset(("region", "city", "town", "village", "base", "border", "frontline"))
_DASHES = frozenset("-\u2013\u2014_")
_ROAD, _ENDS = "road", frozenset(("city", "town", "governorate"))
_DIRECTED = frozenset(("direction", "part"))
_FROM, _TO = "\u0645\u0646", "\u0627\u0644\u064a"
_LONGEST = 12  # tokens from a road to its further end


def spans_two(finder: Search, phrase: Phrase) -> bool:
    """Take in the ends of a way: with a dash between them, or behind 'between' or a word that joins."""
    joins = phrase.last < finder.count and "joining" in finder.words[phrase.last].groups
    unnamed = (phrase.definite or joins) and phrase.last == phrase.first + 1
    if phrase.head in _WAYS and phrase.last == phrase.first + 1 and _bracketed(finder, phrase):
        return True
    return (
        _dashed(finder, phrase)
        or (phrase.head in _WAYS and _behind_adjective(finder, phrase))
        or _side_by_side(finder, phrase)
        or (unnamed and phrase.head in _WAYS and _joining(finder, phrase))
    )


def _dashed(finder: Search, phrase: Phrase) -> bool:
    """The road X - Y, the axis of X - Y, the zone A - B."""
    dash = phrase.last
    if phrase.core_first == phrase.first or dash + 1 >= finder.count or finder.tokens[dash].raw not in _DASHES:
        return False
    after = dash + 1
    if finder.text.sentence_of[after] != finder.text.sentence_of[dash] or _far(finder, dash):
        return False
    found = finder.name_at(after, PLACE)
    named = found is not None and not found.preposition
    if phrase.head not in _WAYS and phrase.first not in _quoted_around(finder, phrase, after):
        return False
    if not named and (finder.is_stop(after) or finder.words[after].hits):
        return False
    if found is not None and named:
        phrase.last = found.last
    else:
        phrase.last = finder.extend_unknown(after + 1, 2)
    phrase.names = ()
    phrase.again = phrase.core_first if named else phrase.last
    return True


def _side_by_side(finder: Search, phrase: Phrase) -> bool:
    """The road X Y: two towns with nothing between."""
    at = phrase.last
    if phrase.head != _ROAD or phrase.core_first == phrase.first or at >= finder.count or finder.is_stop(at):
        return False
    found = finder.name_at(at, PLACE)
    if found is None or found.preposition or not _are_towns(found.names) or not _are_towns(phrase.names):
        return False
    if not _DIRECTED.isdisjoint(finder.words[at].groups):
        return False
    phrase.last, phrase.names, phrase.again = found.last, (), phrase.core_first
    return True


def _are_towns(names: tuple[Name, ...]) -> bool:
    """Some of what the names stand for is a town or a governorate called after one."""
    return any(name.group == PLACE and name.value.kind in _ENDS for name in names)


def _bracketed(finder: Search, phrase: Phrase) -> bool:
    """The main road (X - Y)."""
    at = phrase.last
    at += phrase.definite and at < finder.count and finder.words[at].article
    if at >= finder.count or finder.tokens[at].raw != "(":
        return False
    dash = _place_end(finder, at + 1)
    if dash is None or dash + 1 >= finder.count or finder.tokens[dash].raw not in _DASHES:
        return False
    end = _place_end(finder, dash + 1)
    if end is None:
        return False
    phrase.last = end + (end < finder.count and finder.tokens[end].raw == ")")
    phrase.names, phrase.again, phrase.core_first, phrase.anaphor = (), at + 1, at + 1, False
    return True


def _behind_adjective(finder: Search, phrase: Phrase) -> bool:
    """THE INTERNATIONAL road X - Y: two towns with a dash between, right behind a road without a name."""
    at = phrase.last + (phrase.last < finder.count and finder.words[phrase.last].article)
    dash = _place_end(finder, at) if phrase.definite and phrase.core_first == phrase.first else None
    if dash is None or dash + 1 >= finder.count or finder.tokens[dash].raw not in _DASHES or _far(finder, dash):
        return False
    end = _place_end(finder, dash + 1)
    found = finder.names[at]
    if end is None or found is None or found.preposition or found.conjunction:
        return False
    phrase.names, phrase.again, phrase.core_first, phrase.anaphor = (), at, at, False
    phrase.last = end
    return True


def _far(finder: Search, dash: int) -> bool:
    """The dash stands apart on one side only: it opens an aside."""
    left = finder.tokens[dash].start - finder.tokens[dash - 1].end
    right = finder.tokens[dash + 1].start - finder.tokens[dash].end
    return left > 2 or right > 2


def _quoted_around(finder: Search, phrase: Phrase, after: int) -> set[int]:
    """The phrase's first token, when one quotation spans both sides of the dash."""
    return {phrase.first} if finder.quoted.get(phrase.core_first, 0) > after else set()


def _joining(finder: Search, phrase: Phrase) -> bool:
    """The road BETWEEN X and Y, the line that JOINS X and Y, the road that LEADS TO X."""
    at, joins = phrase.last, False
    while at < min(finder.count, phrase.first + _LONGEST // 2):
        word = finder.words[at]
        if "joining" in word.groups:
            joins = True
        elif word.function not in ("relative",) and not (
            word.article and not word.conjunction and not word.preposition
        ):
            break
        at += 1
    between = at < finder.count and finder.words[at].function == "preposition"
    if between and _is_between(finder, at):
        at += 1
    elif not joins:
        return False
    end = _two_places(finder, at, phrase.first + _LONGEST) or _from_to(finder, at) or _leading_to(finder, at)
    if end is None:
        return False
    phrase.last, phrase.names, phrase.again, phrase.anaphor = end, (), at, False
    phrase.core_first = at
    return True


def _from_to(finder: Search, at: int) -> int | None:
    """Where the further end of a way ends that reaches FROM X TO Y."""
    first = _place_end(finder, at + 1) if finder.key_at(at) == _FROM else None
    if first is None or finder.key_at(first) != _TO:
        return None
    return _place_end(finder, first + 1)


def _leading_to(finder: Search, at: int) -> int | None:
    """Where the place ends that a way LEADS TO."""
    return _place_end(finder, at + 1) if finder.key_at(at) == _TO else None


def _is_between(finder: Search, at: int) -> bool:
    return bool(finder.words[at].groups["function"][0].form.entry.id == "bayna")


def _two_places(finder: Search, at: int, limit: int) -> int | None:
    """Where the second of two places linked by 'and' ends."""
    first = _place_end(finder, at)
    if first is None or first >= min(limit, finder.count):
        return None
    apart = finder.tokens[first].key == "\u0648"
    second = _place_end(finder, first + apart)
    if second is None or not (apart or finder.words[first].key.startswith("\u0648")):
        return None
    return second


def _place_end(finder: Search, at: int) -> int | None:
    """Where a place ends that begins here: a kind word with a name, or a name."""
    if at + 1 < finder.count and "kind" in finder.words[at].groups and finder.names[at + 1] is not None:
        at += 1
    found = finder.names[at] if at < finder.count else None
    if found is None or PLACE not in found.groups:
        return None
    return found.last


def held_by(finder: Search, phrase: Phrase) -> bool:
    """Areas UNDER THE CONTROL of Z: the holding and its holder belong to the place; the holder is found on its own."""
    at = phrase.first + 1
    if phrase.head not in _AREAS or phrase.definite or at >= finder.count or finder.is_stop(at):
        return False
    hit = finder.words[at].first("holding")
    if hit is None or finder.words[at].article or finder.words[at].preposition:
        return False
    phrase.core_first, phrase.names, phrase.again = at, (), at
    phrase.last = at + 1 if hit.suffix else _holder_end(finder, at + 1)
    return phrase.last > at + 1 or bool(hit.suffix)


def _holder_end(finder: Search, at: int) -> int:
    """Where the holder's name ends: a known name, or a role word with what describes it."""
    for start in (at, at + 1):
        found = finder.name_at(start, "actor", "source")
        if found is not None and not finder.is_stop(at):
            return finder.extend_adjectives(found.last, True, 1)
        if start == at and (finder.is_stop(at) or "role" not in finder.words[at].groups):
            return at
    return finder.extend_adjectives(at + 1, finder.words[at].article, 2)
