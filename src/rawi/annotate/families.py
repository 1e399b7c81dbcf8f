"""People spelt like other things: FAMILIES like CAPTIVITY, ROBBERS like a sector of land."""

from rawi.lexicon.words import Hit, Word
from rawi.text import Text
from rawi.text.tokens import NUMBER

_FAMILY, _CAPTURE = "usra", "asara"  # entries of a role, of an event
_ROBBER, _ROADS = "qati_tariq", frozenset(("\u0637\u0631\u0642", "\u0637\u0631\u064a\u0642"))  # a role; roads
_COUNTING = frozenset(("number", "vague", "several"))
_FAMILIES, _FEMININE = "\u0627\u0633\u0631", "\u0647"


def read_as_families(text: Text, words: list[Word]) -> None:
    """Leave one reading to the word: that of the families, or all others."""
    for at, word in enumerate(words):
        if _FAMILY in word.ids["role"] and _CAPTURE in word.ids["event"]:
            families = _are_counted(text, words, at) or _are_described(words, at)
            families = families and word.stem == _FAMILIES  # CAPTIVES are spelt like two of them
            hits = tuple(hit for hit in word.hits if _is_family(hit) == families)
            words[at] = Word(word.key, hits, word.starts)


def read_as_robbers(words: list[Word]) -> None:
    """HIGHWAY ROBBERS, in Arabic CUTTERS OF ROADS; before any other word they are a sector."""
    for at, word in enumerate(words):
        if _ROBBER in word.ids["role"]:
            roads = at + 1 < len(words) and words[at + 1].stem in _ROADS and not words[at + 1].preposition
            kept = tuple(hit for hit in word.hits if (hit.form.group == "role") == roads)
            words[at] = Word(word.key, kept, word.starts)


def _is_family(hit: Hit) -> bool:
    return hit.form.group == "role" and hit.form.entry.id == _FAMILY


def _are_described(words: list[Word], at: int) -> bool:
    """THE DISPLACED families: captivity is no feminine."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (words[at].article and behind.article) or behind.preposition or behind.conjunction:
        return False
    return behind.stem.endswith(_FEMININE)


def _are_counted(text: Text, words: list[Word], at: int) -> bool:
    """HUNDREDS OF families, three of them; in Arabic a noun or a number right before."""
    if at == 0 or words[at].preposition or words[at].conjunction:
        return False
    return text.tokens[at - 1].kind == NUMBER or not _COUNTING.isdisjoint(words[at - 1].groups)
