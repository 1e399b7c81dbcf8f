"""What came days, weeks, years after another happening: X answered DAYS LATER; struck it A WEEK AFTER the raid. The day
of the one is not that of the other."""

from rawi.annotate.mentions import Cue, Time, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, PREPOSITION

_AFTER, _WITHIN = "baad", "ala_washk"  # cues
_SOON = frozenset(("\u0627\u064a\u0627\u0645", "\u0644\u0627\u062d\u0642\u0627"))  # within DAYS, LATER
_DEEDS, _THAT = ("event", "host", "speech"), "demonstrative"  # groups of words; a function
_SAME_DAY = frozenset(("", "hour", "minute"))  # kinds of units, or none
_SAME_CLAUSE = "v0c0"


def comes_later(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Killed ON 3 JANUARY, and X ANSWERED DAYS LATER, took it back A YEAR LATER: the time is of the clause before."""
    if time.last > trigger.first:
        return False
    cues = (cue for cue in _delays(layout, trigger) if cue.first >= time.last)
    return any(layout.between(time.last, cue.first)[:4] != _SAME_CLAUSE for cue in cues)


def came_days_before(layout: Layout, trigger: Trigger) -> bool:
    """Struck it on Sunday, A WEEK AFTER A RAID: the raid was not on Sunday."""
    led = trigger.first and layout.words[trigger.first - 1].function == PREPOSITION
    cues = (c for c in layout.cues[trigger.sentence] if led and c.entry.id == _AFTER and c.first < trigger.first)
    return any(unit_behind(layout, cue) == trigger.first - 2 for cue in cues)


def _delays(layout: Layout, trigger: Trigger) -> list[Cue]:
    """The words AFTER DAYS, WITHIN DAYS, LATER of a happening's own clause, before or behind it, that stand alone: not
    after days OF it."""
    found = []
    for cue in [cue for cue in layout.cues[trigger.sentence] if cue.entry.id in (_AFTER, _WITHIN)]:
        last = _end_of_delay(layout, trigger, cue)
        if not last or is_of_deed(layout, last):
            continue
        first, end = (last, trigger.first) if last <= trigger.first else (trigger.last, cue.first)
        if layout.between(first, end)[:4] == _SAME_CLAUSE:
            found.append(cue)
    return found


def _end_of_delay(layout: Layout, trigger: Trigger, cue: Cue) -> int:
    """The token behind AFTER TWO DAYS, and behind WITHIN DAYS, LATER where it tells of the past; else 0."""
    if cue.entry.id == _AFTER:
        unit = unit_behind(layout, cue)
        return unit + 1 if unit else 0
    if layout.text.tokens[cue.last - 1].key not in _SOON:
        return 0
    past = all(hit.form.tense == "past" and not hit.future for hit in trigger.hits)
    return cue.last if past and layout.is_verb(trigger.first) else 0


def is_of_deed(layout: Layout, at: int) -> bool:
    """Days OF FIGHTING, days AFTER THE FALL, AFTER THAT; but after days FROM THE TOWN, ON IT, IN IT."""
    if at + 1 >= len(layout.words) or layout.words[at].function != PREPOSITION:
        return False
    word = layout.words[at + 1]
    nouns = (hit for group in _DEEDS for hit in word.groups.get(group, ()))
    return word.function == _THAT or any(hit.form.pos == NOUN for hit in nouns)


def unit_behind(layout: Layout, cue: Cue) -> int:
    """The token of the unit of days or more that stands right behind AFTER, a number between at most; else 0."""
    for at in (cue.first + 1, cue.first + 2):
        if at >= len(layout.words):
            return 0
        for hit in layout.words[at].groups.get("time", ()):
            unit = hit.form.entry.unit(layout.text.tokens[at].key)
            return at if unit is not None and unit[0] not in _SAME_DAY and not unit[2] else 0
    return 0
