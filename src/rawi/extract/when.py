"""Which time dates a happening, as named features: times of its own sentence, the day a heading tells, the last date.

A time belongs to the clause it stands in: *he said yesterday that the town fell* does not date the fall. A heading such
as *the events of Monday* dates what is listed below it; a date may also be carried on, by *then* and *after that*.
"""

from datetime import date

from rawi.annotate.lengths import RUNNING
from rawi.annotate.mentions import Cue, Phrase, Time, Trigger
from rawi.annotate.spans import COMPARED
from rawi.annotate.told_by import LONG_BEFORE, REMEMBERED, TOLD_BY, WHAT_IS_REMEMBERED
from rawi.extract.answered import answer_to
from rawi.extract.context import Context, neighbour
from rawi.extract.delayed import came_days_before, comes_later
from rawi.extract.drafts import History
from rawi.extract.tree.layout import Layout, bucket, few
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.dated_apart import comes_first
from rawi.lexicon.words import NOUN, VERB
from rawi.text.tokens import COMMAS

_HEADING = 2  # sentences in which a heading may stand
_BOTH = 2  # places, each with a time of its own
_LED_BY = 3  # tokens
_NO_VERB, _NOTHING, _COMMA = "v0", "v0c0", "v0c1"  # between two words: no verb; no comma either; one
_NAMING = 2  # tokens behind *since* where what began stands: the BEGINNING, the beginning of THE BATTLE
_GROUND = frozenset(("capture", "withdraw", "handover", "evacuate", "release", "agreement", "deploy", "siege"))
_CHANGES_HANDS = frozenset(("capture", "withdraw", "handover"))
_THAT = ("\u0627\u0646", "\u0645\u0627")  # after THAT, in one word or two
_AFTER, _AFTER_ID = "temporal_after", "baad"  # a category of cues, a cue
_RECALLS = "background"  # a category of cues
_YEAR, _YEARLY = 4, 7  # letters of 2015 and of 2015-03
_AND = "\u0648"
_SEMICOLON, _FOR = "\u061b", "\u0641"
_MAIN, _VERB_NODE = "main", "verb"  # a label and a kind of nodes
_NOT_YET = ("planned", "possible")
_SINCE = "since"  # how the rules of times begin that reach from then up to now
_CARRIED = 4  # sentences over which a date may be carried


def heading_time(layout: Layout, here: int) -> Time | None:
    """The first time of the report's heading, when the heading stands before a sentence."""
    for sentence in range(min(_HEADING, here)):
        time = next((time for time in layout.times[sentence] if time.rule != COMPARED), None)
        if time is not None:
            return time
    return None


def carried_time(layout: Layout, here: int, history: History) -> Time | None:
    """The date of the last draft, when it was told in an earlier sentence but not long ago; what has gone on SINCE then
    dates nothing that is told further on."""
    time = history.drafts[-1].time if history.drafts else None
    if time is None or time.rule.startswith(_SINCE) or not 0 < here - layout.text.sentence_of[time.first] <= _CARRIED:
        return None
    return time


def dates_saying(layout: Layout, trigger: Trigger, time: Time, spoken: list[int]) -> bool:
    """The time stands between a verb of speech and what is said: X said ON FRIDAY that; it dates the saying alone."""
    if not any(at < time.first for at in spoken):
        return False
    if _dates_announcing(layout, trigger, time, spoken):
        return True
    return any(layout.words[at].function == "complementiser" for at in range(time.last, trigger.first))


def _dates_announcing(layout: Layout, trigger: Trigger, time: Time, spoken: list[int]) -> bool:
    """X announced YESTERDAY the capture of a town, X announced, ON FRIDAY, its withdrawal: between the verb and the
    noun the time is the announcement's."""
    ground = trigger.hits[0].form.pos == NOUN and trigger.options[0][1].type in _CHANGES_HANDS
    if not ground or time.last > trigger.first:
        return False
    behind = time.last + (layout.text.tokens[time.last].raw in COMMAS)
    between = layout.between(behind, trigger.first)[:4] == _NOTHING
    said = max((at for at in spoken if at < time.first), default=-1)
    return between and layout.between(said + 1, trigger.first)[:2] == _NO_VERB


