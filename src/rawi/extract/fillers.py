"""Which phrase fills who or where: those that may, told by how they hang on the trigger and what they did before."""

from rawi.annotate.mentions import Phrase
from rawi.extract.answered import is_of_earlier
from rawi.extract.candidates import Candidates, Near, beside
from rawi.extract.chooser import Chooser
from rawi.extract.contest import Contest
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.features import (
    carried_features,
    empty_features,
    fits,
    phrase_features,
    place_features,
    standing_features,
)
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.tree.ways import Tied, is_done_to, names_no_subject, role_of, tie
from rawi.extract.what.arms import USED, arms_at, is_thrown
from rawi.extract.what.dating import is_elsewhere, is_of_dating
from rawi.extract.what.settled import Settled
from rawi.extract.what.supply import ARMS
from rawi.extract.where.astray import is_station, is_taken_to, is_where_fired_from
from rawi.extract.where.elsewhere import is_of_another
from rawi.extract.where.lands import is_of_lands, nameless_lands
from rawi.extract.where.shares import is_of_share
from rawi.extract.where.subjected import is_origin
from rawi.extract.who.accusing import is_of_charge
from rawi.extract.who.among import is_among
from rawi.extract.who.asking import is_not_asked
from rawi.extract.who.backing import backs
from rawi.extract.who.between import TWO_SIDED, are_opponents
from rawi.extract.who.dead import is_counted
from rawi.extract.who.described import is_apposition, is_backer_in_passing
from rawi.extract.who.faced import is_no_attacker
from rawi.extract.who.fired import is_answer, is_where_dead_came
from rawi.extract.who.further import is_destination, is_within
from rawi.extract.who.helpers import is_quoted, is_told_apart, may_do
from rawi.extract.who.obstructed import is_only_hindered
from rawi.extract.who.passives import was_destroyed
from rawi.extract.who.perished import is_some_of_them
from rawi.lexicon.entries import Sense
from rawi.model import FROM_AFAR

_ELSEWHERE = frozenset(("carried", "earlier", "later"))
_GROUND = frozenset(("capture", "hold", "advance", "withdraw", "siege"))  # what is done by those who stand there
_BACKING = frozenset(("support", "arms", "airstrike"))  # what backing itself is told by
_AIR, _BOMBING, _FIGHT, _WAY = "airstrike", "bombing", "clash", "way"
_STATEMENT, _TO, _WITH = "statement", "ila", "bi"
_BEHIND = frozenset((">b1", ">b2", ">b3"))


