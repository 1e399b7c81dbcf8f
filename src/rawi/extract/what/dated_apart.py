"""Times that date something else than a happening: what a place went through, WHICH X TOOK IN 2015; what came later."""

from rawi.annotate.mentions import PLACE, Time, Trigger
from rawi.extract.answered import is_of_earlier
from rawi.extract.counts.totals import WARS
from rawi.extract.real.was import had
from rawi.extract.tree.backref import ONSETS
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.brought import is_of_victims
from rawi.extract.what.of_before import NAMED, is_of_before
from rawi.extract.where.elsewhere import is_of_captivity
from rawi.lexicon.words import PARTICIPLE
from rawi.text.tokens import COMMAS

_CLAUSE, _AFTER_THAT = "rel", frozenset(("that", "link"))  # labels
_THAT = ("\u0627\u0646", "\u0645\u0627")  # before THAT, in one word or two
_BEGIN = frozenset(("badaa", "ibtadaa", "intalaqa"))  # hosts
_BREAKS_OUT = _BEGIN | ONSETS | {"tafajjara"}
_AFTER, _BEFORE = "temporal_after", "temporal_before"  # categories of cues
_AGREEMENT, _STARTING = "agreement", frozenset(("agreement", "operation"))
_FORCE = "\u062d\u064a\u0632"  # in Arabic: entered the space of being carried out
_DESPITE, _SINCE, _ADJECTIVE = "contrast", "since", "mod"  # a category of cues, a rule of times, a label
_STATES = frozenset(("hold", "siege"))
_BY_WORD = frozenset(("prep", "occasion"))
_WITH = frozenset(("bi",))
_WAS = "kana"  # the function word's entry
_YEARLY = 7  # letters of a month: 2015-03
_ARTICLE = "\u0627\u0644"
_ATTACHED, _NOUNS = "attached", frozenset(("role", "kind"))
_SAME_CLAUSE, _NO_COMMA = "v0c0", "c0"


def dates_other(layout: Layout, tree: Tree, trigger: Trigger, time: Time) -> bool:
    """The time hangs on a word of a clause that only describes a place or party, comes BEFORE WHAT it dates, or is of
    that AFTER WHICH it happened: expelled them after they had taken the town LAST YEAR."""
    own, head = tree.trigger(trigger), tree.head_of(time)
    if own is not None and head is not None and _is_begin_of_war(layout, head) and not _is_within(own, head):
        return True
    brought = time.first != trigger.last and is_of_victims(layout, tree, trigger, head)
    if is_of_before(layout, trigger, time):
        return True
    if own is not None and head is not None and time.last <= trigger.first and not brought:
        return _is_of_clause_before(own, head, time) or _is_of_opening(layout, own, head, time)
    if own is None or (time.first < trigger.last and not brought):
        return False
    if brought or is_of_earlier(layout, trigger, time.first):
        return True  # struck X, days after A LIKE RAID LAST WEEK
    if _comes_later(layout, trigger, time) or _begins_then(trigger, time):
        return True
    if any(rule(layout, trigger, time) for rule in (_is_of_apposition, _is_of_what_was, _is_conceded, _is_of_word)):
        return True
    if _is_of_state(layout, tree, trigger, time) or (head is not None and is_of_captivity(layout, own, head)):
        return True
    if head is None or head is own or head.first < trigger.first or layout.triggers_between(head.last, time.first):
        return False
    return layout.between(head.last, time.first)[2:4] == _NO_COMMA and _is_apart(layout, head, time)


def _is_within(own: Node, head: Node) -> bool:
    """It is what the clause is of, the war that broke out, or what it broke out WITH."""
    return own is head.up or (own.label in _WITH and own.up is head)


def _is_begin_of_war(layout: Layout, verb: Node) -> bool:
    """The war THAT BROKE OUT ON 15 APRIL has driven millions out: on no day of its own."""
    hosts, war = layout.words[verb.first].groups.get("host", ()), verb.up
    began = verb.label in RELATIVE and any(hit.form.entry.id in _BREAKS_OUT for hit in hosts)
    events = layout.words[war.first].groups.get("event", ()) if war is not None and began else ()
    return any(hit.form.entry.id in WARS for hit in events)


