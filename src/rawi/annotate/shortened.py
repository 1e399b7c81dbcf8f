"""Verbs in the present that are spelt like the shortened form of another: PREPARES FOR an attack, in Arabic like the
"returned" of "did not return"."""

from rawi.lexicon.entries import VerbEntry
from rawi.lexicon.inflect import PRESENT
from rawi.lexicon.words import Hit, Word
from rawi.text import Text
from rawi.text.fold import key
from rawi.text.tokens import MARK

_NEGATION, _TO, _EVENT = "negation", "li", "event"
_SUBJECT = 4  # words from the verb to what it is of, its subject between them


def read_unshortened(text: Text, words: list[Word]) -> None:
    """Without a negation before it, and with TO on a happening behind it, no verb is in the form that negations ask
    for; without TO it may still be the passive of a third: IS COUNTED as the worst attack."""
    for at, word in enumerate(words):
        if not word.is_verb or not _is_open(text, words, at):
            continue
        left = tuple(hit for hit in word.hits if not _is_short(word, hit))
        if left and len(left) < len(word.hits) and left[0].form.tense == PRESENT:
            words[at] = Word(word.key, left, word.starts)


def _is_open(text: Text, words: list[Word], at: int) -> bool:
    """TO stands on a happening behind, only a subject between, and no negation before."""
    first, last = text.sentences[text.sentence_of[at]]
    if at > first and words[at - 1].function == _NEGATION:
        return False
    for behind in range(at + 1, min(last, at + 1 + _SUBJECT)):
        word = words[behind]
        if word.preposition == _TO:
            return _EVENT in word.groups
        if word.is_verb or word.function or text.tokens[behind].kind == MARK:
            return False
    return False


def _is_short(word: Word, hit: Hit) -> bool:
    """Only the shortened stem of the entry's verb is spelt so."""
    entry = hit.form.entry
    if hit.form.tense != PRESENT or not isinstance(entry, VerbEntry) or not entry.present or not entry.present_short:
        return False
    short, whole = key(entry.present_short)[1:], key(entry.present)[1:]
    return word.stem.endswith(short) and not word.stem.endswith(whole)
