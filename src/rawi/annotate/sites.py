"""The further words of a place's name: an honour, whose office it is, what a unit is, on which side of a dash."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.persons import is_surely_name, name_end
from rawi.annotate.placed import after_place_word
from rawi.annotate.search import Search
from rawi.annotate.units import UNITS_BY_NUMBER
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word
from rawi.text.tokens import MARK, NUMBER, WORD

_DASHES = frozenset("-\u2013\u2014")
_ALI = "\u0639\u0644\u064a"
_TITLES = frozenset(("person", "official", "civilians"))
_TOWNS = frozenset(("city", "town"))
_NUMBERED = frozenset(
    ("base", "neighbourhood", "square", "crossing", "road", "bridge", "village", "town", "camp", "facility")
)
_LONGEST_NAME = 3  # words
_BORDER, _WITH, _LAND = "border", "\u0645\u0639", "country"
_OPEN = frozenset(("hospital", "facility", "road", "square"))
_SIDES = frozenset(("direction", "countryside"))
_HIS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # a pronoun, where no name ends
_AND, _OF, _SHORTEST_NAME = "\u0648", "\u0645\u0646", 4
_ARTICLE = "\u0627\u0644"
_LANDS = frozenset(("city", "town", "governorate", "district"))
_OFFICE, _THINGS = "government", "things"
_FEMININE, _OF_MEN, _OF_WOMEN = "\u0647", "\u064a", "\u064a\u0647"
_SHORTEST = 6  # letters of an adjective with its article


def titled_end(finder: Search, at: int) -> int:
    """Where a name ends that begins with an honour: PROPHET X, KING SLAVE OF X, SAINT X; a SULTAN X; else ``at``."""
    word, start = finder.words[at], at + 1
    honour = word.key in finder.linking.honours
    if honour and _is_ali(finder, start):
        return name_end(finder, start)
    if finder.is_stop(start) or finder.words[start].article or word.preposition:
        return at
    if not (honour or (word.article and is_title(word))):
        named = finder.persons.is_given(finder.key_at(at)) and not word.article and not finder.words[start].hits
        end = finder.extend_unknown(start, 2, apart=True) if named else start
        return end if end > start else at
    found = finder.name_at(start, PLACE)
    if found is not None and not found.preposition:
        return found.last
    if finder.persons.is_given(finder.key_at(start)) and not finder.words[start].conjunction:
        end = name_end(finder, start)
        return end - (finder.words[end - 1].key in finder.linking.qualities)
    if finder.persons.is_link(finder.key_at(start)) and not finder.is_stop(start + 1):
        return start + 2
    end = finder.extend_unknown(start, 2, apart=True)
    end += finder.key_at(end - 1) in finder.persons.closing and is_surely_name(finder, end)  # AYATOLLAH X
    return end if end > start or not honour else at


def _is_ali(finder: Search, at: int) -> bool:
    """The first name that differs from "on" by the dots of its last letter alone."""
    same = at < finder.count and finder.text.sentence_of[at] == finder.text.sentence_of[at - 1]
    return same and finder.tokens[at].raw == _ALI


def is_title(word: Word) -> bool:
    """A word for a person of some standing: the SHEIKH, the martyr."""
    return not _TITLES.isdisjoint(word.kinds["role"])


def office_end(finder: Search, at: int) -> int:
    """Where the name of an office ends, behind HEADQUARTERS OF, building of: the PRESIDENCY OF THE GOVERNMENT, the
    COMMAND OF THE FOURTH REGION; ``at`` where none is named so."""
    word, end = finder.words[at], at + 1
    if word.article or word.preposition or word.conjunction or finder.is_stop(end) or finder.is_stop(at):
        return at
    if _acts(finder.words[at - 1]) or word.kinds["role"] - {_OFFICE}:
        return at  # THE COMMAND of the police speaks; the quarters of AN ARMED FORCE are told by whose they are
    held = "role" in word.groups or "kind" in word.groups
    behind = finder.words[end]
    if not held or not behind.article or behind.conjunction or behind.preposition:
        return at
    end = finder.extend_adjectives(end + 1, True, 2)
    return end + (end < finder.count and finder.tokens[end].kind == NUMBER)


def named_for_place(finder: Search, phrase: Phrase) -> int:
    """Behind the place that what has a common noun for its name is called after: the water station OF X."""
    last = phrase.last
    found = finder.name_at(last, PLACE)
    if last + 1 < finder.count and finder.persons.is_link(finder.key_at(last)) and not finder.is_stop(last + 1):
        return last + 2 if found is None else found.last
    return last if found is None or finder.is_stop(last) or found.preposition else found.last


def station(finder: Search, at: int) -> Phrase | None:
    """A post of the police or the like, where a place is expected: attacked THE POLICE STATION OF X, near the
    DEPARTMENT OF SECURITY."""
    word, own = finder.words[at], at + 1
    if word.stem not in finder.linking.stations or word.article or word.conjunction or own >= finder.count:
        return None
    service = finder.words[own]
    if service.stem not in finder.linking.services or finder.is_stop(own) or service.preposition:
        return None
    behind = at > 0 and finder.words[at - 1].function == "preposition"  # BEFORE the station, NEAR it
    if not behind and not after_place_word(finder, at, Found(at, own, (), "", word.preposition)):
        return None
    end = own + 1
    if not service.article:
        end = _name_of(finder, end)
    if end == own + 1 and not service.article:
        return None
    phrase = Phrase(PLACE, "facility", at, finder.extend_adjectives(end, True, 1))
    phrase.core_first, phrase.core_last = own, phrase.last
    return phrase


def _name_of(finder: Search, at: int) -> int:
    """Where the name of a place ends, known or not; ``at`` where none begins."""
    if finder.is_stop(at):
        return at
    found = finder.name_at(at, PLACE)
    if found is not None:
        return at if found.preposition else found.last
    word = finder.words[at]
    if word.article:
        return at + (not (word.hits or word.conjunction or word.preposition))
    return finder.extend_unknown(at, 2, apart=True)


def _acts(word: Word) -> bool:
    """A word for a house that is also one for those who sit there: the COMMAND, the COMPANY."""
    return not word.kinds["role"] <= {_THINGS}


def adjective_end(finder: Search, phrase: Phrase) -> int:
    """Behind an adjective that no table has, by its shape, or a number in words, of the kind word before it: the
    INDUSTRIAL area, the FOURTH point."""
    at = phrase.last
    if at != phrase.first + 1 or finder.is_stop(at) or finder.names[at] is not None:
        return at
    word = finder.words[at]
    if word.key in finder.linking.public and phrase.head in _OPEN:
        return at + (not finder.key_at(at + 1).startswith(_ARTICLE))  # the hospital LAST YEAR
    if not word.article or word.hits or word.preposition or word.conjunction:
        return at
    if word.key in finder.linking.ordinals and phrase.head in _NUMBERED and not phrase.plural:
        return at + 1
    if word.key in finder.linking.qualities or (phrase.plural and phrase.head not in _LANDS):
        return at  # houses and fields of a sort are told by it, and are no place of that name
    stem = finder.words[phrase.first].stem
    ending = _OF_WOMEN if phrase.plural or stem.endswith(_FEMININE) else _OF_MEN
    return at + (word.key.endswith(ending) and len(word.key) >= _SHORTEST)


def take_bracketed(finder: Search, phrase: Phrase, at: int) -> bool:
    """Take in the name that stands in brackets behind a bare word for one place: a village (X)."""
    end, start = finder.bracket_end(at), at + 1
    name = end - 1 - start
    if not 0 < name <= _LONGEST_NAME or phrase.plural or phrase.definite:
        return False
    found = finder.names[start]
    known = found is not None and found.last == end - 1 and not (found.preposition or found.conjunction)
    places = tuple(n for n in found.names if n.group == PLACE) if known and found is not None else ()
    strange = all(finder.tokens[i].kind == WORD and not finder.words[i].hits for i in range(start + 1, end - 1))
    opening = finder.persons.is_link(finder.key_at(start)) or not (
        finder.words[start].function or "part" in finder.words[start].groups
    )
    if not places and not (strange and opening):
        return False
    phrase.names, phrase.core_first, phrase.last = places, start, end
    return True


def border_with(finder: Search, phrase: Phrase) -> int:
    """Behind the lands on the other side: the border WITH X, with X AND Y."""
    at = phrase.last
    if (
        phrase.head != _BORDER
        or finder.key_at(at) != _WITH
        or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]
    ):
        return at
    found = finder.name_at(at + 1, PLACE)
    if found is None or found.preposition:
        return at
    last = found.last
    while (behind := _land_too(finder, last)) is not None:
        last = behind.last
    return last


def _land_too(finder: Search, at: int) -> Found | None:
    """AND Y: a further land, with "and" written on it."""
    found = finder.names[at] if at < finder.count else None
    if found is None or found.conjunction != _AND or found.preposition:
        return None
    return found if any(name.group == PLACE and name.value.kind == _LAND for name in found.names) else None


def other_nation(finder: Search, last: int) -> int:
    """Behind the second nation of a border, set off by a dash: the Syrian - TURKISH border."""
    if last + 1 >= finder.count or finder.tokens[last].raw not in _DASHES:
        return last
    sides = (finder.words[last - 1], finder.words[last + 1])
    nations = all("nisba" in word.groups and word.article and not word.conjunction for word in sides)
    return last + 2 if nations and finder.tokens[last + 1].kind == WORD else last


def with_branch(finder: Search, phrase: Phrase) -> int:
    """Where a phrase ends that ends in a unit and its number, with the arm it is of behind it: Brigade 9 INFANTRY."""
    last = phrase.last
    if finder.key_at(last) not in finder.linking.arms or finder.text.sentence_of[last] != phrase.sentence:
        return last
    unit = any(_is_unit(word) for word in finder.words[phrase.first : last])
    before = finder.tokens[last - 1]
    return last + 1 if unit and (before.kind == NUMBER or finder.words[last - 1].article) else last


def _is_unit(word: Word) -> bool:
    """A brigade, a division; the ARMY of a nation, behind which the tanks are others', is none."""
    return not UNITS_BY_NUMBER.isdisjoint(word.ids["role"])


