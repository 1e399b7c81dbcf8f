"""What is denied: did not take, does not hold, could not take."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.collapsed import collapsed, held_out
from rawi.extract.real.governed import beyond_light, host_of, is_governed
from rawi.extract.real.halted import called_off, halted
from rawi.extract.real.prevented import has_ended, hindered, is_led
from rawi.extract.real.unplanned import is_unplanned
from rawi.extract.real.untrue import is_untrue
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun, is_present, means_hold
from rawi.extract.what.settled import Settled
from rawi.lexicon.words import NOUN, VERB

_OF_VERBS = frozenset(("lam", "lan", "la", "lam_yakun"))
_NO = "la"
_OF_NOUNS = frozenset(("laysa", "ghayr"))
_NEVER = frozenset(("lam", "lan"))  # with the verb itself: it did not, will not happen; any other is no state of things
_WITHOUT, _DONE, _ANY = "duna", "actual", "adverb"
_BEFORE, _TRIED = "qabl", "attempted"  # a cue; what could not be done
_ENDS_HIM = frozenset(("killing", "arrest", "shootdown"))
_LACKS = frozenset(("adam", _WITHOUT))  # before a noun; 12 of 14 are coded as negated
_TAKES_PART, _OF, _EVENT = "sharaka", "gen", "event"  # a host; labels
_SUBJECT, _BEGINS = frozenset(("pre", "b1")), frozenset(("badaa", "ibtadaa", "tamma", "jara"))  # has NOT BEGUN
_SAME_CLAUSE = "v0c0b0"
_WAS_NOT = "lam_yakun"


def settle_negation(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Did not take: no taking. Does not hold, no longer holds, was not holding: no hold. Could not: tried in vain."""
    told = _denied(layout, tree, trigger)
    if told is None:
        return
    if any(sense.type == "statement" for _, sense in trigger.options[:1]):
        return  # a party that does not accept, does not swear: its refusal is the news
    settled.factuality, is_state = told
    settled.verb = not is_state and settled.factuality == "negated" and any(map(is_present, trigger.hits))
    if means_hold(trigger):
        settled.types = frozenset(("hold",)) if is_state else frozenset(("capture",))


