"""Speakers beside the first: RESIDENTS AND MEDICAL SOURCES said; the one named right behind another with "and"."""

from rawi.annotate.mentions import SOURCE, Phrase
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Word
from rawi.text.tokens import COMMAS

_AND = "\u0648"
_KINDS = frozenset(("speaker", "civilians", "person", "official", "government", "group"))
_MEDIA = "ilam"  # the centre of studies AND MEDIA
_MOST = 3


def alongside(layout: Layout, speaker: Phrase, limit: int) -> list[Phrase]:
    """Who speaks beside a speaker, up to a token: the rest of the group, or who follows with "and"."""
    if speaker in speaker.group and speaker.group[-1] is not speaker:
        return speaker.group[speaker.group.index(speaker) + 1 :]
    found: list[Phrase] = []
    at = speaker.last
    while len(found) < _MOST:
        other = _next(layout, at, limit)
        if other is None:
            break
        found.append(other)
        at = other.last
    return found


def _next(layout: Layout, at: int, limit: int) -> Phrase | None:
    if at < limit and layout.text.tokens[at].raw in COMMAS:
        at += 1
    other = layout.phrase_at.get(at)
    if other is None or other.last > limit or other.conjunction != _AND or other.preposition:
        return None
    if other.last == other.first + 1 and _is_media(layout.words[at]):
        return None  # the minister of culture AND MEDIA
    return other if other.kind == SOURCE or _may_tell(layout.words[at]) else None


def _may_tell(word: Word) -> bool:
    role = word.first("role")
    return role is not None and role.form.entry.kind in _KINDS and not _is_media(word)


def _is_media(word: Word) -> bool:
    role = word.first("role")
    return role is not None and bool(role.form.entry.id == _MEDIA)
