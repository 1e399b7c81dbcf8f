"""What is done, though it is told beside what goes on or as the aim of what is over.

The army announced THE CONTINUATION of its operations AND THE DOWNING of a drone; the COMPLETION of the battle of
LIBERATING a town; seeks to lay again the siege THAT Y BROKE.
"""

from rawi.annotate.mentions import TO_COME, Trigger
from rawi.extract.counts.governors import is_about
from rawi.extract.real.governed import AS_OBJECT, host_of, is_if
from rawi.extract.real.prevented import is_negated
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, PREPOSITION
from rawi.text.tokens import WORD

_GOES_ON = frozenset(("tawasala", "wasala_h", "istamarra"))  # hosts
_COMPLETES = frozenset(("anjaza", "akmala", "istakmala", "atamma", "intaha"))
_ONGOING, _UNKNOWN = "ongoing", "unknown"  # an effect of hosts; the entry of the adjective
_SINCE, _LONGEST = frozenset(("since", "temporal_after", "temporal_before")), 10  # categories of cues; words
_AT_ONCE = frozenset(("shootdown", "destroy", "killing", "arrest", "abduct"))  # types of what is done in one go
_PACT, _AGREES, _ACCEPTS = "agreement", "ittafaqa_h", "wafaqa_h"
_ALLOWS, _TO, _LET = frozenset(("samaha",)), "bi", frozenset(("aid", "evacuate", "release"))
_SAME_CLAUSE = "v0c0"
_IN_RETURN = "muqabil"  # a cue
_GIVEN = frozenset(("withdraw", "evacuate", "handover", "release", "surrender", "advance", "capture"))
_AFTER = "temporal_after"  # a category of cues
_CARRIED_OUT = AS_OBJECT | {"min", "an"}  # managed TO take it, announced its taking, "of" and "about" in Arabic
_DOES = frozenset(("", "actual"))  # effects of hosts
_TASK, _OPERATION, _TAKING = "muhimma", "operation", "capture"
_REPORTS = frozenset(("announce", "confirm"))  # classes of words of speech
_JOINED, _OF = frozenset(("conj", "and")), "gen"


