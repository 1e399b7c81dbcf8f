"""Phrases that say where: known places, a kind word with its name, a part of a place, names in a list."""

from rawi.annotate.behind_kind import (
    goes_on,
    is_close_to,
    is_elsewhere,
    is_indefinite,
    is_one_town,
    is_saharan,
    names_another_kind,
    only_describes,
    takes_unknown,
)
from rawi.annotate.kind_words import LANDS, are_two_parties, is_event, is_portion, is_singular
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.no_place import is_counted_man, is_no_place, names_no_place
from rawi.annotate.placed import (
    acts,
    after_place_word,
    describes,
    goes_past,
    is_bank,
    is_between_towns,
    is_other_side,
    is_said_place,
    is_settled,
    is_taken_by_name,
    names_arms,
    names_body,
)
from rawi.annotate.search import Search
from rawi.annotate.sites import (
    adjective_end,
    border_with,
    city_proper,
    named_for_place,
    office_end,
    other_nation,
    take_bracketed,
    titled_end,
    unknown_beside,
)
from rawi.annotate.triggers import is_told_in_words
from rawi.annotate.unnamed import by_number, is_measure, is_only_described, numbered_end, of_place, picked_from
from rawi.annotate.ways import held_by, spans_two
from rawi.lexicon.names import CUE, Found, Name
from rawi.lexicon.words import Word
from rawi.lexicon.world import HOMELAND
from rawi.text.tokens import NUMBER, WORD

_MIDDLE = "middle"  # the entry
_HALF = "half"  # the entry: HALF of X, in Arabic spelt like the SPLITTING of X in two
_GROUPS = frozenset(("vague", "number", "several"))  # several, three: what they count needs no name
_COUNTRY = "country"
_IN = "fi"  # the function word's entry
_STRUCK = frozenset(("camp", "village", "town", "bridge"))  # what may be told without any name
_LAID_OUT = frozenset(
    ("village", "town", "city", "neighbourhood", "region", "frontline", "district", "subdistrict", "mountain")
)
_THEIRS = ("\u0647\u0645", "\u0647\u0646")
_PEOPLED = frozenset(("town", "village", "neighbourhood"))
_LARGER = frozenset(("city", "governorate"))
_VILLAGES = frozenset(("village", "town"))
_ALL, _PORTION = "throughout", "portion"  # entries of parts
_AND, _ARTICLE = "\u0648", "\u0627\u0644"
_BOUNDS, _TO = "bounds", "li"
_BY_NUMBER = frozenset((_ARTICLE, "\u0631\u0642\u0645"))  # the number
_DISTRICT = "district"
_BODY, _PRONOMINAL = "force", "pronominal"
_OFFICES = frozenset(("base", "facility"))


def bare_place(finder: Search, at: int) -> Phrase | None:
    """A known place by its name alone, when the name is no common word."""
    found = finder.names[at]
    if found is None or is_mere_kind(finder, at, found) or describes(finder, at, found) or is_bank(finder, found):
        return None
    if names_arms(finder, at, found) or names_body(finder, at, found) or names_no_place(finder, at):
        return None
    if acts(finder, at, found) or goes_past(finder, at, found):
        return None
    if is_other_side(finder, found):
        return Phrase(PLACE, "name", at, found.last + 1)
    if finder.key_at(found.last) in finder.linking.press:
        return None  # X NEWS, X PRESS: an outlet
    if is_counted_man(finder, at):
        return None
    placed, taken = after_place_word(finder, at, found), is_taken_by_name(finder, at)
    taken = taken or (placed and is_said_place(finder, found.last)) or is_between_towns(finder, at, found)
    names = tuple(
        name
        for name in found.names
        if name.group == PLACE
        and (not name.needs_head or taken or (placed and (is_settled(name) or name.value.kind == _COUNTRY)))
        and not (name.needs_head and name.value.kind == _DISTRICT and "kind" in finder.words[at].groups)  # THE PORT
    )
    if not names or (all(name.small for name in names) and not placed):
        return None
    phrase = Phrase(PLACE, "name", at, found.last)
    if "kind" in finder.words[at].groups and found.last > at + 1:  # the MILITARY airport of X
        phrase.last, phrase.core_last = finder.extend_adjectives(found.last, True, 1, known=True), found.last
    phrase.names = names + _named_by_kind(finder, at, found)
    city_proper(finder, phrase)
    return phrase


