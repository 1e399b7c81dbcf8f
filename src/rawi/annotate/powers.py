"""Countries that deal with each other: a truce BETWEEN ISRAEL AND LEBANON has two parties, and no place."""

from itertools import pairwise

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search

_BETWEEN, _AND = "bayna", "\u0648"
_DEALING = frozenset(("talks", "agreement", "clash"))
_BACK = 4  # words from the deal to "between"


def name_powers(phrases: list[Phrase], finder: Search) -> None:
    """Turn a country beside a party behind *between*, where a deal or a fight stands before it, into a party too."""
    outer = [phrase for phrase in phrases if phrase.inside is None]
    for one, other in pairwise(outer):
        apart = other.first != one.last or other.conjunction != _AND or one.preposition != _BETWEEN
        if apart or {one.kind, other.kind} != {ACTOR, PLACE} or not deals(finder, one.part_first - 1):
            continue
        country = one if one.kind == PLACE else other
        kinds = {name.value.kind for name in country.names if name.group == PLACE}
        if country.head == "name" and kinds == {"country"}:
            country.kind = ACTOR


def deals(finder: Search, at: int) -> bool:
    """A word for talks, a truce or fighting stands before a token, and none for a kind of place, such as a border."""
    before = finder.words[max(0, at - _BACK) : at]
    if any("kind" in word.groups for word in before[-1:]):
        return False
    senses = (sense.type for word in before for hit in word.groups.get("event", ()) for sense in hit.form.entry.sense)
    return not _DEALING.isdisjoint(senses)
