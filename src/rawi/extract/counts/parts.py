"""A part of those counted that has a happening of its own: fifty were killed, AMONG THEM THREE WHO WERE EXECUTED; 38
attacks, OF THEM A RAID on X. The whole count is none of that happening's, and the part's none of the other's."""

from rawi.annotate.mentions import Trigger
from rawi.extract.counts.governors import BY_TYPE, CASUALTIES, governing, is_about, told_behind
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS

_FATES = frozenset(BY_TYPE.values()) | CASUALTIES
_SUBSET = "subset"  # category of cues
_IN = frozenset(("fi", "bi"))
_BLOWS = frozenset(("airstrike", "shelling", "bombing", "attack", "chemical"))


def part_done_at(layout: Layout, first: int, last: int) -> int | None:
    """The verb by which the part that a number tells has its own fate: fifty were killed, AMONG THEM three (soldiers)
    WHO WERE EXECUTED, twenty WHOM X KILLED."""
    while first > 1 and is_about(layout, first - 1):
        first -= 1
    here = layout.text.sentence_of[first]
    if not any(cue.category == _SUBSET for cue in layout.cues_before(first)):
        return None
    at = _past_people(layout, here, last)
    own = at < len(layout.words) and any(trigger.first == at for trigger in layout.triggers[here])
    own = own and not layout.words[at].conjunction  # among them three children AND HURT WERE twenty
    own = own and not _is_of_all(layout, first, at)
    return at if own and layout.is_verb(at) and governing(layout, at) in _FATES else None


def _is_of_all(layout: Layout, part: int, verb: int) -> bool:
    """THAT TEN PEOPLE, among them three children, DIED in a raid: a verb of them all, whom it stands behind."""
    here = layout.text.sentence_of[part]
    wholes = [(n.first, _past_people(layout, here, n.last)) for n in layout.numbers[here] if n.last < part]
    return any(told_behind(layout, first, last)[0] == verb for first, last in wholes)


def part_struck_at(layout: Layout, first: int, last: int) -> int | None:
    """The noun that tells in what the part of a number died: eighty dead, among them THIRTY IN A RAID."""
    here = layout.triggers[layout.text.sentence_of[first]]
    opened = any(cue.category == _SUBSET for cue in layout.cues_before(first))
    struck = (t for t in here if opened and _is_struck(t) and _is_in(layout, last, t))
    return next((trigger.first for trigger in struck), None)


def part_told_at(layout: Layout, trigger: Trigger) -> int | None:
    """Where AMONG THEM stands, if a noun tells what happened to a part alone: 38 attacks, OF THEM A RAID on X, a
    massacre IN A RAID; eighty dead, among them thirty IN A RAID, THREE CHILDREN WHO DIED IN A RAID."""
    if not _is_struck(trigger):
        return None
    for cue in layout.cues[trigger.sentence]:
        if cue.category == _SUBSET and cue.last <= trigger.first and _leads_to(layout, cue.last, trigger):
            return cue.first
    return None


def is_whole(layout: Layout, trigger: Trigger) -> bool:
    """EIGHTY WERE KILLED, among them thirty in a raid, twenty whom X killed: a happening of its own, where nothing
    before the part says in what they died."""
    here = trigger.sentence
    if trigger.options[0][1].type not in DEATHS or trigger.last not in layout.number_at:
        return False
    behind = (n for n in layout.numbers[here] if n.first > trigger.last)
    part = next((n.first for n in behind if _is_part(layout, n.first, n.last)), None)
    struck = (t for t in layout.triggers[here] if t.options[0][1].type in _BLOWS)
    return part is not None and all(other.first > part for other in struck)


def _is_part(layout: Layout, first: int, last: int) -> bool:
    told = (part_done_at(layout, first, last), part_struck_at(layout, first, last))
    return any(at is not None for at in told)


def _is_struck(trigger: Trigger) -> bool:
    noun = any(hit.form.pos == NOUN for hit in trigger.hits)
    return noun and any(sense.type in _BLOWS for _, sense in trigger.options)


def _leads_to(layout: Layout, at: int, trigger: Trigger) -> bool:
    """Right behind AMONG THEM stands the noun itself, or a number, a deed or a verb and the noun with IN."""
    number = layout.number_at.get(at)
    alone = number.last if number is not None else at
    at = _past_people(layout, trigger.sentence, alone) if number is not None else at
    if at == trigger.first:
        return True
    told = at < trigger.first and (layout.is_verb(at) or "event" in layout.words[at].groups)
    if number is not None and _is_of_all(layout, number.first, at):
        return False
    bare = number is not None and at == alone
    return (told or bare) and _is_in(layout, at + told, trigger)


def _is_in(layout: Layout, at: int, trigger: Trigger) -> bool:
    """Ten IN A RAID, BY shelling: the preposition stands there, or is written on the noun that does."""
    if at == trigger.first:
        return layout.words[at].preposition in _IN
    return at + 1 == trigger.first and not layout.words[at].ids["function"].isdisjoint(_IN)


def _past_people(layout: Layout, sentence: int, at: int) -> int:
    people = next((p for p in layout.whos[sentence] if p.first == at), None)
    return people.last if people is not None else at
