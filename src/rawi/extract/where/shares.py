"""Counts told place by place: 140 dead, AMONG THEM 60 IN X AND 35 IN Y; killed five IN X AND THREE IN Y."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.annotate.mentions import Number, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.model import DEATHS
from rawi.text.tokens import MARK, WORD

_SUBSET = "subset"  # category of cues: among them
_IN, _ON, _AND = frozenset(("fi", "bi")), "ala", "\u0648"
_WHOSE = 2  # words between a number and "in": three OTHER CIVILIANS in X
_HAPPENS = frozenset(("event", "host", "cue", "number"))


class Share(NamedTuple):
    """A number and the place that it is told of."""

    number: Number
    place: Phrase

    @property
    def last(self) -> int:
        """The token behind the place, or behind those joined to it."""
        return max(one.last for one in self.place.group)


def is_of_share(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """A number stands right before the place, the first of them right behind AMONG THEM, and what is told before that
    is told of them all."""
    if trigger.sentence != phrase.sentence or _SUBSET not in layout.groups[phrase.sentence]:
        return False
    behind = [at for at in _openings(layout, phrase.sentence) if trigger.last <= at < phrase.part_first]
    if not any(at in layout.number_at and layout.between(at, phrase.part_first)[:2] == "v0" for at in behind):
        return False
    return any(number.last == phrase.part_first - 1 for number in layout.annotation.numbers)


def shares(layout: Layout, sentence: int) -> list[list[Share]]:
    """The lists of a sentence, each of two numbers or more, every further one tied to the place before by AND."""
    first, end = layout.text.sentences[sentence]
    counted = (at for at in range(first, end) if at in layout.number_at)
    told = [share for at in counted if (share := _share(layout, sentence, at)) is not None]
    lists: list[list[Share]] = []
    for share in told:
        if lists and _is_tied(layout, lists[-1][-1], share):
            lists[-1].append(share)
        else:
            lists.append([share])
    return [one for one in lists if len(one) > 1]


def further_falls(layout: Layout, place: Phrase) -> Iterator[Share]:
    """Two fell on X, AND FOUR ON Y AND ONE ON Z: each number with but ON between it and its place."""
    share: Share | None = Share(Number(place.first, place.first, 1, 1), place)
    while share is not None:
        at = share.last
        number = layout.number_at.get(at)
        places = layout.places[place.sentence] if number is not None and layout.words[at].conjunction == _AND else []
        behind = (p for p in places if number is not None and p.part_first == number.last + 1 and p.preposition == _ON)
        following = next(behind, None)
        share = Share(number, following) if number is not None and following is not None else None
        if share is not None:
            yield share


def is_further_fall(layout: Layout, phrase: Phrase) -> bool:
    """Two on X AND FOUR ON Y: the place before has its own."""
    if phrase.preposition != _ON:
        return False
    before = (p for p in layout.places[phrase.sentence] if p.first < phrase.first and p.preposition == _ON)
    return any(share.place is phrase for p in before for share in further_falls(layout, p))


def is_of_whole(layout: Layout, first: Share) -> bool:
    """AMONG THEM stands right before the first of a list: the list tells the shares of what was told before."""
    return first.number.first in _openings(layout, first.place.sentence)


def is_shared_out(layout: Layout, trigger: Trigger) -> bool:
    """TEN DEAD, AMONG THEM six in X and four in Y: whose shares are told has been counted, and is news."""
    if len(layout.places[trigger.sentence]) < 2 or _SUBSET not in layout.groups[trigger.sentence]:
        return False
    deaths = (t for t in layout.triggers[trigger.sentence] if any(sense.type in DEATHS for _, sense in t.options))
    if next(deaths, None) is not trigger:
        return False
    behind = (one[0] for one in shares(layout, trigger.sentence) if one[0].number.first >= trigger.last)
    return any(is_of_whole(layout, first) for first in behind)


def _openings(layout: Layout, sentence: int) -> list[int]:
    """The tokens right behind AMONG THEM, or behind a mark that stands there."""
    ends = (cue.last for cue in layout.cues[sentence] if cue.category == _SUBSET)
    tokens = layout.text.tokens
    return [at + (at < len(tokens) and tokens[at].kind == MARK) for at in ends]


def _share(layout: Layout, sentence: int, at: int) -> Share | None:
    """The number at a token with the place behind it, over those who are counted and IN."""
    number = layout.number_at.get(at)
    if number is None or number.percent:
        return None
    last = number.last + _WHOSE + 1
    places = (p for p in layout.places[sentence] if number.last <= p.part_first <= last and p.group[0] is p)
    place = next((p for p in places if p.preposition in _IN and not p.conjunction), None)
    if place is None or any(_tells_more(layout, between) for between in range(number.last, place.part_first)):
        return None
    return Share(number, place)


def _tells_more(layout: Layout, at: int) -> bool:
    """A mark, AND, a verb or a word of a happening."""
    word = layout.words[at]
    if layout.text.tokens[at].kind != WORD or word.is_verb or word.conjunction:
        return True
    return not word.function and not _HAPPENS.isdisjoint(word.groups)


def _is_tied(layout: Layout, before: Share, share: Share) -> bool:
    """AND on the number or before its figures, and but a comma between, perhaps over where the place before lies: in X
    IN Z, and three in Y."""
    tokens, at = layout.text.tokens, share.number.first
    tied = layout.words[at].conjunction == _AND or tokens[at - 1].key == _AND
    last = before.last
    for place in layout.places[share.place.sentence]:
        last = place.last if place.link == last and not place.conjunction else last
    between = range(last, at)
    return tied and all(tokens[i].kind == MARK or tokens[i].key == _AND for i in between)
