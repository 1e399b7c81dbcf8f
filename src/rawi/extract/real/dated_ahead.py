"""What is told in the present and of a time to come: NEXT WEEK the forces LEAVE, they START an attack TOMORROW."""

from rawi.annotate.mentions import TO_COME, Time, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB

_HOURS = "coming_hours"  # a rule of times that reach from now on
_PLANNED, _PHRASE = "planned", 2  # a category of cues; words: WITHIN DAYS
_SAME_CLAUSE = "v0c0b0"
_NO_VERB_NO_COMMA = "v0c0"
_OF_WHICH = "gen"


def is_dated_ahead(layout: Layout, tree: Tree, trigger: Trigger, node: Node) -> bool:
    """The forces LEAVE TOMORROW, LEAVE the town NEXT WEEK; they START TOMORROW an attack, WITHIN DAYS one."""
    if _is_only_of_times_to_come(layout, trigger, node):
        return True
    verb = node if node.kind == "verb" else _telling(node)
    if verb is None or not _is_present(layout, verb):
        return False
    times = [t for t in layout.times[trigger.sentence] if tree.head_of(t) is verb]
    if any(_is_ahead(t) and _is_within(layout, verb, t.first) for t in times):
        return all(map(_is_ahead, times))
    return _is_within_days(layout, verb)


def _is_only_of_times_to_come(layout: Layout, trigger: Trigger, node: Node) -> bool:
    times = layout.times[trigger.sentence]
    ahead = bool(times) and all(time.rule.endswith(TO_COME) for time in times)
    ahead = ahead and any(_is_near(layout, trigger, time) for time in times)
    return ahead and node.kind == "verb" and all(hit.form.tense == "present" for hit in trigger.hits)


def _is_near(layout: Layout, trigger: Trigger, time: Time) -> bool:
    first, last = sorted(((time.first, time.last), (trigger.first, trigger.last)))
    return layout.between(first[1], last[0]) == _SAME_CLAUSE


def _telling(node: Node) -> Node | None:
    """The verb whose object or subject a noun is, over WITHIN DAYS, to which it may seem to belong."""
    above = node.up
    if above is not None and node.label == _OF_WHICH and above.kind == "noun":
        node, above = above, above.up
        return above if above is not None and above.kind == "verb" else None
    tells = node.label in AS_OBJECT | SUBJECT and above is not None and above.kind == "verb"
    return above if tells else None


def _is_present(layout: Layout, verb: Node) -> bool:
    """It may be read as a verb in the present, and nothing before it colours it."""
    groups = layout.words[verb.first].groups
    hits = [hit for group in ("event", "host") for hit in groups.get(group, ())]
    present = bool(hits) and hits[0].form.pos == VERB and hits[0].form.tense == "present"
    before = layout.words[verb.first - 1].function if verb.first else ""
    return present and before not in ("negation", "particle")


def _is_ahead(time: Time) -> bool:
    return time.rule.endswith(TO_COME) or time.rule == _HOURS


def _is_within(layout: Layout, verb: Node, at: int) -> bool:
    """Behind the verb, with no comma or further verb between."""
    return verb.last <= at and layout.between(verb.last, at)[:4] == _NO_VERB_NO_COMMA


def _is_within_days(layout: Layout, verb: Node) -> bool:
    """WITHIN DAYS, behind a verb that opens its clause: in a headline it may be how long something took."""
    opens = all(child.first > verb.first for child in verb.below)
    cues = (c for c in layout.cues[layout.text.sentence_of[verb.first]] if c.category == _PLANNED)
    spans = (c for c in cues if c.last - c.first == _PHRASE and "time" in layout.words[c.last - 1].groups)
    spans = (c for c in spans if c.last >= len(layout.words) or not layout.words[c.last].article)  # DAYS OF THE FEAST
    return opens and any(_is_within(layout, verb, cue.first) for cue in spans)
