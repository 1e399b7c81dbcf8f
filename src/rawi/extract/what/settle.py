"""What is settled of a trigger before any weight is asked: what it tells of, and whether it surely does.

Whether another word tells it is asked of what the weights let through, and where it happened of what then is told; who
did it and to whom is settled in ``parties``.
"""

from collections.abc import Callable, Sequence

from rawi.annotate.mentions import Trigger
from rawi.extract.answered import is_avenged
from rawi.extract.counts.apart import died_of_old_wounds, killed_beside
from rawi.extract.counts.parts import is_whole
from rawi.extract.counts.totals import TOLL, clause_of, is_of_war, killed_in_weeks, only_costs, tells_whole, total_since
from rawi.extract.counts.war_dead import killed_in_war
from rawi.extract.real.aims import goal_named, is_next_goal, is_of_phase, is_of_plan, is_step_of_plan
from rawi.extract.real.announced import is_to_be_said
from rawi.extract.real.approached import is_topic
from rawi.extract.real.asked import is_asked
from rawi.extract.real.broken import is_broken, is_kept, is_lapsed
from rawi.extract.real.deadline import is_given_time, is_granted
from rawi.extract.real.denied import settle_negation
from rawi.extract.real.disallowed import disallows, is_disallowed
from rawi.extract.real.foreseen import only_weighed
from rawi.extract.real.may_have import is_able
from rawi.extract.real.prevented import is_absent, only_hindered
from rawi.extract.real.sentenced import is_sentenced, is_warranted
from rawi.extract.real.untrue import is_disclaimed, is_untrue
from rawi.extract.tree.backref import points_back
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.airdefence import is_downed_after, is_intercepted
from rawi.extract.what.announced import TAKING, announced, is_denied_deal, is_unannounced
from rawi.extract.what.attempt import is_told_by_attempt, settle_attempt
from rawi.extract.what.becoming import is_to_become
from rawi.extract.what.brought import brought_to, is_brought_too
from rawi.extract.what.convoys import brings_aid
from rawi.extract.what.costing import costs_lives, does_harm, is_tally_told, is_toll_shown, lost_men
from rawi.extract.what.crowd import is_met
from rawi.extract.what.dating import only_dates
from rawi.extract.what.defused import is_defused_device
from rawi.extract.what.doubled import is_doubled, is_flag_over_taken, signer, taken_back
from rawi.extract.what.explained import is_explained, shaken
from rawi.extract.what.fallen import is_end_of_place, is_said_to_fall, only_lost
from rawi.extract.what.feared import is_feared
from rawi.extract.what.fled import ran, told_to_flee
from rawi.extract.what.fought import took_place, took_place_then
from rawi.extract.what.handing import is_handed_over
from rawi.extract.what.heard import is_heard_at, is_sound
from rawi.extract.what.kinds import settle_kind, settle_start
from rawi.extract.what.launched import is_of_title
from rawi.extract.what.meeting import is_struck, met
from rawi.extract.what.moved import ends_presence, holds_plainly, is_settled_with, moved_plainly, was_besieged
from rawi.extract.what.nature import is_by_nature
from rawi.extract.what.nearing import heads_for, is_near_now, is_neared, only_locates
from rawi.extract.what.own_way import is_his_own_way
from rawi.extract.what.plain import (
    dead_apart,
    defected,
    did_again,
    fell_to,
    in_exchange,
    is_in_hands,
    killed_apart,
    killed_besides,
    plainly_did,
    redeployed,
    sends_men,
)
from rawi.extract.what.poison import is_means, is_use, is_with_poison, killed_by, user
from rawi.extract.what.private import is_private
from rawi.extract.what.remaining import remains_to_nobody, stay_told
from rawi.extract.what.repelled import is_repelled
from rawi.extract.what.rid import only_empty
from rawi.extract.what.seeming import only_seems
from rawi.extract.what.settled import Settled
from rawi.extract.what.severed import only_parts
from rawi.extract.what.shot import only_bullets
from rawi.extract.what.stance import stance_on
from rawi.extract.what.striking import is_headline, is_hurled, is_massed, is_salvo, strikes
from rawi.extract.what.supply import is_awaited, is_batch, is_cargo, is_purpose
from rawi.extract.what.weapons import hit_by_charge
from rawi.extract.where.in_it import in_it
from rawi.extract.where.nested import picked
from rawi.extract.where.shares import is_shared_out
from rawi.extract.where.subjected import subjected
from rawi.extract.who.accusing import accused_of, accuses_besides, exchanges, is_light
from rawi.extract.who.agreed import is_provided
from rawi.extract.who.between import opponents
from rawi.extract.who.caused import is_caused, only_causes
from rawi.extract.who.claiming import claimer, is_claimed_again
from rawi.extract.who.deliberating import is_deliberated
from rawi.extract.who.demanded import told_to_go
from rawi.extract.who.described import is_support_in_passing
from rawi.extract.who.described_holders import is_of_outlet
from rawi.extract.who.inside import are_besieged
from rawi.extract.who.perished import slayer
from rawi.extract.who.strongholds import was_once
from rawi.extract.who.vowing import vowed_behind
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN

