"""One happening told of several places, each with a count of its own: a claim for each of them."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from rawi.extract.counts.governors import BY_TYPE, CASUALTIES
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.extract.where.shares import Share, further_falls, is_of_whole, shares
from rawi.model import DEATHS, FROM_AFAR, Quantity
from rawi.text.tokens import MARK

_ON, _FIRED = "ala", ("shells", "strikes")
Counts = dict[Draft, tuple[Quantity, ...]]
_FIGHT, _FROM, _TO, _SPREADS = "clash", "min", "ila", "imtadda"  # a type, prepositions, a host
_CLAUSE, _AND = "v0c0", "\u0648"
_TAKEN, _IN = frozenset(("capture", "handover", "withdraw")), frozenset(("fi", "bi"))
_THINGS, _COUNTED = "things", frozenset(("kind", "number"))  # groups of words
_SHARED = CASUALTIES | frozenset(BY_TYPE.values())  # kinds of counts


def told_by_place(layout: Layout, drafts: Sequence[Draft], counts: Counts) -> dict[Draft, list[Draft]]:
    """Further drafts by the one whose word tells them, with their counts put into ``counts``: killed five in X AND
    THREE IN Y; 140 dead, AMONG THEM 60 IN X AND 35 IN Y; two fell on X AND FOUR ON Y; and of the places to which
    fighting spread."""
    found: defaultdict[Draft, list[Draft]] = defaultdict(list)
    for sentence in dict.fromkeys(draft.trigger.sentence for draft in drafts):
        if len(layout.places[sentence]) < 2:
            continue
        here = [draft for draft in drafts if draft.trigger.sentence == sentence and not draft.again]
        for draft in here:
            found[draft] += _spread_to(layout, draft) + _taken_further(layout, draft)
        for told in shares(layout, sentence):
            _tell_shares(layout, told, here, counts, found)
        for draft in here:
            found[draft] += _fell_further(layout, draft, counts)
    return found


def _tell_shares(
    layout: Layout, told: Sequence[Share], here: Sequence[Draft], counts: Counts, found: dict[Draft, list[Draft]]
) -> None:
    """The shares of a list as drafts of their own; their counts are the teller's no more."""
    part = _of_whole(layout, told, here, counts) or _of_first(layout, told, here, counts)
    part = part or _of_dead(layout, told, here, counts)
    if part is None:
        return
    teller, count, further = part
    own = {_start(layout, share) for share in further}
    counts[teller] = tuple(one for one in counts[teller] if one.mention.start not in own)
    found[teller] += _apart(layout, teller, count, further, counts)


def _fell_further(layout: Layout, draft: Draft, counts: Counts) -> list[Draft]:
    """Two shells fell ON X AND FOUR ON Y: a draft for each further place, with its own count."""
    place = draft.place
    if place is None or draft.type not in FROM_AFAR or place.preposition != _ON or place.first < draft.trigger.last:
        return []
    told = list(further_falls(layout, place)) if place.sentence == draft.trigger.sentence else []
    span = layout.text.span(draft.trigger.first, draft.trigger.last)
    fired = next((one for one in counts.get(draft, ()) if one.kind in _FIRED), Quantity(_FIRED[0], 1, 1, None, span))
    return _apart(layout, draft, fired, told, counts)


def _spread_to(layout: Layout, draft: Draft) -> list[Draft]:
    """The clashes SPREAD FROM the quarter X TO the villages Y and Z: there is fighting in all of them."""
    place, at = draft.place, draft.trigger.first - 1
    if place is None or draft.type != _FIGHT or place.preposition != _FROM or place.first < draft.trigger.last:
        return []
    if at < 0 or all(hit.form.entry.id != _SPREADS for hit in layout.words[at].groups.get("host", ())):
        return []
    behind = (p for p in layout.places[draft.trigger.sentence] if p.first >= place.last and p.preposition == _TO)
    further = next(behind, None)
    if further is None or layout.between(place.last, further.first)[:4] != _CLAUSE:
        return []
    other = draft.like(draft.trigger, draft.type, draft.hit, draft.sense)
    other.place = further
    return [other]


