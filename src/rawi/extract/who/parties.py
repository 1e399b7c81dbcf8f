"""Who did a happening and to whom, as far as the words settle it, and who did not: asked of what is told alone."""

from collections.abc import Callable, Sequence

from rawi.annotate.mentions import SOURCE, Phrase, Trigger
from rawi.extract.real.broken import broker, fell_apart
from rawi.extract.real.deadline import given_time, granted
from rawi.extract.real.denying import refuser
from rawi.extract.real.prevented import hinderer
from rawi.extract.real.sentenced import wanted
from rawi.extract.said.officers import officer_behind
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.attempt import is_by_nobody, survivor
from rawi.extract.what.doubled import signer
from rawi.extract.what.fire import is_by_perpetrator
from rawi.extract.what.handing import favoured, favourer, getter, giver, received
from rawi.extract.what.heard import is_only_heard
from rawi.extract.what.holding import is_hold_noun, is_party, phrase_of, taking
from rawi.extract.what.lost import who_left
from rawi.extract.what.meeting import held_in, talker
from rawi.extract.what.ordered_out import orderer, who_is_ordered
from rawi.extract.what.plain import is_others_release
from rawi.extract.what.poison import outsider, user
from rawi.extract.what.settled import Settled
from rawi.extract.what.stance import stance_on
from rawi.extract.what.supply import armed
from rawi.extract.what.two_arms import of_both_arms, of_first_arm, of_second_arm
from rawi.extract.where.described_places import settle_described
from rawi.extract.where.meanwhile import is_at_same_time
from rawi.extract.who.accused import accusation, accused, blamer, fellows
from rawi.extract.who.accusing import ascribed, is_exchanged
from rawi.extract.who.addressed import addressee, informed
from rawi.extract.who.against import avenger, avenger_of_others, condemner, opposer, rejecter
from rawi.extract.who.agent import agent, arms_firing, assaulted, launcher, undertaker
from rawi.extract.who.ambushed import fallen
from rawi.extract.who.before_object import before_object, behind_object
from rawi.extract.who.caught import captor, charged
from rawi.extract.who.caused import caused, compelled
from rawi.extract.who.charges import charging, of_claims
from rawi.extract.who.claiming import claimed_after, claimer, is_claimed_by_nobody
from rawi.extract.who.concerned import concerned
from rawi.extract.who.craft import craft_owner, is_of_craft
from rawi.extract.who.crashed import armour_hit, came_down, crashed
from rawi.extract.who.dead import (
    attacker,
    bystander,
    fell_fighting,
    is_his_own,
    is_named,
    is_nobodys,
    is_of_armed,
    the_dead,
)
from rawi.extract.who.defence import defender
from rawi.extract.who.demanded import asked_to_leave, demanded, demander, loses_by_demand
from rawi.extract.who.described import is_of_foes, taker_of_fighter
from rawi.extract.who.described_holders import described_holder, held_by_unnamed, holder_beside
from rawi.extract.who.disowned import loser_by_own_word
from rawi.extract.who.doers import doer, done_to_by, mover, victim, vower
from rawi.extract.who.faced import faced
from rawi.extract.who.fired import firer, holder_of_source, originator, sender
from rawi.extract.who.fleeing import fled_in_numbers, fleer
from rawi.extract.who.foiled import foiler
from rawi.extract.who.going_on import answerer
from rawi.extract.who.held import fallen_to, grip_of, holder, holder_of_ground, holds_too, loser_aimed_at, taken_from
from rawi.extract.who.in_the_ranks import hit_in_ranks, rescuer_of
from rawi.extract.who.innocent import innocents
from rawi.extract.who.inside import besieged_men, encircled, is_besieged_goal, sits_there, surrounded
from rawi.extract.who.judged import judge
from rawi.extract.who.killer import killer
from rawi.extract.who.kin import kinsman, was_kinsman
from rawi.extract.who.later_clause import acts_before, acts_beside, acts_upon, killer_apart
from rawi.extract.who.leaving import leaver, left_by_unnamed, tells_of_whoever
from rawi.extract.who.misfit import meanwhile
from rawi.extract.who.mourning import mourned, mourner
from rawi.extract.who.obstructed import obstructer
from rawi.extract.who.of_itself import of_itself
from rawi.extract.who.opposed import opposed
from rawi.extract.who.ourselves import ourselves
from rawi.extract.who.parallel import adder, same_subject, sources_side
from rawi.extract.who.passives import told_of_passive
from rawi.extract.who.perished import fell_by_nobody, finder_of, hit_by, killed, slayer, targeted
from rawi.extract.who.plural import the_many
from rawi.extract.who.pointed_to import means_both
from rawi.extract.who.possessed import possessor
from rawi.extract.who.present import are_things, present
from rawi.extract.who.protested import are_some, protested_against
from rawi.extract.who.pursued import chaser
from rawi.extract.who.relief import reliever
from rawi.extract.who.reporting import army_of_minister, reporter
from rawi.extract.who.requested import asker, requester
from rawi.extract.who.resumptive import spoken_of, told_in_passing, who_speaks_of_it
from rawi.extract.who.since import begun_by
from rawi.extract.who.some_man import brother_of
from rawi.extract.who.strongholds import besieged, place_called, sitter
from rawi.extract.who.subjects import subject_beside
from rawi.extract.who.supporting import (
    steps_in,
    striking_supporter,
    struck_beside,
    supported,
)
from rawi.extract.who.taken import (
    driven_out,
    driven_out_again,
    driven_out_before,
    driven_out_by_pronoun,
    driven_out_of,
    was_driven_out,
    was_taken,
)
from rawi.extract.who.took_them import taken_besides, taken_by_them, took_them
from rawi.extract.who.undergone import carried_off, undergoer, undergoer_further_on
from rawi.extract.who.unseen import unknown_men
from rawi.extract.who.vowing import endeavourer, plotter, threatener, vows_too
from rawi.extract.who.whose_men import whose_men
from rawi.extract.who.whose_posts import cut_off, owner_of_destroyed, owner_of_struck, owner_of_taken
from rawi.extract.who.withstood import (
    shelled_before,
    shelled_out,
    shocked,
    withstander,
)
from rawi.lexicon.words import NOUN

