"""States of the past: the quarter that X USED TO hold, the town WAS under its control, Y retook what X HOLDS; and
takings of old times: AFTER THE FALL OF THE FORMER regime X took the town; and takings that are only recalled: X HAD
TAKEN it."""

from collections.abc import Iterable

from rawi.annotate.mentions import Trigger
from rawi.extract.drafts import Draft
from rawi.extract.real.governed import is_stronghold
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB

_TAKING, _REAL = "capture", "actual"
_LOSSES = frozenset((_TAKING, "withdraw", "evacuate"))
_WAS, _TOOK, _RECALLED = "kana", "past", "background"  # entry of the function words; a tense; a category of cues
_AFTER, _TIME, _IN_CLAUSE = "temporal_after", "time", ("v0c0", "v1c0")  # a category of cues; a group; a clause so far
_SPAN = 6  # words from that of holding to how long it lasted, its holder between: FOR MORE THAN A YEAR
_SINCE = frozenset((_AFTER, "since"))  # categories of cues
_FALLS, _FORMER = frozenset(("saqata", "inhara", "rahala", "asqata", "ataha")), "former"  # entries
_REGIME = 3  # words: the regime of SO-AND-SO the former


def was(layout: Layout, trigger: Trigger) -> bool:
    """A word for what was stands before the trigger in its clause, one verb between them at most: WAS subject to the
    control of X; what X has held since is told by no such word. Entered it AFTER it was under X FOR A YEAR."""
    if _is_over(layout, trigger):
        return True
    return _was_before(layout, trigger, _IN_CLAUSE)


def lost_by_now(state: Draft, drafts: Iterable[Draft]) -> bool:
    """Retook the town THAT X HOLDS since April; retook, left the town, THE LAST STRONGHOLD of X: the same sentence
    tells that X lost what it was holding."""
    return any(_lost_by(state, one) for one in drafts if one.type in _LOSSES)


def _lost_by(state: Draft, loss: Draft) -> bool:
    if loss.trigger.sentence != state.trigger.sentence or loss.factuality != _REAL or loss.denied:
        return False
    if state.place is None or loss.place is None or state.actor is None:
        return False
    if loss.place.entity.key != state.place.entity.key:
        return False
    losers = loss.target if loss.type == _TAKING else loss.actor
    if losers is not None and any(party.entity.key == state.actor.entity.key for party in losers.group):
        return True
    takers = loss.actor.group if loss.type == _TAKING and loss.actor is not None else []
    last = is_stronghold(state.trigger) and loss.trigger.last <= state.trigger.first
    return last and all(party.entity.key != state.actor.entity.key for party in takers)


def had(layout: Layout, trigger: Trigger) -> bool:
    """X HAD taken the town, had managed to take it, which IT HAD taken; IT IS RECALLED THAT X took it: of some time
    before."""
    hit = trigger.hits[0]
    if hit.form.pos != VERB:
        return _was_before(layout, trigger, _IN_CLAUSE)
    if hit.form.tense != _TOOK:
        return False
    recalls = (cue for cue in layout.cues[trigger.sentence] if cue.category == _RECALLED and cue.last <= trigger.first)
    near = any(layout.between(cue.last, trigger.first).startswith(_IN_CLAUSE[0]) for cue in recalls)
    return near or _was_before(layout, trigger, _IN_CLAUSE[:1])


def _was_before(layout: Layout, trigger: Trigger, so_far: tuple[str, ...]) -> bool:
    start = layout.text.sentences[trigger.sentence][0]
    for at in reversed(range(start, trigger.first)):
        if layout.between(at + 1, trigger.first)[:4] not in so_far:
            return False
        if any(hit.form.entry.id == _WAS for hit in layout.words[at].groups.get("function", ())):
            return True
    return False


def _is_over(layout: Layout, trigger: Trigger) -> bool:
    """Behind AFTER, with how long it lasted, a plain span and no day, right behind."""
    last = layout.text.sentences[trigger.sentence][1]
    spans = (word for word in layout.words[trigger.last : min(last, trigger.last + _SPAN)] if _TIME in word.groups)
    if next(spans, None) is None or any(t.first >= trigger.last for t in layout.times[trigger.sentence]):
        return False
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _AFTER and cue.last <= trigger.first)
    return any(layout.between(cue.last, trigger.first)[:4] in _IN_CLAUSE for cue in cues)


def long_ago(layout: Layout, trigger: Trigger) -> bool:
    """AFTER THE FALL OF THE FORMER regime, in the same clause: told of a time that has no day, and of no news."""
    for cue in layout.cues[trigger.sentence]:
        if cue.category not in _SINCE or not _is_fall_of_former(layout, cue.last):
            continue
        if cue.last <= trigger.first and layout.between(cue.last + 1, trigger.first)[:2] == "v0":
            return True
        if cue.first >= trigger.last and layout.between(trigger.last, cue.first)[:4] == "v0c0":
            return True
    return False


def _is_fall_of_former(layout: Layout, at: int) -> bool:
    """The fall of what is called FORMER within a few words."""
    words = layout.words[at : at + 1 + _REGIME]
    falls = any(hit.form.entry.id in _FALLS for word in words[:1] for hit in word.groups.get("event", ()))
    return falls and any(hit.form.entry.id == _FORMER for word in words for hit in word.groups.get("nisba", ()))
