"""Who says so: chains of sources and the stretch of text each governs.

The shapes: a verb of speech with its speaker (X said to agency Y that ...), a noun of speech (the announcement of X),
a preposition of source (according to X, on the word of Y), an occasion (in a statement), a name with a colon, a post
with its handle. Continuing words (he added, the statement went on) take up the chain before them.
"""

from rawi.annotate.genitives import TELLS
from rawi.annotate.mentions import SOURCE, Cue, Phrase
from rawi.extract.real.denying import REJECTED, denier_by_noun, rejecter
from rawi.extract.said.alongside import alongside
from rawi.extract.said.around import Around
from rawi.extract.said.dateline import HEADING, dateline
from rawi.extract.said.had_denied import used_to_deny
from rawi.extract.said.hearsay import is_ground_of_deed
from rawi.extract.said.looked_back import named_having, who_had, who_opens
from rawi.extract.said.outlets import has_identity, is_outlet, is_reporter_of
from rawi.extract.said.speakers import speaker_from
from rawi.extract.said.spoken import is_impersonal, learned, says_nothing
from rawi.extract.said.unsaid import is_unsaid
from rawi.extract.said.voices import ADVERBS, NOBODYS, Attribution, may_speak
from rawi.extract.tree.layout import Layout
from rawi.extract.who.accusing import ascribes
from rawi.lexicon.words import NOUN, PREPOSITION
from rawi.text.tokens import COMMAS, MARK

__all__ = ["Attribution", "find_attributions", "quoted_and_own"]

_SAYS = frozenset(
    ("voice", "say", "claim", "deny", "confirm", "announce", "continue", "report", "publish", "quote", "accuse")
)
_REACH = 14  # tokens from a word of speech to its speaker, long titles and names included
_TELLS_OF, _TELLS = frozenset(("say", "announce", "confirm", "report")), frozenset(("say", "announce"))
_SAYING_NOUNS = frozenset(("say", "claim", "deny", "confirm", "announce", "accuse"))
_DENIES, _TOLD_BY_VERB = "deny", frozenset(("verb", "tail", "continued"))
_HIS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their
_ON_WHAT = ["\u0639\u0644\u064a", "\u0645\u0627"]
_MOURNS, _STATED_IN = "naa", "jaa_fi"  # entries of speech
_AND = "\u0648"
_IN_STATEMENT = 2  # words
_ON_HIS_PART = 5  # tokens of words that open a sentence, with their comma


def find_attributions(layout: Layout) -> list[Attribution]:
    """All attributions in text order, continuing ones with the chain they take up; none to the outlet itself."""
    return quoted_and_own(layout)[0]


def quoted_and_own(layout: Layout) -> tuple[list[Attribution], list[Attribution]]:
    """The attributions to others, and those to the outlet itself, which have no chain."""
    found: list[Attribution] = []
    for number, bounds in enumerate(layout.text.sentences):
        found += _Sentence(layout, number, bounds, found).attributions()
    return [a for a in found if a.chain], [a for a in found if not a.chain]


