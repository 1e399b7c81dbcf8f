"""Go through a report's triggers in order and decide: a real happening or not, and what fills each slot."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from rawi.annotate.mentions import ACTOR, Phrase, Time, Trigger
from rawi.extract.arms import THROWN, USED, arms_at
from rawi.extract.astray import at_hand, is_taken_to
from rawi.extract.attribution import Attribution
from rawi.extract.backing import backs, supporter
from rawi.extract.between import EXCHANGED, MUTUAL, TWO_SIDED, are_opponents, fight_each_other, is_mutual, part
from rawi.extract.candidates import Candidates, Near
from rawi.extract.contest import Contest
from rawi.extract.context import Context
from rawi.extract.dead import is_counted
from rawi.extract.doubt import most_doubt
from rawi.extract.drafts import Draft, History
from rawi.extract.features import (
    carried_features,
    empty_features,
    fits,
    phrase_features,
    place_features,
    setting_features,
    standing_features,
    trigger_features,
)
from rawi.extract.further import beside, destination, is_destination, is_within
from rawi.extract.governed import AS_OBJECT, aimed_by, moods
from rawi.extract.halves import Half, Halves
from rawi.extract.helpers import is_quoted, is_told_apart, may_do
from rawi.extract.layout import Layout
from rawi.extract.mood import factuality_features
from rawi.extract.nested import finest
from rawi.extract.sayings import Sayings
from rawi.extract.scorer import Choice, Deciding, Features, Scorer, Tagged
from rawi.extract.settle import settle
from rawi.extract.settled import Settled
from rawi.extract.supply import ARMS, speaks_of_delivery
from rawi.extract.surroundings import surrounding_features
from rawi.extract.syntax import Tree
from rawi.extract.unsettled import not_over
from rawi.extract.ways import Tied, is_done_to, names_no_subject, role_of, tie
from rawi.extract.when import (
    carried_time,
    carried_time_features,
    dates_saying,
    heading_features,
    heading_time,
    time_features,
    undated_features,
)
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import Hit
from rawi.model import FACTUALITIES

_ARMED_HEADS = frozenset(("force", "fighters", "aircraft", "artillery"))
_ARMED_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition", "security_force"))
_NOTHING_TO_CHOOSE = 0.5  # a slot left empty because nothing stands near may well be filled by words not understood
_STRIKES = frozenset(("airstrike", "shelling"))
# how many times surer than nobody, nowhere, what stands in another sentence must be (chosen on folds)
_CAUTION = {"target": 2.0, "place": 1.5}
_ELSEWHERE = frozenset(("carried", "earlier", "later"))
_GROUND = frozenset(("capture", "hold", "advance", "withdraw", "siege"))  # what is done by those who stand there
_BACKING = frozenset(("support", "arms", "airstrike"))  # what backing itself is told by
_SAID = 0.9  # "between X and Y" says who: so settled, 125 of 140 are right on folds
_PROTEST = "protest"
_TOLL = "toll"  # is of the day on which it is told
_POINTED_TO = 0.5  # "the two sides" are harder to find
_TO, _WITH = "ila", "bi"
_WITHIN = AS_OBJECT | {_WITH}
_BEHIND = frozenset((">b1", ">b2", ">b3"))
_SAME_STORY = 2  # sentences in which the arms told of are still the same
_TOPIC_WORDS = 3  # fewer words of another topic say nothing
Option = tuple[Hit, Sense]
C = TypeVar("C")


class Decider:
    """One report's decisions. ``drafts`` returns every trigger judged real, in text order."""

    def __init__(self, layout: Layout, scorer: Deciding, explain: Scorer | None):
        self.layout, self.scorer, self.explain = layout, scorer, explain
        self.history = History()
        self.candidates = Candidates(layout)
        self._rows: dict[int, list[str]] = {}
        self._ties: dict[int, Tied] = {}
        self.tree = Tree(layout)
        self.sayings = Sayings(layout, self.tree)
        self.halves = Halves(self.tree)
        self.armed = _armed(layout)
        self.seen: Counter[str] = Counter()

    def drafts(self) -> list[Draft]:
        """The drafts of all triggers judged to tell of a happening."""
        for trigger in self.layout.annotation.triggers:
            settled = settle(self.layout, self.tree, trigger)
            draft, told = self._happening(trigger, settled)
            self.seen[told.context.lemma] += 1
            if draft is not None and not told.settled.silent and not self._is_told(draft):
                self._fill(draft, told.context, told.settled)
                self.history.add(draft)
        return self.history.drafts

    def _is_told(self, draft: Draft) -> bool:
        """The happening right before tells it: sent REINFORCEMENTS, secured a safe EXIT (both coded in 6 of 55); a
        battle of LIBERATING, the operation's aim (coded apart in 2 of 26)."""
        last = self.history.drafts[-1] if self.history.drafts else None
        if last is None:
            return False
        told, node = self.tree.trigger(last.trigger), self.tree.trigger(draft.trigger)
        if node is not None and node.up is told and draft.type in (last.type, "hold"):
            if draft.type not in (_TAKING, "hold"):
                return node.label in _WITHIN
            site = self.tree.phrase(last.place) if last.place is not None else None
            regained = last.type == _TAKING and site is not None and site.up is node  # regained CONTROL of the town
            return node.label == "gen" or (regained and node.label in _WITHIN)
        if draft.type == last.type:
            return False
        if last.type != "operation" or draft.type != _TAKING:
            return False
        aim = aimed_by(self.layout, self.tree, draft.trigger)
        node = self.tree.trigger(aim) if aim is not None else None
        return node is not None and told in (node, node.up)

    def _happening(self, trigger: Trigger, settled: Settled) -> tuple[Draft | None, Half]:
        """Whether a trigger tells of a happening, and of what type; and by which word it is told."""
        contexts: dict[int, Context] = {}
        candidates: list[Option | None] = [None]
        rows: list[Features] = [[]]
        for rank, (hit, sense) in enumerate(trigger.options):
            context = contexts.get(id(hit))
            if context is None:
                seen = self.seen[hit.form.entry.id]
                context = contexts[id(hit)] = Context(self.layout, self.tree, trigger, hit, self.armed, seen)
                context.general += setting_features(self.layout, trigger, self.history)
                context.general += surrounding_features(self.layout, context)
            if not settled.reads(hit):
                continue
            candidates.append((hit, sense))
            rows.append(trigger_features(context, sense, rank, self.history.told[sense.type]))
        choice = self.scorer.choose("trigger", [(trigger, option) for option in candidates], rows)
        if choice.winner == 0 and len(choice.all) > 1:
            best = max(choice.all[1:])
            number = choice.all.index(best, 1)
            likeliest = candidates[number]
            if likeliest is not None and choice.all[0] < (1.0 if settled.sure else most_doubt(likeliest[1].type)):
                choice = Choice(number, best, choice.all)
        fitting = [n for n, option in enumerate(candidates) if option is None or settled.allows(option[1].type)]
        if choice.winner not in fitting:  # it happened or did not, but as another type
            best = max(fitting[1:], key=lambda n: choice.all[n], default=0)
            choice = Choice(best, choice.probability, choice.all)
        chosen = candidates[choice.winner]
        context = contexts[id(chosen[0] if chosen is not None else trigger.options[0][0])]
        told = Half(
            trigger, [o if n in fitting else None for n, o in enumerate(candidates)], choice.all, context, settled
        )
        if chosen is None and not settled.silent and (joined := self.halves.joined(told)) is not None:
            told, chosen, share = joined
            choice = Choice(_of_type(candidates, chosen[1].type), share, choice.all)
        if chosen is None:
            return None, told
        draft = Draft(told.trigger, chosen[1].type, *chosen, choice.probability)
        if self.explain is not None:
            draft.because.append(self.explain.explain("trigger", candidates, rows, choice, _typed))
        return draft, told

    def _fill(self, draft: Draft, context: Context, settled: Settled) -> None:
        self._rows.clear()
        self._ties.clear()
        draft.place = self._phrase(draft, context, settled, "place")
        if settled.place is None:
            draft.place = at_hand(self.layout, draft.trigger, draft.type, draft.place)
            draft.place = finest(self.layout, draft.place) if draft.place is not None else None
        draft.share = settled.share
        exchanged = self._parties(draft, context, settled)
        if draft.type == ARMS and speaks_of_delivery(self.layout, draft.trigger):
            self._deliver(draft)
        self._time(draft, context)
        self._attribution(draft, context)
        self._factuality(draft, context, settled)
        draft.supporter = supporter(self.layout, draft)
        draft.beside = exchanged or beside(self.layout, draft)
        draft.destination = destination(self.layout, draft)

    def _parties(self, draft: Draft, context: Context, settled: Settled) -> Phrase | None:
        """Who did it and to whom; returned is who did it as well, each to the other: X and Y exchange fire."""
        told = settled.both and draft.type in MUTUAL | EXCHANGED
        pair = self.history.pair(draft.trigger.sentence) if told else None
        if pair is not None:
            draft.actor, other = pair
            draft.core += [_POINTED_TO] * 2
            if draft.type in EXCHANGED:
                return other
            draft.target = other
        elif settled.sides is not None and draft.type == _PROTEST and (faced := part(settled.sides)) is not None:
            draft.actor, draft.target = faced
            draft.core += [_SAID] * 2
        elif settled.sides is not None and is_mutual(draft.type, settled.sides):
            draft.actor, draft.target = settled.sides.first, settled.sides.other
            draft.core.append(_SAID)
            if not settled.sides.closed:
                draft.target = self._phrase(draft, context, settled, "target")
            else:
                draft.core.append(_SAID)
        else:
            self._who(draft, context, settled)
        return None

    def _who(self, draft: Draft, context: Context, settled: Settled) -> None:
        """Who did it and to whom, one after the other."""
        if draft.type == _TAKING:
            settled.loser = settled.loser or settled.holder
        if settled.teller is not None and draft.type == _STATEMENT:
            draft.actor = settled.teller
            draft.core.append(_SAID)
        else:
            draft.actor = self._phrase(draft, context, settled, "actor")
        if settled.lost and settled.loser is None and draft.type == _TAKING:
            draft.actor, draft.target = settled.winner, draft.actor or self.history.leaver(draft)
            draft.core.append(draft.core[-1])  # as sure as who the subject is
        elif draft.type == "clash" and fight_each_other(self.layout, draft.actor):
            draft.core.append(draft.core[-1])
        else:
            draft.target = self._phrase(draft, context, settled, "target")
        if draft.type == _TAKING and draft.actor is None and (settled.lost or settled.loser):
            draft.actor = self.history.taker(draft)

    def _deliver(self, draft: Draft) -> None:
        """THE batch included, the arms GIVEN: they go from whom to whom the text told right before."""
        before = next((d for d in reversed(self.history.drafts) if d.type == ARMS), None)
        if before is None or draft.trigger.sentence - before.trigger.sentence > _SAME_STORY:
            return
        if draft.actor is None or (before.actor is not None and draft.actor.entity.key == before.actor.entity.key):
            draft.actor, draft.target = draft.actor or before.actor, draft.target or before.target

    # -- slots ------------------------------------------------------------------------------------------------------

    def _phrase(self, draft: Draft, context: Context, settled: Settled, slot: str) -> Phrase | None:
        """The phrase that fills who or where: in the sentence, taken up from before, or none."""
        kind, here, actor = draft.type, draft.trigger.sentence, draft.actor
        near = self.candidates.near(draft.trigger, slot)
        taken = {item.phrase.entity.key for item in near}
        if slot == "target" and actor is not None:
            taken.add(actor.entity.key)
        near = [item for item in near if self._may_fill(draft, context, slot, item.phrase)]
        if slot == "target" and settled.loser is None:
            near = [item for item in near if not self._is_only_counted(draft, context, item.phrase)]
        carried = [item for item in self.history.carried(slot) if item[0].entity.key not in taken]
        taken |= {item[0].entity.key for item in carried}
        earlier = [phrase for phrase in self.candidates.earlier(here, slot) if phrase.entity.key not in taken]
        taken |= {phrase.entity.key for phrase in earlier}
        later = [phrase for phrase in self.candidates.later(here, slot) if phrase.entity.key not in taken]
        rows = [empty_features(context, draft.sense, slot, len(near), len(carried))]
        ties = [self._tied(context, draft.sense, item.phrase) for item in near]
        rows += [self._row(context, kind, item, tied, slot) for item, tied in zip(near, ties, strict=True)]
        rows += [carried_features(context, kind, back, was, here - p.sentence) for p, back, was in carried]
        rows += [[] for _ in (*earlier, *later)]  # what tells them is that they stand elsewhere
        phrases = [*(item.phrase for item in near), *(item[0] for item in carried), *earlier, *later]
        sources = [
            "empty",
            *(tie(tied.way) for tied in ties),
            *["carried"] * len(carried),
            *["earlier"] * len(earlier),
            *["later"] * len(later),
        ]
        fit = [False, *(fits(tied.role, slot) for tied in ties), *[False] * (len(phrases) - len(ties))]
        contest = Contest(context, draft, slot, [None, *phrases], sources, fit, self.history)
        rows = [row + contest.features(number) for number, row in enumerate(rows)]
        for row, phrase in zip(rows[1:], phrases, strict=True):
            row += standing_features(self.layout, phrase, self.history, actor, kind, slot)
        kept = settled.fitting(slot, [None, *phrases])
        if slot == "actor":
            subjects = {id(item.phrase) for item, tied in zip(near, ties, strict=True) if tied.way in _BEHIND}
            verb = self.layout.words[draft.trigger.first].verbal
            done_to = {id(i.phrase) for i, tied in zip(near, ties, strict=True) if is_done_to(kind, verb, tied)}
            kept = {n: p for n, p in kept.items() if id(p) not in done_to} or kept
            kept = self._doers(draft, kept, sources, subjects)
        return self._decide(draft, slot, [kept[n] for n in kept], [rows[n] for n in kept], core=True)

    def _doers(
        self, draft: Draft, kept: dict[int, Phrase | None], sources: list[str], subjects: set[int]
    ) -> dict[int, Phrase | None]:
        """The candidates that may have done it: of what WAS DONE, by the signs on the verb, neither its subject nor who
        is told of elsewhere; opponents nothing together; who acts with another, where that one is named, not alone."""
        if self.layout.is_marked_passive(draft.trigger.first):
            may = {n: p for n, p in kept.items() if sources[n] not in _ELSEWHERE and id(p) not in subjects}
            kept = may or kept
        if draft.type not in TWO_SIDED:
            kept = {n: p for n, p in kept.items() if p is None or not are_opponents(p)}
        others = {n: p for n, p in kept.items() if p is None or not p.beside}
        kept = others if any(p is not None for p in others.values()) else kept
        return self._on_the_ground(kept, sources) if draft.type in _GROUND else kept

    def _may_fill(self, draft: Draft, context: Context, slot: str, phrase: Phrase) -> bool:
        """Nobody does to himself, nor is done to by whom he acts with; who only backs another did nothing; who gets
        arms does not give them; behind a verb that says "they" stands no subject; and nobody was struck where he was
        taken to."""
        if slot == "place":
            return not (is_taken_to(draft.type, phrase) or is_destination(self.layout, draft, phrase))
        if not may_do(draft.type, slot, phrase) or is_quoted(self.layout, phrase):
            return False
        if draft.type not in _BACKING and backs(self.layout, phrase, draft.trigger):
            return False
        if slot == "target":
            apart = is_within(draft.actor, phrase) or is_told_apart(self.layout, draft.trigger, phrase)
            if self._is_means(draft, context, phrase) or apart:
                return False
            return not phrase.beside and (draft.actor is None or phrase.entity.key != draft.actor.entity.key)
        if slot != "actor" or not (draft.type == ARMS or names_no_subject(draft.hit)):
            return True
        way = self._tied(context, draft.sense, phrase).way
        gets = draft.type == ARMS and way.endswith(_TO)
        return not gets and not (names_no_subject(draft.hit) and way in _BEHIND)

    def _is_only_counted(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Unnamed victims of a count are no target of shelling and air strikes (3 of 24 on folds), unless struck."""
        if draft.type not in _STRIKES or not is_counted(self.layout, phrase):
            return False
        return not tie(self._tied(context, draft.sense, phrase).way).startswith("own.")

    def _is_means(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Struck WITH two drones, threw BARRELS, A MISSILE hit a parade: the arms are not what was struck."""
        arms = arms_at(self.layout, phrase.first, USED)
        if arms is None:
            return False
        if draft.type in _STRIKES and arms.form.entry.id in THROWN:
            return True
        lone = context.node is not None and not any(child.label == "pre" for child in context.node.below)
        subject = lone and self._tied(context, draft.sense, phrase).way == ">b1" and phrase.head != "aircraft"
        return phrase.preposition == _WITH or (subject and draft.type in _STRIKES)

    def _on_the_ground(self, kept: dict[int, Phrase | None], sources: list[str]) -> dict[int, Phrase | None]:
        """The candidates without those that only support another one: A backed B, before the town WAS TAKEN."""
        keys = {phrase.entity.key for phrase in kept.values() if phrase is not None}
        backs = {key for key, backed in self.history.backed.items() if backed in keys}
        return {
            n: phrase
            for n, phrase in kept.items()
            if phrase is None or phrase.entity.key not in backs or sources[n].startswith("own.")
        }

    def _tied(self, context: Context, sense: Sense, phrase: Phrase) -> Tied:
        """How a near candidate hangs on the trigger; all slots share it."""
        tied = self._ties.get(id(phrase))
        if tied is None:
            way = self.tree.path(context.trigger, phrase)
            tied = self._ties[id(phrase)] = Tied(way, role_of(context, sense, way))
        return tied

    def _row(self, context: Context, kind: str, item: Near, tied: Tied, slot: str) -> list[str]:
        """The features of a near candidate; who-slots share them."""
        if slot == "place":
            common = phrase_features(self.layout, context, kind, item, tied, self.history)
            return common + place_features(context, item.phrase)
        row = self._rows.get(id(item.phrase))
        if row is None:
            row = phrase_features(self.layout, context, kind, item, tied, self.history)
            self._rows[id(item.phrase)] = row
        return row

    def _decide(
        self, draft: Draft, slot: str, candidates: Sequence[C], rows: Sequence[Features], core: bool = False
    ) -> C:
        choice = self.scorer.choose(slot, [(draft, candidate) for candidate in candidates], rows)
        if core:
            choice = _by_entity(candidates, choice, draft.trigger.sentence, _CAUTION.get(slot, 1.0))
            draft.core.append(_NOTHING_TO_CHOOSE if list(candidates) == [None] else choice.probability)
        if self.explain is not None and len(candidates) > 1:
            draft.because.append(self.explain.explain(slot, candidates, rows, choice, _shown))
        return candidates[choice.winner]

    def _time(self, draft: Draft, context: Context) -> None:
        here, kind = draft.trigger.sentence, draft.type
        spoken = self.sayings.verbs(here) if kind != _TOLL else []
        near = [t for t in self.layout.times[here] if not dates_saying(self.layout, draft.trigger, t, spoken)]
        times: list[Time | None] = [None, *near]
        empty = empty_features(context, draft.sense, "date", len(self.layout.times[here]), 0)
        rows: list[Features] = [empty + undated_features(self.layout, context, self.history)]
        rows += [time_features(self.layout, context, kind, time, self.history) for time in near]
        heading = heading_time(self.layout, here)
        if heading is not None:
            times.append(heading)
            rows.append(heading_features(self.layout, context, kind, heading, self.history, here))
        carried = carried_time(self.layout, here, self.history)
        if carried is not None and carried is not heading:
            times.append(carried)
            rows.append(carried_time_features(self.layout, context, kind, carried, here))
        draft.time = self._decide(draft, "date", times, rows)

    def _attribution(self, draft: Draft, context: Context) -> None:
        given = self.sayings.given_by(draft.trigger) or self.sayings.told_by(context)
        if given is not None:
            draft.attribution = given
            return
        sources = self.sayings.sources(draft.trigger)
        rows: list[Features] = [
            empty_features(context, draft.sense, "chain", len(sources.near), len(sources.earlier))
            + self.sayings.silence_features(context, draft.type, sources)
        ]
        rows += [self.sayings.features(context, draft, a, sources) for a in sources.all]
        draft.attribution = self._decide(draft, "chain", [None, *sources.all], rows)
        draft.affirmed = self.sayings.after_denial(context) is not None

    def _factuality(self, draft: Draft, context: Context, settled: Settled) -> None:
        if settled.factuality is not None:
            draft.disowned = settled.factuality == "negated" and _disowns(draft)
            draft.factuality = "actual" if draft.disowned else settled.factuality
            return
        names = factuality_features(self.layout, context, draft.type, draft.time, self.history)
        left = not_over(self.layout, self.tree, draft.trigger) or moods(
            self.layout, self.tree, draft.trigger, draft.type
        )
        rows: list[Features] = [[] if value == FACTUALITIES[0] else Tagged([], [], value, names) for value in left]
        draft.factuality = self._decide(draft, "factuality", left, rows)


_TAKING, _STATEMENT = "capture", "statement"
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "killing", "abduct", "arrest", "destroy"))


