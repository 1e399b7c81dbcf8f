"""The line that heads a report: BEIRUT (AFP) -, SABA - ADEN:, JERUSALEM - the army announced. Where it was written, and
who wrote it."""

from rawi.annotate.mentions import PLACE, Phrase
from rawi.extract.said.outlets import is_outlet
from rawi.extract.tree.layout import Layout

HEADING = "heading"  # the form of an attribution: to the outlet that a sentence is headed by
_DASHES = frozenset("-\u2013\u2014/")
_OPENS, _CLOSES = "(", ")"
_ENDS = _DASHES | {":"}
_BRACKETED = 6  # tokens of an outlet's name or initials between brackets, which no table need know
_SPEECH, _GOVERNMENT, _ARMY = "speech", "government", "state_force"


class Dateline:
    """``place`` and ``outlet`` are the phrases that it names, None where it has none; behind it the sentence begins at
    token ``last``."""

    __slots__ = ("place", "outlet", "last")

    def __init__(self, place: Phrase | None, outlet: Phrase | None, last: int):
        self.place, self.outlet, self.last = place, outlet, last


def dateline(layout: Layout, sentence: int) -> Dateline | None:
    """The line that a sentence begins with, if it does: a city and an outlet in either order with a mark between them
    and one behind, or the city alone with a dash behind it."""
    at, end = layout.text.sentences[sentence]
    found, parts = Dateline(None, None, at), 0
    while at < end and parts < 2:
        after = _part(layout, at, end, found)
        if after == at:
            break
        at, parts = after, parts + 1
        while at < end and layout.text.tokens[at].raw in _ENDS:
            at += 1
    found.last = at
    marks = layout.text.tokens[at - 1].raw if parts else ""
    if found.place is None or at >= end or (marks not in _ENDS and marks != _CLOSES):
        return None
    return found if parts > 1 or marks in _DASHES else None


def is_written_from(layout: Layout, phrase: Phrase) -> bool:
    """A city where only the words were spoken that the report opens with: BEIRUT (AFP): the party ANNOUNCED. Behind it
    something that happened may well have happened there: ADEN - two soldiers DIED."""
    line = _line_of(layout, phrase)
    if line is None or line.place is not phrase:
        return False
    word = layout.words[line.last]
    return word.is_verb and _SPEECH in word.groups


def is_in_dateline(layout: Layout, phrase: Phrase) -> bool:
    """A capital or an outlet that a sentence is headed by: nobody who does anything in it."""
    line = _line_of(layout, phrase)
    return line is not None and phrase.first < line.last


def _line_of(layout: Layout, phrase: Phrase) -> Dateline | None:
    near = phrase.first - layout.text.sentences[phrase.sentence][0] <= _BRACKETED
    return dateline(layout, phrase.sentence) if near else None


def _part(layout: Layout, at: int, end: int, found: Dateline) -> int:
    """Past a city or an outlet with the mark behind it, which it fills in; the token itself where none stands there."""
    tokens = layout.text.tokens
    if tokens[at].raw == _OPENS:
        return _past_bracket(layout, at, end, found)
    phrase = layout.phrase_at.get(at)
    if phrase is None or phrase.last >= end or phrase.conjunction or phrase.preposition:
        return at
    if tokens[phrase.last].raw not in _ENDS and tokens[phrase.last].raw != _OPENS:
        return at
    if is_outlet(phrase) and found.outlet is None:
        found.outlet = phrase
    elif found.place is None and _is_city(layout, phrase):
        found.place = phrase
    else:
        return at
    return phrase.last


def _is_city(layout: Layout, phrase: Phrase) -> bool:
    """A place by its bare name, which may have been taken for the government that sits there, or for the army that
    governs: one that is called by a word that says nothing else."""
    if phrase.head != "name" or phrase.kind == PLACE:
        return phrase.head == "name"
    actor, word = phrase.entity.actor, layout.words[phrase.first]
    bare = phrase.last == phrase.first + 1 and not (word.article or word.hits)
    return actor is not None and (actor.kind == _GOVERNMENT or (actor.kind == _ARMY and bare))


def _past_bracket(layout: Layout, at: int, end: int, found: Dateline) -> int:
    """Past an outlet between brackets: (AFP)."""
    closing = next((i for i in range(at, min(end, at + _BRACKETED + 2)) if layout.text.tokens[i].raw == _CLOSES), at)
    if closing == at or found.place is None or any(layout.words[i].is_verb for i in range(at, closing)):
        return at
    phrase = layout.phrase_at.get(at + 1)
    if phrase is not None and is_outlet(phrase):
        found.outlet = phrase
    elif phrase is not None and phrase.last == closing and _is_city(layout, phrase) and _opens(layout, closing + 1):
        return _past_bracket(layout, closing + 1, end, found)
    return closing + 1


def _opens(layout: Layout, at: int) -> bool:
    """A bracket opens: MOSUL (IRAQ) (REUTERS)."""
    return at < len(layout.words) and layout.text.tokens[at].raw == _OPENS
