"""On whose word a claim may stand: the attributions within reach of a trigger, and what speaks for each."""

from collections import Counter
from typing import NamedTuple

from rawi.annotate.mentions import Trigger
from rawi.extract.context import Context
from rawi.extract.real.denying import REJECTED, denial_of, ends_denial
from rawi.extract.real.unaware import denied_knowledge
from rawi.extract.real.untrue import answers
from rawi.extract.said.attribution import Attribution, quoted_and_own
from rawi.extract.said.communique import opens_statement
from rawi.extract.said.dateline import HEADING
from rawi.extract.said.hearsay import are_reports
from rawi.extract.said.interview import Interview
from rawi.extract.said.outlets import is_party, is_reporter
from rawi.extract.said.quoted import runs_on
from rawi.extract.said.spread import is_of_another_clause
from rawi.extract.said.voices import NOBODYS, may_speak
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.accused import blaming_of
from rawi.extract.who.accusing import accusing_of, ascribed_to
from rawi.extract.who.judged import regarded_by
from rawi.extract.who.reporting import is_contrasted
from rawi.extract.who.vowing import is_vowed_beside, threatening_of
from rawi.lexicon.words import PARTICIPLE
from rawi.text.tokens import COMMAS, MARK

_EARLIER_SENTENCES, _EARLIER_CHAINS = 3, 2
_LONGEST_WAY = 8
_THAT, _BY_VERB, _BY_NOUN, _BY_COLON = "that", "verb", "noun", "colon"
_POST = "post"
_AT_FOOT = ("after", "prep")  # form and kind of a source in a sentence of its own
_LONGEST_QUOTE = 8  # sentences
_AS = "kama_add"  # a cue
_COLON, _DASHES = ":", "-\u2013\u2014"
_OPENING = 1  # a dash, a quotation mark before the speaker
_SPOKEN = (_BY_VERB, "continued")
_ON_VERB = (_BY_VERB, "tail")
_CLAIMS = "claim"  # a class of words of speech, as are these
_ANSWERS, _ESTIMATES = "radda_q", "qaddara"
_COMPLAINS, _OF = frozenset(("shaka_q", "ishtaka")), "min"
_STATES = frozenset(("say", "announce", "confirm", "report"))
_SAID_THAT = frozenset((_THAT, "thathe"))  # that; that he
_STATED_THAT = _SAID_THAT | frozenset(f"xcomp^{that}" for that in _SAID_THAT)  # that he STILL HOLDS it
_GONE_ON = _SAID_THAT | frozenset(("b1", "gen", "obj"))  # what a denier affirms besides
_IN, _WHAT = "fi", "\u0645\u0627"
_TOLD_OF = _SAID_THAT | {"an", "bi", "ila"}
_POINTED_TO = frozenset(("ila",))  # the label of what somebody points to
_QUOTED = "said"  # the label of what stands behind a colon or in quotation marks
_AS_OBJECT = frozenset(("b2", "b3", "bi", "an"))  # announced IT, spoke OF it
_FIRST, _AND_OTHER = "b1", "conj^"  # what is claimed by whoever stands before the verb; a further thing
_BESIDE = frozenset(("and", "next"))  # labels of a further verb beside the first


class Sources(NamedTuple):
    """What a trigger may stand on: attributions of its sentence or set behind it, and of the sentences before it."""

    near: list[Attribution]
    earlier: list[Attribution]

    @property
    def all(self) -> list[Attribution]:
        """Earlier ones first."""
        return [*self.earlier, *self.near]