def _disowns(draft: Draft) -> bool:
    """Our forces did not shell the town: the accused speaks, and denies."""
    if draft.attribution is None or draft.actor is None or draft.type not in _DEEDS:
        return False
    return draft.attribution.chain[-1].entity.key == draft.actor.entity.key  # type: ignore[no-any-return]


def _by_entity(candidates: Sequence[object], choice: Choice, here: int, caution: float) -> Choice:
    """The surest entity rather than the surest mention: mentions of one party or place add up.

    ``caution`` is how many times surer than those of the sentence, and than nobody, those of another must be.
    """
    if len(candidates) == 1:
        return choice
    totals: dict[str, float] = {}
    keys = [candidate.entity.key if isinstance(candidate, Phrase) else "" for candidate in candidates]
    for candidate, key, share in zip(candidates, keys, choice.all, strict=True):
        far = isinstance(candidate, Phrase) and candidate.sentence != here
        totals[key] = totals.get(key, 0.0) + (share / caution if far else share)
    best = max(totals.values())
    chosen = next(key for key, total in totals.items() if total == best)
    share, winner = max(
        (share, -number) for number, (key, share) in enumerate(zip(keys, choice.all, strict=True)) if key == chosen
    )
    return Choice(-winner, min(best, 1.0), choice.all)


