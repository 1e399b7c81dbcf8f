"""The lie of a sentence: what stands between two tokens, and how far apart they are. Shared by all decisions."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from rawi.annotate.mentions import PLACE, Annotation, Cue, Number, Phrase, Time, Trigger
from rawi.extract.tree.items import Lists
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.stamped import entries
from rawi.text.tokens import MARK, WORD

_STEPS = ("1", "1", "2", *["3-4"] * 2, *["5-7"] * 3, *["8-12"] * 5, *["13-20"] * 8)

_SAME_CLAUSE = ("v0c0b0", "v0c1b0")
_ARMED = frozenset(
    ("state_force", "armed_group", "militia", "coalition", "security_force", "force", "fighters", "aircraft",
     "artillery", "group")
)  # fmt: skip
_COMMAS = frozenset("\u060c,;\u061b:")
_ELSEWHERE, _OPENING = "elsewhere", 2  # the cue's entry; tokens before it in its sentence
_LEAD = 2  # sentences that say what a report is about
# the sign of u on the first letter of a past verb, or behind what its derived forms begin with: u-, in-, i.t-, ist-
_PASSIVE = re.compile(
    "[\u0648\u0641]?\u064e?(?:[^\u0627\u064a\u062a\u0646]\u064f|[\u0623\u0627]\u064f|\u0627.\u064f"
    "|\u0627.[\u062a\u0637\u062f]\u064f|\u0627\u0633\u062a\u064f)"
)
_BREAKS = frozenset(("connective", "relative", "where"))


def bucket(distance: int) -> str:
    """A distance in tokens as a coarse step."""
    return _STEPS[distance] if distance < len(_STEPS) else "far"


_FEW = ("0", "1", "2")


def few(count: int) -> str:
    """0, 1, 2 or many."""
    return _FEW[count] if count < 3 else "many"


def party_class(phrase: Phrase) -> str:
    """A party by what the tables say it is, or else by the word that heads it."""
    actor = phrase.entity.actor
    if actor is not None:
        return f"known.{actor.kind}"
    return f"{phrase.kind}.{phrase.head}"


def is_armed(party: str) -> bool:
    """Whether a class of party bears arms."""
    return party.rpartition(".")[2] in _ARMED


class Layout:
    """Counts over an annotation that answer 'what lies between' in constant time, and mentions by sentence.

    ``groups`` and ``readings`` are what the words and cues of each sentence may be at all: the groups of words with the
    categories of cues, and the entries of the lexicon by their ids. Where none of those that a rule looks for is among
    them, it need not look.
    """

    def __init__(self, annotation: Annotation, outlet: str | None = None):
        self.annotation, self.words, self.text = annotation, annotation.words, annotation.text
        self.outlet = outlet  # the source that publishes the report, by its id
        words, tokens = annotation.words, annotation.text.tokens
        self._stems = [w.stem if t.kind == WORD else t.kind for w, t in zip(words, tokens, strict=True)]
        self._verbs = _running([w.is_verb for w in words])
        self._commas = _running([t.raw in _COMMAS for t in tokens])
        self._breaks = _running([w.function in _BREAKS for w in words])
        self._newlines = _running([t.raw == "\n" for t in tokens])
        self._speech = _running(["speech" in w.groups for w in words])
        count = len(annotation.text.sentences)
        self.whos: list[list[Phrase]] = [[] for _ in range(count)]
        self.places: list[list[Phrase]] = [[] for _ in range(count)]
        self.times: list[list[Time]] = [[] for _ in range(count)]
        self.triggers: list[list[Trigger]] = [[] for _ in range(count)]
        self.cues: list[list[Cue]] = [[] for _ in range(count)]
        for phrase in annotation.phrases:
            (self.places if phrase.kind == PLACE else self.whos)[phrase.sentence].append(phrase)
        for time in annotation.times:
            self.times[self.text.sentence_of[time.first]].append(time)
        for trigger in annotation.triggers:
            self.triggers[trigger.sentence].append(trigger)
        for cue in annotation.cues:
            self.cues[self.text.sentence_of[cue.first]].append(cue)
        self._cues_before = self._find_cues_before()
        self.groups = [{cue.category for cue in cues} for cues in self.cues]
        self.readings = [{getattr(cue.entry, "id", "") for cue in cues} for cues in self.cues]
        for sentence, (first, last) in enumerate(self.text.sentences):
            self.groups[sentence].update(*[word.groups for word in words[first:last]])
            self.readings[sentence] |= {
                getattr(hit.form.entry, "id", "") for word in words[first:last] for hit in word.hits
            }
        self.counted: dict[int, list[Any]] = {}  # the counts of a sentence, once they are asked for
        self.lists = Lists(annotation, self.cues, self.triggers)
        self._trigger_at = {trigger.first: trigger for trigger in reversed(annotation.triggers)}
        self._trigger_starts = [trigger.first for trigger in annotation.triggers]
        self.inner_at = {phrase.part_first: phrase for phrase in annotation.phrases if phrase.inside is not None}
        self.phrase_at = {phrase.part_first: phrase for phrase in annotation.phrases if phrase.inside is None}

        self.numbers: list[list[Number]] = [[] for _ in range(count)]
        for number in annotation.numbers:
            self.numbers[self.text.sentence_of[number.first]].append(number)
        self.number_at = {number.first: number for number in annotation.numbers}
        self.bullets = annotation.bullets
        self.entry = [max(at, self.bullets.entry(n)) for n, at in enumerate(entries(self.text))]
        self.matter = [max(both) for both in zip(self._find_matters(), self.entry, strict=True)]
        self.names_of = self._find_names()
        self.subjects = self._find_subjects()
        self.counts = Counter(phrase.entity.key for phrase in annotation.phrases)
        self.lead = {p.entity.key for p in annotation.phrases if p.sentence < _LEAD}

    def _find_cues_before(self) -> dict[int, list[Cue]]:
        """The cues of each sentence by the token that they stand before."""
        found: dict[int, list[Cue]] = {}
        for (_, end), cues in zip(self.text.sentences, self.cues, strict=True):
            for cue in cues:
                if cue.last < end:
                    found.setdefault(cue.last, []).append(cue)
        return found

    def _find_matters(self) -> list[int]:
        """For each sentence, the one with which its matter begins: ON ANOTHER MATTER, the army shelled X."""
        starts: list[int] = []
        for number, (first, _) in enumerate(self.text.sentences):
            opens = any(
                getattr(cue.entry, "id", "") == _ELSEWHERE and cue.first - first <= _OPENING
                for cue in self.cues[number]
            )
            starts.append(number if opens or not starts else starts[-1])
        return starts

    def matter_of(self, sentence: int, slot: str) -> int:
        """The first sentence that may tell who or where of one; another matter may well be of the same place, a
        new entry of a log is not."""
        return self.matter[sentence] if slot != PLACE else self.entry[sentence]

    def reaches(self, there: int, here: int, slot: str) -> bool:
        """What one sentence tells may fill a slot of another: of the same matter, or in what heads its list."""
        return there >= self.matter_of(here, slot) or there == self.bullets.head[here]

    def _find_names(self) -> dict[str, dict[str, None]]:
        """The names, in text order, that the report gives each party and place; words that only point back are none."""
        names: dict[str, dict[str, None]] = {}
        for phrase in self.annotation.phrases:
            if phrase.entity.how == "explicit" and not phrase.anaphor:
                names.setdefault(phrase.entity.key, {})[phrase.entity.name_ar] = None
        return names

    def _find_subjects(self) -> list[Phrase | None]:
        """For each token, the subject of the verb there or of the last verb before it in the sentence."""
        subjects: list[Phrase | None] = [None] * len(self.words)
        for number, (first, last) in enumerate(self.text.sentences):
            ends = {phrase.last: phrase for phrase in self.whos[number] if phrase.inside is None}
            current: Phrase | None = None
            for at in range(first, last):
                if self.is_verb(at):
                    current = self._subject_behind(at) or self._subject_before(at, ends) or current
                subjects[at] = current
        return subjects

    def is_verb(self, at: int) -> bool:
        """The word's least stripped reading is a verb; behind the last word stands none."""
        return at < len(self.words) and self.words[at].is_verb

    def is_host(self, node: Node, ids: frozenset[str]) -> bool:
        """The first word of a node is a host by one of some entries."""
        return any(hit.form.entry.id in ids for hit in self.words[node.first].groups.get("host", ()))

    def is_marked_passive(self, at: int) -> bool:
        """A past verb whose vowel signs say that something was done to its subject."""
        return self.is_verb(at) and _PASSIVE.match(self.text.tokens[at].raw) is not None

    def _subject_behind(self, at: int) -> Phrase | None:
        for step in (1, 2):
            phrase = self.phrase_at.get(at + step)
            if phrase is not None:
                return (
                    phrase
                    if not phrase.preposition
                    and not phrase.conjunction
                    and (phrase.kind != PLACE or phrase.head == "name")
                    else None
                )
            if at + step >= len(self.words) or "time" not in self.words[at + step].groups:
                return None
        return None

    def _subject_before(self, at: int, ends: dict[int, Phrase]) -> Phrase | None:
        for back in (at, at - 1, at - 2):
            phrase = ends.get(back)
            if phrase is not None:
                return phrase if not phrase.preposition else None
            if back < 1:
                return None
            if (
                self.words[back - 1].function not in ("particle", "relative", "pronoun")
                and self.text.tokens[back - 1].kind != MARK
            ):
                return None
        return None

    def trigger_at(self, node: Node) -> Trigger | None:
        """The trigger that begins where a node of the tree does."""
        return self._trigger_at.get(node.first)

    def cues_before(self, at: int) -> Sequence[Cue]:
        """The cues of a token's sentence that end right before it."""
        return self._cues_before.get(at, ())

    def bare_behind(self, trigger: Trigger) -> int:
        """How many who-phrases without a preposition follow a trigger in its clause, two at the most."""
        count = 0
        for phrase in self.whos[trigger.sentence]:
            if (
                phrase.first < trigger.last
                or phrase.preposition
                or phrase.inside is not None
                or phrase.group[0] is not phrase
            ):
                continue
            if self.between(trigger.last, phrase.first) not in _SAME_CLAUSE:
                break
            count += 1
        return min(count, 2)

    def stem(self, at: int) -> str:
        """The word at a token without its clitics; a mark or a number is one like another."""
        return self._stems[at] if 0 <= at < len(self._stems) else "edge"

    def stems(self, first: int, last: int) -> list[str]:
        """The words from token ``first`` up to ``last``, likewise."""
        return self._stems[first:last]

    def beside(self, at: int) -> str:
        """The word at a token as a class: verb, event noun, preposition, cue, other function word, mark."""
        if not 0 <= at < len(self.words):
            return "edge"
        word, token = self.words[at], self.text.tokens[at]
        if token.kind == MARK:
            return token.key.replace("|", "bar")
        if self.is_verb(at):
            return f"verb.{word.hits[0].form.group}"
        if word.function:
            return word.stem
        return next(iter(word.groups), "def" if word.article else "other")

    def between(self, first: int, last: int) -> str:
        """What lies from token ``first`` up to ``last``: verbs, commas, clause breaks, each as none, one or more."""
        verbs = self._verbs[last] - self._verbs[first]
        commas = self._commas[last] - self._commas[first]
        breaks = self._breaks[last] - self._breaks[first]
        return f"v{verbs if verbs < 2 else 2}c{commas if commas < 1 else 1}b{breaks if breaks < 1 else 1}"

    def newlines_between(self, first: int, last: int) -> int:
        """How many line ends lie in the range."""
        return self._newlines[last] - self._newlines[first]

    def speech_between(self, first: int, last: int) -> bool:
        """True when a word of speech lies in the range."""
        return self._speech[last] > self._speech[first]

    def triggers_between(self, first: int, last: int) -> int:
        """How many other triggers begin in the range."""
        return max(0, bisect_left(self._trigger_starts, last) - bisect_left(self._trigger_starts, first))

    def gap(self, trigger: Trigger, first: int, last: int) -> tuple[str, int, int, int]:
        """(side, distance, range start, range end) from a trigger to a mention."""
        if first >= trigger.last:
            return "R", first - trigger.last + 1, trigger.last, first
        if last <= trigger.first:
            return "L", trigger.first - last + 1, last, trigger.first
        return "O", 1, trigger.first, trigger.first


def _running(flags: list[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))
