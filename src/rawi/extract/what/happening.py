"""Whether a trigger tells of a happening that no other word has told, and of what type."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.features import setting_features, trigger_features
from rawi.extract.real.governed import AS_OBJECT, aimed_by
from rawi.extract.scorer import Choice, Deciding, Features, Scorer
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.costing import is_tally_of
from rawi.extract.what.doubt import most_doubt
from rawi.extract.what.halves import Half, Halves
from rawi.extract.what.moved import are_they
from rawi.extract.what.plain import in_exchange
from rawi.extract.what.settled import Settled
from rawi.extract.what.surroundings import surrounding_features
from rawi.extract.who.accusing import accuses_besides
from rawi.extract.who.hitting import says_what_it_hit
from rawi.extract.who.later_clause import next_subject
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import Hit, standing
from rawi.model import ARMED_KINDS

_ARMED_HEADS = frozenset(("force", "fighters", "aircraft", "artillery"))
_TAKING, _HOLD, _OPERATION = "capture", "hold", "operation"
_WITHIN = AS_OBJECT | {"bi"}
_ON, _DEAL = "ala", "agreement"
_SENT, _ARRIVES = "deploy", frozenset(("deploy", "arms"))
_TOPIC_WORDS = 3  # fewer words of another topic say nothing
Option = tuple[Hit, Sense]


class Happenings:
    """Judges the triggers of a report, in text order."""

    def __init__(self, layout: Layout, tree: Tree, history: History, scorer: Deciding, explain: Scorer | None):
        self.layout, self.tree, self.history = layout, tree, history
        self.scorer, self.explain = scorer, explain
        self.halves = Halves(tree)
        self.armed = _armed(layout)
        self.seen: dict[str, int] = defaultdict(int)

    def is_told(self, draft: Draft) -> bool:
        """The happening right before tells it: sent REINFORCEMENTS, secured a safe EXIT (both coded in 6 of 55); agreed
        ON A TRUCE; a battle of LIBERATING, the operation's aim (coded apart in 2 of 26);
        REINFORCEMENTS that ARRIVED (never both coded)."""
        last = self.history.drafts[-1] if self.history.drafts else None
        if last is None or in_exchange(self.layout, self.tree, draft.trigger):
            return False
        if accuses_besides(self.layout, draft.trigger):
            return False  # threatened the town, ACCUSING its people OF it
        told, node = self.tree.trigger(last.trigger), self.tree.trigger(draft.trigger)
        if draft.type == last.type and is_tally_of(self.layout, draft.trigger, last.trigger):
            return True
        if node is not None and node.up is told and draft.type in (last.type, _HOLD):
            if draft.type == last.type and says_what_it_hit(self.layout, node):
                return True
            if next_subject(node) is not None:
                return False  # X shells the town AND THE FACTIONS SHELL Y
            if draft.type not in (_TAKING, _HOLD):
                return node.label in _WITHIN or (node.label == _ON and draft.type == _DEAL)
            site = self.tree.phrase(last.place) if last.place is not None else None
            regained = last.type == _TAKING and site is not None and site.up is node  # regained CONTROL of the town
            return node.label == "gen" or (regained and node.label in _WITHIN)
        if last.type == _SENT and draft.type in _ARRIVES and are_they(node, last.trigger):
            return True
        if draft.type == last.type:
            return False
        if last.type != _OPERATION or draft.type != _TAKING:
            return False
        aim = aimed_by(self.layout, self.tree, draft.trigger)
        node = self.tree.trigger(aim) if aim is not None else None
        return node is not None and told in (node, node.up)

    def judge(self, trigger: Trigger, settled: Settled) -> tuple[Draft | None, Half]:
        """Whether a trigger tells of a happening, and of what type; and by which word it is told."""
        draft, told = self._judged(trigger, settled)
        self.seen[told.context.lemma] += 1
        return draft, told

    def _judged(self, trigger: Trigger, settled: Settled) -> tuple[Draft | None, Half]:
        candidates, rows, contexts = self._options(trigger, settled)
        choice = self.scorer.choose("trigger", [(trigger, option) for option in candidates], rows)
        fitting = [n for n, option in enumerate(candidates) if option is None or settled.allows(option[1].type)]
        choice = _fitting(_doubted(choice, candidates, settled), fitting)
        chosen = candidates[choice.winner]
        context = contexts[id(chosen[0] if chosen is not None else trigger.options[0][0])]
        options = [option if n in fitting else None for n, option in enumerate(candidates)]
        told = Half(trigger, options, choice.all, context, settled)
        if chosen is None and (joined := self.halves.joined(told)) is not None:
            told, chosen, share = joined
            choice = Choice(_of_type(candidates, chosen[1].type), share, choice.all)
        if chosen is None:
            return None, told
        draft = Draft(told.trigger, chosen[1].type, *chosen, choice.probability)
        draft.sure = told.settled.sure
        if self.explain is not None:
            draft.because.append(self.explain.explain("trigger", candidates, rows, choice, _typed))
        return draft, told

    def _options(
        self, trigger: Trigger, settled: Settled
    ) -> tuple[list[Option | None], list[Features], dict[int, Context]]:
        """What a trigger may tell of, nothing first, with features; and what its readings share, by the reading."""
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
            if settled.reads(hit):
                candidates.append((hit, sense))
                rows.append(trigger_features(context, sense, rank, self.history.told[sense.type]))
        return candidates, rows, contexts


def _doubted(choice: Choice, candidates: Sequence[Option | None], settled: Settled) -> Choice:
    """The likeliest happening instead of none, unless it is too doubtful for its type."""
    if choice.winner or len(choice.all) == 1:
        return choice
    best = max(choice.all[1:])
    number = choice.all.index(best, 1)
    likeliest = candidates[number]
    told = likeliest is not None and choice.all[0] < (
        1.0 if settled.sure or settled.plain else most_doubt(likeliest[1].type)
    )
    return Choice(number, best, choice.all) if told else choice


def _fitting(choice: Choice, fitting: Sequence[int]) -> Choice:
    """The likeliest of the candidates that fit: it happened or did not, but as another type."""
    if choice.winner in fitting:
        return choice
    best = max(fitting[1:], key=lambda n: choice.all[n], default=0)
    return Choice(best, choice.probability, choice.all)


def _armed(layout: Layout) -> str:
    """How much of war the report speaks, and of what else: distinct armed parties, and words of sport, fire, trade."""
    phrases = [phrase for phrase in layout.annotation.phrases if phrase.kind == ACTOR]
    armed = {phrase.entity.key for phrase in phrases if phrase.head in _ARMED_HEADS and phrase.head != "name"}
    armed |= {p.entity.key for p in phrases if p.entity.actor is not None and p.entity.actor.kind in ARMED_KINDS}
    topics = Counter(hit.form.entry.id for _, word in standing(layout.words, "topic") for hit in word.groups["topic"])
    topic, count = max(topics.items(), key=lambda pair: (pair[1], pair[0]), default=("none", 0))
    return f"{min(5, len(armed))}:{topic if count >= _TOPIC_WORDS else 'none'}"


def _of_type(candidates: Sequence[Option | None], kind: str) -> int:
    """The number of the candidate of a type."""
    return next(n for n, option in enumerate(candidates) if option is not None and option[1].type == kind)


def _typed(option: Option | None) -> str:
    """A trigger's option by its type."""
    return option[1].type if option is not None else "no happening"
