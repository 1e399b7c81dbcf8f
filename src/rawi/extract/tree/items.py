"""Lists of happenings that each stand for themselves: THE WEEK: an advance of X in P, and a truce in Q; THE TERMS OF
THE DEAL: the exit of X, and the entry of Y; five raids on P AND THIRTY SHELLS ON Q, and nine dead."""

from collections.abc import Sequence

from rawi.annotate.mentions import PLACE, Annotation, Cue, Trigger
from rawi.annotate.opening import has_verb
from rawi.lexicon.words import NOUN
from rawi.text.tokens import MARK, NUMBER

_TERMS, _ROUNDUP, _AGREEMENT = "terms", "roundup", "agreement"  # categories of cues; a type
_COLON, _BAR, _AND, _COMMAS = ":", "|", "\u0648", "\u060c,\u061b"
_OPENING, _LONGEST = 2, 8  # tokens before the words of a heading, and from them to its colon
_IN = "fi"
_STRIKES, _TOLL = frozenset(("airstrike", "shelling", "attack", "bombing")), "toll"


class Lists:
    """The lists of a text; ``starts`` has where the items of each sentence begin, none where it holds no list."""

    def __init__(self, annotation: Annotation, cues: Sequence[list[Cue]], triggers: Sequence[list[Trigger]]):
        self.tokens, self.words, self.text = annotation.text.tokens, annotation.words, annotation.text
        self.cues, self.triggers = cues, triggers
        places = (p for p in annotation.phrases if p.kind == PLACE and p.preposition == _IN and p.group[0] is p)
        self.led = {p.part_first - 1: p for p in places}
        self._terms = [self._find_terms_end(number) for number in range(len(self.text.sentences))]
        self.starts = [self._items(number) for number in range(len(self.text.sentences))]

    def item(self, at: int) -> tuple[int, int] | None:
        """Where the item of a list begins and ends that a token stands in; None outside lists."""
        number = self.text.sentence_of[at]
        starts = self.starts[number]
        if not starts or at < starts[0]:
            return None
        first = max(start for start in starts if start <= at)
        return first, min((start for start in starts if start > at), default=self.text.sentences[number][1])

    def is_within(self, at: int, item: tuple[int, int]) -> bool:
        """Told in the item, or in the heading of its list."""
        return item[0] <= at < item[1] or at < self.starts[self.text.sentence_of[item[0]]][0]

    def is_head(self, trigger: Trigger) -> bool:
        """The happening with which an item begins, counted or not: AND SIX ATTACKS of X."""
        item = self.item(trigger.first)
        if item is None or trigger.hits[0].form.pos != NOUN:
            return False
        return all(self._is_link(at) or self._is_number(at) for at in range(item[0], trigger.first))

    def terms_end(self, number: int) -> int:
        """Where the colon stands behind THE MAIN TERMS OF THE AGREEMENT that open a sentence; nought without them."""
        return self._terms[number]

    def _find_terms_end(self, number: int) -> int:
        colon = self._heading_end(number, _TERMS)
        deals = (t for t in self.triggers[number] if t.first < colon)
        return colon if any(sense.type == _AGREEMENT for told in deals for _, sense in told.options) else 0

    def _items(self, number: int) -> list[int]:
        end = self.text.sentences[number][1]
        start = self._list_start(number)
        if start is None:
            return self._counted(number) or self._set_elsewhere(number)
        starts = [start]
        for at in range(start + 1, end):
            further = self._goes_on(at) and self._is_comma(at - 1)
            if further and not (self._counts_people(at) and self._counts_people(starts[-1])):
                starts.append(at)
        return starts

    def _set_elsewhere(self, number: int) -> list[int]:
        """X was shelled, AND IN Y FIVE WERE KILLED: "and in" behind a comma and a verb, a verb behind the place."""
        first, end = self.text.sentences[number]
        told = next((at for at in range(first, end) if self.words[at].is_verb), end)
        led = (at for at in range(told + 1, end) if at in self.led and self._is_comma(at - 1))
        starts = [
            at for at in led if self.words[at].conjunction == _AND and has_verb(self.words[self.led[at].last : end])
        ]
        return [first, *starts] if starts else []

    def _counts_people(self, at: int) -> bool:
        """Ten dead, AND TWENTY HURT: they are of one happening."""
        at += self._is_link(at)
        counted = at + 1 < len(self.words) and "counted" in self.words[at + 1].groups
        return counted and self._is_number(at)

    def _list_start(self, number: int) -> int | None:
        """Behind the heading of a list, in the sentence or, with a bar, right before it."""
        colon = self.terms_end(number) or self._heading_end(number, _ROUNDUP)
        if colon:
            return colon + 1
        first = self.text.sentences[number][0]
        headed = number > 0 and self.tokens[first - 1].raw == _BAR
        return first if headed and any(cue.category == _ROUNDUP for cue in self.cues[number - 1]) else None

    def _heading_end(self, number: int, category: str) -> int:
        """Where the colon stands behind words of a heading and before any verb; nought without it."""
        first, end = self.text.sentences[number]
        for cue in self.cues[number]:
            if cue.category == category and cue.first - first <= _OPENING:
                limit = min(end, cue.last + _LONGEST)
                colon = next((at for at in range(cue.last, limit) if self.tokens[at].raw == _COLON), 0)
                return colon if not any(self.words[at].is_verb for at in range(cue.last, colon)) else 0
        return 0

    def _counted(self, number: int) -> list[int]:
        """The items of FIVE RAIDS ON P AND THIRTY SHELLS ON Q, with nothing but a heading before them; raids on P and
        raids on Q may be of one doer."""
        first = self.text.sentences[number][0]
        heads = {trigger.first - 1: trigger for trigger in self.triggers[number] if self._is_count_of(trigger)}
        struck = [at for at, trigger in heads.items() if _kinds(trigger) & _STRIKES]
        opens = bool(struck) and (struck[0] == first or self.tokens[struck[0] - 1].raw == _COLON)
        linked = [at for at in heads if self._is_link(at - 1)]
        if not opens or not any(at in struck and _lemma(heads[at]) != _lemma(heads[struck[0]]) for at in linked):
            return []
        return [struck[0], *(at - 1 for at in linked if at > struck[0])]

    def _is_count_of(self, trigger: Trigger) -> bool:
        at = trigger.first - 1
        return at >= 0 and self._is_number(at) and bool(_kinds(trigger) & (_STRIKES | {_TOLL}))

    def _goes_on(self, at: int) -> bool:
        """With "and" on it, or "and" by itself before a number."""
        return self.words[at].conjunction == _AND or self._is_link(at)

    def _is_link(self, at: int) -> bool:
        return at >= 0 and self.tokens[at].key == _AND

    def _is_number(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind == NUMBER

    def _is_comma(self, at: int) -> bool:
        return self.tokens[at].kind == MARK and self.tokens[at].raw in _COMMAS


def _lemma(trigger: Trigger) -> str:
    return str(trigger.hits[0].form.entry.id)


def _kinds(trigger: Trigger) -> set[str]:
    return {sense.type for _, sense in trigger.options}