def _named_by_kind(finder: Search, at: int, found: Found) -> tuple[Name, ...]:
    """Places of the kind that a name begins with, called by the rest of it: another QUARTER X beside one so listed."""
    hit = finder.words[at].first("kind")
    inner = finder.names[at + 1] if hit is not None and found.last > at + 1 else None
    if hit is None or inner is None or inner.last != found.last or inner.preposition or inner.conjunction:
        return ()
    return tuple(name for name in inner.names if name.group == PLACE and name.value.kind == hit.form.entry.kind)


def place_with_kind_word(finder: Search, at: int) -> Phrase | None:
    """A word for a kind of place with the name behind it, known or not: the town of X, Mount Y, the city."""
    word = finder.words[at]
    hit = word.first("kind")
    if hit is None or finder.tokens[at].kind != WORD or hit.suffix or is_event(word) or finder.is_led(at):
        return None
    if is_no_place(finder, at):
        return None
    if hit.form.entry.id == HOMELAND and not (_is_parted(finder, at) or _is_where_it_happens(finder, at)):
        return None  # THE COUNTRY whole says where nothing is that no other word says
    if (stacked := _kinds_together(finder, at)) is not None:
        return stacked
    phrase = Phrase(PLACE, hit.form.entry.kind, at, at + 1)
    phrase.definite, phrase.plural = word.article, not is_singular(word, hit)
    if at + 1 < finder.count and finder.text.sentence_of[at] == finder.text.sentence_of[at + 1]:
        _name_behind(finder, phrase, at + 1)
    if finder.key_at(phrase.last) in finder.linking.press:
        return None
    if spans_two(finder, phrase) or held_by(finder, phrase):
        phrase.core_last = phrase.last
        return phrase
    phrase.core_last = phrase.last
    if phrase.last > at + 1 or word.article:
        phrase.last = finder.extend_adjectives(phrase.last, True, 2, known=True)
    if word.article and not phrase.names:
        phrase.last = adjective_end(finder, phrase)
        phrase.last = other_nation(finder, phrase.last)
        phrase.last = border_with(finder, phrase)
        of_place(finder, phrase)
        phrase.core_last = phrase.last
        phrase.last = phrase.core_last = numbered_end(finder, phrase.last)
        phrase.names = by_number(finder, phrase)
        phrase.anaphor = phrase.last == at + 1 or is_only_described(finder, phrase)
    if not phrase.names and phrase.last == at + 1 and not word.article:
        counted = at > 0 and phrase.plural and not (hit.preposition or _GROUPS.isdisjoint(finder.words[at - 1].groups))
        several = at + 1 < finder.count and not finder.is_stop(at + 1) and "several" in finder.words[at + 1].groups
        end = picked_from(finder, at + 1) or (at + 2 if several else 0)
        if phrase.plural and end:
            phrase.last = phrase.core_last = end
            return phrase
        return phrase if counted or (phrase.head in _STRUCK and is_indefinite(word)) else None
    return phrase


def _kinds_together(finder: Search, at: int) -> Phrase | None:
    """Several words for kinds of places before one list of names: towns AND VILLAGES X and Y."""
    if not _is_kinds(finder, at) or not _is_kinds(finder, at + 1) or finder.words[at + 1].conjunction != _AND:
        return None
    phrase = place_with_kind_word(finder, at + 1)
    if phrase is None or phrase.core_first == phrase.first:
        return None
    phrase.part_first = at
    return phrase


def _is_kinds(finder: Search, at: int) -> bool:
    """A plural word for a kind of place, without article."""
    word = finder.words[at] if at < finder.count else None
    hit = word.first("kind") if word is not None else None
    return word is not None and hit is not None and not word.article and not hit.suffix and not is_singular(word, hit)


def _is_parted(finder: Search, at: int) -> bool:
    """A word for a part or a side stands right before, of or from between: THE NORTH OF the country, PARTS of it."""
    before = at - 1 - (at > 1 and finder.words[at - 1].function == "preposition")
    before -= before > 0 and "part" not in finder.words[before].groups  # LARGE parts of it
    near = before >= 0 and finder.text.sentence_of[before] == finder.text.sentence_of[at]
    return near and "part" in finder.words[before].groups and not finder.words[at].preposition


def _is_where_it_happens(finder: Search, at: int) -> bool:
    """Right behind what happens there: the FIGHTING IN the country, the killing inside the country."""
    in_it = at > 1 and _IN in finder.words[at - 1].ids["function"] and not finder.words[at].preposition
    near = finder.text.sentence_of[at - 2] == finder.text.sentence_of[at]
    return in_it and near and "event" in finder.words[at - 2].groups