class _Sentence(Around):
    """The attributions of one sentence, shape by shape."""

    def attributions(self) -> list[Attribution]:
        """All of them in text order."""
        for cue in self.layout.cues[self.number]:
            if cue.group == "speech" and not (self.found and cue.first <= self.found[-1].at):
                attribution = self._of_cue(cue)
                if attribution is not None and not self._is_told_on(attribution):
                    self._nest(attribution)
                    self.found.append(attribution)
        found = self.found + self.posts()
        told = sorted(found, key=lambda a: a.at)
        return self._headed(told) or told or self.by_colon()

    def _nest(self, attribution: Attribution) -> None:
        """REUTERS said that X ANNOUNCED it: who tells of what X announced heads the chain."""
        before = self.found[-1] if self.found else None
        told = before is not None and before.form == "verb" and before.kind in _TELLS_OF and attribution.kind in _TELLS
        if before is None or not told or not before.chain or not attribution.chain or not self._is_inner(attribution):
            return
        if attribution.form == "verb" and all(is_outlet(link) for link in before.chain):
            attribution.chain = _distinct([*before.chain, *attribution.chain])

    def _headed(self, told: list[Attribution]) -> list[Attribution]:
        """ADEN (REUTERS): the agency that heads the sentence tells what is told in it, on whosever word."""
        line = dateline(self.layout, self.number)
        heading = self.but_own([line.outlet]) if line is not None and line.outlet is not None else []
        if line is None or not heading:
            return []
        for attribution in told:
            attribution.chain = _distinct([*heading, *attribution.chain])
        return told or [Attribution(heading, HEADING, "say", heading[0].first, line.last, self.end, self.number)]

    def _is_told_on(self, attribution: Attribution) -> bool:
        """According to X, WHO CONFIRMED the capture of Y and that Z: X goes on, and reaches as far as before."""
        before = self.found[-1] if self.found else None
        return before is not None and before.form == "opening" and _keys(before.chain) == _keys(attribution.chain)

    def _of_cue(self, cue: Cue) -> Attribution | None:
        if cue.category == "prep":
            return self._by_preposition(cue) if not is_ground_of_deed(self.layout, cue) else None
        if cue.category == "occasion":
            return self._by_occasion(cue)
        if cue.category not in _SAYS or is_unsaid(self.layout, cue) or is_impersonal(self.layout, cue):
            return None
        if cue.category == _DENIES and (told := self._by_noun_of_denial(cue)) is not None:
            return told
        if cue.category == _DENIES and (told := self._by_his_denial(cue)) is not None:
            return told
        if (rejection := self._by_rejection(cue)) is not None:
            return rejection
        if cue.hit is None:
            return self._by_verb(cue) if cue.entry.verb else None
        if cue.hit.form.pos in ("verb", "participle"):
            return self._by_verb(cue)
        if cue.hit.form.pos == "noun" and cue.category in _SAYING_NOUNS:
            return self._by_noun(cue)
        return None

    def _make(self, chain: list[Phrase], form: str, cue: Cue, first: int, last: int) -> Attribution:
        others = self.but_own(_distinct(chain))
        others = [link for link in others if not is_reporter_of(self.layout, others, link)]
        attribution = Attribution(others, form, cue.category, cue.first, first, last, self.number)
        attribution.word = cue.entry.id
        return attribution

    def _by_verb(self, cue: Cue) -> Attribution | None:
        """A verb of speech: its speaker behind it or before it, an outlet told to, the words from there on."""
        if self._adds(cue):
            return self._make(self.found[-1].chain, "continued", cue, cue.first, self.end)
        content = self._content(cue)
        speaker = self.speaker(cue, content)
        if self._publishes_it(cue) and speaker is not None:
            said = self.found[-1]
            said.chain = _distinct([*self.but_own([speaker]), *(one for one in said.chain if not is_outlet(one))])
            return None
        outlets = self.told_to(cue, content)
        origin = self.told_from(cue, content)
        outlets = [outlet for outlet in outlets if origin is None or outlet.first != origin.first]
        if says_nothing(self.layout, cue, speaker, content < self.end):
            return None
        quotes = cue.category == "quote" and not ascribes(self.layout, cue.first)
        if quotes and origin is None and not self.tells_that(cue, speaker, content):
            return None  # carried the wounded, not the words of somebody
        if cue.category == "voice" and (speaker is None or not self.leads(cue, "an")):
            return None  # crossed the river, not gave voice to
        if speaker is None and not outlets and origin is None:
            known = self.named_before(cue)
            known = known or self.subject_of(cue)
            return self._make(known, "verb", cue, cue.first, self.end) if known else self._resumed(cue)
        opens = cue.first - self.first < 3 or self._opens_what_is_told(cue)
        form = "verb" if content < self.end or opens else "tail"
        said_by = [speaker] if speaker is not None and not learned(cue) else []
        chain = [*outlets, *said_by, *([origin] if origin else [])]
        if speaker is None and origin is None and self.latest() is not None:
            chain += [link for link in self.latest().chain if not is_outlet(link)]  # type: ignore[union-attr]
        if form == "tail" and self.layout.stems(cue.first - 2, cue.first) == _ON_WHAT and chain:
            said = self._make(chain, "closing", cue, self.first, cue.first)
            said.kind = "prep"  # ON WHAT X said: like *according to*
            return said
        known = self.chain_of_same_speaker(chain[-1]) if chain else []
        if known is not None:
            told = [*outlets, *(link for link in known if not is_outlet(link))] if outlets else known
            return self._make(told, form, cue, cue.first, self.end)
        return self._make([*chain, *alongside(self.layout, chain[-1], self.end)], form, cue, cue.first, self.end)

    def _publishes_it(self, cue: Cue) -> bool:
        """X said in a statement THAT THE TELEVISION SHOWED: who publishes words, before what they are."""
        before = self.found[-1] if self.found else None
        published = cue.hit is not None and bool(cue.hit.suffix) and "document" in self.words[cue.first - 1].groups
        if before is None or not published or before.form not in _TOLD_BY_VERB or before.denies:
            return False
        return all(self.words[at].function != "complementiser" for at in range(before.at, cue.first))

    def _content(self, cue: Cue) -> int:
        """Where what is told begins; behind a verb of mourning, the one who is mourned."""
        content = _content_start(self.layout, cue.first + 1, self.end)
        if cue.entry.id != _MOURNS:
            return content
        behind = [p for p in self.layout.whos[self.number] if p.first >= cue.last and p.inside is None]
        return min(content, behind[1].first) if behind[1:] and behind[0].first == cue.last else content

    def _opens_what_is_told(self, cue: Cue) -> bool:
        """X HAD DOCUMENTED THE KILLING of ten, COUNTED RAIDS, CLAIMED on Sunday, in a statement, THE TAKING: nothing
        is told before it."""
        told = [trigger.first for trigger in self.layout.triggers[self.number] if trigger.first != cue.first]
        if not told or min(told) < cue.last:
            return False
        if cue.first - self.first <= _ON_HIS_PART and self.tokens[cue.first - 1].raw in COMMAS:
            return True  # ON HIS PART, X told of the shelling of the town
        between = [at for at in range(cue.last, min(told)) if at not in self.inert]
        return len(between) <= 1 or (len(between) == _IN_STATEMENT and "document" in self.words[between[1]].groups)

    def _adds(self, cue: Cue) -> bool:
        """CONFIRMING that, behind a comma: who spoke in the sentence goes on, whoever has been named since."""
        participle = cue.hit is not None and cue.hit.form.pos == "participle" and not cue.hit.article
        return participle and bool(self.found) and self.tokens[cue.first - 1].raw in COMMAS

    def _resumed(self, cue: Cue) -> Attribution | None:
        """A verb without a speaker takes up the chain before it."""
        latest = self.latest()
        if self._names_its_content(cue):
            return None
        since = 0 if latest is None else latest.sentence + 1
        had = None if self.found else named_having(self.layout, cue) or who_opens(self.layout, cue)
        man = had or (who_had(self.layout, cue, since) if not self.found else None)
        if man is not None:
            return self._make([man], "verb", cue, cue.first, self.end)
        if latest is None:
            return None
        who = self.words[cue.first - 1].function == "relative" and latest.form == "closing"
        told = latest.chain[:1] if who else latest.chain  # according to X, WHO POINTED TO another: on his word alone
        return self._make(told, "continued", cue, cue.first, self.end)

    def _names_its_content(self, cue: Cue) -> bool:
        """A word of speech with an event right behind it and no 'that': announced the capture."""
        names = cue.last < len(self.words) and "event" in self.words[cue.last].groups
        denied = bool(self.found) and self.found[-1].denies and self.words[cue.first].conjunction == _AND
        # AND DENIED the capture: the one told of before; so who DENIED the one AND ANNOUNCED THE CAPTURE of another
        return names and cue.category not in ("continue", "deny") and not denied

    def _by_noun(self, cue: Cue) -> Attribution | None:
        """The announcement OF the army, a confirmation FROM a commander."""
        if cue.hit is None or cue.hit.suffix or cue.last >= self.end:
            return None
        at = cue.last
        hit = self.words[at].first("function")
        if hit is not None and hit.form.entry.kind == "preposition" and hit.form.entry.id == "min":
            at += 1
        elif self.words[at].function or self.words[at].preposition or cue.hit.article:
            return None
        speaker = speaker_from(self.layout, at, self.end) if at < self.end else None
        if speaker is None or not (has_identity(speaker) or self.has_office(speaker)):
            return None
        if speaker.last == at + 1 and self.words[at].groups.keys() >= {"role", "nisba"} and not self.words[at].article:
            return None  # a PRESS statement
        chain = self.chain_of_same_speaker(speaker) or [speaker, *alongside(self.layout, speaker, self.end)]
        return self._make(chain, "noun", cue, cue.first, self.end)

    def _by_noun_of_denial(self, cue: Cue) -> Attribution | None:
        """A FLAT DENIAL BY the army of the retreat; the army IS USED TO DENYING it."""
        speaker = denier_by_noun(self.layout, cue, self.end) or used_to_deny(self.layout, cue)
        known = speaker is not None and (has_identity(speaker) or self.has_office(speaker))
        return self._make([speaker], "noun", cue, cue.first, self.end) if speaker is not None and known else None

    def _by_his_denial(self, cue: Cue) -> Attribution | None:
        """Quoted a source HIS DENIAL that X took the town: whom the sentence has just quoted denies it."""
        before = self.found[-1] if self.found else None
        his = cue.hit is not None and cue.hit.form.pos == NOUN and cue.hit.suffix in _HIS and not cue.hit.preposition
        if before is None or before.form not in _TOLD_BY_VERB or not his:
            return None
        if cue.first > before.last or self.words[cue.first - 1].function == PREPOSITION:
            return None
        return self._make(before.chain, "noun", cue, cue.first, self.end)

    def _by_rejection(self, cue: Cue) -> Attribution | None:
        """X REJECTED THE ACCUSATIONS of shelling the town: a denial of it."""
        speaker = rejecter(self.layout, cue)
        if speaker is None:
            return None
        told = self._make([speaker], REJECTED, cue, cue.first, self.end)
        told.kind = _DENIES
        return told

    def _by_occasion(self, cue: Cue) -> Attribution | None:
        """In a statement, talking to a paper: the subject of the sentence speaks, where no verb of speech has told."""
        if self.found:
            return None
        told = [p for p in self.told_to(cue, self.end) if p.first - cue.last <= 4]
        subject = self.layout.subjects[cue.first]
        if subject is not None and may_speak(subject):
            return self._make([*told, subject], "occasion", cue, self.first, self.end)
        latest = self.latest()
        if latest is None and not told:
            return None
        chain = [*told, *(latest.chain if latest is not None else [])]
        return self._make(chain, "occasion", cue, self.first, self.end)

    def _by_preposition(self, cue: Cue) -> Attribution | None:
        """According to X [from Y]: forwards when it opens the sentence or a clause, else backwards to the last one."""
        stated = cue.entry.id == _STATED_IN
        at = cue.last if stated else self._past_speech(cue.last)
        if at >= self.end or "law" in self.words[at].groups:
            return None
        document = "document" in self.words[at].groups
        if stated and not document:
            return None  # CAME IN the first place
        if document and self._is_nobodys(at):
            return Attribution([], NOBODYS, cue.category, cue.first, self.first, cue.first, self.number)
        speaker = (self.author(at, self.end) if document else None) or speaker_from(self.layout, at, self.end)
        if speaker is None:
            return None
        chain, last = self._further_links(speaker)
        opens = cue.first - self.first <= 2 or self._opens_clause(cue, last) or self._is_aside(cue, last)
        if opens and last >= self.end - 1 and self.number > 0:
            first, end = self.layout.text.sentences[self.number - 1]
            return self._make(chain, "after", cue, first, end)
        before = self.found[-1] if self.found else None
        told = before is not None and chain[0].entity.key in _keys(before.chain)  # X said, QUOTING A STATEMENT of Y
        if not opens and before is not None and before.form == "verb" and is_outlet(chain[0]) and not told:
            chain = before.chain = _distinct([*self.but_own(chain), *before.chain])  # X said so, ACCORDING TO REUTERS
        start, end = (cue.first, self.end) if opens else (before.at if before else self.first, cue.first)
        return self._make(chain, "opening" if opens else "closing", cue, start, end)

    def _is_nobodys(self, at: int) -> bool:
        """According to a STATEMENT, a FIRST TOLL, a toll NOT FINAL: no pronoun on it, nothing behind it but what
        describes it."""
        after = self._past_adjectives(at + 1, self.end)
        word = self.words[at]
        owned = word.article or any(hit.suffix for hit in word.groups["document"])
        return not owned and (after >= self.end or self.tokens[after].kind == MARK)

    def _opens_clause(self, cue: Cue, last: int) -> bool:
        """AND according to X Y happened: what follows is told, not what stands before; in a list of sources it is."""
        if not self.words[cue.first].conjunction:
            return False
        after = last + 1 if last < self.end and self.tokens[last].raw in COMMAS else last
        return any(self.words[at].is_verb or "event" in self.words[at].groups for at in range(after, self.end))

    def _is_aside(self, cue: Cue, last: int) -> bool:
        """The forces, ACCORDING TO X, hold the town: between commas, and nothing has been told before it."""
        commas = last < self.end and self.tokens[last].raw in COMMAS and self.tokens[cue.first - 1].raw in COMMAS
        told = self.layout.triggers[self.number]
        return commas and not self.found and bool(told) and all(trigger.first >= last for trigger in told)

    def _past_speech(self, at: int) -> int:
        """According to what THEY SAID: past the verb of speech; past THE SAME; past what APPEARED ON the site X."""
        passed, start = ("speech", "same", "appearing", "newest"), at
        while at < self.end and (self.words[at].groups.keys() & passed or self.words[at].function in ADVERBS):
            if "document" in self.words[at].groups and self._past_adjectives(at + 1, self.end) > at + 1:
                return at  # a FILMED RECORDING, spelt like one that somebody recorded
            at += 1
        published = start < at < self.end - 1 and self.words[at].function == "preposition"
        return at + 1 if published and self._publishes(at + 1) else at

    def _publishes(self, at: int) -> bool:
        """A statement, a report, an outlet: where what somebody said has appeared."""
        phrase = self.layout.phrase_at.get(at)
        return "document" in self.words[at].groups or (phrase is not None and phrase.kind == SOURCE)

    def _further_links(self, speaker: Phrase) -> tuple[list[Phrase], int]:
        """The chain from a first speaker on, quoted from another or told to an outlet, with TO or as whom he INFORMED;
        and where it ends."""
        chain, last = [speaker], speaker.last
        limit = min(self.end, last + _REACH)
        told = any(hit.form.entry.id in TELLS for hit in self.words[speaker.first - 1].groups.get("speech", ()))
        for phrase in self.layout.whos[self.number]:
            if phrase.inside is not None or not last <= phrase.first < limit:
                continue
            if phrase.preposition == "an" and phrase.first - last <= 4:
                further = speaker_from(self.layout, phrase.first, self.end) or phrase
                chain.append(further)
                last = further.last
            elif (phrase.preposition == "li" or told) and is_outlet(phrase) and phrase.first - last <= 8:
                chain.insert(0, phrase)
                last = phrase.last
        if len(chain) == 1:
            known = self.chain_of_same_speaker(speaker)
            if known is not None:
                return known, last
            if is_outlet(speaker) and self._is_told(speaker) and self.earlier:
                return [speaker, *self.earlier[-1].chain], last
        return [*chain, *alongside(self.layout, chain[-1], self.end)], last

    def _is_told(self, speaker: Phrase) -> bool:
        """According to what he SAID TO the agency; what is told ACCORDING TO the agency is told by it alone."""
        cues = self.layout.cues[self.number]
        behind = any(cue.category == "prep" and cue.last == speaker.first for cue in cues)
        return speaker.preposition == "li" and not behind


def _keys(chain: list[Phrase]) -> list[str]:
    return [link.entity.key for link in chain]


def _distinct(chain: list[Phrase]) -> list[Phrase]:
    seen: dict[str, Phrase] = {}
    for phrase in chain:
        seen.setdefault(phrase.entity.key, phrase)
    return list(seen.values())


def _content_start(layout: Layout, at: int, end: int) -> int:
    """Where what is said begins: at 'that' or a colon, or at the end of the sentence."""
    for i in range(at, end):
        if layout.words[i].function == "complementiser" or layout.text.tokens[i].raw == ":":
            return i
    return end
