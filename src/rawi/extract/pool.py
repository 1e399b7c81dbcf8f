"""Which phrases may fill who or where: those near a trigger, those taken up from before, those told of elsewhere."""

from typing import NamedTuple

from rawi.annotate.mentions import Phrase
from rawi.extract.answered import is_of_earlier
from rawi.extract.candidates import Candidates, Near, beside, is_housed
from rawi.extract.context import Context
from rawi.extract.counts.villages import counted_villages, struck_villages
from rawi.extract.drafts import Draft, History
from rawi.extract.real.conditions import is_in_condition
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.tree.ways import Tied, names_no_subject, role_of, tie
from rawi.extract.what.arms import USED, are_used, arms_at, is_fired, is_thrown
from rawi.extract.what.dating import is_of_dating
from rawi.extract.what.settled import Settled
from rawi.extract.what.supply import ARMS
from rawi.extract.where.astray import is_victims_home
from rawi.extract.where.counted import is_of_villages
from rawi.extract.where.its_own import is_its_own
from rawi.extract.where.lands import is_of_lands, nameless_lands
from rawi.extract.where.neighbours import neighbour
from rawi.extract.where.sums import is_small, is_sum
from rawi.extract.who.accusing import is_of_charge
from rawi.extract.who.among import did_to_part, is_among, is_native
from rawi.extract.who.backing import backs
from rawi.extract.who.between import is_divided
from rawi.extract.who.caught import is_victim_of_charge
from rawi.extract.who.dead import is_counted
from rawi.extract.who.deeds import PEOPLE
from rawi.extract.who.described import is_apposition, is_describer
from rawi.extract.who.faced import is_no_attacker
from rawi.extract.who.further import is_ridden, is_within
from rawi.extract.who.helpers import (
    has_no_aircraft,
    is_owner_of_struck,
    is_quoted,
    is_told_apart,
    is_witness,
    may_do,
    only_reports,
)
from rawi.extract.who.in_solidarity import is_favoured
from rawi.extract.who.later_clause import opens_next
from rawi.extract.who.not_him import is_alongside, is_not_him
from rawi.extract.who.obstructed import is_only_hindered
from rawi.extract.who.other_side import is_of_other_side
from rawi.extract.who.perished import is_some_of_them
from rawi.extract.who.reporting import announces
from rawi.extract.who.ships import is_merchant_ship
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN
from rawi.model import FROM_AFAR

_BACKING = frozenset(("support", "arms", "airstrike"))  # what backing itself is told by
_AIR, _BOMBING, _FIGHT, _WAY, _TAKING = "airstrike", "bombing", "clash", "way", "capture"
_OF = "li"
_TO, _WITH, _ITEM, _THINGS = "ila", "bi", "item", "things"
_STRUCK = FROM_AFAR | {"attack", "bombing"}
_SOUGHT = frozenset(("bi", "fi", "ila", "li"))
_BEHIND = frozenset((">b1", ">b2", ">b3"))


class Pool(NamedTuple):
    """The candidates of a slot: in the sentence; carried on, with how many drafts back and the slot filled there; of
    the sentences before and behind."""

    near: list[Near]
    carried: list[tuple[Phrase, int, str]]
    earlier: list[Phrase]
    later: list[Phrase]


class Ties:
    """How the phrases of a sentence hang on the trigger that is decided; all slots share it."""

    def __init__(self, tree: Tree):
        self._tree = tree
        self._known: dict[int, Tied] = {}

    def begin(self) -> None:
        """Forget the last trigger."""
        self._known.clear()

    def tied(self, context: Context, sense: Sense, phrase: Phrase) -> Tied:
        """How a phrase hangs on the trigger, and what that makes of it."""
        tied = self._known.get(id(phrase))
        if tied is None:
            way = self._tree.path(context.trigger, phrase)
            tied = self._known[id(phrase)] = Tied(way, role_of(context, sense, way))
        return tied