def _is_of_clause_before(own: Node, head: Node, time: Time) -> bool:
    """The town THAT X HAS HELD FOR THREE YEARS came under fire: the span is of the clause, in which the fire is not."""
    clause: Node | None = head
    while clause is not None and clause.label != _CLAUSE:
        clause = clause.up
    node: Node | None = own
    while node is not None and node is not clause:
        node = node.up
    return clause is not None and node is None and "/" in time.edtf


def _is_of_opening(layout: Layout, own: Node, head: Node, time: Time) -> bool:
    """AFTER THEY HAD TAKEN the town ON 5 MAY, X SHELLED another: the day is of the clause that opens the sentence; a
    weekday may be of both."""
    if len(time.edtf) > _YEARLY and time.rule not in NAMED:
        return False
    verb = own
    while verb.up is not None and verb.up is not head:
        verb = verb.up
    led = any(c.category == _AFTER for c in layout.cues_before(head.first))
    if not led or head.kind != "verb" or head.up is not None or verb.up is not head or verb.kind != "verb":
        return False
    return not layout.words[verb.first].conjunction and layout.text.tokens[verb.first - 1].raw in COMMAS


def _is_apart(layout: Layout, head: Node, time: Time) -> bool:
    """The word that the time hangs on takes the time with it."""
    yearly = len(time.edtf) <= _YEARLY
    clause = head.up if head.up is not None and head.up.kind == "verb" and head.up.label == _CLAUSE else head
    if clause.label == _CLAUSE and clause.up is not None and clause.up.phrase is not None:
        told = layout.trigger_at(clause)
        before = told is not None and had(layout, told)  # the group THAT HAD ENTERED X ON 31 MAY
        return before or clause.up.phrase.kind == PLACE or yearly or "/" in time.edtf  # X, WHO HAD HELD it SINCE 2022
    led = (cue.category for cue in layout.cues[layout.text.sentence_of[head.first]] if cue.last == head.first)
    return (yearly or time.rule in NAMED) and head.label in _AFTER_THAT and _AFTER in led


