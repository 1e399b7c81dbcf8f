"""Places named one after the other behind a word for their kind: the villages X, Y AND Z, known or not."""

from rawi.annotate.enumerated import are_neighbours, goes_on_elsewhere, is_genitive
from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.opening import says_next
from rawi.annotate.placed import acts, is_settled
from rawi.annotate.search import Search
from rawi.annotate.sites import titled_end
from rawi.annotate.where import is_mere_kind
from rawi.lexicon.names import Found, Name
from rawi.text.tokens import COMMAS, MARK, WORD

_AND, _FEMININE = "\u0648", "\u0629"
_IN, _CITY = frozenset(("fi", "bi")), "city"
_PARTING = COMMAS | frozenset("-\u2013/")  # what may stand between the names of a list
_SHORTEST = 4  # letters of an unknown name, the conjunction among them


def listed_place(finder: Search, at: int) -> Phrase | None:
    """A further name in a list behind a kind word, even one that is a common word elsewhere."""
    before, found = finder.previous, finder.names[at]
    if before is None or found is None or before.kind != PLACE:
        return None
    if finder.key_at(at) in finder.linking.alone and not finder.tokens[at].raw.endswith(_FEMININE):
        return None  # the quarter X ALONE, in Arabic almost spelt like AND HADDA
    if not _follows(finder, before, at, found.conjunction) and not (
        finder.listing and not found.conjunction and goes_on_elsewhere(finder, before.last, at)
    ):
        return None
    names = tuple(name for name in found.names if name.group == PLACE)
    if not names or found.preposition or is_mere_kind(finder, at, found):
        return None
    if found.conjunction and says_next(finder, found.last) and ACTOR in found.groups:
        return None  # shelled X AND WASHINGTON WARNS
    word = finder.words[at]
    if acts(finder, at, found):
        return None
    if not finder.listing and word.article and "kind" in word.groups and found.last == at + 1:
        return None  # the base X AND THE AIRPORT: no quarter of that name
    bare = before.core_first == before.first and before.head == "name" and not finder.listing and not finder.chained
    if bare and not _among_places(finder, before, found):
        return None
    phrase = Phrase(PLACE, "name", at, finder.extend_directions(found.last))
    phrase.names, phrase.core_first, phrase.core_last = names, at, found.last
    return phrase


def _among_places(finder: Search, before: Phrase, found: Found) -> bool:
    """A name that is also a common word, between two that are surely places: Sanaa AND HAJJA and Saada; or last in a
    list of them."""
    after = finder.names[found.last] if found.last < finder.count else None
    if before.preposition in _IN and before.head == "name" and _are_cities(before.names, found.names):
        return True  # talks IN Doha AND TEHRAN
    if are_neighbours(before, found) and not finder.words[found.first].verbal:
        return True
    if after is None or after.conjunction != _AND or after.preposition:
        return bool(before.conjunction) and (found.last >= finder.count or finder.is_stop(found.last))
    if after.groups <= {PLACE} and not finder.words[found.first].hits:
        return not finder.words[found.last].hits  # no common word, either of them
    known = any(not name.needs_head or is_settled(name) for name in after.names if name.group == PLACE)
    return known and after.groups <= {PLACE}


def _are_cities(*lists: tuple[Name, ...]) -> bool:
    """Each of some names is that of a city."""
    return all(any(name.group == PLACE and name.value.kind == _CITY for name in names) for names in lists)


def unknown_in_list(finder: Search, at: int) -> Phrase | None:
    """A further name in a list behind a plural kind word that no table knows."""
    before, word = finder.previous, finder.words[at]
    if before is None or finder.tokens[at].kind != WORD or word.hits or finder.names[at]:
        return None
    if not finder.listing and not (word.article and (finder.chained or _is_headed(before))):
        return None
    bare, linking = word.key.removeprefix(_AND), finder.linking
    if bare in linking.somewhere or bare in linking.vague or bare in linking.ordinals:
        return None  # the one in X AND THE SECOND in Y
    conjunction = _AND if word.key.startswith(_AND) and len(word.key) >= _SHORTEST else ""
    if not _follows(finder, before, at, conjunction):
        return None
    phrase = Phrase(PLACE, "name", at, finder.extend_unknown(at + 1, 1, apart=True))
    if phrase.last == at + 1 and conjunction and is_genitive(finder, at + 1):
        phrase.last += 1
    phrase.last = finder.extend_directions(phrase.last)
    if not _ends_item(finder, phrase.last):
        return None
    phrase.shared_clitic = conjunction
    return phrase


