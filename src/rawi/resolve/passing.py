"""What is said of a party in passing, between marks: the forces, WHICH ARE A COALITION that enjoys X's support."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import NOUN
from rawi.text.tokens import MARK

_AND, _PRONOUN = "\u0648", "pronoun"
_ADJECTIVE, _BACKING = "adjective", frozenset(("support", "arms"))
_REACH = 8  # words from "which is" to what is said in passing


def is_of_backing(annotation: Annotation, phrase: Phrase) -> bool:
    """The adjective says whose the support is, or the training, that somebody gets."""
    before = annotation.words[phrase.first - 1] if phrase.head == _ADJECTIVE and phrase.first else None
    hits = before.groups.get("event", ()) if before is not None else ()
    return any(hit.form.pos == NOUN and hit.form.entry.sense[0].type in _BACKING for hit in hits)


def in_passing(annotation: Annotation, at: int) -> bool:
    """The words "which is" stand before a word, between the same marks."""
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if is_which(annotation, before):
            return True
        if annotation.text.tokens[before].kind == MARK:
            return False
    return False


def is_which(annotation: Annotation, at: int) -> bool:
    """A pronoun with "and" on it, behind a mark."""
    tokens = annotation.text.tokens
    if at < 1 or annotation.words[at].function != _PRONOUN or not tokens[at].key.startswith(_AND):
        return False
    return tokens[at - 1].kind == MARK
