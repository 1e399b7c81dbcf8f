"""Who says so: chains of sources and the stretch of text each governs.

The shapes: a verb of speech with its speaker (X said to agency Y that ...), a noun of speech (the announcement of X), a
preposition of source (according to X, on the word of Y), word of mouth (reports of ...), a name with a colon, a post with
its handle. Continuing words (he added, the statement went on) take up the chain before them.
"""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Cue, Phrase
from rawi.extract.layout import Layout
from rawi.extract.speakers import has_identity, is_outlet, speaker_from
from rawi.resolve import Party
from rawi.text.tokens import MARK, WORD

_REACH = 14  # tokens from a word of speech to its speaker, long titles and names included
_HEADLINE = 12  # tokens before the name that a scraped headline may begin with
_MEMORY = 3  # sentences that a chain is taken up over
_SAYS = frozenset(("voice", "say", "claim", "deny", "confirm", "announce", "continue", "report", "publish", "quote", "accuse"))
_SAYING_NOUNS = frozenset(("say", "claim", "deny", "confirm", "announce", "accuse"))
_ADVERBS = frozenset(("adverb", "pronominal", "particle"))
_SPEAKING_HEADS = frozenset(
    ("person", "official", "speaker", "government", "group", "force", "name", "civilians", "fighters")
)
_INDIVIDUALS = frozenset(("person", "official", "speaker"))
_PASSING = frozenset(("noun", "hearsay", "after"))  # nobody goes on speaking after these
_DASHES = "\u2014\u2013-"
_TANWIN = "\u0627"


class Attribution:
    """A chain of sources and the tokens it governs; ``form`` is verb, preposition, colon or continued."""

    __slots__ = ("chain", "form", "kind", "first", "last", "sentence", "word", "at")

    def __init__(self, chain: list[Phrase], form: str, kind: str, at: int, first: int, last: int, sentence: int):
        self.chain, self.form, self.kind, self.at = chain, form, kind, at
        self.first, self.last, self.sentence = first, last, sentence
        self.word = form  # the lexicon entry of the word of speech

    @property
    def denies(self) -> bool:
        """The source says that it did not happen."""
        return self.kind == "deny"


def find_attributions(layout: Layout) -> list[Attribution]:
    """All attributions in text order, continuing ones with the chain they take up."""
    found: list[Attribution] = []
    for number, bounds in enumerate(layout.text.sentences):
        found += _Sentence(layout, number, bounds, found).attributions()
    return found


