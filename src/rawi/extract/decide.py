"""Go through a report's triggers in order and decide: a real happening or not, and what fills each slot."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.attribution import Attribution, find_attributions
from rawi.extract.drafts import Draft, History
from rawi.extract.features import (
    Context,
    attribution_features,
    carried_features,
    earlier_features,
    empty_features,
    factuality_features,
    later_features,
    phrase_features,
    standing_features,
    time_features,
    trigger_features,
)
from rawi.extract.layout import Layout, few
from rawi.extract.scorer import Deciding, Features, Scorer
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import Hit
from rawi.model import FACTUALITIES

_MOST_IN_SENTENCE = 6  # candidates nearest the trigger on each side
_EARLIER_SENTENCES = 3
_HEADLINES = 2  # only the first sentences look ahead
_ARMED_HEADS = ("force", "fighters", "aircraft", "artillery")
_STRUCK = frozenset(("facility", "bridge", "hospital", "square", "base", "university", "airport", "dam", "port", "camp", "crossing"))
Option = tuple[Hit, Sense]
C = TypeVar("C")


class Decider:
    """One report's decisions. ``drafts`` returns every trigger judged real, in text order."""

    def __init__(self, layout: Layout, scorer: Deciding, explain: Scorer | None):
        self.layout, self.scorer, self.explain = layout, scorer, explain
        self.history = History()
        self.attributions = find_attributions(layout)
        self.armed = _armed(layout)
        self.seen: Counter[str] = Counter()

    def drafts(self) -> list[Draft]:
        """The drafts of all triggers judged to tell of a happening."""
        for trigger in self.layout.annotation.triggers:
            draft, context = self._happening(trigger)
            self.seen[context.lemma] += 1
            if draft is not None:
                self._fill(draft, context)
                self.history.add(draft)
        return self.history.drafts

    def _happening(self, trigger: Trigger) -> tuple[Draft | None, Context]:
        """Whether a trigger tells of a happening, and of what type."""
        contexts: dict[int, Context] = {}
        candidates: list[Option | None] = [None]
        rows: list[Features] = [[]]
        for rank, (hit, sense) in enumerate(trigger.options):
            context = contexts.get(id(hit)) or Context(self.layout, trigger, hit, self.armed, self.seen[hit.form.entry.id])
            contexts[id(hit)] = context
            candidates.append((hit, sense))
            rows.append(trigger_features(context, sense, rank))
        choice = self.scorer.choose("trigger", [(trigger, option) for option in candidates], rows)
        chosen = candidates[choice.winner]
        hit = chosen[0] if chosen else trigger.options[0][0]
        if chosen is None:
            return None, contexts[id(hit)]
        draft = Draft(trigger, chosen[1].type, hit, chosen[1], choice.probability)
        if self.explain is not None:
            names = ["no happening"] + [option[1].type for option in trigger.options]
            draft.because.append(self.explain.explain("trigger", names, rows, choice))
        return draft, contexts[id(hit)]

    def _fill(self, draft: Draft, context: Context) -> None:
        draft.place = self._phrase(draft, context, "place")
        draft.actor = self._phrase(draft, context, "actor")
        draft.target = self._phrase(draft, context, "target")
        self._time(draft, context)
        self._attribution(draft, context)
        self._factuality(draft, context)
        draft.supporter = _supporter(self.layout, draft)
        draft.destination = _destination(self.layout, draft)

    # -- slots ------------------------------------------------------------------------------------------------------

    def _phrase(self, draft: Draft, context: Context, slot: str) -> Phrase | None:
        """The phrase that fills who or where, in the sentence, taken up from before, or none."""
        near = self._near(draft.trigger, slot)
        taken = {phrase.entity.key for phrase in near} | ({draft.actor.entity.key} if slot == "target" and draft.actor else set())
        carried = [item for item in self.history.carried(slot) if item[0].entity.key not in taken]
        taken |= {item[0].entity.key for item in carried}
        earlier = [phrase for phrase in self._earlier(draft.trigger, slot) if phrase.entity.key not in taken]
        if slot == "target" and draft.actor is not None:
            near = [phrase for phrase in near if phrase.entity.key != draft.actor.entity.key]
        kind, here = draft.type, draft.trigger.sentence
        rows = [empty_features(context, draft.sense, slot, len(near), len(carried))]
        ranks: Counter[str] = Counter()
        for phrase in near:
            side = "L" if phrase.last <= draft.trigger.first else "R"
            rows.append(phrase_features(self.layout, context, draft.sense, phrase, self.history, slot, ranks[side]))
            ranks[side] += 1
        rows += [carried_features(context, kind, p, back, was, here - p.sentence) for p, back, was in carried]
        rows += [earlier_features(context, kind, p, here - p.sentence, self.layout.counts[p.entity.key]) for p in earlier]
        taken |= {phrase.entity.key for phrase in earlier}
        later = [phrase for phrase in self._later(draft.trigger, slot) if phrase.entity.key not in taken]
        short = few(len(near))
        rows += [later_features(kind, p, rank, draft.trigger.sentence, short) for rank, p in enumerate(later)]
        phrases = [*near, *(item[0] for item in carried), *earlier, *later]
        for row, phrase in zip(rows[1:], phrases, strict=True):
            row += standing_features(self.layout, phrase, self.history, draft.actor, kind, slot)
        candidates: list[Phrase | None] = [None, *phrases]
        return self._decide(draft, slot, candidates, rows, [_shown(phrase) for phrase in candidates], core=True)

    def _near(self, trigger: Trigger, slot: str) -> list[Phrase]:
        """Candidates of the trigger's sentence, nearest first on each side; one for each coordinated group."""
        pool = self._pool(trigger.sentence, slot)
        leaders = [phrase for phrase in pool if phrase.group[0] is phrase and _may_fill(phrase, slot)]
        left = [phrase for phrase in leaders if phrase.last <= trigger.first][::-1]
        right = [phrase for phrase in leaders if phrase.last > trigger.first]
        return left[:_MOST_IN_SENTENCE] + right[:_MOST_IN_SENTENCE]

    def _pool(self, sentence: int, slot: str) -> list[Phrase]:
        """Phrases of a sentence that a slot may take: a state acts, a struck building is a target."""
        if slot == "place":
            return self.layout.places[sentence]
        acting = [phrase for phrase in self.layout.places[sentence] if _acts(phrase) or (slot == "target" and phrase.head in _STRUCK)]
        return sorted([*self.layout.whos[sentence], *acting], key=lambda phrase: phrase.first)

    def _earlier(self, trigger: Trigger, slot: str) -> list[Phrase]:
        """Phrases of the sentences before, the nearest mention of each, at most four."""
        found: dict[str, Phrase] = {}
        for number in range(trigger.sentence - 1, max(-1, trigger.sentence - 1 - _EARLIER_SENTENCES), -1):
            for phrase in self._pool(number, slot)[::-1]:
                if phrase.group[0] is phrase and phrase.inside is None and _may_fill(phrase, slot) and len(found) < 4:
                    found.setdefault(phrase.entity.key, phrase)
        return list(found.values())

    def _decide(self, draft: Draft, slot: str, candidates: Sequence[C], rows: list[Features], names: list[str], core: bool = False) -> C:
        choice = self.scorer.choose(slot, [(draft, candidate) for candidate in candidates], rows)
        if core:
            draft.core.append(choice.probability)
        if self.explain is not None and len(candidates) > 1:
            draft.because.append(self.explain.explain(slot, names, rows, choice))
        return candidates[choice.winner]

    def _later(self, trigger: Trigger, slot: str) -> list[Phrase]:
        """The first phrases of the next sentence: what a cut-off headline leaves to the text below it."""
        following = trigger.sentence + 1
        if trigger.sentence >= _HEADLINES or following >= len(self.layout.text.sentences):
            return []
        pool = self._pool(following, slot)
        return [p for p in pool if p.group[0] is p and p.inside is None and _may_fill(p, slot)][:3]

    def _time(self, draft: Draft, context: Context) -> None:
        times = self.layout.times[draft.trigger.sentence]
        rows = [empty_features(context, draft.sense, "date", len(times), 0)]
        rows += [time_features(self.layout, context, draft.type, time) for time in times]
        names = ["none", *(time.edtf for time in times)]
        draft.time = self._decide(draft, "date", [None, *times], rows, names)

    def _attribution(self, draft: Draft, context: Context) -> None:
        here = draft.trigger.sentence
        reachable = [a for a in self.attributions if 0 <= here - a.sentence <= _EARLIER_SENTENCES]
        latest = [a for a in reachable if a.sentence < here][-1:]
        candidates: list[Attribution | None] = [None, *latest, *(a for a in reachable if a.sentence == here)]
        rows = [empty_features(context, draft.sense, "chain", len(candidates) - 1 - len(latest), len(latest))]
        rows += [attribution_features(self.layout, context, a) for a in candidates if a is not None]
        names = [" < ".join(_shown(link) for link in a.chain) if a else "none" for a in candidates]
        draft.attribution = self._decide(draft, "chain", candidates, rows, names)

    def _factuality(self, draft: Draft, context: Context) -> None:
        names = factuality_features(self.layout, context, draft.type)
        rows: list[Features] = [[], *([f"{value}|{name}" for name in names] for value in FACTUALITIES[1:])]
        draft.factuality = self._decide(draft, "factuality", FACTUALITIES, rows, list(FACTUALITIES))