def owned_place(finder: Search, at: int) -> Phrase | None:
    """A kind of place with a pronoun that points to the place right before: Aden AND ITS AIRPORT, AND ITS VILLAGES."""
    hit, before = finder.words[at].first("kind"), finder.previous
    if hit is None or not hit.suffix or hit.conjunction != _AND or is_event(finder.words[at]):
        return None
    if before is None or before.kind != PLACE or before.last != at or (before.plural and before.owner is None):
        return None
    if hit.suffix in _THEIRS:
        return None  # the fighters in X AND THEIR pockets
    phrase = Phrase(PLACE, hit.form.entry.kind, at, finder.extend_adjectives(at + 1, True, 2))
    phrase.definite, phrase.owner, phrase.plural = True, before.owner or before, _are_owned(finder, at)
    return phrase


def _are_owned(finder: Search, at: int) -> bool:
    """ITS VILLAGES, its quarters: several places where people live."""
    hit = finder.words[at].first("kind")
    return hit is not None and hit.form.entry.kind in _PEOPLED and not is_singular(finder.words[at], hit)


def _name_behind(finder: Search, phrase: Phrase, at: int) -> None:
    """Take in the name behind a kind word: in quotation marks, known, or unknown."""
    if is_elsewhere(finder, at) and phrase.plural and not phrase.definite:
        _in_place(finder, phrase, at)
        return
    if take_bracketed(finder, phrase, at):
        return
    quote, found = finder.quoted.get(at, at), finder.name_at(at, PLACE, ACTOR, SOURCE)
    if found is not None and found.preposition and found.groups <= {SOURCE}:
        return  # workers in a hospital told REUTERS
    if found is not None and (found.preposition or is_mere_kind(finder, at, found)):
        found = None
    if found is not None and names_another_kind(finder, phrase, found):
        found = None
    if found is not None and phrase.definite and finder.words[at].function == _PRONOMINAL:
        found = None  # kept the town AWAY FROM IT
    inner = _land_behind(finder, phrase, at)
    if inner is not None:
        told = tuple(name for name in inner.names if name.value.kind == inner.head)
        phrase.names, phrase.core_first, phrase.last = told or inner.names, at, inner.last
        return
    if found is not None and phrase.definite and only_describes(finder, phrase, found):
        return
    if found is not None and found.last == at + 1 and titled_end(finder, at) > found.last:
        found = None  # the city of SAINT X is not the village Saint
    if found is not None and found.last >= quote:
        phrase.names = tuple(name for name in found.names if name.group == PLACE)
        phrase.core_first, phrase.last = at, found.last
        if phrase.head in _PEOPLED and _goes_on_named(finder, phrase):
            phrase.names, phrase.last = (), phrase.last + 1
    elif phrase.definite or is_indefinite(finder.words[phrase.first]) or not takes_unknown(finder, phrase, at):
        return
    elif quote > at + 1 and not phrase.plural and "event" not in finder.words[at].groups:
        phrase.core_first, phrase.last = at, quote
    else:
        phrase.last = _unknown_name_end(finder, at)
        if phrase.last == at and phrase.head in _OFFICES and not phrase.plural:
            phrase.last = office_end(finder, at)
        elif phrase.last > at and phrase.head in _OFFICES:
            phrase.core_first = at
            phrase.last = named_for_place(finder, phrase)
        phrase.core_first = at if phrase.last > at else phrase.first
        if phrase.head == "frontline" and phrase.last > at + 1 and "kind" in finder.words[at].groups:
            inner = place_with_kind_word(finder, at)
            phrase.names = inner.names if inner is not None else ()  # the front of THE TOWN OF X is at X


def _goes_on_named(finder: Search, phrase: Phrase) -> bool:
    """The town of X THE BROWN is not the city X: an unknown word with the article goes on with a city's name."""
    large = all(name.value.kind in _LARGER for name in phrase.names)
    if not phrase.names or not large or phrase.last >= finder.count or finder.is_stop(phrase.last):
        return False
    word = finder.words[phrase.last]
    return word.article and not word.hits and finder.names[phrase.last] is None and not word.preposition


def _in_place(finder: Search, phrase: Phrase, at: int) -> None:
    """Quarters IN X, without names: a part of X."""
    found = finder.names[at]
    if found is not None:
        phrase.names = tuple(name for name in found.names if name.group == PLACE)
        phrase.core_first, phrase.last, phrase.extent = at, found.last, "part"


