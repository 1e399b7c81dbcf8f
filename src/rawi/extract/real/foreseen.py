"""What is only looked ahead to: FEARED or due to happen, a term of a deal, what something WOULD bring about; and what
only SEEMS to have happened."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.real.aims import is_dated
from rawi.extract.real.announced import by_what_is_said
from rawi.extract.real.approached import is_approached, is_negotiated
from rawi.extract.real.conditions import is_condition
from rawi.extract.real.governed import AHEAD, AS_OBJECT, FEARS, host_of, is_governed, is_if, is_led_by
from rawi.extract.real.may_have import can, is_thought, may_have, using, would_have
from rawi.extract.real.predicate import is_predicate, is_put_to
from rawi.extract.real.unconfirmed import is_unconfirmed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import taking
from rawi.extract.what.ordered_out import is_warned_of
from rawi.lexicon.words import NOUN
from rawi.text.tokens import COMMAS, MARK

_POSSIBLE = ("possible",)
_THAT, _ON = "\u0627\u0646", "\u0639\u0644\u064a"  # folded
_FEARED = FEARS | {"takhawwafa"}
_WARNING = frozenset(("haththara", "khashiya", "takhawwafa"))
_THREATENS = frozenset(("haddada", "lawwaha", "tawaada"))  # hosts
# cues: DUE, expected, possible, perhaps, a must
_DUE = frozenset(("muqarrar", "mutawaqqa", "yumkin", "rubbama", "min_shan", "yajib"))
_WOULD = frozenset(("min_shan", "qad_yani"))  # cues: its taking WOULD cut, its loss MAY MEAN
_UP_TO, _MUST = "ala", "yajib"  # a preposition, a cue
_WILL_NOT, _BEFORE, _CONDITION = "lan", "temporal_before", "conditional"  # a cue, categories of cues
_FOR_FEAR, _PROVIDED = frozenset(("khashyat",)), frozenset(("fi_hal",))  # cues: FOR FEAR, PROVIDED
_SEEMS, _PERHAPS = "yabdu", "rubbama"  # cues: it SEEMS THAT, they BELIEVE THAT they; PERHAPS, as it seems, whether
_NEARNESS = frozenset(("\u0642\u0631\u0628", "\u0628\u0642\u0631\u0628"))
_ANY = frozenset(("\u0627\u064a", "\u0644\u0627\u064a", "\u0627\u064a\u0647"))  # folded: any, of any
_OPENED, _IMMINENT, _CLOSE, _WARNS = "tariq_maftuh", "washik", "ala_washk", "haththara"
_CAPTURE, _IS_WHAT = "capture", frozenset(("pre", "b1"))  # labels of a subject
_FROM = "\u0645\u0646"
_BRINGS = frozenset(("adda", "afda", "tasabbaba"))  # hosts: leads to
_PACTS = frozenset(("agreement", "talks", "operation", "statement"))  # have been made, whatever may come of them
_STEPS = 5
_OF_WHICH = frozenset(("gen", "b1"))
_NO_VERB_NO_COMMA = "v0c0"
_DONE, _SINCE = ("actual", "ongoing"), frozenset(("since",))
_DATING = frozenset(("since", "temporal_after"))  # categories of cues
_AFTER, _CLAUSE = "temporal_after", 8  # category of cues; tokens from WILL to AFTER
_LEFT = frozenset(("withdraw", "evacuate", "handover"))  # types
_ASIDE = 6  # tokens from a happening to its condition
_OPENS = 3  # tokens between the way that is open and the happening that it is open for


def foreseen(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[str, ...] | None:
    """Planned or possible, for what seems so, is feared or due, agreed on the terms THAT it happen, or has its way
    open."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type == "statement":
        return None
    if (said := by_what_is_said(layout, trigger, node)) is not None:
        return said
    if _is_doubted(layout, trigger, node) or may_have(layout, node) or would_have(layout, node):
        return _POSSIBLE
    if node.kind != "verb" and _is_duty(layout, trigger):
        return AHEAD[:1]
    if can(layout, node) or _is_with_means_doubted(layout, node):
        return _POSSIBLE
    if node.kind != "verb" and (_is_opened(layout, trigger) or _is_awaited(layout, trigger, node)):
        return _POSSIBLE
    if node.kind != "verb" and is_condition(layout, node):
        return AHEAD
    if node.kind != "verb" and is_warned_of(layout, node):
        return AHEAD[:1]
    if node.kind != "verb" and is_unconfirmed(layout, trigger):
        return _POSSIBLE
    if trigger.options[0][1].type == _CAPTURE and _will_bring(layout, node):
        return AHEAD
    if node.kind != "verb" and _is_for_fear_of(layout, node):
        return _POSSIBLE
    if node.kind != "verb" and (_is_to_come_first(layout, trigger, node) or _is_near(layout, node)):
        return AHEAD
    if node.kind != "verb" and _is_past_date(layout, trigger, _SINCE):
        return _DONE
    if node.kind != "verb" and (_is_if_it_comes(layout, trigger) or _is_if_it_fails(layout, node)):
        return _POSSIBLE
    if node.kind != "verb" and _is_warned_of(layout, trigger, node):
        return _POSSIBLE
    if node.kind != "verb" and (_is_imminent(layout, trigger, node) or _is_threatened(layout, trigger, node)):
        return AHEAD
    if is_negotiated(layout, trigger, node) or (node.kind != "verb" and is_approached(layout, trigger, node)):
        return AHEAD[:1]
    verb = None if _is_past_date(layout, trigger, _DATING) else _verb_of(layout, node)
    if verb is None or (verb is not node and _is_given(layout, node, verb)):
        return None
    if _is_feared(layout, verb) or _may_bring(layout, verb):
        return _POSSIBLE
    if _is_behind(layout, verb, _PROVIDED):
        return AHEAD[:1]
    return AHEAD if _is_led(layout, verb) else None


