"""Days of what came before: agreed AFTER CLASHES THAT BROKE OUT ON FRIDAY, shelled it IN A CAMPAIGN BEGUN IN MAY."""

from rawi.annotate.mentions import Cue, Time, Trigger
from rawi.extract.delayed import is_of_deed, unit_behind
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, Word
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS

_AFTER, _FRAME = "temporal_after", "frame"  # categories of cues
_BEGIN = frozenset(("badaa", "ibtadaa", "intalaqa", "atlaqa_h", "aalana"))  # verbs by which a campaign is begun
_LAST = frozenset(("istamarra",))  # fighting that LASTED UNTIL Friday
NAMED = frozenset(("day_and_month", "month_and_day", "figures"))  # rules of days that are told with their month
_ONE_VERB, _SAME_CLAUSE = "v1c0", "v0c0"
_REPLY, _NO_COMMA = "intiqam", "c0"  # a cue
_AND, _DASHES = "\u0648", frozenset("-\u2013\u2014")


def is_of_before(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """The time is that of what a happening came after or was part of, or of the clause that it opens."""
    rules = (_is_of_earlier, _is_of_start, _is_of_days, _is_of_opening, _is_of_answered)
    before = not time.today and any(rule(layout, trigger, time) for rule in rules)
    return before or _opens_next(layout, trigger, time)


def _is_of_earlier(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """They agreed AFTER CLASHES THAT BROKE OUT ON FRIDAY; who died after an attack on Friday died on that day."""
    if trigger.options[0][1].type in DEATHS:
        return False
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _AFTER and cue.first >= trigger.last)
    verbs = (_verb_told(layout, cue, time) for cue in cues)
    return any(verb is not None and not _is(layout.words[verb], _LAST) for verb in verbs)


def _is_of_start(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """They shelled it WITHIN A CAMPAIGN THAT THEY BEGAN IN MAY."""
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _FRAME and cue.first >= trigger.last)
    verbs = (_verb_told(layout, cue, time) for cue in cues)
    return any(verb is not None and _is(layout.words[verb], _BEGIN) for verb in verbs)


def _verb_told(layout: Layout, cue: Cue, time: Time) -> int | None:
    """The only verb between the cue's noun and the time, which tells of the noun; no dash ends what is put in,
    and nothing else happens between."""
    if cue.last >= time.first or layout.between(cue.last, time.first)[:4] != _ONE_VERB:
        return None
    verb = next(at for at in range(cue.last, time.first) if layout.is_verb(at))
    that = layout.words[cue.last].function == "complementiser" or layout.words[verb].conjunction
    parted = any(layout.text.tokens[at].raw in _DASHES for at in range(cue.last, time.first))
    if verb == cue.last or that or parted or layout.triggers_between(verb + 1, time.first):
        return None
    return verb


def _is(word: Word, entries: frozenset[str]) -> bool:
    hits = (hit for group in ("host", "speech", "event") for hit in word.groups.get(group, ()))
    return any(hit.form.entry.id in entries for hit in hits)


def _is_of_days(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """A WEEK AFTER the army ENTERED it ON 8 MAY, X left the dam: the day is of the entry."""
    for cue in layout.cues[trigger.sentence]:
        unit = unit_behind(layout, cue) if cue.category == _AFTER else 0
        if not unit or not unit < time.first or not is_of_deed(layout, unit + 1):
            continue
        apart = trigger.last <= cue.first or trigger.first >= time.last
        if apart and layout.between(unit + 1, time.first)[:4] == _SAME_CLAUSE:
            return True
    return False


def _is_of_opening(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """AFTER THE ARMY'S ENTRY on 8 MAY, X left the dam: a day told with its month; a weekday may be of both."""
    named = time.rule in NAMED and time.last <= trigger.first
    if not named or layout.text.tokens[time.last].raw not in COMMAS:
        return False
    nouns = {t.first for t in layout.triggers[trigger.sentence] if t.hits[0].form.pos == NOUN and t is not trigger}
    cues = (cue for cue in _opening(layout, trigger) if cue.category == _AFTER and cue.last in nouns)
    return any(layout.between(cue.last, time.first)[:4] == _SAME_CLAUSE for cue in cues)


def _is_of_answered(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """IN REPLY TO THE ATTACK on X that killed ten ON 7 MAY, Y shelled its posts; but in reply to THAT, on 7 May."""
    if time.last > trigger.first:
        return False
    told = {other.first for other in layout.triggers[trigger.sentence]}
    cues = (cue for cue in _opening(layout, trigger) if cue.entry.id == _REPLY and cue.last in told)
    return any(layout.between(cue.last, time.first)[2:4] == _NO_COMMA for cue in cues)


def _opening(layout: Layout, trigger: Trigger) -> list[Cue]:
    """The cues that open a sentence."""
    first = layout.text.sentences[trigger.sentence][0]
    return [cue for cue in layout.cues[trigger.sentence] if cue.first - first <= 1 and cue.last <= trigger.first]


def _opens_next(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """X shelled one town, AND LAST MONTH IT ENTERED another: the month is of the verb behind it alone."""
    at = time.first
    led = trigger.last < at and layout.text.tokens[at - 1].raw in COMMAS and layout.text.tokens[at].key.startswith(_AND)
    return led and time.last < len(layout.words) and layout.is_verb(time.last)