class Fillers:
    """Fills the slots for who and where of one draft after the other."""

    def __init__(self, layout: Layout, tree: Tree, history: History, chooser: Chooser):
        self.layout, self.tree, self.history, self.chooser = layout, tree, history, chooser
        self.candidates = Candidates(layout)
        self._rows: dict[int, list[str]] = {}
        self._ties: dict[int, Tied] = {}

    def begin(self) -> None:
        """Forget how phrases hang on the last trigger."""
        self._rows.clear()
        self._ties.clear()

    def fill(self, draft: Draft, context: Context, settled: Settled, slot: str) -> Phrase | None:
        """The phrase that fills who or where: in the sentence, taken up from before, or none."""
        kind, here, actor = draft.type, draft.trigger.sentence, draft.actor
        near = self.candidates.near(draft.trigger, slot)
        taken = {item.phrase.entity.key for item in near}
        if slot == "target" and actor is not None:
            taken.add(actor.entity.key)
        near = [item for item in near if self._may_fill(draft, context, slot, item.phrase)]
        alone = self.layout.lists.item(draft.trigger.first)
        if settled.clause is not None:
            near = [item for item in near if item.phrase.first >= settled.clause]
        if settled.until is not None:
            near = [item for item in near if item.phrase.first < settled.until]
        if alone is not None:
            near = [item for item in near if self.layout.lists.is_within(item.phrase.first, alone)]
        lands = nameless_lands(self.layout, self.tree, draft) if slot == "place" else None
        if lands is not None:
            near = [item for item in near if is_of_lands(self.layout, self.tree, draft, lands, item.phrase)]
        apart = settled.clause is not None or alone is not None or lands is not None
        if slot == "target" and _is_left_out(settled.loser, taken) and settled.loser is not None:
            near.append(beside(settled.loser, draft.trigger))  # HOUSES were raided: few words, but the object
        where = settled.place if slot == "place" else None
        if where is not None and where.names and where.entity.key not in taken:
            near.append(beside(where, draft.trigger))  # far from X, WHICH Y HOLDS
        if slot == "target" and settled.loser is None:
            near = [item for item in near if not self._is_only_counted(draft, context, item.phrase)]
        carried = [item for item in self.history.carried(slot) if item[0].entity.key not in taken]
        first = self.layout.matter_of(here, slot)
        carried = [item for item in carried if item[0].sentence >= first and not apart]
        taken |= {item[0].entity.key for item in carried}
        earlier = [phrase for phrase in self.candidates.earlier(here, slot) if phrase.entity.key not in taken]
        earlier = [phrase for phrase in earlier if not is_of_dating(self.layout, phrase) and not apart]
        said = settled.doer if slot == "actor" else None  # by its words, and of a sentence before
        if said is not None and said.sentence < here and all(said.entity.key != p.entity.key for p in earlier):
            earlier += [said.group[0]] if said.entity.key not in taken else []
        if said is not None and said.sentence == here and said not in self.layout.whos[here]:
            near.append(beside(said, draft.trigger))  # the party of the media office that speaks
        taken |= {phrase.entity.key for phrase in earlier}
        later = [phrase for phrase in self.candidates.later(here, slot) if phrase.entity.key not in taken]
        later = later if not apart else []
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
            kept = self._doers(draft, kept, sources, subjects) or {0: None}
        return self.chooser.choose(
            draft, slot, [kept[n] for n in kept], [rows[n] for n in kept], core=True, settled=len(kept) == 1 < len(rows)
        )

    def _doers(
        self, draft: Draft, kept: dict[int, Phrase | None], sources: list[str], subjects: set[int]
    ) -> dict[int, Phrase | None]:
        """The candidates that may have done it: of what WAS DONE, by the signs on the verb, neither its subject nor who
        is told of elsewhere; opponents nothing together; who acts with another, where that one is named, not alone."""
        if self.layout.is_marked_passive(draft.trigger.first):
            may = {n: p for n, p in kept.items() if sources[n] not in _ELSEWHERE and id(p) not in subjects}
            kept = may or kept
        if was_destroyed(self.layout, self.tree, draft.trigger):
            kept = {n: p for n, p in kept.items() if p is None or sources[n] not in _ELSEWHERE} or kept
        if draft.type not in TWO_SIDED:
            kept = {n: p for n, p in kept.items() if p is None or not are_opponents(p)}
        others = {n: p for n, p in kept.items() if p is None or not p.beside}
        kept = others if any(p is not None for p in others.values()) else kept
        return self._on_the_ground(kept, sources) if draft.type in _GROUND else kept

    def _may_fill(self, draft: Draft, context: Context, slot: str, phrase: Phrase) -> bool:
        """Nobody does to himself, nor is done to by whom he acts with; who only backs another did nothing; who gets
        arms does not give them; behind a verb that says "they" stands no subject; and nobody was struck where he was
        taken to."""
        if is_answer(self.layout, draft.trigger, phrase) or self._is_of_earlier(draft, phrase):
            return False
        if slot == "place":
            of_some = is_of_share(self.layout, draft.trigger, phrase)
            if of_some or is_where_dead_came(self.layout, draft.trigger, draft.type, phrase):
                return False
            apart = is_destination(self.layout, draft, phrase) or is_elsewhere(self.layout, draft.type, phrase)
            apart = apart or is_of_another(self.layout, self.tree, draft, phrase)
            apart = apart or is_origin(self.layout, self.tree, draft.trigger, phrase)
            apart = apart or is_where_fired_from(self.layout, draft.type, phrase)
            return not (apart or is_taken_to(self.layout, draft.type, phrase) or is_station(self.layout, phrase))
        if not may_do(draft.type, slot, phrase) or is_quoted(self.layout, phrase):
            return False
        if is_apposition(self.layout, phrase) or is_backer_in_passing(self.layout, phrase):
            return False
        told_before = draft.type == _AIR and phrase.first > draft.trigger.last  # raids WITH THE BACKING OF X
        struck = slot == "target" and draft.type in FROM_AFAR
        may_back = draft.type in _BACKING and not (told_before or struck)
        if not may_back and backs(self.layout, phrase, draft.trigger):
            return False
        if phrase.astray == _WAY:
            return False  # missiles fired FROM a country: it is told of them
        if is_among(self.layout, phrase) or is_of_charge(self.layout, draft.trigger, phrase):
            return False
        if slot == "target":
            if draft.type == _STATEMENT and is_not_asked(self.layout, phrase):
                return False
            apart = is_within(draft.actor, phrase) or is_told_apart(self.layout, draft.trigger, phrase)
            apart = apart or is_only_hindered(self.layout, self.tree, draft.trigger, phrase)
            fight = draft.type == _FIGHT
            apart = apart or (fight and is_no_attacker(self.layout, self.tree, draft.trigger, phrase))
            goods = draft.type == ARMS and phrase.preposition == _WITH  # provided X WITH arms
            if goods or self._is_means(draft, context, phrase) or apart:
                return False
            return not phrase.beside and (draft.actor is None or phrase.entity.key != draft.actor.entity.key)
        if slot == "actor" and is_some_of_them(self.layout, phrase):
            return False
        if slot == "actor" and draft.type == _BOMBING and is_thrown(self.layout, phrase.first):
            return False
        if slot != "actor" or not (draft.type == ARMS or names_no_subject(draft.hit)):
            return True
        way = self._tied(context, draft.sense, phrase).way
        gets = draft.type == ARMS and way.endswith(_TO)
        return not gets and not (names_no_subject(draft.hit) and way in _BEHIND)

    def _is_of_earlier(self, draft: Draft, phrase: Phrase) -> bool:
        """Struck X, hours after AN ATTACK ON Y: Y is of that attack alone."""
        here = phrase.sentence == draft.trigger.sentence
        return here and is_of_earlier(self.layout, draft.trigger, phrase.part_first)

    def _is_only_counted(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Unnamed victims of a count are no target of shelling and air strikes (3 of 24 on folds), unless struck."""
        if draft.type not in FROM_AFAR or not is_counted(self.layout, phrase):
            return False
        return not tie(self._tied(context, draft.sense, phrase).way).startswith("own.")

    def _is_means(self, draft: Draft, context: Context, phrase: Phrase) -> bool:
        """Struck WITH two drones, threw BARRELS, A MISSILE hit a parade: the arms are not what was struck."""
        arms = arms_at(self.layout, phrase.first, USED)
        if arms is None:
            return False
        if draft.type in FROM_AFAR and is_thrown(self.layout, phrase.first):
            return True
        lone = context.node is not None and not any(child.label == "pre" for child in context.node.below)
        subject = lone and self._tied(context, draft.sense, phrase).way == ">b1" and phrase.head != "aircraft"
        return phrase.preposition == _WITH or (subject and draft.type in FROM_AFAR)

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
            common = phrase_features(self.layout, context, kind, item, tied)
            return common + place_features(context, item.phrase)
        row = self._rows.get(id(item.phrase))
        if row is None:
            row = phrase_features(self.layout, context, kind, item, tied)
            self._rows[id(item.phrase)] = row
        return row


def _is_left_out(loser: Phrase | None, taken: set[str]) -> bool:
    """Who was done to is settled and a bare object, but told by a single word that is no candidate elsewhere."""
    return loser is not None and not loser.preposition and loser.entity.key not in taken