def _is_duty(layout: Layout, trigger: Trigger) -> bool:
    """It is UP TO THE FORCES TO WITHDRAW, they MUST LEAVE: whose duty it is stands right before the noun."""
    whose = next((p for p in layout.whos[trigger.sentence] if p.last == trigger.first), None)
    if whose is None or whose.preposition != _UP_TO or trigger.hits[0].form.pos != NOUN:
        return False
    at = whose.part_first - 1  # of the preposition
    before = layout.words[at - 1] if at > layout.text.sentences[trigger.sentence][0] else None
    if before is None or before.function == "complementiser":
        return bool(trigger.hits[0].article)
    return any(cue.entry.id == _MUST and cue.last == at for cue in layout.cues[trigger.sentence])


def _is_with_means_doubted(layout: Layout, node: Node) -> bool:
    """MAY HAVE USED, is THOUGHT TO HAVE USED a weapon IN THE SHELLING of the town."""
    verb = using(layout, node)
    return verb is not None and (is_thought(layout, verb) or may_have(layout, verb) or _only_seems(layout, verb))


def _is_doubted(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """It seems that X ATTACKED, CARRIED OUT AN ATTACK; that THE attack was made is another thing."""
    if node.kind == "verb":
        return _only_seems(layout, node)
    verb, host = node.up, host_of(layout, node.up)
    if verb is None or host is None or host.effect != _DONE[0] or verb.label in RELATIVE:
        return False
    if not is_governed(layout, node, host):
        return False
    return not (trigger.hits[0].article or trigger.hits[0].suffix) and _only_seems(layout, verb)


def _only_seems(layout: Layout, verb: Node) -> bool:
    """It SEEMS THAT X took it, they BELIEVED THAT THEY held it, whether X took it: at most its subject stands between.
    PERHAPS they took it, they took it AS IT SEEMS: in the same clause."""
    tokens = layout.text.tokens
    for cue in layout.cues[layout.text.sentence_of[verb.first]]:
        if cue.entry.id in (_SEEMS, _PERHAPS):
            at = cue.last + (cue.last < len(tokens) and tokens[cue.last].raw in COMMAS and cue.entry.id == _PERHAPS)
            subject = layout.phrase_at.get(at)
            at = subject.last if subject is not None and not subject.preposition and verb.first != at else at
            if verb.first in (at, at + 1 if at < len(layout.words) and layout.words[at].function else -1):
                return True
        if cue.entry.id == _PERHAPS and cue.first >= verb.last and _is_aside(layout, verb, cue):
            return True
    return False


def _is_aside(layout: Layout, verb: Node, cue: Cue) -> bool:
    """Right behind the verb, or behind its subject."""
    subject = layout.phrase_at.get(verb.last)
    return cue.first in (verb.last, subject.last if subject is not None and not subject.preposition else -1)


def _is_for_fear_of(layout: Layout, node: Node) -> bool:
    """FOR FEAR OF an attack, of ANY attack: right before the noun, or before the one that it belongs to."""
    first = _opening(node).first
    first -= first > 0 and layout.words[first - 1].key in _ANY
    return any(c.entry.id in _FOR_FEAR for c in layout.cues_before(first))


def _is_near(layout: Layout, node: Node) -> bool:
    """The NEARNESS OF the town's liberation, of the start of the operation: in Arabic the word for NEAR a town."""
    first = _opening(node).first
    return first > 0 and layout.words[first - 1].key in _NEARNESS


def _opening(node: Node) -> Node:
    """The first of nouns of happenings that belong to each other: THE START of the operation of liberation."""
    while node.label == "gen" and node.up is not None and node.up.kind == "event":
        node = node.up
    return node


def only_weighed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The taking of the town WOULD cut the road, its loss MAY MEAN the end; feared that AN ATTACK lead to a disaster.

    What would follow from it is told, and not that it has happened or will.
    """
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if _is_open(layout, trigger):
        return True
    if node is None or node.kind == "verb" or hit.suffix or trigger.options[0][1].type in _PACTS:
        return False
    if any(cue.entry.id in _WOULD for cue in layout.cues_before(trigger.first)):
        return True
    verb = node.up
    if verb is None or verb.kind != "verb" or node.label != "b1" or hit.article:
        return False
    return _brings(layout, verb) and verb.label == "that" and _is_led(layout, verb)


def _is_open(layout: Layout, trigger: Trigger) -> bool:
    """A number that IS TO BE AGREED ON: the verb in the present, and the pronoun of what it is about."""
    if trigger.options[0][1].type != "agreement" or trigger.hits[0].form.tense != "present":
        return False
    return trigger.last < len(layout.words) and layout.words[trigger.last].function == "pronominal"


def _verb_of(layout: Layout, node: Node) -> Node | None:
    """The verb by which it is told, with what it is the object of or joined to: behind THAT, or MAY LEAD to."""
    for _ in range(_STEPS):
        if node.kind == "verb" and (node.label == "that" or _may_bring(layout, node)):
            return node
        if node.up is None or not (_is_taken(layout, node) or _is_joined(layout, node)):
            return None
        node = node.up
    return None


def _is_feared(layout: Layout, verb: Node) -> bool:
    """FEARS THAT they attack, FOR FEAR THAT they attack."""
    if _is_behind(layout, verb, _FOR_FEAR):
        return True
    host = host_of(layout, verb.up)
    return host is not None and host.id in _FEARED and host.id != _WARNS and _is_led(layout, verb)


def _may_bring(layout: Layout, verb: Node) -> bool:
    """MAY LEAD to a retreat."""
    cues = layout.cues[layout.text.sentence_of[verb.first]]
    return any(cue.entry.id in _WOULD and cue.first <= verb.first < cue.last for cue in cues)


def _will_bring(layout: Layout, node: Node) -> bool:
    """Taking the town WILL CUT the road: it is yet to be taken."""
    verb = node.up if node.kind != "verb" and node.label in _IS_WHAT else None
    return verb is not None and any(hit.future for hit in layout.words[verb.first].hits)


def _is_warned_of(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """WARNED Israel OF ATTACKING the town, said WARNING OF ITS FALL; THE attack that is warned of may go on."""
    host = host_of(layout, node.up, ("verb", "participle", "event"))
    if node.up is None or host is None or host.id not in _WARNING or not is_governed(layout, node, host):
        return False
    described = any(hit.form.entry is host and hit.form.pos != NOUN for hit in layout.words[node.up.first].hits)
    return described and not (trigger.hits[0].article or trigger.hits[0].suffix)


def _is_threatened(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """THREATENING TO ATTACK it; EXPECTED an attack on it."""
    host = host_of(layout, node.up, ("verb", "event"))
    if node.up is None or host is None or not is_governed(layout, node, host):
        return False
    if host.id in _THREATENS:
        return True
    return host.id in _FEARED and node.up.kind == "verb" and not (trigger.hits[0].article or trigger.hits[0].suffix)


def _is_taken(layout: Layout, node: Node) -> bool:
    if node.kind == "verb" or node.up is None:
        return False
    host = host_of(layout, node.up, ("verb", "event"))
    return node.label in AS_OBJECT or node.label == "ila" or (host is not None and node.label in host.governs)


def _is_past_date(layout: Layout, trigger: Trigger, by: frozenset[str]) -> bool:
    """It would be the greatest loss SINCE THE TAKING of Aleppo, AFTER the fall of the town."""
    return any(cue.category in by for cue in layout.cues_before(trigger.first))


def _is_joined(layout: Layout, node: Node) -> bool:
    """A further verb in the present, with no comma between."""
    if node.kind != "verb" or node.up is None or node.label != "and" or node.up.kind != "verb":
        return False
    events = layout.words[node.first].groups.get("event", ())
    present = bool(events) and all(hit.form.tense == "present" for hit in events)
    return present and layout.between(node.up.last, node.first)[2:4] == "c0"


def _is_given(layout: Layout, node: Node, verb: Node) -> bool:
    """The subject of what leads to something: THE ATTACK may be one that has been told of."""
    while node.up is not None and node.up is not verb and node.label != "ila":
        node = node.up
    return node.label == "b1" and _brings(layout, verb)


def _brings(layout: Layout, verb: Node) -> bool:
    return layout.is_host(verb, _BRINGS)


def _is_led(layout: Layout, verb: Node) -> bool:
    """THAT stands right before the verb, so that it is no fact, and fear, expectation or ON THE TERMS before THAT."""
    at = verb.first - 1
    if at < 1 or layout.words[at].stem != _THAT or _is_past(layout, verb):
        return False
    if layout.words[at - 1].stem == _ON or is_put_to(layout, verb):
        return True
    host = host_of(layout, verb.up)
    if host is not None and (host.id in _FEARED or (host.effect in AHEAD and "anna" in host.governs)):
        return True
    cues = (cue for cue in layout.cues[layout.text.sentence_of[at]] if cue.entry.id in _DUE and cue.last <= at + 1)
    return any(cue.last >= at or layout.between(cue.last, at)[:4] == _NO_VERB_NO_COMMA for cue in cues)


def _is_behind(layout: Layout, verb: Node, ids: frozenset[str]) -> bool:
    """One of the cues and THAT stand right before the verb."""
    at = verb.first - 1
    if at < 1 or layout.words[at].stem != _THAT:
        return False
    return any(cue.entry.id in ids for cue in layout.cues_before(at))


def _is_past(layout: Layout, verb: Node) -> bool:
    hits = [hit for group in ("event", "host") for hit in layout.words[verb.first].groups.get(group, ())]
    return bool(hits) and all(hit.form.tense == "past" for hit in hits)


def _is_imminent(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """An IMMINENT attack; taking the town, announcing its taking has become IMMINENT; a truce in the town IS IMMINENT;
    they are CLOSE TO taking it."""
    above = node.up if node.label == "gen" and node.up is not None and node.up.kind != "verb" else node
    verb = above.up if above.up is not None and above.up.kind == "verb" and above.label in SUBJECT else None
    for cue in layout.cues[trigger.sentence]:
        if cue.entry.id == _IMMINENT and (cue.first == trigger.last or (verb is not None and cue.first == verb.last)):
            return True
        if cue.entry.id == _IMMINENT and is_predicate(layout, above, cue):
            return True
        if cue.entry.id != _CLOSE:
            continue
        if cue.last < len(layout.words) and layout.text.tokens[cue.last].key == _FROM:
            if cue.last + 1 == trigger.first and node.label == "min":
                return True
        elif verb is not None and cue.first == verb.last and trigger.hits[0].form.pos == NOUN:
            return True
    return False


def _is_opened(layout: Layout, trigger: Trigger) -> bool:
    """The way is OPEN FOR the advance of the army."""
    for cue in layout.cues[trigger.sentence]:
        if cue.entry.id == _OPENED and 0 <= trigger.first - cue.last <= _OPENS:
            return layout.between(cue.last, trigger.first)[:4] == _NO_VERB_NO_COMMA
    return False


def _is_if_it_comes(layout: Layout, trigger: Trigger) -> bool:
    """The fall of the town, IF COMPLETED, will be a blow: a condition of one verb between two commas."""
    tokens = layout.text.tokens
    for cue in layout.cues[trigger.sentence]:
        if cue.category == _CONDITION and 0 < cue.first - trigger.last <= _ASIDE and cue.last + 1 < len(tokens):
            shut = tokens[cue.first - 1].kind == MARK and tokens[cue.last + 1].kind == MARK
            if shut and layout.between(trigger.last, cue.first)[:2] == "v0":
                return True
    return False


def _is_if_it_fails(layout: Layout, node: Node) -> bool:
    """IF THE TALKS FAIL, IN CASE OF THE COLLAPSE of the truce."""
    return is_if(layout, node) or (node.up is not None and node.label in _OF_WHICH and is_if(layout, node.up))


def _is_awaited(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """They WILL NOT return BEFORE THE CLEARING of the mines."""
    verb, cues = node.up, layout.cues[trigger.sentence]
    if verb is None or verb.kind != "verb" or not any(c.last == verb.first and c.entry.id == _WILL_NOT for c in cues):
        return False
    return any(cue.last == trigger.first and cue.category == _BEFORE for cue in cues)


def _is_to_come_first(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """They WILL return, WILL NOT be sparing of help AFTER THE TAKING of the town, AFTER THE RETREAT of X, in the same
    clause; after ITS taking, after the retreat of YESTERDAY, they may have it already."""
    first = node.first_joined().first
    left = trigger.options[0][1].type in _LEFT and not is_dated(layout, trigger)
    if not (left or taking(trigger)) or trigger.hits[0].suffix or not is_led_by(layout, first, _AFTER):
        return False
    start = layout.text.sentences[trigger.sentence][0]
    for at in range(first - 2, max(start, first - 2 - _CLAUSE) - 1, -1):
        hits = [hit for group in ("event", "host") for hit in layout.words[at].groups.get(group, ())]
        ahead = bool(hits) and all(hit.future for hit in hits)
        if ahead or any(cue.entry.id == _WILL_NOT for cue in layout.cues_before(at)):
            return layout.between(at + 1, first - 1)[:4] == _NO_VERB_NO_COMMA
    return False
