"""What stands behind the word for a kind of place that has no name: a number, the place it lies in, what it is like."""

from rawi.annotate.kind_words import is_side
from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Name
from rawi.text.tokens import COMMAS, NUMBER, WORD

_NAMED_KINDS = frozenset(
    ("city", "town", "village", "governorate", "district", "base", "airport", "crossing", "island", "port")
)
_YEAR = 4  # digits
_SMALL = frozenset(("preposition", "negation"))
_ENDS = frozenset(("preposition", "relative"))
_MEASURE = "measure"
_MODEL = "model"  # the word for a number, before one


def is_only_described(finder: Search, phrase: Phrase) -> bool:
    """THE COASTAL city, THE AIR base, the coastal SOUTHERN city: the one named before; but the coastal road is one of
    its own."""
    if phrase.head not in _NAMED_KINDS or phrase.last not in (phrase.first + 2, phrase.first + 3):
        return False
    described, *more = finder.words[phrase.first + 1 : phrase.last]
    return "describing" in described.groups and all("direction" in word.groups for word in more)


def of_place(finder: Search, phrase: Phrase) -> None:
    """The eastern axis OF the town X: the place behind belongs to the phrase and is found on its own as well."""
    at = phrase.last
    if at == phrase.first + 1 or at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return
    word, found = finder.words[at], finder.names[at]
    bound = word.preposition == "li" or (found is not None and found.preposition == "li")
    if "direction" not in finder.words[at - 1].groups or not bound or word.conjunction:
        return
    end = _place_behind(finder, at)
    if end is not None:
        phrase.last, phrase.again = end, at


def _place_behind(finder: Search, at: int) -> int | None:
    """Where the place ends that begins here with a preposition written on it."""
    found = finder.names[at]
    if found is not None and PLACE in found.groups:
        return found.last
    if "kind" not in finder.words[at].groups:
        return None
    after = finder.name_at(at + 1, PLACE)
    if after is not None and not after.preposition:
        return after.last
    return at + 1 if finder.words[at].article else None


def numbered_end(finder: Search, at: int) -> int:
    """Behind the number that a quarter goes by: the quarter NUMBER 3, the block 12; not if it counts what follows or
    may be a year, the occupation of the town IN 2019."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return at
    number = at + (_MODEL in finder.words[at].kinds["cue"])
    if number >= finder.count or finder.tokens[number].kind != NUMBER:
        return at
    goes_by_it = _ends_name(finder, number + 1) and len(finder.tokens[number].raw) < _YEAR
    return number + 1 if number > at or goes_by_it else at


def is_measure(finder: Search, at: int) -> bool:
    """A unit of length or weight, behind its number."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return False
    return _MEASURE in finder.words[at].kinds["unit"]


def by_number(finder: Search, phrase: Phrase) -> tuple[Name, ...]:
    """What the tables know by a number: REGIMENT 46."""
    found = finder.names[phrase.first]
    if found is None or found.last != phrase.last or finder.tokens[phrase.last - 1].kind != NUMBER:
        return phrase.names
    return tuple(name for name in found.names if name.group == PLACE)


def _ends_name(finder: Search, at: int) -> bool:
    """The text, a mark, "and", a preposition, WHICH or a side follows, WEST of X: nothing that a number could count."""
    if at == finder.count or finder.tokens[at].kind not in (WORD, NUMBER):
        return True
    word, name = finder.words[at], finder.names[at]
    bound = name is not None and bool(name.preposition or name.conjunction)
    return bound or word.function in _ENDS or bool(word.preposition or word.conjunction) or is_side(word)


def picked_from(finder: Search, at: int) -> int:
    """Where several places without a name end, one more word at most: villages (other), AMONG THEM X; or nought."""
    for end in (at, at + 1):
        if _picks(finder, end):
            return end
        if end == at and (finder.is_stop(at) or finder.words[at].preposition or finder.words[at].article):
            break
    return 0


def _picks(finder: Search, at: int) -> bool:
    """AMONG THEM, THEY ARE stands here, perhaps behind a comma and a small word."""
    after = at + (finder.key_at(at) in COMMAS)
    after += after < finder.count and finder.words[after].function in _SMALL
    return after < finder.count and finder.picks(after) and not finder.is_led(after)
