"""Who says so, without a name: THE MINISTER HAD URGED them to leave. AND HE SAID that: he, whoever spoke before."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.naming import is_namelike
from rawi.extract.said.speakers import speaker_from
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS

_AND, _HAD, _PAST = "\u0648", "kana", "\u0642\u062f"  # what is written on the verb; the function word; had
_FEMININE = "\u062a"
_NAME = 4  # tokens of HAD and a name
_INDIVIDUALS = frozenset(("person", "official", "speaker"))


def who_had(layout: Layout, cue: Cue, since: int) -> Phrase | None:
    """The one man of whom the clause before the verb, or the sentence before, tells what he had done before; not in
    sentences before ``since``, the one behind that in which somebody was quoted last."""
    if layout.words[cue.first].conjunction != _AND:
        return None
    here = layout.text.sentence_of[cue.first]
    told = (_had_done(layout, number, cue.first) for number in (here, here - 1) if number >= since)
    return next((man for man in told if man is not None), None)


def named_having(layout: Layout, cue: Cue) -> Phrase | None:
    """AND SO-AND-SO HAD ANNOUNCED that: a name of no table, alone between HAD, first in a sentence, and the verb."""
    first = layout.text.sentences[layout.text.sentence_of[cue.first]][0]
    end = cue.first - (layout.stem(cue.first - 1) == _PAST)
    if not first + 1 < end <= first + _NAME or not _is_had(layout, first):
        return None
    if not all(is_namelike(layout, at) for at in range(first + 1, end)):
        return None
    man = speaker_from(layout, first + 1, end)
    return man if man is not None and man.last == end else None


def who_opens(layout: Layout, cue: Cue) -> Phrase | None:
    """A SPOKESMAN played down its worth, AND SAID that: the man with whose deed the sentence opens, if nothing befell
    him, and the verb is of his gender."""
    first = layout.text.sentences[layout.text.sentence_of[cue.first]][0]
    keys = [layout.text.tokens[at].key for at in (first, cue.first)]
    opens = layout.words[first]
    if layout.words[cue.first].conjunction != _AND or "event" in opens.groups or "role" in opens.groups:
        return None
    if first + 1 >= cue.first or keys[0].endswith(_FEMININE) != keys[1].endswith(_FEMININE):
        return None
    man = layout.phrase_at.get(first + 1)
    alone = man is not None and man.head in _INDIVIDUALS and not man.preposition and man.group[-1] is man
    comma = layout.text.tokens[cue.first - 1].raw in COMMAS
    return speaker_from(layout, first + 1, cue.first) if alone and comma and not opens.function else None


def _had_done(layout: Layout, number: int, before: int) -> Phrase | None:
    """THE MINISTER HAD visited the town: first in a sentence, and alone."""
    first, end = layout.text.sentences[number]
    end = min(end, before)
    if first + 1 >= end or not _is_had(layout, first):
        return None
    man = layout.phrase_at.get(first + 1)
    if man is None or man.preposition or man.head not in _INDIVIDUALS or man.group[-1] is not man:
        return None
    had = any(layout.stem(at) == _PAST for at in (man.last, man.last + 1) if at < end)
    return speaker_from(layout, first + 1, end) if had else None


def _is_had(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id == _HAD for hit in layout.words[at].groups.get("function", ()))