class _Sentence:
    """The attributions of one sentence; ``earlier`` holds those of the sentences before and then its own."""

    def __init__(self, layout: Layout, number: int, bounds: tuple[int, int], earlier: list[Attribution]):
        self.layout, self.words, self.tokens = layout, layout.words, layout.text.tokens
        self.number, (self.first, self.end) = number, bounds
        self.found: list[Attribution] = []
        self.before = earlier
        self.inert = {at for time in layout.times[number] for at in range(time.first, time.last)}

    def attributions(self) -> list[Attribution]:
        """All of them in text order."""
        for cue in self.layout.cues[self.number]:
            if cue.group == "speech" and not (self.found and cue.first <= self.found[-1].at):
                attribution = self._of_cue(cue)
                if attribution is not None:
                    self.found.append(attribution)
        found = self.found + self._posts()
        return sorted(found, key=lambda a: a.at) or self._by_colon()

    def _of_cue(self, cue: Cue) -> Attribution | None:
        if cue.category == "prep":
            return self._by_preposition(cue)
        if cue.category == "occasion":
            return self._by_occasion(cue)
        if cue.category not in _SAYS:
            return None
        if cue.hit is None:
            return self._by_verb(cue) if cue.entry.verb else None
        if cue.hit.form.pos in ("verb", "participle"):
            return self._by_verb(cue)
        if cue.hit.form.pos == "noun" and cue.category in _SAYING_NOUNS:
            return self._by_noun(cue)
        return None

    @property
    def earlier(self) -> list[Attribution]:
        """The attributions so far, this sentence's included."""
        return self.before + self.found

    def _make(self, chain: list[Phrase], form: str, cue: Cue, first: int, last: int) -> Attribution:
        attribution = Attribution(_distinct(chain), form, cue.category, cue.first, first, last, self.number)
        attribution.word = cue.entry.id
        return attribution

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _by_verb(self, cue: Cue) -> Attribution | None:
        """A verb of speech: its speaker behind it or before it, an outlet told to, the words from there on."""
        content = _content_start(self.layout, cue.first + 1, self.end)
        speaker = self._speaker(cue, content)
        outlets = self._told_to(cue, content)
        origin = self._told_from(cue, content)
        if cue.category == "quote" and origin is None and cue.hit is not None and cue.hit.form.entry.verb:
            return None  # carried the wounded, not the words of somebody
        if cue.category == "voice" and (speaker is None or not self._leads(cue, "an")):
            return None  # crossed the river, not gave voice to
        if speaker is None and not outlets and origin is None:
            known = self._named_before(cue)
            return self._make(known, "verb", cue, cue.first, self.end) if known else self._resumed(cue)
        form = "verb" if content < self.end or cue.first - self.first < 3 else "tail"
        chain = [*outlets, *([speaker] if speaker else []), *([origin] if origin else [])]
        if speaker is None and origin is None and self._latest() is not None:
            chain += [link for link in self._latest().chain if not is_outlet(link)]  # type: ignore[union-attr]
        known = self._chain_of_same_speaker(chain[-1])
        if known is not None:
            return self._make(known, form, cue, cue.first, self.end)
        return self._make([*chain, *_parallel(chain[-1])], form, cue, cue.first, self.end)

    def _resumed(self, cue: Cue) -> Attribution | None:
        """A verb without a speaker takes up the chain before it."""
        latest = self._latest()
        if latest is None or self._names_its_content(cue):
            return None
        return self._make(latest.chain, "continued", cue, cue.first, self.end)

    def _latest(self) -> Attribution | None:
        near = (a for a in reversed(self.earlier) if a.sentence >= self.number - _MEMORY)
        return next((a for a in near if a.form not in _PASSING), None)

    def _names_its_content(self, cue: Cue) -> bool:
        """A word of speech with an event right behind it and no 'that': announced the capture."""
        return cue.last < len(self.words) and "event" in self.words[cue.last].groups and cue.category != "continue"

    def _speaker(self, cue: Cue, content: int) -> Phrase | None:
        """The subject of the verb: behind it, known or not, else right before it."""
        behind = None if self._is_adverbial(cue) else self._speaker_behind(cue, content)
        if behind is not None and not is_outlet(behind):
            return behind
        return self._speaker_before(cue) or behind

    def _is_adverbial(self, cue: Cue) -> bool:
        """Adding, pointing out, confirming: the speaker is the one who spoke before."""
        hit = cue.hit
        return hit is not None and hit.form.pos == "participle" and self.tokens[cue.first].key.endswith(_TANWIN)

    def _speaker_behind(self, cue: Cue, content: int) -> Phrase | None:
        at = self._past_adverbs(cue.last, content)
        if at >= content or self.words[at].preposition or self.words[at].function:
            return None
        if "document" in self.words[at].groups:
            return self._author(at, content)
        return speaker_from(self.layout, at, content)

    def _past_adverbs(self, at: int, limit: int) -> int:
        """Past what may stand between a verb and its subject: him, yesterday, also."""
        while at < limit:
            phrase = self.layout.phrase_at.get(at)
            if phrase is not None and phrase.preposition == "li" and is_outlet(phrase) and phrase.last < limit:
                at = phrase.last
            elif at in self.inert or self.words[at].function in _ADVERBS:
                at += 1
            else:
                break
        return at

    def _author(self, at: int, content: int) -> Phrase | None:
        """Whose statement it is: a statement OF the army, a report BY the organisation; bare, that of before."""
        after = at + 1
        if after < content and not self.words[at].article:
            if self.words[after].function == "preposition":
                after += 1
            author = speaker_from(self.layout, after, content)
            if author is not None:
                return author
        latest = self._latest()
        return latest.chain[-1] if latest is not None and latest.chain else None

    def _told_to(self, cue: Cue, content: int) -> list[Phrase]:
        """Agencies and papers that the speaker speaks to."""
        limit = min(content, cue.last + _REACH)
        behind = [p for p in self.layout.whos[self.number] if cue.last <= p.first < limit and p.inside is None]
        return [p for p in behind if p.preposition in ("li", "maa") and is_outlet(p)]

    def _told_from(self, cue: Cue, content: int) -> Phrase | None:
        """Whom a quoting verb quotes: reported FROM an officer, ascribed TO a minister."""
        if cue.category not in ("quote", "publish", "report"):
            return None
        at = self._leads(cue, *(("an", "ila") if cue.category == "quote" else ("an",)))
        return speaker_from(self.layout, at + 1, content) if at and at < content - 1 else None

    def _leads(self, cue: Cue, *wanted: str) -> int:
        """Where a preposition that belongs to the verb stands behind it; 0 for nowhere."""
        for at in range(cue.last, min(self.end, cue.last + _REACH)):
            hit = self.words[at].first("function")
            if hit is not None and hit.form.entry.id in wanted and hit.form.entry.kind == "preposition":
                return at
        return 0

    def _speaker_before(self, cue: Cue) -> Phrase | None:
        """The phrase before the verb, when nothing but a comma, a relative or an auxiliary stands between."""
        places = self.layout.places[self.number]
        states = [p for p in places if (p.head == "name" and p.entity.kind == "country") or "role" in self.words[p.first].groups]
        ahead = [p for p in [*self.layout.whos[self.number], *states] if p.last <= cue.first and cue.first - p.last <= 8]
        for phrase in sorted((p for p in ahead if p.inside is None), key=lambda p: -p.first):
            if _may_speak(phrase) and not phrase.preposition:
                longer = speaker_from(self.layout, phrase.first, cue.first) or phrase
                last = max(longer.last, phrase.last)
                return longer if self._next_to_verb(last, cue) else None
        opening = speaker_from(self.layout, self.first, cue.first) if cue.first > self.first else None
        return opening if opening is not None and opening.last == cue.first else None

    def _named_before(self, cue: Cue) -> list[Phrase] | None:
        """The chain of somebody quoted before whose bare name stands right before the verb: AL-ZARAFI added."""
        at = cue.first - 1
        if at < self.first or self.tokens[at].kind != WORD or self.words[at].hits:
            return None
        stem = self.words[at].stem
        return next((a.chain for a in reversed(self.earlier) if stem in self._stems(a.chain[-1])), None)

    def _next_to_verb(self, last: int, cue: Cue) -> bool:
        for at in range(last, cue.first):
            word = self.words[at]
            if (
                self.tokens[at].kind != MARK
                and word.function not in ("relative", "particle", "pronoun")
                and word.hits
            ):
                return False
        return True

    # -- the same speaker again ---------------------------------------------------------------------------------------

    def _chain_of_same_speaker(self, speaker: Phrase) -> list[Phrase] | None:
        """The chain of a speaker named before: by a part of the name, or as 'the source', 'the spokesman'."""
        role = self.words[speaker.first].first("role")
        if has_identity(speaker) or (role is not None and not self.words[speaker.first].article):
            return None
        stems = self._stems(speaker)
        back = role is not None and self.words[speaker.first].article and speaker.last == speaker.first + 1
        for attribution in reversed(self.earlier):
            last = attribution.chain[-1]
            if stems <= self._stems(last):
                return attribution.chain
            other = self.words[last.first].first("role")
            if back and role is not None and other is not None and role.form.entry is other.form.entry:
                return attribution.chain
        return None

    def _stems(self, phrase: Phrase) -> set[str]:
        return {self.words[at].stem for at in range(phrase.first, phrase.last) if self.tokens[at].kind == WORD}

    # -- nouns, prepositions, marks -----------------------------------------------------------------------------------

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
        if speaker is None or not (has_identity(speaker) or self._has_office(speaker)):
            return None
        chain = self._chain_of_same_speaker(speaker) or [speaker, *_parallel(speaker)]
        return self._make(chain, "noun", cue, cue.first, self.end)

    def _has_office(self, speaker: Phrase) -> bool:
        """The first word is a role of somebody who may speak."""
        role = self.words[speaker.first].first("role")
        return role is not None and role.form.entry.kind in _SPEAKING_HEADS

    def _by_occasion(self, cue: Cue) -> Attribution | None:
        """In a statement, talking to a paper: the subject of the sentence speaks, where no verb of speech has told."""
        if self.found:
            return None
        told = [p for p in self._told_to(cue, self.end) if p.first - cue.last <= 4]
        subject = self.layout.subjects[cue.first]
        if subject is not None and _may_speak(subject):
            return self._make([*told, subject], "occasion", cue, self.first, self.end)
        latest = self._latest()
        if latest is None and not told:
            return None
        chain = [*told, *(latest.chain if latest is not None else [])]
        return self._make(chain, "occasion", cue, self.first, self.end)

    def _by_preposition(self, cue: Cue) -> Attribution | None:
        """According to X [from Y]: forwards when it opens the sentence, else backwards to the last one."""
        at = self._past_speech(cue.last)
        if at >= self.end:
            return None
        speaker = self._author(at, self.end) if "document" in self.words[at].groups else None
        speaker = speaker or speaker_from(self.layout, at, self.end)
        if speaker is None:
            return None
        chain, last = self._further_links(speaker)
        opens = cue.first - self.first <= 2
        if opens and last >= self.end - 1 and self.number > 0:
            first, end = self.layout.text.sentences[self.number - 1]
            return self._make(chain, "after", cue, first, end)
        before = self.found[-1] if self.found else None
        start, end = (cue.first, self.end) if opens else (before.at if before else self.first, cue.first)
        return self._make(chain, "opening" if opens else "closing", cue, start, end)

    def _past_speech(self, at: int) -> int:
        """According to what THEY SAID: past the verb of speech."""
        while at < self.end and ("speech" in self.words[at].groups or self.words[at].function in _ADVERBS):
            at += 1
        return at

    def _further_links(self, speaker: Phrase) -> tuple[list[Phrase], int]:
        """The chain from a first speaker on, quoted from another or told to an outlet, and where it ends."""
        chain, last = [speaker], speaker.last
        limit = min(self.end, last + _REACH)
        for phrase in self.layout.whos[self.number]:
            if phrase.inside is not None or not last <= phrase.first < limit:
                continue
            if phrase.preposition == "an" and phrase.first - last <= 4:
                further = speaker_from(self.layout, phrase.first, self.end) or phrase
                chain.append(further)
                last = further.last
            elif phrase.preposition == "li" and is_outlet(phrase) and phrase.first - last <= 8:
                chain.insert(0, phrase)
                last = phrase.last
        if len(chain) == 1:
            known = self._chain_of_same_speaker(speaker)
            if known is not None:
                return known, last
            if is_outlet(speaker) and speaker.preposition == "li" and self.earlier:
                return [speaker, *self.earlier[-1].chain], last
        return [*chain, *_parallel(chain[-1])], last

    def _hearsay(self) -> list[Attribution]:
        """Reports, rumours, information: words that stand for a speaker where none is named."""
        found: list[Attribution] = []
        taken = {at for a in self.found for link in a.chain for at in range(link.first, link.last)}
        for at in range(self.first, self.end):
            if "hearsay" in self.words[at].groups and at not in taken:
                word = speaker_from(self.layout, at, self.end)
                if word is not None:
                    found.append(Attribution([word], "hearsay", "hearsay", at, at, self.end, self.number))
        return found

    def _posts(self) -> list[Attribution]:
        """The name before a handle at the foot of a post: NAME (@handle) and the day."""
        found: list[Attribution] = []
        for at in range(self.first + 1, self.end - 1):
            if self.tokens[at].raw == "@" and self.tokens[at - 1].raw == "(":
                start = next((i for i in range(at - 2, self.first - 1, -1) if self.tokens[i].raw in _DASHES), -1)
                if 0 <= start < at - 2:
                    name = Phrase(SOURCE, "account", start + 1, at - 1)
                    name.sentence = self.number
                    words = self.layout.text.words(name.first, name.last)
                    name.entity = Party(None, None, words, "account", "explicit", name)
                    known = self.layout.phrase_at.get(start + 1)
                    known = known if known is not None and has_identity(known) else name
                    first = self.layout.text.sentences[max(0, self.number - 1)][0]
                    found.append(Attribution([known], "after", "post", at, first, at, self.number))
        return found

    def _by_colon(self) -> list[Attribution]:
        """The Observatory: ... at the head of a sentence."""
        for phrase in self.layout.whos[self.number]:
            if phrase.first - self.first > _HEADLINE:
                break
            colon = phrase.last < self.end and self.tokens[phrase.last].raw in ":|"
            if colon and phrase.kind in (SOURCE, ACTOR) and (has_identity(phrase) or phrase.head in _INDIVIDUALS):
                return [Attribution([phrase], "colon", "say", phrase.first, phrase.first, self.end, self.number)]
        opening = speaker_from(self.layout, self.first, self.end)
        if opening is not None and opening.last < self.end and self.tokens[opening.last].raw == ":" and self._has_office(opening):
            return [Attribution([opening], "colon", "say", opening.first, opening.first, self.end, self.number)]
        return []


def _may_speak(phrase: Phrase) -> bool:
    return phrase.kind in (SOURCE, PLACE) or phrase.head in _SPEAKING_HEADS


def _parallel(speaker: Phrase) -> list[Phrase]:
    """Speakers coordinated with the first stand one after the other."""
    return speaker.group[speaker.group.index(speaker) + 1 :] if speaker in speaker.group else []


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