def _is_of_apposition(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Fought in X, THE CAPITAL OF THE STATE BEFORE its union IN 1990; took Y, BELONGING TO Z until 2013: the year is of
    what is said of a place behind a comma, with no further comma or verb."""
    if len(time.edtf.partition("/")[0]) > _YEARLY:
        return False
    ends = (p.last for p in layout.places[trigger.sentence] if trigger.last <= p.first and p.last < time.first)
    at = max((end for end in ends if layout.text.tokens[end].raw in COMMAS), default=0)
    if not at or layout.between(at + 1, time.first)[:4] != _SAME_CLAUSE:
        return False
    said, cues = layout.words[at + 1], layout.cues[trigger.sentence]
    belongs = said.key.startswith(_ARTICLE) and any(cue.first == at + 1 and cue.category == _ATTACHED for cue in cues)
    of_old = any(at + 1 < cue.first < time.first and cue.category == _BEFORE for cue in cues)
    return belongs or (of_old and not said.conjunction and not _NOUNS.isdisjoint(said.groups))


def _comes_later(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Besieged it for months BEFORE STORMING IT on 30 May: the day is that of the storming."""
    cues = [c.last for c in layout.cues[trigger.sentence] if c.category == _BEFORE and c.first >= trigger.last]
    later = (t.last for t in layout.triggers[trigger.sentence] if t.first in cues and t.last <= time.first)
    return any(layout.between(at, time.first)[:4] == _SAME_CLAUSE for at in later)


def _is_of_what_was(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Took the camp, AND IT WAS FIVE YEARS AGO the seat of X; a barracks that WAS, three years ago, its seat: the time
    right behind a form of "to be" that has no further verb."""
    at = time.first - 1
    if at < trigger.last or all(hit.form.entry.id != _WAS for hit in layout.words[at].groups.get("function", ())):
        return False
    end = time.last
    return end < len(layout.words) and not layout.is_verb(end) and not layout.words[end].function


def _is_of_word(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Shelled the town, according to what X SAID IN A STATEMENT ON SUNDAY: the day is that of the statement."""
    cues = layout.cues[trigger.sentence]
    told = [c for c in cues if c.category in _BY_WORD and trigger.last <= c.first and c.last <= time.first]
    if not told or layout.between(told[-1].last, time.first)[2:4] != _NO_COMMA:
        return False
    words = layout.words[told[0].first : time.first]
    return any("document" in word.groups for word in words) and not layout.triggers_between(told[0].last, time.first)


def _is_conceded(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Shelled the town DESPITE THE TRUCE in force SINCE 5 MAY: the time is of what did not keep them from it."""
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _DESPITE and cue.first >= trigger.last)
    return any(cue.last < time.first and layout.between(cue.last, time.first)[:4] == _SAME_CLAUSE for cue in cues)


def _is_of_state(layout: Layout, tree: Tree, trigger: Trigger, time: Time) -> bool:
    """Aid entered the town BESIEGED SINCE 2013, retook the city HELD BY X SINCE 2014: the span is of the adjective, as
    it is of that of several towns."""
    if not time.rule.startswith(_SINCE):
        return False
    behind = (t for t in layout.triggers[trigger.sentence] if t is not trigger and t.last <= time.first)
    before = (t for t in behind if time.first - t.last <= 1 or _is_same_clause(layout, trigger, t, time))
    told = [t for t in before if t.hits[-1].form.pos == PARTICIPLE]
    nodes = (tree.trigger(t) for t in told)
    return any(node is not None and node.label == _ADJECTIVE for node in nodes) or any(
        _is_of_places(layout, t) for t in told
    )


def _is_of_places(layout: Layout, state: Trigger) -> bool:
    """The quarters X AND Y, THE BESIEGED: right behind the last of several places."""
    places = (p for p in layout.places[state.sentence] if p.last == state.first)
    return layout.words[state.first].article and any(len(place.group) > 1 or place.plural for place in places)


def _is_same_clause(layout: Layout, trigger: Trigger, state: Trigger, time: Time) -> bool:
    """The adjective stands behind a deed, and the span behind it; a siege may itself have such an adjective."""
    deed = trigger.options[0][1].type not in _STATES
    return deed and trigger.last <= state.first and layout.between(state.last, time.first)[:4] == _SAME_CLAUSE


def _begins_then(trigger: Trigger, time: Time) -> bool:
    """They agreed on a truce that BEGINS ON SUNDAY: the day is to come, and not that of the agreement."""
    told = time.begins is not None and trigger.last <= time.begins
    return told and all(sense.type == _AGREEMENT for _, sense in trigger.options)


def begun_on(layout: Layout, tree: Tree, trigger: Trigger) -> Time | None:
    """The operation to free the town THAT BEGAN ON 5 MAY, the truce WHICH TOOK EFFECT then: the day is its own."""
    own = tree.trigger(trigger)
    if own is None or all(sense.type not in _STARTING for _, sense in trigger.options[:1]):
        return None
    for time in layout.times[trigger.sentence]:
        head = tree.head_of(time)
        if head is None or head.label not in RELATIVE or not _begins(layout, head.first):
            continue
        told = head.up
        while told is not None and told is not own and told.label == "gen":
            told = told.up
        if told is own:
            return time
    return None


def comes_first(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """They SHELLED the town BEFORE the army ENTERED IT ON 5 MAY; raids during the operation that BEGAN ON 5 MAY: the
    day is of the further verb alone."""
    for at in range(trigger.last, time.first - 1):
        opened = _is_before_that(layout, at) or (layout.words[at].function == "relative" and _begins(layout, at + 1))
        heads = at - trigger.last <= 1 and layout.words[at].function == "relative"  # the battle THAT BEGAN
        if opened and not heads and layout.is_verb(at + 1) and layout.between(at + 2, time.first)[:4] == _SAME_CLAUSE:
            return True
    return False


def _is_before_that(layout: Layout, at: int) -> bool:
    """BEFORE, and THAT at this token."""
    cues = layout.cues[layout.text.sentence_of[at]]
    that = layout.words[at].stem in _THAT
    return that and any(cue.category == _BEFORE and at in (cue.last, cue.last - 1) for cue in cues)


def _begins(layout: Layout, at: int) -> bool:
    """A verb of beginning, or one with the word for FORCE that somebody came into."""
    if at + 1 < len(layout.words) and layout.stem(at + 1) == _FORCE:
        return True
    return any(hit.form.entry.id in _BEGIN for hit in layout.words[at].groups.get("host", ()))
