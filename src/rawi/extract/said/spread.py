"""How far a source reaches: not over the clause beside what it tells, nor back over the clause before."""

from rawi.annotate.mentions import ACTOR, Cue, Phrase, Trigger
from rawi.extract.said.attribution import Attribution
from rawi.extract.tree.layout import Layout
from rawi.extract.where.meanwhile import is_when
from rawi.extract.who.reporting import is_contrasted
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS, MARK

_VERB, _BEHIND = "verb", frozenset(("closing", "noun"))  # forms of attributions
_PREDICATES = frozenset(("host", "nisba"))
_ESTIMATES, _MEDICAL, _HELPS = "qaddara", "medical", "ngo"  # entries; a kind of source
_HEALTH = frozenset(("moh", "cd"))  # what ids of ministries of health and civil defences end in
_SO = "\u0641"  # and so
_GOES_ON = ("\u062a", "\u0648\u0627")  # endings of a verb with the subject of before: it, they
_CONTRAST = "contrast"  # a category of cues
_ANNOUNCES, _AFTER, _HALTED = "announce", "temporal_after", "negated"
_TRUCE = frozenset(("agreement", "protest"))  # types: a truce, a strike
_PLANNED = "planned"


def is_of_another_clause(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """It tells of a further clause of the sentence, not of the trigger's own."""
    if attribution.sentence != trigger.sentence:
        return False
    rules = (_is_of_next, _is_of_counted, _is_beside, _is_of_place, _is_meanwhile, _is_before_halt)
    return any(rule(layout, trigger, attribution) for rule in rules)


def _is_of_next(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """X took the town, AND MANY DIED according to Y: a source at the end of a further clause with its own verb; behind
    a comma it is the source of all."""
    if attribution.form != "closing" or attribution.at < trigger.last:
        return False
    if layout.text.tokens[attribution.at - 1].raw in COMMAS:
        return False
    return any(_opens_clause(layout, at) for at in range(trigger.last, attribution.at))


def _is_of_counted(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """X left the town AFTER RAIDS IN WHICH FIVE DIED, WHILE MANY STARVE according to the health ministry, to estimates
    of Y: who counts the dead and the hurt says nothing of what stands before, where nobody is counted."""
    if attribution.form not in _BEHIND or attribution.at < trigger.last or not _counts(layout, attribution):
        return False
    cues = (cue for cue in layout.cues[trigger.sentence] if trigger.last <= cue.first < attribution.at)
    turn = max(
        (cue.first for cue in cues if cue.category == _CONTRAST or _runs_on(layout, cue, attribution)), default=0
    )
    deaths = [t.first for t in layout.triggers[trigger.sentence] if t.options[0][1].type in DEATHS]
    counted = any(
        turn < at < attribution.at and (at in deaths or at in layout.number_at) for at in range(attribution.at)
    )
    return turn > 0 and counted and all(at > turn for at in deaths)


def _runs_on(layout: Layout, cue: Cue, attribution: Attribution) -> bool:
    """AFTER raids in which five died, and no comma before the source: no outcome of what stands before."""
    inner = layout.text.tokens[cue.last : attribution.at - 1]
    return cue.category == _AFTER and all(token.raw not in COMMAS for token in inner)


def _counts(layout: Layout, attribution: Attribution) -> bool:
    """Who brings in or treats the dead and the hurt: a ministry of health, rescuers, medics; ESTIMATES of anybody."""
    source = attribution.chain[-1].entity.source
    words = layout.words[attribution.at : attribution.chain[-1].last]
    estimates = any(hit.form.entry.id == _ESTIMATES for word in words for hit in word.groups.get("speech", ()))
    medics = any(hit.form.entry.id == _MEDICAL for word in words for hit in word.groups.get("nisba", ()))
    return (
        estimates or medics or (source is not None and (source.kind == _HELPS or source.id.split("-")[-1] in _HEALTH))
    )


def _opens_clause(layout: Layout, at: int) -> bool:
    """Behind a comma AND TEN DIED, AND THAT the fighting: a verb before the number of who did it, or "that"; not AND
    COST THEM ten, AND (THEY) WRECKED ten, which goes on, nor SO IT KILLED ten, which is what came of it."""
    word = layout.words[at]
    counts = word.is_verb and at + 1 in layout.number_at and not any(hit.suffix for hit in word.hits)
    counts = counts and not word.stem.endswith(_GOES_ON)
    opens = word.function == "complementiser" or counts
    return opens and word.conjunction not in ("", _SO) and layout.text.tokens[at - 1].kind == MARK


def _is_beside(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """X announces the capture of the town AND THE SHELLING GOES ON: a clause of its own beside what is announced."""
    words, at = layout.words, trigger.first
    if attribution.form != _VERB or attribution.at >= at:
        return False
    if not (words[at].conjunction and words[at].article) or trigger.last >= len(words):
        return False
    if any(words[i].function == "complementiser" for i in range(attribution.at, at)):
        return False
    behind = words[trigger.last]
    bare = not (behind.conjunction or behind.preposition or behind.article or behind.function)
    return bare and (behind.is_verb or bool(behind.groups.keys() & _PREDICATES))  # goes on; IS GOING ON


def _is_of_place(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """Took the town, OF WHICH X SAYS THAT it starves, BEFORE Y shelled it: X speaks in what describes a noun, which a
    comma ends."""
    at, told = attribution.at, attribution.chain[0].first
    if attribution.form != _VERB or not at < told < trigger.first or layout.words[at - 1].function != "relative":
        return False
    words, tokens = layout.words, layout.text.tokens
    ends = max((i for i in range(told, trigger.first) if tokens[i].raw in COMMAS), default=0)
    return ends > 0 and words[ends + 1].function != "complementiser"


def _is_meanwhile(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """X announced the killing of its men, WHILE Y RAIDED the town: a verb of its own beside what is announced."""
    at = trigger.first
    if attribution.form != _VERB or attribution.at >= at or not layout.is_verb(at):
        return False
    apart = is_contrasted(layout, at) or is_when(layout, at)
    return apart and not any(layout.words[i].function == "complementiser" for i in range(attribution.at, at))


def _is_before_halt(layout: Layout, trigger: Trigger, attribution: Attribution) -> bool:
    """X announced A TRUCE, a halt to its raids, ITS READINESS, a curfew AFTER Y HAD TAKEN the town: by the truce X says
    nothing of it."""
    if attribution.form not in (_VERB, "tail") or attribution.kind != _ANNOUNCES:
        return False
    if attribution.chain[-1].entity.actor is None and attribution.chain[-1].kind != ACTOR:
        return False  # a monitor tells of both
    cues = [cue for cue in layout.cues[trigger.sentence] if attribution.at < cue.first < trigger.first]
    after = next((cue.first for cue in cues if cue.category == _AFTER), None)
    if after is None or any(layout.words[at].function == "complementiser" for at in range(attribution.at, after)):
        return False
    its = any(hit.suffix for hit in layout.words[attribution.at].groups.get("speech", ()))  # a truce WHICH X announced
    start = 0 if its else attribution.at
    truce = (t for t in layout.triggers[trigger.sentence] if start <= t.first < after)
    halts = (cue for cue in cues if cue.group == "host" and cue.category == _HALTED and cue.first < after)
    if any(sense.type in _TRUCE for t in truce for _, sense in t.options) or any(halts):
        return True
    return _is_its_own(layout, attribution.chain[-1], after)


def _is_its_own(layout: Layout, speaker: Phrase, after: int) -> bool:
    """X announced ITS READINESS TO talk, a state of alarm: what it means to do, or what is no happening and counts
    nobody; the first words behind X."""
    if not speaker.last < after:
        return False
    here = layout.cues[layout.text.sentence_of[after]]
    means = (cue for cue in here if cue.group == "host" and cue.category == _PLANNED and cue.first == speaker.last)
    if any(hit.suffix for cue in means for hit in layout.words[cue.first].groups.get("host", ())):
        return True
    told = any(speaker.last <= t.first < after for t in layout.triggers[layout.text.sentence_of[after]])
    led = layout.words[speaker.last].function or layout.text.tokens[speaker.last].kind == MARK
    return not (told or led or any(at in layout.number_at for at in range(speaker.last, after)))
