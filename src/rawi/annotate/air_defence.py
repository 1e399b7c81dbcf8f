"""The air defence of somebody, which brings down what flies: THE SYRIAN AIR DEFENCE."""

from rawi.annotate.belonging import note_adjectives
from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search

_DEFENCE, _AIR = "dafaa", "air"  # entries of the noun and of its adjective


def air_defence(finder: Search, at: int) -> Phrase | None:
    """The words for it and whose it is; what stands before, as its systems or positions, has it for a genitive."""
    if not is_defence(finder, at):
        return None
    phrase = Phrase(ACTOR, "things", at, at + 2)
    phrase.last = note_adjectives(finder, at + 2, True, phrase, 1, known=True)
    phrase.core_last = at + 2
    return phrase


def is_defence(finder: Search, at: int) -> bool:
    """THE AIR DEFENCE stands here: the noun with its adjective, both definite."""
    noun = finder.words[at].first("event")
    if noun is None or noun.form.entry.id != _DEFENCE or not (noun.article or noun.suffix):
        return False
    if at + 1 >= finder.count or finder.is_stop(at + 1):
        return False
    adjective = finder.words[at + 1].first("nisba")
    return adjective is not None and adjective.article and bool(adjective.form.entry.id == _AIR)
