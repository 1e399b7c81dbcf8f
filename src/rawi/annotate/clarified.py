"""The verb of saying that is spelt like BETWEEN: X MADE CLEAR that, written with its doubling or opening a sentence;
and that of bringing about, spelt like EXPECTS: often the raids CAUSE deaths."""

from rawi.lexicon.words import NOUN, Word, WordTable
from rawi.text import Text

_DOUBLING = "\u0651"  # shadda
_BETWEEN, _THAT, _HAD = "bayna", "complementiser", "particle"
_BRINGS, _EXPECTS, _ADVERB = "awqaa", "tawaqqaa", "adverb"  # hosts; a function
_OFTEN = 2  # words before the verb: often, and the particle behind it
_FIRE = frozenset(("clash", "attack", "airstrike", "shelling", "bombing"))
_REACH = 16  # tokens from the verb to THAT, the speaker with his titles between them


def read_as_made_clear(text: Text, words: list[Word], table: WordTable) -> None:
    """Read as the verb every BETWEEN that is written with the verb's doubling or opens what is said THAT."""
    for at, word in enumerate(words):
        if not any(hit.form.entry.id == _BETWEEN for hit in word.groups.get("function", ())):
            continue
        if _DOUBLING in text.tokens[at].raw or _opens(text, words, at):
            words[at] = table.look_blocked(word.key) or word


def read_as_bringing(words: list[Word]) -> None:
    """OFTEN the raids BRING deaths: behind "often" and before a noun of fire or fighting, which expects nothing."""
    for at in range(_OFTEN, len(words) - 1):
        hits = words[at].groups.get("host", ())
        if not {_BRINGS, _EXPECTS} <= {hit.form.entry.id for hit in hits} or not words[at + 1].article:
            continue
        often = words[at - 1].function == _HAD and words[at - _OFTEN].function == _ADVERB
        events = (hit for hit in words[at + 1].groups.get("event", ()) if hit.form.pos == NOUN)
        if often and any(sense.type in _FIRE for hit in events for sense in hit.form.entry.sense):
            brings = tuple(hit for hit in hits if hit.form.entry.id == _BRINGS)
            words[at] = Word(words[at].key, brings, words[at].starts)


def _opens(text: Text, words: list[Word], at: int) -> bool:
    """First in its sentence, or behind HAD, with THAT behind it before any other verb: no two sides are named."""
    first, end = text.sentences[text.sentence_of[at]]
    if at > first and words[at - 1].function != _HAD:
        return False
    for behind in range(at + 1, min(end, at + _REACH)):
        if words[behind].function == _THAT:
            return True
        if words[behind].is_verb:
            return False
    return False
