"""Names that only their company shows to be places: between "and" and a place; behind a colon; in brackets."""

from rawi.annotate.kind_words import is_side
from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.opening import says_next
from rawi.annotate.placed import after_place_word, is_said_place, is_settled, is_taken, takes_place
from rawi.annotate.search import Search
from rawi.annotate.unnamed import is_measure
from rawi.lexicon.names import Found
from rawi.text.fold import key
from rawi.text.tokens import COMMAS, MARK, WORD

_AND, _IN, _ON = "\u0648", "\u0641\u064a", "\u0639\u0644\u064a"
_MEN = ("\u064a\u0646", "\u0648\u0646")  # endings of the plural of people
_THINGS = "things"
_OPENINGS = "(:\u061b"
_LISTED = frozenset(("town", "village", "neighbourhood"))
_SHORTEST = 4  # letters of an unknown name, the conjunction among them
_LONGEST = 3  # words of one
_COUNTING = frozenset(("number", "several", "vague"))
_REACH = 12  # words from the several places to those picked out of them


def in_company(finder: Search, at: int) -> Phrase | None:
    """A name among places that is also a common word or a party, or unknown: in Taiz AND HAJJA and Saada."""
    if finder.tokens[at].kind != WORD or "kind" in finder.words[at].groups:
        return None
    found = finder.names[at]
    if found is None:
        return _unknown(finder, at, _follows(finder, at)) if _is_unknown(finder, at) else None
    follows = _follows(finder, at)
    if not follows and not after_place_word(finder, at, found):
        return None
    if found.conjunction and says_next(finder, found.last) and ACTOR in found.groups:
        return None  # shelled X AND WASHINGTON WARNS
    names = tuple(name for name in found.names if name.group == PLACE)
    settled = any(is_settled(name) for name in names) and finder.is_stop(found.last)
    located = _is_seized(finder, at) and _has_bearings(finder, found.last)
    told = located or _place_next(finder, found.last) or (follows and settled)
    if not names or finder.words[at].is_verb or not told:
        return None
    phrase = Phrase(PLACE, "name", at, found.last)
    phrase.names, phrase.core_first = names, at
    return phrase


def _unknown(finder: Search, at: int, follows: bool) -> Phrase | None:
    """A word that nothing explains, behind "in" or behind a place and "and", with "and" and a known place behind it, or
    with what tells where it lies: in X EAST OF Y, in X (200 KM WEST OF Y), took X NORTH OF Y."""
    if not follows and not after_place_word(finder, at, Found(at, at + 1, (), "", "")):
        return None
    end = finder.extend_unknown(at + 1, 1, apart=True)
    known = finder.words[at].article or finder.words[at].key in finder.linking.vague  # IN THE FAR north of
    located = (finder.key_at(at - 1) == _IN and not known) or _is_seized(finder, at)
    located = located and _has_bearings(finder, end)
    if not (located or _place_next(finder, end)):
        return None
    phrase = Phrase(PLACE, "name", at, end)
    phrase.shared_clitic, phrase.located = _AND if follows else "", located
    return phrase


def _is_seized(finder: Search, at: int) -> bool:
    """What a word of taking or striking has for its place, in a form that people told of would not have."""
    many = finder.words[at].article and finder.words[at].key.endswith(_MEN)
    behind = is_taken(finder, at) or (finder.key_at(at - 1) == _ON and takes_place(finder, at - 1, "ala"))
    return behind and not many


