"""Words spelt like a verb that an adjective shows to be nouns: an ARTILLERY SHELLING, in Arabic behind its noun."""

from functools import lru_cache

from rawi.lexicon.names import ACTOR, EVENT, PLACE, Found
from rawi.lexicon.words import NOUN, VERB, Word
from rawi.text import Text
from rawi.text.tokens import WORD

_BOMBARDS = frozenset(("attack", "airstrike", "shelling", "bombing"))
_MEN = frozenset(("person", "official", "speaker", "civilians", "fighters"))
_PEOPLE = "people"  # adjectives of nations: killed A SYRIAN
_REMEMBERED = 10_000


def read_as_nouns(text: Text, words: list[Word], names: list[Found | None]) -> None:
    """Leave the reading as a noun alone to every event word that an indefinite adjective describes."""
    for at in range(len(words) - 1):
        word = words[at]
        if (
            word.is_verb
            and not word.verbal
            and "nisba" in words[at + 1].groups
            and _is_described(text, words, names, at)
        ):
            words[at] = _noun(word)


def _is_described(text: Text, words: list[Word], names: list[Found | None], at: int) -> bool:
    """One of a nation, or one who is called by an adjective, may be the subject of a verb, but bombards nobody."""
    word, after, name = words[at], words[at + 1], names[at + 1]
    nouns = [hit for hit in word.groups.get(EVENT, ()) if hit.form.pos == NOUN and not hit.suffix]
    if not nouns or after.article or after.conjunction or after.preposition:
        return False
    if text.tokens[at + 1].kind != WORD or text.sentence_of[at] != text.sentence_of[at + 1]:
        return False
    if name is not None and any(one.group in (PLACE, ACTOR) for one in name.names):
        return False
    if any(sense.type in _BOMBARDS for hit in nouns for sense in hit.form.entry.sense):
        return True
    roles = {hit.form.entry.kind for hit in after.groups.get("role", ())}
    return roles.isdisjoint(_MEN) and all(hit.form.entry.kind != _PEOPLE for hit in after.groups["nisba"])


@lru_cache(_REMEMBERED)
def _noun(word: Word) -> Word:
    """The word without its readings as a verb."""
    return Word(word.key, tuple(hit for hit in word.hits if hit.form.pos != VERB), word.starts)
