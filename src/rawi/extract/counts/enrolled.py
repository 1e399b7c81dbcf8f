"""Whose dead and hurt a roll lists: of the blow that its heading tells, or that is told right before it or behind; and
whose those are whom a line tells of, and the next why they died."""

from collections.abc import Container, Mapping, Sequence

from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import CASUALTIES
from rawi.extract.counts.people import people_of
from rawi.extract.counts.rolls import Roll
from rawi.extract.counts.singles import Count
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.model import DEATHS, FROM_AFAR, Quantity
from rawi.text.tokens import MARK

_BLOWS = FROM_AFAR | {"bombing", "attack", "clash", "chemical"}
_COSTLY = frozenset(("operation", "arrest", "shootdown", "protest", "advance", "destroy"))
_MAY = (_BLOWS, DEATHS, _COSTLY)  # the likelier first
_DONE = frozenset(("actual", "ongoing"))
_CUT, _STOPS = ("...", "\u2026"), frozenset(".\u2026")
_BEFORE, _BEHIND = 4, 2  # sentences from what is told to the roll, and from the roll
_HEADED = 2  # tokens from one list to the word that heads the next
_BECAUSE, _LINE, _NAME_OF = ("bisabab", "baad"), "\n", 2  # cues; words of a place before them, in brackets
_OTHER_CAUSES = frozenset(("mishap", "cause"))  # categories of cues
_ROUNDUP = "roundup"  # a category of cues


def enrol(
    layout: Layout, drafts: Sequence[Draft], listed: Sequence[Roll], told: dict[Draft, tuple[Quantity, ...]]
) -> None:
    """Put the number of each roll to the counts of its owner, unless that tells a number of its own."""
    owner: Draft | None = None
    end = 0
    listed = [roll for roll in listed if not _is_told_better(layout, roll, listed, told)]
    for roll in listed:
        goes_on = owner is not None and roll.at - end <= _HEADED
        owner, end = owner if goes_on else _owner(layout, drafts, roll), roll.last
        if owner is None:
            continue
        here = range(layout.text.tokens[roll.first].start, layout.text.tokens[roll.last - 1].end)
        own = tuple(count for count in told.get(owner, ()) if count.mention.start not in here)
        if all(count.kind != roll.kind for count in own):
            people = layout.phrase_at.get(roll.at)
            whom = people.entity.name_ar if people is not None and not people_of(layout, people) else None
            span = layout.text.span(roll.at, roll.at + 1)
            told[owner] = (*own, Quantity(roll.kind, roll.number, roll.number, whom, span))


def counts_above(layout: Layout, draft: Draft, told: Container[int]) -> list[Count]:
    """The dead and hurt of a line that tells nothing else, where the next goes on with BECAUSE OF the blow: THREE DEAD
    / because of X's shelling of Y. ``told``: the sentences that tell of something."""
    above = draft.trigger.sentence - 1
    if draft.type not in _BLOWS or above < 0 or above in told or not _goes_on(layout, above):
        return []
    first = layout.text.sentences[above + 1][0]
    causes = (cue for cue in layout.cues[above + 1] if cue.entry.id in _BECAUSE and cue.last == draft.trigger.first)
    if not any(cue.first - first <= _NAME_OF for cue in causes):
        return []
    return [count for count in counts(layout, above) if count.kind in CASUALTIES]


def _goes_on(layout: Layout, number: int) -> bool:
    """A sentence that only its line ends, and that does not say of what they died."""
    first, end = layout.text.sentences[number]
    last = next((at for at in range(end - 1, first, -1) if layout.text.tokens[at].raw != _LINE), first)
    said = any(cue.category in _OTHER_CAUSES or cue.entry.id in _BECAUSE for cue in layout.cues[number])
    return last < end - 1 and layout.text.tokens[last].kind != MARK and not said


def _owner(layout: Layout, drafts: Sequence[Draft], roll: Roll) -> Draft | None:
    """The draft of the heading's sentence, of the last sentence before it, or else of the one right behind."""
    here = layout.text.sentence_of[roll.at]
    last = layout.text.sentence_of[roll.last - 1]
    able = [draft for draft in drafts if not draft.again and draft.factuality in _DONE and not draft.denied]
    for number in (*range(here, max(-1, here - _BEFORE - 1), -1), *range(last, last + _BEHIND + 1)):
        told = [draft for draft in able if draft.trigger.sentence == number and not _is_listed(draft, roll)]
        for types in _MAY:
            of_type = [draft for draft in told if draft.type in types]
            if of_type and not _is_of_weeks(layout, number, here):
                return min(of_type, key=lambda draft: (abs(draft.trigger.first - roll.at), draft.trigger.first))
            if of_type:
                return None
    return None


def _is_told_better(
    layout: Layout, roll: Roll, listed: Sequence[Roll], told: Mapping[Draft, tuple[Quantity, ...]]
) -> bool:
    """A list that is cut off, X, Y..., while a longer one stands in the report, or a number is told before it; a number
    that a happening has."""
    if not roll.named:
        here = range(layout.text.tokens[roll.first].start, layout.text.tokens[roll.last - 1].end)
        return any(count.mention.start in here for own in told.values() for count in own)
    last = layout.text.tokens[roll.last - 1]
    behind = layout.text.source[last.end - len(last.raw) * (last.raw in _STOPS) :].lstrip()
    if not behind.startswith(_CUT):
        return False
    longer = any(other.kind == roll.kind and other.number > roll.number for other in listed)
    before = (draft for draft, own in told.items() if any(count.kind == roll.kind for count in own))
    return longer or any(draft.trigger.first < roll.first for draft in before)


def _is_of_weeks(layout: Layout, first: int, last: int) -> bool:
    """THE HARVEST OF THE MONTH stands between: they are of no one happening."""
    cues = (cue for number in range(first, last + 1) for cue in layout.cues[number])
    return any(cue.category == _ROUNDUP for cue in cues)


def _is_listed(draft: Draft, roll: Roll) -> bool:
    return roll.first < draft.trigger.first < roll.last
