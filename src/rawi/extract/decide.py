"""Go through a report's triggers in order and decide: a real happening or not, and what fills each slot."""

from rawi.annotate.mentions import Phrase, Time
from rawi.extract.answered import answer_to
from rawi.extract.chooser import SAID, Chooser
from rawi.extract.context import Context
from rawi.extract.counts.apart import dates_wounds
from rawi.extract.counts.totals import dates_total
from rawi.extract.drafts import Draft, History
from rawi.extract.features import empty_features
from rawi.extract.fillers import Fillers
from rawi.extract.real.aims import only_aimed_at
from rawi.extract.real.broken import dates_end
from rawi.extract.real.deadline import is_deadline, is_due
from rawi.extract.real.finished import is_finished
from rawi.extract.real.governed import moods
from rawi.extract.real.halted import called_off
from rawi.extract.real.mood import factuality_features
from rawi.extract.real.terms import counts_from_deal
from rawi.extract.real.told_behind import told_behind
from rawi.extract.real.unsettled import not_over
from rawi.extract.said.gainsaid import gainsaid
from rawi.extract.said.sayings import Sayings
from rawi.extract.said.weighing import Weighing
from rawi.extract.scorer import Deciding, Features, Scorer, Tagged
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.dated_apart import begun_on, dates_other
from rawi.extract.what.happening import Happenings
from rawi.extract.what.launched import aims
from rawi.extract.what.settle import settle, settle_extent
from rawi.extract.what.settled import Settled
from rawi.extract.what.supply import ARMS, speaks_of_delivery
from rawi.extract.when import (
    ahead,
    begun_then,
    carried_time,
    carried_time_features,
    explained,
    heading_features,
    heading_time,
    may_date,
    opening_span,
    opening_time,
    recalled_with,
    time_features,
    told_by,
    undated_features,
)
from rawi.extract.where.astray import at_hand
from rawi.extract.where.described_places import describes
from rawi.extract.where.headed import finest_heading, where_headed
from rawi.extract.where.nested import finest, named_among, told_again, told_between, told_finer, where_to
from rawi.extract.where.one_of_several import not_in_each
from rawi.extract.where.reached import reached
from rawi.extract.who.accusing import dates_deed
from rawi.extract.who.backing import supporter
from rawi.extract.who.between import EXCHANGED, MOVES, MUTUAL, fight_each_other, is_mutual, part
from rawi.extract.who.by_name import by_name
from rawi.extract.who.caught import is_day_of_charge
from rawi.extract.who.claiming import claimed_later
from rawi.extract.who.feeling import is_felt
from rawi.extract.who.further import beside, destination
from rawi.extract.who.parties import settle_parties
from rawi.extract.who.pointed_to import two_sides
from rawi.extract.who.reporting import speaks_for
from rawi.extract.who.since import dates_since
from rawi.model import FACTUALITIES

_POINTED_TO = "pointed to"  # the two sides
_TAKING, _STATEMENT, _PROTEST = "capture", "statement", "protest"
_FIGHT = "clash"
_TOLL = "toll"  # is of the day on which it is told
_SAME_STORY = 2  # sentences in which the arms told of are still the same
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "killing", "abduct", "arrest", "destroy"))