def _denied(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[str, bool] | None:
    """(how real a denied happening is, whether it is a state that is denied), or None for one that is not denied."""
    if collapsed(layout, tree, trigger):
        return "negated", False
    if held_out(layout, trigger):
        return None
    if trigger.hits[0].form.pos == NOUN and _is_lacking(layout, trigger.first):
        return "negated", False
    if _is_none(layout, trigger):
        return "negated", False
    word = _negation_before(layout, trigger.first)
    if word in (_OF_VERBS if is_present(trigger.hits[0]) else _OF_NOUNS):
        return ("negated", word not in _NEVER) if _is_plain(layout, trigger.first - 1, trigger) else None
    if is_present(trigger.hits[0]) and _is_without(layout, trigger.first):
        return "negated", False
    if is_untrue(layout, tree, trigger):
        return "negated", False
    if _is_no_state(layout, trigger) or _was_not(layout, trigger):
        return "negated", True
    if has_ended(layout, tree, trigger):
        return "negated", False
    if _has_no_part(layout, tree, trigger):
        return "negated", False
    for rule in (hindered, halted, called_off):
        if (hindrance := rule(layout, tree, trigger)) is not None:
            return hindrance, False
    node = tree.trigger(trigger)
    node = beyond_light(layout, node) if node is not None and node.kind != "verb" else node
    if node is not None and is_unplanned(layout, node):
        return "negated", False
    above = node.up if node is not None else None
    host = host_of(layout, above)
    if node is None or above is None or host is None:
        return None
    if node.label in _SUBJECT and host.id in _BEGINS and _negation_before(layout, above.first) in _NEVER:
        return "negated", False
    if not is_governed(layout, node, host):
        return None
    if host.negated == _TRIED and _was_killed_before(layout, above):
        return _TRIED, False
    word = _negation_before(layout, above.first)
    denied = word in _OF_VERBS or _is_without(layout, above.first)
    if not denied or host.negated == "none" or not _is_plain(layout, above.first - 1, trigger):
        return None
    return host.negated, trigger.hits[0].form.pos == VERB


def _is_none(layout: Layout, trigger: Trigger) -> bool:
    """NO truce, NO TALKS: a bare noun, though it may be spelt like a verb in the past."""
    hits = trigger.hits
    bare = any(hit.form.pos == NOUN for hit in hits) and not any(hit.article or hit.suffix for hit in hits)
    if not bare or _negation_before(layout, trigger.first) != _NO:
        return False
    return not (any(map(is_present, hits)) or means_hold(trigger))


def _is_lacking(layout: Layout, at: int) -> bool:
    """The LACK of a withdrawal, WITHOUT CARRYING OUT ANY raids: right before the noun, or a light one before it."""
    while at and layout.words[at - 1].function == _ANY:
        at -= 1
    light = layout.words[at - 1].groups.get("host", ()) if at else ()
    if any(hit.form.pos == NOUN and hit.form.entry.effect == _DONE for hit in light):
        at -= 1
    return _negation_before(layout, at) in _LACKS


def _has_no_part(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Asked X NOT TO TAKE PART IN storming the town, in an operation of storming it: X does not."""
    node = tree.trigger(trigger)
    if node is not None and node.label == _OF and node.up is not None and node.up.kind == _EVENT:
        above = host_of(layout, node.up.up, (_EVENT,))
        node = node.up if above is not None and above.id == _TAKES_PART else node
    host = host_of(layout, node.up, (_EVENT,)) if node is not None else None
    if node is None or node.up is None or host is None or host.id != _TAKES_PART:
        return False
    return is_governed(layout, node, host) and _is_lacking(layout, node.up.first)


def _negation_before(layout: Layout, at: int) -> str:
    """The entry of the word of negation right before a token; empty without one."""
    cues = (cue for cue in layout.cues_before(at) if cue.group == "cue" and cue.category == "negation")
    return next((str(cue.entry.id) for cue in cues), "")


def _is_without(layout: Layout, at: int) -> bool:
    """WITHOUT succeeding, WITHOUT taking the town: a verb behind "without that"."""
    return is_led(layout, at, _WITHOUT) and layout.words[at - 1].function == "complementiser"


def _was_killed_before(layout: Layout, able: Node) -> bool:
    """Was KILLED BEFORE HE WAS ABLE TO blow himself up; fought before the army, named anew, was able to: it was."""
    killed = layout.trigger_at(able.up) if able.up is not None else None
    if killed is None or layout.words[able.first - 1].function != "complementiser":
        return False
    told = is_led(layout, able.first, _BEFORE) and killed.options[0][1].type in _ENDS_HIM
    return told and not any(child.label in _SUBJECT for child in able.below)


def _is_plain(layout: Layout, at: int, trigger: Trigger) -> bool:
    """No condition or doubt stands before the negation (if they do not), no exception behind it (took only X)."""
    if at > 0 and layout.words[at - 1].function == "particle":
        return False
    for cue in layout.cues[trigger.sentence]:
        if cue.category in ("conditional", "purpose") and cue.first < at + 1 <= cue.last + 1:
            return False
        behind = cue.first >= trigger.last and layout.between(trigger.last, cue.first)[:2] == "v0"
        if cue.category == "exception" and behind and layout.between(trigger.last, cue.first)[3] == "0":
            return False
    return True


def _is_no_state(layout: Layout, trigger: Trigger) -> bool:
    """Is not under the control of X; out of the control of X: a noun of holding behind a word of not being so."""
    if not is_hold_noun(trigger):
        return False
    before = [c for c in layout.cues[trigger.sentence] if c.group == "cue" and c.last <= trigger.first]
    for cue in before:
        if cue.category == "loser" and cue.last == trigger.first:
            return True
        told = cue.category == "negation" and cue.entry.id == "laysa"
        if told and _is_under(layout, trigger.first) and layout.between(cue.last, trigger.first) == _SAME_CLAUSE:
            return True
    return False


def _was_not(layout: Layout, trigger: Trigger) -> bool:
    """The forces were not holding: the negated auxiliary, then the subject, then the verb."""
    if trigger.hits[0].form.pos != VERB:
        return False
    cues = (c for c in layout.cues[trigger.sentence] if c.entry.id == _WAS_NOT and c.last <= trigger.first)
    return any(layout.between(cue.last, trigger.first) == _SAME_CLAUSE for cue in cues)


def _is_under(layout: Layout, at: int) -> bool:
    """A cue of state (under) stands right before a token."""
    return any(c.category == "state" for c in layout.cues_before(at))
