"""One sentence of quoting: who speaks at a word of speech, to whom, and whom they quote; and who it was before.

What ``attribution`` makes of the answers are the chains.
"""

from rawi.annotate.genitives import TELLS
from rawi.annotate.mentions import PLACE, SOURCE, Cue, Phrase
from rawi.annotate.others import DOERS
from rawi.extract.said.caught import is_of_caught, is_told_of, teller_of_caught
from rawi.extract.said.documents import Documents
from rawi.extract.said.had_denied import who_had_before
from rawi.extract.said.hearsay import are_reports, reports_before
from rawi.extract.said.outlets import has_identity, is_outlet
from rawi.extract.said.quoted import past_brackets
from rawi.extract.said.same_speaker import chain_of_same, stems
from rawi.extract.said.speakers import speaker_from
from rawi.extract.said.spoken import is_ali, is_nobody, is_subject, learned, says_himself, stands_for_rulers
from rawi.extract.said.unlisted import unlisted
from rawi.extract.said.whom import is_of_whom, who_tells_of
from rawi.extract.tree.layout import Layout
from rawi.extract.who.accusing import ascribes, charge
from rawi.extract.who.addressed import called_on
from rawi.extract.who.reporting import is_contrasted
from rawi.lexicon.words import PARTICIPLE, VERB
from rawi.text.tokens import COMMAS, MARK, WORD

_REACH = 14  # tokens from a word of speech to its speaker, long titles and names included
_MEMORY = 3  # sentences that a chain is taken up over
_QUOTING, _ASCRIBES = "naqlan", "nasaba"
_PASSED = frozenset(("relative", "particle", "pronoun"))
ADVERBS = frozenset(("adverb", "pronominal", "particle"))
SPEAKING_HEADS = frozenset(
    ("person", "official", "speaker", "government", "group", "force", "name", "civilians", "fighters")
)
_OFFICIALS = frozenset(("person", "official"))
_AND, _SO = "\u0648", "\u0641"
_AS_FOR, _CALLED = "amma", "musamma"  # entries of cues
NOBODYS = "nobodys"
"""The form of an attribution to words that nobody is told to have said: according to AN OFFICIAL STATEMENT."""
_PASSING = frozenset(("noun", "after", NOBODYS))  # nobody goes on speaking after these
_ACCUSES, _ANNOUNCES, _PUBLISHES, _VOWS = "accuse", "announce", "publish", "tawaada_q"
_TANWIN = "\u0627"


JUDGES = frozenset((
    "adana_q", "dana_q", "nadada_q", "istankara_q", "shajaba_q", "istahjana", "intaqada_q", "rahhaba_q", "ashada_q",
))  # fmt: skip
"""Entries of words by which a happening is condemned or welcomed: nobody is accused OF it by them."""


class Attribution:
    """A chain of sources and the tokens it governs; ``form`` is verb, preposition, colon, heading or continued."""

    __slots__ = ("chain", "form", "kind", "first", "last", "sentence", "word", "at")

    def __init__(self, chain: list[Phrase], form: str, kind: str, at: int, first: int, last: int, sentence: int):
        self.chain, self.form, self.kind, self.at = chain, form, kind, at
        self.first, self.last, self.sentence = first, last, sentence
        self.word = form  # the lexicon entry of the word of speech

    @property
    def denies(self) -> bool:
        """The source says that it did not happen."""
        return self.kind == "deny"