class Pools:
    """Gathers what may fill the slots of a report's drafts."""

    def __init__(self, layout: Layout, tree: Tree, history: History, ties: Ties):
        self.layout, self.tree, self.history, self._ties = layout, tree, history, ties
        self.candidates = Candidates(layout)
        self._aside: dict[int, bool] = {}  # by the phrase, which any of the report's drafts may ask about
        self._apart: dict[int, bool] = {}  # by the phrase, which all slots of the last draft ask about

    def begin(self) -> None:
        """Forget who stood apart from the last draft."""
        self._apart.clear()

    def gather(self, draft: Draft, context: Context, settled: Settled, slot: str) -> Pool:
        """All that may fill a slot, each party or place once, from where it stands nearest."""
        here = draft.trigger.sentence
        near = self.candidates.near(draft.trigger, slot)
        taken = {item.phrase.entity.key for item in near}
        if slot == "target" and draft.actor is not None:
            taken.add(draft.actor.entity.key)
        near = [item for item in near if self._may_fill(draft, context, slot, item.phrase)]
        near, apart = self._within(draft, settled, slot, near)
        apart = apart or (slot == "target" and draft.type == _FIGHT and is_alongside(self.layout, draft.trigger))
        if slot == "target" and _is_left_out(settled.loser, taken) and settled.loser is not None:
            near.append(beside(settled.loser, draft.trigger))  # HOUSES were raided: few words, but the object
        where = settled.place if slot == "place" else None
        if where is not None and where.names and all(item.phrase.entity.key != where.entity.key for item in near):
            near.append(beside(where, draft.trigger))  # far from X, WHICH Y HOLDS; fled TO X, WHICH Y HOLDS
        if slot == "target" and settled.loser is None:
            near = [item for item in near if not self._is_only_counted(draft, context, item.phrase)]
        carried = [item for item in self.history.carried(slot) if item[0].entity.key not in taken]
        carried = [item for item in carried if self.layout.reaches(item[0].sentence, here, slot) and not apart]
        summed = slot == "place" and is_sum(self.layout, draft.trigger)
        if summed:
            carried = [item for item in carried if item[0].sentence == here or not is_small(item[0])]
        taken |= {item[0].entity.key for item in carried}
        earlier = [phrase for phrase in self.candidates.earlier(here, slot) if phrase.entity.key not in taken]
        earlier = [phrase for phrase in earlier if not is_of_dating(self.layout, phrase) and not apart]
        if summed:
            earlier = [phrase for phrase in earlier if not is_small(phrase)]
        said = settled.doer if slot == "actor" else None  # by its words, and of a sentence before
        if said is not None and said.sentence < here and all(said.entity.key != p.entity.key for p in earlier):
            earlier += [said.group[0]] if said.entity.key not in taken else []
        if said is not None and said.sentence == here and said not in self.layout.whos[here]:
            near.append(beside(said, draft.trigger))  # the party of the media office that speaks
        elif said is not None and said.preposition == _OF and all(item.phrase is not said for item in near):
            near.append(beside(said, draft.trigger))  # in the statement OF X it says that it did
        taken |= {phrase.entity.key for phrase in earlier}
        later = [] if apart else self.candidates.later(here, slot, bool(draft.hit.article or draft.hit.suffix))
        if slot == "actor":
            carried = [item for item in carried if not self._is_of_other_side(draft, item[0])]
            earlier = [phrase for phrase in earlier if not self._is_of_other_side(draft, phrase)]
        pool = Pool(near, carried, earlier, [phrase for phrase in later if phrase.entity.key not in taken])
        return self._flying(draft, context, settled, pool) if slot == "actor" else pool

    def _is_of_other_side(self, draft: Draft, phrase: Phrase) -> bool:
        return is_of_other_side(self.layout, self.tree, draft.trigger, phrase)

    def _flying(self, draft: Draft, context: Context, settled: Settled, pool: Pool) -> Pool:
        """Those that may have dropped bombs: of who flies nothing only who is said to have, or hangs on the word."""

        def may(phrase: Phrase) -> bool:
            return phrase is settled.doer or not has_no_aircraft(self.layout, draft.type, draft.trigger, phrase)

        near = [one for one in pool.near if may(one.phrase) or self._is_own(draft, context, one.phrase)]
        carried = [one for one in pool.carried if may(one[0])]
        return Pool(near, carried, [p for p in pool.earlier if may(p)], [p for p in pool.later if may(p)])

    def _is_own(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """It hangs on the trigger itself."""
        return tie(self._ties.tied(context, draft.sense, phrase).way).startswith("own.")

    def _within(self, draft: Draft, settled: Settled, slot: str, near: list[Near]) -> tuple[list[Near], bool]:
        """Those that stand in what a trigger's words are of, a clause, an item of a list, places of no name; and
        whether these stand apart, so that nothing is taken up from elsewhere."""
        item = self.layout.lists.item(draft.trigger.first)
        if settled.clause is not None:
            near = [one for one in near if one.phrase.first >= settled.clause]
        if settled.until is not None:
            near = [one for one in near if one.phrase.first < settled.until]
        if item is not None:
            near = [one for one in near if self.layout.lists.is_within(one.phrase.first, item)]
        near, unnamed = self._of_unnamed(draft, near) if slot == "place" and settled.place is None else (near, False)
        return near, settled.clause is not None or item is not None or unnamed

    def _of_unnamed(self, draft: Draft, near: list[Near]) -> tuple[list[Near], bool]:
        """Those that stand in a place that is told without a name, areas of X, thirty villages, a nearby camp; and
        whether one is."""
        lands = nameless_lands(self.layout, self.tree, draft)
        if lands is not None:
            near = [one for one in near if is_of_lands(self.layout, self.tree, draft, lands, one.phrase)]
        villages = counted_villages(self.layout, draft.trigger) if draft.type == _TAKING else None
        struck = struck_villages(self.layout, draft.trigger) if draft.type in FROM_AFAR else None
        counted = villages or struck
        if counted is not None:
            own = counted.last if struck is not None else -1  # the villages themselves
            near = [
                one
                for one in near
                if one.phrase.first == own or is_of_villages(self.layout, draft.trigger, counted, one.phrase)
            ]
        beside = neighbour(self.layout, self.tree, draft.trigger)
        if beside is not None:
            near = [one for one in near if one.phrase.first >= beside]
        return near, any(told is not None for told in (lands, counted, beside))

    def _may_fill(self, draft: Draft, context: Context, slot: str, phrase: Phrase) -> bool:
        """What is answered, or told of what went before, fills no slot; nor does a place of something else, or a party
        that neither did it nor suffered it."""
        if slot != "target" and is_in_condition(self.layout, draft.trigger, phrase):
            return False
        if slot == "place" and is_victims_home(self.layout, draft.type, draft.trigger, phrase):
            return False
        if slot == "place":
            return not self._is_of_earlier(draft, phrase) and is_its_own(self.layout, self.tree, draft, phrase)
        if not self._takes_part(draft, slot, phrase):
            return False
        return self._may_suffer(draft, context, phrase) if slot == "target" else self._may_do(draft, context, phrase)

    def _takes_part(self, draft: Draft, slot: str, phrase: Phrase) -> bool:
        """Who is only quoted, described, refused, accused, or backs others, did nothing and was done nothing to."""
        if self._is_aside(phrase) or self._is_apart(draft, phrase):
            return False
        spokesman = slot == "actor" and phrase.speaks_for is not None and announces(self.layout, phrase)
        if not (spokesman or may_do(draft.type, slot, phrase)):
            return False
        told_before = draft.type == _AIR and phrase.first > draft.trigger.last  # raids WITH THE BACKING OF X
        struck = slot == "target" and draft.type in FROM_AFAR
        may_back = draft.type in _BACKING and not (told_before or struck)
        return may_back or not backs(self.layout, self.tree, phrase, draft.trigger)

    def _is_aside(self, phrase: Phrase) -> bool:
        """Whatever happened, who is only quoted, described, refused, counted among others, took no part in it."""
        aside = self._aside.get(id(phrase))
        if aside is None:
            aside = self._aside[id(phrase)] = (
                phrase.astray == _WAY  # missiles fired FROM a country: it is told of them
                or is_quoted(self.layout, phrase)
                or is_apposition(self.layout, phrase)
                or is_native(self.layout, phrase)
                or is_among(self.layout, phrase)
            )
        return aside

    def _is_apart(self, draft: Draft, phrase: Phrase) -> bool:
        """Told of beside this happening, who is described, favoured, accused, answered took no part in it."""
        apart = self._apart.get(id(phrase))
        if apart is None:
            apart = self._apart[id(phrase)] = (
                self._is_of_earlier(draft, phrase)
                or is_describer(self.layout, draft.trigger, phrase)
                or is_favoured(self.layout, draft.type, phrase)
                or self._is_divided(draft, phrase)
                or is_of_charge(self.layout, draft.trigger, phrase)
                or opens_next(self.tree, draft.trigger, phrase)
            )
        return apart

    def _is_divided(self, draft: Draft, phrase: Phrase) -> bool:
        """One of those between whom a place is divided; but divided between X, WHICH HOLDS two quarters, and Y."""
        if draft.type == _FIGHT or not is_divided(self.layout, phrase):
            return False
        node = self.tree.trigger(draft.trigger)
        described = node is not None and node.label in RELATIVE and node.up is not None and node.up.phrase is phrase
        return not described

    def _may_suffer(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Nobody is done to by himself or by whom he acts with, and no arms are struck with themselves."""
        layout, trigger, fight = self.layout, draft.trigger, draft.type == _FIGHT
        apart = is_within(draft.actor, phrase) or is_told_apart(layout, trigger, phrase)
        apart = apart or is_not_him(layout, draft.type, trigger, phrase)
        apart = apart or (fight and is_alongside(layout, trigger) and not self._is_own(draft, context, phrase))
        apart = apart or is_ridden(layout, draft.actor, phrase)
        apart = apart or is_only_hindered(layout, self.tree, trigger, phrase)
        apart = apart or is_victim_of_charge(layout, self.tree, trigger, phrase)
        apart = apart or (fight and is_no_attacker(layout, self.tree, trigger, phrase))
        apart = apart or (draft.type in _STRUCK and self._is_sheltered(phrase))
        goods = draft.type == ARMS and phrase.preposition == _WITH  # provided X WITH arms
        if goods or self._is_means(draft, context, phrase) or apart:
            return False
        return not phrase.beside and (draft.actor is None or phrase.entity.key != draft.actor.entity.key)

    def _may_do(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Who gets arms does not give them; behind a verb that says "they" stands no subject."""
        if is_some_of_them(self.layout, phrase) or only_reports(self.layout, phrase) or self._is_shot(draft, phrase):
            return False
        if is_housed(self.layout, phrase) or is_witness(self.layout, draft.type, phrase):
            return False
        if did_to_part(self.layout, draft.trigger, phrase):
            return False
        if draft.type in _STRUCK and is_owner_of_struck(self.layout, self.tree, draft.trigger, phrase):
            return False
        if draft.type in _STRUCK and is_merchant_ship(self.layout, phrase):
            return False
        if draft.type == _TAKING and self._has_lost(draft, context, phrase):
            return False
        if not (draft.type == ARMS or names_no_subject(draft.hit)):
            return True
        way = self._ties.tied(context, draft.sense, phrase).way
        gets = draft.type == ARMS and way.endswith(_TO)
        return not gets and not (names_no_subject(draft.hit) and way in _BEHIND)

    def _is_sheltered(self, phrase: Phrase) -> bool:
        """Shelled a school THAT SHELTERS THE DISPLACED, a car carrying a family: the school, the car was struck."""
        node = self.tree.phrase(phrase)
        verb = node.up if node is not None else None
        if verb is None or verb.label != "indef" or verb.up is None or phrase.head not in PEOPLE:
            return False
        thing, told = verb.up.phrase, self.layout.trigger_at(verb)
        struck = told is not None and told.options[0][1].type in _STRUCK
        return thing is not None and thing.head == _THINGS and not (struck or phrase.preposition)

    def _has_lost(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """The city was taken FROM X after THE TAKING of a quarter: of nobody named, and not of X."""
        here = (d for d in self.history.drafts if d.trigger.sentence == draft.trigger.sentence and d.type == _TAKING)
        lost = any(d.target is not None and d.target.entity.key == phrase.entity.key for d in here)
        bare = draft.hit.form.pos == NOUN and not draft.hit.suffix and not draft.trigger.hits[0].suffix
        sought = context.node is not None and context.node.label in _SOUGHT  # vowed TO RETAKE it, that seeks TO TAKE it
        return lost and bare and not sought and not self._is_own(draft, context, phrase)

    def _is_shot(self, draft: Draft, phrase: Phrase) -> bool:
        """A bomb that went off; MISSILES of nobody right behind the word for firing them."""
        if draft.type == _BOMBING and is_thrown(self.layout, phrase.first):
            return True
        item = draft.sense.roles.get("genitive") == _ITEM and phrase.first == draft.trigger.last
        return item and is_fired(self.layout, phrase.first) and phrase.entity.actor is None

    def _is_of_earlier(self, draft: Draft, phrase: Phrase) -> bool:
        """Struck X, hours after AN ATTACK ON Y: Y is of that attack alone."""
        here = phrase.sentence == draft.trigger.sentence
        return here and is_of_earlier(self.layout, draft.trigger, phrase.part_first)

    def _is_only_counted(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Unnamed victims of a count are no target of shelling and air strikes (3 of 24 on folds), unless struck; nor
        are DEAD and HURT men of a blast (0 of 4)."""
        dead = draft.type == _BOMBING and "counted" in self.layout.words[phrase.first].groups
        if not (dead or draft.type in FROM_AFAR) or not is_counted(self.layout, phrase):
            return False
        return dead or not self._is_own(draft, context, phrase)

    def _is_means(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Struck WITH two drones, threw BARRELS, A MISSILE hit a parade: the arms are not what was struck."""
        arms = arms_at(self.layout, phrase.first, USED)
        dropped = draft.sense.roles.get("object") == _ITEM and phrase.head == _THINGS and not phrase.preposition
        if draft.type in FROM_AFAR and dropped and phrase.first >= draft.trigger.last:
            return True
        if arms is None:
            return False
        if draft.type in FROM_AFAR and is_thrown(self.layout, phrase.first):
            return True
        lone = context.node is not None and not any(child.label == "pre" for child in context.node.below)
        subject = lone and self._ties.tied(context, draft.sense, phrase).way == ">b1" and phrase.head != "aircraft"
        return are_used(self.layout, phrase) or (subject and draft.type in FROM_AFAR)


def _is_left_out(loser: Phrase | None, taken: set[str]) -> bool:
    """Who was done to is settled and a bare object, but told by a single word that is no candidate elsewhere."""
    return loser is not None and not loser.preposition and loser.entity.key not in taken