def _armed(layout: Layout) -> str:
    """How much of war the report speaks: distinct armed heads and known actors, as a step."""
    phrases = layout.annotation.phrases
    armed = {phrase.head for phrase in phrases if phrase.head in _ARMED_HEADS}
    known = {phrase.entity.key for phrase in phrases if phrase.kind == ACTOR and phrase.entity.actor is not None}
    return str(min(6, len(armed) + len(known)))


def _may_fill(phrase: Phrase, slot: str) -> bool:
    if phrase.kind == PLACE:
        return slot == "place" or phrase.inside is None
    return phrase.kind == ACTOR and not (phrase.anaphor and phrase.head in ("things", "person") and phrase.last - phrase.first == 1 and not phrase.names)


def _acts(phrase: Phrase) -> bool:
    """A country, or a capital that stands for its government."""
    place = phrase.entity.place
    return place is not None and phrase.head == "name" and (place.kind == "country" or place.population > 500_000)


def _shown(phrase: Phrase | None) -> str:
    return phrase.entity.name_ar if phrase is not None else "none"


def _supporter(layout: Layout, draft: Draft) -> Phrase | None:
    """The party behind a cue of support in the trigger's sentence, nearest the trigger."""
    cues = [c for c in layout.cues[draft.trigger.sentence] if c.group == "cue" and c.category == "support"]
    for cue in sorted(cues, key=lambda c: abs(c.first - draft.trigger.first)):
        behind = [p for p in layout.whos[draft.trigger.sentence] + layout.places[draft.trigger.sentence] if cue.last <= p.first <= cue.last + 2]
        if abs(cue.first - draft.trigger.first) <= 15 and behind and layout.between(*sorted((draft.trigger.first + 1, cue.first + 1)))[1] == "0":
            return behind[0]
    return None


_MOVING = frozenset(("withdraw", "evacuate", "displace", "deploy", "release"))


def _destination(layout: Layout, draft: Draft) -> Phrase | None:
    """Where a movement leads: a place behind 'to' or 'towards' that no other trigger stands before."""
    if draft.type not in _MOVING:
        return None
    for phrase in layout.places[draft.trigger.sentence]:
        if phrase.first < draft.trigger.last or phrase is draft.place:
            continue
        if phrase.preposition in ("ila", "nahwa") and layout.triggers_between(draft.trigger.last, phrase.first) == 0:
            return phrase
    return None


