"""What the words settle of the type of a trigger: a taking, a movement, a fight, a strike from the air."""

from rawi.annotate.crowds import PROTEST, is_force
from rawi.annotate.mentions import ACTOR, PLACE, Trigger
from rawi.extract.real.was import was
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.airdefence import meets_from_air
from rawi.extract.what.announced import TAKING
from rawi.extract.what.becoming import become, may_restore, restored
from rawi.extract.what.burnt import burnt_as
from rawi.extract.what.convoys import aid_arrived, moves_troops
from rawi.extract.what.defused import is_defused, whose_device
from rawi.extract.what.fallen import fell_captive, is_fall_of_thing
from rawi.extract.what.felled import SHOT, is_destroyed_on_its_way, is_shot
from rawi.extract.what.fire import ATTACK, exchanges_fire, is_stabbing, opens_fire
from rawi.extract.what.ground import settle_ground
from rawi.extract.what.handing import RELEASE, frees_place, handed
from rawi.extract.what.holding import (
    STATES,
    falls_on,
    imposed,
    is_shared,
    keeps_ground,
    means_hold,
    men_fell,
    phrase_of,
    state_told,
    strengthened,
    took,
)
from rawi.extract.what.joining import joined, joined_at, meets_nobody
from rawi.extract.what.launched import OPERATION, is_launched
from rawi.extract.what.leaving import (
    EXIT,
    driven_out,
    in_batches,
    leave_with_fighters,
    leaves_by_deal,
    leaves_pact,
    no_leaving,
)
from rawi.extract.what.lost import loses_nothing, settle_loss
from rawi.extract.what.moved import arrived_at
from rawi.extract.what.nearing import ADVANCE, neared, place_of
from rawi.extract.what.ordered_out import ordered_out
from rawi.extract.what.percent import settle_share
from rawi.extract.what.plain import ARREST, ARRESTS, detained, freed_as, stops_own
from rawi.extract.what.poison import CHEMICAL, is_tear_gas, is_with_poison, uses_poison
from rawi.extract.what.remaining import stays_in_hands
from rawi.extract.what.repelled import FIGHT, repels
from rawi.extract.what.seeming import FUNERAL_TELLS, is_funeral
from rawi.extract.what.seized import SEIZED, seizes
from rawi.extract.what.settled import Settled
from rawi.extract.what.shot import KILLING, died_of_torture, hurt_by_fire, is_shot_dead, may_kill
from rawi.extract.what.striking import hits_things
from rawi.extract.what.supply import AID, ARMS, came_by_themselves, drops_aid, hands_over, receiver, two_objects
from rawi.extract.what.weapons import (
    AIRSTRIKE,
    flies_nothing,
    is_raid,
    is_raid_of_before,
    kills_from_above,
    raids,
    strikes_ship,
    struck_by_coalition,
    struck_by_irregulars,
    told_by_arms,
)
from rawi.extract.who.caught import is_of_charged
from rawi.extract.who.supporting import steps_in
from rawi.lexicon.words import VERB
from rawi.model import DEATHS, FIGHTING_KINDS

_MOVING = ("advance", "withdraw", "handover")
_ARRIVES, _FORCES = "wasala", frozenset(("name", "force", "fighters"))  # a ministry only visits
_HOLD, _ITEM, _FALLS, _RETREAT = "hold", "item", "saqata", "withdraw"
_CHASES, _AID = "tarada_mulahaqa", "aid"
_PRESENT, _SUPPORT = "present", "support"


