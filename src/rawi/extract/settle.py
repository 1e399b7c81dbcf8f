"""Everything that is settled of a trigger, shape by shape."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Number, Phrase, Trigger
from rawi.extract.accused import accusation, accused, blamer, fellows, mourner
from rawi.extract.agreed import is_open, is_provided, is_released
from rawi.extract.announced import TAKING, announced
from rawi.extract.aside import is_compared_with
from rawi.extract.becoming import become, may_restore, restored
from rawi.extract.backref import points_back
from rawi.extract.between import means_both, opponents
from rawi.extract.broken import broker, fell_apart, is_broken, is_kept, is_lapsed
from rawi.extract.caused import caused, is_caused, only_causes
from rawi.extract.claiming import claimer
from rawi.extract.dating import only_dates
from rawi.extract.dead import bystander, is_his_own, is_named, is_of_armed, the_dead
from rawi.extract.defence import defender
from rawi.extract.denied import settle_negation
from rawi.extract.described import is_support_in_passing
from rawi.extract.described_places import settle_described
from rawi.extract.doers import avenger, condemner, doer, done_to_by, fallen, lifter, mover, opposer, victim, vower
from rawi.extract.doubled import is_doubled, signer
from rawi.extract.felled import SHOT, is_felled, is_shot
from rawi.extract.explained import is_explained, shaken
from rawi.extract.fallen import is_said_to_fall, only_lost
from rawi.extract.fire import ATTACK, opens_fire
from rawi.extract.fired import firer
from rawi.extract.foreseen import fearer, only_weighed
from rawi.extract.handing import RELEASE, handed
from rawi.extract.held import holder, loser_aimed_at
from rawi.extract.hindered import hinderer
from rawi.extract.holding import STATES, falls_on, imposed, is_grip, is_hold_noun, means_hold, phrase_of, taking, took
from rawi.extract.innocent import innocents
from rawi.extract.joining import breaker, joined, meets_nobody
from rawi.extract.judged import judge
from rawi.extract.launched import OPERATION, is_launched
from rawi.extract.layout import Layout
from rawi.extract.leaving import leaver, left_by_unnamed
from rawi.extract.lost import settle_loss, who_left
from rawi.extract.meeting import is_struck, met, struck_at
from rawi.extract.misfit import meanwhile
from rawi.extract.nearing import ADVANCE, is_neared, neared, only_locates, place_of
from rawi.extract.officers import officer_behind
from rawi.extract.parallel import same_subject
from rawi.extract.present import present
from rawi.extract.pursued import compelled
from rawi.extract.prevented import hinderer, is_absent, only_hindered
from rawi.extract.perished import finder_of, hit_by, killed
from rawi.extract.repelled import FIGHT, is_repelled, repels
from rawi.extract.requested import asker, is_mere_answer, requester
from rawi.extract.poison import CHEMICAL, is_means, is_use, is_with_poison, outsider, user
from rawi.extract.repelled import FIGHT, is_repelled, repels
from rawi.extract.scheduled import PLANNED, is_due
from rawi.extract.settled import Settled
from rawi.extract.stopped import striker
from rawi.extract.seeming import FUNERAL_TELLS, is_funeral, only_seems
from rawi.extract.settled import Settled
from rawi.extract.since import begun_by
from rawi.extract.striking import strikes
from rawi.extract.strongholds import besieged, place_called
from rawi.extract.subjects import subject_beside
from rawi.extract.supply import ARMS, hands_over, is_batch, is_purpose, receiver
from rawi.extract.syntax import Tree
from rawi.extract.undergone import undergoer, undergoer_further_on
from rawi.extract.vowing import is_threatened, threatener
from rawi.extract.untrue import is_untrue, left_no_trace
from rawi.extract.weapons import told_by_arms
from rawi.extract.weapons import AIRSTRIKE, raids, told_by_arms
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN

_MOVING = ("advance", "withdraw", "handover")
_SAME_CLAUSE = "v0c0b0"
_ARMED_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition"))
_ARRIVES, _FORCES = "wasala", frozenset(("name", "force", "fighters"))  # a ministry only visits
_WEAPONS = frozenset(("aircraft", "artillery"))
_DEVICE = 2  # words between an explosion and the word for what explodes
_ITEM = "item"
_OF_WHICH, _FIRED = frozenset(("indef", "rel")), "shelling"
_UNKNOWN = "unknown"  # the adjective's entry


def settle(layout: Layout, tree: Tree, trigger: Trigger) -> Settled:
    """Everything that is settled of a trigger."""
    settled = Settled()
    settle_negation(layout, tree, trigger, settled)
    settled.untrue = settled.factuality == "negated" and is_untrue(layout, tree, trigger)
    if settled.factuality is None and is_broken(layout, tree, trigger):
        settled.factuality = "negated"
    if settled.factuality is None and is_due(layout, tree, trigger):
        settled.factuality = PLANNED
    settle_loss(layout, tree, trigger, settled)
    _settle_joining(layout, tree, trigger, settled)
    if means_hold(trigger):
        _settle_share(layout, trigger, settled)
    if settled.types is None and hands_over(layout, tree, trigger):
        settled.types, settled.sure = frozenset((ARMS,)), True
        settled.loser = receiver(tree, trigger)
    _settle_handing(layout, tree, trigger, settled)
    neared_by = neared(layout, tree, trigger)
    if neared_by is not None:
        settled.types, settled.sure, settled.place = frozenset((ADVANCE,)), True, place_of(neared_by)
    if settled.types is None and settled.factuality is None and repels(layout, tree, trigger):
        settled.types, settled.sure = frozenset((FIGHT,)), True
    if settled.factuality is None and settled.types is None:
        _settle_movement(tree, trigger, settled)
    if settled.types is None:
        _settle_become(layout, tree, trigger, settled)
    if settled.types is None and is_grip(trigger):
        settled.types = STATES
    if settled.types is None and falls_on(tree.trigger(trigger), trigger):
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {TAKING, "hold"}
    if settled.types is None and (took(trigger) or imposed(layout, tree.trigger(trigger), trigger)):
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {"hold"}
    if settled.types is None and is_with_poison(layout, trigger):
        settled.types = frozenset((CHEMICAL,))
    if settled.types is None and (told := told_by_arms(layout, tree, trigger)) is not None:
        settled.types = frozenset((told,))
    if settled.types is None and is_felled(layout, tree, trigger):
        settled.types = frozenset((TAKING,))
    elif settled.types is None and is_shot(tree, trigger):
        settled.types = frozenset((SHOT,))
    if settled.types is None and raids(layout, tree, trigger):
        settled.types, settled.sure = frozenset((AIRSTRIKE,)), True
    if settled.loser is None and settled.allows("capture") and taking(trigger):
        settled.loser = who_left(layout, tree, trigger)
        settled.holder = holder(layout, tree, trigger)
    settled.loser = settled.loser or loser_aimed_at(layout, tree, trigger) or undergoer(layout, tree, trigger)
    settled.loser = settled.loser or struck_at(layout, tree, trigger)
    settled.silent = settled.silent or is_batch(layout, tree, trigger) or is_neared(layout, tree, trigger)
    settled.silent = settled.silent or is_purpose(layout, tree, trigger) or is_compared_with(layout, trigger)
    settled.silent = settled.silent or only_locates(layout, tree, trigger) or is_doubled(layout, tree, trigger)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger) or is_mere_answer(layout, tree, trigger)
    settled.silent = settled.silent or is_released(layout, tree, trigger)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger)
    settled.silent = settled.silent or only_hindered(layout, tree, trigger)
    settled.silent = settled.silent or is_absent(layout, trigger) or is_struck(layout, tree, trigger)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger) or is_support_in_passing(layout, trigger)
    _settle_stronghold(layout, tree, trigger, settled)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger) or only_weighed(layout, tree, trigger)
    settled.silent = settled.silent or is_lapsed(layout, tree, trigger) or is_kept(layout, tree, trigger)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger) or is_means(layout, trigger)
    settled.silent = settled.silent or is_repelled(layout, tree, trigger) or only_dates(layout, trigger)
    _settle_doer(layout, tree, trigger, settled)
    _settle_victim(layout, tree, trigger, settled)
    settle_described(layout, trigger, settled)
    settled.loser = settled.loser or undergoer_further_on(layout, tree, trigger)
    settled.silent = settled.silent or only_seems(layout, tree, trigger) or only_lost(layout, trigger)
    if settled.place is None and (at := shaken(layout, tree, trigger)) is not None:
        settled.place, settled.sure = at, True
    settled.silent = settled.silent or is_explained(layout, tree, trigger)
    settled.silent = settled.silent or points_back(layout, trigger) or is_said_to_fall(layout, tree, trigger)
    if is_funeral(trigger):
        settled.types, settled.nobody = FUNERAL_TELLS, True
    settled.somebody = is_hold_noun(trigger) and bool(trigger.hits[0].suffix)
    settled.nobody = _is_unclaimed(layout, trigger) or left_by_unnamed(layout, tree, trigger)
    settled.nobody = settled.nobody or is_open(layout, tree, trigger)
    settled.nobody = _is_unclaimed(layout, trigger) or left_no_trace(layout, tree, trigger)
    settled.nobody = settled.nobody or _is_unclaimed(layout, trigger)
    settled.sides = opponents(layout, tree, trigger)
    settled.nobody = settled.nobody or (settled.sides is None and fell_apart(layout, tree, trigger))
    fought = settled.sides is not None and trigger.options[0][1].type == "clash"
    settled.sure = settled.sure or (fought and settled.sides is not None and settled.sides.closed)
    settled.both = settled.sides is None and means_both(layout, tree, trigger)
    settled.sure = settled.sure or _goes_off(layout, tree, trigger) or met(tree, trigger)
    told = announced(layout, tree, trigger)
    if told and not settled.silent and settled.allows(trigger.options[0][1].type):
        settled.sure = True
        if told == "announced" and trigger.options[0][1].type == TAKING and settled.factuality is None:
            settled.factuality = "actual"
    settled.sure = settled.sure or strikes(layout, tree, trigger)
    if settled.types is None and is_launched(layout, tree, trigger):
        settled.types, settled.sure = frozenset((OPERATION,)), True
    if settled.types is None and opens_fire(layout, trigger):
        settled.types, settled.sure = frozenset((ATTACK,)), True
    return settled


def _settle_stronghold(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Which place is called a stronghold, and who was besieged in it before it fell."""
    settled.place = settled.place or place_called(layout, trigger)
    told = besieged(layout, tree, trigger)
    if told is not None:
        settled.place, settled.loser = settled.place or told[0], settled.loser or told[1]


