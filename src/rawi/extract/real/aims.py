"""What is aimed at: the AIM of the army IS TO TAKE the town, UNTIL it takes it, SO AS TO FORCE others to leave it."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.real.governed import aimed_by, beyond_light, host_of, is_governed, is_led_by
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, PARTICIPLE, PREPOSITION, Hit, Word
from rawi.text.tokens import WORD

_AIM, _PRIORITY = "hadafa", "priority"  # a host, a kind of goal
_PHASE, _CONSISTS, _PRONOUN = "marhala", "tamaththala", "pronoun"  # hosts, a function
_PLAN, _ORDAINS = "khattata", frozenset(("shamila_q", "tadammana", "qada_bi", "nassa"))  # hosts
_ON_THE_WAY = frozenset(("xcomp", "next"))  # labels
_FURTHER = frozenset(("link", "conj"))  # the plan includes a siege, THEN A STORMING
_REACHED = frozenset(("capture", "advance", "evacuate", "handover", "release", "aid", "siege", "destroy"))
_NEAR, _AFTER = 8, 14  # tokens between a goal and what it is, on either side
_IS = ("v0c0", "v1c0")  # the taking IS among the priorities, IS REGARDED as one of them
_NEXT_GOAL = "wijha_muqbila"  # an event
_UNTIL = "\u062d\u062a\u064a"  # folded
_PURPOSE, _PLANNED, _LIGHT = "purpose", "planned", "actual"
_MADE_READY, _IN_ORDER = "muadd_li", "bihadaf"  # cues
_LI, _REPELS = "li", frozenset(("sadda", "tasadda"))  # entries
_CHARGES, _ON_CHARGES = "accuse", "bituhma"  # a category of cues, a cue
_NO_VERB, _ACTOR, _AFTER_THAT = "v0", "actor", "temporal_after"
_CARRIES_OUT = frozenset(("shanna", "naffadha"))  # as those that make others do something, no end in itself


def only_aimed_at(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """It is what somebody aims at, holds on until, or does something for: to launch an attack, a campaign OF RAIDS."""
    node = tree.trigger(trigger)
    if node is None:
        return False
    if _is_goal(layout, trigger) or _is_until(layout, trigger, node) or _is_purpose(layout, trigger, node):
        return True
    if any(cue.entry.id == _MADE_READY for cue in layout.cues_before(trigger.first)):
        return True  # charges MADE READY FOR blowing up the bridge
    if _is_to_repel(layout, trigger, node) or _is_further_purpose(layout, trigger, node):
        return True
    campaign = aimed_by(layout, tree, trigger)
    whole = tree.trigger(campaign) if campaign is not None else None
    return campaign is not None and whole is not None and _is_purpose(layout, campaign, whole)


def _is_further_purpose(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """Flew raids TO BRING BACK the president AND DRIVE X OUT of the city: spelt like a verb as well, right behind the
    purpose that it goes on with."""
    noun = any(hit.form.pos == NOUN and hit.conjunction for hit in trigger.hits)
    if node.kind != "verb" or not noun or trigger.options[0][1].type not in _REACHED:
        return False
    start = layout.text.sentences[trigger.sentence][0]
    before = layout.words[max(start, trigger.first - _NEAR) : trigger.first]
    led = [at for at, word in enumerate(reversed(before), 1) if _is_led_noun(word)]
    return bool(led) and layout.between(trigger.first - led[0] + 1, trigger.first).startswith("v0c0")


def _is_led_noun(word: Word) -> bool:
    """TO CAPTURE: a noun of happening or one that governs it, with "to" on it."""
    hits = (*word.groups.get("event", ()), *word.groups.get("host", ()))
    return "kind" not in word.groups and any(hit.preposition == _LI and hit.form.pos == NOUN for hit in hits)


def _is_to_repel(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The defences were switched on TO MEET a raid; by no word that says how real it is, as they managed to."""
    hit, above = trigger.hits[0], node.up
    if hit.form.entry.id not in _REPELS or hit.preposition != _LI or above is None or node.label != _LI:
        return False
    return not any(_LI in one.form.entry.governs for one in layout.words[above.first].groups.get("host", ()))