def is_finished(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """What somebody announces beside what goes on, or as the aim of what is over."""
    node = tree.trigger(trigger)
    if node is None:
        return False
    if _came_before(layout, trigger, node) or _lasted(layout, trigger, node) or _stays_unknown(layout, node):
        return True
    if trigger.hits[0].form.pos != NOUN:
        return False
    if _was_let_on_a_day(layout, trigger, node) or _was_in_return(layout, trigger, node):
        return True
    if _is_beside(layout, trigger, node) or _is_aim_reached(layout, trigger, node) or _is_completed(layout, node):
        return True
    return _is_agreed_on(layout, trigger, node)


def _came_before(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """AS SOON AS they had TAKEN it, as soon as X announced ITS CAPTURE; to free the rest AFTER they MANAGED TO TAKE the
    city: what else comes about, that was done."""
    verb = node
    while verb.kind != "verb" and verb.up is not None and verb.label in _CARRIED_OUT:
        verb = verb.up
    led = (cue for cue in layout.cues[trigger.sentence] if cue.category == _AFTER)
    if verb.kind != "verb" or not any(cue.last == verb.first for cue in led) or is_negated(layout, verb.first):
        return False
    host = host_of(layout, verb)
    if verb is not node and host is not None and host.effect not in _DOES:
        return False  # after they TRIED to take it
    return any(hit.form.tense == "past" for hit in layout.words[verb.first].hits)


def _stays_unknown(layout: Layout, node: Node) -> bool:
    """The blast is STILL OF UNKNOWN origin: it is over, and so little is known of it."""
    host = host_of(layout, node.up) if node.label in SUBJECT else None
    if host is None or node.up is None or host.effect != _ONGOING:
        return False
    behind = layout.words[node.up.last : node.up.last + 1]
    return any(hit.form.entry.id == _UNKNOWN for word in behind for hit in word.groups.get("nisba", ()))


def _lasted(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The battles WENT ON FOR THREE DAYS, hours: what lasted so long is over; what goes on FOR THE THIRD DAY is not."""
    verb = node.up
    if verb is None or node.label not in SUBJECT or not layout.is_host(verb, _GOES_ON):
        return False
    if not any(hit.form.tense == "past" for hit in layout.words[verb.first].groups.get("host", ())):
        return False
    told = {at for time in layout.times[trigger.sentence] for at in range(time.first, time.last)}
    last = min(layout.text.sentences[trigger.sentence][1], max(node.last, verb.last) + _LONGEST)
    for at in range(max(node.last, verb.last), last):
        word = layout.words[at]
        if layout.text.tokens[at].kind != WORD and at not in layout.number_at:
            break
        if "time" in word.groups and not (word.article or word.function or word.preposition or at in told):
            return not _is_led(layout, at)
    return False


def _is_led(layout: Layout, at: int) -> bool:
    """A preposition, "since" or "for the", stands before a length of time, over its number and what rounds it."""
    before = at - 1
    while before in layout.number_at or is_about(layout, before) or "fraction" in layout.words[before].groups:
        before -= 1
    cue = any(c.last == before + 1 for c in layout.cues[layout.text.sentence_of[at]] if c.category in _SINCE)
    return cue or layout.words[before].function == PREPOSITION


def _is_completed(layout: Layout, node: Node) -> bool:
    """They had COMPLETED THE CLEARING of the camp."""
    if node.up is None or node.label not in AS_OBJECT or not layout.is_host(node.up, _COMPLETES):
        return False
    past = any(hit.form.tense == "past" for hit in layout.words[node.up.first].groups.get("host", ()))
    return past and not is_negated(layout, node.up.first)


def _was_let_on_a_day(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """X ALLOWED THE ENTRY of 120 trucks ON MONDAY: on a day that is past they came in."""
    if node.up is None or node.label != _TO or _LET.isdisjoint(sense.type for _, sense in trigger.options):
        return False
    verb = node.up
    past = any(hit.form.tense == "past" for hit in layout.words[verb.first].groups.get("host", ()))
    if not past or not layout.is_host(verb, _ALLOWS) or is_negated(layout, verb.first):
        return False
    times = [t for t in layout.times[trigger.sentence] if t.first >= verb.last]
    if any(t.rule.endswith(TO_COME) for t in times):
        return False  # allowed yesterday an exit NEXT WEEK, AFTER A WEEK
    days = (t for t in times if t.earliest == t.latest)
    return any(layout.between(verb.last, day.first)[:4] == _SAME_CLAUSE for day in days)


def _was_in_return(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """X WITHDREW from the town IN RETURN FOR THE ENTRY of Y: as done as what it was given for."""
    if not any(c.entry.id == _IN_RETURN for c in layout.cues_before(trigger.first)):
        return False
    verb = node.up
    given = layout.trigger_at(verb) if verb is not None and verb.kind == "verb" else None
    if verb is None or given is None or is_negated(layout, verb.first) or is_if(layout, verb):
        return False
    return given.options[0][1].type in _GIVEN and given.hits[0].form.tense == "past"


def _is_beside(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The continuation of the operations, AND THE DESTRUCTION of ten vehicles."""
    first = node.first_joined()
    if node.label not in _JOINED or first.up is None or trigger.options[0][1].type not in _AT_ONCE:
        return False
    host = host_of(layout, first.up, ("verb", "event"))
    return host is not None and host.id in _GOES_ON and _is_reported(layout, first.up)


def _is_aim_reached(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The completion of the task, the end of the battle, OF LIBERATING it."""
    task = node.up
    if task is None or node.label != _OF or trigger.options[0][1].type != _TAKING or task.up is None:
        return False
    host, told = host_of(layout, task, ("event",)), layout.trigger_at(task)
    battle = told is not None and any(sense.type == _OPERATION for _, sense in told.options)
    over = host_of(layout, task.up, ("event",))
    if over is None or over.id not in _COMPLETES or task.label != _OF:
        return False
    return (battle or (host is not None and host.id == _TASK)) and _is_reported(layout, task.up)


def _is_agreed_on(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """They AGREED ON A TRUCE, X AND Y accepted it: it is made by that."""
    if node.up is None or node.label != "ala" or trigger.options[0][1].type != _PACT:
        return False
    host = host_of(layout, node.up)
    past = any(hit.form.tense == "past" for hit in layout.words[node.up.first].groups.get("host", ()))
    if host is None or not past or is_negated(layout, node.up.first):
        return False
    several = any(child.phrase is not None and len(child.phrase.group) > 1 for child in node.up.below)
    return host.id == _AGREES or (host.id == _ACCEPTS and several)


def _is_reported(layout: Layout, node: Node) -> bool:
    """The object of a verb of announcing or confirming."""
    if node.up is None or node.label not in AS_OBJECT:
        return False
    speech = layout.words[node.up.first].groups.get("speech", ())
    return bool(speech) and {hit.form.entry.class_ for hit in speech} <= _REPORTS