Rule = Callable[[Layout, Tree, Trigger], Phrase | None]
_BY_WORDS_OF_OTHERS: tuple[Rule, ...] = (
    claimed_after, of_claims, charged, accused, ascribed, given_time, asked_to_leave,
    who_is_ordered, fleer, fled_in_numbers, doer, vower, threatener, vows_too,
    endeavourer, plotter,
    who_speaks_of_it, leaver, attacker, slayer, reliever, fallen_to,
    giver, favourer, undertaker,
)  # fmt: skip
_BY_ITS_OWN_WORDS: tuple[Rule, ...] = (
    answerer, mover, caused, meanwhile, claimer, signer, firer, sender, originator,
    striking_supporter, sitter, fell_fighting, grip_of, of_first_arm, of_both_arms,
    behind_object,
)  # fmt: skip
_BY_WORDS_BESIDE: tuple[Rule, ...] = (
    craft_owner, launcher, agent, arms_firing, same_subject,
    sources_side, adder, unknown_men, ourselves, of_itself, subject_beside, the_many, begun_by, defender, possessor,
    before_object, army_of_minister, killer, took_them,
)  # fmt: skip
_INNOCENT: tuple[Rule, ...] = (mourner, fellows, victim, opposer, driven_out_before)
_APART: tuple[Rule, ...] = (
    charging,
    orderer,
    condemner,
    rejecter,
    blamer,
    requester,
    hinderer,
    obstructer,
    outsider,
    refuser,
    demander,
    loses_by_demand,
)
_OUTSIDE: tuple[Rule, ...] = (
    informed, holder_of_source, bystander, judge, supported, reporter, getter, of_second_arm, chaser,
    acts_upon, killer_apart, captor, foiler, avenger_of_others, favoured, struck_beside, told_in_passing, acts_beside,
    acts_before, taker_of_fighter, rescuer_of,
)  # fmt: skip
_DONE_TO: tuple[Rule, ...] = (
    armour_hit, targeted, survivor, kinsman, loser_aimed_at, undergoer, addressee, faced, opposed,
    crashed, holder_of_ground, assaulted, withstander, shelled_out, shelled_before, received, steps_in,
    wanted, told_of_passive, spoken_of, taken_by_them, taken_besides, compelled,
)  # fmt: skip
_SUFFERING: tuple[Rule, ...] = (
    carried_off, cut_off, owner_of_struck, protested_against, besieged_men, encircled, surrounded,
    owner_of_destroyed, hit_in_ranks,
)  # fmt: skip
_HOLDING: tuple[Rule, ...] = (taken_from, owner_of_taken, sits_there)
_UNNAMED = (
    left_by_unnamed, came_down, fell_by_nobody, held_by_unnamed, is_nobodys, is_by_nobody, is_exchanged,
    is_by_perpetrator, is_at_same_time, was_kinsman, shocked,
    is_only_heard, is_besieged_goal, is_claimed_by_nobody,
    is_others_release, are_things, is_of_craft, are_some,
    is_of_foes,
)  # fmt: skip
_WEAPONS = frozenset(("aircraft", "artillery"))
_UNKNOWN = "unknown"  # the adjective's entry
_PEOPLE = "civilians"
_TAKING, _ACCUSES = "capture", "ittahama"