def city_proper(finder: Search, phrase: Phrase) -> None:
    """Take in THE CITY right behind a city's name: X itself, not the land that is called after it."""
    at = phrase.last
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1] or phrase.last != at:
        return
    hit = finder.words[at].first("kind")
    word = finder.words[at]
    towns = tuple(name for name in phrase.names if name.value.kind in _TOWNS)
    if hit is None or hit.form.entry.kind != "city" or not word.article or word.preposition or word.conjunction:
        return
    if towns and finder.tokens[at].kind != MARK:
        phrase.names, phrase.core_last, phrase.last = towns, at, at + 1


def unknown_beside(finder: Search, at: int) -> Phrase | None:
    """A name that no table knows behind a word that only places stand behind: the outskirts of X, NORTH of X."""
    if at + 1 >= finder.count or finder.is_stop(at + 1) or finder.names[at + 1] is not None:
        return None
    word, own = finder.words[at], finder.words[at + 1]
    hit = word.first("part")
    if hit is None or word.article or hit.suffix or finder.tokens[at + 1].kind != WORD:
        return None
    sided = hit.form.entry.id in _SIDES
    if not sided and word.stem not in finder.linking.beyond:
        return None
    if own.hits or own.preposition or own.looks_like_verb() or len(own.key) < _SHORTEST_NAME or finder.is_bound(at + 1):
        return None
    if (own.article and not sided) or finder.tokens[at + 1].raw.endswith(_HIS):
        return None
    if not own.article and own.key.endswith(_OF_WOMEN):
        return None  # MIDDLE EASTERN
    if finder.persons.is_given(finder.key_at(at + 1)):
        return None
    end = at + 2 if own.article else finder.extend_unknown(at + 2, 1, apart=True)
    if not _ends(finder, end) or (not sided and finder.key_at(end) == _OF):
        return None  # a WIDE surrounding of the town
    return Phrase(PLACE, "name", at + 1, end)


def _ends(finder: Search, at: int) -> bool:
    """Nothing but a mark, an "and", a preposition, a side or another place comes next."""
    if at >= finder.count or finder.is_stop(at) or finder.words[at].preposition or finder.words[at].conjunction:
        return True
    found = finder.names[at]
    known = found is not None and PLACE in found.groups
    groups = finder.words[at].groups
    return known or "part" in groups or "direction" in groups or finder.key_at(at).startswith(_AND)