def _armed(layout: Layout) -> str:
    """How much of war the report speaks, and of what else: distinct armed parties, and words of sport, fire, trade."""
    phrases = [phrase for phrase in layout.annotation.phrases if phrase.kind == ACTOR]
    armed = {phrase.entity.key for phrase in phrases if phrase.head in _ARMED_HEADS and phrase.head != "name"}
    armed |= {p.entity.key for p in phrases if p.entity.actor is not None and p.entity.actor.kind in _ARMED_KINDS}
    topics = Counter(h.form.entry.id for w in layout.words for h in w.groups.get("topic", ()))
    topic, count = max(topics.items(), key=lambda pair: (pair[1], pair[0]), default=("none", 0))
    return f"{min(5, len(armed))}:{topic if count >= _TOPIC_WORDS else 'none'}"


def _of_type(candidates: Sequence[Option | None], kind: str) -> int:
    """The number of the candidate of a type."""
    return next(n for n, option in enumerate(candidates) if option is not None and option[1].type == kind)


def _typed(option: Option | None) -> str:
    """A trigger's option by its type."""
    return option[1].type if option is not None else "no happening"


def _shown(candidate: object) -> str:
    """A candidate in a word or a few."""
    if isinstance(candidate, Phrase):
        return str(candidate.entity.name_ar)
    if isinstance(candidate, Time):
        return candidate.edtf
    if isinstance(candidate, Attribution):
        return " < ".join(_shown(link) for link in candidate.chain)
    return "none" if candidate is None else str(candidate)
