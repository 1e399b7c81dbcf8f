"""What came days, weeks, years after another happening: X answered DAYS LATER; struck it A WEEK AFTER the raid. The day
of the one is not that of the other."""

from rawi.annotate.mentions import Cue, Time, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PREPOSITION

_AFTER = "baad"  # a cue
_SAME_DAY = frozenset(("", "hour", "minute"))  # kinds of units, or none
_SAME_CLAUSE = "v0c0"


def comes_later(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Killed ON 3 JANUARY, and X ANSWERED DAYS LATER, took it back A YEAR LATER: the time is of the clause before."""
    if time.last > trigger.first:
        return False
    cues = (cue for cue in _delays(layout, trigger) if cue.first >= time.last)
    return any(layout.between(time.last, cue.first)[:4] != _SAME_CLAUSE for cue in cues)


def is_delayed(layout: Layout, trigger: Trigger) -> bool:
    """AFTER DAYS it happened: not on the day that was told before."""
    return bool(_delays(layout, trigger))


def came_days_before(layout: Layout, trigger: Trigger) -> bool:
    """Struck it on Sunday, A WEEK AFTER A RAID: the raid was not on Sunday."""
    led = trigger.first and layout.words[trigger.first - 1].function == PREPOSITION
    cues = (c for c in layout.cues[trigger.sentence] if led and c.entry.id == _AFTER and c.first < trigger.first)
    return any(_unit_behind(layout, cue) == trigger.first - 2 for cue in cues)


def _delays(layout: Layout, trigger: Trigger) -> list[Cue]:
    """The words AFTER DAYS of a happening's own clause, before or behind it, that stand alone: not after days OF it."""
    found = []
    for cue in layout.cues[trigger.sentence]:
        unit = _unit_behind(layout, cue) if cue.entry.id == _AFTER else 0
        if not unit or (unit + 1 < len(layout.words) and layout.words[unit + 1].function == PREPOSITION):
            continue
        first, last = (unit + 1, trigger.first) if unit < trigger.first else (trigger.last, cue.first)
        if layout.between(first, last)[:4] == _SAME_CLAUSE:
            found.append(cue)
    return found


def _unit_behind(layout: Layout, cue: Cue) -> int:
    """The token of the unit of days or more that stands right behind AFTER, a number between at most; else 0."""
    for at in (cue.first + 1, cue.first + 2):
        if at >= len(layout.words):
            return 0
        for hit in layout.words[at].groups.get("time", ()):
            unit = hit.form.entry.unit(layout.text.tokens[at].key)
            return at if unit is not None and unit[0] not in _SAME_DAY and not unit[2] else 0
    return 0