def _has_bearings(finder: Search, at: int) -> bool:
    """EAST OF a place, a bracket with a distance, AND IT IS A TOWN, stands here in the sentence."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return False
    if is_said_place(finder, at):
        return True
    measured = finder.bracket_end(at) > at and is_measure(finder, at + 2)
    return measured or (is_side(finder.words[at]) and not finder.words[at].conjunction and finder.leads_to_place(at))


def _is_unknown(finder: Search, at: int) -> bool:
    word = finder.words[at]
    return not word.hits and len(word.key) >= _SHORTEST and not word.looks_like_verb() and not word.preposition


def _follows(finder: Search, at: int) -> bool:
    """The word has "and" on it and stands right behind a place that is told by its name."""
    before, found = finder.previous, finder.names[at]
    if before is None or before.kind != PLACE or before.anaphor:
        return False
    if before.last != at and (before.last != at - 1 or finder.tokens[at - 1].raw not in COMMAS):
        return False
    if finder.text.sentence_of[at] != before.sentence or not (before.names or before.shared_clitic):
        return False
    return finder.key_at(at).startswith(_AND) if found is None else found.conjunction == _AND and not found.preposition


def _place_next(finder: Search, at: int, over: int = 1) -> bool:
    """A known place comes next, with "and" on it, perhaps over one more unknown name."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return False
    found = finder.names[at]
    if found is None and over and finder.key_at(at).startswith(_AND) and _is_unknown(finder, at):
        return _place_next(finder, finder.extend_unknown(at + 1, 1, apart=True), over - 1)
    if found is None or found.conjunction != _AND or found.preposition:
        return False
    free = any(name.group == PLACE and not name.needs_head for name in found.names)
    return free or (finder.previous is not None and are_neighbours(finder.previous, found))


def are_neighbours(before: Phrase, found: Found) -> bool:
    """Towns or villages of one governorate, quarters of one city."""
    lands = {name.value.parent for name in before.names if name.value.kind in _LISTED}
    return any(n.value.parent in lands for n in found.names if n.group == PLACE and n.value.kind in _LISTED)


def opens_list(finder: Search, at: int) -> int:
    """Where the first name stands behind a plural word for a kind of place and a colon or bracket: the villages (X, Y);
    or behind a word that picks some out of several places; nought where none does."""
    folded = finder.keys[at]
    if folded in finder.linking.among:
        return _picked(finder, at)
    if folded in finder.linking.being:
        return _told_one_by_one(finder, at)
    if "kind" not in finder.words[at].groups:
        return 0
    hit, start = finder.words[at].first("kind"), at + 2
    if hit is None or start >= finder.count or finder.tokens[at + 1].kind != MARK:
        return 0
    is_plural = finder.words[at].stem != key(hit.form.entry.forms[0])
    opens = finder.tokens[at + 1].raw in _OPENINGS and finder.text.sentence_of[start] == finder.text.sentence_of[at]
    return start if is_plural and opens else 0


def is_genitive(finder: Search, at: int) -> bool:
    """A definite word that nothing explains, as the second half of a name: Shoulder OF THE X."""
    if finder.is_stop(at):
        return False
    word = finder.words[at]
    return word.article and not (word.hits or word.conjunction or word.preposition or finder.names[at])


def _picked(finder: Search, at: int) -> int:
    """Behind AMONG THEM, in a sentence that told of several places: in villages of the east, AMONG THEM X and Y; not
    where a verb takes the word, the towns that they withdrew FROM."""
    begin = finder.text.sentences[finder.text.sentence_of[at]][0]
    before = at - 1 - (at > begin and finder.words[at - 1].function == "preposition")
    if before < begin or at + 1 >= finder.count or finder.words[before].is_verb or finder.words[before].verbal:
        return 0
    several = any(_tells_several(finder, back) for back in range(max(begin, before - _REACH), before + 1))
    return at + 1 if several and not finder.is_stop(at + 1) else 0