def _land_behind(finder: Search, phrase: Phrase, at: int) -> Phrase | None:
    """What villages lie in: villages EAST OF X, the areas of THE COUNTRYSIDE OF X, villages of THE TOWN OF X."""
    peopled = phrase.plural and phrase.head in _VILLAGES and "role" not in finder.words[phrase.first].groups  # no farms
    if peopled and not phrase.definite and is_one_town(finder, at):
        return place_with_kind_word(finder, at)
    hit = finder.words[at].first("part")
    if hit is None or hit.form.entry.id not in LANDS or phrase.head not in _LAID_OUT or phrase.definite:
        return None
    if finder.words[at].preposition or not finder.leads_to_place(at):
        return None
    return part_of_place(finder, at)


def is_mere_kind(finder: Search, at: int, found: Found) -> bool:
    """A one-word name that is also a kind word, with its own name behind it: the village of TELL X; another name that
    follows with "and" is none of its own; nor is a name that is cut off: the countryside of TELL..."""
    if found.last > at + 1 or "kind" not in finder.words[at].groups or finder.words[at].article:
        return False
    if goes_on(finder, at + 1):
        return False
    if finder.is_cut_off(at + 1):
        return True
    return not finder.is_stop(at + 1) and _unknown_name_end(finder, at + 1) > at + 1


def _unknown_name_end(finder: Search, at: int) -> int:
    """Where an unknown place name ends: one definite or unknown word, and what belongs to it; in a list not the next
    name.
    """
    if at < finder.count and finder.tokens[at].kind == NUMBER:  # Regiment 45, Street 60; but a hill 5 KILOMETRES off
        return at if is_measure(finder, at + 1) else at + 1
    if finder.persons.is_link(finder.key_at(at)) and at + 1 < finder.count and not finder.is_stop(at + 1):
        return at + 2  # the village of Father of X, of the Sons of X
    if (end := titled_end(finder, at)) > at:
        return end
    if not _GROUPS.isdisjoint(finder.words[at].groups) or is_elsewhere(finder, at):
        return at  # villages SEVERAL; quarters IN X
    if is_close_to(finder, at):
        return at  # a farm CLOSE TO X
    if finder.words[at].key in finder.linking.vague or finder.picks(at) or finder.is_clause(at):
        return at  # areas, VAST ones; villages, AMONG THEM; villages IN WHICH families LIVE
    if finder.key_at(at) in _BY_NUMBER and at + 1 < finder.count and finder.tokens[at + 1].kind == NUMBER:
        return at + 2  # the street THE 60, the quarter NUMBER 1
    if is_saharan(finder, at):
        return at + 2
    if finder.is_stop(at) or finder.words[at].preposition:
        return at
    word = finder.words[at]
    if not word.article and ("event" in word.groups or finder.is_adjective(at) or finder.is_attached(at)):
        return at
    if (not word.article and word.key.endswith("\u064a\u0647")) or ("role" in word.groups and not word.article):
        return at
    if "kind" in word.groups:  # the road of the airport, the crossing of the village of X
        inner = place_with_kind_word(finder, at)
        return inner.last if inner is not None else at + 1
    last = at + 1
    if not word.article:
        last = finder.extend_unknown(last, 2, apart=True)
        while last < at + 4 and not finder.is_stop(last) and finder.words[last].article and not finder.words[last].hits:
            last += 1
    elif _is_body(word):
        last = finder.extend_adjectives(last, True, 1)  # the camp of the FOURTH brigade
    return last


def _is_body(word: Word) -> bool:
    """The word for an armed body that goes by a number."""
    return _BODY in word.kinds["role"]