def settle_parties(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who did what a trigger tells of, who suffered it, who did neither, and the place that the same words name."""
    _settle_loser(layout, tree, trigger, settled)
    _settle_stronghold(layout, tree, trigger, settled)
    _settle_doer(layout, tree, trigger, settled)
    _settle_outside(layout, tree, trigger, settled)
    _settle_victim(layout, tree, trigger, settled)
    settle_described(layout, tree, trigger, settled)
    settled.somebody = is_hold_noun(trigger) and bool(trigger.hits[0].suffix)
    settled.both = settled.sides is None and means_both(layout, tree, trigger)
    settled.nobody = settled.nobody or _is_unclaimed(layout, trigger)
    settled.nobody = settled.nobody or any(rule(layout, tree, trigger) for rule in _UNNAMED)
    if settled.nobody and (tells_of_whoever(layout, tree, trigger) or is_of_foes(layout, tree, trigger)):
        settled.doer = None  # who counts THOSE WHO fled
    settled.nobody = settled.nobody or (settled.sides is None and fell_apart(layout, tree, trigger))


def _settle_loser(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who suffered it, and who held what was taken."""
    if settled.loser is None and settled.allows(_TAKING) and taking(trigger):
        settled.loser = who_left(layout, tree, trigger)
        settled.holder = holder(layout, tree, trigger)
    settled.loser = settled.loser or _first(_DONE_TO, layout, tree, trigger) or armed(tree, trigger)
    settled.loser = settled.loser or stance_on(tree, trigger)
    settled.loser = settled.loser or brother_of(layout, tree, trigger) or driven_out(tree, trigger)
    settled.loser = settled.loser or driven_out_by_pronoun(layout, tree, trigger) or driven_out_of(tree, trigger)
    settled.loser = settled.loser or was_driven_out(tree, trigger) or driven_out_again(layout, tree, trigger)
    settled.loser = settled.loser or _first(_SUFFERING, layout, tree, trigger)
    settled.holder = settled.holder or _first(_HOLDING, layout, tree, trigger)


def _first(rules: Sequence[Rule], layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """What the first rule finds that finds anything."""
    for rule in rules:
        found = rule(layout, tree, trigger)
        if found is not None:
            return found
    return None


def _settle_stronghold(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Which place is called a stronghold, and who was besieged in it before it fell; where somebody held talks."""
    settled.place = settled.place or place_called(layout, trigger)
    settled.place = settled.place or held_in(layout, tree, trigger)
    told = besieged(layout, tree, trigger)
    if told is not None:
        settled.place, settled.loser = settled.place or told[0], settled.loser or told[1]


def _settle_doer(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who is said to have done it."""
    teller = _teller(layout, tree, trigger)
    accused = trigger.hits[0].form.entry.id == _ACCUSES and teller is settled.loser
    settled.teller = teller if not accused else None
    settled.doer = settled.doer or _first(_BY_WORDS_OF_OTHERS, layout, tree, trigger)
    accuses, of_it = accusation(layout, tree, trigger)
    if accuses is None and of_it is None:
        accuses, of_it = demanded(layout, tree, trigger)
    if accuses is None and of_it is None:
        accuses, of_it = granted(layout, trigger)
    settled.doer, settled.loser = settled.doer or accuses, settled.loser or of_it
    settled.doer = settled.doer or present(tree, trigger) or _first(_BY_ITS_OWN_WORDS, layout, tree, trigger)
    settled.doer = settled.doer or _first(_BY_WORDS_BESIDE, layout, tree, trigger)
    settled.doer = settled.doer or holds_too(layout, trigger) or described_holder(layout, trigger)
    settled.doer = settled.doer or asker(tree, trigger) or user(tree, trigger)
    settled.doer = settled.doer or talker(tree, trigger)
    settled.doer = whose_men(layout, settled.doer) if settled.doer is not None else None
    if settled.doer is not None and settled.doer is taken_besides(layout, tree, trigger):
        settled.doer = None  # twenty men of X were killed AND THREE CAPTURED
    if settled.doer is not None and settled.doer is driven_out_again(layout, tree, trigger):
        settled.doer = None  # entered the town AND WAS DRIVEN OUT of it, by a verb that may mean either
    settled.innocents = innocents(layout, tree, trigger)
    if any(one is settled.doer for one in settled.innocents):
        settled.doer = None  # the place's own garrison, which the words around it call another's


def _settle_outside(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who is told of and did neither do nor suffer it."""
    settled.outside = settled.outside or _first(_APART, layout, tree, trigger) or broker(layout, trigger)
    settled.outside = settled.outside or next(concerned(layout, tree, trigger), None)
    settled.outside = settled.outside or _first(_OUTSIDE, layout, tree, trigger)
    if settled.outside is None and settled.loser is None:
        settled.outside = holder_beside(layout, tree, trigger)
    if settled.outside is not None and settled.outside is meanwhile(layout, tree, trigger):
        settled.outside = None  # condemned the raid, CALLING ON others: who condemns it is who calls on them


def _settle_victim(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who did not do it, for it was done to him or he mourns or opposes it."""
    innocent = _first(_INNOCENT, layout, tree, trigger) or avenger(layout, trigger)
    settled.mourner = innocent or finder_of(tree, trigger)
    lost = mourned(layout, tree, trigger) if settled.loser is None else None
    if lost is not None:  # the blow fell on whoever tells of his soldiers' death, or on the ally whose they were
        settled.loser = lost if lost.entity.actor is not None else _bereaved_party(innocent, lost)
    fell, setter = fallen(layout, tree, trigger)
    if fell is not None:
        settled.loser, settled.doer = settled.loser or fell, settled.doer or setter
        settled.mourner = settled.mourner or fell
    died = killed(layout, tree, trigger)
    settled.loser = settled.loser or died or hit_by(layout, tree, trigger)
    settled.loser = settled.loser or loser_by_own_word(layout, tree, trigger)
    if died is not None and died is settled.doer and died.last <= trigger.first:
        settled.doer, settled.mourner = None, settled.mourner or died  # that three of ITS MEN were killed
    if settled.mourner is None and settled.loser is None:
        settled.mourner = settled.loser = _first((done_to_by, was_taken), layout, tree, trigger)
        settled.doer = settled.doer if settled.doer is not settled.loser else None
    settled.loser = settled.loser or undergoer_further_on(
        layout, tree, trigger
    )  # fifteen died in a raid THAT HIT A BUS
    dead = the_dead(layout, tree, trigger)
    if dead is not None and not is_his_own(trigger, dead):
        settled.mourner = settled.mourner or dead
        if is_named(layout, dead) or is_of_armed(dead):
            settled.loser = settled.loser or dead


def _bereaved_party(teller: Phrase | None, lost: Phrase) -> Phrase | None:
    """An army that tells of its SOLDIERS' death; a hospital that tells of people's was not struck."""
    return teller if is_party(teller) and lost.head != _PEOPLE else None


def _teller(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The ORGANISATION X CALLED ON Y: a source that is the subject of a verb, right before or behind it; an officer."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.hits[0].form.passive:
        return None
    officer = officer_behind(layout, node, trigger)
    if officer is not None:
        return officer
    subject = phrase_of(node, frozenset(("b1", "pre")), SOURCE)
    near = subject is not None and (subject.first == trigger.last or subject.last == trigger.first)
    return subject if near and subject is not None and subject.entity.source is not None else None


def _is_unclaimed(layout: Layout, trigger: Trigger) -> bool:
    """Shelling OF UNKNOWN origin, a heavy explosion of unknown cause: said of the happening itself."""
    at = trigger.last
    weapon = layout.phrase_at.get(at)
    if weapon is not None and (weapon.head not in _WEAPONS or weapon.preposition != "bi"):
        weapon = None
    if trigger.hits[0].form.pos != NOUN and weapon is None:
        return False
    if weapon is not None:
        at = weapon.first + 1
    for word in layout.words[at : at + 2]:
        hit = word.first("nisba")
        if hit is not None and hit.form.entry.id == _UNKNOWN:
            return True
        if hit is None and weapon is None:
            return False
    return False
