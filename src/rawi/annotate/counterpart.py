"""A second armed side by the word for its like: the forces of X AND THEIR COUNTERPART of Y, AND THE Armenian ONE."""

from rawi.annotate.belonging import attached_party, note_adjectives
from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search
from rawi.annotate.tied import ARMIES

_LIKE, _NAME, _FORCE = "nazir", "name", "force"  # the role's entry; heads
_HEADS = frozenset(("force", "group", "fighters", "aircraft", "artillery", "name"))


def counterpart(finder: Search, at: int) -> Phrase | None:
    """The like of an armed side, right behind it and "and", where an adjective or a party behind says whose it is; that
    of a minister is a minister."""
    before, hit = finder.previous, finder.words[at].first("role")
    if hit is None or hit.form.entry.id != _LIKE or not (hit.suffix and hit.conjunction):
        return None
    if before is None or before.kind != ACTOR or before.last != at or not _is_armed(before):
        return None
    phrase = Phrase(ACTOR, _FORCE if before.head == _NAME else before.head, at, at + 1)
    end = note_adjectives(finder, at + 1, True, phrase, 1)
    phrase.last = attached_party(finder, end, phrase)
    tied = finder.name_at(end, ACTOR) if phrase.last > end else None
    if tied is not None:
        phrase.names = tuple(name for name in tied.names if name.group == ACTOR)
    phrase.core_last = phrase.last
    return phrase if phrase.last > at + 1 else None


def _is_armed(phrase: Phrase) -> bool:
    """Forces, a group, or a name that armed parties alone bear."""
    armed = all(name.group == ACTOR and name.value.kind in ARMIES for name in phrase.names)
    return phrase.head in _HEADS and (phrase.head != _NAME or armed)