def comes_before(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """They fled ON TUESDAY AFTER the army SHELLED the town, AFTER ITS FALL: what came before has no day of its own.

    The fighting after which a place was taken goes on up to that day.
    """
    cue = next((cue for cue in layout.cues[trigger.sentence] if _is_after(layout, cue, trigger)), None)
    if cue is None or time.last > cue.first or _is_recalled(layout, trigger, time):
        return False
    verb = trigger.hits[0].form.pos == VERB and layout.is_verb(trigger.first)
    if verb:
        return layout.words[trigger.first - 1].stem.endswith(_THAT)
    return all(sense.type in _GROUND for _, sense in trigger.options[:1])


def recalled_with(layout: Layout, trigger: Trigger, times: list[Time]) -> Time | None:
    """HAD TAKEN the town IN 2015 AFTER ITS FORCES LEFT IT, AFTER A SIEGE that lasted months: what came before something
    recalled has its date at the latest, and is no news; of ``times`` the last before AFTER, no verb between."""
    cue = next((cue for cue in layout.cues[trigger.sentence] if _is_after(layout, cue, trigger)), None)
    if cue is None:
        return None
    before = (t for t in reversed(times) if t.last <= cue.first and not t.rule.startswith(_SINCE))
    time = next((t for t in before if layout.between(t.last, cue.first)[:2] == _NO_VERB), None)
    return time if time is not None and _is_recalled(layout, trigger, time) else None


def explained(layout: Layout, trigger: Trigger, times: list[Time]) -> Time | None:
    """The camp came back ON SATURDAY; FOR the rebels HAD FLED: what explains it, behind a semicolon, has its day, where
    it has none of its own."""
    first = layout.text.sentences[trigger.sentence][0]
    if not layout.is_verb(trigger.first) or layout.words[trigger.first - 1].function:
        return None  # those WHO had fled before
    stops = (at for at in range(trigger.first - 1, first, -1) if layout.text.tokens[at].raw == _SEMICOLON)
    stop = next(stops, None)
    if stop is None or layout.words[stop + 1].conjunction != _FOR or any(time.first > stop for time in times):
        return None
    return times[-1] if times else None


def _is_recalled(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """A word for HAD stands before the time, or it is a whole year or, before a noun, a month of one."""
    had = any(cue.category == _RECALLS and cue.last <= time.first for cue in layout.cues[trigger.sentence])
    return had or len(time.edtf) <= (_YEAR if layout.is_verb(trigger.first) else _YEARLY)


def _is_after(layout: Layout, cue: Cue, trigger: Trigger) -> bool:
    """AFTER stands right before it, THAT between at most."""
    if cue.category != _AFTER or cue.entry.id != _AFTER_ID or cue.last > trigger.first:
        return False
    return all(layout.words[at].function == "complementiser" for at in range(cue.last, trigger.first))


def may_date(layout: Layout, trigger: Trigger, spoken: list[int]) -> list[Time]:
    """The times of a trigger's sentence that may date it: none that dates the saying or that is only compared with."""
    times = [t for t in layout.times[trigger.sentence] if t.rule != COMPARED and t.rule not in TOLD_BY]
    if answer_to(layout, trigger) is not None:
        times = [t for t in times if t.first >= trigger.last and layout.between(trigger.last, t.first)[:2] == _NO_VERB]
    if came_days_before(layout, trigger):
        times = [t for t in times if t.first >= trigger.last]
    apart = (comes_before, comes_first, comes_later, _is_of_other, _is_of_others_counted)
    times = [t for t in times if not any(rule(layout, trigger, t) for rule in apart)]
    return [t for t in times if not dates_saying(layout, trigger, t, spoken)]


def told_by(layout: Layout, trigger: Trigger) -> Time | None:
    """The time of what tells it: the day after ITS FALL, the third anniversary of ITS FALL, of its fall IN MAY 2014."""
    if (remembered := _remembered(layout, trigger)) is not None:
        return remembered
    times = (t for t in layout.times[trigger.sentence] if t.rule in TOLD_BY and t.last <= trigger.first)
    if layout.is_verb(trigger.first):
        noun = any(hit.form.pos == NOUN for hit in trigger.hits)
        return next((t for t in times if noun and t.last == trigger.first), None)
    near = (t for t in times if t.rule != LONG_BEFORE or t.last == trigger.first)
    return next((t for t in near if layout.between(t.last, trigger.first)[:4] == _NOTHING), None)


def _remembered(layout: Layout, trigger: Trigger) -> Time | None:
    """The day of what is remembered, behind its noun: the anniversary of ITS FALL ON 5 MAY 2014."""
    times = (t for t in layout.times[trigger.sentence] if t.rule == REMEMBERED)
    near = (t for t in times if 0 <= t.first - trigger.last < WHAT_IS_REMEMBERED and not layout.is_verb(trigger.first))
    return next((t for t in near if layout.between(trigger.last, t.first)[:4] == _NOTHING), None)


def _is_of_other(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """It was shelled, and they hope to open it WITHIN A WEEK; cut off FOR THE THIRD DAY, AFTER THE SHELLING, AND X
    SHELLS it: a length of time that goes with another verb, or with what stands before AFTER or AND."""
    if time.within:
        first, end = (trigger.last, time.first) if trigger.last <= time.first else (time.last, trigger.first)
        return layout.between(first, end)[:2] != _NO_VERB
    if time.rule != RUNNING or time.last > trigger.first:
        return False
    after = any(c.category == _AFTER and time.last <= c.first < trigger.first for c in layout.cues[trigger.sentence])
    return after or any(layout.words[at].conjunction for at in range(time.last, trigger.first + 1))


def _is_of_others_counted(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Five were killed ON SUNDAY in shelling on A, AND THREE MORE ON MONDAY in B: behind a comma, a count with AND on
    it and no verb, where what came before has a time of its own."""
    for number in layout.numbers[trigger.sentence]:
        at = number.first
        if not trigger.last <= at < time.first or layout.words[at].conjunction != _AND:
            continue
        if layout.text.tokens[at - 1].raw not in COMMAS or layout.between(at, time.first)[:2] != _NO_VERB:
            continue
        if any(other.last <= at for other in layout.times[trigger.sentence]):
            return True
    return False


def opening_span(layout: Layout, trigger: Trigger) -> Time | None:
    """SINCE THE WAR BEGAN ON 5 MAY, ten thousand FLED: the only time of a sentence, that opens it, dates its verb."""
    times, first = layout.times[trigger.sentence], layout.text.sentences[trigger.sentence][0]
    if len(times) != 1 or not times[0].rule.startswith("since") or not layout.is_verb(trigger.first):
        return None
    opens = times[0].began[0] if times[0].began is not None else times[0].first
    span = times[0] if opens - first <= 1 and trigger.first >= times[0].last else None
    return span if span is not None and layout.between(span.last, trigger.first)[:4] == _COMMA else None


def opening_time(layout: Layout, tree: Tree, trigger: Trigger, times: list[Time]) -> Time | None:
    """IN MARCH 2018 the forces TOOK the town, were able TO TAKE it: the time that opens a sentence dates what its main
    verb tells first (36 of 39 coded)."""
    first, node = layout.text.sentences[trigger.sentence][0], tree.trigger(trigger)
    opens = next((t for t in times if t.first - first <= 1 and t.last <= trigger.first), None)
    if opens is None or node is None:
        return None
    if any(opens.last <= other.first < trigger.first for other in layout.triggers[trigger.sentence]):
        return None
    top = node if node.label == _MAIN else node.up
    tells = top is not None and top.label == _MAIN and top.kind == _VERB_NODE
    return opens if tells and top is not None and "speech" not in layout.words[top.first].groups else None


def begun_then(layout: Layout, trigger: Trigger, time: Time | None) -> Time | None:
    """The date of what a time is told by: since the BEGINNING OF THE BATTLE on 5 June the battle began on that day; so
    was it that tension has risen since, AFTER AN ATTACK."""
    if time is not None and time.began is None and time.rule.startswith("since") and time.last <= trigger.first:
        cue = next((c for c in layout.cues[trigger.sentence] if _is_after(layout, c, trigger)), None)
        if cue is None or cue.first - time.last > 1 or trigger.hits[0].form.pos != NOUN:
            return time
        return Time(time.first, time.last, time.edtf.partition("/")[0], time.earliest, time.earliest, time.rule)
    if time is None or time.began is None:
        return time
    since, start = time.began
    return start if since < trigger.first <= since + _NAMING else time


def ahead(time: Time | None, factuality: str) -> Time | None:
    """WITHIN two days, of what is still to come: from publication on."""
    if time is None or not time.within or factuality not in _NOT_YET:
        return time
    start, end = time.latest, date.fromisoformat(time.latest)
    last = (end + (end - date.fromisoformat(time.earliest))).isoformat()
    return Time(time.first, time.last, f"{start}/{last}", start, last, time.rule)


def time_at(layout: Layout, time: Time | None, place: Phrase | None) -> Time | None:
    """When it happened at one of several places: they took A ON FRIDAY and B TWO DAYS LATER; else the time of all."""
    if time is None or place is None or len(place.group) < _BOTH:
        return time
    dated = [_right_behind(layout, one) for one in place.group]
    if sum(own is not None for own in dated) < _BOTH or time not in dated:
        return time
    return next((own for own in dated[place.group.index(place) :] if own is not None), time)


def _right_behind(layout: Layout, place: Phrase) -> Time | None:
    """The time that follows a place, a preposition and a part of the day between them at most."""
    near = (t for t in layout.times[place.sentence] if 0 <= t.first - place.last <= _LED_BY and t.rule != COMPARED)
    time = next(near, None)
    if time is None or layout.between(place.last, time.first)[:2] != _NO_VERB:
        return None
    return None if any(place.last <= other.first < time.first for other in place.group) else time


def heading_features(layout: Layout, context: Context, kind: str, time: Time, history: History, here: int) -> list[str]:
    """Features of a heading's time as the date of what is told below it."""
    sentence = layout.text.sentence_of[time.first]
    first, last = layout.text.sentences[sentence]
    verbs = layout.between(first, last)[:2]
    named = layout.words[time.first - 1].preposition or layout.words[time.first - 1].function if time.first else "edge"
    last_time = history.drafts[-1].time if history.drafts else None
    again = "same" if last_time is time else "none" if last_time is None else "other"
    length = min(9, len(layout.text.sentences) // 4)
    return [
        "heading", f"heading:{verbs}", f"heading:{verbs}:{named}", f"heading:{time.rule}:{verbs}",
        f"heading:{sentence}:{time.rule}", f"heading:again:{again}", f"heading:again:{again}:{verbs}",
        f"heading:{length}:{verbs}", f"heading:here{few(here)}", f"heading:{kind}", f"heading:{context.shape}",
        f"heading:alone:{bool(last - first < 12)}:{verbs}:{again}",
    ]  # fmt: skip


def carried_time_features(layout: Layout, context: Context, kind: str, time: Time, here: int) -> list[str]:
    """Features of the last draft's date, told in an earlier sentence, as the date of this one."""
    first = layout.text.sentences[here][0]
    away = here - layout.text.sentence_of[time.first]
    opening = neighbour(layout, first, context.trigger) if context.trigger.first > first else "trigger"
    return [
        "carried", f"carried:{away}", f"carried:{time.rule}", f"carried:{kind}", f"carried:{context.shape}",
        f"carried:{away}:{opening}", f"carried:conj{layout.words[first].conjunction}:{away}",
        f"carried:times{few(sum(time.told for time in layout.times[here]))}",
    ]  # fmt: skip


def undated_features(context: Context, history: History) -> list[str]:
    """Further features of leaving the date empty: what the last draft of the sentence did."""
    again = _last_date(context, history, None)
    tense = f"{context.pos}{context.tense}"
    return [f"empty:{again}", f"empty:{again}:{context.hit.conjunction}{context.pos}", f"empty:tense:{tense}"] + [
        f"empty:cue:{category}" for category, _ in context.cues
    ]


def _last_date(context: Context, history: History, time: Time | None) -> str:
    """How the last draft of the sentence was dated, compared with a time."""
    last = history.drafts[-1] if history.drafts else None
    if last is None or last.trigger.sentence != context.trigger.sentence:
        return "first"
    return "same" if last.time is time else "none" if last.time is None else "other"


def time_features(layout: Layout, context: Context, kind: str, time: Time, history: History) -> list[str]:
    """Features of a time expression in the trigger's sentence as the claim's date."""
    side, distance, start, end = layout.gap(context.trigger, time.first, time.last)
    first = layout.text.sentences[context.trigger.sentence][0]
    between = layout.between(start, end)
    speech = "speech" if _spoken(layout, time, first) else "free"
    others = few(layout.triggers_between(start, end))
    opens = time.first - first <= 2
    names = [
        f"{side}{bucket(distance)}", f"{side}:{between}", f"rule:{time.rule}", f"{kind}:{side}", f"{side}:{speech}",
        f"{speech}:{time.rule}", f"others:{side}{others}", f"opens:{opens}", f"opens:{opens}:{speech}",
        f"{side}{others}:{between}", f"{context.shape}:{side}", f"{side}{bucket(distance)}:{others}:{speech}",
        f"between:{between}:{others}",
    ]  # fmt: skip
    again = _last_date(context, history, time)
    names += [
        f"last:{again}", f"last:{again}:{side}", f"last:{again}:{context.hit.conjunction}{context.pos}",
        f"last:{again}:{side}{others}", f"inside:{_inside(layout, context.trigger, time)}",
    ]  # fmt: skip
    return names + _way(layout, context, kind, time, side) + _rivals(layout, context.trigger, time, side)


def _spoken(layout: Layout, time: Time, first: int) -> bool:
    """A word of speech stands beside the time."""
    return layout.speech_between(max(first, time.first - 4), min(time.last + 2, len(layout.words)))


def _way(layout: Layout, context: Context, kind: str, time: Time, side: str) -> list[str]:
    """The way through the tree from the trigger to the time, and the word that the time hangs on."""
    way = context.tree.time_path(context.trigger, time)
    head = context.tree.head_of(time)
    hung = "none"
    if head is not None:
        groups = layout.words[head.first].groups
        hung = next((group for group in ("speech", "host", "event") if group in groups), head.kind)
    return [f"way:{way}", f"way:{way}:{hung}", f"way:{way}:{side}", f"way:{way}:{kind}", f"hung:{hung}:{side}"]


def _inside(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """The time is part of a name: the palace of the twenty-second of May."""
    phrases = layout.places[trigger.sentence] + layout.whos[trigger.sentence]
    return any(phrase.first < time.first < phrase.last for phrase in phrases)


def _rivals(layout: Layout, trigger: Trigger, time: Time, side: str) -> list[str]:
    """Other times of the sentence: whether one stands nearer the trigger, and on the same side."""
    nearer = 0
    distance = abs(time.first - trigger.first)
    for other in layout.times[trigger.sentence]:
        nearer += other is not time and abs(other.first - trigger.first) < distance
    return [f"nearer:{min(nearer, 2)}", f"nearer:{min(nearer, 2)}:{side}"]
