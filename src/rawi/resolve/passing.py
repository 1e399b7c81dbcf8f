"""What is said of a party in passing: between marks, the forces, WHICH ARE A COALITION that enjoys X's support; what it
stands against, the movement REFUSING TALKS WITH X."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import NOUN, PARTICIPLE
from rawi.text.tokens import MARK

_ADJECTIVE, _BACKING = "adjective", frozenset(("support", "arms"))
_BROKERS = "broker"  # category of cues
_REACH = 8  # words from "which is" to what is said in passing
_REFUSES, _HOSTILE = "rafada_s", "hostile"  # entries of an event, of a cue
_REFUSED = 3  # words from "refusing" to with whom: TALKS WITH X
_SHUT = frozenset(("complementiser", "relative", "connective"))


def is_of_backing(annotation: Annotation, phrase: Phrase) -> bool:
    """The adjective says whose the support is, or the training, that somebody gets."""
    before = annotation.words[phrase.first - 1] if phrase.head == _ADJECTIVE and phrase.first else None
    hits = before.groups.get("event", ()) if before is not None else ()
    return any(hit.form.pos == NOUN and hit.form.entry.sense[0].type in _BACKING for hit in hits)


def is_broker(annotation: Annotation, phrase: Phrase) -> bool:
    """Under X's AUSPICES, through its mediation: who brokered what others agreed on, and does no more."""
    return any(cue.category == _BROKERS and 0 <= phrase.first - cue.last <= 1 for cue in annotation.cues)


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
    return at > 0 and annotation.words[at].is_which() and annotation.text.tokens[at - 1].kind == MARK


def is_refusing(annotation: Annotation, at: int) -> bool:
    """THE REFUSING stands there, in Arabic behind whom it describes."""
    hits = annotation.words[at].groups.get("event", ()) if at > 0 else ()
    refuses = (hit for hit in hits if hit.form.entry.id == _REFUSES and hit.form.pos == PARTICIPLE)
    return any(hit.article for hit in refuses) and annotation.text.tokens[at - 1].kind != MARK


def is_refused(annotation: Annotation, phrase: Phrase) -> bool:
    """With whom somebody is only said to refuse something: the movement REFUSING TALKS WITH X."""
    for at in range(phrase.part_first - 1, max(-1, phrase.part_first - 1 - _REFUSED), -1):
        if is_refusing(annotation, at):
            return True
        word = annotation.words[at]
        if word.is_verb or word.function in _SHUT or annotation.text.tokens[at].kind == MARK:
            return False
    return False


def is_opposed(annotation: Annotation, phrase: Phrase) -> bool:
    """Whom somebody is only said to stand against: REFUSING talks WITH X, HOSTILE TO X."""
    hostile = (cue for cue in annotation.cues if cue.last == phrase.part_first)
    return any(cue.entry.id == _HOSTILE for cue in hostile) or is_refused(annotation, phrase)
