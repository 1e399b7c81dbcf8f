"""The verb of saying that is spelt like BETWEEN: X MADE CLEAR that, written with its doubling or opening a sentence."""

from rawi.lexicon.words import Word, WordTable
from rawi.text import Text

_DOUBLING = "\u0651"  # shadda
_BETWEEN, _THAT, _HAD = "bayna", "complementiser", "particle"
_REACH = 16  # tokens from the verb to THAT, the speaker with his titles between them


def read_as_made_clear(text: Text, words: list[Word], table: WordTable) -> None:
    """Read as the verb every BETWEEN that is written with the verb's doubling or opens what is said THAT."""
    for at, word in enumerate(words):
        if not any(hit.form.entry.id == _BETWEEN for hit in word.groups.get("function", ())):
            continue
        if _DOUBLING in text.tokens[at].raw or _opens(text, words, at):
            words[at] = table.look_blocked(word.key) or word


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