def part_of_place(finder: Search, at: int) -> Phrase | None:
    """A part word (outskirts, western half, most of) with the place behind it; ITS OUTSKIRTS in Y are none of Y's."""
    hit = finder.words[at].first("part")
    if hit is None or hit.suffix or finder.tokens[at].kind != WORD:
        return None
    if is_event(finder.words[at]) or _long_place_name(finder, at):
        return None
    if hit.form.entry.id == _HALF and is_told_in_words(finder.text, finder.words, at):
        return None
    if are_two_parties(finder.words[at]):
        return None
    if hit.form.entry.id == _MIDDLE and finder.key_at(at + 1).removeprefix(_ARTICLE) in finder.persons.nobody:
        return None  # the middle OF THE NIGHT
    if (sides := _two_sides(finder, at)) is not None:
        return sides
    start, unknown = at + 1, unknown_beside(finder, at)
    while unknown is None and start < min(finder.count, at + 4) and _bridges(finder, start):
        start, unknown = start + 1, unknown_beside(finder, start)  # north EAST OF X
    inner = (
        unknown
        or part_of_place(finder, start)
        or _in_brackets(finder, start)
        or _in_bounds(finder, start)
        or _long_bare(finder, start)
        or place_with_kind_word(finder, start)
        or bare_place(finder, start)
        if start < finder.count
        else None
    )
    if (
        inner is None
        or finder.text.sentence_of[start] != finder.text.sentence_of[at]
        or finder.words[start].conjunction
        or (start == at + 1 and finder.words[at].article and not finder.words[start].preposition)
    ):
        return None
    inner.part_first = at
    inner.last = finder.extend_directions(inner.last)
    group = hit.form.entry
    inner.relation = group.relation if group.relation != "in" else inner.relation
    inner.extent = group.extent if group.extent != "whole" or _are_all_parts(finder, at) else inner.extent
    joined = start == at + 1 or finder.words[start - 1].function == "preposition"
    inner.percent = group.value if group.value and joined else inner.percent
    return inner


def _are_all_parts(finder: Search, at: int) -> bool:
    """ALL PARTS of the city are the whole of it."""
    told = zip((_ALL, _PORTION), finder.words[at : at + 2], strict=False)
    return all(id in word.ids["part"] for id, word in told)


def _two_sides(finder: Search, at: int) -> Phrase | None:
    """Two sides of one place: THE NORTH AND EAST of X."""
    if at + 1 >= finder.count or not is_portion(finder.words[at]) or not finder.is_further_side(at + 1):
        return None
    inner = part_of_place(finder, at + 1)
    if inner is not None:
        inner.part_first = at
    return inner


def measured_part(finder: Search, at: int) -> Phrase | None:
    """A fixed phrase that ends in a word for a portion, with the place behind it: LESS THAN HALF of the quarter X."""
    found = finder.names[at]
    if found is None or found.last == at + 1 or CUE not in found.groups:
        return None
    hit = finder.words[found.last - 1].first("part")
    inner = part_of_place(finder, found.last - 1) if hit is not None and hit.form.entry.extent == "part" else None
    if inner is not None:
        inner.part_first, inner.percent = at, None
    return inner


def _in_brackets(finder: Search, at: int) -> Phrase | None:
    """A known name that alone stands in brackets: the outskirts of (X)."""
    end = finder.bracket_end(at)
    phrase = bare_place(finder, at + 1) if at < end - 1 < finder.count else None
    if phrase is None or phrase.last != end - 1:
        return None
    phrase.last = end
    return phrase


def _in_bounds(finder: Search, at: int) -> Phrase | None:
    """The whole of THE ADMINISTRATIVE BOUNDS OF X is X."""
    found = finder.names[at]
    bounds = found is not None and _BOUNDS in found.cues
    if found is None or not bounds or found.last >= finder.count or finder.is_stop(found.last):
        return None
    land = place_with_kind_word(finder, found.last) or bare_place(finder, found.last)
    bound = finder.words[found.last].preposition == _TO or (land is not None and _is_led(finder, found.last))
    return land if bound else None


def _is_led(finder: Search, at: int) -> bool:
    """The name of a place with TO written on it."""
    found = finder.names[at]
    return found is not None and found.preposition == _TO


def _long_bare(finder: Search, at: int) -> Phrase | None:
    """A known name of several words, the first of which may also be a kind word."""
    found = finder.names[at]
    return bare_place(finder, at) if found is not None and found.last > at + 1 else None


def _long_place_name(finder: Search, at: int) -> bool:
    """The part word begins a name: Rif Dimashq, North Sinai; NORTH and West Kordofan."""
    found = finder.names[at]
    shared = at + 1 < finder.count and finder.is_further_side(at + 1)
    if found is None or (found.last == at + 1 and not shared) or is_bank(finder, found):
        return False
    return PLACE in found.groups


def _bridges(finder: Search, at: int) -> bool:
    """Words that may stand between a part word and its place: an adjective, 'of', 'from'."""
    word = finder.words[at]
    if word.conjunction or finder.tokens[at].kind != WORD:
        return False
    if word.function == "preposition":
        return word.key in ("\u0645\u0646", "\u0641\u064a")
    if word.article and "direction" in word.groups:
        return True
    return ("direction" in word.groups or not word.hits) and not finder.names[at] and "kind" not in word.groups
