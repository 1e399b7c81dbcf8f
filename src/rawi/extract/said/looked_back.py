"""Who says so, without a name: THE MINISTER HAD URGED them to leave. AND HE SAID that: he, whoever spoke before."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.speakers import speaker_from
from rawi.extract.tree.layout import Layout

_AND, _HAD, _PAST = "\u0648", "kana", "\u0642\u062f"  # what is written on the verb; the function word; had
_INDIVIDUALS = frozenset(("person", "official", "speaker"))


def who_had(layout: Layout, number: int, cue: Cue) -> Phrase | None:
    """The one man of whom a sentence, or the clause before the verb, tells what he had done before."""
    if layout.words[cue.first].conjunction != _AND:
        return None
    first, end = layout.text.sentences[number]
    end = min(end, cue.first)
    if first + 1 >= end or not any(hit.form.entry.id == _HAD for hit in layout.words[first].groups.get("function", ())):
        return None
    man = layout.phrase_at.get(first + 1)
    if man is None or man.preposition or man.head not in _INDIVIDUALS or man.group[-1] is not man:
        return None
    had = any(layout.stem(at) == _PAST for at in (man.last, man.last + 1) if at < end)
    return speaker_from(layout, first + 1, end) if had else None