def titled_in_list(finder: Search, at: int) -> Phrase | None:
    """A further name in a list of places that begins with a link or an honour: the camps X AND THE SHEIKH Y, the
    villages X AND MOTHER OF Y."""
    if not finder.listing:
        return None
    before, folded = finder.previous, finder.key_at(at)
    if before is None or not folded.startswith(_AND) or not _follows(finder, before, at, _AND):
        return None
    linked = finder.persons.is_link(folded[1:]) and at + 1 < finder.count and finder.tokens[at + 1].kind == WORD
    end = at + 2 if linked else titled_end(finder, at)
    if end <= at + 1 or not _ends_item(finder, end):
        return None
    phrase = Phrase(PLACE, "name", at, end)
    phrase.shared_clitic = _AND
    return phrase


def _is_headed(phrase: Phrase) -> bool:
    """A kind word with a name: behind it a definite word that nothing explains is a further name."""
    return phrase.kind == PLACE and phrase.head != "name" and phrase.core_first > phrase.first


def _follows(finder: Search, before: Phrase, at: int, conjunction: str) -> bool:
    """The token continues the list: behind 'and', be it apart, before a quotation mark, behind a comma inside a list,
    behind IN ADDITION TO."""
    start = _lying_end(finder, before.last)
    between = finder.tokens[start:at]
    if finder.text.sentence_of[at] != before.sentence:
        return False
    if _is_added(finder, start, at) and not conjunction:
        return True
    if len(between) > 1:
        return False
    if finder.listing and between and between[0].key == _AND:
        return not conjunction
    parted = all(token.kind == MARK and token.raw in _PARTING for token in between)
    tagged = not between and finder.is_tagged(at)
    return parted and (conjunction == _AND or ((len(between) == 1 or tagged) and finder.listing and not conjunction))


def _is_added(finder: Search, start: int, end: int) -> bool:
    """Only a comma and words that add a further place stand between: X, IN ADDITION TO Y."""
    start += start < end and finder.tokens[start].raw in COMMAS
    return finder.said(start, end) in finder.linking.added


def _lying_end(finder: Search, at: int) -> int:
    """Behind the words that only say on which side the place before lies: X EASTWARDS and Y, X (NORTH) and Y."""
    return at + 1 if finder.key_at(at) in finder.linking.lying else finder.bracket_end(at)


def _ends_item(finder: Search, at: int) -> bool:
    """Nothing but a mark, an 'and' or a preposition comes next."""
    if finder.is_stop(at) or finder.words[at].preposition or "part" in finder.words[at].groups:
        return True
    return finder.words[at].conjunction == _AND or finder.words[at].key.startswith(_AND)


def keeps_listing(finder: Search, phrase: Phrase) -> bool:
    """Whether the phrase found last stands in a list that goes on: opened by a plural, or a further bare name."""
    if phrase.kind != PLACE:
        return False
    if phrase.head != "name":
        return phrase.plural and phrase.core_first > phrase.first
    if phrase.first == finder.opened:
        return True
    before = finder.previous
    further = before is not None and goes_on_elsewhere(finder, before.last, phrase.first)
    return finder.listing and bool(phrase.conjunction or further or _is_parted(finder, phrase.first))


def keeps_chain(finder: Search, phrase: Phrase) -> bool:
    """Whether further names may follow: behind THE QUARTER X, and behind the names that follow it."""
    if phrase.kind != PLACE or phrase.again:
        return False
    return _is_headed(phrase) or (finder.chained and bool(phrase.conjunction))


def _is_parted(finder: Search, at: int) -> bool:
    return at > 0 and (finder.tokens[at - 1].raw in _PARTING or finder.is_tagged(at))
