"""People spelt like other things: FAMILIES like CAPTIVITY, ROBBERS like a sector of land."""

from rawi.lexicon.words import PARTICIPLE, Hit, Word
from rawi.text import Text
from rawi.text.tokens import NUMBER, WORD

_FAMILY, _CAPTURE = "usra", "asara"  # entries of a role, of an event
_ROBBER, _ROADS = "qati_tariq", frozenset(("\u0637\u0631\u0642", "\u0637\u0631\u064a\u0642"))  # a role; roads
_COUNTING = frozenset(("number", "vague", "several"))
_OTHERS = frozenset(("kind", "number"))  # groups of words that are no adjectives
_FAMILIES = "\u0627\u0633\u0631"
_HER = "\u0647"  # the ending of a feminine, folded


def read_as_families(text: Text, words: list[Word]) -> None:
    """Leave one reading to the word: that of the families, or all others."""
    for at, word in enumerate(words):
        if _FAMILY in word.ids["role"] and _CAPTURE in word.ids["event"]:
            bare = word.stem == _FAMILIES  # CAPTIVES are spelt like two of them
            families = bare and (_are_counted(text, words, at) or _are_described(text, words, at))
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


def _are_counted(text: Text, words: list[Word], at: int) -> bool:
    """HUNDREDS OF families, three of them; in Arabic a noun or a number right before."""
    if at == 0 or words[at].preposition or words[at].conjunction:
        return False
    return text.tokens[at - 1].kind == NUMBER or not _COUNTING.isdisjoint(words[at - 1].groups)


def _are_described(text: Text, words: list[Word], at: int) -> bool:
    """The DISPLACED families, POOR ones: an adjective of one woman or of several things agrees with them."""
    if at + 1 >= len(words) or text.tokens[at + 1].kind != WORD:
        return False
    word, behind = words[at], words[at + 1]
    if behind.preposition or behind.conjunction or not behind.stem.endswith(_HER):
        return False
    known = "nisba" in behind.groups or any(hit.form.pos == PARTICIPLE for hit in behind.hits)
    return behind.article == word.article and (known or behind.article) and not _OTHERS & behind.groups.keys()
