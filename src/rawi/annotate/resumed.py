"""Lists of places that go on behind other words, a clause between commas, what counts them, a bracket: took the palace,
WHICH X HELD SINCE ITS ATTACK ON Y, AND THE BANK."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import PLACE as NAMED_PLACE
from rawi.text.tokens import COMMAS

_AND = "\u0648"
_OPENS = frozenset(("relative", "where"))
_PREPOSITION, _RELATIVE, _LONGEST_LINK = "preposition", "relative", 4
_SPELT_OUT, _BRACKET = frozenset(("city", "town", "village", "neighbourhood", "camp")), "("
_CITY, _CLOSING, _DASHES = "city", ")", frozenset("-\u2013/")


def resumed(finder: Search, before: list[Phrase], phrase: Phrase) -> Phrase | None:
    """The place before the clause with which one behind its closing comma is listed; None where no clause stands
    between, or where it ends with a place of its own that the list may go on from: WHERE RAIDS HIT Z, AND THE BANK."""
    start = phrase.part_first - int(finder.words[phrase.part_first - 1].function == _PREPOSITION)
    first = finder.text.sentences[phrase.sentence][0]
    if phrase.kind != PLACE or start - 1 <= first or not finder.tokens[start].key.startswith(_AND):
        return None
    if finder.tokens[start - 1].raw not in COMMAS:
        return None
    opening = (at for at in range(start - 2, first, -1) if finder.tokens[at].raw in COMMAS)
    comma = next((at for at in opening if finder.words[at + 1].function in _OPENS), None)
    if comma is None:
        return None
    alike = [p for p in before if p.kind == PLACE and p.inside is None and p.preposition == phrase.preposition]
    if not phrase.preposition and any(p.last == start - 1 for p in alike):
        return None
    return next((p for p in alike if p.last == comma), None)


def added_behind_clause(finder: Search, before: list[Phrase], phrase: Phrase) -> Phrase | None:
    """Took X, WHICH Y HELD, IN ADDITION TO Z: the place that the clause before tells of."""
    if phrase.kind != PLACE:
        return None
    starts = range(max(1, phrase.part_first - _LONGEST_LINK), phrase.part_first)
    start = next((at for at in starts if finder.said(at, phrase.part_first) in finder.linking.added), 0)
    if not start or finder.tokens[start - 1].raw not in COMMAS:
        return None
    here = [p for p in before if p.kind == PLACE and p.inside is None and p.sentence == phrase.sentence]
    return next((p for p in here if p.last < start and finder.words[p.last].function == _RELATIVE), None)


def picked_out_of(finder: Search, before: list[Phrase], phrase: Phrase) -> Phrase | None:
    """The quarters OF A CITY out of which some are picked behind other words: freed most of them from X, CHIEFLY the
    quarter Y; most of them AND ITS BUILDINGS, AMONG THEM the palace."""
    at = phrase.part_first - 1
    if phrase.kind != PLACE or phrase.preposition or at < 1 or not finder.picks(at):
        return None
    here = (p for p in reversed(before) if p.kind == PLACE and p.inside is None and p.sentence == phrase.sentence)
    some = next((p for p in here if p.plural and p.owner is None), None)
    if some is None or not some.names or some.last >= at or "part" in finder.words[some.core_first].groups:
        return None  # villages NORTH of a city are not its own
    return None if any(finder.words[between].is_verb for between in range(some.last, at)) else some


def is_spelt_out(finder: Search, several: Phrase, phrase: Phrase) -> bool:
    """The villages of the countryside of X (Y, Z AND Q): one of the names in brackets right behind several places,
    which these are."""
    if several.kind != PLACE or phrase.kind != PLACE or not several.plural or several.group[0] is not several:
        return False
    kinds = {name.value.kind for name in phrase.names if name.group == NAMED_PLACE}
    if kinds.isdisjoint(_SPELT_OUT):
        return False
    before = several.group[-1]
    if before is several:
        alone = phrase.last < len(finder.tokens) and finder.tokens[phrase.last].raw == _CLOSING
        if alone and _CITY in kinds:
            return False  # (CITY X) says of several villages where they lie
        return phrase.part_first == several.last + 1 and finder.tokens[several.last].raw == _BRACKET
    between = finder.tokens[before.last : phrase.part_first]
    return bool(phrase.conjunction) or (len(between) == 1 and between[0].raw in COMMAS | _DASHES)