def settle_kind(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """What a trigger can tell of by its words, and the place or party that the same words name."""
    settle_loss(layout, tree, trigger, settled)
    _settle_defused(layout, tree, trigger, settled)
    _settle_joining(layout, tree, trigger, settled)
    if means_hold(trigger):
        settle_share(layout, trigger, settled)
    if settled.types is None and (keeps_ground(tree, trigger) or is_shared(layout, tree.trigger(trigger), trigger)):
        settled.tells(_HOLD)
    if settled.types is None and stays_in_hands(layout, trigger):
        settled.tells(_HOLD)
    if settled.types is None and _was_holding(layout, trigger):
        settled.types = frozenset((_HOLD,))
    if settled.types is None and hands_over(layout, tree, trigger):
        _settle_supply(layout, tree, trigger, settled)
    _settle_handing(layout, tree, trigger, settled)
    _settle_captives(layout, tree, trigger, settled)
    settle_ground(layout, tree, trigger, settled)
    settled.place = settled.place or arrived_at(tree, trigger)
    if settled.types is None and aid_arrived(layout, tree, trigger):
        settled.tells(_AID)
    neared_by = neared(layout, tree, trigger)
    if neared_by is not None:
        settled.tells(ADVANCE)
        settled.place = place_of(neared_by)
    if settled.types is None and settled.factuality is None:
        if repels(layout, tree, trigger):
            settled.tells(FIGHT)
        elif meets_from_air(layout, trigger) or is_destroyed_on_its_way(layout, tree, trigger):
            settled.tells(SHOT)
        else:
            _settle_movement(tree, trigger, settled)
            if leaves_by_deal(layout, tree, trigger):
                settled.types, settled.sure = frozenset((EXIT,)), settled.sure or in_batches(layout, trigger)
            if leave_with_fighters(layout, trigger):
                settled.tells(EXIT)
    if settled.types is None:
        _settle_become(layout, tree, trigger, settled)
    if settled.types is None and (leaver := driven_out(layout, tree, trigger)) is not None:
        settled.tells(_RETREAT)
        settled.doer = leaver
    if settled.types is None:
        settled.types = _types(layout, tree, trigger)
    if settled.types is None and is_destroyed_on_its_way(layout, tree, trigger) is False:
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {SHOT}
    if settled.types is None and raids(layout, tree, trigger):
        settled.tells(AIRSTRIKE)
    if settled.types is None and is_raid_of_before(layout, tree, trigger):
        settled.types = frozenset((AIRSTRIKE,))
    if is_funeral(trigger):
        settled.types, settled.nobody, settled.sure = FUNERAL_TELLS, True, True


def _settle_defused(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """A device blown up by those who found it, and whose it was; any other was set off."""
    defused = is_defused(layout, tree, trigger)
    if defused:
        settled.types, settled.loser = frozenset((SHOT,)), whose_device(layout, tree, trigger)
    elif defused is False and settled.types is None:
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {SHOT}


def _was_holding(layout: Layout, trigger: Trigger) -> bool:
    """On that day the forces WERE HOLDING the quarter, in Arabic by a verb in the present: they had taken it before."""
    form = trigger.hits[0].form
    return means_hold(trigger) and form.pos == VERB and form.tense == _PRESENT and was(layout, trigger)


def settle_start(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """What begins, where nothing else is settled: an operation that is launched, fire that is opened."""
    if settled.types is None and is_launched(layout, tree, trigger):
        settled.tells(OPERATION)
    if is_force(trigger) and (settled.types is None or settled.types == {ATTACK}):
        settled.tells(PROTEST)
    if settled.types is None and kills_from_above(layout, tree, trigger):
        settled.tells(AIRSTRIKE)
    if settled.types is None and is_shot_dead(layout, tree, trigger):
        settled.tells(KILLING)
    if settled.types is None and died_of_torture(layout, trigger):
        settled.tells(KILLING)
        settled.nobody = not may_kill(trigger)
    if settled.types is not None:
        return
    if opens_fire(layout, trigger) or is_stabbing(layout, trigger):
        settled.tells(ATTACK)
    if hurt_by_fire(layout, tree, trigger):
        settled.tells(ATTACK)
    if exchanges_fire(layout, tree, trigger):
        settled.tells(FIGHT)
    if uses_poison(layout, tree, trigger):
        settled.tells(CHEMICAL)


def _types(layout: Layout, tree: Tree, trigger: Trigger) -> frozenset[str] | None:
    """The types that are left by the words, however likely; None where all are."""
    every = frozenset(sense.type for _, sense in trigger.options)
    node = tree.trigger(trigger)
    if (states := state_told(trigger)) is not None:
        return states
    if moved := moves_troops(layout, tree, trigger) or freed_as(layout, trigger):
        return moved
    if seizes(layout, trigger):
        return frozenset((SEIZED,))
    if flies_nothing(layout, tree, trigger):
        return every - {AIRSTRIKE}
    if steps_in(layout, tree, trigger) is not None:
        return frozenset((_SUPPORT,)) & every
    if (burnt := burnt_as(layout, tree, trigger)) is not None:
        return frozenset((burnt,))
    if ordered_out(layout, tree, trigger):
        return every - {_RETREAT}
    if leaves_pact(layout, tree, trigger):
        return every - {_RETREAT}
    other = no_leaving(layout, tree, trigger)
    if loses_nothing(tree, trigger):
        return every - {TAKING, other}
    if other is not None:
        return every - {other}
    if falls_on(node, trigger) or men_fell(trigger) or is_fall_of_thing(layout, trigger):
        return every - {TAKING, _HOLD}
    if (fell := _fell(trigger)) and TAKING not in every:
        return fell
    if means_hold(trigger):
        every -= {SEIZED}
    if strengthened(layout, node, trigger):
        return frozenset((_HOLD,))
    if took(trigger) or imposed(layout, node, trigger):
        return every - {_HOLD}
    if trigger.hits[0].form.entry.id == _CHASES:
        return every - {FIGHT}  # who CHASES the remnants of others is fought by nobody
    return _blows(layout, tree, trigger, every)


def _blows(layout: Layout, tree: Tree, trigger: Trigger, every: frozenset[str]) -> frozenset[str] | None:
    """Likewise, by the arms, and by who strikes, arrests or is struck."""
    if is_tear_gas(layout, trigger):
        return frozenset((PROTEST,))
    if drops_aid(layout, tree, trigger):
        return frozenset((AID,))
    if is_with_poison(layout, trigger):
        return frozenset((CHEMICAL,))
    if AIRSTRIKE in every and is_of_charged(layout, tree, trigger):
        return every - {AIRSTRIKE}
    if (told := told_by_arms(layout, tree, trigger)) is not None:
        return frozenset((told,))
    if hits_things(layout, trigger):
        return every - DEATHS
    if AIRSTRIKE in every and struck_by_irregulars(layout, tree, trigger):
        return frozenset((ATTACK,)) if is_raid(trigger) else every - {AIRSTRIKE}
    if AIRSTRIKE in every and strikes_ship(layout, tree, trigger):
        return every - {AIRSTRIKE}
    if ARREST in every and stops_own(layout, tree, trigger):
        return every - ARRESTS
    if ARREST in every and detained(tree, trigger):
        return frozenset((ARREST,))
    if AIRSTRIKE in every and struck_by_coalition(tree, trigger):
        return frozenset((AIRSTRIKE,))
    if is_shot(layout, tree, trigger):
        return frozenset((SHOT,))
    return every - {ATTACK} if is_raid(trigger) else STATES if means_hold(trigger) else None


def _fell(trigger: Trigger) -> frozenset[str]:
    """SHELLS fell on it, BARRELS of explosives: what fell says from where; nothing where men may have fallen too."""
    narrow = [sense for _, sense in trigger.options if sense.with_]
    told = all(sense.roles.get("subject") == _ITEM for sense in narrow) and trigger.hits[0].form.entry.id == _FALLS
    return frozenset(sense.type for sense in narrow) if told else frozenset()


def _settle_supply(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Arms that change hands: who gave whom, who got them, and that nobody is told to have given them."""
    settled.tells(ARMS)
    settled.loser = receiver(layout, tree, trigger)
    settled.nobody = came_by_themselves(layout, tree, trigger)
    if settled.loser is None and (both := two_objects(tree, trigger)) is not None:
        settled.doer, settled.loser = both


def _settle_handing(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """People handed over: a release where their word says so, and never of the place where it was done."""
    if settled.types is None and frees_place(layout, trigger):
        settled.types = frozenset(sense.type for _, sense in trigger.options) - {RELEASE} or None
    given = handed(layout, tree, trigger) if settled.types is None else None
    if given is None:
        return
    settled.types, settled.loser = frozenset((RELEASE,)), given
    settled.silent = settled.silent or all(sense.type != RELEASE for _, sense in trigger.options)


def _settle_captives(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Men who fell into the grip of somebody: taken by him, and no place with them."""
    men = fell_captive(layout, tree, trigger) if settled.types is None else None
    if men is None:
        return
    settled.types, settled.loser = ARRESTS, men
    settled.silent = settled.silent or all(sense.type not in ARRESTS for _, sense in trigger.options)


def _settle_become(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """What a place has become, and where security was restored: a taking."""
    now, place = become(layout, trigger), restored(tree, trigger)
    if now is None and place is None:
        settled.silent = settled.silent or may_restore(trigger)
        return
    settled.types = frozenset((TAKING,))
    settled.place = now.place if now is not None else place
    settled.doer = now.holder if now is not None else None
    known = now is not None and now.holder is not None and now.holder.entity.actor is not None
    settled.sure = now is None or known or (now.owned and now.place.entity.place is not None)


def _settle_joining(layout: Layout, tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """Columns that met others of theirs have advanced to where they met; whoever else meets has not."""
    met_by = joined(layout, tree, trigger)
    if met_by is None:
        settled.types = settled.types or meets_nobody(trigger)
        return
    if not any(sense.type == ADVANCE for _, sense in trigger.options):
        settled.silent = True  # troops met troops: hands joined or talks, nothing says which
        return
    settled.tells(ADVANCE)
    settled.doer, other = met_by
    settled.outside = other if other.entity.key != settled.doer.entity.key else None
    settled.place = settled.place or joined_at(layout, trigger, other)


def _settle_movement(tree: Tree, trigger: Trigger, settled: Settled) -> None:
    """A known armed party entered, advanced in, withdrew from a known place: a movement, with nothing left to doubt."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.tense != "past" or hit.form.passive:
        return
    mover = phrase_of(node, frozenset(("b1", "pre")), ACTOR)
    sense = next((s for h, s in trigger.options if s.type in _MOVING and h is hit), None)
    if sense is None or mover is None or mover.entity.actor is None or mover.entity.actor.kind not in FIGHTING_KINDS:
        return
    if hit.form.entry.id == _ARRIVES and mover.head in _FORCES:
        goal = phrase_of(node, frozenset(("ila",)), PLACE)
        if goal is not None and goal.entity.place is not None:
            edge = bool(sense.with_) and sense.type == ADVANCE  # arrived AT ITS OUTSKIRTS
            settled.types, settled.sure = frozenset((ADVANCE,) if edge else ("advance", "deploy")), True
        return
    labels = {label for label, role in sense.roles.items() if "place" in role.split("|")}
    labels = labels - {"object", "ila"} | ({"b2", "near"} if "object" in labels else set())  # AT: may be to visit
    place = phrase_of(node, frozenset(labels), PLACE)
    if place is not None and place.entity.place is not None:
        settled.types, settled.sure = frozenset((sense.type,)), True