class Voices(Documents):
    """A sentence and what was quoted up to it; ``found`` holds its own attributions as they are made."""

    def __init__(self, layout: Layout, number: int, bounds: tuple[int, int], earlier: list[Attribution]):
        super().__init__(layout)
        self.number, (self.first, self.end) = number, bounds
        self.found: list[Attribution] = []
        self.before = earlier
        self.inert = {at for time in layout.times[number] for at in range(time.first, time.last)}

    @property
    def earlier(self) -> list[Attribution]:
        """The attributions so far to somebody else than the outlet, this sentence's included."""
        return [attribution for attribution in self.before + self.found if attribution.chain]

    def latest(self) -> Attribution | None:
        near = (a for a in reversed(self.before + self.found) if a.sentence >= self.number - _MEMORY)
        return next((a for a in near if a.form not in _PASSING and not self._is_inner(a)), None)

    def _is_inner(self, attribution: Attribution) -> bool:
        """It stands in what somebody else says: X said that Y DENIED it, that Y FOUND a way; X goes on, not Y."""
        at, sentence = attribution.at, attribution.sentence
        outer = (a for a in self.before + self.found if a.sentence == sentence and a.at < at and a.chain)
        words = self.words
        said = any(words[i].function == "complementiser" for a in outer for i in range(a.at, at))
        beside = words[at].conjunction or self.tokens[at - 1].kind == MARK or is_contrasted(self.layout, at)
        return said and attribution.form in ("verb", "tail") and (attribution.form == "tail" or not beside)

    def speaker(self, cue: Cue, content: int) -> Phrase | None:
        """The subject of the verb: behind it, known or not, else right before it."""
        behind = None if self._is_adverbial(cue) else self._speaker_behind(cue, content) or self._unlisted(cue, content)
        if self.words[cue.first].conjunction or self.layout.stem(cue.first - 1) == _AND:
            return behind or self._topic(cue)  # what stands before AND SAID is told of
        before = self._speaker_before(cue)
        if behind is None or before is None:
            return behind or before
        if is_told_of(self.layout, before, behind):
            return behind
        return before if is_outlet(behind) or is_subject(self.layout, before, cue) else behind

    def _topic(self, cue: Cue) -> Phrase | None:
        """AS FOR X, he conceded: in Arabic "and so" is written on the verb that says what the one named does."""
        if self.words[cue.first].conjunction != _SO:
            return None
        opens = (p for p in self.layout.whos[self.number] if p.last <= cue.first and self._is_set_off(p.first))
        topic = next(opens, None)
        return topic if topic is not None and may_speak(topic) and self._next_to_verb(topic.last, cue) else None

    def _is_set_off(self, at: int) -> bool:
        """AS FOR stands right before."""
        cues = self.layout.cues[self.number]
        return any(cue.last == at and cue.entry.id == _AS_FOR for cue in cues)

    def _is_adverbial(self, cue: Cue) -> bool:
        """Adding, pointing out, confirming: the speaker is the one who spoke before."""
        hit = cue.hit
        return hit is not None and hit.form.pos == "participle" and self.tokens[cue.first].key.endswith(_TANWIN)

    def _speaker_behind(self, cue: Cue, content: int) -> Phrase | None:
        at = self._past_called(self._past_adverbs(cue.last, content))
        barred = at < content and (self.words[at].preposition or self._is_led(at) or self.words[at].function)
        if at >= content or (barred and not is_ali(self.layout, at)):
            return None
        if "document" in self.words[at].groups:
            return self.author(at, content)
        limit = min(content, self._accused_at(cue) or content)
        speaker = speaker_from(self.layout, at, limit)
        told = [outlet.first for outlet in self.told_to(cue, content) if outlet.first > at]
        if speaker is not None and any(first < speaker.last for first in told):
            speaker = speaker_from(self.layout, at, min(limit, *told))  # WITNESSES told the agency X
        if speaker is not None and (self._is_accused(cue, speaker) or self._is_addressed(cue, speaker)):
            return None
        if speaker is None or has_identity(speaker) or not is_nobody(self.layout, speaker, self.end):
            return speaker
        return None

    def _unlisted(self, cue: Cue, content: int) -> Phrase | None:
        found = unlisted(self.layout, cue, self._past_called(self._past_adverbs(cue.last, content)), content)
        return None if found is None or self._is_addressed(cue, found) else found

    def _accused_at(self, cue: Cue) -> int:
        """X ACCUSED Y OF it: where Y stands, up to which X may be named; nought where one of them is not told."""
        accuses, accused = charge(self.layout, cue.first)
        return accused.first if accuses is not None and accused is not None else 0

    def tells_that(self, cue: Cue, speaker: Phrase | None, content: int) -> bool:
        """A quoting verb with what was said right behind the speaker: witnesses carried THAT."""
        is_verb = cue.hit is not None and bool(cue.hit.form.entry.verb)
        return not is_verb or (
            speaker is not None and past_brackets(self.layout, speaker.last, self.end) == content < self.end
        )

    def _is_accused(self, cue: Cue, behind: Phrase) -> bool:
        """X had ACCUSED Y OF it: the only noun between the verb and "of" is whom it accuses, not who speaks."""
        hit = cue.hit
        if cue.category != _ACCUSES or cue.entry.id in JUDGES:
            return False
        if cue.entry.id == _VOWS and self._vows(cue, behind):
            return False
        if hit is None or hit.form.pos != VERB or hit.form.passive or hit.suffix:
            return False
        of = next((at for at in range(behind.last, self.end) if self._says_of(at)), 0)
        named = [*self.layout.whos[self.number], *self.layout.places[self.number]]
        return bool(of) and not any(behind.last <= p.first < of and p not in behind.group for p in named)

    def _vows(self, cue: Cue, behind: Phrase) -> bool:
        """X VOWED to drive them out; but AND VOWED X, with "and" on the verb, may threaten X, were X no official or in
        the nominative at the head of the sentence."""
        if not self.words[cue.first].conjunction:
            return True
        doer = behind.head in _OFFICIALS or self.words[behind.first].stem.endswith(DOERS)
        return doer and cue.first == self.first and behind.first == cue.last

    def _is_addressed(self, cue: Cue, behind: Phrase) -> bool:
        """X shelled it AND CALLED ON Y TO WITHDRAW: the only noun behind the verb is whom it calls on."""
        called = called_on(self.layout, cue.first)
        return called is not None and called.first == behind.first

    def _says_of(self, at: int) -> bool:
        """An event, or a word that governs one, behind "of"; or "that it"."""
        word = self.words[at]
        done = word.preposition == "bi" and not {"event", "host"}.isdisjoint(word.groups)
        return done or word.function == "complementiser"

    def _past_adverbs(self, at: int, limit: int) -> int:
        """Past what may stand between a verb and its subject: him, yesterday, also, THESE forces."""
        while at < limit:
            phrase = self.layout.phrase_at.get(at)
            if phrase is not None and phrase.preposition == "li" and is_outlet(phrase) and phrase.last < limit:
                at = phrase.last
            elif at in self.inert or self.words[at].function in ADVERBS or self._is_same(at) or self._is_this(at):
                at += 1
            else:
                break
        return at

    def _past_called(self, at: int) -> int:
        """Past WHAT IS CALLED, before the name of who speaks."""
        called = (cue for cue in self.layout.cues[self.number] if cue.first == at and cue.entry.id == _CALLED)
        last = max((cue.last for cue in called), default=at)
        return last + 1 if last > at and self.words[last].function == "preposition" else last

    def _is_this(self, at: int) -> bool:
        """THIS, before the word with the article for somebody it points to."""
        behind = self.words[at + 1] if at + 1 < self.end else None
        pointed = behind is not None and behind.article and "role" in behind.groups
        return pointed and self.words[at].function == "demonstrative"

    def _is_same(self, at: int) -> bool:
        """THE SAME, before a word for somebody."""
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        return "same" in self.words[at].groups and behind is not None and "role" in behind.groups

    def author(self, at: int, content: int) -> Phrase | None:
        """Whose statement it is: a statement OF the army, a report BY the organisation; bare, that of before."""
        after = self._past_kind(self._past_publishing(self._past_adjectives(at + 1, content), content), content)
        if after < content and (not self.words[at].article or after > at + 1):
            if self.words[after].function == "preposition":
                after += 1
            author = speaker_from(self.layout, after, content)
            if author is not None:
                return author
        latest = self.latest()
        return latest.chain[-1] if latest is not None and latest.chain else None

    def told_to(self, cue: Cue, content: int) -> list[Phrase]:
        """Agencies and papers that the speaker speaks to."""
        limit = min(content, cue.last + _REACH)
        behind = [p for p in self.layout.whos[self.number] if cue.last <= p.first < limit and p.inside is None]
        direct = cue.entry.id in TELLS
        led = ("li", "maa")
        return [p for p in behind if is_outlet(p) and (p.preposition in led or (direct and p.last == content))]

    def told_from(self, cue: Cue, content: int) -> Phrase | None:
        """Whom a quoting verb quotes: reported FROM an officer, ascribed TO a minister."""
        if cue.category not in ("quote", "publish", "report"):
            return self._quoting(cue, content)
        if ascribes(self.layout, cue.first):
            return None
        leads = ("ila", "an") if cue.entry.id == _ASCRIBES else ("min",) if learned(cue) else ("an",)
        at = self.leads(cue, *leads) + 1
        if not 1 < at < content:
            return None
        return self._voice_at(at, content)

    def _voice_at(self, at: int, content: int) -> Phrase | None:
        """Who speaks at a token, himself or by a STATEMENT OF his."""
        author = self.author(at, content) if "document" in self.words[at].groups else None
        return author or speaker_from(self.layout, at, content)

    def _quoting(self, cue: Cue, content: int) -> Phrase | None:
        """X said, QUOTING Y, that; X announced, QUOTING Y, a raid."""
        for other in self.layout.cues[self.number]:
            quotes = other.category == "prep" and other.entry.id == _QUOTING and cue.last <= other.first < content
            if quotes and (content < self.end or cue.category == _ANNOUNCES):
                return self._voice_at(other.last, content)
        return None

    def leads(self, cue: Cue, *wanted: str) -> int:
        """Where a preposition that belongs to the verb stands behind it; 0 for nowhere."""
        for at in range(cue.last, min(self.end, cue.last + _REACH)):
            hit = self.words[at].first("function")
            if hit is not None and hit.form.entry.id in wanted and hit.form.entry.kind == "preposition":
                return at
        return 0

    def _speaker_before(self, cue: Cue) -> Phrase | None:
        """The phrase before the verb, when nothing but a comma, a relative or an auxiliary stands between."""
        if is_of_whom(self.layout, cue):
            return who_tells_of(self.layout, cue)
        described = reports_before(self.layout, cue) or self._described_before(cue) or self._silent_before(cue)
        if described is not None:
            return described
        places = self.layout.places[self.number]
        states = [
            p
            for p in places
            if (p.head == "name" and p.entity.kind == "country") or "role" in self.words[p.first].groups
        ]
        ahead = [
            p for p in [*self.layout.whos[self.number], *states] if p.last <= cue.first and cue.first - p.last <= 8
        ]
        for phrase in sorted((p for p in ahead if p.inside is None), key=lambda p: -p.first):
            if is_of_caught(self.layout, cue, phrase):
                return teller_of_caught(self.layout, cue)
            free = not phrase.preposition or says_himself(self.layout, phrase, cue)
            if free and may_speak(phrase):
                longer = speaker_from(self.layout, phrase.first, cue.first) or phrase
                last = max(longer.last, phrase.last)
                return longer if self._next_to_verb(last, cue) else None
        opening = speaker_from(self.layout, self.first, cue.first) if cue.first > self.first else None
        return opening if opening is not None and opening.last == cue.first else None

    def _silent_before(self, cue: Cue) -> Phrase | None:
        """X DID NOT TELL how many the dead are, CONFIRMING that: who did so is the verb's subject, not the noun before
        the comma."""
        subject = self.layout.subjects[cue.first]
        participle = cue.hit is not None and cue.hit.form.pos == PARTICIPLE and not cue.hit.article
        if subject is None or not participle or not may_speak(subject) or self.tokens[cue.first - 1].raw not in COMMAS:
            return None
        return subject

    def _described_before(self, cue: Cue) -> Phrase | None:
        """X, WHO HAS LONG FOUGHT Y, said that: the sentence opens with who speaks, and a comma closes what describes
        him."""
        opens = self.first + (self.words[self.first].function == "particle")
        who = self.layout.phrase_at.get(opens)
        says_that = any(word.function == "complementiser" for word in self.words[cue.last : self.end])
        if who is None or not says_that or not may_speak(who) or self.tokens[cue.first - 1].raw not in COMMAS:
            return None
        behind = who.last + (self.tokens[who.last].raw in COMMAS)
        one_verb = self.layout.between(behind, cue.first).startswith("v1")
        return who if one_verb and self.words[behind].function == "relative" else None

    def _next_to_verb(self, last: int, cue: Cue) -> bool:
        for at in range(last, cue.first):
            word = self.words[at]
            passed = self.tokens[at].kind == MARK or word.function in _PASSED or "same" in word.groups
            if word.hits and not passed:
                return False
        return True

    def named_before(self, cue: Cue) -> list[Phrase] | None:
        """The chain of somebody quoted before whose bare name stands right before the verb: AL-ZARAFI added."""
        at = cue.first - 1
        if at < self.first or self.tokens[at].kind != WORD or self.words[at].hits:
            return None
        stem = self.words[at].stem
        return next((a.chain for a in reversed(self.earlier) if stem in stems(self.layout, a.chain[-1])), None)

    def subject_of(self, cue: Cue) -> list[Phrase] | None:
        """X rejected the charges, SAYING that: nobody has spoken in the sentence yet, and X does; X HAD DENIED it."""
        had = who_had_before(self.layout, cue)
        if had is not None and may_speak(had):
            return [had]
        subject = self.layout.subjects[cue.first] or self._outlet_that_opens()
        free = self._is_adverbial(cue) and not self.found
        return [subject] if free and subject is not None and may_speak(subject) else None

    def _outlet_that_opens(self) -> Phrase | None:
        """And TELEVISION showed pictures, SAYING that: an outlet right behind the word that opens the sentence, which
        no table knows for a verb."""
        outlet = self.layout.phrase_at.get(self.first + 1)
        opens = not self.words[self.first].hits and self.tokens[self.first].kind == WORD
        return outlet if opens and outlet is not None and not outlet.preposition and is_outlet(outlet) else None

    def chain_of_same_speaker(self, speaker: Phrase) -> list[Phrase] | None:
        """The chain of a speaker who was quoted before; reports are always others."""
        if are_reports(self.layout, speaker.first):
            return None
        return chain_of_same(
            self.layout, speaker, [attribution.chain for attribution in self.earlier], self._followed()
        )

    def _followed(self) -> list[Phrase] | None:
        """The chain of the source that is followed: who SAID something last, not who has only PUBLISHED a statement
        or whose announcement is spoken of."""
        said = (a for a in reversed(self.earlier) if a.form not in _PASSING and a.kind != _PUBLISHES)
        latest = self.earlier[-1] if self.earlier else None
        return next((a.chain for a in said if not self._is_inner(a)), latest.chain if latest is not None else None)


def may_speak(phrase: Phrase) -> bool:
    """A source, people who speak for somebody, a place that stands for whoever rules it."""
    if phrase.kind == PLACE:
        return stands_for_rulers(phrase)
    return phrase.kind == SOURCE or phrase.head in SPEAKING_HEADS