class Sayings:
    """The attributions of one report."""

    def __init__(self, layout: Layout, tree: Tree):
        self.layout, self.tree = layout, tree
        self.attributions, own = quoted_and_own(layout)
        self.own = [attribution for attribution in own if attribution.form in _ON_VERB]
        self.unowned = {attribution.sentence for attribution in own if attribution.form == NOBODYS}
        self.interview = Interview(layout, self.attributions)
        self.counts = Counter(origin(attribution) for attribution in self.attributions)
        self._pools: dict[int, Sources] = {}

    def sources(self, trigger: Trigger) -> Sources:
        """The attributions within reach of a trigger: not those that open a clause behind it, nor a rejection, which
        reaches only what it rejects; behind a correspondent's word, his or the outlet's own, and in a sentence that
        goes by AN OFFICIAL STATEMENT, nobody's of before."""
        pool = self.candidates(trigger.sentence)
        near = [a for a in pool.near if not (a.form == "opening" and a.at > trigger.first) and a.form != REJECTED]
        near = [a for a in near if not is_of_another_clause(self.layout, trigger, a)]
        near = [a for a in near if not (a.denies and is_vowed_beside(self.layout, self.tree, trigger, a.at))]
        reported = any(
            a.first <= trigger.first < a.last and is_reporter(self.layout, a.chain[-1]) for a in near if a.chain
        )
        return Sources(near, [] if reported or trigger.sentence in self.unowned else pool.earlier)

    def candidates(self, here: int) -> Sources:
        """The attributions within reach of a sentence, one for each chain of the sentences before it."""
        if here not in self._pools:
            near = [
                a for a in self.attributions if a.sentence == here or (a.form == "after" and self._follows(a, here))
            ]
            earlier: dict[str, Attribution] = {}
            for a in reversed(self.attributions):
                near_enough = 0 < here - a.sentence <= _EARLIER_SENTENCES and self.layout.reaches(a.sentence, here, "")
                near_enough = near_enough and a.kind != _POST and a.form != REJECTED
                if near_enough and len(earlier) < _EARLIER_CHAINS:
                    earlier.setdefault(origin(a), a)
            self._pools[here] = Sources(near, list(earlier.values())[::-1])
        return self._pools[here]

    def _follows(self, attribution: Attribution, here: int) -> bool:
        """It is set behind a sentence, or at the foot of the post that the sentence is part of."""
        within = attribution.first <= self.layout.text.sentences[here][0] < attribution.at
        return attribution.sentence == here + 1 or (attribution.kind == "post" and within)

    def verbs(self, sentence: int) -> list[int]:
        """The tokens of a sentence's verbs of speech."""
        near = self.candidates(sentence).near
        return [a.at for a in near if a.sentence == sentence and a.form in _SPOKEN]

    def given_by(self, trigger: Trigger) -> Attribution | None:
        """Whose word it is whatever else is said: a denial of it, who accuses somebody of it, threatens it or
        regards it as something, a post or an answer that quotes nobody, an agency or a party with a colon at the head
        of a sentence that quotes nobody else, who stands alone in the sentence behind."""
        rules = (
            self.denial_of, self._accuser_of, self._said_of_it, self._reports_of, self._post_of, self._answer_of,
            self._heading_of, self._colon_of, self._foot_of, self._behind_of, self._quoting,
        )  # fmt: skip
        return next((given for rule in rules if (given := rule(trigger)) is not None), None)

    def _accuser_of(self, trigger: Trigger) -> Attribution | None:
        if (blames := ascribed_to(self.layout, trigger)) is not None:
            return next((a for a in self.attributions if a.at == blames), None)
        at = accusing_of(self.layout, trigger)
        at = at if at is not None else blaming_of(self.layout, self.tree, trigger)
        at = at if at is not None else regarded_by(self.layout, self.tree, trigger)
        at = at if at is not None else threatening_of(self.layout, self.tree, trigger)
        return next((a for a in self.attributions if a.at == at and a.form in _SPOKEN), None)

    def _reports_of(self, trigger: Trigger) -> Attribution | None:
        """Did not comment on REPORTS THAT SPOKE OF a raid: what hangs on the verb that describes them."""
        node = self.tree.trigger(trigger)
        verb = node.up if node is not None and node.label in _TOLD_OF else None
        if verb is None or verb.label != "indef":
            return None
        near = self.candidates(trigger.sentence).near
        return next((a for a in near if a.at == verb.first and are_reports(self.layout, a.chain[-1].first)), None)

    def _said_of_it(self, trigger: Trigger) -> Attribution | None:
        """A raid THAT X SAID Y CARRIED OUT: who speaks in what describes a deed, which the verb has for its object."""
        node = self.tree.trigger(trigger)
        if node is None or node.kind == "verb":
            return None
        for verb in (child for child in node.below if child.kind == "verb" and child.label in RELATIVE):
            done = (child for child in verb.below if child.label in _SAID_THAT and child.kind == "verb")
            if any(hit.suffix for one in done for hit in self.layout.words[one.first].hits[:1]):
                near = self.candidates(trigger.sentence).near
                return next((a for a in near if a.at == verb.first and a.form == _BY_VERB and a.kind in _STATES), None)
        return None

    def _heading_of(self, trigger: Trigger) -> Attribution | None:
        near = self.candidates(trigger.sentence).near
        return near[0] if len(near) == 1 and near[0].form == HEADING else None

    def _colon_of(self, trigger: Trigger) -> Attribution | None:
        """The army: a party of the tables heads the sentence, with nothing before it; IDLIB – X: anybody filed from
        there; a correspondent may be the outlet's own; REUTERS FROM AN OFFICIAL."""
        near = self.candidates(trigger.sentence).near
        if len(near) != 1 or near[0].form != _BY_COLON or near[0].sentence != trigger.sentence:
            return None
        start = self.layout.text.sentences[trigger.sentence][0]
        if self._is_filed_from(start, near[0].at) and trigger.first > near[0].at:
            return near[0]
        if len(near[0].chain) > 1 and trigger.first > near[0].at:
            return near[0]
        if not is_party(self.layout, near[0].chain[-1]):
            return None
        heads = near[0].at - start <= _OPENING or opens_statement(self.layout, near[0].chain[-1], near[0].last)
        return near[0] if heads and trigger.first > near[0].at else None

    def _is_filed_from(self, start: int, at: int) -> bool:
        """IDLIB – THE OBSERVATORY: a place and a dash, and no more, before who speaks."""
        place = next((p for p in self.layout.places[self.layout.text.sentence_of[start]] if p.first == start), None)
        return place is not None and at == place.last + 1 and self.layout.text.tokens[place.last].raw in _DASHES

    def _foot_of(self, trigger: Trigger) -> Attribution | None:
        """It was shelled. ACCORDING TO X. A sentence of its own behind one that quotes nobody."""
        near = self.candidates(trigger.sentence).near
        return near[0] if len(near) == 1 and (near[0].form, near[0].kind) == _AT_FOOT else None

    def _behind_of(self, trigger: Trigger) -> Attribution | None:
        """It was taken, SAID X, AS X SAID to Y; it fell, THIS IS WHAT X ANNOUNCED: a verb of speech behind a comma, and
        behind it none but who speaks, where the sentence quotes nobody else."""
        near = self.candidates(trigger.sentence).near
        if len(near) != 1 or near[0].form != "tail" or near[0].kind not in _STATES or near[0].at <= trigger.first:
            return None
        if not may_speak(near[0].chain[-1]):
            return None
        at, words, tokens = near[0].at, self.layout.words, self.layout.text.tokens
        told = any(t.first > at for t in self.layout.triggers[trigger.sentence])
        what = words[at - 1].stem == _WHAT and any(tokens[i].raw in COMMAS for i in (at - 2, at - 3))
        alone = tokens[at - 1].raw in COMMAS and not words[at].conjunction
        return near[0] if (what or alone or self._is_as_said(near[0])) and not told else None

    def _is_as_said(self, said: Attribution) -> bool:
        """AS X SAID, AS X SAID to Y on Friday: no further word stands behind; AS WELL, X confirmed his support."""
        layout, last = self.layout, max(link.last for link in said.chain)
        led = any(cue.entry.id == _AS and cue.last == said.at for cue in layout.cues[said.sentence])
        dated = {at for time in layout.times[said.sentence] for at in range(time.first, time.last)}
        return led and all(at in dated or layout.text.tokens[at].kind == MARK for at in range(last, said.last))

    def _quoting(self, trigger: Trigger) -> Attribution | None:
        """X said: "We took the town. THEY LEFT IT": who opened the quotation that a sentence of its own stands in."""
        if self.candidates(trigger.sentence).near:
            return None
        before = (a for a in reversed(self.attributions) if 0 < trigger.sentence - a.sentence <= _LONGEST_QUOTE)
        said = next((a for a in before if a.form in (*_SPOKEN, "tail")), None)
        return said if said is not None and not said.denies and runs_on(self.layout, said.at, trigger.first) else None

    def _answer_of(self, trigger: Trigger) -> Attribution | None:
        """Who answers in an interview, where the answer quotes nobody."""
        return None if self.candidates(trigger.sentence).near else self.interview.answer(trigger.sentence)

    def _post_of(self, trigger: Trigger) -> Attribution | None:
        near = self.candidates(trigger.sentence).near
        post = next((a for a in near if a.kind == _POST and a.first <= trigger.first < a.at), None)
        return post if all(a.kind == _POST for a in near) else None

    def is_own_word(self, context: Context) -> bool:
        """The army announced the one, while OUR CORRESPONDENT CONFIRMED the other: the outlet's own word; what X denied
        to have known of is nobody else's."""
        here = context.trigger.sentence
        if denied_knowledge(self.layout, context.trigger) is not None:
            return all(a.denies for a in self.candidates(here).near)
        quoted = [a.at for a in self.attributions if a.sentence == here and a.at < context.trigger.first]
        own = (a for a in self.own if a.sentence == here and quoted and max(quoted) < a.at)
        own = (a for a in own if self.layout.words[a.at - 1].function != "relative")  # a plan THAT the paper has seen
        return any(self.way(context, a) != "none" for a in own)

    def denier_goes_on(self, context: Context) -> Attribution | None:
        """X denied the one thing AND SAID that the other happened: it is X who says so, whoever spoke before."""
        after = self.after_denial(context)
        here = self.candidates(context.trigger.sentence).near
        deniers = (origin(a) for a in here if a.denies and a.form != REJECTED)
        return after if after is not None and origin(after) in deniers else None

    def denial_of(self, trigger: Trigger) -> Attribution | None:
        """The denial whose very object the trigger is."""
        denials = [a for a in self.candidates(trigger.sentence).near if a.denies]
        found = denial_of(self.tree, self.layout, trigger, denials)
        return None if found is not None and self.is_past_denial(trigger) else found

    def is_denied_by_noun(self, trigger: Trigger) -> bool:
        """A DENIAL BY X OF the retreat: what "of" leads is no aim."""
        denial = self.denial_of(trigger)
        return denial is not None and denial.form == _BY_NOUN

    def denier(self, trigger: Trigger) -> Attribution | None:
        """Who calls it untrue: who speaks in the sentence, or in the answer to a question; not whose TALK of it is
        untrue."""
        here = trigger.sentence + (answers(self.layout, self.tree, trigger) is not None)
        near = [a for a in self.attributions if a.sentence == here]
        speaking = [a for a in near if a.form != _BY_NOUN] or near
        return speaking[-1] if speaking else None

    def told_by(self, context: Context) -> Attribution | None:
        """Who says so, by a word of speech that itself says THAT it happened, another one having spoken before: X
        announced the one, while Y SAID THAT the other happened. So does who first CLAIMS it."""
        here = [a for a in self.candidates(context.trigger.sentence).near if a.at < context.trigger.first]
        said = next((a for a in here if self._states(a) and self.way(context, a) in _STATED_THAT), None)
        said = said or next((a for a in here if self._tells_beside(context, a) or self._tells_of_him(context, a)), None)
        if said is not None and (said is not here[0] or self.way(context, said) not in _SAID_THAT | _AS_OBJECT):
            return said
        own = (self._claims, self._answers_that, self._estimates, self._complains)
        if here and any(rule(context, here[0]) for rule in own):
            return here[0]
        if (nested := next((a for a in here[1:] if self._is_nested(context, here[0], a)), None)) is not None:
            return nested
        return next((a for a in here if self._states(a) and self._quotes(context, a)), None) or next(
            (a for a in here if self._announces_in_it(context, a)), None
        )

    def _is_nested(self, context: Context, outer: Attribution, inner: Attribution) -> bool:
        """REUTERS said that X ANNOUNCED THE CAPTURE: the object of what X said, with the agency before him."""
        states = inner.form == _BY_VERB and inner.kind in _STATES and len(inner.chain) > len(outer.chain)
        return states and inner.chain[0] is outer.chain[0] and self.way(context, inner) in _AS_OBJECT | {"b1"}

    def _quotes(self, context: Context, attribution: Attribution) -> bool:
        """X said: "WE SHELLED the town"; AND SAID: we shelled it."""
        behind = self.layout.text.tokens[attribution.at + 1 : attribution.at + 2]
        alone = attribution.form == "continued" and any(token.raw == _COLON for token in behind)
        opened = alone or quote_open(self.layout, attribution.at, context.trigger.first)
        return opened and self.way(context, attribution).split("^")[-1] == _QUOTED

    def _tells_beside(self, context: Context, attribution: Attribution) -> bool:
        """X said the one, WHILE Y ANNOUNCED THE LAUNCH of rockets: the object of a verb in a clause of its own."""
        apart = attribution.kind in _STATES and is_contrasted(self.layout, attribution.at)
        return apart and self.way(context, attribution) in _AS_OBJECT

    def _states(self, attribution: Attribution) -> bool:
        """A word of stating, not the statement IN WHICH somebody says so; who thinks or claims that it is so may be
        quoted by another."""
        before = self.layout.words[attribution.at - 1].groups.get("function", ())
        noun = attribution.form == _BY_NOUN and all(hit.form.entry.id != _IN for hit in before)
        adds = attribution.form == "continued" and self._goes_on(attribution)
        if adds and attribution.kind == "continue":
            return True
        return (noun or adds or attribution.form == _BY_VERB) and attribution.kind in _STATES

    def _claims(self, context: Context, attribution: Attribution) -> bool:
        """X CLAIMED the finding of arms, CLAIMED that it found them, claimed the one AND THE OTHER: nobody told of
        before would say so."""
        if attribution.form != _BY_VERB or attribution.kind != _CLAIMS:
            return False
        way = self.way(context, attribution).removeprefix(_AND_OTHER)
        return way in _AS_OBJECT | _SAID_THAT | {_FIRST}

    def _announces_in_it(self, context: Context, attribution: Attribution) -> bool:
        """X published a statement IN WHICH IT ANNOUNCED its taking of the town, in Arabic: in it, behind the verb."""
        behind = self.layout.words[attribution.at + 1 : attribution.at + 2]
        inside = any(word.function == "pronominal" for word in behind)
        states = attribution.form in _SPOKEN and attribution.kind in _STATES
        return states and inside and self.way(context, attribution).split("^")[-1] in _AS_OBJECT | {_FIRST}

    def _complains(self, context: Context, attribution: Attribution) -> bool:
        """X COMPLAINED OF the shelling, of the ban on aid."""
        complains = attribution.form == _BY_VERB and attribution.word in _COMPLAINS
        return complains and self.way(context, attribution).split("^")[-1] == _OF

    def _answers_that(self, context: Context, attribution: Attribution) -> bool:
        """X ANSWERED THAT it happened: with THAT behind it no blow answers another."""
        answers = attribution.form == _BY_VERB and attribution.word == _ANSWERS
        return answers and self.way(context, attribution).split("^")[-1] in _SAID_THAT

    def _estimates(self, context: Context, attribution: Attribution) -> bool:
        """The UN PUTS THE NUMBER OF THE DEAD at ten."""
        at = context.trigger.first
        tally = any("tally" in word.groups for word in self.layout.words[max(at - 1, attribution.at) : at + 1])
        return attribution.word == _ESTIMATES and attribution.form in _ON_VERB and tally

    def _tells_of_him(self, context: Context, attribution: Attribution) -> bool:
        """According to X, WHO POINTED TO the blast: what hangs on the verb that describes a speaker by what he says."""
        describes = self.layout.words[attribution.at - 1].function == "relative" and attribution.form == "continued"
        return describes and self.way(context, attribution) in _SAID_THAT | _POINTED_TO

    def after_denial(self, context: Context) -> Attribution | None:
        """X denied the one thing AND SAID that the other happened: the saying that ends the denial for a trigger."""
        here = [a for a in self.candidates(context.trigger.sentence).near if a.at < context.trigger.first]
        denial = next((a for a in here if a.denies), None)
        if denial is None:
            return None
        later = [a for a in here if a.at > denial.at and not a.denies and self._goes_on(a)]
        if not self._may_end(context, denial):  # unless it hangs under who goes on: denied the one, CONFIRMING that
            later = [a for a in later if a.form == "continued" and self.way(context, a).split("^")[-1] in _GONE_ON]
        return next((a for a in reversed(later) if self.way(context, a) != "none"), None)

    def is_past_denial(self, trigger: Trigger) -> bool:
        """What is conceded or held against another behind a denial is not denied."""
        near = (a for a in self.candidates(trigger.sentence).near if a.at < trigger.first)
        denials = [a.at for a in near if a.denies and a.sentence == trigger.sentence]
        return bool(denials) and ends_denial(self.tree, self.layout, trigger, denials[-1])

    def _may_end(self, context: Context, denial: Attribution) -> bool:
        """The trigger does not hang under the denial, or only beside what is denied."""
        way = self.way(context, denial)
        return way == "none" or bool(_BESIDE.intersection(way.split("^")))

    def _goes_on(self, attribution: Attribution) -> bool:
        """The word of speech is a further one beside that before it: behind a comma, with *and* on it, or SAYING."""
        before = self.layout.text.tokens[attribution.at - 1] if attribution.at else None
        word = self.layout.words[attribution.at]
        saying = any(hit.form.pos == PARTICIPLE for hit in word.groups.get("speech", ()))
        return saying or bool(word.conjunction) or (before is not None and before.kind == MARK)

    def way(self, context: Context, attribution: Attribution) -> str:
        """The labels from a trigger up to the word of speech that it hangs under."""
        node = self.tree.trigger(context.trigger)
        labels: list[str] = []
        while node is not None and len(labels) < _LONGEST_WAY:
            if node.first == attribution.at:
                return "^".join(dict.fromkeys(labels))
            labels.append(node.label)
            node = node.up
        return "none"


def origin(attribution: Attribution) -> str:
    """The key of the last link: whose word it is in the end."""
    key: str = attribution.chain[-1].entity.key
    return key


def quote_open(layout: Layout, first: int, last: int) -> bool:
    """More quotation marks open than close between two tokens."""
    text = layout.text.source[layout.text.tokens[first].start : layout.text.tokens[last].start]
    opening, closing = text.count("\u00ab") + text.count("\u201c"), text.count("\u00bb") + text.count("\u201d")
    return opening > closing or text.count('"') % 2 == 1