def _taken_further(layout: Layout, draft: Draft) -> list[Draft]:
    """Took five villages IN X, THREE TOWNS IN Y AND ONE IN Z: a draft for each further place."""
    place, found = draft.place, list[Draft]()
    if place is None or draft.type not in _TAKEN or place.preposition not in _IN or place.first < draft.trigger.last:
        return found
    last = max(one.last for one in place.group)
    for other in layout.places[draft.trigger.sentence]:
        if other.group[0] is other and other.preposition in _IN and _counts_more(layout, last, other.part_first - 1):
            found.append(draft.like(draft.trigger, draft.type, draft.hit, draft.sense))
            found[-1].place, last = other, max(one.last for one in other.group)
    return found


def _counts_more(layout: Layout, first: int, end: int) -> bool:
    """AND with a number and what is counted, or with two of a kind, fills some tokens but for commas."""
    words, tokens = layout.words, layout.text.tokens
    some = [at for at in range(first, end) if tokens[at].kind != MARK]
    things = {p.first for p in layout.whos[layout.text.sentence_of[end]] if p.head == _THINGS}
    counted = [at for at in some if at in layout.number_at or at in things or words[at].groups.keys() & _COUNTED]
    joined = bool(some) and _AND in (words[some[0]].conjunction, tokens[some[0]].key)
    return joined and bool(counted) and counted == some[tokens[some[0]].key == _AND :]


Part = tuple[Draft, Quantity, Sequence[Share]]


def _of_first(layout: Layout, told: Sequence[Share], here: Sequence[Draft], counts: Counts) -> Part | None:
    """Whoever told the first of the list tells the others: killed FIVE in X and three in Y."""
    start = _start(layout, told[0])
    for draft in here:
        count = next((one for one in counts.get(draft, ()) if one.mention.start == start), None)
        if count is not None and count.kind in _SHARED and draft.place is not None:
            draft.place = told[0].place
            return draft, count, told[1:]
    return None


def _of_whole(layout: Layout, told: Sequence[Share], here: Sequence[Draft], counts: Counts) -> Part | None:
    """The draft of the whole, told right before its shares."""
    if not is_of_whole(layout, told[0]):
        return None
    start = _start(layout, told[0])
    for draft in reversed([draft for draft in here if draft.trigger.first < told[0].number.first]):
        before = [one for one in counts.get(draft, ()) if one.mention.start < start and one.kind in _SHARED]
        if before:
            return draft, before[-1], told
    return None


def _of_dead(layout: Layout, told: Sequence[Share], here: Sequence[Draft], counts: Counts) -> Part | None:
    """THE DEAD ARE SPREAD as follows, twelve in X and seven in Y: their word tells the first of the list."""
    before = [d for d in here if d.type in DEATHS and not counts.get(d) and d.trigger.first < told[0].number.first]
    if not is_of_whole(layout, told[0]) or not before:
        return None
    draft, number = before[-1], told[0].number
    draft.place = told[0].place
    span = layout.text.span(number.first, number.last)
    count = Quantity("killed", int(number.low), int(number.high), None, span)
    counts[draft] = (count,)
    return draft, count, told[1:]


def _apart(layout: Layout, teller: Draft, count: Quantity, told: Sequence[Share], counts: Counts) -> list[Draft]:
    """A draft for each place, with the count that is told of it."""
    drafts: list[Draft] = []
    for share in told:
        draft = teller.like(teller.trigger, teller.type, teller.hit, teller.sense)
        draft.place = share.place
        span = layout.text.span(share.number.first, share.number.last)
        low, high = int(share.number.low), int(share.number.high)
        counts[draft] = (msgspec.structs.replace(count, low=low, high=high, mention=span),)
        drafts.append(draft)
    return drafts


def _start(layout: Layout, share: Share) -> int:
    return layout.text.span(share.number.first, share.number.last).start
