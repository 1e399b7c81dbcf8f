"""DESTROYERS, warships, spelt like "destroyed" and "destroying": the missiles hit AN AMERICAN DESTROYER."""

from rawi.lexicon.names import PLACE, Found
from rawi.lexicon.words import Word, standing
from rawi.text import Text

_SHIP = "mudammira"  # the role's entry
_NATION = "people"  # a kind of adjectives
_NOUNS = frozenset(("role", "kind", "owned", "unit"))  # what may be destroyed, or destroys
_RUINED = frozenset(("kind", "owned"))
_BEFORE = "preposition"


def read_as_warships(text: Text, words: list[Word], names: list[Found | None]) -> None:
    """Leave a word for a destroyer its reading as a ship alone, or none as a ship where it describes a noun."""
    for at, word in standing(words, "role"):
        if _SHIP in word.ids["role"] and "event" in word.groups:
            ship = _is_of_nation(words, at) if _is_behind_place(names, at) else _is_ship(text, words, at)
            group = "event" if ship else "role"
            words[at] = Word(word.key, tuple(hit for hit in word.hits if hit.form.group != group), word.starts)


def _is_ship(text: Text, words: list[Word], at: int) -> bool:
    """It stands behind a verb, a preposition or a noun that it cannot describe, or is of a nation; not RUINED HOUSES,
    the CITY DESTROYED."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or text.sentence_of[at - 1] != text.sentence_of[at]:
        return word.article
    if word.preposition or before.is_verb or before.function == _BEFORE:
        return True
    if not word.article and not _RUINED.isdisjoint(before.groups) and before.article:
        return _is_of_nation(words, at)  # left THE CITY DESTROYED
    if word.conjunction or _NOUNS.isdisjoint(before.groups):
        return _is_of_nation(words, at) or (word.article and not before.article)
    return word.article != before.article and not (word.article and before.function)


def _is_behind_place(names: list[Found | None], at: int) -> bool:
    """ADEN IS DESTROYED: the name of a place stands right before, though it be spelt like a verb."""
    found = names[at - 1] if at else None
    return found is not None and found.last == at and PLACE in found.groups


def _is_of_nation(words: list[Word], at: int) -> bool:
    """The AMERICAN destroyer, a BRITISH one."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or behind.article != words[at].article:
        return False
    return _NATION in behind.kinds["nisba"] or any(hit.form.entry.actor for hit in behind.groups.get("nisba", ()))