def _settle_doer(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who is said to have done it, and that it is told here and not by the word that forced it."""
    claimed_by = claimer(layout, tree, trigger) or signer(layout, tree, trigger)
    settled.teller = _teller(layout, tree, trigger)
    settled.silent = settled.silent or only_causes(layout, tree, trigger)
    settled.doer = accused(layout, tree, trigger) or striker(layout, tree, trigger)
    settled.doer = settled.doer or doer(layout, tree, trigger) or vower(layout, tree, trigger)
    settled.doer = settled.doer or threatener(layout, tree, trigger) or leaver(layout, tree, trigger)
    aimed = is_threatened(layout, tree, trigger) or is_provided(layout, tree, trigger)
    if settled.factuality is None and aimed:
        settled.factuality = "planned"
    accuses, of_it = accusation(layout, tree, trigger)
    settled.doer, settled.loser = settled.doer or accuses, settled.loser or of_it
    settled.innocents = innocents(layout, tree, trigger)
    settled.doer = (
        settled.doer or accused(layout, tree, trigger) or doer(layout, tree, trigger) or vower(layout, tree, trigger)
    )
    settled.doer = (
        settled.doer
        or compelled(layout, tree, trigger)
        or present(tree, trigger)
        or mover(layout, tree, trigger)
        or caused(layout, tree, trigger)
        or meanwhile(layout, tree, trigger)
        or claimed_by
    )
    settled.doer = settled.doer or same_subject(layout, tree, trigger) or asker(tree, trigger)
    if any(one is settled.doer for one in settled.innocents):
        settled.doer = None  # the place's own garrison, which the words around it call another's
    settled.doer = settled.doer or same_subject(layout, tree, trigger) or subject_beside(layout, tree, trigger)
    settled.doer = settled.doer or firer(layout, tree, trigger) or same_subject(layout, tree, trigger)
    settled.doer = settled.doer or same_subject(layout, tree, trigger)
    settled.doer = settled.doer or user(tree, trigger)
    settled.doer = settled.doer or same_subject(layout, tree, trigger) or begun_by(layout, tree, trigger)
    settled.doer = settled.doer or defender(layout, tree, trigger)
    settled.sure = settled.sure or is_caused(layout, tree, trigger) or claimed_by is not None
    settled.sure = settled.sure or (settled.doer is not None and is_use(trigger))


def _settle_victim(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Who did not do it, for it was done to him or he mourns or opposes it."""
    innocent = mourner(layout, tree, trigger) or fellows(layout, tree, trigger)
    innocent = innocent or victim(layout, tree, trigger) or opposer(layout, tree, trigger)
    settled.mourner = innocent or avenger(layout, trigger)
    outside = condemner(layout, tree, trigger) or lifter(layout, tree, trigger) or blamer(layout, tree, trigger)
    outside = outside or requester(layout, tree, trigger)
    settled.mourner = innocent or avenger(layout, trigger) or finder_of(tree, trigger)
    outside = condemner(layout, tree, trigger) or lifter(layout, tree, trigger)
    outside = outside or hinderer(layout, tree, trigger)
    outside = outside or fearer(layout, tree, trigger) or broker(layout, trigger)
    settled.outside = outside or bystander(layout, tree, trigger) or judge(layout, tree, trigger)
    outside = condemner(layout, tree, trigger) or lifter(layout, tree, trigger) or outsider(layout, tree, trigger)
    outside = outside or hinderer(layout, tree, trigger)
    settled.outside = settled.outside or outside or bystander(layout, tree, trigger) or judge(layout, tree, trigger)
    fell, setter = fallen(layout, tree, trigger)
    if fell is not None:
        settled.loser, settled.doer = settled.loser or fell, settled.doer or setter
        settled.mourner = settled.mourner or fell
    settled.loser = settled.loser or killed(layout, tree, trigger) or hit_by(layout, tree, trigger)
    if settled.mourner is None and settled.loser is None:
        settled.mourner = settled.loser = done_to_by(layout, tree, trigger)
    dead = the_dead(layout, tree, trigger)
    if dead is not None and not is_his_own(trigger, dead):
        settled.mourner = settled.mourner or dead
        if is_named(layout, dead) or is_of_armed(dead):
            settled.loser = settled.loser or dead


def _teller(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The ORGANISATION X CALLED ON Y: a source that is the subject of a verb, right before or behind it; an officer."""
def _settle_handing(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """People handed over: a release where their word says so, and never of the place where it was done."""
    given = handed(layout, tree, trigger) if settled.types is None else None
    if given is None:
        return
    settled.types, settled.loser = frozenset((RELEASE,)), given
    settled.silent = settled.silent or all(sense.type != RELEASE for _, sense in trigger.options)


def _settle_become(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """What a place has become, and where security was restored: a taking."""
    now, place = become(layout, trigger), restored(layout, tree, trigger)
    if now is None and place is None:
        settled.silent = settled.silent or may_restore(trigger)
        return
    settled.types = frozenset((TAKING,))
    settled.place = now.place if now is not None else place
    settled.doer = now.holder if now is not None else None
    settled.sure = now is None or (now.owned and now.place.entity.place is not None)


def _settle_joining(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Columns that met others of theirs have advanced to where they met; whoever else meets has not."""
    settled.doer = settled.doer or breaker(layout, tree, trigger)
    met_by = joined(layout, tree, trigger)
    if met_by is None:
        settled.types = settled.types or meets_nobody(trigger)
        return
    if not any(sense.type == ADVANCE for _, sense in trigger.options):
        settled.silent = True  # troops met troops: hands joined or talks, nothing says which
        return
    settled.types, settled.sure = frozenset((ADVANCE,)), True
    settled.doer, other = met_by
    settled.outside = other if other.entity.key != settled.doer.entity.key else None


def _teller(tree: Tree, trigger: Trigger) -> Phrase | None:
    """The ORGANISATION X CALLED ON Y: a source that is the subject of a verb, right before or behind it."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.hits[0].form.passive:
        return None
    officer = officer_behind(layout, node, trigger)
    if officer is not None:
        return officer
    subject = phrase_of(node, frozenset(("b1", "pre")), SOURCE)
    near = subject is not None and (subject.first == trigger.last or subject.last == trigger.first)
    return subject if near and subject is not None and subject.entity.source is not None else None


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
            fell = node.up is below and node.label in _OF_WHICH and _FIRED in kinds  # a shell THAT FELL on it
            hangs = below is not None and (below.up is node or fell)
            if hangs and not kinds.isdisjoint(sense.type for _, sense in other.options):
                return True
    return False


def _is_of_weapon(sense: Sense) -> bool:
    """An explosion, or a verb whose subject is what falls."""
    return sense.type == "bombing" or (sense.type == "shelling" and _ITEM in sense.roles.get("subject", ""))


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


def _settle_movement(tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """A known armed party entered, advanced in, withdrew from a known place: a movement, with nothing left to doubt."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.tense != "past" or hit.form.passive:
        return
    mover = phrase_of(node, frozenset(("b1", "pre")), ACTOR)
    sense = next((s for h, s in trigger.options if s.type in _MOVING and h is hit), None)
    if sense is None or mover is None or mover.entity.actor is None or mover.entity.actor.kind not in _ARMED_KINDS:
        return
    if hit.form.entry.id == _ARRIVES and mover.head in _FORCES:
        goal = phrase_of(node, frozenset(("ila",)), PLACE)
        if goal is not None and goal.entity.place is not None:
            settled.types, settled.sure = frozenset(("advance", "deploy")), True
        return
    labels = {label for label, role in sense.roles.items() if "place" in role.split("|")}
    labels = labels - {"object", "ila"} | ({"b2"} if "object" in labels else set())  # to arrive AT may be to visit
    place = phrase_of(node, frozenset(labels), PLACE)
    if place is not None and place.entity.place is not None:
        settled.types, settled.sure = frozenset((sense.type,)), True


def _settle_share(layout: Layout, trigger: Trigger, settled: Settled) -> None:
    """Holds 70 percent of the city: the share is of the place behind it, or of one named before (30 percent of it)."""
    for number in layout.annotation.numbers:
        if not number.percent or not _belongs(layout, trigger, number):
            continue
        behind = [p for p in layout.places[trigger.sentence] if 0 <= p.part_first - number.last <= 1]
        if behind:
            settled.place = settled.place or behind[0]
        elif number.last < len(layout.words) and layout.words[number.last].function == "pronominal":
            settled.share = number.low
        return


def _belongs(layout: Layout, trigger: Trigger, number: Number) -> bool:
    """The number stands behind the trigger in its clause, and no other trigger between them."""
    if number.first < trigger.last or layout.text.sentence_of[number.first] != trigger.sentence:
        return False
    same = layout.between(trigger.last, number.first) == _SAME_CLAUSE
    return same and not layout.triggers_between(trigger.last, number.first)