class Decider:
    """One report's decisions. ``drafts`` returns every trigger judged real, in text order."""

    def __init__(self, layout: Layout, scorer: Deciding, explain: Scorer | None):
        self.layout = layout
        self.tree = Tree(layout)
        self.history = History()
        self.sayings = Sayings(layout, self.tree)
        self.weighing = Weighing(self.sayings)
        self.happenings = Happenings(layout, self.tree, self.history, scorer, explain)
        self.chooser = Chooser(scorer, explain)
        self.fillers = Fillers(layout, self.tree, self.history, self.chooser)

    def drafts(self) -> list[Draft]:
        """The drafts of all triggers judged to tell of a happening."""
        for trigger in self.layout.annotation.triggers:
            self.history.begin_anew(self.layout.entry[trigger.sentence])
            draft, told = self.happenings.judge(trigger, settle(self.layout, self.tree, trigger))
            if draft is not None and not told.is_silent(self.tree) and not self._is_told(draft):
                settle_extent(self.layout, self.tree, draft.trigger, told.settled)
                settle_parties(self.layout, self.tree, draft.trigger, told.settled)
                self._fill(draft, told.context, told.settled)
                self.history.add(draft)
        drafts = self.history.drafts
        said = self.sayings.attributions
        again = (*gainsaid(self.layout, drafts, said), *claimed_later(self.layout, self.tree, drafts, said))
        return sorted((*drafts, *again), key=lambda draft: draft.trigger.first)

    def _is_told(self, draft: Draft) -> bool:
        """The happening before tells it; of the two words for it, tightened THE SIEGE, the likelier says how likely."""
        if not self.happenings.is_told(draft):
            return False
        last = self.history.drafts[-1]
        if last.type == draft.type:
            last.probability = max(last.probability, draft.probability)
        return True

    def _fill(self, draft: Draft, context: Context, settled: Settled) -> None:
        self.fillers.begin()
        draft.place = self.fillers.fill(draft, context, settled, "place")
        if settled.place is None:
            draft.place = at_hand(self.layout, draft.trigger, draft.type, draft.place)
            if draft.place is not None:
                draft.place = where_to(self.layout, draft.place, draft.type)
                draft.place = named_among(self.layout, finest(self.layout, draft.place, draft.type))
                draft.place = finest_heading(self.layout, draft.place)
                draft.place = told_again(self.layout, self.tree, draft.trigger, draft.place)
                draft.place = told_finer(self.layout, self.tree, draft.trigger, draft.place, draft.type)
                draft.place = told_between(self.layout, draft.place, draft.type)
                draft.place = reached(self.layout, draft.trigger, draft.place)
                draft.place = not_in_each(self.layout, draft.trigger, draft.type, draft.place)
            draft.place = draft.place or where_headed(self.layout, draft.trigger, draft.type)
        draft.describes = describes(self.layout, self.tree, draft.trigger, draft.place)
        draft.share = settled.share
        exchanged = self._parties(draft, context, settled)
        if draft.type == ARMS and speaks_of_delivery(self.layout, draft.trigger):
            self._deliver(draft)
        self._time(draft, context, settled)
        self._attribution(draft, context)
        self._factuality(draft, context, settled)
        if counts_from_deal(self.layout, self.tree, draft.trigger, draft.time):
            draft.time = None
        draft.time = ahead(draft.time, draft.factuality)
        draft.supporter = supporter(self.layout, draft)
        draft.beside = exchanged or beside(self.layout, draft)
        draft.destination = destination(self.layout, draft)

    def _parties(self, draft: Draft, context: Context, settled: Settled) -> Phrase | None:
        """Who did it and to whom; returned is who did it as well, each to the other or each for himself: X and Y
        exchange fire; the FORCES OF THE TWO withdraw."""
        told = settled.both and draft.type in MUTUAL | EXCHANGED | MOVES
        pair = self.history.pair(draft.trigger.sentence) or two_sides(self.layout, draft.trigger) if told else None
        if pair is not None:
            draft.actor, other = pair
            draft.core += [_POINTED_TO] * 2
            if draft.type not in MUTUAL:
                return other
            draft.target = other
        elif settled.sides is not None and draft.type == _PROTEST and (faced := part(settled.sides)) is not None:
            draft.actor, draft.target = faced
            draft.core += [SAID] * 2
        elif settled.sides is not None and is_mutual(draft.type, settled.sides):
            draft.actor, draft.target = settled.sides.first, settled.sides.other
            draft.core.append(SAID)
            if settled.sides.exchanged:
                draft.core.append(SAID)
                draft.target = None
                return settled.sides.other
            if not settled.sides.closed:
                draft.target = self.fillers.fill(draft, context, settled, "target")
            else:
                draft.core.append(SAID)
        else:
            self._who(draft, context, settled)
        return None

    def _who(self, draft: Draft, context: Context, settled: Settled) -> None:
        """Who did it and to whom, one after the other."""
        if draft.type == _TAKING:
            settled.loser = settled.loser or settled.holder
        told = settled.teller if draft.type == _STATEMENT else None
        if aims(self.layout, self.tree, draft.trigger):
            told = told or self.history.launcher(draft.trigger.sentence)
        if told is not None:
            draft.actor = told
            draft.core.append(SAID)
        else:
            draft.actor = speaks_for(self.layout, draft.type, self.fillers.fill(draft, context, settled, "actor"))
            draft.actor = self.history.striker(draft) or draft.actor
        if settled.lost and settled.loser is None and draft.type == _TAKING:
            draft.actor, draft.target = settled.winner, draft.actor or self.history.leaver(draft)
            draft.core.append(draft.core[-1])  # as sure as who the subject is
        elif draft.type == _FIGHT and fight_each_other(self.layout, draft.actor):
            draft.core.append(draft.core[-1])
        else:
            draft.target = by_name(self.layout, self.fillers.fill(draft, context, settled, "target"))
        if settled.doer is None and (again := self._attackers(draft)) is not None:
            draft.actor, draft.target = again
        if draft.type == _FIGHT and draft.target is None and _is_half(draft):
            draft.actor = None
        if draft.type == _TAKING and draft.actor is None and (settled.lost or settled.loser):
            draft.actor = self.history.taker(draft)

    def _attackers(self, draft: Draft) -> tuple[Phrase, Phrase] | None:
        """Who attacked whom, where THE ATTACK told before is told again; not THE ATTACK ON somebody, which says so."""
        behind = self.layout.words[draft.trigger.last : draft.trigger.last + 1]
        return None if any(word.function for word in behind) else self.history.attackers(draft)

    def _deliver(self, draft: Draft) -> None:
        """THE batch included, the arms GIVEN: they go from whom to whom the text told right before."""
        before = next((d for d in reversed(self.history.drafts) if d.type == ARMS), None)
        if before is None or draft.trigger.sentence - before.trigger.sentence > _SAME_STORY:
            return
        if draft.actor is None or (before.actor is not None and draft.actor.entity.key == before.actor.entity.key):
            draft.actor, draft.target = draft.actor or before.actor, draft.target or before.target

    def _time(self, draft: Draft, context: Context, settled: Settled) -> None:
        here, kind = draft.trigger.sentence, draft.type
        spoken = self.sayings.verbs(here) if kind != _TOLL else []
        near = [
            t
            for t in may_date(self.layout, draft.trigger, spoken)
            if not (dates_end(self.layout, t) or is_deadline(self.layout, t) or is_due(self.layout, kind, t))
        ]
        near = [t for t in near if not dates_deed(self.layout, draft.trigger, t)]
        near = [t for t in near if kind == _TOLL or not dates_since(self.layout, draft.trigger, t)]
        near = [t for t in near if not dates_other(self.layout, self.tree, draft.trigger, t)]
        near = [t for t in near if not is_day_of_charge(self.layout, self.tree, draft.trigger, t)]
        near = [t for t in near if not dates_wounds(self.layout, draft.trigger, t)]
        near = [t for t in near if not dates_total(self.layout, draft.trigger, t)]
        if settled.clause is not None:
            draft.time = self._time_of_total(near, settled.clause)
            return
        told = told_by(self.layout, draft.trigger) or opening_span(self.layout, draft.trigger)
        told = told or begun_on(self.layout, self.tree, draft.trigger)
        told = told or opening_time(self.layout, self.tree, draft.trigger, near)
        told = told or recalled_with(self.layout, draft.trigger, near) or explained(self.layout, draft.trigger, near)
        if told is not None:
            draft.time = told
            return
        near = [time for time in near for _ in range(time.told)]
        times: list[Time | None] = [None, *near]
        empty = empty_features(context, draft.sense, "date", sum(time.told for time in self.layout.times[here]), 0)
        rows: list[Features] = [empty + undated_features(context, self.history)]
        rows += [time_features(self.layout, context, kind, time, self.history) for time in near]
        apart = answer_to(self.layout, draft.trigger) is not None
        heading = heading_time(self.layout, here) if not apart else None
        if heading is not None:
            times.append(heading)
            rows.append(heading_features(self.layout, context, kind, heading, self.history, here))
        carried = carried_time(self.layout, here, self.history)
        if carried is not None and carried is not heading and not apart:
            times.append(carried)
            rows.append(carried_time_features(self.layout, context, kind, carried, here))
        draft.time = begun_then(self.layout, draft.trigger, self.chooser.choose(draft, "date", times, rows))

    @staticmethod
    def _time_of_total(times: list[Time], start: int) -> Time | None:
        """The time of the clause that tells a total, a span rather than a day: since 7 October, DURING A WEEK."""
        own = [time for time in times if time.first >= start]
        spans = [time for time in own if "/" in time.edtf]
        return next(iter([*spans, *own]), None)

    def _attribution(self, draft: Draft, context: Context) -> None:
        given = self.sayings.given_by(draft.trigger) or self.sayings.told_by(context)
        if given is not None or self.sayings.is_own_word(context):
            draft.attribution = given
            return
        draft.affirmed = self.sayings.after_denial(context) is not None or self.sayings.is_past_denial(draft.trigger)
        draft.attribution = self.sayings.denier_goes_on(context)
        if draft.attribution is not None:
            return
        sources = self.sayings.sources(draft.trigger)
        rows: list[Features] = [
            empty_features(context, draft.sense, "chain", len(sources.near), len(sources.earlier))
            + self.weighing.silence_features(context, sources)
        ]
        rows += [self.weighing.features(context, draft, a, sources) for a in sources.all]
        draft.attribution = self.chooser.choose(draft, "chain", [None, *sources.all], rows)

    def _factuality(self, draft: Draft, context: Context, settled: Settled) -> None:
        if settled.factuality is not None:
            if settled.untrue:
                draft.attribution = draft.attribution or self.sayings.denier(draft.trigger)
            draft.disowned = settled.factuality == "negated" and (settled.untrue or _disowns(draft))
            halted = called_off(self.layout, self.tree, draft.trigger) is not None  # no denial: there were attacks
            draft.disowned = draft.disowned and draft.attribution is not None and not halted
            draft.factuality = "actual" if draft.disowned else settled.factuality
            return
        if self.sayings.is_denied_by_noun(draft.trigger):
            return
        names = factuality_features(self.layout, context, draft.type, draft.time, self.history)
        left = self._left(draft)
        rows: list[Features] = [[] if value == FACTUALITIES[0] else Tagged([], [], value, names) for value in left]
        draft.factuality = self.chooser.choose(draft, "factuality", left, rows)

    def _left(self, draft: Draft) -> tuple[str, ...]:
        """How real the happening may be by its words."""
        layout, tree, trigger = self.layout, self.tree, draft.trigger
        over = is_finished(layout, tree, trigger) or is_felt(layout, tree, trigger)
        if over or told_by(layout, trigger) is not None:
            return ("actual",)
        begins = draft.time is not None and draft.time.begins is not None  # it BEGINS on a day to come
        if begins or only_aimed_at(layout, tree, trigger):
            return ("planned",)
        told = not_over(layout, tree, trigger) or told_behind(layout, trigger)
        return told or moods(layout, tree, trigger, draft.type)


def _is_half(draft: Draft) -> bool:
    """Of a fight that names nobody, one side alone from an earlier sentence."""
    side = draft.actor
    return side is not None and side.sentence != draft.trigger.sentence and len(side.group) == 1


def _disowns(draft: Draft) -> bool:
    """Our forces did not shell the town: the accused speaks, and denies."""
    if draft.attribution is None or draft.actor is None or draft.type not in _DEEDS:
        return False
    return draft.attribution.chain[-1].entity.key == draft.actor.entity.key  # type: ignore[no-any-return]
