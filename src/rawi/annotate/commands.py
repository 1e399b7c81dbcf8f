"""A command called by its area: the commander of THE OPERATIONS of Nineveh is a man, and no operation began."""

from rawi.lexicon.names import PLACE, Found
from rawi.lexicon.words import NOUN, Word

_COMMAND = "command"
_COMMANDING = frozenset(("official", "person", "speaker", "government", "group"))
_FIELD = frozenset(("force",))


def is_command(words: list[Word], names: list[Found | None], at: int) -> bool:
    """The word for operations behind a word for who commands them, or behind one for forces and before their area."""
    word = words[at]
    if at == 0 or word.article or word.conjunction or not _means_command(word):
        return False
    before = words[at - 1]
    head = before.first("role")
    if head is None or head.suffix or before.article:
        return False
    if head.form.entry.kind in _COMMANDING:
        return True
    found = names[at + 1] if at + 1 < len(names) else None
    return head.form.entry.kind in _FIELD and found is not None and any(n.group == PLACE for n in found.names)


def is_commanded(words: list[Word], names: list[Found | None], at: int) -> bool:
    """What the operations of a command are for: the commander of the operations of LIBERATING a town."""
    hit = words[at].first("event")
    if at < 2 or hit is None or hit.form.pos != NOUN or hit.article or hit.suffix or words[at].conjunction:
        return False
    return is_command(words, names, at - 1)


def _means_command(word: Word) -> bool:
    return any(hit.form.entry.category == _COMMAND for hit in word.groups.get("cue", ()))