def _told_one_by_one(finder: Search, at: int) -> int:
    """Behind several places, THEY ARE: three villages, THEY ARE X and Y; the first must be known, or they counted and a
    further one named, for they may only be described; not behind a verb, which tells of others."""
    begin, start = finder.text.sentences[finder.text.sentence_of[at]][0], at + 1
    if start >= finder.count or finder.is_stop(start):
        return 0
    found = finder.names[start]
    known = found is not None and not found.preposition and PLACE in found.groups
    for back in range(at - 1, max(begin, at - _REACH) - 1, -1):
        if finder.words[back].is_verb:
            return 0
        if _tells_several(finder, back) and not finder.words[back].article:
            counted = back > begin and not _COUNTING.isdisjoint(finder.words[back - 1].groups)
            return start if known or (counted and finder.key_at(start + 1).startswith(_AND)) else 0
    return 0


def _tells_several(finder: Search, at: int) -> bool:
    """A plural word for a kind of place, or a singular one that a number counts, in Arabic behind eleven and more."""
    hit = finder.words[at].first("kind")
    if hit is None or hit.suffix:
        return False
    counted = at > 0 and not finder.words[at].article and "number" in finder.words[at - 1].groups
    return counted or finder.words[at].stem != key(hit.form.entry.forms[0])


def goes_on_elsewhere(finder: Search, start: int, end: int) -> bool:
    """Only a comma and AND PLACES IN, AND OTHER AREAS IN stand between two places: areas in X, AND PLACES IN Y."""
    start += start < end and finder.tokens[start].raw in COMMAS
    prep = end - 1
    if prep <= start or not finder.key_at(start).startswith(_AND) or finder.key_at(prep) != _IN:
        return False
    several = _tells_several(finder, start) and not finder.words[start].article
    if not several and finder.key_at(start)[1:] not in finder.linking.somewhere:
        return False
    return all(finder.key_at(at) in finder.linking.vague for at in range(start + 1, prep))


def goes_on_with_another(finder: Search, before: Phrase, start: int, after: Phrase) -> bool:
    """Posts IN X AND A BASE IN Y, the base X in its land AND ONE IN Y: each thing has its own place; "and" is on the
    second thing, or on the preposition said again before it."""
    prep = after.part_first - 1
    at = start + (finder.words[start].function == "preposition")
    if _owner_end(finder, at + 1) != prep or finder.key_at(prep) != _IN or not finder.key_at(start).startswith(_AND):
        return False
    aside = start > before.last and bool(before.names)
    return _is_some_thing(finder, at) and (aside or (before.preposition == "fi" and _stands_in(finder, before)))


def _owner_end(finder: Search, at: int) -> int:
    """Behind whom a thing belongs to, "to" written on it: a post OF THE POLICE in Y."""
    if at >= finder.count:
        return at
    found = finder.names[at]
    if found is not None and found.preposition == "li":
        return found.last
    return at + (finder.words[at].preposition == "li")


def _stands_in(finder: Search, place: Phrase) -> bool:
    """Something without a name of its own stands right before the place: POSTS in X."""
    return place.part_first > 1 and _is_some_thing(finder, place.part_first - 2)


def _is_some_thing(finder: Search, at: int) -> bool:
    """A bare word for a kind of place or a thing: villages, a base, posts."""
    word = finder.words[at]
    if word.article or word.is_verb:
        return False
    hits = (hit for group in ("kind", "role") for hit in word.groups.get(group, ()))
    return any(not hit.suffix and (hit.form.group == "kind" or hit.form.entry.kind == _THINGS) for hit in hits)


def first_in_list(finder: Search, at: int) -> Phrase | None:
    """The first name of a list that a colon or bracket opens, known or not."""
    if at != finder.opened or finder.tokens[at].kind != WORD:
        return None
    found = finder.names[at]
    names = tuple(name for name in found.names if name.group == PLACE) if found is not None else ()
    if found is not None and names:
        phrase = Phrase(PLACE, "name", at, found.last)
        phrase.names, phrase.core_first = names, at
        return phrase
    if finder.words[at].hits:
        return None
    end = finder.extend_unknown(at + 1, _LONGEST - 1, apart=True)
    return Phrase(PLACE, "name", at, end + (end == at + 1 and is_genitive(finder, end)))