def is_of_phase(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The operation enters its last PHASE, WHICH IS THE CAPTURE of the town, WHICH CONSISTS IN its capture."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.conjunction or trigger.options[0][1].type not in _REACHED:
        return False
    if _PHASE not in layout.readings[trigger.sentence]:
        return False
    first = layout.text.sentences[trigger.sentence][0]
    return any(_is_phase_of(layout, trigger, at) for at in range(max(first, trigger.first - _NEAR), trigger.first - 1))


def is_next_goal(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE NEXT GOAL is the town: nobody is there yet."""
    return bool(trigger.hits[0].form.entry.id == _NEXT_GOAL)


def goal_named(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The place that IS the next goal, named right behind it."""
    if trigger.hits[0].form.entry.id != _NEXT_GOAL or trigger.last >= len(layout.words):
        return None
    at = trigger.last + (layout.words[trigger.last].function == _PRONOUN)
    place = layout.phrase_at.get(at)
    return place if place is not None and place.kind == PLACE and place.sentence == trigger.sentence else None


def is_of_plan(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE PLAN of the army INCLUDES THE CAPTURE of the town; THE PLAN, WHICH INCLUDES it, which was announced."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb":
        return False
    first = node.first_joined()
    verb, host = first.up, host_of(layout, first.up)
    if verb is None or host is None or host.id not in _ORDAINS:
        return False
    if first.label not in _FURTHER and not is_governed(layout, first, host):
        return False
    above = verb.up
    if above is not None and verb.label in _ON_THE_WAY and above.label in RELATIVE:
        verb, above = above, above.up  # the plan that WAS ANNOUNCED INCLUDES it
    if above is not None and verb.label in RELATIVE:
        return _is_plan(layout, above)
    return any(child.label in SUBJECT and _is_plan(layout, child) for child in verb.below)


def is_step_of_plan(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """SEEKS, AFTER THE TAKING of A, TO MOVE on B: the plan begins with it; after ITS taking of A it may be over."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _REACHED:
        return False
    if not any(hit.form.pos == NOUN for hit in trigger.hits) or any(hit.suffix for hit in trigger.hits):
        return False
    step = beyond_light(layout, node)
    verb, host = step.up, host_of(layout, step.up)
    if verb is None or host is None or host.effect != _PLANNED or host.subject != _ACTOR or verb.first > step.first:
        return False
    ahead = {hit.form.tense for hit in layout.words[verb.first].groups["host"]} == {"present"}
    told = any(
        c.label in host.governs and c.first > trigger.last and c.kind == "event" for c in verb.below + node.below
    )
    return ahead and told and is_led_by(layout, step.first, _AFTER_THAT) and not is_dated(layout, trigger)


def is_dated(layout: Layout, trigger: Trigger) -> bool:
    """After the taking of A YESTERDAY."""
    return any(0 <= time.first - trigger.last <= _NEAR for time in layout.times[trigger.sentence])


def _is_plan(layout: Layout, node: Node) -> bool:
    hits = layout.words[node.first].groups.get("host", ())
    return node.kind == "event" and any(hit.form.entry.id == _PLAN and hit.form.pos == NOUN for hit in hits)


def _is_goal(layout: Layout, trigger: Trigger) -> bool:
    """HIS AIM is THE CAPTURE of it; THE CAPTURE of it comes first AMONG HIS PRIORITIES."""
    noun = any(hit.form.pos == NOUN and not hit.preposition and not hit.conjunction for hit in trigger.hits)
    if not noun or trigger.options[0][1].type not in _REACHED:
        return False  # of a word that is verb and noun as well, an aim before it leaves the noun
    first, end = layout.text.sentences[trigger.sentence]
    behind = range(trigger.last, min(end, trigger.last + _AFTER))
    if any(_is_among_priorities(layout, trigger, at) for at in behind):
        return True
    before = range(max(first, trigger.first - _NEAR), trigger.first)
    return any(_is_aim_of(layout, trigger, at) for at in before)


def _is_phase_of(layout: Layout, trigger: Trigger, at: int) -> bool:
    """A word for a phase, adjectives, and WHICH IS or WHICH CONSISTS IN right before what it is."""
    hosts = layout.words[at].groups.get("host", ())
    if not any(hit.form.entry.id == _PHASE and hit.form.pos == NOUN for hit in hosts):
        return False
    end = trigger.first - 1
    by = trigger.hits[0].preposition
    if by or layout.words[end].function == PREPOSITION:
        end -= not by
        hosts = layout.words[end].groups.get("host", ())
        is_it = any(hit.form.entry.id == _CONSISTS and hit.form.pos == PARTICIPLE for hit in hosts)
    else:
        is_it = layout.words[end].function == _PRONOUN
    return is_it and all(_may_own(layout, i) for i in range(at + 1, end))


def _is_aim_of(layout: Layout, trigger: Trigger, at: int) -> bool:
    """A word for an aim, its owner and IS at most between; the aim OF THE ADVANCE is another thing."""
    goal = _goal_at(layout, at)
    if goal is None or not all(_may_own(layout, i) for i in range(at + 1, trigger.first)):
        return False
    owned = bool(goal.suffix) or layout.words[at].article or trigger.first > at + 1
    return owned or not trigger.hits[0].article


def _may_own(layout: Layout, at: int) -> bool:
    """What stands between an aim and what it is: whose it is, how he is described, IS."""
    word = layout.words[at]
    if layout.text.tokens[at].kind != WORD or word.is_verb or word.function not in ("", "pronoun"):
        return False
    return word.groups.keys().isdisjoint(("cue", "host")) and not word.preposition


def _is_among_priorities(layout: Layout, trigger: Trigger, at: int) -> bool:
    """AMONG, AT THE HEAD OF the priorities."""
    goals = layout.words[at].groups.get("goal", ())
    if not any(hit.form.entry.kind == _PRIORITY for hit in goals):
        return False
    led = any(layout.words[back].function == "preposition" for back in (at - 1, at - 2))
    return led and layout.between(trigger.last, at)[:4] in _IS


def _goal_at(layout: Layout, at: int) -> Hit | None:
    """A word for an aim: its spelling may be that of the verb, but no present or participle."""
    groups = layout.words[at].groups
    aims = [hit for hit in groups.get("host", ()) if hit.form.entry.id == _AIM]
    hits = (hit for hit in (*groups.get("goal", ()), *aims) if hit.form.pos == NOUN and not hit.preposition)
    return next(hits, None)


def _is_until(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """They will fight UNTIL they TAKE it, UNTIL ITS CAPTURE; they fought until its capture, and it was taken."""
    if not trigger.first or layout.words[trigger.first - 1].stem != _UNTIL:
        return False
    if trigger.hits[0].form.pos != NOUN:
        return all(hit.form.tense == "present" for hit in trigger.hits)
    above = node.up
    if above is None or above.kind != "verb":
        return False
    host = host_of(layout, above)
    tenses = {hit.form.tense for hit in layout.words[above.first].hits if hit.form.tense}
    return tenses == {"present"} or (host is not None and host.effect == _PLANNED)


def _is_purpose(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """SO THAT they LEAVE, SO AS TO FORCE them to leave: light words between; IN ORDER TO BRING ABOUT their leaving."""
    if node.kind == "verb" and _is_led(layout, trigger.first):
        return True
    if trigger.hits[0].form.pos == NOUN and is_for_the_sake_of(layout, trigger.first):
        return True
    above, host = node.up, host_of(layout, node.up, ("verb", "event"))
    if above is None or host is None or host.effect != _LIGHT or not is_governed(layout, node, host):
        return False
    if _is_led(layout, above.first) or is_for_the_sake_of(layout, above.first) or _is_charged(layout, above):
        return True
    hit = layout.words[above.first].first("host")
    if hit is None or hit.form.pos != NOUN or not (host.agent or host.id in _CARRIES_OUT):
        return False
    if any(reading.suffix for reading in trigger.hits):
        return False  # a base for carrying out ITS attacks
    outer = host_of(layout, above.up, ("verb", "event"))
    governed = outer is not None and above.up is not None and is_governed(layout, above, outer)
    return hit.preposition == _LI and not governed


def _is_charged(layout: Layout, verb: Node) -> bool:
    """ACCUSED OF giving the place away SO THAT the shelling of it BE DONE, in Arabic with a word that is also THEN: no
    verb stands between the charge and it."""
    if verb.kind != "verb" or not any(
        hit.preposition == _LI for hit in layout.words[verb.first].groups.get("host", ())
    ):
        return False
    charges = (c for c in layout.cues[layout.text.sentence_of[verb.first]] if c.last <= verb.first)
    charges = (c for c in charges if c.category == _CHARGES or c.entry.id == _ON_CHARGES)
    return any(layout.between(cue.last, verb.first)[:2] == _NO_VERB for cue in charges)


def is_for_the_sake_of(layout: Layout, at: int) -> bool:
    """IN ORDER TO, FOR THE SAKE OF stands right before a noun."""
    return any(cue.category == _PURPOSE and cue.entry.id == _IN_ORDER for cue in layout.cues_before(at))


def _is_led(layout: Layout, at: int) -> bool:
    """IN ORDER TO stands right before a verb."""
    return layout.is_verb(at) and any(cue.category == _PURPOSE for cue in layout.cues_before(at))