Rule = Callable[[Layout, Tree, Trigger], object]
_SILENT: tuple[Rule, ...] = (
    is_awaited, is_batch, is_cargo, is_neared, is_purpose, only_locates, is_doubled, is_repelled,
    only_parts, only_empty, only_hindered, is_disallowed, is_brought_too, is_struck, only_weighed, is_lapsed, is_kept,
    only_causes, only_seems, is_explained, is_said_to_fall, only_bullets, is_by_nature, is_sound, is_downed_after,
    was_once, is_claimed_again, is_told_by_attempt, is_asked, is_of_outlet, is_unannounced,
    only_costs, is_his_own_way, is_defused_device, is_flag_over_taken,
    is_end_of_place, is_intercepted, is_able,
)  # fmt: skip
_SILENT_BY_WORDS = (
    is_absent, remains_to_nobody, is_support_in_passing, is_means, only_dates, only_lost, points_back, is_met,
    is_feared, is_light, is_of_title, stay_told, is_private,
)  # fmt: skip
_SURE: tuple[Rule, ...] = (
    took_place, told_to_flee, plainly_did, killed_apart, strikes, sends_men, is_heard_at, disallows,
    is_caused, are_besieged, is_denied_deal, taken_back, heads_for, did_again,
    dead_apart, in_exchange, is_near_now, costs_lives, killed_by, killed_besides,
    hit_by_charge, does_harm, is_handed_over,
)  # fmt: skip
_SURE_BY_WORDS = (
    exchanges, accuses_besides, fell_to, is_granted, is_in_hands, redeployed, is_shared_out, is_whole, killed_beside,
    died_of_old_wounds, took_place_then, is_toll_shown, is_tally_told,
)  # fmt: skip
_SURE_BY_TREE = (ran, defected, met, is_salvo, is_massed, is_headline, is_hurled)
_LOSSES: tuple[Rule, ...] = (is_of_war, lost_men, killed_in_war)
_PLANNED: tuple[Rule, ...] = (
    is_of_phase, is_of_plan, is_step_of_plan, is_next_goal, is_provided, is_given_time, is_sentenced,
    told_to_flee, is_to_become, is_warranted, is_topic,
)  # fmt: skip
_HURTS, _DEATH = "asaba", "killing"  # the event's entry; a type
_NEGATED, _AHEAD, _DONE, _FIGHT = "negated", "planned", "actual", "clash"
_DEVICE = 2  # words between an explosion and the word for what explodes
_ITEM, _STATE = "item", frozenset(("hold",))
_FIRED, _AID = "shelling", "aid"
_FALLS = frozenset((_FIRED, "airstrike"))  # shells, barrels of explosives


def settle(layout: Layout, tree: Tree, trigger: Trigger) -> Settled:
    """What a trigger tells of, as far as its words leave no doubt."""
    settled = Settled()
    settle_negation(layout, tree, trigger, settled)
    settled.untrue = settled.factuality == _NEGATED and is_untrue(layout, tree, trigger)
    if is_disclaimed(layout, tree, trigger):
        settled.factuality, settled.untrue = _NEGATED, True
    if settled.factuality is None and is_broken(layout, tree, trigger):
        settled.factuality = _NEGATED
    if settled.factuality is None and _holds(_PLANNED, layout, tree, trigger):
        settled.factuality = _AHEAD
    if settled.factuality is None and is_deliberated(layout, tree, trigger):
        settled.factuality = _DONE
    settle_kind(layout, tree, trigger, settled)
    if settled.types is None and settled.factuality == _NEGATED and brings_aid(layout, tree, trigger):
        settled.tells(_AID)  # NO CONVOY OF AID CAME IN
    if settled.place is None and (at := shaken(layout, tree, trigger)) is not None:
        settled.place, settled.sure = at, True
    if (hospital := brought_to(layout, tree, trigger)) is not None:
        settled.tells(TOLL)
        settled.place, settled.sure = hospital, True
    if settled.types is None and is_avenged(layout, tree, trigger):
        settled.tells(TOLL if trigger.hits[0].form.entry.id == _HURTS else _DEATH)
    if settled.types is None and is_salvo(tree, trigger):
        settled.tells(trigger.options[0][1].type)
    settled.sides = opponents(layout, tree, trigger)
    settled.sure = settled.sure or _is_sure(layout, tree, trigger, settled)
    settled.plain = _holds((moved_plainly, was_besieged, ends_presence, is_settled_with), layout, tree, trigger)
    if settled.plain and settled.types is None and holds_plainly(trigger):
        settled.types = _STATE
    _settle_announced(layout, tree, trigger, settled)
    settle_start(layout, tree, trigger, settled)
    settle_attempt(layout, tree, trigger, settled)
    if killed_in_weeks(layout, trigger):
        settled.types = frozenset((TOLL,))
    if tells_whole(layout, trigger) or _holds(_LOSSES, layout, tree, trigger):
        settled.tells(TOLL)
    if (start := clause_of(layout, trigger)) is not None:
        settled.tells(TOLL)
        settled.clause = start
    if (end := total_since(layout, trigger)) is not None:
        settled.tells(TOLL)
        settled.until = end
    return settled


