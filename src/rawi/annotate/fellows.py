"""Further people in a row of names: Ahmad so-and-so, AND NADIR so-and-so, whose first name no table need know."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.persons import is_surely_name, name_end, opens_name
from rawi.annotate.search import Search
from rawi.text.tokens import COMMAS, WORD

_AND = "\u0648"
_PERSON = "person"
_SHORTEST = 4  # letters, the conjunction among them
_TWO = 2  # names of the person before, and of the one who follows


def is_beside_person(finder: Search, at: int) -> bool:
    """Behind a person told by two names or more, perhaps over a comma, with "and" on it."""
    before = finder.previous
    if before is None or before.head != _PERSON or before.names or before.last - before.first < _TWO:
        return False
    between = finder.tokens[before.last : at]
    if len(between) > 1 or any(token.raw not in COMMAS for token in between):
        return False
    folded = finder.tokens[at].key
    same = finder.text.sentence_of[at] == before.sentence
    return same and finder.tokens[at].kind == WORD and folded.startswith(_AND) and len(folded) >= _SHORTEST


def listed_person(finder: Search, at: int) -> Phrase | None:
    """A name of two words or more behind "and" and a person's: what begins it is no known word, or a first name."""
    if not is_beside_person(finder, at) or opens_name(finder, at) is not None or finder.names[at] is not None:
        return None
    word, bare = finder.words[at], finder.tokens[at].key[1:]
    if bare not in finder.persons.words and (word.hits or word.article or word.function):
        return None
    if not (is_surely_name(finder, at + 1) or _may_follow(finder, at + 1)) or bare in finder.persons.nobody:
        return None
    last = name_end(finder, at)
    if last < at + _TWO:
        return None
    phrase = Phrase(ACTOR, _PERSON, at, last)
    phrase.shared_clitic, phrase.definite = _AND, True
    return phrase


def _may_follow(finder: Search, at: int) -> bool:
    """A first name, though an everyday word too."""
    return not finder.is_stop(at) and finder.tokens[at].key in finder.persons.words