def is_silent(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> bool:
    """It tells of nothing by itself, or another word tells it."""
    if settled.silent or any(rule(layout, trigger) for rule in _SILENT_BY_WORDS):
        return True
    return _holds(_SILENT, layout, tree, trigger)


def _holds(rules: Sequence[Rule], layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Some rule finds something."""
    for rule in rules:
        found = rule(layout, tree, trigger)
        if found:
            return True
    return False


def settle_extent(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Where what a trigger tells of happened, and up to which word it is told."""
    settled.place = settled.place or subjected(layout, tree, trigger) or goal_named(layout, trigger)
    settled.place = settled.place or picked(layout, trigger) or taken_back(layout, tree, trigger)
    settled.place = settled.place or in_it(layout, tree, trigger)
    settled.until = settled.until or vowed_behind(layout, tree, trigger)


def _is_sure(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> bool:
    """It does tell of a happening: of a fight with both sides, a weapon that went off, what somebody claimed."""
    if settled.sides is not None and settled.sides.closed and trigger.options[0][1].type == _FIGHT:
        return True
    if _holds(_SURE, layout, tree, trigger) or any(rule(layout, trigger) for rule in _SURE_BY_WORDS):
        return True
    if any(rule(tree, trigger) for rule in _SURE_BY_TREE) or stance_on(tree, trigger) is not None:
        return True
    if told_to_go(layout, tree, trigger) is not None or layout.lists.is_head(trigger):
        return True
    if _goes_off(layout, tree, trigger):
        return True
    if is_use(trigger) and user(tree, trigger) is not None:
        return True
    if is_with_poison(layout, trigger) and (not is_use(trigger) or accused_of(layout, trigger) is not None):
        return True
    if slayer(layout, tree, trigger) is not None:
        return True
    return claimer(layout, tree, trigger) is not None or signer(layout, tree, trigger) is not None


def _settle_announced(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """What somebody announces is news; a taking announced is done, and a deal announced as reached."""
    if settled.factuality is None and in_exchange(layout, tree, trigger):
        settled.factuality = _DONE
    told, kind = announced(layout, tree, trigger), trigger.options[0][1].type
    if not told or not settled.allows(kind) or is_silent(layout, tree, trigger, settled):
        return
    settled.sure = True
    if told == "announced" and kind == TAKING and settled.factuality is None:
        verb = tree.trigger(trigger)
        said = verb is None or verb.up is None or not is_to_be_said(layout, verb.up.first)
        settled.factuality = _DONE if said else None
        settled.types = frozenset((TAKING,))  # announced ITS CONTROL of the town


def _goes_off(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A car bomb EXPLODED, shells FELL, the EXPLOSION of a mine: the weapon hangs on it (49 of 53 are coded).

    Either word alone may be no news; together they tell of nothing else.
    """
    node, kinds = tree.trigger(trigger), {sense.type for _, sense in trigger.options if _is_of_weapon(sense)}
    if node is None or not kinds:
        return False
    for other in layout.triggers[trigger.sentence]:
        near = max(other.first - trigger.last, trigger.first - other.last) <= _DEVICE
        if near and other is not trigger and other.hits[0].form.pos == NOUN:
            below = tree.trigger(other)
            fell = node.up is below and node.label in RELATIVE and _FIRED in kinds  # a shell THAT FELL on it
            hangs = below is not None and (below.up is node or fell)
            if hangs and not kinds.isdisjoint(sense.type for _, sense in other.options):
                return True
    return False


def _is_of_weapon(sense: Sense) -> bool:
    """An explosion, or a verb whose subject is what falls."""
    return sense.type == "bombing" or (sense.type in _FALLS and _ITEM in sense.roles.get("subject", ""))
